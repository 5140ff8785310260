"""The Team section: members edited in place, previews before anything is done, documents by person."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.settings import load_settings
from annotator.app.survey import survey
from annotator.app.tasks import Task
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import ANNOTATE, PROJECT
from annotator.ui.project.team.member_model import ASSIGNED, CHANGE, DONE, NAME, PACE, PROGRESS, ROLE, SHARE
from annotator.ui.project.team.preview_table import HOURS, NEW, NOW
from annotator.ui.project.team.section import TeamSection
from annotator.ui.project.team.words import change_words, days_since
from annotator.ui.runner import Runner
from annotator.ui.team.unite_dialog import UniteDialog
from annotator.ui.theme import theme
from annotator.ui.welcome.new_project import NewProjectForm
from tests.gui.conftest import OpenOn
from tests.gui.leading import add_member, cell, click, open_team, row_of, select, wait
from tests.gui.restyling import both, restyle_window
from tests.gui.test_team_walk import answer

ARTICLES = {f"{number}.txt": f"Text {number} of the day.\n" for number in range(5)} | {
    "ar.txt": "قال عمر إن الجسر مفتوح اليوم أمام الجميع.\n"
}
ENTER, SPACE, F2 = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F2


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    """Nadia leads Sara, who has three articles, one of them done, and Omar, who has none."""
    window = open_on(ARTICLES, "Nadia")
    session = window.session
    commands.set_role(session, "Nadia", "lead")
    for name in ("Sara", "Omar"):
        commands.add_annotator(session, name)
    sara = session.person("Sara").id
    documents = [listed.id for listed in commands.list_documents(session)]
    commands.assign_documents(session, [(sara, document) for document in documents[:3]])
    session.switch_annotator("Sara")
    commands.mark_done(session, documents[0])
    session.switch_annotator("Nadia")
    QTest.qWait(10)  # the view is rebuilt for the role
    return window


@pytest.fixture
def team(window: MainWindow) -> TeamSection:
    return open_team(window)


@pytest.fixture
def session(window: MainWindow) -> Session:
    return window.session


def assigned(session: Session, name: str) -> int:
    return len(commands.assignments(session).get(session.person(name).id, []))


def menu_choice(words: str) -> None:
    """Choose from the menu that is about to open."""

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            QTimer.singleShot(10, look)
            return
        found = next(action for action in menu.actions() if action.text() == words)
        menu.setActiveAction(found)
        QTest.keyClick(menu, ENTER)

    QTimer.singleShot(10, look)


def test_members_and_their_figures(team: TeamSection) -> None:
    assert [cell(team, row, NAME) for row in range(3)] == ["Nadia", "Omar", "Sara"]
    sara = row_of(team, "Sara")
    shown = [cell(team, sara, column) for column in (ROLE, ASSIGNED, DONE, PACE, SHARE)]
    assert shown == ["annotator", "3", "1", "–", "100 %"]
    assert cell(team, sara, PROGRESS) == "1 of 3 assigned done, 0 started, 0 flagged"
    assert cell(team, row_of(team, "Omar"), PROGRESS) == "nothing assigned"
    assert cell(team, row_of(team, "Omar"), CHANGE) == "–"
    assert cell(team, row_of(team, "Nadia"), CHANGE).endswith("today")


def test_who_changed_nothing_for_days_is_told_of() -> None:
    assert change_words("2020-01-01T10:00:00+00:00").endswith("days ago")
    assert change_words("") == change_words("no time at all") == "–"
    assert days_since("9999-99-99") is None


def test_a_name_is_edited_in_place(team: TeamSection, session: Session) -> None:
    table = team.members.table
    table.setCurrentIndex(team.members.model.index(row_of(team, "Sara"), ASSIGNED))
    QTest.keyClick(table, F2)
    field = table.findChild(QLineEdit)
    QTest.keyClicks(field, "Sara Nabil")
    QTest.keyClick(field, ENTER)
    QApplication.processEvents()  # the editor is left before its words are taken
    assert session.person("Sara").name == "Sara Nabil"
    assert row_of(team, "Sara Nabil") == 2
    commands.undo(session)
    assert row_of(team, "Sara") == 2


def test_a_name_that_somebody_has_is_refused(team: TeamSection) -> None:
    team.members.model.setData(team.members.model.index(row_of(team, "Sara"), NAME), "Omar")
    assert "Another person has this name" in team._project.notices.words
    assert row_of(team, "Sara") == 2


def test_a_role_is_chosen_by_key(team: TeamSection, session: Session) -> None:
    table = team.members.table
    table.setCurrentIndex(team.members.model.index(row_of(team, "Omar"), ROLE))
    menu_choice("reviewer")
    QTest.keyClick(table, F2)
    assert session.person("Omar").role == "reviewer"
    assert cell(team, row_of(team, "Omar"), ROLE) == "reviewer"


def test_a_role_is_chosen_with_the_mouse(team: TeamSection, session: Session) -> None:
    menu_choice("reviewer")
    index = team.members.model.index(row_of(team, "Omar"), ROLE)
    selected = team.members.table.selected_ids()
    click(team.members.table.viewport(), team.members.table.visualRect(index).center())
    assert session.person("Omar").role == "reviewer"
    assert team.members.table.selected_ids() == selected


def test_progress_is_of_what_is_assigned_as_in_the_list_of_the_member(team: TeamSection, session: Session) -> None:
    session.switch_annotator("Sara")
    mine = commands.assignments(session)[session.layer]
    for listed in commands.list_documents(session):
        if listed.id not in mine:
            commands.mark_done(session, listed.id)
    session.switch_annotator("Nadia")
    team.load()
    sara = row_of(team, "Sara")
    assert cell(team, sara, PROGRESS) == "1 of 3 assigned done, 0 started, 0 flagged, 3 more done, not assigned"
    assert (cell(team, sara, ASSIGNED), cell(team, sara, DONE)) == ("3", "4")
    model = team.members.table.members
    assert model.headings[DONE] == "Done in all"
    assert "Assigned or not." in model.index(sara, DONE).data(Qt.ItemDataRole.ToolTipRole)


def test_members_are_added_one_after_the_other(team: TeamSection, session: Session) -> None:
    for name in ("Lea", "Noor"):
        add_member(team, name)
    assert {member.name for member in commands.team(session)} == {"Lea", "Nadia", "Noor", "Omar", "Sara"}
    QTest.keyClick(team.members.name, Qt.Key.Key_Escape)
    assert not team.members.name.isVisible()


def test_a_name_that_looks_like_another_is_asked_about(team: TeamSection, session: Session) -> None:
    add_member(team, "sara")
    assert len(commands.team(session)) == 3
    assert team.members.confirm.text() == "Add anyway"
    QTest.keyClick(team.members.name, ENTER)
    assert len(commands.team(session)) == 4


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900)])
def test_a_new_member_is_in_sight_with_others(team: TeamSection, size: tuple[int, int]) -> None:
    team.window().resize(*size)
    QTest.qWait(20)
    for name in ("Tove Osei", "Zoe"):
        add_member(team, name)
    QTest.qWait(20)
    table = team.members.table
    row = row_of(team, "Zoe")
    assert table.currentIndex().row() == row
    assert table.viewport().rect().contains(table.visualRect(team.members.model.index_of(row)))
    assert table.viewport().height() > 2.5 * table.row_height


def test_an_assignment_is_previewed_then_made(team: TeamSection, session: Session) -> None:
    select(team, "Sara", "Omar")
    click(team.members.assign)
    preview = team.preview
    assert preview.isVisible()
    assert preview.agree.text() == "Assign 9"
    assert assigned(session, "Omar") == 0
    rows = [[preview.table.item(row, column).text() for column in range(4)] for row in range(3)]
    assert rows[:2] == [["Omar", "0", "+6", "6"], ["Sara", "3", "+3", "6"]]
    assert "9 new assignments" in preview._note.text()
    click(preview.agree)
    assert (assigned(session, "Omar"), assigned(session, "Sara")) == (6, 6)
    assert not preview.isVisible()
    assert "9 assignments made." in team._project.notices.words
    commands.undo(session)
    assert (assigned(session, "Omar"), assigned(session, "Sara")) == (0, 3)


def test_numbers_of_two_figures_are_whole(open_on: OpenOn) -> None:
    articles = {f"{number}.txt": f"The minister said {number} times that the bridge is open.\n" for number in range(13)}
    window = open_on(articles, "Nadia")
    commands.set_role(window.session, "Nadia", "lead")
    for name in ("Sara", "Omar"):
        commands.add_annotator(window.session, name)
    QTest.qWait(10)  # the view is rebuilt for the role
    team = open_team(window)
    click(team.members.assign)
    table = team.preview.table
    assert table.item(0, NEW).text() == "+13"
    assert all(table.columnWidth(column) >= table.sizeHintForColumn(column) for column in range(NOW, HOURS + 1))


def test_a_preview_counts_languages_as_the_form_of_a_new_project_does(open_on: OpenOn, tmp_path: Path) -> None:
    english, arabic = "The minister said that the bridge is open.\n", "قال الوزير إن الجسر مفتوح اليوم.\n"
    others = {"fa.txt": "وزیر گفت که پل امروز باز است.\n", "he.txt": "השר אמר שהגשר פתוח היום.\n"}
    articles = {"en.txt": english, "ar.txt": arabic, "two.txt": english + arabic, "none.txt": "1 2 3\n"}
    articles |= others | {"ur.txt": "وزیر نے کہا کہ پل آج کھلا ہے۔\n"}
    window = open_on(articles, "Nadia")
    commands.set_role(window.session, "Nadia", "lead")
    commands.add_annotator(window.session, "Sara")
    QTest.qWait(10)  # the view is rebuilt for the role
    team = open_team(window)
    select(team, "Sara")
    click(team.members.assign)
    assert "1 Arabic, 1 English, 1 Hebrew, 1 Persian, 1 Urdu, 1 mixed." in counted(team.preview._note.text())
    form = NewProjectForm(Runner(), theme("light"))
    form._show_survey(survey(tmp_path / "articles", Task()))
    assert counted(form._counted.text()) == "7 articles: 1 Arabic, 1 English, 1 Hebrew, 1 Persian, 1 Urdu, 1 mixed"


def counted(words: str) -> str:
    """Return words with what they count in the order of the alphabet."""
    head, _, rest = words.partition(": ")
    parts, dot, more = rest.partition(".")
    return f"{head}: {', '.join(sorted(parts.split(', ')))}{dot}{more}"


def test_who_is_unticked_in_the_preview_gets_nothing(team: TeamSection, session: Session) -> None:
    click(team.members.assign)
    assert team.preview.agree.text() == "Assign 9"
    item = team.preview.table.item(1, 0)
    assert item.text() == "Sara"
    item.setCheckState(Qt.CheckState.Unchecked)
    assert team.preview.draft is not None
    assert team.preview._each.text() == "1 annotator each"
    assert team.preview.agree.text() == "Assign 3"
    QTest.keyClick(team.preview, Qt.Key.Key_Escape)
    assert not team.preview.isVisible()
    assert assigned(session, "Omar") == 0


def test_selected_articles_alone_are_assigned(team: TeamSection, session: Session) -> None:
    view = team.documents.view
    for row in (3, 4):
        view.selectionModel().select(team.matrix.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
    select(team, "Omar")
    click(team.members.assign)
    assert team.preview._scope.text() == "Selected articles (2)"
    click(team.preview.agree)
    assert assigned(session, "Omar") == 2


def test_what_is_not_started_is_reassigned(team: TeamSection, session: Session) -> None:
    select(team)
    assert not team.members.reassign.isEnabled()
    select(team, "Sara")
    click(team.members.reassign)
    assert team.preview.agree.text() == "Reassign 2"
    assert "1 article started or finished stays where it is." in team.preview._note.text()
    QTest.keyClick(team.preview.agree, SPACE)
    assert (assigned(session, "Omar"), assigned(session, "Sara")) == (2, 1)


def test_a_member_is_removed_and_hands_over(team: TeamSection, session: Session) -> None:
    select(team, "Sara")
    QTest.keyClick(team.members.table, Qt.Key.Key_Delete)
    preview = team.preview
    assert preview.table.isHidden()
    assert "2 articles not started are unassigned." in preview._note.text()
    click(preview.option)
    assert preview.table.isVisible()
    assert "2 articles are handed over." in preview._note.text()
    click(preview.agree)
    assert [member.name for member in commands.team(session)] == ["Nadia", "Omar"]
    assert assigned(session, "Omar") == 2
    assert "Sara is no longer on the team" in team._project.notices.words.replace("\u2068", "").replace("\u2069", "")
    assert team.matrix.columnCount() == team.members.model.rowCount() == 2
    add_member(team, "Sara")
    assert team.matrix.columnCount() == 3


def test_the_only_lead_cannot_be_removed(team: TeamSection) -> None:
    select(team, "Nadia")
    click(team.members.remove)
    assert not team.preview.isVisible()
    assert "You cannot remove yourself" in team._project.notices.words


def test_delete_says_what_is_to_be_selected(team: TeamSection) -> None:
    for names, words in (((), "Select a member first."), (("Sara", "Omar"), "Select one member first.")):
        select(team, *names)
        QTest.keyClick(team.members.table, Qt.Key.Key_Delete)
        assert team._project.notices.words == words
        assert not team.preview.isVisible()


def test_the_selection_is_remembered(team: TeamSection, session: Session) -> None:
    select(team, "Sara", "Omar")
    kept = load_settings().lead_views[session.project_id].members
    assert set(kept) == {session.person("Sara").id, session.person("Omar").id}
    commands.add_annotator(session, "Lea")
    assert set(team.members.table.selected_ids()) == set(kept)


def test_a_click_before_a_name_selects_beside_others(team: TeamSection) -> None:
    table = team.members.table
    for name in ("Sara", "Omar"):
        box = table.visualRect(team.members.model.index(row_of(team, name), NAME))
        click(table.viewport(), box.topLeft() + QPoint(30, 20))
    assert len(table.selected_ids()) == 2


def test_a_number_shows_its_articles(team: TeamSection) -> None:
    table = team.members.table
    index = team.members.model.index(row_of(team, "Sara"), DONE)
    click(table.viewport(), table.visualRect(index).center())
    assert team.matrix.rowCount() == 1
    assert team.documents.progress.currentText() == "Done"
    assert team.documents.person.text() == "\u2068Sara\u2069"
    click(team.documents.person)
    assert team.matrix.rowCount() == len(ARTICLES)
    table.setCurrentIndex(team.members.model.index(row_of(team, "Sara"), ASSIGNED))
    QTest.keyClick(table, ENTER)
    assert team.matrix.rowCount() == 3


def test_articles_are_filtered_by_language(team: TeamSection) -> None:
    languages = team.documents.languages
    languages.setCurrentIndex(languages.findData("ar"))
    languages.activated.emit(languages.currentIndex())
    assert team.matrix.rowCount() == 1


def test_cells_say_who_is_how_far_with_what(team: TeamSection) -> None:
    words = [team.matrix.cell_words(0, column) for column in range(3)]
    title = team.matrix.summary(0).title
    assert words == [
        f"\u2068{title}\u2069, \u2068Nadia\u2069: not assigned",
        f"\u2068{title}\u2069, \u2068Omar\u2069: not assigned",
        f"\u2068{title}\u2069, \u2068Sara\u2069: done",
    ]
    assert team.matrix.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == words[2]


def test_what_is_done_and_flagged_shows_both(team: TeamSection, session: Session) -> None:
    view = team.documents.view
    sign = view.visualRect(team.matrix.index(0, 2))
    done = view.viewport().grab(sign).toImage()
    session.switch_annotator("Sara")
    commands.flag(session, next(commands.list_documents(session)).id, "odd")
    assert team.matrix.cell_words(0, 2).endswith(": done, flagged")
    both = view.viewport().grab(sign).toImage()
    flagged = [team.documents._theme.colors.warn_line in _colors(image) for image in (done, both)]
    finished = [team.documents._theme.colors.good in _colors(image) for image in (done, both)]
    assert (flagged, finished) == ([False, True], [True, True])


def _colors(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


def test_space_assigns_and_unassigns(team: TeamSection, session: Session) -> None:
    view, column = team.documents.view, row_of(team, "Omar")
    view.setFocus()
    view.setCurrentIndex(team.matrix.index(0, column))
    QTest.keyClick(view, SPACE)
    assert assigned(session, "Omar") == 1
    assert team.matrix.cell(0, column) == "assigned"
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, SPACE)
    assert assigned(session, "Omar") == 2
    QTest.keyClick(view, SPACE)
    assert assigned(session, "Omar") == 1
    commands.undo(session)
    assert team.matrix.cell(1, column) == "assigned"


def test_what_was_started_stays_assigned(team: TeamSection, session: Session) -> None:
    view, column = team.documents.view, row_of(team, "Sara")
    view.setCurrentIndex(team.matrix.index(0, column))
    QTest.keyClick(view, SPACE)
    assert assigned(session, "Sara") == 3
    assert "stays assigned because it was started" in team._project.notices.words


def test_enter_opens_the_article(team: TeamSection, window: MainWindow) -> None:
    view = team.documents.view
    view.setCurrentIndex(team.matrix.index(4, 0))
    document = team.matrix.summary(4).id
    QTest.keyClick(view, ENTER)
    assert window.modes.mode == ANNOTATE
    assert window.desk.document == document


def test_a_member_is_united_from_the_menu(team: TeamSection) -> None:
    met = answer(UniteDialog, lambda dialog: dialog.reject())
    menu_choice("Unite with…")
    table = team.members.table
    table.setCurrentIndex(team.members.model.index(row_of(team, "Sara"), NAME))
    place = table.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, table.mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), event)
    assert met
    assert met[0]._going.currentText() == "Sara"
    assert table.selected_ids() == [team.members.model.figures(row_of(team, "Sara")).id]


@pytest.mark.parametrize("agreed", [True, False])
def test_keys_are_withdrawn_when_it_is_meant(team: TeamSection, monkeypatch, agreed: bool) -> None:  # type: ignore[no-untyped-def]
    asked: list[str] = []
    monkeypatch.setattr(commands, "withdraw_keys", lambda _session, name: asked.append(name) or 1)
    words = "Withdraw" if agreed else "Cancel"
    answer(QMessageBox, lambda box: next(one for one in box.buttons() if one.text().startswith(words)).click())
    team.members.table.withdrawal_wanted.emit("Sara")
    assert asked == (["Sara"] if agreed else [])


def test_packages_are_created(team: TeamSection, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    team.packing.pack_into(tmp_path / "out")
    assert len(list((tmp_path / "out").glob("*.annopack"))) == 1
    assert "1 package created" in team._project.notices.words
    assert team._project.notices.words.endswith("None for \u2068Omar\u2069: no articles are assigned.")


def test_a_new_team_offers_to_add_the_first_member(open_on: OpenOn) -> None:
    team = open_team(open_on(ARTICLES, "Nadia"))
    assert team.members.first.isVisible()
    room = team.members.rect().bottom() - team.members.first.geometry().translated(team.members._foot.pos()).bottom()
    assert room >= 12
    click(team.members.first)
    assert team.members.name.hasFocus()
    add_member(team, "Sara")
    assert not team.members.first.isVisible()


def test_large_changes_are_read_anew(team: TeamSection, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.app.team_board.MOST_CHANGES", 2)
    commands.assign(session, commands.plan_assignments(session, ["Omar"], 1))
    before = team.board
    wait(lambda: team.board is not before)
    assert cell(team, row_of(team, "Omar"), ASSIGNED) == "3"


def test_whole_names_head_the_columns_where_there_is_room(team: TeamSection, window: MainWindow) -> None:
    window.resize(1440, 900)
    commands.rename_annotator(window.session, "Sara", "Sara Nabil")
    QTest.qWait(10)
    view, model = team.documents.view, team.matrix

    def headings() -> list[object]:
        return [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]

    assert "Sara Nabil" in headings()
    for number in range(8):
        commands.add_annotator(window.session, f"Somebody Else {number}")
    QTest.qWait(10)
    window.resize(800, 600)
    QTest.qWait(10)
    assert "Sara" in headings()
    assert view.horizontalHeader().sectionSize(0) >= 60


def test_what_changed_out_of_sight_is_shown_on_coming_back(
    window: MainWindow, team: TeamSection, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.modes.show_section("scheme")
    refreshed: list[int] = []
    refresh = team._refresh
    monkeypatch.setattr(team, "_refresh", lambda: (refreshed.append(1), refresh()))
    commands.rename_annotator(session, "Omar", "Omar Haddad")
    assert not refreshed
    window.modes.show_section("team")
    assert refreshed
    assert row_of(team, "Omar Haddad") >= 0


@both
@pytest.mark.parametrize("mode", [PROJECT, ANNOTATE])
def test_the_matrix_stays_filtered_and_selected(team: TeamSection, window: MainWindow, what: str, mode: str) -> None:
    card = team.documents
    card.languages.setCurrentIndex(card.languages.findData("en"))
    card.show_progress(window.session.person("Sara").id, "todo")
    for row, column in ((0, 1), (1, 1)):
        index = team.matrix.index(row, column)
        card.view.setCurrentIndex(index)
        card.view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    before = (card.filter_, team.matrix.numbers, sorted(card.view.selected_cells()), card.view.currentIndex().row())
    assert len(before[1]) == 2
    window.modes.show_mode(mode)
    restyle_window(window, what)
    card = open_team(window).documents
    after = (card.filter_, card.view.matrix.numbers, sorted(card.view.selected_cells()))
    assert (*after, card.view.currentIndex().row()) == before
    assert card.person.isVisible()
