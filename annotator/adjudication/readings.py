"""What each layer says at a place, told so that equal readings are equal; who shares one stands together."""

from collections.abc import Mapping

import msgspec

from annotator.compare.disagreement import said
from annotator.compare.places import Member, Place
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Span
from annotator.domain.frames import Frame, frames
from annotator.domain.scheme import Scheme


class Reading(msgspec.Struct, frozen=True):
    """What some layers, in order of their names, have at a place; nothing at all is a reading too."""

    layers: tuple[str, ...]
    content: tuple[object, ...]

    @property
    def layer(self) -> str:
        """A layer to take it from."""
        return self.layers[0]


class Sides:
    """The layers of one document, read at its places."""

    def __init__(self, layers: Mapping[str, Annotations], found: list[Place], scheme: Scheme) -> None:
        self._layers = layers
        self._scheme = scheme
        self.place_of: dict[Member, int] = {
            member: number for number, place in enumerate(found) for member in place.members
        }
        self.frames: dict[str, dict[str, Frame]] = {
            layer: {frame.head.id: frame for frame in frames(work)} for layer, work in layers.items()
        }

    def readings(self, place: Place) -> list[Reading]:
        """Return the readings of a place: that of most layers first, then the one that covers more."""
        by_content: dict[tuple[object, ...], list[str]] = {}
        for layer in sorted(self._layers):
            by_content.setdefault(self._content(place, layer), []).append(layer)
        found = [Reading(tuple(own), content) for content, own in by_content.items()]
        return sorted(found, key=lambda one: (-len(one.layers), -self.covered(place, one.layer), one.layers))

    def covered(self, place: Place, layer: str) -> int:
        """Return how many code points the spans of a layer cover at a place."""
        spans = (self._layers[layer].spans[span] for span in place.of(layer))
        return sum(end - start for span in spans for start, end in span.fragments)

    def _content(self, place: Place, layer: str) -> tuple[object, ...]:
        spans = [self._layers[layer].spans[span] for span in place.of(layer)]
        return tuple(sorted((self._told(span, layer) for span in spans), key=repr))

    def _told(self, span: Span, layer: str) -> tuple[object, ...]:
        attributes = tuple(sorted((name, str(value)) for name, value in said(span, self._scheme).items()))
        frame = self.frames[layer].get(span.id)
        if frame is None:
            return span.label, span.fragments, attributes
        stances = sorted((self._known(one.holders, layer), one.value) for one in frame.stances if one.value)
        parts = self._known(frame.speakers, layer), self._known(frame.cues, layer)
        return span.label, span.fragments, attributes, *parts, tuple(stances)

    def _known(self, members: tuple[str, ...], layer: str) -> tuple[str, ...]:
        """Members as every layer knows them: by their place, virtual speakers by name."""
        return tuple(
            sorted(one if one in VIRTUAL_SPEAKERS else f"place {self.place_of.get((layer, one))}" for one in members)
        )
