"""Acts on relations between claims. Two claims have one relation at most: relating them again changes it."""

import msgspec

from annotator.app.commands.linking import check_relation, new_relation
from annotator.app.session import Session
from annotator.domain.annotation import Annotations, Relation, Span
from annotator.domain.claim_relations import (
    CLAIM_REL,
    FIRST,
    OTHER,
    claim_relation_value,
    claim_relation_values,
    directed,
)
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import CLAIM, VALUE


def relate_claims(session: Session, document: str, claim: str, other: str, value: str) -> Relation:
    """Relate a claim to another one; return the relation, in which both "same" claims are in reading order.

    Raises AnnotatorError if the scheme does not offer this, if one of them is not a claim, or for a claim and itself.
    """
    work = session.annotations(document)
    spans = [work.spans.get(id_) for id_ in (claim, other)]
    if any(span is None or span.label != CLAIM for span in spans) or claim == other:
        raise AnnotatorError("Only two claims can be related.", remedy="Select a claim, then choose another one.")
    if value not in claim_relation_values(session.scheme):
        raise AnnotatorError("The scheme does not offer this relation of claims.", remedy="The lead can offer it.")
    before = _between(work, claim, other)
    after = _valued(before or new_relation(work.spans[claim], CLAIM_REL), value, work.spans[claim], work.spans[other])
    check_relation(session, after, work)
    if after != before:
        with session.act("Relate claims" if before is None else "Change claim relation") as act:
            act.put(after)
    return after


def change_claim_relation(session: Session, document: str, relation: str, value: str) -> Relation:
    """Give a relation between claims another value; it stays between the same claims, in the same direction."""
    before = _existing(session.annotations(document), relation)
    return relate_claims(session, document, before.roles[FIRST][0], before.roles[OTHER][0], value)


def remove_claim_relation(session: Session, document: str, relation: str) -> str:
    """Remove a relation between claims; return its value."""
    before = _existing(session.annotations(document), relation)
    with session.act("Remove claim relation") as act:
        act.remove(before)
    return claim_relation_value(before)


def _valued(relation: Relation, value: str, claim: Span, other: Span) -> Relation:
    attributes = {**relation.attributes, VALUE: value}
    return msgspec.structs.replace(relation, roles=directed(value, claim, other), attributes=attributes)


def _between(work: Annotations, claim: str, other: str) -> Relation | None:
    """Return the relation of two claims, whichever way it goes."""
    pairs = ({FIRST: (claim,), OTHER: (other,)}, {FIRST: (other,), OTHER: (claim,)})
    relations = sorted(work.relations_of(claim), key=lambda relation: relation.id)
    return next((relation for relation in relations if relation.label == CLAIM_REL and relation.roles in pairs), None)


def _existing(work: Annotations, relation: str) -> Relation:
    if relation not in work.relations:
        raise AnnotatorError("This relation no longer exists.", where=relation, remedy="It may have been deleted.")
    return work.relations[relation]
