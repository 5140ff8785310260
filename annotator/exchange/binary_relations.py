"""Relations as binary relations, for formats that link two spans at a time.

All members of a relation but one are linked to that one: the first of the last role in alphabetical order, so that the
links lead from a claim to its speaker and from a holder to the target of the stance. Each names the relation it is of.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.domain.annotation import Value
from annotator.exchange.records import RelationData


class BinaryRelation(NamedTuple):
    """A link between two spans. `relation` is empty where the file does not name the relation that it is a part of."""

    relation: str
    label: str
    source: str
    source_role: str
    target: str
    target_role: str
    attributes: dict[str, Value]


def binary_relations_of(relation: RelationData) -> Iterator[BinaryRelation]:
    """Yield the binary relations that make up a relation of at least two members, all of them spans."""
    members = [(role, member) for role in sorted(relation.roles) for member in relation.roles[role]]
    target_role, target = next(pair for pair in members if pair[0] == members[-1][0])
    members.remove((target_role, target))
    for role, member in members:
        yield BinaryRelation(relation.id, relation.label, member, role, target, target_role, relation.attributes)


def relations_of(binary_relations: Iterable[BinaryRelation]) -> tuple[RelationData, ...]:
    """Return the relations that binary relations are parts of; one that names no relation is a relation by itself."""
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
