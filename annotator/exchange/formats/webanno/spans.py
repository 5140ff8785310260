"""The spans of a WebAnno TSV file as its rows come, and how links and relations refer to them.

UNITS: places are code points.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from annotator.domain.annotation import Fragment, Value
from annotator.exchange.foreign_layers import CHAIN_RELATION
from annotator.exchange.formats.webanno.layers import Annotation, Row
from annotator.exchange.formats.webanno.values import NULL, unescape
from annotator.exchange.reading.offset_units import Converter

_TIE = re.compile(r"((?:[^\\]|\\.)*?)->(\d{1,9})-(\d{1,9})", re.DOTALL)
_TYPED_UNIT = re.compile(r"(\d+-\d+(?:\.\d+)?)-(\d{1,9})")


class ChainLink(NamedTuple):
    """A link of a chain: the number of the chain, its place there, and the label of its tie to the next, if any."""

    chain: int
    place: int
    relation: str


class Reference(NamedTuple):
    """What a link or relation says of a span: its layer, the row it begins on or is on, and its number, 0 for none."""

    layer: str
    unit: str
    number: int


class FoundSpan:
    """A span as its rows come; it has no place as long as none of them has words."""

    __slots__ = ("attributes", "label", "place", "where")

    def __init__(self, where: str, label: str, attributes: dict[str, Value]) -> None:
        self.where, self.label, self.attributes = where, label, attributes
        self.place: Fragment | None = None


class Spans:
    """The spans of one file, by name; `layers` are the types of its layers in their order."""

    def __init__(self, layers: Sequence[str], convert: Converter) -> None:
        self.found: dict[str, FoundSpan] = {}
        self._layers = layers
        self._convert = convert
        self._numbered: dict[tuple[str, int], str] = {}
        self._on: dict[tuple[str, str], dict[str, None]] = {}
        self._on_any: dict[tuple[str, int], str] = {}

    def name(self, layer: str, row: Row, place: int, annotation: Annotation, link: ChainLink | None) -> str:
        """Return the name of an annotation: the same on all of its rows."""
        if link is not None:
            return f"{layer}[{link.chain}-{link.place}]"
        return f"{layer}[{annotation.number}]" if annotation.number else f"{layer} {row.name} {place}"

    def take(self, name: str, layer: str, row: Row, number: int, label: str, attributes: dict[str, Value]) -> None:
        """Add a span, or a further row of it."""
        span = self.found.get(name)
        if span is None:
            span = self.found[name] = FoundSpan(row.place, label, attributes)
            if number:
                self._numbered[layer, number] = name
        place = self._convert(row.start, row.end)
        if place is not None:  # some rows have no words
            known = span.place or place
            span.place = min(known[0], place[0]), max(known[1], place[1])
        self._on.setdefault((layer, row.name), {})[name] = None
        self._on_any.setdefault((row.name, number), name)

    def named(self, reference: Reference) -> str | None:
        """Return the span that is referred to, None where there is none.

        The layer that a slot names may be that of another of its targets, so that a number counts in all of them. Up to
        version 3.2 the row of a target of any layer has the number of the layer behind it.
        """
        layer, unit, number = reference
        if (typed := _TYPED_UNIT.fullmatch(unit)) and 0 < int(typed[2]) <= len(self._layers):
            layer, unit = self._layers[int(typed[2]) - 1], typed[1]
        names = self._on.get((layer, unit), {})
        name = self._numbered.get((layer, number)) if number else next(iter(names), None)
        if name is not None and name in names:
            return name
        return self._on_any.get((unit, number)) if number or layer not in self._layers else None


def chain_link_in(annotation: Annotation) -> ChainLink | None:
    """Return what an annotation says of its place in a chain; None if it says nothing."""
    stated = annotation.stated.get(CHAIN_RELATION)
    tie = None if stated is None else _TIE.fullmatch(stated.content)
    if tie is None:
        return None
    return ChainLink(int(tie[2]), int(tie[3]), "" if tie[1] == NULL else unescape(tie[1]))
