"""A watch for parts of a window that are shown before they have a parent.

Qt makes a window of its own of such a part: it flashes on the screen, and the keys that a person is typing go to it.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

PARTS = (Qt.WindowType.Widget, Qt.WindowType.Window)
"""The types of a window that a part without a parent becomes; menus, tips and tools have others."""


def watch_for_stray_windows() -> None:
    """Fail wherever the program shows a part that has no parent."""
    QWidget.setVisible = watched(QWidget.setVisible)
    QWidget.show = watched(QWidget.show)


def watched(show: Callable[..., None]) -> Callable[..., None]:
    def shown(part: QWidget, *visible: bool) -> None:
        by_program = sys._getframe(1).f_globals.get("__name__", "").startswith("annotator.")
        if by_program and all(visible):
            assert not is_stray(part), f"{part.objectName() or part} is shown before it has a parent"
        show(part, *visible)

    return shown


def is_stray(part: QWidget) -> bool:
    return part.isWindow() and part.windowType() in PARTS and not isinstance(part, QDialog | QMainWindow)
