"""The page Analysis lists who said what, filters, counts, and leads to the articles and back."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPushButton, QToolButton, QWidget

from annotator.app import commands
from annotator.app.analysis.filtering import ClaimFilter
from annotator.app.analysis.named_speakers import FREE
from annotator.app.analysis.subjects import find_subject
from annotator.app.session import Session
from annotator.app.settings import AnalysisView, Settings, save_settings
from annotator.domain.annotation import AUTHOR, GOLD, Span
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import ProjectFileError
from annotator.ui.analysis.board import Board
from annotator.ui.analysis.claims_model import CLAIM, SAID_BY, STANCES
from annotator.ui.analysis.crossings import ALL, FORMS, OPPOSING, TOGETHER
from annotator.ui.analysis.page import AnalysisPage
from annotator.ui.analysis.state import Chip, looking_for
from annotator.ui.analysis.words import speaker_names
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import ANALYSIS, ANNOTATE
from annotator.ui.register.entry_dialog import EntryDialog
from annotator.ui.theme import theme
from tests.archives import AUTHORITY, CHANNEL, FERRY, HOLM, SAMI, make_archive
from tests.gui.analysing import chips, claims, settle, shown_board
from tests.gui.conftest import OpenOn
from tests.gui.leading import wait
from tests.gui.test_windows import ARTICLES

FEW_LABELS = """
format = "annotator-scheme/1"
id = "few"
version = 1
name = "Few labels"

[[labels]]
id = "CLAIM"
name = "Claim"
key = "1"
mark = "square"
light = { line = "#2A7BD0", tint = "#DBE9FA", strong = "#BFDBF8", text = "#134E90" }
dark = { line = "#62A8F5", tint = "#1D3658", strong = "#26497A", text = "#A9D0FF" }
"""
NEWEST, MIDDLE, OLDEST = "tickets will cost less", CHANNEL, "القناة ستبقى مفتوحة"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return make_archive(tmp_path)


@pytest.fixture
def window(open_on: OpenOn, archive: Path) -> MainWindow:
    return open_on(archive)


@pytest.fixture
def board(window: MainWindow) -> Board:
    return shown_board(window)


def press(part: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(part, key)


def click(part: QWidget, place: QPoint) -> None:
    QTest.mouseClick(part, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def follow(board: Board, row: int, column: int) -> None:
    """Click on a number of the cross table, by its place without headings."""
    table = board.crossing.table
    cross = table.cross
    place = next(
        index
        for line in range(cross.rowCount())
        for own in range(1, cross.columnCount())
        if cross.place(index := cross.index(line, own)) == (row, column)
    )
    table.scrollTo(place)
    click(table.viewport(), table.visualRect(place).center())
    settle(board)


def names(board: Board) -> list[tuple[str, str]]:
    model = board.register.model
    return [model.names(row) for row in range(model.rowCount())]


# --- what is listed


def test_the_newest_claims_come_first_with_who_says_them_and_who_else_stands_where(board: Board) -> None:
    model = board.claims.model
    assert claims(board) == [NEWEST, MIDDLE, OLDEST]
    assert model.index(0, SAID_BY).data() == "Erik Holm"
    assert model.index(1, STANCES).data() == "supports 1, opposes 1"
    assert "\u2068" not in str(model.index(2, CLAIM).data())


def test_the_status_bar_counts_the_claims(window: MainWindow, board: Board) -> None:
    assert window.project.words.page.text() == "3 claims in all · 3 shown"
    board.state.narrow(words="channel")
    settle(board)
    assert window.project.words.page.text() == "3 claims in all · 1 shown"
    window.modes.show_mode(ANNOTATE)
    assert window.project.words.page.isHidden()


def test_nothing_annotated_yet_is_said_in_a_sentence(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.modes.show_mode(ANALYSIS)
    page = window.modes.page(ANALYSIS)
    words = page.findChild(QLabel, "analysisNothing")
    wait(lambda: words.text() != "")
    assert "There are no annotations yet." in words.text()
    assert page.board is None


def test_the_first_annotation_brings_the_page(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.modes.show_mode(ANALYSIS)
    page = window.modes.page(ANALYSIS)
    words = page.findChild(QLabel, "analysisNothing")
    wait(lambda: words.text() != "")
    runs: list[str] = []
    run = window.runner.run
    window.runner.run = lambda title, *rest, **named: (runs.append(title), run(title, *rest, **named))[1]
    QApplication.processEvents()
    assert runs == []
    commands.add_span(window.session, window.desk.document, "CLAIM", [(0, 4)])
    wait(lambda: page.board is not None)
    settle(page.board)
    assert len(claims(page.board)) == 1
    assert len(runs) == 1


def test_a_change_that_cannot_be_read_is_read_later(
    window: MainWindow, board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise ProjectFileError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr("annotator.app.analysis.archive.bring_up_to_date", fail)
        commands.delete_span(window.session, document_id(FERRY), ferry_claim(window).id)
        wait(lambda: "full" in window.runner.notices.words)
        for _turn in range(5):
            QApplication.processEvents()
    assert len(claims(board)) == 3
    window.modes.show_mode(ANNOTATE)
    window.modes.show_mode(ANALYSIS)
    settle(board)
    assert claims(board) == [NEWEST, OLDEST]


def test_a_scheme_without_stances_has_the_other_tables(open_on: OpenOn, tmp_path: Path) -> None:
    scheme = tmp_path / "few.toml"
    scheme.write_text(FEW_LABELS, encoding="utf-8")
    path = commands.new_project(tmp_path / "few.annot", scheme)
    with Session.open(path, "sara") as session:
        with session.act("Import") as act:
            act.keep_text(StoredText(document_id(FERRY), FERRY, ("en",)))
            act.put(Facts(id=document_id(FERRY), title="Ferry"))
        commands.add_span(session, document_id(FERRY), "CLAIM", [(0, 7)])
    board = shown_board(open_on(path))
    assert claims(board) == ["Harbour"]
    assert board.crossing.kind == TOGETHER
    assert board.months._nothing.isVisible()


def test_the_register_has_each_name_in_two_scripts_with_the_claims(board: Board) -> None:
    assert names(board)[:2] == [("Harbour Authority", "هيئة الموانئ"), ("Erik Holm", "إريك هولم")]
    assert [board.register.model.count(row) for row in range(3)] == [2, 1, 0]


@pytest.mark.parametrize("typed", ["najjar", "سامى", "النَّجّار"])
def test_a_name_is_found_in_either_script_and_any_spelling(board: Board, typed: str) -> None:
    board.register.field.insert(typed)
    assert names(board) == [("Sami Najjar", "سامي النجار")]


def test_no_name_is_said_where_the_list_was(board: Board) -> None:
    board.register.field.insert("zzz")
    assert board.register.list.isHidden()
    assert not board.register._nothing.isHidden()


# --- filters


def test_a_filter_in_use_is_filled_and_counted(board: Board) -> None:
    filters = board.filters
    assert filters.clear.isHidden()
    board.filters.open_filter("outlets")
    assert [one.words for one in filters._list.model.offered] == ["Al Marsa", "The Tide"]
    press(filters._list.list, Qt.Key.Key_Down, Qt.Key.Key_Return)
    settle(board)
    assert claims(board) == [NEWEST, MIDDLE]
    assert filters.buttons["outlets"].is_in_use
    assert filters.buttons["outlets"].words == "The Tide"
    assert filters.clear.text() == "Clear 1"
    filters._list.hide()
    filters.clear.click()
    settle(board)
    assert len(claims(board)) == 3
    assert not filters.buttons["outlets"].is_in_use


def test_filters_combine(board: Board) -> None:
    for parts in ({"outlets": ("The Tide",)}, {"stances": ("opposes",)}, {"languages": ("en",)}):
        board.state.narrow(**parts)
    settle(board)
    assert claims(board) == [MIDDLE]
    assert board.filters.clear.text() == "Clear 3"
    assert set(board.state.used) == {"outlets", "stances", "languages"}


def test_words_are_found_as_they_are_typed(board: Board) -> None:
    board.filters.field.insert("القناه")
    wait(lambda: not board.filters._typing.isActive())
    settle(board)
    assert claims(board) == []
    board.filters.field.clear()
    board.filters.field.insert("مفتوحة")
    wait(lambda: not board.filters._typing.isActive())
    settle(board)
    assert claims(board) == [OLDEST]


def test_dates_are_days_months_or_years_and_other_words_are_refused(board: Board) -> None:
    dates = board.filters._dates
    board.filters.open_filter("dates")
    dates.since.setText("last spring")
    press(dates.since, Qt.Key.Key_Return)
    assert dates.isVisible()
    assert not dates._wrong.isHidden()
    dates.since.setText("2026-04")
    press(dates.since, Qt.Key.Key_Return)
    settle(board)
    assert not dates.isVisible()
    assert claims(board) == [NEWEST, MIDDLE]
    assert board.filters.buttons["dates"].words == "Apr 2026–…"


def test_none_are_said_to_be_and_cleared(board: Board) -> None:
    board.claims.table.setFocus()
    board.state.narrow(outlets=("Al Marsa",), languages=("he",))
    settle(board)
    assert board.claims.table.isHidden()
    clear = board.claims._nothing.findChild(QPushButton, "clearAll")
    assert clear.isVisible()
    assert clear.hasFocus()
    press(clear, Qt.Key.Key_Space)
    settle(board)
    assert len(claims(board)) == 3
    assert board.claims.table.hasFocus()


def test_what_does_not_fit_is_under_more(window: MainWindow, board: Board) -> None:
    window.resize(800, 600)
    settle(board)
    hidden = [name for name, button in board.filters.buttons.items() if button.isHidden()]
    assert "directions" in hidden
    assert "speakers" not in hidden
    assert not board.filters.more.isHidden()
    board.state.narrow(directions=("rtl",))
    settle(board)
    assert board.filters.more.is_in_use
    board.filters.open_filter("directions")
    assert board.filters._list.isVisible()
    board.filters._list.hide()


def test_another_layer_is_read_with_the_same_filter(window: MainWindow, board: Board) -> None:
    with window.session.act("Import") as act:
        act.put(msgspec.structs.replace(ferry_claim(window), layer=GOLD))
    settle(board)
    board.filters.open_filter("layer")
    offered = [one.words for one in board.filters._list.model.offered]
    assert offered == ["Gold layer", "sara"]
    press(board.filters._list.list, Qt.Key.Key_Up, Qt.Key.Key_Return)
    wait(lambda: board.state.archive.layer == GOLD)
    settle(board)
    assert claims(board) == [MIDDLE]
    assert board.filters.buttons["layer"].is_in_use


# --- links


def test_selecting_speakers_filters_by_them(board: Board) -> None:
    listed = board.register.list
    listed.setFocus()
    press(listed, Qt.Key.Key_Down)
    wait(lambda: board.state.filter.speakers == (HOLM,))
    settle(board)
    assert claims(board) == [NEWEST]
    assert board.filters.buttons["speakers"].words == "Erik Holm"
    assert [board.register.model.count(row) for row in range(2)] == [2, 1]  # not those of the selected alone
    press(listed, Qt.Key.Key_Escape)
    wait(lambda: board.state.filter.speakers == ())


def test_the_number_of_a_speaker_lists_the_claims_by_mouse_and_keys(board: Board) -> None:
    listed = board.register.list
    box = listed.delegate.link_box(listed.visualRect(listed.model().index(0, 0)).toRectF(), 0, mirrored=False)
    click(listed.viewport(), box.center().toPoint())
    settle(board)
    assert claims(board) == [MIDDLE, OLDEST]
    assert chips(board) == ["Harbour Authority"]
    assert board.state.filter.speakers == ()
    press(listed, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return)
    settle(board)
    assert chips(board) == ["Erik Holm"]


def test_enter_asks_for_an_entry(window: MainWindow, board: Board, qtbot) -> None:  # type: ignore[no-untyped-def]
    page = window.modes.page(ANALYSIS)
    board.register.list.setFocus()
    with qtbot.waitSignal(page.entry_wanted) as asked:
        press(board.register.list, Qt.Key.Key_Return)
    assert asked.args == [AUTHORITY]
    (dialog,) = (one for one in window.findChildren(EntryDialog) if one.isVisible())
    assert dialog.name.text() == "Harbour Authority"
    dialog.reject()


def test_the_author_has_an_entry_like_others(window: MainWindow, board: Board) -> None:
    window.modes.page(ANALYSIS).entry_wanted.emit(AUTHOR)
    (dialog,) = (one for one in window.findChildren(EntryDialog) if one.isVisible())
    assert dialog.name.text() == "The author"
    assert not [name for name in ("entrySame", "entryDelete") if dialog.findChild(QPushButton, name)]
    dialog.names.setPlainText("الكاتب")
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    settle(board)
    assert window.session.register().names(AUTHOR) == ["The author", "الكاتب"]
    assert AUTHOR in board.register.model.keys
    assert speaker_names(board.state.archive, AUTHOR) == ("The author", "الكاتب")


def test_pairs_are_offered_only_when_there_are_some(window: MainWindow, board: Board, qtbot) -> None:  # type: ignore[no-untyped-def]
    page = window.modes.page(ANALYSIS)
    page.pairs_wanted.disconnect()
    page.show_pairs(0)
    assert board.register._foot.isHidden()
    page.show_pairs(3)
    assert board.register._pairs.text() == "3 pairs may be one speaker"
    with qtbot.waitSignal(page.pairs_wanted):
        board.register._foot.findChild(QWidget, "registerCompare").click()
    page.show_pairs(0)
    assert board.register._foot.isHidden()


def test_a_number_of_the_table_sets_chips_and_backspace_goes_back(window: MainWindow, board: Board) -> None:
    follow(board, 0, 1)
    assert claims(board) == [MIDDLE, OLDEST]
    assert chips(board) == ["Sami Najjar opposes"]
    press(board.crossing.table, Qt.Key.Key_Backspace)
    settle(board)
    assert len(claims(board)) == 3
    assert chips(board) == []
    assert window.modes.mode == ANALYSIS


def test_the_counts_are_the_stances_and_a_zero_is_no_link(board: Board) -> None:
    cross = board.crossing.table.cross
    rows = [str(cross.index(row, 0).data()).strip("\u2068\u2069") for row in range(cross.rowCount())]
    assert rows == ["Sami Najjar", "Harbour Authority", "Erik Holm", "All shown"]
    found = cross.crossing
    assert found.table.counts == ((0, 2, 0, 1, 0, 0), (2, 0, 0, 0, 0, 0), (2, 0, 0, 0, 0, 0))
    assert [found.number(ALL, column) for column in (0, 1, 3, ALL)] == [4, 2, 1, 7]
    follow(board, 0, 0)
    assert chips(board) == []
    follow(board, ALL, 1)
    assert claims(board) == [MIDDLE, OLDEST]


def test_the_table_is_worked_by_keys(board: Board) -> None:
    table = board.crossing.table
    table.setFocus()
    press(table, Qt.Key.Key_Right, Qt.Key.Key_Return)
    settle(board)
    assert chips(board) == ["Sami Najjar opposes"]
    assert table.chosen == (0, 1)


def test_who_opposes_whom(board: Board) -> None:
    board.crossing.show_kind(OPPOSING)
    found = board.crossing.table.cross.crossing
    assert ([one.words for one in found.rows], [one.words for one in found.columns]) == (
        ["Sami Najjar"],
        ["Harbour Authority"],
    )
    follow(board, 0, 0)
    assert claims(board) == [MIDDLE, OLDEST]
    assert chips(board) == ["Sami Najjar opposes", "Harbour Authority"]


def test_quotations_by_form_count_the_implied_form(board: Board) -> None:
    board.crossing.show_kind(FORMS)
    found = board.crossing.table.cross.crossing
    assert [one.words for one in found.rows] == ["Harbour Authority", "Erik Holm"]
    direct = found.table.columns.index("direct")
    assert found.table.counts[0][direct] == 2
    follow(board, 0, direct)
    assert claims(board) == [MIDDLE, OLDEST]


def test_values_together(board: Board) -> None:
    board.crossing.show_kind(TOGETHER)
    found = board.crossing.table.cross.crossing
    words = [one.words for one in found.rows]
    row, column = words.index("form: direct or not set"), words.index("act: assertion or not set")
    assert found.number(row, column) == 3
    follow(board, row, column)
    assert chips(board) == ["form: direct or not set", "act: assertion or not set"]
    assert len(claims(board)) == 3


def test_stances_towards_one_claim(board: Board) -> None:
    card = board.crossing
    card._open_subjects()
    offered = [one.words for one in card._list.model.offered]
    assert CHANNEL in offered
    card._list._choose(offered.index(CHANNEL))
    settle(board)
    found = card.table.cross.crossing
    assert sum(found.table.totals) == 3
    follow(board, [one.words for one in found.rows].index("Sami Najjar"), 1)
    assert chips(board) == ["Sami Najjar opposes", CHANNEL]
    assert claims(board) == [MIDDLE]


def test_months_count_up_and_down_and_lead_to_the_claims(board: Board) -> None:
    chart = board.months.chart
    assert [period.since for period in chart.periods] == ["2026-03", "2026-04"]
    assert [[chart.count(place, side) for side in (0, 1)] for place in (0, 1)] == [[1, 1], [3, 1]]
    click(chart, chart.number_box(1, 1).center().toPoint())
    settle(board)
    assert claims(board) == [MIDDLE]
    assert chips(board) == ["opposes", "Apr 2026"]
    chart.setFocus()
    press(chart, Qt.Key.Key_Left, Qt.Key.Key_Return)
    settle(board)
    assert chips(board) == ["opposes", "Mar 2026"]
    assert claims(board) == [OLDEST]


def test_a_stance_of_others_lists_the_same_claims_with_it(board: Board) -> None:
    table = board.claims.table
    table.choose(1)
    table.setFocus()
    press(table, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    settle(board)
    assert chips(board) == ["Sami Najjar opposes", CHANNEL]
    assert "opposes: \u2068Sami Najjar\u2069" in str(
        board.claims.model.index(0, STANCES).data(Qt.ItemDataRole.ToolTipRole)
    )
    assert claims(board) == [MIDDLE]


def test_a_chip_is_taken_away_by_its_button(board: Board) -> None:
    follow(board, 0, 1)
    board.claims.chips.findChild(QToolButton).click()
    settle(board)
    assert chips(board) == []
    assert len(claims(board)) == 3


def test_the_same_claims_are_one_row_with_their_number(board: Board, window: MainWindow) -> None:
    commands.change_attributes(window.session, document_id(FERRY), ferry_claim(window).id, {"wording": OLDEST})
    settle(board)
    board.claims.grouped.click()
    assert claims(board) == [NEWEST, MIDDLE]
    assert [board.claims.model.count(row) for row in range(2)] == [1, 2]
    board.claims.table.choose(1)
    board.claims.table.setFocus()
    press(board.claims.table, Qt.Key.Key_Right, Qt.Key.Key_Return)
    settle(board)
    assert claims(board) == [MIDDLE, OLDEST]


def ferry_claim(window: MainWindow) -> Span:
    spans = window.session.annotations(document_id(FERRY)).spans
    return next(own for own in spans.values() if own.label == "CLAIM")


# --- to the article and back


def test_enter_opens_the_article_at_the_claim_and_backspace_returns_to_the_page_as_it_was(
    window: MainWindow, board: Board
) -> None:
    follow(board, 0, 1)
    board.claims.table.choose(0)
    board.claims.table.setFocus()
    press(board.claims.table, Qt.Key.Key_Return)
    assert window.modes.mode == ANNOTATE
    assert window.desk.document == document_id(FERRY)
    assert window.desk.annotating.work.spans[window.desk.annotating.span].quote == (CHANNEL,)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Backspace)
    assert window.modes.mode == ANALYSIS
    settle(board)
    assert chips(board) == ["Sami Najjar opposes"]
    assert board.claims.table.currentIndex().row() == 0
    assert QApplication.focusWidget() is board.claims.table


def test_a_claim_of_another_layer_is_selected_in_the_text(open_on: OpenOn, archive: Path) -> None:
    with Session.open(archive, "Nadia") as session:
        commands.set_role(session, "Nadia", "lead")
    window = open_on(archive, "Nadia")
    board = shown_board(window)
    assert board.state.archive.layer != window.session.author
    place = board.claims.table.visualRect(board.claims.model.index(1, 0)).center()
    QTest.mouseDClick(board.claims.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    start = FERRY.index(CHANNEL)
    assert window.desk.document == document_id(FERRY)
    assert window.desk.view.selected() == [(start, start + len(CHANNEL))]


# --- following changes


def test_a_change_is_followed_while_the_page_is_shown_and_when_it_comes_back(window: MainWindow, board: Board) -> None:
    commands.delete_span(window.session, document_id(FERRY), ferry_claim(window).id)
    wait(lambda: claims(board) == [NEWEST, OLDEST])
    window.modes.show_mode(ANNOTATE)
    window.actions_by_id["edit.undo"].trigger()
    window.modes.show_mode(ANALYSIS)
    settle(board)
    assert claims(board) == [NEWEST, MIDDLE, OLDEST]


def test_a_renamed_entry_is_shown_with_its_new_name(window: MainWindow, board: Board) -> None:
    entry = window.session.register().entries[SAMI]
    commands.change_entry(window.session, msgspec.structs.replace(entry, name="Sami al-Najjar"))
    settle(board)
    wait(lambda: ("Sami al-Najjar", "سامي النجار") in names(board))


def test_another_theme_shows_the_same_without_reading_it_again(window: MainWindow, board: Board) -> None:
    board.state.narrow(outlets=("The Tide",))
    settle(board)
    follow(board, 0, 1)
    window.restyle(theme("dark"))
    again = shown_board(window)
    assert again is not board
    assert again.state.archive is board.state.archive
    assert claims(again) == [MIDDLE]
    assert chips(again) == ["Sami Najjar opposes"]
    assert again.filters.clear.text() == "Clear 1"


def test_another_theme_shows_the_same_table_and_groups(window: MainWindow, board: Board) -> None:
    board.crossing.show_kind(FORMS)
    board.claims.grouped.click()
    settle(board)
    grouped = claims(board)
    window.restyle(theme("dark"))
    again = shown_board(window)
    assert again.crossing.title.accessibleName() == "Quotations by form"
    assert again.claims.grouped.isChecked()
    assert claims(again) == grouped


# --- who sees it, and in what language


@pytest.mark.parametrize(("role", "sees"), [("annotator", False), ("reviewer", True), ("lead", True)])
def test_who_is_offered_the_page(open_on: OpenOn, archive: Path, role: str, sees: bool) -> None:
    with Session.open(archive, "sara") as session:
        commands.set_role(session, "sara", "lead")
        commands.add_annotator(session, "Omar")
        commands.set_role(session, "Omar", role)
    window = open_on(archive, "Omar")
    assert (ANALYSIS in window.modes.offered) == sees
    assert window.actions_by_id["mode.analysis"].isEnabled() == sees


def test_mirrored_in_arabic(open_on: OpenOn, archive: Path) -> None:
    save_settings(Settings(language="ar"))
    board = shown_board(open_on(archive))
    assert board.register.x() > board.crossing.x()
    chart = board.months.chart
    assert chart.number_box(0, 0).left() > chart.number_box(1, 0).left()
    chart.setFocus()
    press(chart, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert chart.current[0] == 1
    table = board.claims.table
    table.choose(1)
    table.setFocus()
    press(table, Qt.Key.Key_Left)
    assert table.current_link() == (STANCES, "supports")


def test_a_register_can_be_made_before_any_annotation(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "Nothing is labelled.\n"})
    window.modes.show_mode("analysis")
    page = window.modes.page("analysis")
    assert isinstance(page, AnalysisPage)
    button = page.findChild(QPushButton, "analysis.register")
    wait(button.isVisible)
    assert "Import register…" in [act.text() for act in button.menu().actions()]
    entry = commands.add_entry(window.session, "Water Board")
    board = shown_board(window)
    assert list(board.register.model.keys) == [entry.id]


def test_the_view_is_the_same_when_the_project_is_opened_again(open_on: OpenOn, archive: Path) -> None:
    window = open_on(archive)
    board = shown_board(window)
    board.crossing.show_kind(OPPOSING)
    board.claims.grouped.setChecked(True)
    board.state.narrow(speakers=(AUTHORITY,), words="channel")
    wording = board.state.archive.columns.keys[0]
    board.state.direct(find_subject(board.state.archive, "", wording))
    settle(board)
    window.close()
    again = shown_board(open_on(archive))
    assert again.crossing.kind == OPPOSING
    assert again.claims.grouped.isChecked()
    assert again.state.filter == board.state.filter
    assert again.state.subject == board.state.subject
    assert again.filters.clear.isVisible()


def test_another_layer_is_shown_again_as_long_as_it_is_there(open_on: OpenOn, archive: Path) -> None:
    window = open_on(archive)
    board = shown_board(window)
    session = window.session
    with session.act("Import") as act:
        for span in session.annotations(next(iter(commands.list_documents(session))).id).spans.values():
            act.put(msgspec.structs.replace(span, id=f"gold-{span.id}", layer=GOLD))
    own = board.state.archive.layer
    window.close()
    window = open_on(archive)
    board = shown_board(window)
    assert (board.state.archive.layer, board.state.usual_layer) == (GOLD, GOLD)
    board.layer_wanted.emit(own)
    settle(board)
    wait(lambda: board.state.archive.layer == own)
    window.close()
    window = open_on(archive)
    again = shown_board(window)
    assert (again.state.archive.layer, again.state.usual_layer) == (own, GOLD)


def test_a_view_that_cannot_be_read_is_the_usual_one(open_on: OpenOn, archive: Path) -> None:
    settings = Settings()
    with Session.open(archive, "sara") as session:
        project = session.project_id
    settings.keep_analysis_view(project, AnalysisView("nobody", {"speakers": 5}, "nobody", "nothing", "nothing"))
    save_settings(settings)
    board = shown_board(open_on(archive))
    assert board.state.filter == ClaimFilter()
    assert board.state.subject is None
    assert claims(board) == [NEWEST, MIDDLE, OLDEST]


def test_the_filter_follows_who_is_merged(window: MainWindow, board: Board) -> None:
    session = window.session
    board.state.narrow(speakers=(SAMI,))
    board.state.look_for(Chip(looking_for(speakers=(SAMI,)), "Sami"))
    settle(board)
    commands.merge_entries(session, [SAMI], HOLM)
    wait(lambda: board.state.filter.speakers == (HOLM,))
    assert board.state.chips[0].filter.speakers == (HOLM,)
    settle(board)
    assert board.claims.matching


def test_the_filter_follows_words_that_become_an_entry(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "Nadim said so.\n"})
    session = window.session
    document = next(iter(commands.list_documents(session))).id
    claim = commands.add_span(session, document, "CLAIM", [(11, 13)])
    speaker = commands.add_span(session, document, "SPEAKER", [(0, 5)], frame=claim.id)
    board = shown_board(window)
    board.state.narrow(speakers=(f"{FREE}nadim",))
    settle(board)
    assert board.claims.matching == 1
    assert board.register.model.names(0) == ("Nadim", "no entry")
    entry = commands.identify_as_new(session, document, [speaker.id], "Nadim")
    wait(lambda: board.state.filter.speakers == (entry.id,))
    settle(board)
    assert board.claims.matching == 1
