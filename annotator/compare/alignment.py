"""Which spans of two layers are about the same place.

Spans of one label are paired one to one so that they overlap most; where that leaves a choice, the more alike pair.
What is left of different labels is paired when most of it is the same place. UNITS: code points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

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


def align(left: Mapping[str, Span], right: Mapping[str, Span], facts: Mapping[str, Facts] = {}) -> Alignment:
    """Pair the spans of two layers on one document.

    `facts` are by the id of a span; they part spans that are equally much the same place.
    """
    lefts, rights = _ordered(left, facts), _ordered(right, facts)
    if _told(rights, facts) < _told(lefts, facts):  # else which side is called left could decide between equals
        turned = align(right, left, facts)
        return Alignment(_turned(turned.pairs), _turned(turned.relabelled), turned.right_alone, turned.left_alone)
    touching = _touching(lefts, rights, facts)
    same = best_pairs({pair: weight for pair, weight in touching.items() if _labels_agree(lefts, rights, pair)})
    taken = ({a for a, _ in same}, {b for _, b in same})
    near = best_pairs(
        {
            pair: weight
            for pair, weight in touching.items()
            if pair[0] not in taken[0]
            and pair[1] not in taken[1]
            and not _labels_agree(lefts, rights, pair)
            and likeness(lefts[pair[0]], rights[pair[1]]) >= SAME_PLACE
        }
    )
    paired = ({a for a, _ in (*same, *near)}, {b for _, b in (*same, *near)})
    return Alignment(
        tuple((lefts[a].id, rights[b].id) for a, b in same),
        tuple((lefts[a].id, rights[b].id) for a, b in near),
        tuple(span.id for number, span in enumerate(lefts) if number not in paired[0]),
        tuple(span.id for number, span in enumerate(rights) if number not in paired[1]),
    )


def content_order(span: Span) -> tuple[object, ...]:
    """By place and content, so that what ids happen to be decides nothing between spans that say different things."""
    told = repr(sorted(span.attributes.items()))
    return span.start, span.end, span.label, span.fragments, told, span.note


def _ordered(spans: Mapping[str, Span], facts: Mapping[str, Facts]) -> list[Span]:
    return sorted(spans.values(), key=lambda span: (*_content(span, facts), span.id))


def _told(spans: Sequence[Span], facts: Mapping[str, Facts]) -> list[tuple[object, ...]]:
    return [_content(span, facts) for span in spans]


def _content(span: Span, facts: Mapping[str, Facts]) -> tuple[object, ...]:
    return *content_order(span), sorted(facts.get(span.id, ()))


def _turned(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((other, one) for one, other in pairs)


def _touching(
    lefts: Sequence[Span], rights: Sequence[Span], facts: Mapping[str, Facts]
) -> dict[tuple[int, int], float]:
    """Return how much each two spans are the same place, for those that share anything.

    Whole numbers are shared code points; likeness, and after it facts, only decide between equals: all pairs together
    get less than 1 for them.
    """
    small = 0.4 / (1 + min(len(lefts), len(rights)))
    starts = [span.start for span in rights]
    reach = list(
        accumulate((span.end for span in rights), max)
    )  # rights before the first that reaches a place end there
    found: dict[tuple[int, int], float] = {}
    for number, one in enumerate(lefts):
        for index in range(bisect_right(reach, one.start), bisect_left(starts, one.end)):
            other = rights[index]
            if shared := overlap(one.fragments, other.fragments):
                alike = likeness(one, other) + small * _same_facts(one, other, facts)
                found[number, index] = shared + small * alike
    return found


def _same_facts(one: Span, other: Span, facts: Mapping[str, Facts]) -> float:
    """Return what two spans have in common of their attributes and of what else is known of them (Jaccard)."""
    ours = {*map(repr, one.attributes.items()), *facts.get(one.id, ())}
    theirs = {*map(repr, other.attributes.items()), *facts.get(other.id, ())}
    return len(ours & theirs) / len(ours | theirs) if ours or theirs else 1.0


def _labels_agree(lefts: Sequence[Span], rights: Sequence[Span], pair: tuple[int, int]) -> bool:
    return lefts[pair[0]].label == rights[pair[1]].label
