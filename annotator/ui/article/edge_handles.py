"""Handles at the edges of the current span, by which the mouse changes its extent.

UNITS: code points of the document; pixels of the Qt document.
"""

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.domain.annotation import Fragment
from annotator.ui.article.span_geometry import SpanGeometry

KNOB, STEM, REACH = 4.0, 2.0, 6.0
"""Radius of the knob, width of the stem, and distance from the middle of the knob at which a press takes it."""


Side = Literal["start", "end"]


class Handle(NamedTuple):
    """An edge of a fragment, and the line of its stem."""

    fragment: int
    side: Side
    stem: QRectF

    @property
    def knob(self) -> QPointF:
        """The middle of the knob: over the start of the words, under their end."""
        return self.stem.topLeft() if self.side == "start" else self.stem.bottomLeft()


def handles_of(fragments: tuple[Fragment, ...], geometry: SpanGeometry) -> list[Handle]:
    """Return the handles of a span's fragments."""
    found = []
    for number, (start, end) in enumerate(fragments):
        found.append(Handle(number, "start", stem_at("start", start, geometry)))
        found.append(Handle(number, "end", stem_at("end", end, geometry)))
    return found


def stem_at(side: Side, offset: int, geometry: SpanGeometry) -> QRectF:
    """Return the stem of a handle: an end keeps to the words before it, also at the end of a line."""
    return geometry.caret(offset) if side == "start" else geometry.trailing_edge(offset)


def handle_at(handles: list[Handle], point: QPointF) -> Handle | None:
    """Return the handle with the nearest knob under a point. A press on the stem is for the words under it."""
    near = [handle for handle in handles if _distance(handle, point) <= REACH]
    return min(near, key=lambda handle: _distance(handle, point), default=None)


def _distance(handle: Handle, point: QPointF) -> float:
    difference = point - handle.knob
    return float((difference.x() ** 2 + difference.y() ** 2) ** 0.5)


def paint_handles(painter: QPainter, handles: list[Handle], color: QColor, ground: QColor) -> None:
    """Paint handles over the text; the painter is moved to document coordinates."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for handle in handles:
        painter.setPen(QPen(color, STEM))
        painter.drawLine(handle.stem.topLeft(), handle.stem.bottomLeft())
        painter.setBrush(ground)
        painter.drawEllipse(handle.knob, KNOB, KNOB)
