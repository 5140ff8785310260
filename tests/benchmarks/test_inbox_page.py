"""The inbox of 5,000 items: entered, scrolled, searched, filtered, stepped through, answered and resolved."""

from collections.abc import Iterator
from itertools import cycle

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.ui.main_window import MainWindow
from annotator.ui.project.inbox.section import InboxSection
from tests.benchmarks.lead_project import ITEMS
from tests.benchmarks.turns import longest_turn, measure, report, spin

WORDS = ("9", "99", "994", "99", "")


def _show(desk: MainWindow, name: str) -> InboxSection:
    desk.modes.show_section(name)  # type: ignore[union-attr]
    section = desk.modes.page("project").part("inbox")  # type: ignore[union-attr]
    assert isinstance(section, InboxSection)
    return section


def test_first_entry(benchmark: BenchmarkFixture, desk: MainWindow) -> None:
    turn = benchmark.pedantic(longest_turn, args=(lambda: _show(desk, "inbox"),), rounds=1)
    report(benchmark, [turn])


@pytest.fixture(scope="module")
def inbox(desk: MainWindow) -> InboxSection:
    section = _show(desk, "inbox")
    assert section.panel.model.total() >= ITEMS
    spin(200)
    return section


def test_entered_again(benchmark: BenchmarkFixture, desk: MainWindow, inbox: InboxSection) -> None:
    names = cycle(("scheme", "inbox"))
    measure(benchmark, lambda _: desk.modes.show_section(next(names)), 8)  # type: ignore[union-attr]


def test_stepped(benchmark: BenchmarkFixture, inbox: InboxSection) -> None:
    keys = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
    measure(benchmark, lambda number: QTest.keyClick(inbox.panel.list, keys[number % 2]), 30)


def test_scrolled(benchmark: BenchmarkFixture, inbox: InboxSection) -> None:
    bar = inbox.panel.list.verticalScrollBar()
    measure(benchmark, lambda _: bar.setValue(bar.value() + 9_000), 30, milliseconds=30)


def test_last_row(benchmark: BenchmarkFixture, inbox: InboxSection) -> None:
    keys = (Qt.Key.Key_Home, Qt.Key.Key_End)
    measure(benchmark, lambda number: QTest.keyClick(inbox.panel.list, keys[number % 2]), 10)


def test_searched(benchmark: BenchmarkFixture, inbox: InboxSection) -> None:
    measure(benchmark, lambda number: inbox.panel.search.setText(WORDS[number % len(WORDS)]), 15)


@pytest.fixture
def chips(inbox: InboxSection) -> Iterator[list[QAbstractButton]]:
    yield inbox.panel._kinds.buttons()
    inbox.panel.show_all()


def test_filtered(benchmark: BenchmarkFixture, chips: list[QAbstractButton]) -> None:
    measure(benchmark, lambda number: chips[number % len(chips)].click(), 10)


def test_answered(benchmark: BenchmarkFixture, inbox: InboxSection) -> None:
    inbox.panel.choose_row(3)

    def answer(number: int) -> None:
        inbox.card.answer_field.setPlainText(f"Answer {number}")
        QTest.keyClick(inbox.card.answer_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    measure(benchmark, answer, 10)


def test_resolved(benchmark: BenchmarkFixture, inbox: InboxSection) -> None:
    inbox.panel.choose_row(0)
    measure(benchmark, lambda _: QTest.keyClick(inbox.panel.list, Qt.Key.Key_R), 10)
