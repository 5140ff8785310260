"""The ties of the gold layer around a place that is being settled.

Only what is settled stands in the gold layer. So a tie comes when the last of what it ties is settled, goes with any of
it, and comes back with it. UNITS: code points.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from annotator.adjudication.ties import Ties, gold_tie, heads_of, without_spans
from annotator.compare.alignment import likeness
from annotator.compare.places import Member, Place
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Relation, Span


class Standing(NamedTuple):
    """What stands for a place: the gold spans, and the layer that they were taken from as it still is ("" for none)."""

    spans: Sequence[Span]
    layer: str


class GoldTies:
    """Says which ties the gold layer has when something else stands for one place; `standing` tells of every other."""

    def __init__(
        self, found: Sequence[Place], layers: Mapping[str, Annotations], standing: Callable[[int], Standing]
    ) -> None:
        self._places = found
        self._layers = layers
        self._standing = standing
        self._ties = Ties(layers)
        self._place_of: dict[Member, int] = {
            member: number for number, place in enumerate(found) for member in place.members
        }

    def changes(
        self, number: int, after: Standing, gone: set[str], gold: Mapping[str, Relation]
    ) -> tuple[list[Relation], list[Relation]]:
        """Return the ties to put and to remove when a place is settled and gold spans are gone with that."""
        known_as = partial(self._known_as, number, after)
        heads = set(gone)
        put: dict[str, Relation] = {}
        for layer, head, span in self._heads(number, after):
            heads.add(span.id)
            put |= {tie.id: tie for tie in self._made(layer, head, span, known_as)}
        removed = []
        for relation in sorted(gold.values(), key=lambda one: one.id):
            own = heads.intersection(heads_of(relation))
            if relation.id not in put and (own or any(map(relation.names, gone))):
                left = None if own else without_spans(relation, gone)
                if left is None:
                    removed.append(relation)
                else:
                    put[left.id] = left
        return list(put.values()), removed

    def complete(self, number: int, gold: Mapping[str, Relation]) -> bool:
        """Whether the gold layer has every tie of the heads of a place that it can have."""
        stands = self._standing(number)
        known_as = partial(self._known_as, number, stands)
        return all(
            tie.id in gold
            for layer, head, span in self._heads_of(number, stands)
            for tie in self._made(layer, head, span, known_as)
        )

    def _made(
        self, layer: str, head: str, span: Span, known_as: Callable[[str, str], str | None]
    ) -> Iterator[Relation]:
        """Yield the ties of a head as its gold span has them."""
        for relation in self._ties.of_head(layer, head):
            if (tie := gold_tie(relation, span.id, partial(known_as, layer))) is not None:
                yield tie

    def _heads(self, number: int, after: Standing) -> Iterator[tuple[str, str, Span]]:
        """Yield the heads whose ties are made anew: layer, span of it, and gold span."""
        concerned = {
            self._place_of[layer, head]
            for layer, span in self._places[number].members
            for head in self._ties.heads(layer, span)
        }
        for other in sorted({number, *concerned}):
            yield from self._heads_of(other, after if other == number else self._standing(other))

    def _heads_of(self, number: int, stands: Standing) -> Iterator[tuple[str, str, Span]]:
        if stands.layer in self._layers:
            for head, span in zip(self._places[number].of(stands.layer), stands.spans, strict=True):
                yield stands.layer, head, span

    def _known_as(self, number: int, after: Standing, layer: str, member: str) -> str | None:
        """Return the gold span that stands for a span of a layer: of its label, the one most alike at its place."""
        if member in VIRTUAL_SPEAKERS:
            return member
        place = self._place_of[layer, member]
        source = self._layers[layer].spans[member]
        stands = after if place == number else self._standing(place)
        alike = [span for span in stands.spans if span.label == source.label]
        return max(alike, key=partial(likeness, source)).id if alike else None
