"""The palette in a project of 100,000 articles: opened, and typed in."""

from collections.abc import Iterator

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.ui.main_window import MainWindow
from annotator.ui.palette.palette import Palette
from tests.benchmarks.turns import longest_turn, measure, report

FOUND_MS = 500
"""The time after which articles have been looked for."""


def test_first_opened(benchmark: BenchmarkFixture, desk: MainWindow) -> None:
    report(benchmark, [benchmark.pedantic(longest_turn, args=(desk.help.find_command,), rounds=1)])


def test_opened_again(benchmark: BenchmarkFixture, desk: MainWindow) -> None:
    def turn(number: int) -> None:
        desk.help.find_command() if number % 2 else desk.help.close()

    measure(benchmark, turn, 9)


@pytest.fixture
def palette(desk: MainWindow) -> Iterator[Palette]:
    desk.help.find_command()
    assert isinstance(desk.help.card, Palette)
    yield desk.help.card
    desk.help.close()


@pytest.mark.parametrize("words", ["undo x", "#9999", "#العبارة", "zzqq"])
def test_typed(benchmark: BenchmarkFixture, palette: Palette, words: str) -> None:
    measure(benchmark, lambda number: palette.field.insert(words[number]), len(words), milliseconds=FOUND_MS)
