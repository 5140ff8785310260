"""The table of 100,000 articles in the window: entered, scrolled, sorted, filtered, edited."""

from itertools import cycle
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app.document_filter import Filter
from annotator.ui.main_window import MainWindow
from annotator.ui.project.documents.section import DocumentsSection
from tests.benchmarks.figures import Figure
from tests.benchmarks.lead_project import DOCUMENTS
from tests.benchmarks.turns import longest_turn, measure, report, spin


def _show(desk: MainWindow) -> DocumentsSection:
    desk.modes.show_section("documents")  # type: ignore[union-attr]
    section = desk.modes.page("project").part("documents")  # type: ignore[union-attr]
    assert isinstance(section, DocumentsSection)
    return section


def _is_read(desk: MainWindow) -> bool:
    section = _part(desk)
    return not section._project.is_running and len(section.table) == DOCUMENTS and section.model.rowCount() > 0


def _part(desk: MainWindow) -> DocumentsSection:
    section = desk.modes.page("project").part("documents")  # type: ignore[union-attr]
    assert isinstance(section, DocumentsSection)
    return section


def test_first_entry(benchmark: BenchmarkFixture, desk: MainWindow) -> None:
    """The longest turn until all is there, and how long that takes."""
    begun = perf_counter()
    turn = benchmark.pedantic(longest_turn, args=(lambda: _show(desk), lambda: _is_read(desk)), rounds=1)
    report(benchmark, [turn], Figure("until all is read", perf_counter() - begun, "s"))


@pytest.fixture(scope="module")
def articles(desk: MainWindow) -> DocumentsSection:
    section = _show(desk)
    while not _is_read(desk):
        spin(50)
    spin(500)
    return section


def _settled(section: DocumentsSection):  # type: ignore[no-untyped-def]
    return lambda: not section._project.is_running


def test_entered_again(benchmark: BenchmarkFixture, desk: MainWindow, articles: DocumentsSection) -> None:
    names = cycle(("scheme", "documents"))
    measure(benchmark, lambda _: desk.modes.show_section(next(names)), 8)  # type: ignore[union-attr]


def test_mode_changed(benchmark: BenchmarkFixture, desk: MainWindow, articles: DocumentsSection) -> None:
    names = cycle(("annotate", "project"))
    measure(benchmark, lambda _: desk.modes.show_mode(next(names)), 8)  # type: ignore[union-attr]


def test_scrolled_by_wheel(benchmark: BenchmarkFixture, articles: DocumentsSection) -> None:
    port = articles.view.viewport()
    place, nothing = QPointF(200, 200), QPoint()

    def turn(_: int) -> None:
        down, no = QPoint(0, -240), Qt.MouseButton.NoButton
        event = QWheelEvent(
            place, QPointF(port.mapToGlobal(place)), nothing, down, no,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(port, event)

    measure(benchmark, turn, 40, milliseconds=30)


def test_scrolled_by_bar(benchmark: BenchmarkFixture, articles: DocumentsSection) -> None:
    bar = articles.view.verticalScrollBar()
    measure(benchmark, lambda number: bar.setValue(number * bar.maximum() // 40), 40, milliseconds=30)


def test_scrolled_by_keys(benchmark: BenchmarkFixture, articles: DocumentsSection) -> None:
    keys = (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up)
    measure(benchmark, lambda number: QTest.keyClick(articles.view, keys[number % 4]), 20)


@pytest.mark.parametrize("column", [0, 1, 2, 3, 5, 6])
def test_sorted(benchmark: BenchmarkFixture, articles: DocumentsSection, column: int) -> None:
    measure(benchmark, lambda _: articles._sort(column), 3, _settled(articles))


def test_filtered_by_words(benchmark: BenchmarkFixture, articles: DocumentsSection) -> None:
    words = ("9", "99", "999", "9", "")
    measure(benchmark, lambda number: articles.filter_row.words.setText(words[number]), 5, _settled(articles))


def test_filtered_by_status(benchmark: BenchmarkFixture, articles: DocumentsSection) -> None:
    filters = (Filter(status="done"), Filter(flagged=True), Filter(metadata=(("outlet", "outlet 3"),)), Filter())
    measure(benchmark, lambda number: articles.filter_row.show_filter(filters[number]), 4, _settled(articles))


def test_menu_of_conditions(benchmark: BenchmarkFixture, articles: DocumentsSection) -> None:
    measure(benchmark, lambda _: articles.filter_row.conditions.menu().aboutToShow.emit(), 3, _settled(articles))


def test_grouped(benchmark: BenchmarkFixture, articles: DocumentsSection) -> None:
    groups = ("metadata.outlet", "")
    measure(benchmark, lambda number: articles._group(groups[number]), 2, _settled(articles))


def test_all_selected(benchmark: BenchmarkFixture, articles: DocumentsSection) -> None:
    def select(number: int) -> None:
        if number % 2:
            articles.view.clearSelection()
        else:
            QTest.keyClick(articles.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    measure(benchmark, select, 4, _settled(articles))


def test_title_edited(benchmark: BenchmarkFixture, articles: DocumentsSection) -> None:
    articles.view.selectRow(20)

    def edit(number: int) -> None:
        articles.side.title.setText(f"Another title {number}")
        QTest.keyClick(articles.side.title, Qt.Key.Key_Return)

    measure(benchmark, edit, 8, _settled(articles))


def test_metadata_edited(benchmark: BenchmarkFixture, articles: DocumentsSection) -> None:
    articles.view.selectRow(21)
    measure(benchmark, lambda number: articles._edit({"metadata": {"outlet": f"o {number}"}}), 8, _settled(articles))
