"""What figures have in common: a title with a caption, marks, the direction. Sizes are pixels."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication

from annotator.text.direction import Direction
from annotator.ui.analysis.outlines import Outlined, outline_centered
from annotator.ui.marks import paint_mark
from annotator.ui.theme import CAPTION_SIZE, Colors, Theme, interface_font, theme

MARGIN, TITLE_SIZE, GAP = 16.0, 16, 6.0
QUESTION = "question"
"""The mark that is a letter."""


def light_theme() -> Theme:
    """Return the theme of figures, whatever that of the window is."""
    return theme("light")


def colors() -> Colors:
    """Return the colours of figures."""
    return light_theme().colors


def mirrored() -> bool:
    """Whether figures run from right to left, as the interface does."""
    return QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def direction() -> Direction:
    """Return the direction of words that have none of their own."""
    return "rtl" if mirrored() else "ltr"


def outline_mark(painter: QPainter, mark: tuple[str, str], center: QPointF, size: float) -> None:
    """Paint a mark, given as its shape and colour, around a point."""
    shape, color = mark
    if shape == QUESTION:
        room = QRectF(center.x() - size, center.y() - size, 2 * size, 2 * size)
        outline_centered(painter, room, "?", interface_font(round(size * 1.35), bold=True), color)
    else:
        paint_mark(painter, shape, center, size, QColor(color), QColor(colors().page))


class CaptionPainting:
    """A title and a caption below it, either of which may be empty, in lines of a width."""

    def __init__(self, title: str, caption: str, width: float) -> None:
        self._width = width
        self._at_right = mirrored()
        fonts = (interface_font(TITLE_SIZE, bold=True), interface_font(CAPTION_SIZE))
        self._lines = [
            (Outlined(words, font, direction(), width=width, at_right=self._at_right, as_interface=True), color)
            for words, font, color in zip((title, caption), fonts, (colors().text, colors().text3), strict=True)
            if words
        ]
        self.height = sum(outlined.height + GAP for outlined, _ in self._lines)

    def paint(self, painter: QPainter) -> None:
        """Paint them from the origin down."""
        top = 0.0
        for outlined, color in self._lines:
            outlined.paint(painter, QPointF(0, top), color)
            top += outlined.height + GAP
