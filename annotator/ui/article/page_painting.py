"""What is painted under the text of the visible part of a page: highlights and the selection.

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


class Painted(msgspec.Struct, frozen=True):
    """A span ready to be painted: its boxes on the viewport, its depth, whether it is part of what is selected."""

    span: Span
    swatch: Swatch
    mark: str
    boxes: tuple[QRectF, ...]
    start: QPointF
    """Where the words begin: the foot of the edge of their first cell."""
    inwards: float
    """1 when the words run rightwards from there, -1 when they run leftwards."""
    level: int
    strong: bool
    dashed: bool = False


def paint_tints(painter: QPainter, painted: Iterable[Painted]) -> None:
    """Paint the grounds of highlights, outlined where they are part of what is selected. The text comes over them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for one in painted:
        painter.setPen(QPen(QColor(one.swatch.line), OUTLINE) if one.strong else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(one.swatch.strong if one.strong else one.swatch.tint))
        for box in one.boxes:
            painter.drawRoundedRect(box, RADIUS, RADIUS)


def paint_stressed(painter: QPainter, boxes: Iterable[tuple[QRectF, str]]) -> None:
    """Paint parts of highlights in a stronger colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    for box, color in boxes:
        painter.setBrush(QColor(color))
        painter.drawRect(box)


def paint_underlines(painter: QPainter, painted: Sequence[Painted], page: QColor) -> None:
    """Paint what tells highlights apart without their grounds: underlines, then the marks where they start."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for one in painted:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(one.swatch.line))
        for box in one.boxes:
            line = QRectF(box.left(), underline_top(box, one.level), box.width(), UNDERLINE)
            for piece in dashes(line) if one.dashed else (line,):
                painter.drawRect(piece)
    for one in painted:
        center = one.start + QPointF(one.inwards * MARK / 2, one.level * LEVEL_STEP + UNDERLINE / 2)
        paint_mark(painter, one.mark, center, MARK, QColor(one.swatch.line), page)


def dashes(line: QRectF) -> Iterator[QRectF]:
    """Yield the dashes of an underline."""
    left = line.left()
    while left < line.right():
        yield QRectF(left, line.top(), min(DASH, line.right() - left), line.height())
        left += DASH + DASH_GAP


def paint_selection(painter: QPainter, boxes: Iterable[QRectF], color: QColor) -> None:
    """Paint what is selected: lightly, since highlights may lie under it."""
    color.setAlphaF(SELECTION_ALPHA)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for box in boxes:
        painter.drawRect(box)


def paint_hits(painter: QPainter, hits: Iterable[tuple[QRectF, bool]], colors: Colors) -> None:
    """Paint what a search found; the current hit stands out."""
    for box, current in hits:
        painter.setPen(QPen(QColor(colors.ink), OUTLINE) if current else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.current_hit if current else colors.find))
        painter.drawRoundedRect(box, RADIUS, RADIUS)


class VisiblePage:
    """The paragraphs of an article that lie in a part of the viewport, scrolled down by `scrolled` pixels."""

    def __init__(self, article: ArticleText, geometry: SpanGeometry, scrolled: float, part: QRect) -> None:
        self._geometry = geometry
        self._scrolled = QPointF(0, scrolled)
        self._first = geometry.paragraph_near(scrolled + part.top())
        self._last = geometry.paragraph_near(scrolled + part.bottom())
        self._start = article.paragraphs[self._first].start
        self._end = article.paragraphs[self._last].end

    def boxes(self, fragments: Iterable[Fragment]) -> list[QRectF]:
        """Return what is to be painted of some fragments; those over a whole book are not laid out for one line."""
        inside = [
            (max(start, self._start), min(end, self._end))
            for start, end in fragments
            if start < self._end and end > self._start
        ]
        return [box.translated(-self._scrolled) for box in self._geometry.boxes(inside)]

    def hits(self, hits: list[Fragment], current: int) -> list[tuple[QRectF, bool]]:
        """Return the boxes of the hits in sight, each with whether it is the current one's; `hits` are in order."""
        first = bisect_left(hits, (self._start, 0))
        last = bisect_left(hits, (self._end, 0))
        return [(box, number == current) for number in range(first, last) for box in self.boxes([hits[number]])]

    def stressed(self, parts: Iterable[tuple[str, Fragment]], scheme: Scheme, theme: Theme) -> list[tuple[QRectF, str]]:
        """Return the boxes of parts of the text, each with the strong colour of its label."""
        return [(box, swatch_of(scheme, label, theme)[0].strong) for label, part in parts for box in self.boxes([part])]

    def marks(self, article: ArticleText) -> list[tuple[HiddenMark, QRectF]]:
        """Return the hidden characters that are in sight: a space with its room, others with a caret before them."""
        inside = (mark for mark in article.hidden if self._start <= mark.offset <= self._end)
        return [(mark, self._place_of(mark)) for mark in inside]

    def _place_of(self, mark: HiddenMark) -> QRectF:
        room = self.boxes([(mark.offset, mark.offset + 1)]) if mark.what.kind == "space" else []
        return room[0] if room else self._geometry.caret(mark.offset).translated(-self._scrolled)

    def unclosed_reach(self, article: ArticleText) -> list[QRectF]:
        """Return the boxes of what lies in the reach of controls that are never closed: to the paragraph's end."""
        inside = (one for one in article.hidden if one.problem == "unclosed" and self._start <= one.offset <= self._end)
        reaches = ((mark.offset, article.paragraphs[article.paragraph_at(mark.offset)].end) for mark in inside)
        return self.boxes(reaches)

    def close_calls(self, article: ArticleText) -> list[QPointF]:
        """Return where the first lines start of the paragraphs whose direction was a close call, in mid height."""
        numbers = (number for number in range(self._first, self._last + 1) if article.is_close_call(number))
        lines = [self._geometry.lines(number)[0] for number in numbers]
        return [QPointF(self._geometry.start_edge(one), (one.top + one.bottom) / 2) - self._scrolled for one in lines]

    def highlights(
        self,
        highlights: Highlights,
        scheme: Scheme,
        theme: Theme,
        emphasised: frozenset[str],
        lanes: Mapping[str, int],
    ) -> list[Painted]:
        """Return the spans that are to be painted, outer ones first; in lanes by layer, where there are any."""
        spans = highlights.between(self._first, self._last)
        depth = {span.id: lanes[span.layer] for span in spans} if lanes else levels(spans)
        painted = (self._painted(span, scheme, theme, depth[span.id], emphasised) for span in spans)
        if lanes:  # every other lane is dashed, so that two can be told apart without their colour
            painted = (msgspec.structs.replace(one, dashed=bool(one.level % 2)) for one in painted)
        return [one for one in painted if one.boxes]

    def _painted(self, span: Span, scheme: Scheme, theme: Theme, level: int, emphasised: frozenset[str]) -> Painted:
        swatch, mark = swatch_of(scheme, span.label, theme)
        caret, leftwards = self._geometry.caret(span.start), self._geometry.runs_leftwards(span.start)
        return Painted(
            span,
            swatch,
            mark,
            tuple(self.boxes(span.fragments)),
            start=caret.bottomLeft() - self._scrolled,
            inwards=-1.0 if leftwards else 1.0,
            level=level,
            strong=span.id in emphasised,
        )
