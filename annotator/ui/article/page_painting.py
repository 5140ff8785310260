"""Painting under the text of the visible part of a page: highlights, hits and the selection.

UNITS: code points of the document; pixels of the viewport.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.domain.annotation import Fragment, Span
from annotator.domain.scheme import Scheme, Swatch, Theme
from annotator.text.hidden import HiddenMark
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.highlights import LEVEL_STEP, Highlights, levels, swatch_of, underline_top
from annotator.ui.article.span_geometry import SpanGeometry
from annotator.ui.marks import paint_mark
from annotator.ui.theme import Colors

UNDERLINE, OUTLINE, RADIUS, MARK = 3.0, 1.25, 2.0, 7.0
SELECTION_ALPHA = 0.22
DASH, DASH_GAP = 8.0, 4.0
BEYOND = 16
"""The pixels that marks, underlines and handles reach over and under the room of their lines."""


class Painted(msgspec.Struct, frozen=True):
    """A span ready to be painted: its boxes in the viewport, its depth, and whether it is emphasised."""

    span: Span
    swatch: Swatch
    mark: str
    boxes: tuple[QRectF, ...]
    start: QPointF
    """The start of the words: the bottom of the edge of their first cell."""
    inwards: float
    """1 when the words run rightwards from the start, -1 when they run leftwards."""
    level: int
    strong: bool
    dashed: bool = False


def paint_tints(painter: QPainter, painted: Iterable[Painted]) -> None:
    """Paint the background of highlights, with an outline where they are emphasised."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for highlight in painted:
        painter.setPen(QPen(QColor(highlight.swatch.line), OUTLINE) if highlight.strong else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(highlight.swatch.strong if highlight.strong else highlight.swatch.tint))
        for box in highlight.boxes:
            painter.drawRoundedRect(box, RADIUS, RADIUS)


def paint_stressed(painter: QPainter, boxes: Iterable[tuple[QRectF, str]]) -> None:
    """Paint parts of highlights in a stronger colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    for box, color in boxes:
        painter.setBrush(QColor(color))
        painter.drawRect(box)


def paint_underlines(painter: QPainter, painted: Sequence[Painted], page: QColor) -> None:
    """Paint the underlines of highlights, then the marks at their starts."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for highlight in painted:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(highlight.swatch.line))
        for box in highlight.boxes:
            line = QRectF(box.left(), underline_top(box, highlight.level), box.width(), UNDERLINE)
            for piece in dashes(line) if highlight.dashed else (line,):
                painter.drawRect(piece)
    for highlight in painted:
        center = highlight.start + QPointF(highlight.inwards * MARK / 2, highlight.level * LEVEL_STEP + UNDERLINE / 2)
        paint_mark(painter, highlight.mark, center, MARK, QColor(highlight.swatch.line), page)


def dashes(line: QRectF) -> Iterator[QRectF]:
    """Yield the dashes of an underline."""
    left = line.left()
    while left < line.right():
        yield QRectF(left, line.top(), min(DASH, line.right() - left), line.height())
        left += DASH + DASH_GAP


def paint_selection(painter: QPainter, boxes: Iterable[QRectF], color: QColor) -> None:
    """Paint the selection, translucent over highlights."""
    color.setAlphaF(SELECTION_ALPHA)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for box in boxes:
        painter.drawRect(box)


def paint_hits(painter: QPainter, hits: Iterable[tuple[QRectF, bool]], colors: Colors) -> None:
    """Paint the hits of a search, the current one in another colour."""
    for box, current in hits:
        painter.setPen(QPen(QColor(colors.ink), OUTLINE) if current else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.current_hit if current else colors.find))
        painter.drawRoundedRect(box, RADIUS, RADIUS)


def paint_difference(painter: QPainter, boxes: Iterable[QRectF], fill: QColor, line: QColor, *, dashed: bool) -> None:
    """Paint parts of the text that were removed, underlined with dashes, or added, with a solid line."""
    painter.setPen(Qt.PenStyle.NoPen)
    for box in boxes:
        painter.setBrush(fill)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        under = QRectF(box.left(), underline_top(box, 0), box.width(), UNDERLINE)
        painter.setBrush(line)
        for piece in dashes(under) if dashed else (under,):
            painter.drawRect(piece)


class VisiblePage:
    """The lines of an article in a part of the viewport, which is scrolled down by `scrolled` pixels."""

    def __init__(self, article: ArticleText, geometry: SpanGeometry, scrolled: float, part: QRect) -> None:
        self._geometry = geometry
        self._scrolled = QPointF(0, scrolled)
        first = geometry.line_near(QPointF(0, scrolled + part.top() - BEYOND))
        last = geometry.line_near(QPointF(0, scrolled + part.bottom() + BEYOND))
        self._start, self._end = first.start, last.end
        self._first, self._last = article.piece_at(first.start), article.piece_at(last.start)
        self._before = article.pieces[self._first].start

    @property
    def pieces(self) -> tuple[int, int]:
        """The numbers of the first and last piece in sight."""
        return self._first, self._last

    def within(self, spans: Iterable[Span]) -> list[Span]:
        """Return the spans with a part in sight."""
        return [span for span in spans if any(start < self._end and end > self._start for start, end in span.fragments)]

    def start_of_words(self, offset: int) -> tuple[QPointF, float]:
        """Return the bottom of the edge of the cell at an offset, and 1 if the words run rightwards from it, or -1."""
        caret, leftwards = self._geometry.caret(offset), self._geometry.runs_leftwards(offset)
        return caret.bottomLeft() - self._scrolled, -1.0 if leftwards else 1.0

    def boxes(self, fragments: Iterable[Fragment]) -> list[QRectF]:
        """Return the visible boxes of fragments; only the visible part of long ones is laid out."""
        inside = [
            (max(start, self._start), min(end, self._end))
            for start, end in fragments
            if start < self._end and end > self._start
        ]
        return [box.translated(-self._scrolled) for box in self._geometry.boxes(inside)]

    def hits(self, hits: list[Fragment], current: int) -> list[tuple[QRectF, bool]]:
        """Return the boxes of the hits in sight, each with whether its hit is current; `hits` are in order."""
        first = bisect_left(hits, (self._before, 0))  # one may begin on the line above
        last = bisect_left(hits, (self._end, 0))
        return [(box, number == current) for number in range(first, last) for box in self.boxes([hits[number]])]

    def stressed(self, parts: Iterable[tuple[str, Fragment]], scheme: Scheme, theme: Theme) -> list[tuple[QRectF, str]]:
        """Return the boxes of parts of the text, each with the strong colour of its label."""
        return [(box, swatch_of(scheme, label, theme)[0].strong) for label, part in parts for box in self.boxes([part])]

    def marks(self, article: ArticleText) -> list[tuple[HiddenMark, QRectF]]:
        """Return the hidden characters in sight: spaces with their box, others with the caret before them."""
        inside = (mark for mark in article.hidden if self._start <= mark.offset <= self._end)
        return [(mark, self._place_of(mark)) for mark in inside]

    def _place_of(self, mark: HiddenMark) -> QRectF:
        room = self.boxes([(mark.offset, mark.offset + 1)]) if mark.what.kind == "space" else []
        return room[0] if room else self._geometry.caret(mark.offset).translated(-self._scrolled)

    def unclosed_reach(self, article: ArticleText) -> list[QRectF]:
        """Return the boxes of the reach of unclosed controls: up to the end of the paragraph."""
        inside = (
            mark for mark in article.hidden if mark.problem == "unclosed" and self._start <= mark.offset <= self._end
        )
        reaches = ((mark.offset, article.paragraphs[article.paragraph_at(mark.offset)].end) for mark in inside)
        return self.boxes(reaches)

    def close_calls(self, article: ArticleText) -> list[QPointF]:
        """Return the starts of the paragraphs whose direction was a close call, at mid height of the first line."""
        numbers = (number for number in range(self._first, self._last + 1) if article.is_close_call(number))
        lines = [self._geometry.lines(number)[0] for number in numbers]
        return [
            QPointF(self._geometry.start_edge(line), (line.top + line.bottom) / 2) - self._scrolled for line in lines
        ]

    def highlights(
        self,
        highlights: Highlights,
        scheme: Scheme,
        theme: Theme,
        emphasised: frozenset[str],
        lanes: Mapping[str, int],
    ) -> list[Painted]:
        """Return the spans to paint, outer ones first; with `lanes`, in the lane of their layer."""
        spans = self.within(highlights.between(*self.pieces))
        around = [] if lanes else highlights.around(part for span in spans for part in span.fragments)
        depth = {span.id: lanes[span.layer] for span in spans} if lanes else levels(around)
        painted = (self._painted(span, scheme, theme, depth[span.id], emphasised) for span in spans)
        if lanes:  # every other lane is dashed, so that two differ not only in colour
            painted = (msgspec.structs.replace(highlight, dashed=bool(highlight.level % 2)) for highlight in painted)
        return [highlight for highlight in painted if highlight.boxes]

    def _painted(self, span: Span, scheme: Scheme, theme: Theme, level: int, emphasised: frozenset[str]) -> Painted:
        swatch, mark = swatch_of(scheme, span.label, theme)
        start, inwards = self.start_of_words(span.start)
        return Painted(
            span,
            swatch,
            mark,
            tuple(self.boxes(span.fragments)),
            start=start,
            inwards=inwards,
            level=level,
            strong=span.id in emphasised,
        )
