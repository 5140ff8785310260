"""The room on the screen of a widget, and that screens outlive the widgets that ask for it."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator import ui
from annotator.ui.screen_room import screen_at, screen_room


@pytest.fixture
def ended(qapp: object) -> list[str]:
    """The screens that were destroyed."""
    names: list[str] = []
    screen = QGuiApplication.primaryScreen()
    screen.destroyed.connect(lambda: names.append("first"))
    return names


def test_the_room_is_that_of_the_first_screen(qtbot) -> None:  # type: ignore[no-untyped-def]
    widget = QWidget()
    qtbot.addWidget(widget)
    assert screen_room(widget) == QGuiApplication.primaryScreen().availableGeometry()


def test_a_place_beside_all_screens_is_on_the_first_one(qapp: object) -> None:
    first = QGuiApplication.primaryScreen()
    assert screen_at(QPoint(-99_999, -99_999)) is first
    assert screen_at(None) is first
    assert screen_at(first.geometry().center()) is first


def test_screens_outlive_the_widgets_that_asked_for_them(ended: list[str]) -> None:
    class Cyclic(QWidget):
        """Is collected as garbage, like every widget whose buttons call its methods."""

        def __init__(self) -> None:
            super().__init__()
            self.itself = self

    earlier = QWidget()
    screen_room(earlier)
    later = Cyclic()  # younger than what Python knows of the screen
    screen_room(later)
    del earlier, later
    gc.collect()
    assert not ended


def test_no_module_asks_a_widget_for_its_screen() -> None:
    folders = (Path(ui.__path__[0]), Path(__file__).parents[1])
    asking = [path for folder in folders for path in folder.rglob("*.py") if ".screen()." in path.read_text("utf-8")]
    assert asking == [Path(__file__)]
