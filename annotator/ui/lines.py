"""One line of words, painted: in its own direction, at the start of the interface's direction, cut at its own end."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.text.direction import Direction, base_direction


def paint_line(
    painter: QPainter, room: QRectF, words: str, font: QFont, color: str, *, mirrored: bool, told: bool = False
) -> float:
    """Paint words into a room, middle in height; return how wide they are. `mirrored`: the interface runs leftwards.

    Words of the interface itself that may hold others, isolated, are `told`: they run as the interface does.
    """
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    if told:
        return _paint(painter, room, words, font, color, side, "rtl" if mirrored else "ltr", told=True)
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
    painter: QPainter,
    room: QRectF,
    words: str,
    font: QFont,
    color: str,
    side: Qt.AlignmentFlag,
    around: Direction,
    *,
    told: bool = False,
) -> float:
    cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(room.width(), 0))
    rtl = (around if told else base_direction(words) or around) == "rtl"
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, int(flags) | int(Qt.TextFlag.TextSingleLine), cut)
    return width_of(cut, font)
