"""Lines from the parts of the selected claim to its card, in the white space under the lines of text.

The nearest part on the highest line takes the top port, so that no two lines cross. UNITS: pixels of this widget, which
is over article and cards and lets the mouse through.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

WIDTH, PORT, PORT_STEP, FIRST_PORT, BEND = 1.5, 5.0, 12.0, 20.0, 12.0
FIRST_RUN, RUN_STEP, LAST_RUN = 4.0, 3.0, 10.0
"""The distance of the lines below an underline: they run between it and the next line of text."""


class Part(NamedTuple):
    """A part of a claim: its first box, the top of its underline, its colour."""

    box: QRectF
    underline: float
    color: QColor


class Bundle(NamedTuple):
    """The lines of one claim: from its parts across the edge of the page to its card, painted inside `clip`."""

    parts: list[Part]
    card: QRectF
    page_edge: float
    clip: QRectF

    def reach(self) -> QRectF:
        """Return a box around the lines."""
        whole = self.card
        for part in self.parts:
            whole = whole.united(part.box)
        return whole.adjusted(-BEND, -BEND, BEND, BEND)


class Connectors(QWidget):
    """Paints over article and cards; `bundle` returns the lines at their present places."""

    def __init__(self, parent: QWidget, bundle: Callable[[], Bundle | None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bundle = bundle
        self._shown: Bundle | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)

    def follow(self) -> None:
        """Show the lines where they are soon, once all that has to move has moved."""
        self._soon.start()

    def _follow(self) -> None:
        """Paint again only what is under the lines: this widget lies over everything else."""
        before, self._shown = self._shown, self._bundle()
        if self._shown != before:
            for bundle in (before, self._shown):
                if bundle is not None:
                    self.update(bundle.reach().toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lines and ports."""
        bundle = self._bundle()
        if bundle is None or not bundle.parts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(bundle.clip)
        card = bundle.card
        rightwards = card.center().x() > bundle.page_edge
        ordered = sorted(bundle.parts, key=lambda part: _order(part, rightwards=rightwards))
        port_x = card.left() if rightwards else card.right()
        step = min(PORT_STEP, (card.height() - 2 * FIRST_PORT) / max(len(ordered) - 1, 1))
        for index, part in enumerate(ordered):
            port = QPointF(port_x, card.top() + FIRST_PORT + index * step)
            painter.setPen(QPen(part.color, WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_path(part, index, port, bundle.page_edge))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(part.color)
            painter.drawEllipse(port, PORT / 2, PORT / 2)
        painter.end()


def _path(part: Part, index: int, port: QPointF, page_edge: float) -> QPainterPath:
    side = 1.0 if port.x() > page_edge else -1.0
    start = QPointF(part.box.right() if side > 0 else part.box.left(), part.underline + 1.5)
    run = part.underline + min(FIRST_RUN + index * RUN_STEP, LAST_RUN)
    path = QPainterPath(start)
    into = QPointF(start.x() + side * BEND, run)
    path.cubicTo(QPointF(start.x() + side * BEND / 2, start.y()), QPointF(start.x() + side * BEND / 2, run), into)
    if (page_edge - into.x()) * side > 0:
        path.lineTo(QPointF(page_edge, run))
    middle = (path.currentPosition().x() + port.x()) / 2
    path.cubicTo(QPointF(middle, path.currentPosition().y()), QPointF(middle, port.y()), port)
    return path


def _order(part: Part, *, rightwards: bool) -> tuple[float, float]:
    nearness = -part.box.right() if rightwards else part.box.left()
    return round(part.box.top()), nearness
