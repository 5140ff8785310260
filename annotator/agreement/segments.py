"""A text cut wherever a span of any layer begins or ends, so that labels do not change within a segment.

UNITS: code points.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from annotator.domain.annotation import Annotations
from annotator.text.direction import text_direction
from annotator.text.paragraphs import paragraphs

NEUTRAL = "ltr"
"""The direction of a paragraph without letters; such paragraphs hardly have spans."""


class Segment(NamedTuple):
    """A segment of text: its length, the direction of its paragraph, and the labels on it, by layer."""

    length: int
    direction: str
    labels: dict[str, frozenset[str]]


class Slices(NamedTuple):
    """The paragraphs of a text: where they begin, and the direction of their letters."""

    starts: list[int]
    directions: list[str]

    def direction_at(self, offset: int) -> str:
        """Return the direction of the paragraph at an offset."""
        return self.directions[bisect_right(self.starts, offset) - 1]


def slices_of(text: str) -> Slices:
    """Return where each paragraph begins, and the direction of its letters: rtl, ltr or mixed."""
    cut = paragraphs(text)
    return Slices([paragraph.start for paragraph in cut], [text_direction(text[a:b]) or NEUTRAL for a, b in cut])


def segments(length: int, slices: Slices, layers: Mapping[str, Annotations]) -> Iterator[Segment]:
    """Yield the segments of a text of this length, in order."""
    changes: dict[int, list[tuple[str, str, int]]] = {0: [], length: []}
    for layer, work in layers.items():
        for span in work.spans.values():
            for start, end in span.fragments:
                changes.setdefault(start, []).append((layer, span.label, 1))
                changes.setdefault(end, []).append((layer, span.label, -1))
    for start in slices.starts:
        changes.setdefault(start, [])
    depth: dict[str, dict[str, int]] = {layer: {} for layer in layers}
    labels: dict[str, frozenset[str]] = dict.fromkeys(layers, frozenset())
    places = sorted(place for place in changes if place <= length)
    paragraph = -1
    for place, following in pairwise(places):
        for layer, label, step in changes[place]:
            depth[layer][label] = depth[layer].get(label, 0) + step
        for layer in {layer for layer, _, _ in changes[place]}:
            labels[layer] = frozenset(label for label, count in depth[layer].items() if count)
        while paragraph + 1 < len(slices.starts) and slices.starts[paragraph + 1] <= place:
            paragraph += 1
        yield Segment(following - place, slices.directions[paragraph], dict(labels))
