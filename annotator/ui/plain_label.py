"""A label that shows its text literally, and wraps Arabic as well as English.

Qt's own label counts the space at the end of a wrapped line as part of it. Right-to-left, such a line begins that far
from the edge, and its last letter may be cut. Here such lines are laid out without that space, at the same heights.
"""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from annotator.text.direction import first_strong

RTL = Qt.LayoutDirection.RightToLeft
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
LINE_SEPARATOR = "\u2028"


class PlainLabel(QLabel):
    """The label."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text."""
        can_be_selected = bool(self.textInteractionFlags() & SELECTABLE)  # Qt lays such text out as a document
        if can_be_selected or not self.wordWrap() or first_strong(self.text()) != "rtl":
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(QColor(self.palette().color(self.foregroundRole())))
        self._paint_lines(painter)
        painter.end()

    def _paint_lines(self, painter: QPainter) -> None:
        aligned = QStyle.visualAlignment(RTL, self.alignment())
        room = self._room(aligned)
        layout = QTextLayout(self.text().replace("\n", LINE_SEPARATOR), self.font())
        layout.setTextOption(_option(aligned & Qt.AlignmentFlag.AlignHorizontal_Mask))
        free = room.height() - _lay_out(layout, room.width(), self.font())
        above = 0.0
        if aligned & Qt.AlignmentFlag.AlignVCenter:
            above = free / 2
        elif aligned & Qt.AlignmentFlag.AlignBottom:
            above = free
        layout.draw(painter, QPointF(room.left(), room.top() + above))

    def _room(self, aligned: Qt.AlignmentFlag) -> QRectF:
        """Return the room of the text: in a frame, Qt indents it by half an x from where it is aligned."""
        indent = self.fontMetrics().horizontalAdvance("x") // 2 if self.frameWidth() else 0
        sides = (
            Qt.AlignmentFlag.AlignLeft,
            Qt.AlignmentFlag.AlignTop,
            Qt.AlignmentFlag.AlignRight,
            Qt.AlignmentFlag.AlignBottom,
        )
        left, top, right, bottom = (indent if aligned & side else 0 for side in sides)
        return QRectF(self.contentsRect().adjusted(left, top, -right, -bottom))


def _option(aligned: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(aligned | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(RTL)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option


def _lay_out(layout: QTextLayout, width: float, font: QFont) -> float:
    """Break a text into lines, each on a whole pixel; return the height of all."""
    leading = QFontMetricsF(font).leading()
    height = -leading
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height = ceil(height + leading)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return height
