"""How a span is tied to a claim frame, and what happens to ties when a span goes. Used by the commands, inside an act.

A claim is tied to its speakers by SAID_BY and to its cue by CUED_BY. A target is tied to both by the STANCE taken
towards it: the speaker holds it, the cue is its evidence.
"""

import uuid

import msgspec

from annotator.app.acts import Act
from annotator.domain.annotation import UNSPECIFIED, Annotations, Relation, Span, without_member
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import CLAIM, CUE, CUED_BY, SAID_BY, SPEAKER, STANCE, TARGET, frame_of


def new_relation(head: Span, label: str, **roles: tuple[str, ...]) -> Relation:
    """Return a fresh relation in the layer and document of `head`."""
    return Relation(id=uuid.uuid4().hex, layer=head.layer, document=head.document, label=label, roles=roles)


def put_tie(act: Act, work: Annotations, head: Span, part: Span) -> None:
    """Tie a speaker or cue to a claim or target. Other labels stand in a frame by themselves and get no tie."""
    if part.label == SPEAKER:
        put_speaker(act, work, head, part.id)
    elif part.label == CUE and head.label == CLAIM:
        _put_claim_cue(act, work, head, part.id)
    elif part.label == CUE and head.label == TARGET:
        _extend_stance(act, work, head, "evidence", part.id)


def put_speaker(act: Act, work: Annotations, head: Span, speaker: str) -> None:
    """Tie a speaker, by span id or virtual, to a claim or target; an "unspecified" one gives way to any other.

    Raises AnnotatorError for an "unspecified" speaker where another is tied.
    """
    _refuse_unspecified(work, head, speaker)
    if head.label == CLAIM:
        for relation in work.relations.values():
            if relation.label == SAID_BY and relation.roles.get("claim") == (head.id,):
                if relation.roles["speaker"] == (speaker,):
                    return
                if relation.roles["speaker"] == (UNSPECIFIED,):
                    act.remove(relation)
        act.put(new_relation(head, SAID_BY, claim=(head.id,), speaker=(speaker,)))
        if (own := frame_of(work, head.id).own_stance) is not None:
            _put_holder(act, work.relations[own.id], speaker)
    elif head.label == TARGET:
        _extend_stance(act, work, head, "holder", speaker)
    else:
        raise AnnotatorError("Only a claim or a target has a speaker.", remedy="Select one first.")


def _refuse_unspecified(work: Annotations, head: Span, speaker: str) -> None:
    if speaker != UNSPECIFIED or not set(frame_of(work, head.id).speakers) - {UNSPECIFIED}:
        return
    if head.label == CLAIM:
        raise AnnotatorError("The claim has a speaker already.", remedy="Unlink it first.")
    raise AnnotatorError("The target has a speaker already.", remedy="Unlink it first.")


def _put_claim_cue(act: Act, work: Annotations, head: Span, cue: str) -> None:
    if cue not in frame_of(work, head.id).cues:
        act.put(new_relation(head, CUED_BY, claim=(head.id,), cue=(cue,)))


def _extend_stance(act: Act, work: Annotations, head: Span, role: str, member: str) -> None:
    """Add a holder or evidence to the stance towards a target; begin one when there is none."""
    own = frame_of(work, head.id).own_stance
    if own is None:
        roles = {"holder": (), "target": (head.id,)} | {role: (member,)}
        act.put(new_relation(head, STANCE, **roles))
    elif role == "holder":
        _put_holder(act, work.relations[own.id], member)
    else:
        put_evidence(act, work.relations[own.id], member)


def _put_holder(act: Act, stance: Relation, speaker: str) -> None:
    holders = [holder for holder in stance.roles.get("holder", ()) if holder != UNSPECIFIED]
    _put_role(act, stance, "holder", tuple(dict.fromkeys((*holders, speaker))))


def put_evidence(act: Act, stance: Relation, span: str) -> None:
    """Add a span to what a stance rests on."""
    evidence = stance.roles.get("evidence", ())
    if span not in evidence:
        _put_role(act, stance, "evidence", (*evidence, span))


def _put_role(act: Act, relation: Relation, role: str, members: tuple[str, ...]) -> None:
    roles = {**relation.roles, role: members}
    if roles != relation.roles:
        act.put(msgspec.structs.replace(relation, roles=roles))


def untie(act: Act, relation: Relation, span: str) -> None:
    """Take a span out of every role of a relation; remove the relation when it cannot stand without it."""
    left = without_member(relation, span)
    if left is None:
        act.remove(relation)
    else:
        act.put(left)
