"""Links of spans to claim frames, and the effect of a removed span on relations. Used by the commands.

A claim is linked to its speakers by SAID_BY and to its cues by CUED_BY. A target is linked to both by a STANCE: the
speaker is its holder, the cue its evidence.
"""

import uuid
from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from annotator.app.acts import Act
from annotator.app.session import Session
from annotator.domain.annotation import (
    AUTHOR,
    UNSPECIFIED,
    VIRTUAL_SPEAKERS,
    Annotations,
    Relation,
    Span,
)
from annotator.domain.claim_relations import CLAIM_REL
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import CLAIM, CUE, CUED_BY, SAID_BY, SPEAKER, STANCE, TARGET, frame_of
from annotator.domain.operation import Record
from annotator.domain.relations import reduced_in_frame
from annotator.domain.validation import relation_problems


def new_relation(head: Span, label: str, **roles: tuple[str, ...]) -> Relation:
    """Return a relation with a new id in the layer and document of `head`."""
    return Relation(id=uuid.uuid4().hex, layer=head.layer, document=head.document, label=label, roles=roles)


def check_relation(session: Session, relation: Relation, work: Annotations) -> None:
    """Raise InvalidRecordsError for a relation that the scheme does not allow among the spans of a layer."""
    if problems := [problem.at("") for problem in relation_problems(relation, work.spans, session.scheme)]:
        raise InvalidRecordsError("This cannot be linked: {problems}.", problems)


def put_link(act: Act, work: Annotations, head: Span, part: Span) -> None:
    """Link a speaker or cue to a claim or target. Spans with other labels need no relation."""
    if part.label == SPEAKER:
        put_speaker(act, work, head, part.id)
    elif part.label == CUE and head.label == CLAIM:
        _put_claim_cue(act, work, head, part.id)
    elif part.label == CUE and head.label == TARGET:
        _extend_stance(act, work, head, "evidence", part.id)


def put_speaker(act: Act, work: Annotations, head: Span, speaker: str) -> None:
    """Link a speaker, given by span id or virtual, to a claim or target.

    An "unspecified" speaker is replaced by any other, and the author by an "unspecified" one. Raises AnnotatorError for
    an "unspecified" speaker when one with text is linked.
    """
    _refuse_unspecified(work, head, speaker)
    if head.label == CLAIM:
        for relation in work.relations.values():
            if relation.label == SAID_BY and relation.roles.get("claim") == (head.id,):
                if relation.roles["speaker"] == (speaker,):
                    return
                if relation.roles["speaker"][0] in _replaced_by(speaker):
                    act.remove(relation)
        act.put(new_relation(head, SAID_BY, claim=(head.id,), speaker=(speaker,)))
        if (stance := frame_of(work, head.id).own_stance) is not None:
            _put_holder(act, work.relations[stance.id], speaker)
    elif head.label == TARGET:
        _extend_stance(act, work, head, "holder", speaker)
    else:
        raise AnnotatorError("Only a claim or a target has a speaker.", remedy="Select one first.")


def _replaced_by(speaker: str) -> set[str]:
    """Return the virtual speakers that a speaker replaces."""
    return {UNSPECIFIED, AUTHOR} if speaker == UNSPECIFIED else {UNSPECIFIED}


def _refuse_unspecified(work: Annotations, head: Span, speaker: str) -> None:
    if speaker != UNSPECIFIED or not set(frame_of(work, head.id).speakers).difference(VIRTUAL_SPEAKERS):
        return
    if head.label == CLAIM:
        raise AnnotatorError("The claim has a speaker already.", remedy="Unlink it first (X).")
    raise AnnotatorError("The target has a speaker already.", remedy="Unlink it first (X).")


def _put_claim_cue(act: Act, work: Annotations, head: Span, cue: str) -> None:
    if cue not in frame_of(work, head.id).cues:
        act.put(new_relation(head, CUED_BY, claim=(head.id,), cue=(cue,)))


def _extend_stance(act: Act, work: Annotations, head: Span, role: str, member: str) -> None:
    """Add a holder or evidence to the stance towards a target, which is made if there is none."""
    stance = frame_of(work, head.id).own_stance
    if stance is None:
        roles = {"holder": (), "target": (head.id,)} | {role: (member,)}
        act.put(new_relation(head, STANCE, **roles))
    elif role == "holder":
        _put_holder(act, work.relations[stance.id], member)
    else:
        put_evidence(act, work.relations[stance.id], member)


def _put_holder(act: Act, stance: Relation, speaker: str) -> None:
    holders = [holder for holder in stance.roles.get("holder", ()) if holder not in _replaced_by(speaker)]
    _put_role(act, stance, "holder", tuple(dict.fromkeys((*holders, speaker))))


def put_evidence(act: Act, stance: Relation, span: str) -> None:
    """Add a span to the evidence of a stance."""
    evidence = stance.roles.get("evidence", ())
    if span not in evidence:
        _put_role(act, stance, "evidence", (*evidence, span))


def _put_role(act: Act, relation: Relation, role: str, members: tuple[str, ...]) -> None:
    roles = {**relation.roles, role: members}
    if roles != relation.roles:
        act.put(msgspec.structs.replace(relation, roles=roles))


def remove_member(act: Act, work: Annotations, relation: Relation, span: str) -> None:
    """Remove a span from all roles of a relation; remove the relation if it is incomplete without it."""
    keep = {member for members in relation.roles.values() for member in members} - {span}
    reduced = reduced_in_frame(relation, keep, lambda head: _speakers(work, head))
    if reduced is None:
        act.remove(relation)
    elif reduced != relation:
        act.put(reduced)


def _speakers(work: Annotations, head: str) -> tuple[str, ...]:
    """Return the speakers of a claim; a target has none of its own."""
    return frame_of(work, head).speakers if head in work.spans and work.spans[head].label == CLAIM else ()


class Draft(Act):
    """An act on a copy of the annotations of a layer, for changes in several steps that depend on one another."""

    def __init__(self, name: str, work: Annotations) -> None:
        super().__init__(name)
        self.before = work
        self.work = Annotations(dict(work.spans), dict(work.relations), work.progress)

    def put(self, record: Record) -> None:
        """Put a span or a relation."""
        if isinstance(record, Span):
            self.work.spans[record.id] = record
        elif isinstance(record, Relation):
            self.work.relations[record.id] = record

    def remove(self, record: Record) -> None:
        """Remove a span or a relation."""
        self.work.spans.pop(record.id, None)
        self.work.relations.pop(record.id, None)

    def apply_to(self, act: Act) -> None:
        """Put or remove each record that differs from before in `act`, once."""
        pairs: tuple[tuple[Mapping[str, Span | Relation], Mapping[str, Span | Relation]], ...] = (
            (self.before.spans, self.work.spans),
            (self.before.relations, self.work.relations),
        )
        for before, after in pairs:
            for id_ in before.keys() - after.keys():
                act.remove(before[id_])
            for record in after.values():
                if before.get(record.id) != record:
                    act.put(record)


class Unlinked(NamedTuple):
    """The numbers of links that an act on a span removed."""

    heads: int = 0
    """Claims and targets that lost the span, or the relation with it."""
    parts: int = 0
    """Speakers and cues that the span, a claim or a target, lost."""
    stances: int = 0
    """Stances that were removed."""


def unlinked(before: Annotations, after: Annotations, span: str) -> Unlinked:
    """Return the links of a span that an act removed."""
    heads, parts = _linked(before, span)
    heads_left, parts_left = _linked(after, span)
    stances = [
        relation
        for relation in before.relations.values()
        if relation.label == STANCE and relation.id not in after.relations
    ]
    return Unlinked(len(heads - heads_left), len(parts - parts_left), len(stances))


def _linked(work: Annotations, span: str) -> tuple[set[str], set[str]]:
    """Return the ids of claims and targets that a span is linked to, and of spans that are linked to it."""
    heads: set[str] = set()
    parts: set[str] = set()
    for relation in work.relations_of(span):
        own_heads = {member for role in ("claim", "target") for member in relation.roles.get(role, ())}
        others = {member for members in relation.roles.values() for member in members} - {span}
        if relation.label == CLAIM_REL:
            heads |= others
        elif span in own_heads:
            parts |= others
        else:
            heads |= others & own_heads or others
    return heads, parts
