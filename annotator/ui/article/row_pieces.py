"""The pieces of a row of a card: words, marks. Sizes are pixels."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.ui.lines import Cut, paint_line, width_of
from annotator.ui.marks import paint_hollow, paint_mark
from annotator.ui.theme import INTERFACE_SIZE, interface_font

GLYPH, GAP = 10.0, 8.0


class RowPieces:
    """Paints the pieces of a row one after another, from the start."""

    def __init__(self, painter: QPainter, row: QRectF, *, mirrored: bool) -> None:
        self._painter, self._room, self._mirrored = painter, QRectF(row), mirrored

    def write(
        self,
        words: str,
        color: str,
        *,
        underline: str = "",
        share: float = 1.0,
        size: int = INTERFACE_SIZE,
        kept: float = 0.0,
        cut: Cut = "end",
        whole: str = "",
    ) -> None:
        """Paint words, cut at an end to a share of the room that is left, less what is kept for later pieces.

        With `whole`, these are painted instead where they fit.
        """
        font = interface_font(size)
        if self._room.width() < GLYPH:
            return
        room = self._first(max(self._room.width() - kept, 0) * share)
        if whole and width_of(whole, font) <= room.width():
            words = whole
        width = paint_line(self._painter, room, words, font, color, mirrored=self._mirrored, cut=cut)
        if underline:
            under = self._first(width)
            self._painter.fillRect(QRectF(under.left(), under.bottom() - 4, width, 2), QColor(underline))
        self._advance(width + GAP)

    def mark(self, mark: str, color: str, ground: str) -> None:
        """Paint a mark."""
        paint_mark(self._painter, mark, self._first(GLYPH).center(), GLYPH, QColor(color), QColor(ground))
        self._advance(GLYPH + 6)

    def hollow_mark(self, mark: str, color: str, ground: str) -> None:
        """Paint the outline of a mark."""
        paint_hollow(self._painter, mark, self._first(GLYPH).center(), GLYPH, QColor(color), QColor(ground))
        self._advance(GLYPH + GAP)

    def take(self, width: float) -> QRectF:
        """Return the room for another piece, no wider than what is left; the caller paints it."""
        room = self._first(max(min(width, self._room.width()), 0))
        self._advance(room.width() + GAP)
        return room

    def _first(self, width: float) -> QRectF:
        """The next `width` pixels of the row."""
        left = self._room.right() - width if self._mirrored else self._room.left()
        return QRectF(left, self._room.top(), width, self._room.height())

    def _advance(self, width: float) -> None:
        if self._mirrored:
            self._room.setRight(self._room.right() - width)
        else:
            self._room.setLeft(self._room.left() + width)
