"""Which spans are highlighted where, how deep they lie, and the painting of them under the text.

UNITS: code points of the document; pixels of the viewport when painting.
"""

from collections.abc import Callable, Iterable, Sequence

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.domain.annotation import Fragment, Span
from annotator.domain.scheme import Scheme, Swatch, Theme
from annotator.ui.article.article_text import ArticleText
from annotator.ui.marks import paint_mark

UNDERLINE, LEVEL_STEP, DEEPEST = 3.0, 5.0, 2
OUTLINE, RADIUS, MARK = 1.25, 2.0, 7.0

Boxes = Callable[[Iterable[Fragment]], list[QRectF]]


class Highlights:
    """The spans of one layer on one article, found by paragraph."""

    def __init__(self, article: ArticleText) -> None:
        self._article = article
        self._spans: dict[str, Span] = {}
        self._by_paragraph: dict[int, dict[str, Span]] = {}

    def put(self, span: Span) -> None:
        """Show a span, or show it anew."""
        self.remove(span.id)
        self._spans[span.id] = span
        for number in self._paragraphs(span):
            self._by_paragraph.setdefault(number, {})[span.id] = span

    def remove(self, span: str) -> None:
        """Show a span no longer."""
        gone = self._spans.pop(span, None)
        if gone is not None:
            for number in self._paragraphs(gone):
                del self._by_paragraph[number][span]

    def between(self, first: int, last: int) -> list[Span]:
        """Return the spans in these paragraphs, the longer ones first: outer before inner."""
        found = {
            span.id: span for number in range(first, last + 1) for span in self._by_paragraph.get(number, {}).values()
        }
        return sorted(found.values(), key=lambda span: (-_length(span), span.start, span.id))

    def at(self, offset: int) -> list[Span]:
        """Return the spans with the code point at `offset`, the innermost first."""
        here = self._by_paragraph.get(self._article.paragraph_at(offset), {}).values()
        covering = [span for span in here if any(start <= offset < end for start, end in span.fragments)]
        return sorted(covering, key=lambda span: (_length(span), span.start, span.id))

    def _paragraphs(self, span: Span) -> set[int]:
        return {
            number
            for start, end in span.fragments
            for number in range(self._article.paragraph_at(start), self._article.paragraph_at(end - 1) + 1)
        }


def levels(spans: Sequence[Span]) -> dict[str, int]:
    """Return how deep the underline of each span lies: shorter ones nearer the text, overlapping ones apart."""
    found: dict[str, int] = {}
    placed: list[Span] = []
    for span in sorted(spans, key=lambda one: (_length(one), one.start, one.id)):
        taken = {found[other.id] for other in placed if _overlap(span, other)}
        found[span.id] = next((level for level in range(DEEPEST) if level not in taken), DEEPEST)
        placed.append(span)
    return found


def _length(span: Span) -> int:
    return sum(end - start for start, end in span.fragments)


def _overlap(one: Span, other: Span) -> bool:
    if one.start >= other.end or other.start >= one.end:
        return False
    return any(
        s < other_end and e > other_start for s, e in one.fragments for other_start, other_end in other.fragments
    )


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


def paint(painter: QPainter, painted: Sequence[Painted], page: QColor) -> None:
    """Paint highlights: tints, then underlines, then start marks. The text comes over them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for one in painted:
        _paint_tint(painter, one)
    for one in painted:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(one.swatch.line))
        for box in one.boxes:
            painter.drawRect(QRectF(box.left(), underline_top(box, one.level), box.width(), UNDERLINE))
    for one in painted:
        center = one.start + QPointF(one.inwards * MARK / 2, one.level * LEVEL_STEP + UNDERLINE / 2)
        paint_mark(painter, one.mark, center, MARK, QColor(one.swatch.line), page)


def _paint_tint(painter: QPainter, one: Painted) -> None:
    painter.setPen(QPen(QColor(one.swatch.line), OUTLINE) if one.strong else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(one.swatch.strong if one.strong else one.swatch.tint))
    for box in one.boxes:
        painter.drawRoundedRect(box, RADIUS, RADIUS)


def underline_top(box: QRectF, level: int) -> float:
    """Return where the underline of a box begins."""
    return box.bottom() + level * LEVEL_STEP


def swatch_of(scheme: Scheme, label: str, theme: Theme) -> tuple[Swatch, str]:
    """Return colours and mark of a label; a label that the scheme lacks is shown in grey with a ring."""
    known = scheme.label(label)
    if known is None:
        return UNKNOWN, "ring"
    return known.swatch(theme), known.mark


UNKNOWN = Swatch(line="#808080", tint="#33808080", strong="#66808080", text="#808080")  # #AARRGGBB
