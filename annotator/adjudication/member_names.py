"""Names of spans in decisions: the id, with the layer before it if two layers have the same id.

Two annotators have the same ids when both began with one file that was annotated before.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from annotator.domain.annotation import GOLD, Annotations
from annotator.domain.operation import Decision

if TYPE_CHECKING:
    from annotator.compare.places import Member, Place


class MemberNames:
    """The names of the spans in the layers of one document, by layer id."""

    def __init__(self, layers: Mapping[str, Annotations]) -> None:
        self._having: dict[str, list[str]] = {}
        for layer, work in sorted(layers.items()):
            for span in work.spans:
                self._having.setdefault(span, []).append(layer)

    def of(self, member: "Member") -> str:
        """Return the name of a span."""
        layer, span = member
        return span if len(self._having.get(span, ())) < 2 else qualified(layer, span)

    def of_place(self, place: "Place") -> tuple[str, ...]:
        """Return the names of the spans of a place, sorted."""
        return tuple(sorted(map(self.of, place.members)))

    def of_gold(self, decision: Decision) -> list[str]:
        """Return the names of the gold spans of a decision."""
        return [self.of((GOLD, span)) for span in decision.gold]

    def updated(self, decision: Decision) -> Decision:
        """Return a decision with the names that its spans have now, after layers got or lost spans with the same id."""
        names = {current for name in decision.place for current in self._now(name, decision)}
        return msgspec.structs.replace(decision, place=tuple(sorted(names)))

    def _now(self, name: str, decision: Decision) -> Iterator[str]:
        if having := self._having.get(name):
            judged = [layer for layer in having if layer in decision.layers] or having
            yield from (self.of((layer, name)) for layer in judged)
            return
        layer, _, span = name.rpartition("/")
        yield self.of((layer, span)) if layer in self._having.get(span, ()) else name


def qualified(layer: str, span: str) -> str:
    """Return the name of a span whose id another layer has too."""
    return f"{layer}/{span}"
