"""The ties of the gold layer around a place that is being settled.

Only what is settled stands in the gold layer. So a tie comes when the last of what it ties is settled, goes with any of
it, and comes back with it. UNITS: code points.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import partial
from typing import NamedTuple

from annotator.adjudication.ties import Ties, composed_ties, gold_tie, heads_of, members_of
from annotator.compare.alignment import likeness
from annotator.compare.places import Member, Place
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Annotations, Relation, Span
from annotator.domain.composition import ANY, Composition, is_virtual
from annotator.domain.frames import SPEAKER
from annotator.domain.relations import reduced_complete


class Standing(NamedTuple):
    """What stands for a place: the gold spans, and the layer that they were taken from as it still is ("" for none).

    The first of them has the ties of the `composition`, if there is one, and not those of the layer.
    """

    spans: Sequence[Span]
    layer: str
    composition: Composition | None = None


class _Head(NamedTuple):
    """A gold span with what its ties are made of: a composition, or the span `source` of a layer."""

    span: Span
    layer: str = ""
    source: str = ""
    composition: Composition | None = None


class _Gold:
    """The gold spans when some are gone and others have come. It copies nothing: a document may have very many."""

    def __init__(self, spans: Mapping[str, Span], gone: Set[str], come: Sequence[Span]) -> None:
        self._spans = spans
        self._gone = gone
        self._come = {span.id: span for span in come}

    def get(self, id_: str) -> Span | None:
        return self._come.get(id_) or (None if id_ in self._gone else self._spans.get(id_))

    def __contains__(self, id_: str) -> bool:
        return self.get(id_) is not None


class _After(NamedTuple):
    """What there is when a place, by its number, is settled."""

    number: int
    stands: Standing
    gold: Mapping[str, Span] | _Gold


class GoldTies:
    """Says which ties the gold layer has when something else stands for one place.

    `standing` tells of every other place, and `composed` which ones have something composed.
    """

    def __init__(
        self,
        found: Sequence[Place],
        layers: Mapping[str, Annotations],
        standing: Callable[[int], Standing],
        composed: Callable[[], Set[int]],
    ) -> None:
        self._places = found
        self._layers = layers
        self._standing = standing
        self._composed = composed
        self._ties = Ties(layers)
        self._place_of: dict[Member, int] = {
            member: number for number, place in enumerate(found) for member in place.members
        }

    def changes(
        self,
        number: int,
        stands: Standing,
        gone: set[str],
        spans: Mapping[str, Span],
        gold: Ties,
    ) -> tuple[list[Relation], list[Relation]]:
        """Return the ties to put and to remove when a place is settled and gold spans are gone with that.

        `spans` are those of the gold layer, by id, and `gold` its relations.
        """
        after = _After(number, stands, _Gold(spans, gone, stands.spans))
        heads = set(gone)
        put: dict[str, Relation] = {}
        for head in self._concerned(after, gone):
            heads.add(head.span.id)
            put |= {tie.id: tie for tie in self._made(head, after)}
        removed = []
        for relation in _concerning(gold, heads, gone):
            if relation.id in put:
                continue
            is_own = not heads.isdisjoint(heads_of(relation))
            rest = None if is_own else reduced_complete(relation, members_of(relation).difference(gone))
            if rest is None:
                removed.append(relation)
            else:
                put[rest.id] = rest
        return list(put.values()), removed

    def are_made(self, number: int, spans: Mapping[str, Span], gold: Ties) -> bool:
        """Whether the heads of a place have just those ties in the gold layer that they can have there.

        `spans` are those of the gold layer, by id, and `gold` its relations.
        """
        now = _After(number, self._standing(number), spans)
        heads = list(self._heads_of(number, now.stands))
        made = {tie.id for head in heads for tie in self._made(head, now)}
        return made == {tie.id for head in heads for tie in gold.of_head(GOLD, head.span.id)}

    def known_as(self, member: Member, gold: Annotations) -> str | None:
        """Return the gold span that stands for a span of a layer now."""
        return self._known_as(_After(-1, Standing((), ""), gold.spans), member)

    def _made(self, head: _Head, after: _After) -> Iterator[Relation]:
        """Yield the ties of a head as its gold span has them."""
        if head.composition is not None:
            yield from composed_ties(head.composition, head.span, partial(self._of_label, after))
            return
        for relation in self._ties.of_head(head.layer, head.source):
            tie = gold_tie(relation, head.span.id, lambda member: self._known_as(after, (head.layer, member)))
            if tie is not None:
                yield tie

    def _concerned(self, after: _After, gone: set[str]) -> Iterator[_Head]:
        """Yield the heads whose ties are made anew: those of the place, and those linked to what it holds."""
        members = self._places[after.number].members
        concerned = {self._place_of[layer, head] for layer, span in members for head in self._ties.heads(layer, span)}
        held = {*members, *((GOLD, id_) for id_ in (*gone, *(span.id for span in after.stands.spans)))}
        for other in sorted({after.number, *concerned, *self._composed()}):
            stands = after.stands if other == after.number else self._standing(other)
            of_layer = other == after.number or other in concerned
            for head in self._heads_of(other, stands):
                parts = head.composition.parts() if head.composition is not None else ()
                if of_layer or not held.isdisjoint(parts):
                    yield head

    def _heads_of(self, number: int, stands: Standing) -> Iterator[_Head]:
        sources = self._places[number].of(stands.layer) if stands.layer in self._layers else ()
        for index, span in enumerate(stands.spans):
            if index == 0 and stands.composition is not None:
                yield _Head(span, composition=stands.composition)
            elif sources:
                yield _Head(span, stands.layer, sources[index])

    def _of_label(self, after: _After, part: Member, label: str) -> str | None:
        """Return the gold span that stands for a part of a composition, if that has the label."""
        if is_virtual(part):
            return part[1] if label == SPEAKER else None
        known = self._known_as(after, part)
        span = after.gold.get(known) if known is not None else None
        return known if span is not None and label in (ANY, span.label) else None

    def _known_as(self, after: _After, member: Member) -> str | None:
        """Return the gold span that stands for a span of a layer: of its label, the one most alike at its place."""
        layer, id_ = member
        if id_ in VIRTUAL_SPEAKERS:
            return id_
        if layer == GOLD:
            return id_ if id_ in after.gold else None
        place = self._place_of.get(member)
        if place is None:
            return None
        source = self._layers[layer].spans[id_]
        stands = after.stands if place == after.number else self._standing(place)
        alike = [span for span in stands.spans if span.label == source.label]
        return max(alike, key=partial(likeness, source)).id if alike else None


def _concerning(gold: Ties, heads: Set[str], gone: Set[str]) -> list[Relation]:
    """Return the gold relations of these heads and those with a member that is gone, by id."""
    found = {relation.id: relation for head in heads for relation in gold.of_head(GOLD, head)}
    found |= {relation.id: relation for member in gone for relation in gold.naming(GOLD, member)}
    return [relation for _, relation in sorted(found.items())]
