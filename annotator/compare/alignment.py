"""Which spans of two layers are about the same place.

Spans with the same label are paired one to one so that they share most code points; among equals the more similar pair.
Spans that are left, with different labels, are paired if they are mostly the same place. UNITS: code points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

import msgspec

from annotator.compare.assignment import Weights, best_pairs, only_pairs
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

    def turned(self) -> "Alignment":
        """Return the same with left and right exchanged."""
        pairs, relabelled = (tuple((b, a) for a, b in both) for both in (self.pairs, self.relabelled))
        return Alignment(pairs, relabelled, self.right_alone, self.left_alone)


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


class _Item(NamedTuple):
    """A span with facts about it. Items are in the order of what they say, and of ids where they say the same."""

    content: tuple[object, ...]
    id: str
    span: Span
    facts: Facts


def align(
    left: Mapping[str, Span],
    right: Mapping[str, Span],
    left_facts: Callable[[], Mapping[str, Facts]] = dict,
    right_facts: Callable[[], Mapping[str, Facts]] = dict,
) -> Alignment:
    """Pair the spans of two layers on one document.

    The facts of each side, by the id of a span, decide between spans that share equally many code points. They are
    asked for only if a span could have one of several partners.
    """
    found = _aligned(_ordered(left, {}), _ordered(right, {}), _shared, only_pairs)
    if found is None:
        found = _aligned(_ordered(left, left_facts()), _ordered(right, right_facts()), _weights, best_pairs)
    assert found is not None, "there are always best pairs"
    return found


def _aligned(
    lefts: Sequence[_Item],
    rights: Sequence[_Item],
    weights: Callable[[Sequence[_Item], Sequence[_Item]], Weights],
    choose: Callable[[Weights], list[tuple[int, int]] | None],
) -> Alignment | None:
    """Return the alignment of the pairs that are chosen from those with weights, None if they cannot be chosen."""
    if _contents(rights) < _contents(lefts):  # else which side is called left could decide between equals
        turned = _aligned(rights, lefts, weights, choose)
        return turned and turned.turned()
    touching = weights(lefts, rights)
    same = choose({pair: weight for pair, weight in touching.items() if _labels_agree(lefts, rights, pair)})
    if same is None:
        return None
    taken = ({a for a, _ in same}, {b for _, b in same})
    near = choose(
        {
            pair: weight
            for pair, weight in touching.items()
            if pair[0] not in taken[0]
            and pair[1] not in taken[1]
            and not _labels_agree(lefts, rights, pair)
            and similarity(lefts[pair[0]].span, rights[pair[1]].span) >= SAME_PLACE
        }
    )
    if near is None:
        return None
    paired = ({a for a, _ in (*same, *near)}, {b for _, b in (*same, *near)})
    return Alignment(
        tuple((lefts[a].id, rights[b].id) for a, b in same),
        tuple((lefts[a].id, rights[b].id) for a, b in near),
        tuple(item.id for number, item in enumerate(lefts) if number not in paired[0]),
        tuple(item.id for number, item in enumerate(rights) if number not in paired[1]),
    )


def content_order(span: Span) -> tuple[object, ...]:
    """Sort key: place and content, so that ids decide nothing between spans that say different things."""
    attributes = repr(sorted(span.attributes.items())) if span.attributes else "[]"
    return span.start, span.end, span.label, span.fragments, attributes, span.note


def _ordered(spans: Mapping[str, Span], facts: Mapping[str, Facts]) -> list[_Item]:
    items = ((span, facts.get(id_, frozenset())) for id_, span in spans.items())
    return sorted(_Item((*content_order(span), sorted(own)), span.id, span, own) for span, own in items)


def _contents(items: Sequence[_Item]) -> list[tuple[object, ...]]:
    return [item.content for item in items]


def _shared(lefts: Sequence[_Item], rights: Sequence[_Item]) -> dict[tuple[int, int], int]:
    """Return how many code points each two spans share that share any."""
    starts = [item.span.start for item in rights]
    # Rights before the first that reaches a place end before it.
    reach = list(accumulate((item.span.end for item in rights), max))
    found: dict[tuple[int, int], int] = {}
    for number, first in enumerate(lefts):
        for index in range(bisect_right(reach, first.span.start), bisect_left(starts, first.span.end)):
            if shared := overlap(first.span.fragments, rights[index].span.fragments):
                found[number, index] = shared
    return found


def _weights(lefts: Sequence[_Item], rights: Sequence[_Item]) -> dict[tuple[int, int], float]:
    """Return a weight for each two spans that share any code point.

    The whole number is how many they share; similarity, and after it facts, only decide between equals: all pairs
    together get less than 1 for them.
    """
    small = 0.4 / (1 + min(len(lefts), len(rights)))
    weights: dict[tuple[int, int], float] = {}
    for (number, index), shared in _shared(lefts, rights).items():
        first, second = lefts[number], rights[index]
        alike = similarity(first.span, second.span) + small * _same_facts(first, second)
        weights[number, index] = shared + small * alike
    return weights


def _same_facts(first: _Item, second: _Item) -> float:
    """Return the share of attributes and facts that two spans have in common (Jaccard)."""
    ours = {*map(repr, first.span.attributes.items()), *first.facts}
    theirs = {*map(repr, second.span.attributes.items()), *second.facts}
    return len(ours & theirs) / len(ours | theirs) if ours or theirs else 1.0


def _labels_agree(lefts: Sequence[_Item], rights: Sequence[_Item], pair: tuple[int, int]) -> bool:
    return lefts[pair[0]].span.label == rights[pair[1]].span.label
