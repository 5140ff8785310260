"""Suggestions on the page: faint, so that they are not mistaken for annotations.

UNITS: code points of the document; pixels of the viewport.
"""

from collections.abc import Iterable, Sequence
from math import floor
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.domain.annotation import Fragment, Span
from annotator.domain.scheme import Scheme, Theme
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.highlights import DEEPEST, LEVEL_STEP, Highlights, levels, swatch_of, underline_top
from annotator.ui.article.page_painting import UNDERLINE, VisiblePage
from annotator.ui.article.suggested import Suggested
from annotator.ui.marks import paint_hollow

DOT, PITCH, CURRENT_DOT, CURRENT_PITCH = 2.2, 5.5, 3.0, 4.6
"""The diameter of the dots of an underline and the distance of their middles, and those of the current suggestion."""
MARK, FRAME_DASHES, NO_LENGTH = 8.0, (3.0, 3.0), 0.001


class ShownSuggestions:
    """The suggestions that are shown on an article, found by place, and the id of the current one."""

    def __init__(self, article: ArticleText, suggestions: Sequence[Suggested], current: str) -> None:
        self.current = current
        self._article = article
        self._suggestions = {suggestion.id: suggestion for suggestion in suggestions}
        self._parts = Highlights(article)
        for suggestion in suggestions:
            for number, part in enumerate(suggestion.parts):
                # The layer of a part, which nobody has made, is the suggestion.
                self._parts.put(
                    Span(f"{suggestion.id}/{number}", suggestion.id, label=part.label, fragments=part.fragments)
                )

    def around(self, fragments: Iterable[Fragment]) -> list[Span]:
        """Return the parts that overlap fragments, or others that do."""
        return self._parts.around(fragments)

    def between(self, first: int, last: int) -> list[Span]:
        """Return the parts in these pieces of the text; the layer of each is the id of its suggestion."""
        return self._parts.between(first, last)

    def fragments_of(self, suggestion: str) -> list[Fragment]:
        """Return the fragments of a suggestion by its id, none for an unknown one."""
        return self._suggestions[suggestion].fragments if suggestion in self._suggestions else []

    def at(self, offset: int) -> str:
        """Return the id of the suggestion with a part on a code point, the current one first, "" for none."""
        there = [part.layer for part in self._parts.at(offset)]
        return self.current if self.current in there else next(iter(there), "")

    def nearest(self, offset: int) -> str:
        """Return the id of the suggestion with the nearest part in the paragraph of a code point, "" for none."""
        article = self._article
        start, end = article.paragraphs[article.paragraph_at(offset)]
        near = [
            (_distance(part, offset, start, end), _length(part), part.start, part.layer)
            for part in self._parts.between(article.piece_at(start), article.piece_at(end))
            if any(begin < end and start < stop for begin, stop in part.fragments)
        ]
        return min(near)[-1] if near else ""


def _distance(part: Span, offset: int, start: int, end: int) -> int:
    """The code points from an offset to the nearest fragment of a part in a range."""
    inside = [(begin, stop) for begin, stop in part.fragments if begin < end and start < stop]
    return min(max(begin - offset, offset - stop, 0) for begin, stop in inside)


def _length(part: Span) -> int:
    return sum(end - start for start, end in part.fragments)


class PaintedPart(NamedTuple):
    """A part of a suggestion ready to be painted: its boxes in the viewport and the depth of its underline."""

    color: QColor
    mark: str
    boxes: list[QRectF]
    start: QPointF
    """The start of the words: the bottom of the edge of their first cell."""
    inwards: float
    """1 when the words run rightwards from the start, -1 when they run leftwards."""
    level: int
    current: bool


class SuggestionPainter:
    """Finds and paints the suggestions in sight, under the underlines of the highlights that they overlap."""

    def __init__(self, shown: ShownSuggestions, highlights: Highlights, scheme: Scheme, theme: Theme) -> None:
        self._shown = shown
        self._highlights = highlights
        self._scheme = scheme
        self._theme: Theme = theme

    def parts(self, page: VisiblePage) -> list[PaintedPart]:
        """Return the parts in sight, those of the current suggestion last."""
        spans = page.within(self._shown.between(*page.pieces))
        depth = self._levels(spans)
        painted = [self._painted(span, page, depth[span.id]) for span in spans]
        return sorted((part for part in painted if part.boxes), key=lambda part: part.current)

    def _levels(self, spans: Sequence[Span]) -> dict[str, int]:
        """The depth of the underlines: apart from each other, and below those of highlights."""
        depth: dict[str, int] = {}
        for span in spans:
            if span.id in depth:
                continue
            together = self._shown.around(span.fragments)
            fragments = [fragment for part in together for fragment in part.fragments]
            over = self._highlights.around(fragments)
            solid = levels(over)
            least = max((solid[other.id] + 1 for other in over if _touches(other, fragments)), default=0)
            for part, level in levels(together).items():
                depth[part] = min(least + level, DEEPEST + 1)
        return depth

    def _painted(self, part: Span, page: VisiblePage, level: int) -> PaintedPart:
        swatch, mark = swatch_of(self._scheme, part.label, self._theme)
        start, inwards = page.start_of_words(part.start)
        current = part.layer == self._shown.current
        return PaintedPart(QColor(swatch.line), mark, page.boxes(part.fragments), start, inwards, level, current)


def _touches(span: Span, fragments: Iterable[Fragment]) -> bool:
    return any(start < stop and begin < end for start, end in span.fragments for begin, stop in fragments)


def paint_suggestions(painter: QPainter, parts: Sequence[PaintedPart], page: QColor) -> None:
    """Paint dotted underlines, dashed frames around the parts of the current suggestion, and hollow marks."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for part in parts:
        if part.current:
            _paint_frames(painter, part)
        painter.setPen(_dotted(part))
        for box in part.boxes:
            painter.drawLine(_underline(box, part))
    for part in parts:
        middle = part.start + QPointF(part.inwards * MARK / 2, part.level * LEVEL_STEP + UNDERLINE / 2)
        paint_hollow(painter, part.mark, middle, MARK, part.color, page)


def _dotted(part: PaintedPart) -> QPen:
    """The pen of an underline: dashes of no length with round ends."""
    dot, pitch = (CURRENT_DOT, CURRENT_PITCH) if part.current else (DOT, PITCH)
    pen = QPen(part.color, dot)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern((NO_LENGTH, pitch / dot))
    return pen


def _underline(box: QRectF, part: PaintedPart) -> QLineF:
    """The middle of the underline of a box, from where the words begin."""
    y, inset = underline_top(box, part.level) + UNDERLINE / 2, (CURRENT_DOT if part.current else DOT) / 2
    line = QLineF(box.left() + inset, y, max(box.right() - inset, box.left() + inset), y)
    return line if part.inwards > 0 else QLineF(line.p2(), line.p1())


def _paint_frames(painter: QPainter, part: PaintedPart) -> None:
    """Paint frames that are open below, where the dots close them, on whole pixels: thin lines blur between two."""
    pen = QPen(part.color, 1)
    pen.setDashPattern(FRAME_DASHES)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in part.boxes:
        left, top, right = (floor(edge) + 0.5 for edge in (box.left(), box.top(), box.right()))
        corners = [(left, box.bottom()), (left, top), (right, top), (right, box.bottom())]
        painter.drawPolyline([QPointF(*corner) for corner in corners])
