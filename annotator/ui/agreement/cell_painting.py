"""Painting of cells: words with marks, bars, intervals on a line, shaded fields; mirrored with the interface."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.ui import language
from annotator.ui.agreement.content import Cell, Range
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

CELL = Qt.ItemDataRole.UserRole
PADDING, MARK, MARK_ROOM, BAR = 8.0, 9.0, 20.0, 14.0
HEAT_LOW, HEAT_HIGH, HEAT_TEXT = QColor("#F0F4F8"), QColor("#78A5D4"), "#1E1C19"
"""Text has a contrast of at least 6.6 on every shade between them, so both themes share them."""


def heat(shade: float) -> QColor:
    """Return the colour of a shade from 0 to 1."""
    low, high = HEAT_LOW.getRgbF(), HEAT_HIGH.getRgbF()
    return QColor.fromRgbF(*(lower + (other - lower) * shade for lower, other in zip(low, high, strict=True)))


def natural_width(cell: Cell, *, heading: bool) -> float:
    """Return the width that a cell needs."""
    font = interface_font(CAPTION_SIZE) if heading else interface_font(bold=cell.strong)
    return len(cell.marks) * MARK_ROOM + width_of(cell.words, font) + 2 * PADDING + 2


class CellPainting(QStyledItemDelegate):
    """Paints the cells of one table; its row 0 holds the headings."""

    def __init__(self, theme: Theme, parent: QWidget, *, matrix: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._matrix = matrix

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell."""
        cell = index.data(CELL)
        room = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        field = self._matrix and index.row() and index.column()
        if field:
            self._paint_field(painter, room, cell)
        else:
            self._paint_ground(painter, room, option)
            self._paint_content(painter, room.adjusted(PADDING, 0, -PADDING, 0), cell, index)
        if option.state & QStyle.StateFlag.State_MouseOver and cell.filter_ is not None:
            painter.setPen(QPen(QColor(self._theme.colors.border), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.colors.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def _paint_ground(self, painter: QPainter, room: QRectF, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(self._theme.colors.ink_tint))
        if not self._matrix:
            painter.fillRect(QRectF(room.left(), room.bottom() - 1, room.width(), 1), QColor(self._theme.colors.hair))

    def _paint_field(self, painter: QPainter, room: QRectF, cell: Cell) -> None:
        colors = self._theme.colors
        shaded = cell.shade is not None
        box = room.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(heat(cell.shade) if cell.shade is not None else QColor(colors.panel))
        painter.drawRoundedRect(box, 3, 3)
        if cell.framed:
            painter.setPen(QPen(QColor(HEAT_TEXT), 1.5))
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)
        color = HEAT_TEXT if shaded else colors.text3
        paint_centered(painter, box, cell.words, interface_font(bold=cell.strong), color)

    def _paint_content(
        self, painter: QPainter, room: QRectF, cell: Cell, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        heading = index.row() == 0
        if cell.plot is not None:
            (self._paint_scale if heading else self._paint_plot)(painter, room, cell.plot)
        elif cell.share is not None:
            self._paint_bar(painter, room, cell.share)
        elif heading and self._matrix and cell.marks:
            self._paint_mark(painter, cell, room.center())
        else:
            self._paint_words(painter, room, cell, index)

    def _paint_words(
        self, painter: QPainter, room: QRectF, cell: Cell, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colors = self._theme.colors
        heading = index.row() == 0
        font = interface_font(CAPTION_SIZE) if heading else interface_font(bold=cell.strong)
        color = cell.color or (colors.warn_text if cell.warned else colors.text3 if heading else colors.text)
        if cell.marks:
            x = room.right() - MARK / 2 if self._mirrored else room.left() + MARK / 2
            self._paint_mark(painter, cell, QPointF(x, room.center().y()))
            room = room.adjusted(0, 0, -MARK_ROOM, 0) if self._mirrored else room.adjusted(MARK_ROOM, 0, 0, 0)
        if heading and self._matrix:
            paint_centered(painter, room, cell.words, font, color)
            return
        # Names are aligned at the start, figures at the end.
        at_end = index.column() > 0 and not cell.marks and not (heading and self._under_marks(index))
        paint_line(painter, room, cell.words, font, color, mirrored=self._mirrored != at_end)

    def _under_marks(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        below = index.sibling(1, index.column()).data(CELL)
        return bool(below and (below.marks or below.share is not None))

    def _paint_mark(self, painter: QPainter, cell: Cell, center: QPointF) -> None:
        (mark,) = cell.marks
        paint_mark(painter, mark.shape, center, MARK, QColor(mark.color), QColor(self._theme.colors.page))

    def _paint_bar(self, painter: QPainter, room: QRectF, share: float) -> None:
        box = QRectF(room.left(), room.center().y() - BAR / 2, room.width(), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colors.hair))
        painter.drawRoundedRect(box, 3, 3)
        filled = QRectF(box)
        filled.setWidth(box.width() * min(share, 1.0))
        if self._mirrored:
            filled.moveRight(box.right())
        if share:
            painter.setBrush(QColor(self._theme.colors.progress))
            painter.drawRoundedRect(filled, 3, 3)

    def _paint_scale(self, painter: QPainter, room: QRectF, plot: Range) -> None:
        font, color = interface_font(CAPTION_SIZE), self._theme.colors.text3
        paint_line(painter, room, language.decimal(plot.low), font, color, mirrored=self._mirrored)
        paint_line(painter, room, language.decimal(plot.high), font, color, mirrored=not self._mirrored)

    def _paint_plot(self, painter: QPainter, room: QRectF, plot: Range) -> None:
        colors = self._theme.colors
        y = room.center().y()
        painter.setPen(QPen(QColor(colors.hair), 2))
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        color = QColor(colors.warn_line if plot.warned else colors.progress)
        if plot.interval is not None:
            low, high = (self._place(end, plot, room) for end in plot.interval)
            painter.setPen(QPen(color, 3))
            painter.drawLine(QPointF(low, y), QPointF(high, y))
        if plot.figure is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(QPointF(self._place(plot.figure, plot, room), y), 5, 5)

    def _place(self, figure: float, plot: Range, room: QRectF) -> float:
        along = (figure - plot.low) / (plot.high - plot.low) * room.width()
        return room.right() - along if self._mirrored else room.left() + along
