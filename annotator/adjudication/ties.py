"""The ties of layers by what they tie, and what becomes of them in the gold layer.

A tie belongs to the frame of its head: the claim that somebody says, or the target of a stance. A tie of the gold layer
has one head, and holds what the gold layer holds.
"""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256

import msgspec

from annotator.domain.annotation import GOLD, Annotations, Relation, Span
from annotator.domain.composition import Composition, Part, composed_relations
from annotator.domain.relations import reduced_complete

HEAD_ROLES = ("claim", "target")


class Ties:
    """The relations of some layers, found by their members."""

    def __init__(self, layers: Mapping[str, Annotations]) -> None:
        self._naming: dict[tuple[str, str], dict[str, Relation]] = {}
        for layer, work in layers.items():
            for relation in work.relations.values():
                self.add(layer, relation)

    def add(self, layer: str, relation: Relation) -> None:
        """Add a relation, in place of the one with its id if there is one."""
        for member in members_of(relation):
            self._naming.setdefault((layer, member), {})[relation.id] = relation

    def remove(self, layer: str, relation: Relation) -> None:
        """Remove a relation as it was added."""
        for member in members_of(relation):
            self._naming[layer, member].pop(relation.id, None)

    def naming(self, layer: str, member: str) -> list[Relation]:
        """Return the relations that have a member in any role, by id."""
        return [relation for _, relation in sorted(self._naming.get((layer, member), {}).items())]

    def of_head(self, layer: str, head: str) -> list[Relation]:
        """Return the relations of the frame of a head: its speakers, its cues and the stances towards it, by id."""
        return [relation for relation in self.naming(layer, head) if head in heads_of(relation)]

    def heads(self, layer: str, span: str) -> Iterator[str]:
        """Yield the heads of the relations that a span is in."""
        for relation in self.naming(layer, span):
            yield from heads_of(relation)


def members_of(relation: Relation) -> set[str]:
    """Return the members of all roles."""
    return {member for members in relation.roles.values() for member in members}


def heads_of(relation: Relation) -> tuple[str, ...]:
    """Return the heads that a tie belongs to."""
    return tuple(member for role in HEAD_ROLES for member in relation.roles.get(role, ()))


def gold_tie(relation: Relation, head: str, known_as: Callable[[str], str | None]) -> Relation | None:
    """Return a tie as it stands in the gold layer for one `head` there, where its other members are `known_as` others.

    Its id is made of what it ties. None when it cannot stand without the members that the gold layer lacks.
    """
    own = {role: (head,) if role in HEAD_ROLES else members for role, members in relation.roles.items()}
    names = {member: head if member == head else known_as(member) for members in own.values() for member in members}
    found = {member: name for member, name in names.items() if name is not None}
    left = reduced_complete(msgspec.structs.replace(relation, roles=own), found)
    if left is None:
        return None
    roles = {role: tuple(dict.fromkeys(found[member] for member in members)) for role, members in left.roles.items()}
    told = repr((relation.label, sorted(roles.items())))
    id_ = sha256(f"{relation.document}/tie/{told}".encode()).hexdigest()[:32]
    return msgspec.structs.replace(left, id=id_, layer=GOLD, roles=roles)


def composed_ties(
    composition: Composition, head: Span, known_as: Callable[[Part, str], str | None]
) -> Iterator[Relation]:
    """Yield the ties of a composed head of the gold layer, of what its parts of a label are `known_as` there."""
    for relation in composed_relations(composition, head, known_as):
        if (tie := gold_tie(relation, head.id, lambda member: member)) is not None:
            yield tie
