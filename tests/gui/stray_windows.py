"""A watch for parts of a window that are shown before they have a parent.

Qt makes a window of its own of such a part: it flashes on the screen, and the keys that a person is typing go to it.
"""

import linecache
import sys
from collections.abc import Callable
from functools import cache
from types import FrameType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

PARTS = (Qt.WindowType.Widget, Qt.WindowType.Window)
"""The types of a window that a part without a parent becomes; menus, tips and tools have others."""


@cache  # once, whoever asks for it
def watch_for_stray_windows() -> None:
    """Fail wherever the program shows a part that has no parent."""
    QWidget.setVisible = watched(QWidget.setVisible)
    QWidget.show = watched(QWidget.show)


def watched(show: Callable[..., None]) -> Callable[..., None]:
    def shown(part: QWidget, *visible: bool) -> None:
        if all(visible) and is_asked_by_program(sys._getframe(1)):
            assert not is_stray(part), f"{part.objectName() or part} is shown before it has a parent"
        show(part, *visible)

    return shown


def is_asked_by_program(frame: FrameType) -> bool:
    """Whether a line of the program itself shows something; Qt calls `setVisible` too, amid other lines."""
    line = linecache.getline(frame.f_code.co_filename, frame.f_lineno)
    by_program = frame.f_globals.get("__name__", "").startswith("annotator.")
    return by_program and (".setVisible(" in line or ".show()" in line)


def is_stray(part: QWidget) -> bool:
    return part.isWindow() and part.windowType() in PARTS and not isinstance(part, QDialog | QMainWindow)
