"""The room on the screen that a widget is on. UNITS: device-independent pixels.

`QWidget.screen()` is not called anywhere: PySide makes the screen a child of the widget, and destroys it together with
the widget if the garbage collector meets it first. Every window of the program dies with its screen.
"""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_room(widget: QWidget) -> QRect:
    """Return the part of a widget's screen that windows may cover; a window not shown yet goes where its parent is."""
    window = widget.window()
    parent = window.parentWidget()
    beside = window if window.isVisible() or parent is None else parent.window()
    return screen_at(beside.frameGeometry().center()).availableGeometry()


def screen_at(place: QPoint | None) -> QScreen:
    """Return the screen at a place, the first one where there is none."""
    screen = QGuiApplication.screenAt(place) if place is not None else None
    return screen or QGuiApplication.primaryScreen()
