"""Frames of scrolling, dragging a selection and zooming on 1,000,000 characters with 5,000 spans, in the real window.

A frame goes from the event to what is painted. The floor is a bare text widget with the same text. The beginning of the
text is scrolled to, or its middle, once all of it is set.
"""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app.settings import Settings, save_settings
from annotator.ui.application import open_window
from annotator.ui.article.article_view import ArticleView
from annotator.ui.main_window import MainWindow
from tests.benchmarks.figures import tell_times
from tests.benchmarks.floors.text import BareText
from tests.benchmarks.makers import article, marked_project
from tests.benchmarks.turns import spin

PROMISED_MS, FRAMES = 16, 120


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    folder = tmp_path_factory.mktemp("frames")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(folder))
        save_settings(Settings(language="en"))
        marked_project(folder / "huge.annot", article(1_000_000, 55), 5_000)
        window = open_window(folder / "huge.annot", "sara")
        window.resize(1440, 900)
        while not (window.project.modes.importing_ahead.done and window.desk.view.is_whole):
            spin(50)
        gc.freeze()  # as the program does at its start
        yield window
        window.close()


@pytest.fixture(params=["beginning", "middle"])
def place(request: pytest.FixtureRequest, window: MainWindow) -> str:
    bar = window.desk.view.verticalScrollBar()
    bar.setValue(0 if request.param == "beginning" else round(bar.maximum() / 2))
    spin(50)
    return str(request.param)


def measure(
    benchmark: BenchmarkFixture, work: str, place: str, acts: list[Callable[[], None]], floor: list[float]
) -> None:
    waiting = iter(acts)

    def frame() -> None:
        next(waiting)()
        QApplication.processEvents()

    benchmark.pedantic(frame, rounds=len(acts) - 5, iterations=1, warmup_rounds=5)
    tell_times(benchmark, f"{work}, 1,000,000 characters", place, PROMISED_MS, floor)


@pytest.fixture(scope="module")
def bare(window: MainWindow) -> BareText:
    viewport = window.desk.view.viewport()
    return BareText(window.desk.view.article.text, viewport.width(), viewport.height())


def test_scrolling(benchmark: BenchmarkFixture, window: MainWindow, place: str, bare: BareText) -> None:
    bar = window.desk.view.verticalScrollBar()
    begin = bar.value()
    acts = [lambda to=begin + 40 * number: bar.setValue(to) for number in range(FRAMES)]
    floor = bare.frames([lambda to=40 * number: bare.scroll(to) for number in range(FRAMES)])
    measure(benchmark, "scrolling", place, acts, floor)


@pytest.fixture
def pressed(window: MainWindow, place: str) -> Iterator[ArticleView]:
    view = window.desk.view
    press(view, QMouseEvent.Type.MouseButtonPress, QPointF(200, 60))
    yield view
    press(view, QMouseEvent.Type.MouseButtonRelease, QPointF(300, 300))
    view.clear_selection()


def test_dragging_a_selection(benchmark: BenchmarkFixture, pressed: ArticleView, place: str, bare: BareText) -> None:
    acts = [
        lambda y=y: press(pressed, QMouseEvent.Type.MouseMove, QPointF(150 + 5 * y % 400, 60 + 5 * y))
        for y in range(FRAMES)
    ]
    floor = bare.frames([lambda end=end: bare.select(40 * end) for end in range(FRAMES)])
    measure(benchmark, "dragging a selection", place, acts, floor)


def press(view: ArticleView, kind: QMouseEvent.Type, at: QPointF) -> None:
    button = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, at, view.viewport().mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def test_zooming(benchmark: BenchmarkFixture, window: MainWindow, place: str, bare: BareText) -> None:
    zoom = window.desk.zoom
    acts = [lambda step=step: zoom.step(step) for step in [1, 1, -1, -1] * 10]
    floor = bare.frames([lambda factor=factor: bare.zoom(factor) for factor in [1.1, 1.25, 1.1, 1.0] * 5])
    measure(benchmark, "zooming", place, acts, floor)
