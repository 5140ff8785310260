"""Numbers that are links: underlined, with a box for the pointer; a zero is a dot and none. Sizes are pixels."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui import language
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.theme import interface_font

NOTHING = "·"
UNDERLINE = 9.0
"""Pixels from the middle of a line of figures to the line under them."""


def number_width(count: int, *, bold: bool = False) -> float:
    """Return the width of a number."""
    return width_of(language.number(count), interface_font(bold=bold))


def paint_number(painter: QPainter, room: QRectF, count: int, ink: str, faint: str, *, bold: bool = False) -> None:
    """Paint a number as a link in the middle of a box, a dot for none."""
    if not count:
        paint_centered(painter, room, NOTHING, interface_font(), faint)
        return
    width = paint_centered(painter, room, language.number(count), interface_font(bold=bold), ink)
    _underline(painter, room.center().x() - width / 2, room.center().y(), width, ink, bold=bold)


def paint_number_at_end(painter: QPainter, room: QRectF, count: int, ink: str, faint: str, *, mirrored: bool) -> None:
    """Paint a number as a link at the end of a box, a dot for none."""
    words = language.number(count) if count else NOTHING
    width = paint_line(painter, room, words, interface_font(), ink if count else faint, mirrored=not mirrored)
    if count:
        left = room.left() if mirrored else room.right() - width
        _underline(painter, left, room.center().y(), width, ink)


def paint_number_at(painter: QPainter, left: float, room: QRectF, count: int, ink: str) -> None:
    """Paint a number as a link whose left edge is given."""
    width = number_width(count)
    box = QRectF(left, room.top(), width + 1, room.height())
    paint_line(painter, box, language.number(count), interface_font(), ink, mirrored=False)
    _underline(painter, left, room.center().y(), width, ink)


def _underline(painter: QPainter, left: float, middle: float, width: float, ink: str, *, bold: bool = False) -> None:
    painter.fillRect(QRectF(left, middle + UNDERLINE, width, 1.5 if bold else 1.0), QColor(ink))


def paint_ring(painter: QPainter, room: QRectF, ink: str) -> None:
    """Paint the ring of the focus around a link."""
    painter.setPen(QPen(QColor(ink), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 3, 3)
