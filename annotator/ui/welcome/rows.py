"""The ways to begin on the welcome page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from annotator.ui.key_map.words import native
from annotator.ui.lines import paint_centered, paint_line, width_of, wrapped
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

BEGIN_HEIGHT, LOW_HEIGHT = 80, 68
ROOM_FOR_KEYS = 300
TEXT_AT, EDGE = 68, 12
TITLE_HEIGHT, LINE_HEIGHT = 20, 18
MOST_LINES = 2
"""The lines below the title."""


class BeginButton(QAbstractButton):
    """A way to begin: icon, title, a few words, keys."""

    def __init__(self, icon: str, action: QAction, words: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon_name, self._words, self._action = icon, words, action
        self.setText(action.iconText())
        self.setAccessibleName(action.iconText())
        self.setAccessibleDescription(words)
        action.changed.connect(self.update)  # its key may be another one

    def _keys(self) -> str:
        return native(str(self._action.data().shortcut))

    def make_low(self, *, low: bool) -> None:
        """Reduce the height in a low window."""
        self.setFixedHeight(LOW_HEIGHT if low else BEGIN_HEIGHT)

    def sizeHint(self) -> QSize:
        """Return the size of the card in the design."""
        return QSize(320, BEGIN_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(QColor(colors.ink if strong else colors.hair), 2 if strong else 1))
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        middle = self.height() / 2
        tile = self._placed(EDGE, middle - 20, 40, 40)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.ink_tint))
        painter.drawRoundedRect(tile, 6, 6)
        self._icon(painter, self._icon_name, tile.adjusted(11, 11, -11, -11), colors.ink)
        keys_font = interface_font(10, bold=True)
        cap = width_of(self._keys(), keys_font) + 12 if self._keys() and self.width() >= ROOM_FOR_KEYS else 0
        room = self.width() - TEXT_AT - (cap + 28 if cap else EDGE)
        lines = wrapped(self._words, interface_font(CAPTION_SIZE), room + cap * 0.2, MOST_LINES)
        y = middle - (TITLE_HEIGHT + LINE_HEIGHT * len(lines)) / 2
        self._write(painter, self._placed(TEXT_AT, y, room, TITLE_HEIGHT), self.text(), colors.text, bold=True)
        for number, line in enumerate(lines):
            place = self._placed(TEXT_AT, y + TITLE_HEIGHT + LINE_HEIGHT * number, room + cap * 0.2, LINE_HEIGHT)
            self._write(painter, place, line, colors.text2, size=CAPTION_SIZE)
        if cap:
            self._paint_keys(painter, self._placed(self.width() - cap - 16, middle - 10, cap, 20))
        painter.end()

    def _paint_keys(self, painter: QPainter, box: QRectF) -> None:
        colors = self._theme.colors
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        paint_centered(painter, box, self._keys(), interface_font(10, bold=True), colors.text2)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _placed(self, x: float, y: float, width: float, height: float) -> QRectF:
        return QRectF(self.width() - x - width if self._mirrored() else x, y, width, height)

    def _write(
        self, painter: QPainter, box: QRectF, words: str, color: str, *, size: int = 13, bold: bool = False
    ) -> None:
        paint_line(painter, box, words, interface_font(size, bold=bold), color, mirrored=self._mirrored())

    def _icon(self, painter: QPainter, name: str, box: QRectF, color: str) -> None:
        painter.drawPixmap(box.topLeft(), icon_pixmap(name, color, round(box.width()), self.devicePixelRatioF()))
