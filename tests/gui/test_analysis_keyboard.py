"""The page Analysis by the keyboard: Tab goes as the page reads, and what has the focus is in sight and framed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.settings import Settings, save_settings
from annotator.domain.register import affiliation
from annotator.ui.analysis.board import Board
from annotator.ui.analysis.state import Chip, looking_for
from annotator.ui.main_window import MainWindow
from annotator.ui.register.entry_dialog import EntryDialog
from tests.app.analysis.newsroom import make_newsroom
from tests.archives import AUTHORITY, SAMI, make_archive
from tests.gui.analysing import settle, shown_board
from tests.gui.conftest import OpenOn

NARROW, WIDE = (800, 600), (1440, 900)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return make_archive(tmp_path)


@pytest.fixture
def window(open_on: OpenOn, archive: Path, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    opened = open_on(archive)
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


@pytest.fixture
def board(window: MainWindow) -> Board:
    return shown_board(window)


def make_room(window: MainWindow, board: Board, size: tuple[int, int]) -> None:
    window.resize(*size)
    QApplication.processEvents()
    settle(board)


def look_for(board: Board, *names: str) -> list[QToolButton]:
    """Look for claims, and return the chips that say so."""
    keys = (AUTHORITY, SAMI)
    board.state.look_for(*(Chip(looking_for(speakers=(key,)), name) for key, name in zip(keys, names, strict=False)))
    settle(board)
    return board.claims.chips.buttons


def after(part: QWidget, count: int) -> list[QWidget]:
    """Return what Tab comes to next."""
    part.setFocus()
    found: list[QWidget] = []
    for _ in range(count):
        QTest.keyClick(found[-1] if found else part, Qt.Key.Key_Tab)
        found.append(part.window().focusWidget())
    return found


def in_sight(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect().height() >= min(part.height(), 60)


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_tab_goes_as_the_page_reads(window: MainWindow, board: Board, size: tuple[int, int]) -> None:
    make_room(window, board, size)
    chips = look_for(board, "Harbour Authority")
    claims = [*chips, board.claims.grouped]
    if board.claims.table.isVisible():
        claims.append(board.claims.table)
    chart = [board.months.chart]
    wanted = [*claims, *chart] if size == NARROW else [*chart, *claims]
    assert after(board.crossing.table, len(wanted)) == wanted


def test_what_has_the_focus_is_brought_into_sight(window: MainWindow, board: Board) -> None:
    make_room(window, board, NARROW)
    bar = board._scroll.verticalScrollBar()
    for part, away in (
        (board.crossing.title, bar.maximum()),
        (board.months.chart, 0),
        (board.claims.grouped, bar.maximum()),
        (board.crossing.table, bar.maximum()),
    ):
        board.register.list.setFocus()
        bar.setValue(away)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        assert in_sight(part)


@pytest.mark.parametrize("size", [NARROW, (1024, 640)])
def test_the_row_that_keys_move_to_is_in_sight(open_on: OpenOn, tmp_path: Path, size: tuple[int, int]) -> None:
    window = open_on(make_newsroom(tmp_path / "news.annot"))
    board = shown_board(window)
    make_room(window, board, size)
    bar = board._scroll.verticalScrollBar()
    for table in (board.claims.table, board.crossing.table):
        assert table.model().rowCount() > 3
        table.setFocus(Qt.FocusReason.TabFocusReason)
        for away in (0, bar.maximum(), 0, bar.maximum()):
            bar.setValue(away)
            QTest.keyClick(table, Qt.Key.Key_Down)
            QApplication.processEvents()
            row = table.visualRect(table.currentIndex())
            assert table.viewport().visibleRegion().contains(row.center())


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow, board: Board) -> None:
    make_room(window, board, WIDE)
    (chip,) = look_for(board, "Harbour Authority")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert not board.state.chips
    board.state.narrow(languages=("ar",))
    settle(board)
    board.filters.clear.setFocus()
    QTest.keyClick(board.filters.clear, Qt.Key.Key_Enter)
    assert not board.state.used


def test_the_current_speaker_is_brought_into_sight(open_on: OpenOn, archive: Path) -> None:
    with Session.open(archive, "sara") as session:
        for number in range(60):
            commands.add_entry(session, f"Speaker {number:02}")
    window = open_on(archive)
    board = shown_board(window)
    make_room(window, board, NARROW)
    speakers = board.register.list
    speakers.setCurrentIndex(speakers.model().index(2, 0))
    speakers.verticalScrollBar().setValue(speakers.verticalScrollBar().maximum())
    board.filters.save.setFocus()
    row = speakers.currentIndex()
    assert not speakers.viewport().rect().contains(speakers.visualRect(row))
    speakers.setFocus(Qt.FocusReason.TabFocusReason)
    assert speakers.viewport().rect().contains(speakers.visualRect(row))


def test_the_focus_is_seen_on_each_button(window: MainWindow, board: Board) -> None:
    make_room(window, board, WIDE)
    chips = look_for(board, "Harbour Authority")
    board.claims.grouped.setChecked(True)
    settle(board)
    for part in (board.register._acts, board.claims.grouped, *board.claims.chips.buttons, board.crossing.title):
        board.filters.field.setFocus()
        without = part.grab().toImage()
        part.setFocus(Qt.FocusReason.TabFocusReason)
        assert part.grab().toImage() != without, part
    assert chips


def test_chips_of_each_script_are_as_high(window: MainWindow, board: Board) -> None:
    make_room(window, board, WIDE)
    heights = {chip.height() for chip in look_for(board, "Harbour Authority", "هيئة الموانئ")}
    assert len(heights) == 1


def test_values_that_are_cut_are_told_in_full(board: Board) -> None:
    board.crossing._open_subjects()
    model = board.crossing._list.model
    tips = [str(model.index(row).data(Qt.ItemDataRole.ToolTipRole)) for row in range(model.rowCount())]
    assert all(one.words in tip for one, tip in zip(model.offered, tips, strict=False))
    board.crossing._list.hide()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_was_added_to_an_entry_comes_before_the_button_that_adds(
    open_on: OpenOn, archive: Path, language: str
) -> None:
    save_settings(Settings(language=language))
    window = open_on(archive)
    session = window.session
    commands.set_affiliation(session, SAMI, AUTHORITY)
    dialog = EntryDialog(session.register().entries[SAMI], 0, window.project.project, window.theme, window)
    dialog.show()
    assert QTest.qWaitForWindowExposed(dialog)
    rows = dialog.affiliations
    rows._add(affiliation(SAMI, "holm"))
    QApplication.processEvents()
    wanted = [part for row in rows._rows for part in (row.since, row.until, row.whole.findChild(QToolButton))]
    found = after(dialog.kind, len(wanted) + 2)
    assert found == [*wanted, rows.findChild(QWidget, "addAffiliation"), dialog.external]


def test_the_page_opens_at_its_top_where_not_all_has_room(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on(make_archive(tmp_path))
    window.resize(800, 600)
    board = shown_board(window)
    QTest.qWait(50)
    assert board.claims.table.hasFocus()
    assert board._scroll.verticalScrollBar().maximum() > 0
    assert board._scroll.verticalScrollBar().value() == 0
    for _press in range(2):
        QTest.keyClick(board.claims.table, Qt.Key.Key_Down)
        QTest.qWait(50)
    table = board.claims.table
    row = table.visualRect(table.currentIndex()).center()
    shown = board._scroll.viewport()
    assert shown.rect().contains(table.viewport().mapTo(shown, row))
