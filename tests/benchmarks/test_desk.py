"""The desk's promises: a key press to its painted highlight, opening a document. On the real window, offscreen.

`extra_info` holds the promise and the 95th percentile beside it, in milliseconds.
"""

from pathlib import Path
from statistics import quantiles

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings, save_settings
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from tests.benchmarks.makers import WORD, article, marked_project

# code points, code points a paragraph, spans, promised ms for a key, promised ms to open
ORDINARY = (5_000, 400, 100, 16, 50)
HUGE = (1_000_000, 55, 5_000, 50, 300)


@pytest.fixture(params=[ORDINARY, HUGE], ids=["ordinary", "huge"])
def desk(request, tmp_path: Path, monkeypatch):  # type: ignore[no-untyped-def]
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    save_settings(Settings(language="en"))
    characters, paragraph, spans, *promises = request.param
    text = article(characters, paragraph)
    project = tmp_path / "bench.annot"
    document = marked_project(project, text, spans)
    window = open_window(project, "sara")
    QApplication.processEvents()
    yield window, document, promises
    window.close()


def p95(benchmark) -> float:  # type: ignore[no-untyped-def]
    return quantiles(benchmark.stats.stats.data, n=20)[-1] * 1000


def report(benchmark, promise: float) -> None:  # type: ignore[no-untyped-def]
    if benchmark.enabled:
        benchmark.extra_info |= {"promised ms": promise, "p95 ms": round(p95(benchmark), 1)}


def test_key_to_painted_highlight(benchmark, desk) -> None:  # type: ignore[no-untyped-def]
    window, _, (promise, _) = desk
    places = iter([match.span() for match in WORD.finditer(window.desk.view.article.text[:1500])][::2])

    def select() -> tuple[tuple[MainWindow], dict]:  # type: ignore[type-arg]
        QApplication.processEvents()
        window.desk.view.select(*next(places))
        QApplication.processEvents()
        return (window,), {}

    benchmark.pedantic(press_and_paint, setup=select, rounds=60, iterations=1, warmup_rounds=10)
    report(benchmark, promise)


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
    benchmark.pedantic(open_and_paint, args=(window, document), rounds=20, iterations=1, warmup_rounds=1)
    report(benchmark, promise)


def open_and_paint(window: MainWindow, document: str) -> None:
    window.desk.shown_document.show(document)
    window.desk.view.viewport().repaint()
