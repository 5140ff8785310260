"""The page Analysis as tests use it."""

from PySide6.QtWidgets import QApplication

from annotator.ui.analysis.board import Board
from annotator.ui.analysis.page import AnalysisPage
from annotator.ui.main_window import MainWindow
from tests.gui.leading import wait


def shown_board(window: MainWindow) -> Board:
    """Bring the page to the front, and wait until all of it is shown."""
    window.modes.show_mode("analysis")
    page = window.modes.page("analysis")
    assert isinstance(page, AnalysisPage)
    wait(lambda: page.board is not None)
    assert page.board is not None
    settle(page.board)
    return page.board


def settle(board: Board) -> None:
    """Wait until everything is shown as it is now."""
    QApplication.processEvents()
    wait(lambda: board.is_settled)


def claims(board: Board) -> list[str]:
    """Return the words of the claims listed."""
    model = board.claims.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def chips(board: Board) -> list[str]:
    """Return the words of the chips."""
    return [chip.words for chip in board.state.chips]
