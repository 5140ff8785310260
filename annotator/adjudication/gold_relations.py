"""The gold relations around a place that is being resolved.

The gold layer holds only what is resolved. So a relation is added when the last of its members is resolved, removed
with any of them that it requires, and added again with it. UNITS: code points.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import partial
from typing import NamedTuple

from annotator.adjudication.relation_index import (
    RelationIndex,
    composed_gold_relations,
    gold_relation,
    gold_relation_id,
    heads_of,
    members_of,
)
from annotator.compare.alignment import similarity
from annotator.compare.places import Member, Place
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Annotations, Relation, Span
from annotator.domain.claim_relations import CLAIM_REL
from annotator.domain.composition import ANY, Composition, is_virtual
from annotator.domain.frames import CLAIM, SPEAKER
from annotator.domain.relations import reduced_complete


class PlaceGold(NamedTuple):
    """The gold spans of a place, and the layer that they were taken from, "" if that has changed or there is none.

    The first span has the relations of the `composition`, if there is one, in place of those of the layer; relations
    with other claims only if it states any.
    """

    spans: Sequence[Span]
    layer: str
    composition: Composition | None = None


class _Head(NamedTuple):
    """A gold span, and where its relations come from: a composition, or the span `source` of a layer.

    With a composition only relations with other claims come from the layer, unless it states these as well.
    """

    span: Span
    layer: str = ""
    source: str = ""
    composition: Composition | None = None


class _Gold:
    """The gold spans after some were removed and others added. Nothing is copied: a document may have very many."""

    def __init__(self, spans: Mapping[str, Span], removed: Set[str], added: Sequence[Span]) -> None:
        self._spans = spans
        self._removed = removed
        self._added = {span.id: span for span in added}

    def get(self, id_: str) -> Span | None:
        return self._added.get(id_) or (None if id_ in self._removed else self._spans.get(id_))

    def __contains__(self, id_: str) -> bool:
        return self.get(id_) is not None


class _After(NamedTuple):
    """The state after a place, by its number, is resolved: its gold spans, and those of the whole layer."""

    number: int
    place: PlaceGold
    gold: Mapping[str, Span] | _Gold


class GoldRelations:
    """Derives the gold relations from the layers and the gold spans of each place.

    `gold_of` gives the gold spans of a place, by its number; `composed` the places with a composition.
    """

    def __init__(
        self,
        places: Sequence[Place],
        layers: Mapping[str, Annotations],
        gold_of: Callable[[int], PlaceGold],
        composed: Callable[[], Set[int]],
    ) -> None:
        self._places = places
        self._layers = layers
        self._gold_of = gold_of
        self._composed = composed
        self._relations = RelationIndex(layers)
        self._place_of: dict[Member, int] = {
            member: number for number, place in enumerate(places) for member in place.members
        }

    def changes(
        self, number: int, place: PlaceGold, removed: set[str], spans: Mapping[str, Span], relations: RelationIndex
    ) -> tuple[list[Relation], list[Relation]]:
        """Return the gold relations to put and to remove when a place gets new gold spans and some are `removed`.

        `spans`, by id, and `relations` are those of the gold layer before.
        """
        after = _After(number, place, _Gold(spans, removed, place.spans))
        heads = set(removed)
        put: dict[str, Relation] = {}
        for head in self._affected(after, removed):
            heads.add(head.span.id)
            put |= {relation.id: relation for relation in self._derived(head, after)}
        dropped = []
        for relation in _touching(relations, heads, removed):
            if relation.id in put:
                continue
            is_own = not heads.isdisjoint(heads_of(relation))
            left = None if is_own else reduced_complete(relation, members_of(relation).difference(removed))
            if left is None:
                dropped.append(relation)
            else:
                put[left.id] = left
        return list(put.values()), dropped

    def are_current(self, number: int, spans: Mapping[str, Span], relations: RelationIndex) -> bool:
        """Whether the heads of a place have just those gold relations that follow from the layers.

        Relations go by what they say: those that came with a correction of the text have the ids that they had before.
        `spans`, by id, and `relations` are those of the gold layer.
        """
        now = _After(number, self._gold_of(number), spans)
        heads = list(self._heads_of(number, now.place))
        derived = {relation.id for head in heads for relation in self._derived(head, now)}
        present = {
            relation.id: relation for head in heads for relation in relations.of_head(GOLD, head.span.id)
        }.values()
        return sorted(derived) == sorted(map(gold_relation_id, present))

    def gold_span(self, member: Member, gold: Annotations) -> str | None:
        """Return the gold span for a span of a layer now, by id."""
        return self._gold_span(_After(-1, PlaceGold((), ""), gold.spans), member)

    def _derived(self, head: _Head, after: _After) -> Iterator[Relation]:
        """Yield the gold relations of a head."""
        if head.composition is not None:
            yield from composed_gold_relations(head.composition, head.span, partial(self._with_label, after))
        for relation in self._relations.of_head(head.layer, head.source):
            if head.composition is not None and not _is_left_to_layer(relation, head.composition, head.span):
                continue
            derived = gold_relation(relation, head.span.id, lambda member: self._gold_span(after, (head.layer, member)))
            if derived is not None:
                yield derived

    def _affected(self, after: _After, removed: set[str]) -> Iterator[_Head]:
        """Yield the heads whose relations are derived again: those of the place, and those linked to its spans."""
        members = self._places[after.number].members
        linked = {self._place_of[layer, head] for layer, span in members for head in self._relations.heads(layer, span)}
        local_members = {*members, *((GOLD, id_) for id_ in (*removed, *(span.id for span in after.place.spans)))}
        for number in sorted({after.number, *linked, *self._composed()}):
            place = after.place if number == after.number else self._gold_of(number)
            of_layer = number == after.number or number in linked
            for head in self._heads_of(number, place):
                parts = head.composition.parts() if head.composition is not None else ()
                if of_layer or not local_members.isdisjoint(parts):
                    yield head

    def _heads_of(self, number: int, place: PlaceGold) -> Iterator[_Head]:
        sources = self._places[number].of(place.layer) if place.layer in self._layers else ()
        for index, span in enumerate(place.spans):
            if index == 0 and place.composition is not None:
                yield _Head(span, place.layer, sources[0] if sources else "", place.composition)
            elif sources:
                yield _Head(span, place.layer, sources[index])

    def _with_label(self, after: _After, part: Member, label: str) -> str | None:
        """Return the gold span for a part of a composition, if it has the label."""
        if is_virtual(part):
            return part[1] if label == SPEAKER else None
        id_ = self._gold_span(after, part)
        span = after.gold.get(id_) if id_ is not None else None
        return id_ if span is not None and label in (ANY, span.label) else None

    def _gold_span(self, after: _After, member: Member) -> str | None:
        """Return the gold span for a span of a layer: of its label, the most similar one at its place."""
        layer, id_ = member
        if id_ in VIRTUAL_SPEAKERS:
            return id_
        if layer == GOLD:
            return id_ if id_ in after.gold else None
        number = self._place_of.get(member)
        if number is None:
            return None
        source = self._layers[layer].spans[id_]
        place = after.place if number == after.number else self._gold_of(number)
        same_label = [span for span in place.spans if span.label == source.label]
        return max(same_label, key=partial(similarity, source)).id if same_label else None


def _is_left_to_layer(relation: Relation, composition: Composition, head: Span) -> bool:
    """Whether a composed head has a relation of its layer: one with another claim that the composition is silent on."""
    return composition.related is None and relation.label == CLAIM_REL and head.label == CLAIM


def _touching(relations: RelationIndex, heads: Set[str], members: Set[str]) -> list[Relation]:
    """Return the gold relations of some heads and those with some members, in the order of their ids."""
    found = {relation.id: relation for head in heads for relation in relations.of_head(GOLD, head)}
    found |= {relation.id: relation for member in members for relation in relations.of_member(GOLD, member)}
    return [relation for _, relation in sorted(found.items())]
