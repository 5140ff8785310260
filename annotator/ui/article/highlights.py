"""Highlighted spans by piece of the text, the depth of their underlines, and their colours.

UNITS: code points of the document; pixels of the viewport.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain

from PySide6.QtCore import QRectF

from annotator.domain.annotation import Fragment, Span
from annotator.domain.scheme import Scheme, Swatch, Theme
from annotator.ui.article.article_text import ArticleText

UNDERLINE, LEVEL_STEP, DEEPEST = 3.0, 5.0, 2
OUTLINE, RADIUS, MARK = 1.25, 2.0, 7.0

Boxes = Callable[[Iterable[Fragment]], list[QRectF]]


class Highlights:
    """The spans of one layer on one article, found by piece."""

    def __init__(self, article: ArticleText) -> None:
        self._article = article
        self._spans: dict[str, Span] = {}
        self._by_piece: defaultdict[int, dict[str, Span]] = defaultdict(dict)

    def put(self, span: Span) -> None:
        """Add a span, or replace it."""
        self.remove(span.id)
        self._spans[span.id] = span
        for number in self._pieces(span):
            self._by_piece[number][span.id] = span

    def remove(self, span: str) -> None:
        """Remove a span, by id."""
        gone = self._spans.pop(span, None)
        if gone is not None:
            for number in self._pieces(gone):
                del self._by_piece[number][span]

    def between(self, first: int, last: int) -> list[Span]:
        """Return the spans in these pieces, the longer ones first: outer before inner."""
        found = {span.id: span for number in range(first, last + 1) for span in self._by_piece.get(number, {}).values()}
        return sorted(found.values(), key=lambda span: (-_length(span), span.start, span.id))

    def around(self, fragments: Iterable[Fragment]) -> list[Span]:
        """Return the spans that overlap fragments, or others that do: on them depends how deep underlines are."""
        found: dict[str, Span] = {}
        waiting = list(fragments)
        while waiting:
            start, end = waiting.pop()
            for number in range(self._article.piece_at(start), self._article.piece_at(max(start, end - 1)) + 1):
                for span in self._by_piece.get(number, {}).values():
                    if span.id not in found and any(begin < end and start < stop for begin, stop in span.fragments):
                        found[span.id] = span
                        waiting += span.fragments
        return list(found.values())

    def fragments(self, spans: Iterable[str]) -> Iterator[Fragment]:
        """Yield the fragments of those of these spans (by id) that are shown."""
        return (part for span in spans if span in self._spans for part in self._spans[span].fragments)

    def at(self, offset: int) -> list[Span]:
        """Return the spans with the code point at `offset`, the innermost first."""
        here = self._by_piece.get(self._article.piece_at(offset), {}).values()
        covering = [span for span in here if any(start <= offset < end for start, end in span.fragments)]
        return sorted(covering, key=lambda span: (_length(span), span.start, span.id))

    def _pieces(self, span: Span) -> Collection[int]:
        piece_at = self._article.piece_at
        numbers = [range(piece_at(start), piece_at(end - 1) + 1) for start, end in span.fragments]
        return numbers[0] if len(numbers) == 1 else {*chain(*numbers)}


def levels(spans: Sequence[Span]) -> dict[str, int]:
    """Return the depth of the underline of each span: shorter spans nearer the text, overlapping ones apart."""
    level_of: dict[str, int] = {}
    placed: list[tuple[int, int, Span]] = []
    for span in sorted(spans, key=lambda span: (_length(span), span.start, span.id)):
        start, end = span.start, span.end
        near = [other for begin, stop, other in placed if begin < end and start < stop]
        taken = {level_of[other.id] for other in near if _overlap(span, other)}
        level_of[span.id] = next((level for level in range(DEEPEST) if level not in taken), DEEPEST)
        placed.append((start, end, span))
    return level_of


def _length(span: Span) -> int:
    return sum(end - start for start, end in span.fragments)


def _overlap(span: Span, other: Span) -> bool:
    return any(
        s < other_end and e > other_start for s, e in span.fragments for other_start, other_end in other.fragments
    )


def underline_top(box: QRectF, level: int) -> float:
    """Return the top of the underline of a box."""
    return box.bottom() + level * LEVEL_STEP


def swatch_of(scheme: Scheme, label: str, theme: Theme) -> tuple[Swatch, str]:
    """Return colours and mark of a label: grey and a ring for a label that is not in the scheme."""
    known = scheme.label(label)
    if known is None:
        return UNKNOWN, "ring"
    return known.swatch(theme), known.mark


UNKNOWN = Swatch(line="#808080", tint="#33808080", strong="#66808080", text="#808080")  # #AARRGGBB
