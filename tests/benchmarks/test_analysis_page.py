"""The page Analysis on a large archive: how long it takes until a filter or table is shown, and the window is busy.

ARCHIVE says how many articles there are, 10,000 by default.
"""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app.settings import Settings, save_settings
from annotator.ui.analysis.board import Board
from annotator.ui.analysis.crossings import NAMES
from annotator.ui.analysis.page import AnalysisPage
from annotator.ui.analysis.state import NOT_FILTERED
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import ANALYSIS, ANNOTATE
from tests.benchmarks.figures import tell_times
from tests.benchmarks.test_analysis import CASE, FILTERS
from tests.benchmarks.turns import measure, spin

TIMES = 10
PROMISED_MS = 200


@pytest.fixture(scope="module")
def window(archive_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """A window on a copy of the archive, before the page is shown."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("settings"))
    save_settings(Settings(language="en"))
    opened = open_window(Path(shutil.copy(archive_file, tmp_path_factory.mktemp("page") / "archive.annot")), "sara")
    opened.resize(1440, 900)
    gc.freeze()  # as the program does at its start
    assert opened.project is not None
    while not opened.project.modes.importing_ahead.done:
        spin(50)
    yield opened
    opened.close()


def shown_board(window: MainWindow) -> Board:
    assert window.project is not None
    window.project.modes.show_mode(ANALYSIS)
    page = window.project.modes.page(ANALYSIS)
    assert isinstance(page, AnalysisPage)
    while page.board is None:
        spin(5)
    while not page.board.is_settled:
        spin(5)
    spin(50)
    return page.board


def until_shown(board: Board) -> None:
    """Let the window turn until all is refreshed and painted."""
    while not board.is_settled:
        spin(0)
    board.repaint()


def test_first_opening(benchmark: BenchmarkFixture, window: MainWindow) -> None:
    measure(benchmark, lambda _number: shown_board(window), 1)


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_until_it_is_shown(benchmark: BenchmarkFixture, window: MainWindow, name: str) -> None:
    board = shown_board(window)

    def unfiltered() -> None:
        board.state.show_filter(NOT_FILTERED if name != "all" else FILTERS["speaker"])
        until_shown(board)

    def filtered() -> None:
        board.state.show_filter(FILTERS[name])
        until_shown(board)

    benchmark.pedantic(filtered, setup=unfiltered, rounds=TIMES, warmup_rounds=1)
    tell_times(benchmark, f"page filtered by {name}, painted", CASE, PROMISED_MS)


@pytest.mark.parametrize("kind", NAMES)
def test_a_table_until_it_is_shown(benchmark: BenchmarkFixture, window: MainWindow, kind: str) -> None:
    board = shown_board(window)
    other = next(one for one in NAMES if one != kind)

    def shown(table: str) -> None:
        board.crossing.show_kind(table)
        until_shown(board)

    benchmark.pedantic(lambda: shown(kind), setup=lambda: shown(other), rounds=TIMES, warmup_rounds=1)
    tell_times(benchmark, f"page with the table {kind}, painted", CASE, PROMISED_MS)


@pytest.mark.parametrize("name", ["speaker", "words", "dates", "towards"])
def test_filtering(benchmark: BenchmarkFixture, window: MainWindow, name: str) -> None:
    board = shown_board(window)
    filters = (FILTERS[name], NOT_FILTERED)
    measure(benchmark, lambda number: board.state.show_filter(filters[number % 2]), TIMES, lambda: board.is_settled)


def test_typing_in_the_list_of_speakers(benchmark: BenchmarkFixture, window: MainWindow) -> None:
    board = shown_board(window)
    typed = ("b", "ba", "bar", "", "ر", "نو", "", "k", "kas", "")
    measure(benchmark, lambda number: board.register.field.setText(typed[number]), TIMES)


def test_going_to_the_desk_and_back(benchmark: BenchmarkFixture, window: MainWindow) -> None:
    board = shown_board(window)
    assert window.project is not None
    modes = window.project.modes

    def go(number: int) -> None:
        modes.show_mode(ANALYSIS if number % 2 else ANNOTATE)

    measure(benchmark, go, TIMES, lambda: board.is_settled)
