"""The headings of the tables on the page: captions over a hairline, in from the edges of the card."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from annotator.ui.lines import paint_centered, paint_line
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

PADDING, EDGE = 12.0, 24.0
"""Pixels on both sides of a cell, and at the edges of the card."""
STRONG = Qt.ItemDataRole.UserRole + 2
"""Whether a heading is in bold."""


def inner(room: QRectF, column: int, columns: int, *, mirrored: bool, edge: float = EDGE) -> QRectF:
    """Return what is left of a cell without its padding, which is wider at the edges of the card."""
    start, end = (edge if column == 0 else PADDING), (edge if column == columns - 1 else PADDING)
    return room.adjusted(end, 0, -start, 0) if mirrored else room.adjusted(start, 0, -end, 0)


class Headings(QHeaderView):
    """Headings of columns, with the alignment that the model gives them."""

    def __init__(self, theme: Theme, height: int, parent: QTableView, *, edge: float = EDGE) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._view, self._edge = parent, edge
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(height)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint a heading."""
        colors, model = self._theme.colors, self.model()
        strong = bool(model.headerData(logical, Qt.Orientation.Horizontal, STRONG))
        words = str(model.headerData(logical, Qt.Orientation.Horizontal) or "")
        alignment = model.headerData(logical, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.fillRect(rect, QColor(colors.page))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colors.hair))
        font = interface_font(CAPTION_SIZE, bold=strong)
        color = colors.text if strong else colors.text3
        if alignment is None:
            paint_centered(painter, QRectF(rect).adjusted(4, 0, -4, 0), words, font, color)
        else:
            at_end = bool(Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignTrailing)
            room = inner(QRectF(rect), logical, model.columnCount(), mirrored=mirrored, edge=self._edge)
            paint_line(painter, room, words, font, color, mirrored=mirrored != at_end)
        painter.restore()
