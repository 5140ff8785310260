"""Painting of the rows of the key map: key caps, and amber for conflicts. Sizes are pixels."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui.key_caps import HEIGHT, cap_width, paint_cap
from annotator.ui.key_map.model import AMBER, COMMAND, KEY, PRESSED, WAITING, Index
from annotator.ui.keys import layout_letter
from annotator.ui.lines import paint_line, width_of
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

ROW, PADDING = 36, 8.0


class KeyDelegate(QStyledItemDelegate):
    """Paints a cell."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows have the same height."""
        return QSize(80, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell in the direction of the interface."""
        colors, box = self._theme.colors, QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        amber = bool(index.data(AMBER))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if amber:
            painter.fillRect(box, QColor(colors.warn_fill))
        elif selected:
            painter.fillRect(box, QColor(colors.ink_tint))
        if amber and selected:
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 2), QColor(colors.warn_line))
        inner = box.adjusted(PADDING, 0, -PADDING, 0)
        if index.column() == KEY:
            self._paint_key(painter, inner, index, mirrored=mirrored)
        else:
            color = colors.warn_text if amber else colors.text if index.column() == COMMAND else colors.text2
            font = interface_font(bold=amber and index.column() == COMMAND)
            words = index.data(Qt.ItemDataRole.DisplayRole)
            paint_line(painter, inner, words, font, color, mirrored=mirrored, as_interface=index.column() == COMMAND)
        painter.restore()

    def _paint_key(self, painter: QPainter, inner: QRectF, index: Index, *, mirrored: bool) -> None:
        colors, caption = self._theme.colors, interface_font(CAPTION_SIZE)
        if index.data(WAITING):
            words = self.tr("Press a key…")
            width = width_of(words, caption) + 20
            box = _at_start(inner, 0, width, mirrored=mirrored)
            painter.setPen(QPen(QColor(colors.ink), 2))
            painter.setBrush(QColor(colors.raised))
            painter.drawRoundedRect(QRectF(box.left(), box.center().y() - 13, width, 26), 4, 4)
            paint_line(painter, box.adjusted(10, 0, -10, 0), words, caption, colors.text, mirrored=mirrored)
            return
        words = index.data(Qt.ItemDataRole.DisplayRole)
        if not words:
            paint_line(painter, inner, "—", caption, colors.text3, mirrored=mirrored)
            return
        width = cap_width(words)
        pressed = bool(index.data(PRESSED))
        paint_cap(painter, _at_start(inner, 0, width, mirrored=mirrored), words, self._theme, current=pressed)
        letter = layout_letter(words)
        beside = self.tr("just pressed") if pressed else f"({letter})" if letter else ""
        room = _at_start(inner, width + 8, max(inner.width() - width - 8, HEIGHT), mirrored=mirrored)
        ink = colors.warn_text if pressed else colors.text3
        paint_line(painter, room, beside, caption, ink, mirrored=mirrored)


def _at_start(box: QRectF, x: float, width: float, *, mirrored: bool) -> QRectF:
    left = box.right() - x - width if mirrored else box.left() + x
    return QRectF(left, box.top(), width, box.height())
