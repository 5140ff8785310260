"""Counts of one document for each pair of annotators; counts of documents are added up.

F1 is that of positive specific agreement (Hripcsak and Rothschild 2005): twice what both have, divided by the sum of
what each has.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

import msgspec

from annotator.agreement.alpha import Coincidences, pairings
from annotator.agreement.segments import Slices, segments, slices_of
from annotator.agreement.unitizing import Unit, united
from annotator.compare.alignment import Alignment, align
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Relation, Span
from annotator.domain.frames import Frame, frames
from annotator.domain.scheme import Scheme

ALL = ""
"""Every label, or every direction of text."""
Pair = tuple[str, str]


class Key(NamedTuple):
    """Key of separate counts: a label and a direction of text, either of which may be ALL."""

    label: str
    direction: str = ALL


class SpanCounts(NamedTuple):
    """How many spans two annotators have together, how many of them are exactly the same, and how many overlap."""

    n: int = 0
    exact: int = 0
    overlapping: int = 0

    def plus(self, other: "SpanCounts") -> "SpanCounts":
        """Return the sum."""
        return SpanCounts(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class RelationCounts(NamedTuple):
    """How many relations two annotators have and how many are the same; likewise of those with matched members."""

    n: int = 0
    same: int = 0
    matched: int = 0
    same_matched: int = 0

    def plus(self, other: "RelationCounts") -> "RelationCounts":
        """Return the sum."""
        return RelationCounts(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class HeadCounts(NamedTuple):
    """How many claims and targets two annotators have together, and how many of them both have."""

    n: int = 0
    aligned: int = 0

    def plus(self, other: "HeadCounts") -> "HeadCounts":
        """Return the sum."""
        return HeadCounts(self.n + other.n, self.aligned + other.aligned)


class PairCounts(msgspec.Struct):
    """The counts of two annotators on one document."""

    spans: dict[Key, SpanCounts]
    coincidences: dict[Key, Coincidences]
    units: dict[str, tuple[list[Unit], list[Unit]]]
    relations: dict[str, RelationCounts]
    frames: RelationCounts
    stance: Counter[tuple[str, str]]
    attributes: dict[str, Counter[tuple[str, str]]]
    heads: HeadCounts


class DocumentCounts(msgspec.Struct):
    """The counts of everybody who finished one document. `coincidences` are those of all together."""

    length: int
    pairs: dict[Pair, PairCounts]
    coincidences: dict[Key, Coincidences]


class _Layer(NamedTuple):
    """The annotations of somebody on a document, with what pairs of layers are compared by."""

    work: Annotations
    frames: dict[str, Frame]
    """By id of the head."""
    units: dict[str, list[Unit]]
    """By label; not of labels without any."""


def count(text: str, layers: Mapping[str, Annotations], scheme: Scheme) -> DocumentCounts:
    """Count one document that at least two annotators, by name, finished."""
    slices = slices_of(text)
    names = sorted(layers)
    labels = tuple(label.id for label in scheme.labels)
    together = _coincidences(text, slices, layers, labels)
    prepared = {name: _layer(layers[name], labels) for name in names}
    pairs = {}
    for first, second in combinations(names, 2):
        two = {first: layers[first], second: layers[second]}
        apart = together if len(names) == 2 else _coincidences(text, slices, two, labels)
        pairs[first, second] = _count_pair(prepared[first], prepared[second], slices, scheme, apart)
    return DocumentCounts(len(text), pairs, together)


def _layer(work: Annotations, labels: Collection[str]) -> _Layer:
    places: dict[str, list[Unit]] = {}
    for span in work.spans.values():
        if span.label in labels:
            places.setdefault(span.label, []).extend(span.fragments)
    heads = {frame.head.id: frame for frame in frames(work)}
    return _Layer(work, heads, {label: united(of_label) for label, of_label in places.items()})


def _coincidences(
    text: str, slices: Slices, layers: Mapping[str, Annotations], labels: tuple[str, ...]
) -> dict[Key, Coincidences]:
    """Return coincidences: for each label whether it covers a code point, for ALL which labels cover it."""
    found: defaultdict[Key, Coincidences] = defaultdict(Counter)
    for segment in segments(len(text), slices, layers):
        for key, pair, number in _pairings_by_key(tuple(segment.labels.values()), labels, segment.direction):
            # As in `coincidences`, of which this is the fast form for very many segments.
            found[key][pair] += segment.length * number / (len(layers) - 1)  # type: ignore[assignment]
    return dict(found)


@lru_cache(maxsize=1000)
def _pairings_by_key(
    covering: tuple[frozenset[str], ...], labels: tuple[str, ...], direction: str
) -> list[tuple[Key, tuple[object, object], int]]:
    """Return the pairings of a place where these labels lie in each layer: of whether each is there, and of all."""
    values: dict[str, Counter[object]] = {ALL: Counter(covering)}
    for label in labels:
        values[label] = Counter(label in one for one in covering)
    return [
        (key, pair, number)
        for label, counted in values.items()
        for key in _keys(label, direction)
        for pair, number in pairings(counted)
    ]


@lru_cache(maxsize=1000)
def _keys(label: str, direction: str) -> tuple[Key, Key]:
    return Key(label), Key(label, direction)


def _count_pair(
    left: _Layer, right: _Layer, slices: Slices, scheme: Scheme, found: dict[Key, Coincidences]
) -> PairCounts:
    alignment = align(left.work.spans, right.work.spans)
    stance, heads = _stances(left.frames, right.frames, alignment)
    return PairCounts(
        _spans(left.work, right.work, alignment, slices),
        found,
        {label: (left.units.get(label, []), right.units.get(label, [])) for label in left.units | right.units},
        _relations(left.work, right.work, alignment),
        _frames(left.frames, right.frames, alignment),
        stance,
        _attributes(left.work, right.work, alignment, scheme),
        heads,
    )


def _spans(left: Annotations, right: Annotations, alignment: Alignment, slices: Slices) -> dict[Key, SpanCounts]:
    by_key: defaultdict[Key, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(span: Span, *counts: int) -> None:
        direction = slices.direction_at(span.start)
        for key in (*_keys(ALL, direction), *_keys(span.label, direction)):
            sums = by_key[key]
            for place, number in enumerate(counts):
                sums[place] += number

    for span in (*left.spans.values(), *right.spans.values()):
        add(span, 1)
    for first, second in alignment.pairs:
        exact = left.spans[first].fragments == right.spans[second].fragments
        add(left.spans[first], 0, 2 * exact, 2)
    return {key: SpanCounts(*counts) for key, counts in by_key.items()}


def _relations(left: Annotations, right: Annotations, alignment: Alignment) -> dict[str, RelationCounts]:
    partner = alignment.partner()
    exact = {a: b for a, b in alignment.pairs if left.spans[a].fragments == right.spans[b].fragments}
    paired = {b: b for b in partner.values()}
    by_label: dict[str, RelationCounts] = {}
    for label in sorted({relation.label for relation in (*left.relations.values(), *right.relations.values())}):
        lefts = [relation for relation in left.relations.values() if relation.label == label]
        rights = [relation for relation in right.relations.values() if relation.label == label]
        same = _count_roles(lefts, exact) & _count_roles(rights, paired)
        near_lefts = [relation for relation in lefts if _has_partners(relation, partner)]
        near_rights = [relation for relation in rights if _has_partners(relation, paired)]
        near = _count_roles(near_lefts, partner) & _count_roles(near_rights, paired)
        by_label[label] = RelationCounts(
            len(lefts) + len(rights), 2 * same.total(), len(near_lefts) + len(near_rights), 2 * near.total()
        )
    return by_label


def _count_roles(
    relations: Iterable[Relation], partner: Mapping[str, str]
) -> Counter[frozenset[tuple[str, frozenset[str]]]]:
    return Counter(_roles(relation, partner) for relation in relations)


def _roles(relation: Relation, partner: Mapping[str, str]) -> frozenset[tuple[str, frozenset[str]]]:
    """Return the members of each role as the right side has them; attributes do not count."""
    return frozenset((role, translated(members, partner)) for role, members in relation.roles.items() if members)


def translated(members: Iterable[str], partner: Mapping[str, str]) -> frozenset[str]:
    """Return members of a role as the right side has them; one without a partner gets a name that nobody has there."""
    return frozenset(id_ if id_ in VIRTUAL_SPEAKERS else partner.get(id_, f"only here {id_}") for id_ in members)


def _has_partners(relation: Relation, partner: Mapping[str, str]) -> bool:
    members = {member for role in relation.roles.values() for member in role}
    return all(member in partner for member in members.difference(VIRTUAL_SPEAKERS))


def _frames(lefts: Mapping[str, Frame], rights: Mapping[str, Frame], alignment: Alignment) -> RelationCounts:
    """Count frames: one is the same if its head, speakers, cues and stances are; a matched head need only overlap."""
    partner = alignment.partner()
    itself = {b: b for b in partner.values()}
    counted = RelationCounts(n=len(lefts) + len(rights))
    for first, second in alignment.pairs:
        if first in lefts and second in rights:
            alike = _content(lefts[first], partner) == _content(rights[second], itself)
            exact = lefts[first].head.fragments == rights[second].head.fragments
            counted = counted.plus(RelationCounts(0, 2 * (alike and exact), 2, 2 * alike))
    return counted


def _content(frame: Frame, partner: Mapping[str, str]) -> tuple[object, ...]:
    stances = frozenset((translated(stance.holders, partner), stance.value) for stance in frame.stances if stance.value)
    return translated(frame.speakers, partner), translated(frame.cues, partner), stances


def _stances(
    lefts: Mapping[str, Frame], rights: Mapping[str, Frame], alignment: Alignment
) -> tuple[Counter[tuple[str, str]], HeadCounts]:
    """Count pairs of own stances on heads that both marked, and the heads.

    A head with several own stances counts once, with all of them as one value, such as "opposes+supports".
    """
    values: Counter[tuple[str, str]] = Counter()
    aligned = 0
    for first, second in alignment.pairs:
        if first in lefts and second in rights:
            aligned += 2
            mine, theirs = lefts[first].own_value, rights[second].own_value
            if mine and theirs:
                values[mine, theirs] += 1
    return values, HeadCounts(len(lefts) + len(rights), aligned)


def _attributes(
    left: Annotations, right: Annotations, alignment: Alignment, scheme: Scheme
) -> dict[str, Counter[tuple[str, str]]]:
    """Count pairs of values of each attribute that has a list of values, on spans that both marked."""
    pairs: dict[str, Counter[tuple[str, str]]] = {}
    for first, second in alignment.pairs:
        mine, theirs = left.spans[first], right.spans[second]
        label = scheme.label(mine.label)
        for attribute in label.attributes if label else ():
            if attribute.values:
                default = attribute.choices[0].id
                pair = (
                    str(mine.attributes.get(attribute.id, default)),
                    str(theirs.attributes.get(attribute.id, default)),
                )
                pairs.setdefault(f"{mine.label}.{attribute.id}", Counter())[pair] += 1
    return pairs
