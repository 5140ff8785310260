"""Which spans of two layers are about the same place.

Spans with the same label are paired one to one so that they share most code points; among equals the more similar pair.
Spans that are left, with different labels, are paired if they are mostly the same place. UNITS: code points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

import msgspec

from annotator.compare.assignment import best_pairs
from annotator.domain.annotation import Fragment, Span

Facts = frozenset[str]
"""Facts about a span from its relations, in a form that is equal in every layer."""
SAME_PLACE = 0.5
"""How similar spans with different labels must be (Jaccard) to be about the same place."""


class Alignment(msgspec.Struct, frozen=True):
    """The spans of two layers, by id: `pairs` with the same label, `relabelled` pairs, and spans without a partner."""

    pairs: tuple[tuple[str, str], ...]
    relabelled: tuple[tuple[str, str], ...]
    left_alone: tuple[str, ...]
    right_alone: tuple[str, ...]

    def partner(self) -> dict[str, str]:
        """Return the right partner with the same label of each left span."""
        return dict(self.pairs)


def overlap(first: Sequence[Fragment], second: Sequence[Fragment]) -> int:
    """Return how many code points two lists of fragments, each in order, share."""
    shared = i = j = 0
    while i < len(first) and j < len(second):
        shared += max(0, min(first[i][1], second[j][1]) - max(first[i][0], second[j][0]))
        if first[i][1] < second[j][1]:
            i += 1
        else:
            j += 1
    return shared


def similarity(first: Span, second: Span) -> float:
    """Return the share of code points that two spans have in common (Jaccard)."""
    shared = overlap(first.fragments, second.fragments)
    return shared / (length(first) + length(second) - shared) if shared else 0.0


def length(span: Span) -> int:
    """Return how many code points a span covers."""
    return sum(end - start for start, end in span.fragments)


class _SpanWithFacts(NamedTuple):
    span: Span
    facts: Facts


def align(
    left: Mapping[str, Span],
    right: Mapping[str, Span],
    left_facts: Mapping[str, Facts] = {},
    right_facts: Mapping[str, Facts] = {},
) -> Alignment:
    """Pair the spans of two layers on one document.

    The facts of each side, by the id of a span, decide between spans that share equally many code points.
    """
    lefts, rights = _ordered(left, left_facts), _ordered(right, right_facts)
    if _contents(rights) < _contents(lefts):  # else which side is called left could decide between equals
        swapped = align(right, left, right_facts, left_facts)
        return Alignment(_swapped(swapped.pairs), _swapped(swapped.relabelled), swapped.right_alone, swapped.left_alone)
    touching = _touching(lefts, rights)
    same = best_pairs({pair: weight for pair, weight in touching.items() if _labels_agree(lefts, rights, pair)})
    taken = ({a for a, _ in same}, {b for _, b in same})
    near = best_pairs(
        {
            pair: weight
            for pair, weight in touching.items()
            if pair[0] not in taken[0]
            and pair[1] not in taken[1]
            and not _labels_agree(lefts, rights, pair)
            and similarity(lefts[pair[0]].span, rights[pair[1]].span) >= SAME_PLACE
        }
    )
    paired = ({a for a, _ in (*same, *near)}, {b for _, b in (*same, *near)})
    return Alignment(
        tuple((lefts[a].span.id, rights[b].span.id) for a, b in same),
        tuple((lefts[a].span.id, rights[b].span.id) for a, b in near),
        tuple(left_span.span.id for number, left_span in enumerate(lefts) if number not in paired[0]),
        tuple(right_span.span.id for number, right_span in enumerate(rights) if number not in paired[1]),
    )


def content_order(span: Span) -> tuple[object, ...]:
    """Sort key: place and content, so that ids decide nothing between spans that say different things."""
    attributes = repr(sorted(span.attributes.items()))
    return span.start, span.end, span.label, span.fragments, attributes, span.note


def _ordered(spans: Mapping[str, Span], facts: Mapping[str, Facts]) -> list[_SpanWithFacts]:
    items = (_SpanWithFacts(span, facts.get(span.id, frozenset())) for span in spans.values())
    return sorted(items, key=lambda item: (*_content(item), item.span.id))


def _contents(items: Sequence[_SpanWithFacts]) -> list[tuple[object, ...]]:
    return [_content(item) for item in items]


def _content(item: _SpanWithFacts) -> tuple[object, ...]:
    return *content_order(item.span), sorted(item.facts)


def _swapped(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((second, first) for first, second in pairs)


def _touching(lefts: Sequence[_SpanWithFacts], rights: Sequence[_SpanWithFacts]) -> dict[tuple[int, int], float]:
    """Return a weight for each two spans that share any code point.

    The whole number is how many they share; similarity, and after it facts, only decide between equals: all pairs
    together get less than 1 for them.
    """
    small = 0.4 / (1 + min(len(lefts), len(rights)))
    starts = [item.span.start for item in rights]
    # Rights before the first that reaches a place end before it.
    reach = list(accumulate((item.span.end for item in rights), max))
    weights: dict[tuple[int, int], float] = {}
    for number, first in enumerate(lefts):
        for index in range(bisect_right(reach, first.span.start), bisect_left(starts, first.span.end)):
            second = rights[index]
            if shared := overlap(first.span.fragments, second.span.fragments):
                alike = similarity(first.span, second.span) + small * _same_facts(first, second)
                weights[number, index] = shared + small * alike
    return weights


def _same_facts(first: _SpanWithFacts, second: _SpanWithFacts) -> float:
    """Return the share of attributes and facts that two spans have in common (Jaccard)."""
    ours = {*map(repr, first.span.attributes.items()), *first.facts}
    theirs = {*map(repr, second.span.attributes.items()), *second.facts}
    return len(ours & theirs) / len(ours | theirs) if ours or theirs else 1.0


def _labels_agree(lefts: Sequence[_SpanWithFacts], rights: Sequence[_SpanWithFacts], pair: tuple[int, int]) -> bool:
    return lefts[pair[0]].span.label == rights[pair[1]].span.label
