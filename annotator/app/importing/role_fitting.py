"""Ties of two spans whose file has no roles, only ends: they take the roles of the scheme where just one way fits.

Arrows drawn in other tools have a head and a child, or lead from one to another; what they mean the scheme knows.
"""

from collections.abc import Mapping
from itertools import permutations

import msgspec

from annotator.domain.scheme import Scheme
from annotator.exchange.records import LayerWork, RelationLine


def with_fitting_roles(work: LayerWork, scheme: Scheme) -> LayerWork:
    """Return a layer's work with roles of the scheme in the place of those that it does not have."""
    if all(_is_known(one, scheme) for one in work.relations):
        return work
    labels = {span.id: span.label for span in work.spans}
    return msgspec.structs.replace(work, relations=tuple(_fitted(one, labels, scheme) for one in work.relations))


def _is_known(relation: RelationLine, scheme: Scheme) -> bool:
    """Whether nothing is to be done about a relation: it has a role of the scheme, or is none of the scheme's."""
    kind = scheme.relation(relation.label)
    return kind is None or any(kind.role(role) for role in relation.roles)


def _fitted(relation: RelationLine, labels: Mapping[str, str], scheme: Scheme) -> RelationLine:
    kind = scheme.relation(relation.label)
    ends = list(relation.roles.values())
    if kind is None or _is_known(relation, scheme) or [len(one) for one in ends] != [1, 1]:
        return relation
    required = [role for role in kind.roles if not role.optional]
    fitting = [
        {one.id: ends[0], other.id: ends[1]}
        for one, other in permutations(required, 2)
        if labels.get(ends[0][0]) in one.labels and labels.get(ends[1][0]) in other.labels
    ]
    return msgspec.structs.replace(relation, roles=fitting[0]) if len(fitting) == 1 else relation
