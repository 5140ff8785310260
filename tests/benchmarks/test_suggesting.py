"""The window while suggestions are learnt and made: how long it is busy at a stretch, on the real widget.

Reading the finished articles is part of it, and so are the suggestions that come and a step through them.
"""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app.settings import Settings, save_settings
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from tests.benchmarks.figures import Figure, tell
from tests.benchmarks.turns import Heartbeat, Turn, spin
from tests.suggest.corpus import corpus
from tests.suggest.projects import make_project

pytest.importorskip("pycrfsuite")
FINISHED, OPEN = 100, 20
PROMISED_MS, PROMISED_ACT_MS = 16, 50
"""The longest turn of the window while something is learnt, and of an act."""
MOST_S = 120


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """Open a project with many finished articles, of which nothing was learnt yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    save_settings(Settings(language="en"))
    made = list(corpus(FINISHED + OPEN, "ar"))
    found = open_window(make_project(tmp_path, made, FINISHED), "sara", None)
    assert found.desk is not None
    while not found.project.modes.importing_ahead.done:  # whatever opens imports it once
        spin(50)
    gc.collect()
    gc.freeze()  # as the program does once it has started
    yield found
    gc.unfreeze()
    found.close()
    found.deleteLater()
    QApplication.processEvents()


def _turns(holds: Callable[[], object]) -> list[Turn]:
    """Return the turns of the event loop until something holds."""
    heart = Heartbeat()
    for _ in range(MOST_S * 20):
        if holds():
            break
        spin(50)
    heart.stop()
    assert holds(), "it took too long"
    return heart.turns


def _tell(benchmark: BenchmarkFixture, what: str, turns: list[Turn], promised: int = PROMISED_MS) -> None:
    benchmark.pedantic(lambda: None, rounds=1)
    tell(
        benchmark,
        f"suggestions: {what}",
        Figure("longest turn of the window", max(turn.clock for turn in turns), "ms", promised),
        Figure("longest turn, this thread alone", max(turn.own for turn in turns), "ms"),
    )


def test_while_learning(benchmark: BenchmarkFixture, window: MainWindow) -> None:
    assert window.desk is not None
    suggesting = window.desk.suggesting
    _tell(benchmark, f"learning from {FINISHED} articles", _turns(lambda: suggesting.learning.path("ar")))


def test_stepping_and_accepting_while_learning(benchmark: BenchmarkFixture, window: MainWindow) -> None:
    desk = window.desk
    assert desk is not None
    _turns(lambda: desk.suggesting.left)
    turns: list[Turn] = []
    for key in (Qt.Key.Key_Backtab, Qt.Key.Key_Tab, Qt.Key.Key_Backspace):
        heart = Heartbeat()
        QTest.keyClick(desk.view, key)
        spin(200)
        heart.stop()
        turns += heart.turns
    _tell(benchmark, "a step, accepting and dismissing", turns, PROMISED_ACT_MS)
