"""The parts of a layer kept by formats that hold only quotations, claim frames, stances as pairs, or claims."""

from collections.abc import Iterable
from typing import NamedTuple

from annotator.domain.frames import CLAIM, CUED_BY, SAID_BY, STANCE, VALUE, frames
from annotator.exchange.records import LayerWork, RelationData, annotations_of

WORDING = "wording"
"""The attribute of a claim that says it so that it stands alone."""


class Kept(NamedTuple):
    """The ids of the spans and of the relations that stay; relations are reduced to these spans."""

    spans: frozenset[str]
    relations: frozenset[str]


def quotations(work: LayerWork) -> Kept:
    """Claims with a cue, their cues and speakers."""
    cued = {
        claim
        for relation in work.relations
        if relation.label == CUED_BY and relation.roles.get("cue")
        for claim in _claims(relation)
    }
    return _kept(
        relation
        for relation in work.relations
        if relation.label in (SAID_BY, CUED_BY) and cued.issuperset(_claims(relation))
    )


def _claims(relation: RelationData) -> tuple[str, ...]:
    return relation.roles.get("claim", ())


def framed(work: LayerWork) -> Kept:
    """Heads of frames with all their parts, those who take a stance on them, and the relations among these."""
    all_frames = frames(annotations_of(work))
    spans = {part for frame in all_frames for part in frame.parts()}
    spans |= {holder for frame in all_frames for stance in frame.stances for holder in stance.holders}
    return Kept(frozenset(spans), frozenset(relation.id for relation in work.relations))


def pairs(work: LayerWork) -> Kept:
    """Stances that have a value, with their holders and targets."""
    return _kept(relation for relation in work.relations if relation.label == STANCE and relation.attributes.get(VALUE))


def said(work: LayerWork) -> Kept:
    """Claims and their speakers."""
    claims = {span.id for span in work.spans if span.label == CLAIM}
    kept = _kept(
        relation for relation in work.relations if relation.label == SAID_BY and claims.issuperset(_claims(relation))
    )
    return kept._replace(spans=kept.spans | claims)


def worded(work: LayerWork) -> Kept:
    """Claims that have a wording."""
    claims = (span.id for span in work.spans if span.label == CLAIM and span.attributes.get(WORDING))
    return Kept(frozenset(claims), frozenset())


def _kept(relations: Iterable[RelationData]) -> Kept:
    kept = tuple(relations)
    return Kept(
        frozenset(member for relation in kept for member in _members(relation)),
        frozenset(relation.id for relation in kept),
    )


def _members(relation: RelationData) -> set[str]:
    return {member for members in relation.roles.values() for member in members}


def nothing(_: LayerWork) -> Kept:
    """No span and no relation."""
    return Kept(frozenset(), frozenset())
