"""Facts about each span of a layer from its relations, in a form that is equal in every layer.

Members go by label and place, since ids differ between layers. UNITS: code points.
"""

from annotator.compare.alignment import Facts
from annotator.domain.annotation import Annotations, Relation
from annotator.domain.frames import VALUE


def facts_of(work: Annotations) -> dict[str, Facts]:
    """Return, by span, the relations that it is in: label, roles, value and the other members."""
    facts_by_span: dict[str, set[str]] = {}
    for relation in work.relations.values():
        for role, members in relation.roles.items():
            for member in members:
                facts_by_span.setdefault(member, set()).update(_facts(relation, role, member, work))
    return {span: frozenset(facts) for span, facts in facts_by_span.items()}


def _facts(relation: Relation, role: str, member: str, work: Annotations) -> set[str]:
    """Return a fact for each other member of a relation in which a span has a role, or one if there is no other."""
    value = relation.attributes.get(VALUE, "")
    companions = [
        (companion_role, _place(companion, work))
        for companion_role, members in relation.roles.items()
        for companion in members
        if companion != member
    ]
    return {repr((relation.label, role, value, *companion)) for companion in companions} or {
        repr((relation.label, role, value))
    }


def _place(member: str, work: Annotations) -> object:
    span = work.spans.get(member)
    return member if span is None else (span.label, span.fragments)
