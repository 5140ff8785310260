"""Acts on claim frames: speakers, stances, and links between spans."""

from collections.abc import Sequence

import msgspec

from annotator.app.changes import ActName
from annotator.app.commands.linking import (
    Draft,
    Unlinked,
    check_relation,
    new_relation,
    put_evidence,
    put_link,
    put_speaker,
    remove_member,
    unlinked,
)
from annotator.app.commands.spans import find_or_make_span
from annotator.app.session import Session
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Fragment, Relation, Value, edited
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import CLAIM, CUE, CUED_BY, HEADS, SAID_BY, SPEAKER, STANCE, VALUE, frame_of


def set_stance(session: Session, document: str, head: str, value: str, *, stance: str | None = None) -> Relation:
    """Set the value of the stance with an id, or by default of the frame's own stance towards its head.

    The frame's own stance is made if there is none; it may have no speaker yet. Raises InvalidRecordsError for a value
    that is not in the scheme.
    """
    work = session.annotations(document)
    _require_head(work, head)
    frame = frame_of(work, head)
    existing = stance or (frame.own_stance.id if frame.own_stance else None)
    new = new_relation(frame.head, STANCE, holder=frame.speakers, target=(head,))
    before = _stance(work, existing) if existing else new
    return _replace_relation(session, before, "Set stance", attributes={**before.attributes, VALUE: value})


def clear_stance(session: Session, document: str, head: str, *, stance: str | None = None) -> str:
    """Remove the value of the stance with an id, or by default of the frame's own stance; return the value.

    A claim's own stance without other attributes or evidence is deleted.
    """
    work = session.annotations(document)
    _require_head(work, head)
    own = frame_of(work, head).own_stance
    existing = stance or (own.id if own else None)
    if existing is None:
        return ""
    before = _stance(work, existing)
    attributes = {name: value for name, value in before.attributes.items() if name != VALUE}
    has_more = attributes or before.roles.get("evidence") or own is None or existing != own.id
    with session.act("Clear stance") as act:
        if work.spans[head].label == CLAIM and not has_more:
            act.remove(before)
        else:
            act.put(msgspec.structs.replace(before, attributes=attributes))
    return str(before.attributes.get(VALUE, ""))


def change_stance_attributes(session: Session, document: str, stance: str, attributes: dict[str, Value]) -> Relation:
    """Replace the attributes of a stance. Raises InvalidRecordsError for attributes that are not in the scheme."""
    before = _stance(session.annotations(document), stance)
    return _replace_relation(session, before, "Change attributes", attributes=attributes)


def set_speaker(session: Session, document: str, head: str, speaker: str) -> None:
    """Link a virtual speaker (AUTHOR or UNSPECIFIED) to a claim or target."""
    if speaker not in VIRTUAL_SPEAKERS:
        raise AnnotatorError("Only the author and the unspecified speaker can be without text.", where=speaker)
    work = session.annotations(document)
    _require_head(work, head)
    with session.act("Set speaker") as act:
        put_speaker(act, work, work.spans[head], speaker)


def add_speakers(session: Session, document: str, head: str, speakers: Sequence[str]) -> None:
    """Link speakers, given by span id or virtual, to a claim or target as one step of undo."""
    work = session.annotations(document)
    _require_head(work, head)
    draft = Draft("Set speaker", work)
    for speaker in speakers:
        put_speaker(draft, draft.work, work.spans[head], speaker)
    with session.act("Set speaker") as act:
        draft.apply_to(act)


def link(session: Session, document: str, head: str, other: str, *, stance: str | None = None) -> str | None:
    """Link an existing span to a frame as one step of undo.

    A speaker or cue becomes part of the frame; with `stance` a cue becomes evidence of that stance. For another claim
    or target, the frame's speakers get a stance towards it, whose id is returned.
    """
    work = session.annotations(document)
    _require_head(work, head)
    part = work.spans[other]
    if part.label in HEADS and other != head:
        speakers = frame_of(work, head).speakers
        if not speakers:
            raise AnnotatorError("The claim has no speaker yet.", remedy="Mark the speaker first.")
        if (existing := _stance_of(work, other, speakers)) is not None:
            return existing
        relation = new_relation(part, STANCE, holder=speakers, target=(other,))
        with session.act("Link") as act:
            act.put(relation)
        return relation.id
    with session.act("Link") as act:
        if stance is not None and part.label == CUE:
            put_evidence(act, work.relations[stance], other)
        else:
            put_link(act, work, work.spans[head], part)
    return None


def add_holder(session: Session, document: str, head: str, fragments: Sequence[Fragment]) -> str:
    """Mark another speaker and add that speaker's stance towards a claim or target, as one step; return its id.

    If the speaker has such a stance already, its id is returned and nothing is changed.
    """
    work = session.annotations(document)
    _require_head(work, head)
    speaker = find_or_make_span(session, document, SPEAKER, fragments, {})
    if (existing := _stance_of(work, head, (speaker.id,))) is not None:
        return existing
    relation = new_relation(work.spans[head], STANCE, holder=(speaker.id,), target=(head,))
    with session.act("Add stance") as act:
        if speaker.id not in work.spans:
            act.put(speaker)
        act.put(relation)
    return relation.id


def add_stance(session: Session, document: str, head: str, holder: str) -> str:
    """Add a stance without a value for another holder towards a claim or target; return its id.

    `holder` is the id of a speaker or a virtual speaker. If the holder has such a stance already, its id is returned
    and nothing is changed.
    """
    work = session.annotations(document)
    _require_head(work, head)
    if (existing := _stance_of(work, head, (holder,))) is not None:
        return existing
    relation = new_relation(work.spans[head], STANCE, holder=(holder,), target=(head,))
    check_relation(session, relation, work)
    with session.act("Add stance") as act:
        act.put(relation)
    return relation.id


def unlink(session: Session, document: str, head: str, part: str) -> Unlinked:
    """Unlink a speaker or cue from a frame; return what was unlinked. The span itself stays.

    The frame's own stance stays, without a speaker; other stances that only the unlinked speaker holds are deleted.
    """
    work = session.annotations(document)
    draft = Draft("Unlink", work)
    for relation in work.relations_of(head):
        is_member = relation.names(part)
        if is_member and (relation.label in (SAID_BY, CUED_BY) or relation.roles.get("target") == (head,)):
            remove_member(draft, work, relation, part)
    with session.act("Unlink") as act:
        draft.apply_to(act)
        return unlinked(work, draft.work, part)


def delete_stance(session: Session, document: str, stance: str) -> str:
    """Delete a stance; return its value, or ""."""
    relation = _stance(session.annotations(document), stance)
    with session.act("Delete stance") as act:
        act.remove(relation)
    return str(relation.attributes.get(VALUE, ""))


def _stance(work: Annotations, stance: str) -> Relation:
    if stance not in work.relations:
        raise AnnotatorError("This stance no longer exists.", where=stance, remedy="It may have been deleted.")
    return work.relations[stance]


def _stance_of(work: Annotations, head: str, holders: tuple[str, ...]) -> str | None:
    """Return the id of the stance that exactly these holders have towards a claim or target, or None."""
    return next((stance.id for stance in frame_of(work, head).stances if stance.holders == holders), None)


def _replace_relation(session: Session, before: Relation, name: ActName, **fields: object) -> Relation:
    work = session.annotations(before.document)
    after = msgspec.structs.replace(before, **fields)
    check_relation(session, after, work)
    known = work.relations.get(after.id)
    if known != after:
        after = edited(after) if known is not None else after
        with session.act(name) as act:
            act.put(after)
    return after


def _require_head(work: Annotations, head: str) -> None:
    if head not in work.spans or work.spans[head].label not in HEADS:
        raise AnnotatorError("Select a claim or target first.")
