"""The guideline beside the article (F1) and as a section of the Project page: opened, read, written."""

from itertools import cycle

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.ui.main_window import MainWindow
from annotator.ui.project.guideline.section import GuidelineSection
from tests.benchmarks.turns import longest_turn, measure, report, spin

STORED_MS = 1_200
"""The time after which what was written is rendered and stored."""


def test_first_opened(benchmark: BenchmarkFixture, desk: MainWindow) -> None:
    turn = benchmark.pedantic(longest_turn, args=(desk.actions_by_id["view.guideline"].trigger,), rounds=1)
    report(benchmark, [turn])


def test_opened_and_closed(benchmark: BenchmarkFixture, desk: MainWindow) -> None:
    measure(benchmark, lambda _: desk.actions_by_id["view.guideline"].trigger(), 9)


def _show(desk: MainWindow) -> GuidelineSection:
    desk.modes.show_section("guideline")  # type: ignore[union-attr]
    section = desk.modes.page("project").part("guideline")  # type: ignore[union-attr]
    assert isinstance(section, GuidelineSection)
    return section


def test_first_entry(benchmark: BenchmarkFixture, desk: MainWindow) -> None:
    turn = benchmark.pedantic(longest_turn, args=(lambda: _show(desk),), rounds=1)
    report(benchmark, [turn])


@pytest.fixture(scope="module")
def guideline(desk: MainWindow) -> GuidelineSection:
    section = _show(desk)
    spin(500)
    return section


def test_entered_again(benchmark: BenchmarkFixture, desk: MainWindow, guideline: GuidelineSection) -> None:
    names = cycle(("inbox", "guideline"))
    measure(benchmark, lambda _: desk.modes.show_section(next(names)), 8)  # type: ignore[union-attr]


def test_part_shown(benchmark: BenchmarkFixture, guideline: GuidelineSection) -> None:
    measure(benchmark, lambda _: QTest.keyClick(guideline.parts, Qt.Key.Key_Down), 12)


def test_language_changed(benchmark: BenchmarkFixture, guideline: GuidelineSection) -> None:
    count = guideline.tabs.count()
    measure(benchmark, lambda number: guideline.tabs.setCurrentIndex((number + 1) % count), 8)


def test_written(benchmark: BenchmarkFixture, guideline: GuidelineSection) -> None:
    measure(benchmark, lambda _: QTest.keyClick(guideline.editor, "x"), 8, milliseconds=STORED_MS)
