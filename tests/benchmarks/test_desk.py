"""The desk's promises: a key press to its painted highlight, opening a document. On the real window, offscreen.

The floor is the same in a bare text widget, in the same run.
"""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings, save_settings
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from tests.benchmarks.figures import tell_times
from tests.benchmarks.floors.text import BareText
from tests.benchmarks.makers import WORD, article, marked_project


class Case(NamedTuple):
    """An article of a size, and what is promised of it: milliseconds for a key, and to open it."""

    name: str
    characters: int
    paragraph: int
    spans: int
    key_ms: float
    open_ms: float


CASES = (
    Case("ordinary article", 5_000, 400, 100, 8, 25),
    Case("1,000,000 characters", 1_000_000, 55, 5_000, 16, 120),
    Case("1,000,000 characters in one line", 1_000_000, 2_000_000, 5_000, 16, 300),
)
ROUNDS = 20


@pytest.fixture(params=CASES, ids=["ordinary", "huge", "one line"])
def desk(request, tmp_path: Path, monkeypatch):  # type: ignore[no-untyped-def]
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    save_settings(Settings(language="en"))
    case = request.param
    text = article(case.characters, min(case.paragraph, 400))
    if case.paragraph > case.characters:
        text = text.replace("\n", " ")
    project = tmp_path / "bench.annot"
    document = marked_project(project, text, case.spans)
    window = open_window(project, "sara")
    window.resize(1440, 900)
    QApplication.processEvents()
    gc.freeze()  # as the program does at its start
    yield window, document, case
    window.close()


def bare_frames(window: MainWindow, acts: Callable[[BareText], list[Callable[[], None]]]) -> list[float]:
    """Return how long acts on the same article take in a bare text widget; not for one line, where one takes 2 s."""
    view = window.desk.view
    if len(view.article.paragraphs) == 1:
        return []
    bare = BareText(view.article.text, view.viewport().width(), view.viewport().height())
    return bare.frames(acts(bare))


def test_key_to_painted_highlight(benchmark, desk) -> None:  # type: ignore[no-untyped-def]
    window, _, case = desk
    places = iter([match.span() for match in WORD.finditer(window.desk.view.article.text[:1500])][::2])

    def select() -> tuple[tuple[MainWindow], dict]:  # type: ignore[type-arg]
        QApplication.processEvents()
        window.desk.view.select(*next(places))
        QApplication.processEvents()
        return (window,), {}

    benchmark.pedantic(press_and_paint, setup=select, rounds=60, iterations=1, warmup_rounds=10)
    floor = bare_frames(window, lambda bare: [partial(bare.mark, start) for start in range(0, 1200, 20)])
    tell_times(benchmark, "key to painted highlight", case.name, case.key_ms, floor)


def press_and_paint(window: MainWindow) -> None:
    QTest.keyClicks(window.desk.view, "2")
    QApplication.processEvents()


@pytest.mark.parametrize("words", ["e", "العبارات"])
def test_key_in_the_find_field(benchmark, desk, words: str) -> None:  # type: ignore[no-untyped-def]
    window, _, case = desk
    window.actions_by_id["edit.find"].trigger()
    QApplication.processEvents()
    field = window.desk.find_bar.field

    def clear() -> tuple[tuple[MainWindow, str], dict]:  # type: ignore[type-arg]
        field.setText(words[:-1])
        QApplication.processEvents()
        return (window, words), {}

    benchmark.pedantic(type_and_paint, setup=clear, rounds=40, iterations=1, warmup_rounds=3)
    tell_times(benchmark, f"key in the find field: {words}", case.name, case.key_ms)


def type_and_paint(window: MainWindow, words: str) -> None:
    window.desk.find_bar.field.setText(words)
    paint_changes()


def paint_changes() -> None:
    """Let the window lay out and paint what changed, once, as it does after an event."""
    QApplication.sendPostedEvents()


def test_step_to_the_next_hit(benchmark, desk) -> None:  # type: ignore[no-untyped-def]
    window, _, case = desk
    window.actions_by_id["edit.find"].trigger()
    window.desk.find_bar.field.setText("the")
    benchmark.pedantic(step_and_paint, args=(window,), rounds=60, iterations=1, warmup_rounds=3)
    tell_times(benchmark, "step to the next hit", case.name, case.key_ms)


def step_and_paint(window: MainWindow) -> None:
    window.desk.finding.step(1)
    paint_changes()


def test_open_a_document(benchmark, desk) -> None:  # type: ignore[no-untyped-def]
    window, document, case = desk
    floor = bare_frames(window, lambda bare: [bare.open] * ROUNDS)
    benchmark.pedantic(open_and_paint, args=(window, document), rounds=ROUNDS, iterations=1, warmup_rounds=2)
    tell_times(benchmark, "opening an article", case.name, case.open_ms, floor)


def test_open_a_document_for_the_first_time(benchmark, desk) -> None:  # type: ignore[no-untyped-def]
    """Its text and annotations are read from the file too."""
    window, document, case = desk

    def forget() -> tuple[tuple[MainWindow, str], dict]:  # type: ignore[type-arg]
        window.session.catch_up()
        QApplication.processEvents()
        return (window, document), {}

    benchmark.pedantic(open_and_paint, setup=forget, rounds=ROUNDS, iterations=1, warmup_rounds=2)
    tell_times(benchmark, "opening an article for the first time", case.name, case.open_ms)


def open_and_paint(window: MainWindow, document: str) -> None:
    window.desk.shown_document.show(document)
    window.desk.view.viewport().repaint()
