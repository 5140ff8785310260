"""Relations as edges, for formats that tie two spans at a time.

All members of a relation but one are tied to that one: the first of the last role in alphabetical order, so that edges
lead from a claim to its speaker and from a holder to what the stance is towards. Edges of the same relation name it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.domain.annotation import Value
from annotator.exchange.records import RelationLine


class Edge(NamedTuple):
    """A tie of two spans. `relation` is empty where the file does not say of which relation it is a part."""

    relation: str
    label: str
    source: str
    source_role: str
    target: str
    target_role: str
    attributes: dict[str, Value]


def edges_of(relation: RelationLine) -> Iterator[Edge]:
    """Yield the edges of a relation of two members or more; none of them is a virtual speaker."""
    members = [(role, member) for role in sorted(relation.roles) for member in relation.roles[role]]
    target_role, target = next(one for one in members if one[0] == members[-1][0])
    members.remove((target_role, target))
    for role, member in members:
        yield Edge(relation.id, relation.label, member, role, target, target_role, relation.attributes)


def relations_of(edges: Iterable[Edge]) -> tuple[RelationLine, ...]:
    """Return the relations that edges are parts of; an edge that names none is one by itself."""
    groups: dict[object, list[Edge]] = {}
    for number, edge in enumerate(edges):
        groups.setdefault((edge.relation, edge.label) if edge.relation else number, []).append(edge)
    return tuple(map(_relation, groups.values()))


def _relation(edges: list[Edge]) -> RelationLine:
    roles: dict[str, dict[str, None]] = {}
    attributes: dict[str, Value] = {}
    for edge in edges:
        roles.setdefault(edge.target_role, {})[edge.target] = None
        roles.setdefault(edge.source_role, {})[edge.source] = None
        attributes |= edge.attributes
    members = {role: tuple(found) for role, found in roles.items()}
    return RelationLine(edges[0].relation, edges[0].label, members, attributes)
