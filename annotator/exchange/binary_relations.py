"""Relations as edges, for formats that tie two spans at a time.

All members of a relation but one are tied to that one: the first of the last role in alphabetical order, so that edges
lead from a claim to its speaker and from a holder to what the stance is towards. Edges of the same relation name it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.domain.annotation import Value
from annotator.exchange.records import RelationData


class BinaryRelation(NamedTuple):
    """A tie of two spans. `relation` is empty where the file does not say of which relation it is a part."""

    relation: str
    label: str
    source: str
    source_role: str
    target: str
    target_role: str
    attributes: dict[str, Value]


def binary_relations_of(relation: RelationData) -> Iterator[BinaryRelation]:
    """Yield the edges of a relation of two members or more; none of them is a virtual speaker."""
    members = [(role, member) for role in sorted(relation.roles) for member in relation.roles[role]]
    target_role, target = next(pair for pair in members if pair[0] == members[-1][0])
    members.remove((target_role, target))
    for role, member in members:
        yield BinaryRelation(relation.id, relation.label, member, role, target, target_role, relation.attributes)


def relations_of(binary_relations: Iterable[BinaryRelation]) -> tuple[RelationData, ...]:
    """Return the relations that edges are parts of; an edge that names none is one by itself."""
    groups: dict[object, list[BinaryRelation]] = {}
    for number, relation in enumerate(binary_relations):
        groups.setdefault((relation.relation, relation.label) if relation.relation else number, []).append(relation)
    return tuple(map(_relation, groups.values()))


def _relation(parts: list[BinaryRelation]) -> RelationData:
    roles: dict[str, dict[str, None]] = {}
    attributes: dict[str, Value] = {}
    for part in parts:
        roles.setdefault(part.target_role, {})[part.target] = None
        roles.setdefault(part.source_role, {})[part.source] = None
        attributes |= part.attributes
    members = {role: tuple(found) for role, found in roles.items()}
    return RelationData(parts[0].relation, parts[0].label, members, attributes)
