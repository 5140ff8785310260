"""Painting of one line of words: in its own direction, at the start of the interface, elided at its end or start."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from annotator.text.direction import Direction, base_direction

Cut = Literal["start", "end"]
"""Where words that are too long are cut, in their own order."""
_ELIDED = {"start": Qt.TextElideMode.ElideLeft, "end": Qt.TextElideMode.ElideRight}


def paint_line(
    painter: QPainter,
    room: QRectF,
    words: str,
    font: QFont,
    color: str,
    *,
    mirrored: bool,
    as_interface: bool = False,
    cut: Cut = "end",
) -> float:
    """Paint words into a box, centred in height; return their width. `mirrored`: right-to-left interface.

    `as_interface`: the words are a sentence of the interface and have its direction, not that of their first letter.
    """
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    if as_interface:
        return _paint(painter, room, words, font, color, side, "rtl" if mirrored else "ltr", as_interface=True)
    return _paint(painter, room, words, font, color, side, "ltr", cut=cut)


def paint_centered(
    painter: QPainter,
    room: QRectF,
    words: str,
    font: QFont,
    color: str,
    around: Direction = "ltr",
    *,
    as_interface: bool = False,
) -> float:
    """Paint words centred in a box, neutral ones in the direction `around`; return their width.

    `as_interface`: all words have the direction `around`.
    """
    return _paint(painter, room, words, font, color, Qt.AlignmentFlag.AlignHCenter, around, as_interface=as_interface)


def width_of(words: str, font: QFont) -> float:
    """Return the width of words."""
    return QFontMetricsF(font).horizontalAdvance(words)


def wrapped(words: str, font: QFont, room: float, most: int) -> list[str]:
    """Return words in lines for a room of a width, at most so many: the last one may be too long."""
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(lines) < most and width_of(longer, font) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _paint(
    painter: QPainter,
    room: QRectF,
    words: str,
    font: QFont,
    color: str,
    side: Qt.AlignmentFlag,
    around: Direction,
    *,
    as_interface: bool = False,
    cut: Cut = "end",
) -> float:
    fitting = QFontMetricsF(font).elidedText(words, _ELIDED[cut], max(room.width(), 0))
    rtl = (around if as_interface else base_direction(words) or around) == "rtl"
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, int(flags) | int(Qt.TextFlag.TextSingleLine), fitting)
    return width_of(fitting, font)
