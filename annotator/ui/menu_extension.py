"""The button of the menu bar for the menus that do not fit: wide enough for a pointer, and not under the corner widget.

UNITS: device-independent pixels.
"""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QMenuBar, QToolButton

WIDTH = 24
ROOM = 22
"""What a corner widget leaves empty at its start, over which the button grows."""


class MenuExtension(QObject):
    """Makes the button of a bar wider, whose width Qt takes from the style, and raises it above the corner widget."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        button = bar.findChild(QToolButton, "qt_menubar_ext_button")
        assert button is not None, "each menu bar of Qt has one"
        self._button = button
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Widen the button whenever the bar has placed it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._widen()
        return super().eventFilter(watched, event)

    def _widen(self) -> None:
        """Let the button grow over the corner widget, not over the menus."""
        box = self._button.geometry()
        if box.width() < WIDTH:
            rtl = self._button.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = box.left() + box.width() - WIDTH if rtl else box.left()
            self._button.setGeometry(QRect(left, box.top(), WIDTH, box.height()))
        self._button.raise_()
