"""The variants of a place: the annotations that layers have there, equal ones as one variant."""

from collections.abc import Mapping
from functools import cached_property

import msgspec

from annotator.compare.alignment import length
from annotator.compare.differences import stated_attributes
from annotator.compare.places import Member, Place
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Annotations, Span
from annotator.domain.frames import Frame, frames
from annotator.domain.scheme import Scheme


class Variant(msgspec.Struct, frozen=True):
    """The annotation of one or more layers at a place, in the order of their names; none at all is a variant too."""

    layers: tuple[str, ...]
    content: tuple[object, ...]

    stances: frozenset[str] = frozenset()
    """The values of the own stances of the heads there."""

    @property
    def layer(self) -> str:
        """The first of the layers."""
        return self.layers[0]


class VariantFinder:
    """Finds the variants of the layers of one document at its places."""

    def __init__(
        self, layers: Mapping[str, Annotations], gold: Annotations, found: list[Place], scheme: Scheme
    ) -> None:
        self._annotators = set(layers)
        self._layers = {**layers, GOLD: gold}
        self._scheme = scheme
        self.place_of: dict[Member, int] = {
            member: number for number, place in enumerate(found) for member in place.members
        }

    @cached_property
    def frames(self) -> dict[str, dict[str, Frame]]:
        """The frames of each layer, by the id of the head."""
        return {layer: {frame.head.id: frame for frame in frames(work)} for layer, work in self._layers.items()}

    def variants(self, place: Place) -> list[Variant]:
        """Return the variants of a place: the one of most layers first, then the one that covers more.

        The gold layer has one if no annotator has anything there any more.
        """
        by_content: dict[tuple[object, ...], list[str]] = {}
        for layer in sorted(self._annotators.union(layer for layer, _ in place.members)):
            by_content.setdefault(self._content(place, layer), []).append(layer)
        variants = [
            Variant(tuple(layers), content, self._stances(place, layers[0])) for content, layers in by_content.items()
        ]
        return sorted(
            variants, key=lambda variant: (-len(variant.layers), -self.covered(place, variant.layer), variant.layers)
        )

    def covered(self, place: Place, layer: str) -> int:
        """Return how many code points the spans of a layer cover at a place."""
        return sum(length(self._layers[layer].spans[span]) for span in place.of(layer))

    def _content(self, place: Place, layer: str) -> tuple[object, ...]:
        spans = [self._layers[layer].spans[span] for span in place.of(layer)]
        return tuple(sorted((self._span_content(span, layer) for span in spans), key=repr))

    def _stances(self, place: Place, layer: str) -> frozenset[str]:
        heads = (self.frames[layer].get(span) for span in place.of(layer))
        return frozenset(head.own_value for head in heads if head is not None and head.own_value)

    def _span_content(self, span: Span, layer: str) -> tuple[object, ...]:
        attributes = tuple(sorted((name, str(value)) for name, value in stated_attributes(span, self._scheme).items()))
        frame = self.frames[layer].get(span.id)
        stances = {
            (self._members(stance.holders, layer), stance.value)
            for stance in (frame.stances if frame else ())
            if stance.value
        }
        speakers, cues = (frame.speakers, frame.cues) if frame else ((), ())
        related = [one for one in (frame.related if frame else ()) if one.begins]
        claims = {(self._members((one.other,), layer), one.value) for one in related}
        linked = self._members(speakers, layer), self._members(cues, layer), tuple(sorted(stances)), *sorted(claims)
        return span.label, span.fragments, attributes, *linked

    def _members(self, members: tuple[str, ...], layer: str) -> tuple[str, ...]:
        """Return members under names that are the same in every layer: their place, virtual speakers by name."""
        return tuple(
            sorted(id_ if id_ in VIRTUAL_SPEAKERS else f"place {self.place_of.get((layer, id_))}" for id_ in members)
        )
