"""What the ties of a layer say of each of its spans, told so that equal ties are equal in every layer.

A span that is tied is known by its label and place; ids say nothing to another layer. UNITS: code points.
"""

from annotator.compare.alignment import Facts
from annotator.domain.annotation import Annotations, Relation
from annotator.domain.frames import VALUE


def facts_of(work: Annotations) -> dict[str, Facts]:
    """Return by span what it is tied to, as what, and with which value."""
    found: dict[str, set[str]] = {}
    for relation in work.relations.values():
        for role, members in relation.roles.items():
            for member in members:
                found.setdefault(member, set()).update(_ends(relation, role, member, work))
    return {span: frozenset(told) for span, told in found.items()}


def _ends(relation: Relation, role: str, member: str, work: Annotations) -> set[str]:
    """Tell each other end of a tie in which a span has a role; one that has none is told too."""
    value = relation.attributes.get(VALUE, "")
    ends = [(other, one) for other, members in relation.roles.items() for one in members if one != member]
    known = ((other, _place(one, work)) for other, one in ends)
    return {repr((relation.label, role, value, *end)) for end in known} or {repr((relation.label, role, value))}


def _place(end: str, work: Annotations) -> object:
    span = work.spans.get(end)
    return end if span is None else (span.label, span.fragments)
