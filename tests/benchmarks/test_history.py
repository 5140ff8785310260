"""The history of an article with 5,000 operations: read, and looked through in its panel on the lead's desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.history.browsing import Browsing
from annotator.ui.main_window import MainWindow
from tests.benchmarks.figures import tell_times
from tests.benchmarks.lead_project import FIRST_ID, LEAD, OPERATIONS
from tests.benchmarks.turns import measure, spin


def test_read(benchmark: BenchmarkFixture, large_project: Path) -> None:
    with Session.open(large_project, LEAD) as session:
        history = benchmark(commands.article_history, session, FIRST_ID)
    assert len(history.operations) > OPERATIONS
    tell_times(benchmark, "history: read", f"{OPERATIONS:,} operations")


def test_opened_and_closed(benchmark: BenchmarkFixture, desk: MainWindow) -> None:
    measure(benchmark, lambda _: desk.actions_by_id["view.history"].trigger(), 7)


@pytest.fixture(scope="module")
def browsing(desk: MainWindow) -> Browsing:
    assert desk.desk is not None
    browsing = desk.desk.history
    browsing.show_panel(shown=True)
    spin(500)
    return browsing


def test_refreshed(benchmark: BenchmarkFixture, browsing: Browsing) -> None:
    measure(benchmark, lambda _: browsing.refresh(), 8)


def test_stepped(benchmark: BenchmarkFixture, browsing: Browsing) -> None:
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
    measure(benchmark, lambda number: QTest.keyClick(browsing.panel.list, keys[number % 3]), 30)


def test_walked(benchmark: BenchmarkFixture, browsing: Browsing) -> None:
    """Through the steps of one span."""
    measure(benchmark, lambda number: browsing.walk(1 if number % 4 == 3 else -1), 12)


def test_last_step(benchmark: BenchmarkFixture, browsing: Browsing) -> None:
    keys = (Qt.Key.Key_Home, Qt.Key.Key_End)
    measure(benchmark, lambda number: QTest.keyClick(browsing.panel.list, keys[number % 2]), 8)


def test_annotated(benchmark: BenchmarkFixture, desk: MainWindow, browsing: Browsing) -> None:
    """Beside the open panel, whose steps are read again."""
    session = desk.session
    assert session is not None
    span = next(iter(session.annotations(FIRST_ID).spans))
    measure(benchmark, lambda number: commands.set_note(session, FIRST_ID, span, str(number)), 8)
