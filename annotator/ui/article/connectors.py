"""Lines from the parts of the selected claim to its card, in the white space under the lines of text.

The nearest part of the highest line takes the top port, so that no two lines cross. Pixels of this widget, which lies
over article and cards and lets the mouse through.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

WIDTH, PORT, PORT_STEP, FIRST_PORT, RUN_STEP, BEND = 1.5, 5.0, 12.0, 20.0, 4.0, 12.0


class Part(NamedTuple):
    """What is tied: its first box, where its underline is, its colour."""

    box: QRectF
    underline: float
    color: QColor


class Connectors(QWidget):
    """Paints over article and cards."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._parts: list[Part] = []
        self._card = QRectF()
        self._page_edge = 0.0
        self._clip = QRectF()

    def connect_parts(self, parts: Sequence[Part], card: QRectF, page_edge: float, clip: QRectF) -> None:
        """Draw lines from these parts to a card past the edge of the page; none without parts. `clip` is the view."""
        if not parts and not self._parts:
            return
        self._parts = list(parts)
        self._card, self._page_edge, self._clip = card, page_edge, clip
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint lines and ports."""
        if not self._parts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._clip)
        rightwards = self._card.center().x() > self._page_edge
        ordered = sorted(self._parts, key=lambda part: _order(part, rightwards=rightwards))
        port_x = self._card.left() if rightwards else self._card.right()
        step = min(PORT_STEP, (self._card.height() - 2 * FIRST_PORT) / max(len(ordered) - 1, 1))
        for index, part in enumerate(ordered):
            port = QPointF(port_x, self._card.top() + FIRST_PORT + index * step)
            painter.setPen(QPen(part.color, WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._path(part, index, port, rightwards=rightwards))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(part.color)
            painter.drawEllipse(port, PORT / 2, PORT / 2)
        painter.end()

    def _path(self, part: Part, index: int, port: QPointF, *, rightwards: bool) -> QPainterPath:
        side = 1.0 if rightwards else -1.0
        start = QPointF(part.box.right() if rightwards else part.box.left(), part.underline + 1.5)
        run = part.underline + 5 + index * RUN_STEP
        path = QPainterPath(start)
        into = QPointF(start.x() + side * BEND, run)
        path.cubicTo(QPointF(start.x() + side * BEND / 2, start.y()), QPointF(start.x() + side * BEND / 2, run), into)
        edge = QPointF(self._page_edge, run)
        if (edge.x() - into.x()) * side > 0:
            path.lineTo(edge)
        middle = (path.currentPosition().x() + port.x()) / 2
        path.cubicTo(QPointF(middle, path.currentPosition().y()), QPointF(middle, port.y()), port)
        return path


def _order(part: Part, *, rightwards: bool) -> tuple[float, float]:
    nearness = -part.box.right() if rightwards else part.box.left()
    return round(part.box.top()), nearness
