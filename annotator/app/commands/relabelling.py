"""The effect of a new label on the relations of a span: valid ones stay, others are replaced or removed.

A speaker who becomes a cue of the same claim, or the reverse, is linked to it in the new role; a claim that becomes a
target keeps its speakers and cues, and so does a target that becomes a claim.
"""

import msgspec

from annotator.app.commands.linking import Draft, new_relation, put_link, put_speaker, remove_member
from annotator.domain.annotation import Relation, Span
from annotator.domain.frames import CLAIM, CUE, HEADS, SPEAKER, STANCE, TARGET, Frame, frame_of
from annotator.domain.scheme import Scheme
from annotator.domain.validation import relation_problems

PARTS = (SPEAKER, CUE)


def relabel(draft: Draft, before: Span, changed: Span, scheme: Scheme) -> None:
    """Put a span with its new label into a draft, with its new relations."""
    heads = _frames_with(draft, before) if before.label in PARTS and changed.label in PARTS else []
    frame = frame_of(draft.work, before.id) if before.label in HEADS and changed.label in HEADS else None
    draft.put(changed)
    for relation in list(draft.work.relations_of(changed.id)):
        if any(relation_problems(relation, draft.work.spans, scheme)):
            remove_member(draft, draft.before, relation, changed.id)
    for head in heads:
        _link_again(draft, head, changed)
    if frame is not None:
        _keep_parts(draft, frame, changed)


def _frames_with(draft: Draft, part: Span) -> list[Span]:
    """Return the claims and targets of which a span is a speaker or cue."""
    heads = [span for span in draft.work.spans.values() if span.label in HEADS]
    frames = [frame_of(draft.work, head.id) for head in heads if draft.work.relations_of(head.id)]
    return [frame.head for frame in frames if part.id in (*frame.speakers, *frame.cues)]


def _link_again(draft: Draft, head: Span, part: Span) -> None:
    if head.label == TARGET and part.label == SPEAKER:  # the holder of a stance cannot be its evidence as well
        for relation in draft.work.relations_of(part.id):
            evidence = relation.roles.get("evidence", ())
            if relation.roles.get("target") == (head.id,) and part.id in evidence:
                rest = tuple(member for member in evidence if member != part.id)
                roles = {**relation.roles, "evidence": rest} if rest else _without(relation.roles, "evidence")
                draft.put(msgspec.structs.replace(relation, roles=roles))
    put_link(draft, draft.work, head, part)


def _without(roles: dict[str, tuple[str, ...]], role: str) -> dict[str, tuple[str, ...]]:
    return {name: members for name, members in roles.items() if name != role}


def _keep_parts(draft: Draft, frame: Frame, head: Span) -> None:
    """Link the speakers and cues of a former claim or target to its new form."""
    own_stance = frame.own_stance
    if head.label == CLAIM and own_stance is not None:
        for speaker in own_stance.holders:
            put_speaker(draft, draft.work, head, speaker)
        for cue in own_stance.evidence:
            put_link(draft, draft.work, head, draft.work.spans[cue])
    elif head.label == TARGET:
        holders = {holder for stance in frame.stances for holder in stance.holders}
        speakers = tuple(speaker for speaker in frame.speakers if speaker not in holders)
        if speakers or frame.cues:
            stance = (
                draft.work.relations[own_stance.id]
                if own_stance
                else new_relation(head, STANCE, holder=(), target=(head.id,))
            )
            draft.put(_with_more(stance, holder=speakers, evidence=frame.cues))


def _with_more(relation: Relation, **more: tuple[str, ...]) -> Relation:
    roles = dict(relation.roles)
    for role, members in more.items():
        if members:
            roles[role] = tuple(dict.fromkeys((*roles.get(role, ()), *members)))
    return msgspec.structs.replace(relation, roles=roles)
