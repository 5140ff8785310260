"""The window fits its screen and comes back where it was."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from annotator.app.settings import WindowFrame, load_settings
from annotator.ui.window_frame import DECORATION, SMALLEST, WANTED, frame_of, keep_on_screen, place_window
from tests.gui.conftest import OpenOn


@pytest.fixture
def window(qtbot) -> QMainWindow:  # type: ignore[no-untyped-def]
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def room() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


def test_a_first_window_has_the_size_of_the_design_where_there_is_room(window: QMainWindow) -> None:
    place_window(window, None)
    assert window.size() == WANTED.boundedTo(room().size() - DECORATION)
    assert room().contains(QRect(window.pos(), window.size()))
    assert window.minimumSize() == SMALLEST


@pytest.mark.parametrize(
    "frame",
    [
        WindowFrame(100, 80, 1000, 700),
        WindowFrame(-500, -500, 900, 650),
        WindowFrame(5000, 4000, 900, 650),
        WindowFrame(0, 0, 9000, 9000),
        WindowFrame(10, 10, 20, 20),
    ],
)
def test_a_window_comes_back_inside_the_screen(window: QMainWindow, frame: WindowFrame) -> None:
    place_window(window, frame)
    assert room().contains(QRect(window.pos(), window.size()))
    if room().contains(QRect(frame.x, frame.y, frame.width, frame.height)) and frame.width >= SMALLEST.width():
        assert (window.pos(), window.width(), window.height()) == (QPoint(frame.x, frame.y), frame.width, frame.height)


def test_a_shown_window_that_reaches_out_is_drawn_in(window: QMainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.show()
    window.resize(room().size() * 1.2)
    window.move(50, 60)
    keep_on_screen(window)
    assert room().contains(window.frameGeometry())


def test_the_frame_is_kept_soon_after_it_changed(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"1.txt": "Lina said no.\n"})
    window.resize(1111, 777)
    qtbot.waitUntil(lambda: load_settings().window is not None and load_settings().window.width == 1111, timeout=5000)
    assert load_settings().window == frame_of(window)
