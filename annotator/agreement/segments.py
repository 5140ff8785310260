"""A text cut where anybody's span begins or ends: on each piece everybody's labels are the same throughout.

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
"""The slice of a paragraph without letters; nobody marks much in it."""


class Segment(NamedTuple):
    """A piece of text: how long it is, which way its paragraph runs, and everybody's labels on it, by layer."""

    length: int
    direction: str
    labels: dict[str, frozenset[str]]


class Slices(NamedTuple):
    """The paragraphs of a text, each with the way that its letters run."""

    starts: list[int]
    directions: list[str]

    def direction_at(self, offset: int) -> str:
        """Return which way the letters of the paragraph at an offset run."""
        return self.directions[bisect_right(self.starts, offset) - 1]


def slices_of(text: str) -> Slices:
    """Return where each paragraph begins, and which way its letters run: rtl, ltr or mixed."""
    found = paragraphs(text)
    return Slices([one.start for one in found], [text_direction(text[a:b]) or NEUTRAL for a, b in found])


def segments(length: int, slices: Slices, layers: Mapping[str, Annotations]) -> Iterator[Segment]:
    """Yield the pieces of a text of so many code points, in order."""
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
