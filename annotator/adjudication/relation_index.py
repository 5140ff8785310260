"""Relations of layers, found by their members, and their counterparts in the gold layer.

A relation belongs to the claim frame of its head: the claim that somebody says, or the target of a stance. A gold
relation has one head, and its members are gold spans.
"""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256

import msgspec

from annotator.domain.annotation import GOLD, Annotations, Relation, Span
from annotator.domain.composition import Composition, Part, composed_relations
from annotator.domain.relations import reduced_complete

HEAD_ROLES = ("claim", "target")


class RelationIndex:
    """The relations of some layers, found by their members."""

    def __init__(self, layers: Mapping[str, Annotations]) -> None:
        self._by_member: dict[tuple[str, str], dict[str, Relation]] = {}
        for layer, annotations in layers.items():
            for relation in annotations.relations.values():
                self.add(layer, relation)

    def add(self, layer: str, relation: Relation) -> None:
        """Add a relation whose id the layer does not have yet."""
        for member in members_of(relation):
            self._by_member.setdefault((layer, member), {})[relation.id] = relation

    def remove(self, layer: str, relation: Relation) -> None:
        """Remove a relation that was added."""
        for member in members_of(relation):
            self._by_member[layer, member].pop(relation.id, None)

    def of_member(self, layer: str, member: str) -> list[Relation]:
        """Return the relations that have a member in any role, in the order of their ids."""
        return [relation for _, relation in sorted(self._by_member.get((layer, member), {}).items())]

    def of_head(self, layer: str, head: str) -> list[Relation]:
        """Return the relations of a frame (speakers, cues, stances towards its head), in the order of their ids."""
        return [relation for relation in self.of_member(layer, head) if head in heads_of(relation)]

    def heads(self, layer: str, span: str) -> Iterator[str]:
        """Yield the heads of the relations that have a span in any role."""
        for relation in self.of_member(layer, span):
            yield from heads_of(relation)


def members_of(relation: Relation) -> set[str]:
    """Return the members of all roles."""
    return {member for members in relation.roles.values() for member in members}


def heads_of(relation: Relation) -> tuple[str, ...]:
    """Return the heads of a relation."""
    return tuple(member for role in HEAD_ROLES for member in relation.roles.get(role, ()))


def gold_relation(relation: Relation, head: str, gold_of: Callable[[str], str | None]) -> Relation | None:
    """Return the gold relation for a relation of a layer and one gold `head`; None if a required member is missing.

    `gold_of` gives the gold span for any other member, None if there is none. The id is a hash of label and roles.
    """
    with_head = {role: (head,) if role in HEAD_ROLES else members for role, members in relation.roles.items()}
    names = {
        member: head if member == head else gold_of(member) for members in with_head.values() for member in members
    }
    gold_names = {member: name for member, name in names.items() if name is not None}
    left = reduced_complete(msgspec.structs.replace(relation, roles=with_head), gold_names)
    if left is None:
        return None
    roles = {
        role: tuple(dict.fromkeys(gold_names[member] for member in members)) for role, members in left.roles.items()
    }
    gold = msgspec.structs.replace(left, layer=GOLD, roles=roles)
    return msgspec.structs.replace(gold, id=gold_relation_id(gold))


def gold_relation_id(relation: Relation) -> str:
    """Return the id of a gold relation: 32 hexadecimal digits made of its document, label and roles."""
    content = repr((relation.label, sorted(relation.roles.items())))
    return sha256(f"{relation.document}/tie/{content}".encode()).hexdigest()[:32]


def composed_gold_relations(
    composition: Composition, head: Span, gold_of: Callable[[Part, str], str | None]
) -> Iterator[Relation]:
    """Yield the gold relations of a composed head; `gold_of` gives the gold span for a part with a label."""
    for relation in composed_relations(composition, head, gold_of):
        if (derived := gold_relation(relation, head.id, lambda member: member)) is not None:
            yield derived
