"""Which spans of two layers are about the same place.

Spans of one label are paired one to one so that they overlap most; where that leaves a choice, the more alike pair.
What is left of different labels is paired when most of it is the same place. UNITS: code points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

import msgspec

from annotator.compare.assignment import best_pairs
from annotator.domain.annotation import Fragment, Span

Facts = frozenset[str]
"""What is said of a span besides its own record, told so that equal facts are equal in every layer."""
SAME_PLACE = 0.5
"""How alike spans of different labels must be (shared code points by all of both) to be about the same place."""


class Alignment(msgspec.Struct, frozen=True):
    """The spans of two layers, by id: `pairs` of one label, `relabelled` pairs of two, and those without a partner."""

    pairs: tuple[tuple[str, str], ...]
    relabelled: tuple[tuple[str, str], ...]
    left_alone: tuple[str, ...]
    right_alone: tuple[str, ...]

    def partner(self) -> dict[str, str]:
        """Return the right partner of each left span of its own label."""
        return dict(self.pairs)


def overlap(one: Sequence[Fragment], other: Sequence[Fragment]) -> int:
    """Return how many code points two lists of fragments, each in order, share."""
    shared = i = j = 0
    while i < len(one) and j < len(other):
        shared += max(0, min(one[i][1], other[j][1]) - max(one[i][0], other[j][0]))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return shared


def likeness(one: Span, other: Span) -> float:
    """Return what two spans share as a part of all that either covers (Jaccard)."""
    shared = overlap(one.fragments, other.fragments)
    return shared / (length(one) + length(other) - shared) if shared else 0.0


def length(span: Span) -> int:
    """Return how many code points a span covers."""
    return sum(end - start for start, end in span.fragments)


class Known(NamedTuple):
    """A span, and what is said of it besides."""

    span: Span
    facts: Facts


def align(
    left: Mapping[str, Span],
    right: Mapping[str, Span],
    left_facts: Mapping[str, Facts] = {},
    right_facts: Mapping[str, Facts] = {},
) -> Alignment:
    """Pair the spans of two layers on one document.

    The facts of each side, by the id of a span, part spans that are equally much the same place.
    """
    lefts, rights = _ordered(left, left_facts), _ordered(right, right_facts)
    if _told(rights) < _told(lefts):  # else which side is called left could decide between equals
        turned = align(right, left, right_facts, left_facts)
        return Alignment(_turned(turned.pairs), _turned(turned.relabelled), turned.right_alone, turned.left_alone)
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
            and likeness(lefts[pair[0]].span, rights[pair[1]].span) >= SAME_PLACE
        }
    )
    paired = ({a for a, _ in (*same, *near)}, {b for _, b in (*same, *near)})
    return Alignment(
        tuple((lefts[a].span.id, rights[b].span.id) for a, b in same),
        tuple((lefts[a].span.id, rights[b].span.id) for a, b in near),
        tuple(one.span.id for number, one in enumerate(lefts) if number not in paired[0]),
        tuple(one.span.id for number, one in enumerate(rights) if number not in paired[1]),
    )


def content_order(span: Span) -> tuple[object, ...]:
    """By place and content, so that what ids happen to be decides nothing between spans that say different things."""
    told = repr(sorted(span.attributes.items()))
    return span.start, span.end, span.label, span.fragments, told, span.note


def _ordered(spans: Mapping[str, Span], facts: Mapping[str, Facts]) -> list[Known]:
    found = (Known(span, facts.get(span.id, frozenset())) for span in spans.values())
    return sorted(found, key=lambda one: (*_content(one), one.span.id))


def _told(known: Sequence[Known]) -> list[tuple[object, ...]]:
    return [_content(one) for one in known]


def _content(known: Known) -> tuple[object, ...]:
    return *content_order(known.span), sorted(known.facts)


def _turned(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((other, one) for one, other in pairs)


def _touching(lefts: Sequence[Known], rights: Sequence[Known]) -> dict[tuple[int, int], float]:
    """Return how much each two spans are the same place, for those that share anything.

    Whole numbers are shared code points; likeness, and after it facts, only decide between equals: all pairs together
    get less than 1 for them.
    """
    small = 0.4 / (1 + min(len(lefts), len(rights)))
    starts = [other.span.start for other in rights]
    reach = list(
        accumulate((other.span.end for other in rights), max)
    )  # rights before the first that reaches a place end there
    found: dict[tuple[int, int], float] = {}
    for number, one in enumerate(lefts):
        for index in range(bisect_right(reach, one.span.start), bisect_left(starts, one.span.end)):
            other = rights[index]
            if shared := overlap(one.span.fragments, other.span.fragments):
                alike = likeness(one.span, other.span) + small * _same_facts(one, other)
                found[number, index] = shared + small * alike
    return found


def _same_facts(one: Known, other: Known) -> float:
    """Return what two spans have in common of their attributes and of what else is known of them (Jaccard)."""
    ours = {*map(repr, one.span.attributes.items()), *one.facts}
    theirs = {*map(repr, other.span.attributes.items()), *other.facts}
    return len(ours & theirs) / len(ours | theirs) if ours or theirs else 1.0


def _labels_agree(lefts: Sequence[Known], rights: Sequence[Known], pair: tuple[int, int]) -> bool:
    return lefts[pair[0]].span.label == rights[pair[1]].span.label
