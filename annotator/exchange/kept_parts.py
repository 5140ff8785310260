"""What formats keep that hold nothing but quotations, claim frames, or stances as pairs."""

from collections.abc import Iterable
from typing import NamedTuple

from annotator.domain.frames import CUED_BY, SAID_BY, STANCE, VALUE, frames
from annotator.exchange.records import LayerWork, RelationData, annotations_of


class Kept(NamedTuple):
    """The ids of the spans and of the relations that stay; relations are reduced to these spans."""

    spans: frozenset[str]
    relations: frozenset[str]


def quotations(work: LayerWork) -> Kept:
    """Claims with a cue, their cues and speakers."""
    cued = {claim for one in work.relations if one.label == CUED_BY and one.roles.get("cue") for claim in _claims(one)}
    return _tied(one for one in work.relations if one.label in (SAID_BY, CUED_BY) and cued.issuperset(_claims(one)))


def _claims(relation: RelationData) -> tuple[str, ...]:
    return relation.roles.get("claim", ())


def framed(work: LayerWork) -> Kept:
    """Heads of frames with all their parts, those who take a stance on them, and the relations among these."""
    found = frames(annotations_of(work))
    spans = {part for frame in found for part in frame.parts()}
    spans |= {holder for frame in found for stance in frame.stances for holder in stance.holders}
    return Kept(frozenset(spans), frozenset(relation.id for relation in work.relations))


def pairs(work: LayerWork) -> Kept:
    """Stances that have a value, with what they are of."""
    return _tied(one for one in work.relations if one.label == STANCE and one.attributes.get(VALUE))


def _tied(relations: Iterable[RelationData]) -> Kept:
    ties = tuple(relations)
    return Kept(frozenset(member for one in ties for member in _members(one)), frozenset(one.id for one in ties))


def _members(relation: RelationData) -> set[str]:
    return {member for members in relation.roles.values() for member in members}
