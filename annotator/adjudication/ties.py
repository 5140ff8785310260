"""The ties of layers by what they tie, and what becomes of them in the gold layer.

A tie belongs to the frame of its head: the claim that somebody says, or the target of a stance. A tie of the gold layer
has one head, and holds what the gold layer holds.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256

import msgspec

from annotator.domain.annotation import GOLD, Annotations, Relation, Span
from annotator.domain.composition import Composition, Part, composed_relations

HEAD_ROLES = ("claim", "target")
OPTIONAL = "evidence"
"""The role that a tie can stand without."""


class Ties:
    """The relations of some layers, found by the spans that they tie."""

    def __init__(self, layers: Mapping[str, Annotations]) -> None:
        self._tying: dict[tuple[str, str], dict[str, Relation]] = {}
        for layer, work in layers.items():
            for relation in sorted(work.relations.values(), key=lambda one: one.id):
                for members in relation.roles.values():
                    for member in members:
                        self._tying.setdefault((layer, member), {})[relation.id] = relation

    def of_head(self, layer: str, head: str) -> list[Relation]:
        """Return what makes the frame of a head: who says it, with what cue, who stands how towards it."""
        return [one for one in self._tying.get((layer, head), {}).values() if head in heads_of(one)]

    def heads(self, layer: str, span: str) -> Iterator[str]:
        """Yield the heads of the ties that a span has any part in."""
        for relation in self._tying.get((layer, span), {}).values():
            yield from heads_of(relation)


def heads_of(relation: Relation) -> tuple[str, ...]:
    """Return the heads that a tie belongs to."""
    return tuple(member for role in HEAD_ROLES for member in relation.roles.get(role, ()))


def ids_by_head(relations: Iterable[Relation]) -> dict[str, set[str]]:
    """Return the ids of ties by the heads that they belong to."""
    found: dict[str, set[str]] = {}
    for relation in relations:
        for head in heads_of(relation):
            found.setdefault(head, set()).add(relation.id)
    return found


def gold_tie(relation: Relation, head: str, known_as: Callable[[str], str | None]) -> Relation | None:
    """Return a tie as it stands in the gold layer for one `head` there, where its other members are `known_as` others.

    Its id is made of what it ties. None when a role of it would be empty there.
    """
    own = {role: (head,) if role in HEAD_ROLES else members for role, members in relation.roles.items()}
    left = _reduced(
        msgspec.structs.replace(relation, roles=own), lambda member: member if member == head else known_as(member)
    )
    if left is None:
        return None
    told = repr((relation.label, sorted(left.roles.items())))
    return msgspec.structs.replace(
        left, id=sha256(f"{relation.document}/tie/{told}".encode()).hexdigest()[:32], layer=GOLD
    )


def composed_ties(
    composition: Composition, head: Span, known_as: Callable[[Part, str], str | None]
) -> Iterator[Relation]:
    """Yield the ties of a composed head of the gold layer, of what its parts of a label are `known_as` there."""
    for relation in composed_relations(composition, head, known_as):
        if (tie := gold_tie(relation, head.id, lambda member: member)) is not None:
            yield tie


def without_spans(relation: Relation, gone: set[str]) -> Relation | None:
    """Return what is left of a tie without some spans; None when a role would be empty."""
    return _reduced(relation, lambda member: None if member in gone else member)


def _reduced(relation: Relation, known_as: Callable[[str], str | None]) -> Relation | None:
    roles: dict[str, tuple[str, ...]] = {}
    for role, members in relation.roles.items():
        found = tuple(dict.fromkeys(one for member in members if (one := known_as(member)) is not None))
        if found or not members:
            roles[role] = found
        elif role != OPTIONAL:
            return None
    return msgspec.structs.replace(relation, roles=roles)
