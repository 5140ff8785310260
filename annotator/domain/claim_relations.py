"""Relations between claims: the same claim, a claim that supports another, a claim that contradicts it.

"same" has no direction: its first claim is the one that comes first in the text. The others go from `claim` to `other`.
"""

from collections.abc import Iterable, Mapping
from itertools import product

import msgspec

from annotator.domain.annotation import Relation, Span, reading_order
from annotator.domain.scheme import Scheme, attribute

CLAIM_REL = "CLAIM_REL"
FIRST, OTHER = "claim", "other"
"""The roles."""
_VALUE = "value"
SAME = "same"
"""The implied value."""


class Related(msgspec.Struct, frozen=True):
    """A relation as one of its claims has it: with `other`, and whether it begins at this claim."""

    id: str
    other: str
    value: str
    begins: bool


def claim_relation_values(scheme: Scheme) -> tuple[str, ...]:
    """Return the values that new relations between claims can have, none if the scheme does not offer any."""
    kind = scheme.relation(CLAIM_REL)
    value = attribute(kind, _VALUE) if kind is not None and not kind.retired else None
    return tuple(choice.id for choice in value.offered) if value else ()


def claim_relation_value(relation: Relation) -> str:
    """Return the value of a relation between claims; without one they are the same."""
    return str(relation.attributes.get(_VALUE) or SAME)


def directed(value: str, claim: Span, other: Span) -> dict[str, tuple[str, ...]]:
    """Return the roles of a relation from one claim to another."""
    first, second = sorted((claim, other), key=reading_order) if value == SAME else (claim, other)
    return {FIRST: (first.id,), OTHER: (second.id,)}


def related_claims(relations: Iterable[Relation], spans: Mapping[str, Span]) -> dict[str, list[Related]]:
    """Return the relations of each claim, by id, in the order of the other claims in the text."""
    found: dict[str, list[Related]] = {}
    for relation in relations:
        if relation.label != CLAIM_REL:
            continue
        value = claim_relation_value(relation)
        for claim, other in product(relation.roles.get(FIRST, ()), relation.roles.get(OTHER, ())):
            if claim == other or claim not in spans or other not in spans:
                continue
            roles = directed(value, spans[claim], spans[other])
            (first,), (second,) = roles[FIRST], roles[OTHER]
            found.setdefault(first, []).append(Related(relation.id, second, value, begins=True))
            found.setdefault(second, []).append(Related(relation.id, first, value, begins=False))
    for related in found.values():
        related.sort(key=lambda one: (*reading_order(spans[one.other]), one.id))
    return found
