"""The places of a document: spans of several layers that belong together, and why the layers differ there.

Spans that any two layers have in common are in one place, also in a chain of several layers. Each layer has one span
there, or none, or several if it split a claim that others left whole.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

import msgspec

from annotator.compare.alignment import content_order, length
from annotator.compare.differences import REASONS, Comparison, Reason, compare
from annotator.domain.annotation import Annotations
from annotator.domain.disjoint_sets import DisjointSets
from annotator.domain.scheme import Scheme

Member = tuple[str, str]
"""A layer and the id of a span of it."""


class Place(msgspec.Struct, frozen=True):
    """One place: why layers differ there (empty if they agree), where it begins, how many code points it covers.

    Its members are sorted by layer, those of one layer in reading order.
    """

    members: tuple[Member, ...]
    reasons: tuple[Reason, ...]
    start: int
    weight: int

    def of(self, layer: str) -> tuple[str, ...]:
        """Return the ids of the spans that a layer has there."""
        return tuple(span for span_layer, span in self.members if span_layer == layer)


def places(layers: Mapping[str, Annotations], scheme: Scheme) -> list[Place]:
    """Return the places of layers that all finished one document, in reading order."""
    keyed = [_place(members, reasons, layers) for members, reasons in _groups(layers, scheme)]
    return [place for _, place in sorted(keyed, key=lambda item: item[0])]


def count_differing(layers: Mapping[str, Annotations], scheme: Scheme) -> int:
    """Return at how many places layers that all finished one document differ."""
    if len(layers) == 2:
        first, second = sorted(layers)
        differences = compare(layers[first], layers[second], scheme).differences
        if all(difference.reason != "split" for difference in differences):  # only pieces could be in two differences
            return len(differences)
    return sum(bool(reasons) for _, reasons in _groups(layers, scheme))


def _groups(layers: Mapping[str, Annotations], scheme: Scheme) -> Iterator[tuple[list[Member], set[Reason]]]:
    """Yield the spans of each place, and why the layers differ there."""
    joined = DisjointSets((layer, span) for layer, work in sorted(layers.items()) for span in work.spans)
    reasons: dict[Member, set[Reason]] = {}
    for first, second in combinations(sorted(layers), 2):
        comparison = compare(layers[first], layers[second], scheme)
        _join(joined, first, second, comparison)
        for difference in comparison.differences:
            members = [*((first, span) for span in difference.left), *((second, span) for span in difference.right)]
            for member in members:
                reasons.setdefault(member, set()).update(difference.reasons)
    for members in joined.groups():
        place_reasons = {reason for member in members for reason in reasons.get(member, ())}
        if {layer for layer, _ in members} != set(layers):
            place_reasons.add("missing")
        yield members, place_reasons


def _place(
    members: list[Member], reasons: set[Reason], layers: Mapping[str, Annotations]
) -> tuple[tuple[object, ...], Place]:
    """Return a place after its sort key: the content, and ids only among equal contents."""
    spans = {(layer, span): layers[layer].spans[span] for layer, span in members}
    place = Place(
        tuple(sorted(members, key=lambda member: (member[0], content_order(spans[member]), member))),
        tuple(reason for reason in REASONS if reason in reasons),
        min(span.start for span in spans.values()),
        max(map(length, spans.values())),
    )
    content = sorted(content_order(span) for span in spans.values())
    return (content, place.members), place


def _join(joined: DisjointSets[Member], first: str, second: str, found: Comparison) -> None:
    for left, right in (*found.alignment.pairs, *found.alignment.relabelled):
        joined.join((first, left), (second, right))
    for difference in found.differences:
        members = [*((first, span) for span in difference.left), *((second, span) for span in difference.right)]
        for member in members[1:]:
            joined.join(members[0], member)
