"""The button that ends a document: a filled one with its keys on it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.ui.lines import paint_centered, width_of
from annotator.ui.theme import Theme, icon_pixmap, interface_font

HEIGHT, ICON, CAP_HEIGHT = 32, 16, 18.0
KEYS = "Ctrl+↵"


class DoneButton(QAbstractButton):
    """A view of the action that marks a document done."""

    def __init__(self, action: QAction, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("doneButton")
        self.setText(action.text())
        self.setAccessibleName(action.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        self._words = width_of(self.text(), interface_font(bold=True))
        self._cap = width_of(KEYS, interface_font(10, bold=True)) + 12

    def sizeHint(self) -> QSize:
        """Icon, words, key cap."""
        return QSize(round(14 + ICON + 8 + self._words + 12 + self._cap + 14), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in the interface's direction."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.ink))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        color = QColor(colors.on_ink)
        pixmap = icon_pixmap("check", colors.on_ink, ICON, self.devicePixelRatioF())
        painter.drawPixmap(self._placed(14, ICON, ICON).topLeft(), pixmap)
        room = self._placed(14 + ICON + 8, self._words + 2, HEIGHT)
        paint_centered(painter, room, self.text(), interface_font(bold=True), colors.on_ink)
        cap = self._placed(14 + ICON + 8 + self._words + 12, self._cap, CAP_HEIGHT)
        painter.setPen(QPen(color, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, 4, 4)
        paint_centered(painter, cap, KEYS, interface_font(10, bold=True), colors.on_ink)
        if self.hasFocus():
            painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)
        painter.end()

    def _placed(self, x: float, width: float, height: float) -> QRectF:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(self.width() - x - width if mirrored else x, (self.height() - height) / 2, width, height)
