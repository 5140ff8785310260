"""Hidden characters painted over the text: a hairline at the place of the character, and a flag for its kind.

Nothing is put into the text, so no letter moves. A filled flag is a mark, a hollow one opens, a square closes, a cross
is a joiner, an open box a special space. Problems are amber; the reach of an unclosed control is dotted.

UNITS: code points of the document; pixels of the viewport.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.text.direction import Direction
from annotator.text.hidden import HiddenMark, Kind

FLAG, LINE, DOTS = 6.0, 1.2, 1.5
SPACE_WIDTH, SPACE_HEIGHT = 3.5, 3.0


def paint_marks(painter: QPainter, placed: Iterable[tuple[HiddenMark, QRectF]], color: QColor, warning: QColor) -> None:
    """Paint marks at their carets and spaces in their boxes; those with a problem in the colour of warnings."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark, place in placed:
        ink = warning if mark.problem else color
        painter.setPen(QPen(ink, LINE))
        if mark.what.kind == "space":
            paint_space(painter, QPointF(place.center().x() - SPACE_WIDTH / 2, place.bottom() - 2), ink)
            continue
        painter.drawLine(place.topLeft() + QPointF(0, -2), place.bottomLeft())
        paint_flag(painter, mark.what.kind, mark.what.direction, place.topLeft() + QPointF(0, -2), ink)


def paint_flag(painter: QPainter, kind: Kind, direction: Direction | None, at: QPointF, ink: QColor) -> None:
    """Paint the flag of a mark at the top of its hairline, in the direction of the mark."""
    painter.setPen(QPen(ink, LINE))
    painter.setBrush(ink if kind in ("mark", "invisible") else Qt.BrushStyle.NoBrush)
    if kind == "closes":
        painter.drawRect(QRectF(at.x() - FLAG / 2, at.y() - FLAG / 2, FLAG, FLAG))
    elif kind == "joiner":
        half = FLAG / 2
        painter.drawLine(at + QPointF(-half, -half), at + QPointF(half, half))
        painter.drawLine(at + QPointF(-half, half), at + QPointF(half, -half))
    elif kind == "invisible":
        painter.drawEllipse(at, FLAG / 3, FLAG / 3)
    else:
        side = -1 if direction == "rtl" else 1
        corners = (QPointF(0, -FLAG / 2), QPointF(side * FLAG, 0), QPointF(0, FLAG / 2))
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))


def paint_space(painter: QPainter, foot: QPointF, ink: QColor) -> None:
    """Paint the open box of a space; `foot` is its lower left corner."""
    painter.setPen(QPen(ink, LINE))
    corners = (QPointF(0, -SPACE_HEIGHT), QPointF(0, 0), QPointF(SPACE_WIDTH, 0), QPointF(SPACE_WIDTH, -SPACE_HEIGHT))
    painter.drawPolyline(QPolygonF([foot + corner for corner in corners]))


def paint_reach(painter: QPainter, boxes: Iterable[QRectF], warning: QColor) -> None:
    """Paint the reach of an unclosed control: a dotted line under the words."""
    painter.setPen(QPen(warning, DOTS, Qt.PenStyle.DotLine))
    for box in boxes:
        painter.drawLine(box.bottomLeft(), box.bottomRight())
