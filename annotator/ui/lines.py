"""One line of words, painted: in its own direction, at the start of the interface's direction, cut at its own end."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.text.direction import Direction, base_direction


def paint_line(painter: QPainter, room: QRectF, words: str, font: QFont, color: str, *, mirrored: bool) -> float:
    """Paint words into a room, middle in height; return how wide they are. `mirrored`: the interface runs leftwards."""
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return _paint(painter, room, words, font, color, side, "ltr")


def paint_centered(
    painter: QPainter, room: QRectF, words: str, font: QFont, color: str, around: Direction = "ltr"
) -> float:
    """Paint words into the middle of a room, undirected ones as those `around` them run; return how wide they are."""
    return _paint(painter, room, words, font, color, Qt.AlignmentFlag.AlignHCenter, around)


def width_of(words: str, font: QFont) -> float:
    """Return how wide words are."""
    return QFontMetricsF(font).horizontalAdvance(words)


def _paint(
    painter: QPainter, room: QRectF, words: str, font: QFont, color: str, side: Qt.AlignmentFlag, around: Direction
) -> float:
    cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(room.width(), 0))
    rtl = (base_direction(words) or around) == "rtl"
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, int(flags) | int(Qt.TextFlag.TextSingleLine), cut)
    return width_of(cut, font)
