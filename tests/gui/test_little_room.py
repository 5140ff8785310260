"""What the lead's pages do where there is little room: nothing is out of reach, and no window is made wider."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QWidget

from annotator.app import commands
from annotator.app.settings import Settings, save_settings
from annotator.ui.button_row import ButtonRow
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.key_map.dialog import KeyMapDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import PROJECT
from annotator.ui.project.documents.model import SECOND
from annotator.ui.project.documents.section import DocumentsSection
from annotator.ui.project.team.member_model import PROGRESS, SHARE
from tests.gui.conftest import OpenOn
from tests.gui.leading import open_team

ARTICLES = {"1.txt": "قال عمر إن Port Ellern مفتوح.\n", "2.txt": "Lina said the port is open.\n"}


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    """Nadia leads Sara, who has both articles."""
    window = open_on(ARTICLES, "Nadia")
    session = window.session
    commands.set_role(session, "Nadia", "lead")
    commands.add_annotator(session, "Sara")
    documents = [listed.id for listed in commands.list_documents(session)]
    commands.assign_documents(session, [(session.person("Sara").id, document) for document in documents])
    commands.change_facts(session, documents[:1], metadata={"outlet": "The Harbour Gazette", "date": "2026-11-03"})
    QTest.qWait(10)  # the view is rebuilt for the role
    return window


def articles(window: MainWindow) -> DocumentsSection:
    window.modes.show_section("documents")
    section = window.modes.page(PROJECT).part("documents")
    assert isinstance(section, DocumentsSection)
    QTest.qWait(10)
    return section


# --- rows of buttons


@pytest.fixture
def row(qtbot) -> Iterator[ButtonRow]:  # type: ignore[no-untyped-def]
    page = QWidget()
    made = ButtonRow([QPushButton(words) for words in ("Remove from team", "Move", "Add")])
    made.setParent(page)
    qtbot.addWidget(page)
    page.show()
    made.show()
    made.resize(made.sizeHint())
    yield made
    page.hide()


def shown(row: ButtonRow) -> list[str]:
    return [button.text() for button in row.findChildren(QPushButton) if not button.isHidden()]


def test_buttons_that_do_not_fit_are_in_a_menu(row: ButtonRow) -> None:
    assert shown(row) == ["Remove from team", "Move", "Add"]
    row.resize(row.sizeHint().width() - 1, row.height())
    assert shown(row) == ["More", "Move", "Add"]
    row.resize(row.minimumSizeHint())
    assert shown(row) == ["More", "Add"]
    menu = row.more.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Remove from team", "Move"]


def test_an_act_in_the_menu_is_as_its_button(row: ButtonRow, qtbot) -> None:  # type: ignore[no-untyped-def]
    row.resize(row.minimumSizeHint())
    remove, move = (button for button in row.findChildren(QPushButton) if button.text() in ("Remove from team", "Move"))
    remove.setEnabled(False)
    row.more.menu().aboutToShow.emit()
    first, second = row.more.menu().actions()
    assert not first.isEnabled()
    with qtbot.waitSignal(move.clicked):
        second.trigger()


def test_a_label_without_room_is_cut_and_told_in_full(qtbot) -> None:  # type: ignore[no-untyped-def]
    label = ElidedLabel(role="caption")
    qtbot.addWidget(label)
    label.resize(400, 20)
    label.show()
    label.show_words("CLAIM in files")
    assert (label.text(), label.toolTip()) == ("CLAIM in files", "")
    label.resize(40, 20)
    assert label.text().endswith("…")
    assert "CLAIM in files" in label.toolTip()


# --- Team


def test_columns_without_room_are_said_in_a_second_line(window: MainWindow) -> None:
    window.resize(1440, 900)
    team = open_team(window)
    table = team.members.table
    assert table.left_out == ()
    high = table.rowHeight(0)
    window.resize(800, 600)
    QTest.qWait(10)
    assert {PROGRESS, SHARE} <= set(table.left_out)
    assert table.rowHeight(0) > high
    row = team.members.model.row_of(window.session.person("Sara").id)
    line = table.members.line_of(row, table.left_out)
    assert "0 of 2 assigned done" in line
    assert "Share" in line
    assert "100" in line


def test_the_frame_of_a_name_does_not_cross_the_second_line(window: MainWindow) -> None:
    window.resize(800, 600)
    table = open_team(window).members.table
    QTest.qWait(10)
    row = table.members.row_of(window.session.person("Sara").id)
    table.setCurrentIndex(table.members.index_of(row))
    table.setFocus()
    framed = table.viewport().grab().toImage()
    table.clearFocus()
    plain = table.viewport().grab().toImage()
    first = table.visualRect(table.members.index_of(row))
    upper, lower = QRect(0, first.top(), framed.width(), 36), QRect(0, first.top() + 36, framed.width(), 20)
    assert framed.copy(upper) != plain.copy(upper), "the frame is shown"
    assert framed.copy(lower) == plain.copy(lower)


def test_removing_a_member_is_within_reach_in_a_small_window(window: MainWindow) -> None:
    team = open_team(window)
    window.resize(800, 600)
    QTest.qWait(10)
    (buttons,) = team.members.findChildren(ButtonRow)
    assert team.members.remove.isHidden()
    team.members.table.select_ids([window.session.person("Sara").id])
    team.members.show_counts()
    buttons.more.menu().aboutToShow.emit()
    act = next(act for act in buttons.more.menu().actions() if act.text() == team.members.remove.text())
    act.trigger()
    assert team.preview.isVisible()


def test_titles_take_the_room_that_people_leave(window: MainWindow) -> None:
    for name in ("Omar", "Jonas", "Lina", "Huda"):
        commands.add_annotator(window.session, name)
    window.resize(1440, 900)
    team = open_team(window)
    wide = team.documents.view.titles.width()
    window.resize(800, 600)
    QTest.qWait(10)
    assert team.documents.view.titles.width() < wide
    assert team.documents.view.horizontalScrollBar().maximum() == 0


# --- Articles


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (800, 600)])
def test_the_table_never_needs_scrolling_sideways(window: MainWindow, size: tuple[int, int]) -> None:
    section = articles(window)
    window.resize(*size)
    QTest.qWait(10)
    assert window.size().toTuple() == size
    assert section.view.horizontalScrollBar().maximum() == 0
    said = section.model.index(0, 0).data(SECOND)
    left_out = [column for place, column in enumerate(section.model.columns) if section.view.isColumnHidden(place)]
    assert ("The Harbour Gazette" in said) == ("metadata.outlet" in left_out)
    assert ("words" in said) == ("words" in left_out)


def test_in_a_narrow_window_the_panel_lies_over_the_table_on_request(window: MainWindow) -> None:
    section = articles(window)
    window.resize(1440, 900)
    QTest.qWait(10)
    assert section.side.isVisible()
    assert section.details.isHidden()
    window.resize(800, 600)
    QTest.qWait(10)
    assert section.side.isHidden()
    section.view.choose([section.model.document(0).id])
    QTest.mouseClick(section.details, Qt.MouseButton.LeftButton)
    assert section.side.isVisible()
    assert section.side.geometry().right() < section.width()
    assert section.side.title.hasFocus()
    QTest.keyClick(section.side.title, Qt.Key.Key_Escape)
    assert section.side.isHidden()
    window.resize(1440, 900)
    QTest.qWait(10)
    assert section.side.isVisible()


def test_no_value_stays_shaded_for_another_article(window: MainWindow) -> None:
    section = articles(window)
    window.resize(1440, 900)
    section.view.choose([section.model.document(0).id])
    section.side.fields.setCurrentCell(0, 1)
    assert section.side.fields.selectedItems()
    section.view.clearSelection()
    section.view.choose([section.model.document(1).id])
    assert not section.side.fields.selectedItems()


# --- the desk


def test_list_and_history_never_make_the_window_wider(window: MainWindow) -> None:
    window.modes.show_mode("annotate")
    window.resize(800, 600)
    actions, desk = window.actions_by_id, window.desk
    actions["view.marks"].trigger()
    actions["view.history"].trigger()
    QTest.qWait(10)
    assert desk.panel.isHidden()
    actions["view.list"].trigger()  # the list is what was asked for last
    QTest.qWait(10)
    assert desk.panel.isVisible()
    assert not desk.history.is_shown
    assert not actions["view.history"].isChecked()
    actions["view.history"].trigger()
    QTest.qWait(10)
    assert desk.panel.isHidden()
    assert window.width() == 800
    assert window.minimumSizeHint().width() <= 800


def test_a_list_that_was_closed_stays_closed(window: MainWindow) -> None:
    window.modes.show_mode("annotate")
    window.resize(1440, 900)
    actions, desk = window.actions_by_id, window.desk
    assert desk.panel.isVisible()
    actions["view.list"].trigger()
    for _ in range(2):  # the history is shown, and hidden
        actions["view.history"].trigger()
        QTest.qWait(10)
        assert desk.panel.isHidden()
    actions["view.list"].trigger()
    QTest.qWait(10)
    assert desk.panel.isVisible()


# --- the key map


def test_the_first_row_is_current_in_a_mirrored_interface_too(open_on: OpenOn) -> None:
    save_settings(Settings(language="ar"))
    window = open_on(ARTICLES)
    found: list[int] = []

    def look(dialog: KeyMapDialog) -> int:
        found.extend(index.row() for index in dialog.table.selectionModel().selectedRows())
        return 0

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(KeyMapDialog, "exec", look)
        window.actions_by_id["help.keys"].trigger()
    assert found == [0]
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("size", [(1440, 500), (800, 500)])
def test_the_current_article_stays_in_sight_in_the_list_of_a_smaller_window(
    open_on: OpenOn, size: tuple[int, int]
) -> None:
    window = open_on({f"{n:02}.txt": f"Sara said {n}." for n in range(30)}, "Sara")
    window.setMinimumSize(600, 400)
    window.resize(1440, 900)
    QTest.qWait(50)
    listed = window.desk.panel.list
    last = max(row for row in range(30) if is_whole(listed, row))
    window.desk.shown_document.show(window.desk.listing.row(last).id)
    QTest.qWait(50)
    assert is_whole(listed, last)
    window.resize(*size)
    QTest.qWait(50)
    window.desk.list_column.show_list(shown=True)
    QTest.qWait(50)
    assert listed.viewport().height() < 400
    assert is_whole(listed, last)


def is_whole(listed: QListView, row: int) -> bool:
    """Whether a row is in sight from its top to its bottom."""
    return listed.viewport().rect().contains(listed.visualRect(listed.model().index(row, 0)))
