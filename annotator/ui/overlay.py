"""A card over the dimmed window, which keeps keys and clicks from what lies behind it. Sizes are pixels.

It is a widget of the window, not a window, so that it is in its place under every window manager.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QWidget

from annotator.ui.theme import Theme

DIMMED = {"light": QColor(30, 28, 25, 77), "dark": QColor(0, 0, 0, 115)}
MARGIN = 24


class Overlay(QWidget):
    """The dimmed window with a card; a click beside it or Esc closes it, and the focus goes back."""

    closed = Signal()

    def __init__(self, card: QFrame, theme: Theme, window: QMainWindow, *, top: int) -> None:
        """`top` is the distance of the card from the top where there is room; -1 puts it in the middle."""
        super().__init__(window)
        self.setObjectName("overlay")
        self._window, self.card, self._theme, self._top = window, card, theme, top
        self._before = QApplication.focusWidget()
        card.setParent(self)
        window.installEventFilter(self)

    def open(self) -> None:
        """Show it over the whole window."""
        self._fit()
        self.show()
        self.raise_()
        self.card.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_card(self) -> None:
        """Remove it, and give the focus back to where it was."""
        if self.isHidden():
            return
        self.hide()
        before = self._before
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())
        wanted = self.card.sizeHint()
        width = min(wanted.width(), self.width() - 2 * MARGIN)
        height = min(wanted.height(), self.height() - 2 * MARGIN)
        top = (self.height() - height) // 2 if self._top < 0 else min(self._top, self.height() - height - MARGIN)
        self.card.setGeometry((self.width() - width) // 2, top, width, height)

    def refit(self) -> None:
        """Give the card its size again, after its content has changed."""
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def event(self, event: QEvent) -> bool:
        """Keep keys from the shortcuts of the window: what the card does not claim comes here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; no other key reaches the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close with a click beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_card()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), DIMMED[self._theme.name])
        painter.end()
