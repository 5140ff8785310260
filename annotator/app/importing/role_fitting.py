"""Binary relations whose file has no roles: they take the roles of the scheme where only one way fits.

Arrows drawn in other tools have a head and a child, or a source and a target; the scheme says what these can be.
"""

from collections.abc import Mapping
from itertools import permutations

import msgspec

from annotator.domain.scheme import Scheme
from annotator.exchange.records import LayerWork, RelationData


def with_fitting_roles(work: LayerWork, scheme: Scheme) -> LayerWork:
    """Return a layer's work with roles of the scheme in the place of those that it does not have."""
    if all(_has_roles(relation, scheme) for relation in work.relations):
        return work
    labels = {span.id: span.label for span in work.spans}
    return msgspec.structs.replace(
        work, relations=tuple(_fitted(relation, labels, scheme) for relation in work.relations)
    )


def _has_roles(relation: RelationData, scheme: Scheme) -> bool:
    """Whether a relation stays as it is: it has a role of the scheme, or the scheme has no such relation."""
    kind = scheme.relation(relation.label)
    return kind is None or any(kind.role(role) for role in relation.roles)


def _fitted(relation: RelationData, labels: Mapping[str, str], scheme: Scheme) -> RelationData:
    kind = scheme.relation(relation.label)
    ends = list(relation.roles.values())
    if kind is None or _has_roles(relation, scheme) or [len(members) for members in ends] != [1, 1]:
        return relation
    required = [role for role in kind.roles if not role.optional]
    fitting = [
        {first.id: ends[0], second.id: ends[1]}
        for first, second in permutations(required, 2)
        if labels.get(ends[0][0]) in first.labels and labels.get(ends[1][0]) in second.labels
    ]
    return msgspec.structs.replace(relation, roles=fitting[0]) if len(fitting) == 1 else relation
