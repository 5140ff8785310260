"""What each layer says at a place, told so that equal readings are equal; who shares one stands together."""

from collections.abc import Mapping

import msgspec

from annotator.compare.alignment import length
from annotator.compare.disagreement import said
from annotator.compare.places import Member, Place
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Annotations, Span
from annotator.domain.frames import Frame, frames
from annotator.domain.scheme import Scheme


class Reading(msgspec.Struct, frozen=True):
    """What some layers, in order of their names, have at a place; nothing at all is a reading too."""

    layers: tuple[str, ...]
    content: tuple[object, ...]

    stances: frozenset[str] = frozenset()
    """How the own speakers of the heads there stand."""

    @property
    def layer(self) -> str:
        """A layer to take it from."""
        return self.layers[0]


class Sides:
    """The layers of one document, read at its places."""

    def __init__(
        self, layers: Mapping[str, Annotations], gold: Annotations, found: list[Place], scheme: Scheme
    ) -> None:
        self._annotators = set(layers)
        self._layers = {**layers, GOLD: gold}
        self._scheme = scheme
        self.place_of: dict[Member, int] = {
            member: number for number, place in enumerate(found) for member in place.members
        }
        self.frames: dict[str, dict[str, Frame]] = {
            layer: {frame.head.id: frame for frame in frames(work)} for layer, work in self._layers.items()
        }

    def readings(self, place: Place) -> list[Reading]:
        """Return the readings of a place: that of most layers first, then the one that covers more.

        The gold layer has one where nobody has anything any more.
        """
        by_content: dict[tuple[object, ...], list[str]] = {}
        for layer in sorted(self._annotators.union(layer for layer, _ in place.members)):
            by_content.setdefault(self._content(place, layer), []).append(layer)
        found = [Reading(tuple(own), content, self._stances(place, own[0])) for content, own in by_content.items()]
        return sorted(found, key=lambda one: (-len(one.layers), -self.covered(place, one.layer), one.layers))

    def covered(self, place: Place, layer: str) -> int:
        """Return how many code points the spans of a layer cover at a place."""
        return sum(length(self._layers[layer].spans[span]) for span in place.of(layer))

    def _content(self, place: Place, layer: str) -> tuple[object, ...]:
        spans = [self._layers[layer].spans[span] for span in place.of(layer)]
        return tuple(sorted((self._told(span, layer) for span in spans), key=repr))

    def _stances(self, place: Place, layer: str) -> frozenset[str]:
        heads = (self.frames[layer].get(span) for span in place.of(layer))
        return frozenset(head.own_value for head in heads if head is not None and head.own_value)

    def _told(self, span: Span, layer: str) -> tuple[object, ...]:
        attributes = tuple(sorted((name, str(value)) for name, value in said(span, self._scheme).items()))
        frame = self.frames[layer].get(span.id)
        stances = {
            (self._known(one.holders, layer), one.value) for one in (frame.stances if frame else ()) if one.value
        }
        speakers, cues = (frame.speakers, frame.cues) if frame else ((), ())
        told = self._known(speakers, layer), self._known(cues, layer), tuple(sorted(stances))
        return span.label, span.fragments, attributes, *told

    def _known(self, members: tuple[str, ...], layer: str) -> tuple[str, ...]:
        """Members as every layer knows them: by their place, virtual speakers by name."""
        return tuple(
            sorted(one if one in VIRTUAL_SPEAKERS else f"place {self.place_of.get((layer, one))}" for one in members)
        )
