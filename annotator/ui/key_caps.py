"""Painting of a key cap in a row. Sizes are pixels."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.lines import paint_centered, width_of
from annotator.ui.theme import Theme, interface_font

HEIGHT, PADDING, SIZE = 20.0, 6.0, 11


def cap_width(words: str) -> float:
    """Return the width of a cap with words, at least its height."""
    return max(HEIGHT, width_of(words, interface_font(SIZE, bold=True)) + 2 * PADDING)


def paint_cap(painter: QPainter, box: QRectF, words: str, theme: Theme, *, current: bool = False) -> None:
    """Paint a cap into a box of `cap_width`, centred in its height; a current one has the frame of the focus."""
    colors = theme.colors
    cap = QRectF(box.left(), box.center().y() - HEIGHT / 2, box.width(), HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(colors.ink if current else colors.border), 2 if current else 1))
    painter.setBrush(QColor(colors.page))
    painter.drawRoundedRect(cap, 4, 4)
    paint_centered(painter, cap, words, interface_font(SIZE, bold=True), colors.text2)
