"""A button with the key of its act; a filled one for the main act, a flat one in a row on a card. Sizes are pixels."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from annotator.ui.key_map.words import cap
from annotator.ui.lines import paint_centered, width_of
from annotator.ui.theme import MIRRORED, Colors, Theme, icon_pixmap, interface_font

HEIGHT, ICON, CAP_HEIGHT, PADDING, GAP = 32, 16, 18.0, 14.0, 10.0
FLAT_HEIGHT, FLAT_PADDING, FLAT_GAP = 28, 4.0, 4.0


class KeycapButton(QAbstractButton):
    """Icon, words, key cap."""

    def __init__(
        self, words: str, keys: str, theme: Theme, *, icon: str = "", filled: bool = False, flat: bool = False
    ) -> None:
        super().__init__()
        self._flat = flat
        self._height, self._padding, self._gap = (
            (FLAT_HEIGHT, FLAT_PADDING, FLAT_GAP) if flat else (HEIGHT, PADDING, GAP)
        )
        self._colors, self._keys, self._icon, self._filled = theme.colors, keys, icon, filled
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._words, self._cap = 0.0, _cap_width(keys)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Change the words."""
        self.setText(words)
        self.setAccessibleName(words)
        self._words = width_of(words, self._font())
        self.updateGeometry()
        self.update()

    def set_keys(self, keys: str) -> None:
        """Change the words on the key cap; "" leaves it out."""
        if keys != self._keys:
            self._keys, self._cap = keys, _cap_width(keys)
            self.updateGeometry()
            self.update()

    def follow(self, action: QAction) -> None:
        """Print the key of an act, now and when it is changed."""

        def show() -> None:
            declared = action.data()
            self.set_keys(cap(declared.key or declared.shortcut))

        action.changed.connect(show)
        show()

    def _font(self) -> QFont:
        return interface_font(bold=self._filled)

    def sizeHint(self) -> QSize:
        """Return the size for all parts."""
        icon = ICON + 8 if self._icon else 0
        cap = self._gap + self._cap if self._keys else 0
        return QSize(round(2 * self._padding + icon + self._words + cap), self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in the direction of the interface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._paint_ground(painter, self._colors)
        spare = 0 if self._keys else max(self.width() - self.sizeHint().width(), 0)
        x = self._padding + spare / 2
        if self._icon:
            mirrored = self._mirrored() and self._icon in MIRRORED
            pixmap = icon_pixmap(self._icon, color, ICON, self.devicePixelRatioF(), mirrored=mirrored)
            painter.drawPixmap(self._placed(x, ICON, ICON).topLeft(), pixmap)
            x += ICON + 8
        paint_centered(painter, self._placed(x, self._words + 2, self.height()), self.text(), self._font(), color)
        if self._keys:
            box = self._placed(self.width() - self._padding - self._cap, self._cap, CAP_HEIGHT)
            painter.setPen(QPen(QColor(color), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)
            paint_centered(painter, box, self._keys, interface_font(10, bold=True), color)
        painter.end()

    def _paint_ground(self, painter: QPainter, colors: Colors) -> str:
        """Paint the background and return the colour of its content."""
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not self.isEnabled():
            color, edge, ground = colors.border, colors.hair, colors.panel
        elif self._filled:
            color, edge, ground = colors.on_ink, colors.ink, colors.ink
        elif self._flat:
            ground = colors.ink_tint if self.underMouse() else colors.window
            color, edge = colors.text, colors.ink if self.hasFocus() else ground
        else:
            color, edge, ground = colors.text, colors.border, colors.ink_tint if self.underMouse() else colors.raised
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus() and not self._flat:
            painter.setPen(QPen(QColor(color), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 4, 4)
        return color

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _placed(self, x: float, width: float, height: float) -> QRectF:
        return QRectF(self.width() - x - width if self._mirrored() else x, (self.height() - height) / 2, width, height)


def _cap_width(keys: str) -> float:
    return max(width_of(keys, interface_font(10, bold=True)) + 10, CAP_HEIGHT) if keys else 0.0
