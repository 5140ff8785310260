"""The desk's promises: a key press to its painted highlight, opening a document. On the real window, offscreen.

`extra_info` holds the promise and the 95th percentile beside it, in milliseconds, and the median and 95th percentile of
the floor: the same in a bare text widget, in the same run.
"""

import gc
from functools import partial
from pathlib import Path
from statistics import median, quantiles

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings, save_settings
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from tests.benchmarks.floors.text import BareText
from tests.benchmarks.makers import WORD, article, marked_project

# code points, code points a paragraph, spans, promised ms for a key, promised ms to open
ORDINARY = (5_000, 400, 100, 8, 25)
HUGE = (1_000_000, 55, 5_000, 16, 120)
ONE_LINE = (1_000_000, 2_000_000, 5_000, 16, 300)
ROUNDS = 20


@pytest.fixture(params=[ORDINARY, HUGE, ONE_LINE], ids=["ordinary", "huge", "one line"])
def desk(request, tmp_path: Path, monkeypatch):  # type: ignore[no-untyped-def]
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    save_settings(Settings(language="en"))
    characters, paragraph, spans, *promises = request.param
    text = article(characters, min(paragraph, 400))
    if paragraph > characters:
        text = text.replace("\n", " ")
    project = tmp_path / "bench.annot"
    document = marked_project(project, text, spans)
    window = open_window(project, "sara")
    window.resize(1440, 900)
    QApplication.processEvents()
    gc.freeze()  # as the program does at its start
    yield window, document, promises
    window.close()


def p95(benchmark) -> float:  # type: ignore[no-untyped-def]
    return quantiles(benchmark.stats.stats.data, n=20)[-1] * 1000


def report(benchmark, promise: float, floor: list[float] | None = None) -> None:  # type: ignore[no-untyped-def]
    if benchmark.enabled:
        benchmark.extra_info |= {"promised ms": promise, "p95 ms": round(p95(benchmark), 1)}
    if floor:
        figures = median(floor) * 1000, quantiles(floor, n=20)[-1] * 1000
        benchmark.extra_info["floor ms, median and p95"] = tuple(round(figure, 1) for figure in figures)


def bare_text(window: MainWindow) -> BareText:
    viewport = window.desk.view.viewport()
    return BareText(window.desk.view.article.text, viewport.width(), viewport.height())


def test_key_to_painted_highlight(benchmark, desk) -> None:  # type: ignore[no-untyped-def]
    window, _, (promise, _) = desk
    places = iter([match.span() for match in WORD.finditer(window.desk.view.article.text[:1500])][::2])

    def select() -> tuple[tuple[MainWindow], dict]:  # type: ignore[type-arg]
        QApplication.processEvents()
        window.desk.view.select(*next(places))
        QApplication.processEvents()
        return (window,), {}

    benchmark.pedantic(press_and_paint, setup=select, rounds=60, iterations=1, warmup_rounds=10)
    bare = bare_text(window) if len(window.desk.view.article.paragraphs) > 1 else None  # one line takes 2 s
    report(benchmark, promise, bare and bare.frames([partial(bare.mark, start) for start in range(0, 1200, 20)]))


def press_and_paint(window: MainWindow) -> None:
    QTest.keyClicks(window.desk.view, "2")
    QApplication.processEvents()


@pytest.mark.parametrize("words", ["e", "العبارات"])
def test_key_in_the_find_field(benchmark, desk, words: str) -> None:  # type: ignore[no-untyped-def]
    window, _, (promise, _) = desk
    window.actions_by_id["edit.find"].trigger()
    QApplication.processEvents()
    field = window.desk.find_bar.field

    def clear() -> tuple[tuple[MainWindow, str], dict]:  # type: ignore[type-arg]
        field.setText(words[:-1])
        QApplication.processEvents()
        return (window, words), {}

    benchmark.pedantic(type_and_paint, setup=clear, rounds=40, iterations=1, warmup_rounds=3)
    report(benchmark, promise)


def type_and_paint(window: MainWindow, words: str) -> None:
    window.desk.find_bar.field.setText(words)
    window.desk.view.viewport().repaint()
    window.desk.hits.list.viewport().repaint()


def test_step_to_the_next_hit(benchmark, desk) -> None:  # type: ignore[no-untyped-def]
    window, _, (promise, _) = desk
    window.actions_by_id["edit.find"].trigger()
    window.desk.find_bar.field.setText("the")
    benchmark.pedantic(step_and_paint, args=(window,), rounds=60, iterations=1, warmup_rounds=3)
    report(benchmark, promise)


def step_and_paint(window: MainWindow) -> None:
    window.desk.finding.step(1)
    window.desk.view.viewport().repaint()
    window.desk.hits.list.viewport().repaint()


def test_open_a_document(benchmark, desk) -> None:  # type: ignore[no-untyped-def]
    window, document, (_, promise) = desk
    bare = bare_text(window) if len(window.desk.view.article.paragraphs) > 1 else None  # one line takes 2 s
    benchmark.pedantic(open_and_paint, args=(window, document), rounds=ROUNDS, iterations=1, warmup_rounds=2)
    report(benchmark, promise, bare and bare.frames([bare.open] * ROUNDS))


def test_open_a_document_for_the_first_time(benchmark, desk) -> None:  # type: ignore[no-untyped-def]
    """Its text and annotations are read from the file too."""
    window, document, (_, promise) = desk

    def forget() -> tuple[tuple[MainWindow, str], dict]:  # type: ignore[type-arg]
        window.session.catch_up()
        QApplication.processEvents()
        return (window, document), {}

    benchmark.pedantic(open_and_paint, setup=forget, rounds=ROUNDS, iterations=1, warmup_rounds=2)
    report(benchmark, promise)


def open_and_paint(window: MainWindow, document: str) -> None:
    window.desk.shown_document.show(document)
    window.desk.view.viewport().repaint()
