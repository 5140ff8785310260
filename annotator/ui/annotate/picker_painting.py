"""How the rows of the picker are painted: key cap, mark, words in their own direction, words beside them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.scheme import Scheme
from annotator.ui.annotate.picker_rows import PickerRow
from annotator.ui.article.highlights import swatch_of
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

WIDTH, ROW, SECTION, PADDING, CAP, MARK, LEAST_ALSO = 376, 32, 24, 12.0, 20.0, 9.0, 48.0
PLUS = "+"
"""In place of a key cap: a sign, which is no key."""
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The role of a row and the letter or digit on its key cap."""


def height_of(row: PickerRow) -> int:
    """Return the height of a row, with the caption of the section that it begins."""
    return ROW + (SECTION if row.section else 0)


class PickerDelegate(QStyledItemDelegate):
    """Paints a row: key cap, mark, words in their own direction, words beside them."""

    def __init__(self, theme: Theme, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scheme = scheme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row."""
        return QSize(WIDTH - 24, height_of(index.data(ROW_ROLE)[0]))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        row, cap = index.data(ROW_ROLE)
        colors, box = self._theme.colors, QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.section:
            box = self._paint_section(painter, box, row.section, mirrored=mirrored)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.ink_tint))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 4, 4)
        if cap:
            self._paint_cap(painter, _placed(box, PADDING, CAP, mirrored=mirrored), cap)
        start = PADDING + CAP + 10
        if row.label:
            swatch, mark = swatch_of(self._scheme, row.label, self._theme.name)
            center = _placed(box, start, MARK, mirrored=mirrored).center()
            paint_mark(painter, mark, center, MARK, QColor(swatch.line), QColor(colors.raised))
            start += MARK + 8
        caption = interface_font(CAPTION_SIZE)
        beside = width_of(row.beside, caption) + 8 if row.beside else 0
        sign = 20 if row.linked else 0
        room = _placed(box, start, box.width() - start - beside - sign - PADDING, mirrored=mirrored)
        self._paint_names(painter, room, row, mirrored=mirrored)
        if row.beside:
            place = _placed(box, box.width() - PADDING - beside + 8, beside, mirrored=mirrored)
            paint_line(painter, place, row.beside, caption, colors.text2, mirrored=mirrored)
        if row.linked:
            tick = _placed(box, box.width() - PADDING - beside - 14, 14, mirrored=mirrored)
            pixmap = icon_pixmap("check", colors.ink, 14, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(tick.left(), tick.center().y() - 7), pixmap)
        painter.restore()

    def _paint_names(self, painter: QPainter, room: QRectF, row: PickerRow, *, mirrored: bool) -> None:
        colors = self._theme.colors
        taken = paint_line(painter, room, row.words, interface_font(), colors.text, mirrored=mirrored) + 8
        if row.also and room.width() - taken >= LEAST_ALSO:  # a letter of it would say nothing
            left = _placed(room, taken, room.width() - taken, mirrored=mirrored)
            paint_line(painter, left, row.also, interface_font(), colors.text2, mirrored=mirrored)

    def _paint_section(self, painter: QPainter, box: QRectF, words: str, *, mirrored: bool) -> QRectF:
        """Paint the caption of a section at the top of its first row; return the room of the row."""
        caption = _placed(QRectF(box.left(), box.top(), box.width(), SECTION), PADDING, 300, mirrored=mirrored)
        font = interface_font(CAPTION_SIZE)
        paint_line(painter, caption, words, font, self._theme.colors.text2, mirrored=mirrored, as_interface=True)
        return box.adjusted(0, SECTION, 0, 0)

    def _paint_cap(self, painter: QPainter, cell: QRectF, cap: str) -> None:
        colors = self._theme.colors
        box = QRectF(cell.left(), cell.center().y() - CAP / 2 + 1, CAP, CAP - 2)
        if cap == PLUS:
            paint_centered(painter, box, cap, interface_font(bold=True), colors.text2)
            return
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.setBrush(QColor(colors.page))
        painter.drawRoundedRect(box, 4, 4)
        paint_centered(painter, box, cap, interface_font(11, bold=True), colors.text2)


def _placed(box: QRectF, x: float, width: float, *, mirrored: bool) -> QRectF:
    left = box.right() - x - width if mirrored else box.left() + x
    return QRectF(left, box.top(), width, box.height())
