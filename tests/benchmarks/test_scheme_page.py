"""The scheme in the window, in a project of 100,000 articles: entered, looked through, and its draft edited."""

from itertools import cycle

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.ui.main_window import MainWindow
from annotator.ui.project.scheme.section import SchemeSection
from tests.benchmarks.turns import longest_turn, measure, report, spin


def _show(desk: MainWindow) -> SchemeSection:
    desk.modes.show_section("scheme")  # type: ignore[union-attr]
    section = desk.modes.page("project").part("scheme")  # type: ignore[union-attr]
    assert isinstance(section, SchemeSection)
    return section


def test_first_entry(benchmark: BenchmarkFixture, desk: MainWindow) -> None:
    turn = benchmark.pedantic(longest_turn, args=(lambda: _show(desk),), rounds=1)
    report(benchmark, [turn])


@pytest.fixture(scope="module")
def scheme(desk: MainWindow) -> SchemeSection:
    section = _show(desk)
    assert desk.project is not None
    while desk.project.project.is_running:
        spin(50)
    spin(500)
    return section


def test_entered_again(benchmark: BenchmarkFixture, desk: MainWindow, scheme: SchemeSection) -> None:
    names = cycle(("guideline", "scheme"))
    measure(benchmark, lambda _: desk.modes.show_section(next(names)), 8)  # type: ignore[union-attr]


def test_stepped(benchmark: BenchmarkFixture, scheme: SchemeSection) -> None:
    keys = [Qt.Key.Key_Down] * 3 + [Qt.Key.Key_Up] * 3
    measure(benchmark, lambda number: QTest.keyClick(scheme.list, keys[number % 6]), 12)


def test_tab_changed(benchmark: BenchmarkFixture, scheme: SchemeSection) -> None:
    measure(benchmark, lambda number: scheme.tabs.setCurrentIndex((number + 1) % 3), 12)


def test_renamed(benchmark: BenchmarkFixture, scheme: SchemeSection) -> None:
    def rename(number: int) -> None:
        field = scheme.label.names.fields["" if number % 2 else "ar"]
        field.setText(f"Name {number}")
        QTest.keyClick(field, Qt.Key.Key_Return)

    measure(benchmark, rename, 12)


def test_moved(benchmark: BenchmarkFixture, scheme: SchemeSection) -> None:
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Up)
    measure(benchmark, lambda number: QTest.keyClick(scheme.list, keys[number % 2], Qt.KeyboardModifier.AltModifier), 8)


def test_retired(benchmark: BenchmarkFixture, scheme: SchemeSection) -> None:
    measure(benchmark, lambda _: scheme.title.retire.click(), 8)


def test_recoloured(benchmark: BenchmarkFixture, scheme: SchemeSection) -> None:
    swatches = [(label.light, label.dark) for label in scheme.draft.scheme.labels]
    measure(benchmark, lambda number: scheme.label._recolour(*swatches[number % len(swatches)]), 8)
