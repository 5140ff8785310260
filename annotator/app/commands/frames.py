"""Acts on claim frames: who says it, who stands how towards it, what is linked to what."""

from collections.abc import Sequence

import msgspec

from annotator.app.changes import ActName
from annotator.app.commands.linking import (
    Draft,
    Unlinked,
    new_relation,
    put_evidence,
    put_link,
    put_speaker,
    remove_member,
    unlinked,
)
from annotator.app.commands.spans import find_or_make_span
from annotator.app.session import Session
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Fragment, Relation, Value
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import CLAIM, CUE, CUED_BY, HEADS, SAID_BY, SPEAKER, STANCE, VALUE, frame_of
from annotator.domain.validation import relation_problems


def set_stance(session: Session, document: str, head: str, value: str, *, stance: str | None = None) -> Relation:
    """Record how a speaker stands: the frame's own towards its head, or the stance of the given id.

    Without a speaker the stance waits for one. Raises InvalidRecordsError for a value that the scheme does not know.
    """
    work = session.annotations(document)
    _require_head(work, head)
    frame = frame_of(work, head)
    known = stance or (frame.own_stance.id if frame.own_stance else None)
    fresh = new_relation(frame.head, STANCE, holder=frame.speakers, target=(head,))
    before = _known(work, known) if known else fresh
    return _replace_relation(session, before, "Set stance", attributes={**before.attributes, VALUE: value})


def clear_stance(session: Session, document: str, head: str, *, stance: str | None = None) -> str:
    """Take back how a speaker stands: the frame's own value, or that of the stance of the given id; return the value.

    A claim's own stance of which nothing else is said goes altogether.
    """
    work = session.annotations(document)
    _require_head(work, head)
    own = frame_of(work, head).own_stance
    known = stance or (own.id if own else None)
    if known is None:
        return ""
    before = _known(work, known)
    attributes = {name: value for name, value in before.attributes.items() if name != VALUE}
    says_more = attributes or before.roles.get("evidence") or own is None or known != own.id
    with session.act("Clear stance") as act:
        if work.spans[head].label == CLAIM and not says_more:
            act.remove(before)
        else:
            act.put(msgspec.structs.replace(before, attributes=attributes))
    return str(before.attributes.get(VALUE, ""))


def change_stance_attributes(session: Session, document: str, stance: str, attributes: dict[str, Value]) -> Relation:
    """Give a stance these attributes in place of those that it has. Raises InvalidRecordsError for unknown ones."""
    before = _known(session.annotations(document), stance)
    return _replace_relation(session, before, "Change attributes", attributes=attributes)


def set_speaker(session: Session, document: str, head: str, speaker: str) -> None:
    """Link a virtual speaker (AUTHOR or UNSPECIFIED) with a claim or target."""
    if speaker not in VIRTUAL_SPEAKERS:
        raise AnnotatorError("Only the author and the unspecified speaker can be without text.", where=speaker)
    work = session.annotations(document)
    _require_head(work, head)
    with session.act("Set speaker") as act:
        put_speaker(act, work, work.spans[head], speaker)


def add_speakers(session: Session, document: str, head: str, speakers: Sequence[str]) -> None:
    """Link speakers, by span id or virtual, with a claim or target, all in one step."""
    work = session.annotations(document)
    _require_head(work, head)
    draft = Draft("Set speaker", work)
    for speaker in speakers:
        put_speaker(draft, draft.work, work.spans[head], speaker)
    with session.act("Set speaker") as act:
        draft.apply_to(act)


def link(session: Session, document: str, head: str, other: str, *, stance: str | None = None) -> str | None:
    """Link a span that exists with a frame, in one step.

    A speaker or cue becomes the frame's own, or with `stance` the evidence of that stance. Another claim or target
    becomes what the frame's speakers take a stance towards; the id of that stance is returned.
    """
    work = session.annotations(document)
    _require_head(work, head)
    part = work.spans[other]
    if part.label in HEADS and other != head:
        speakers = frame_of(work, head).speakers
        if not speakers:
            raise AnnotatorError("The claim has no speaker yet.", remedy="Mark the speaker first.")
        if (known := _held(work, other, speakers)) is not None:
            return known
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
    """Mark another speaker and begin that speaker's stance towards a claim or target, in one step; return its id.

    A stance which that speaker has already is returned as it is.
    """
    work = session.annotations(document)
    _require_head(work, head)
    speaker = find_or_make_span(session, document, SPEAKER, fragments, {})
    if (known := _held(work, head, (speaker.id,))) is not None:
        return known
    relation = new_relation(work.spans[head], STANCE, holder=(speaker.id,), target=(head,))
    with session.act("Add stance") as act:
        if speaker.id not in work.spans:
            act.put(speaker)
        act.put(relation)
    return relation.id


def add_stance(session: Session, document: str, head: str, holder: str) -> str:
    """Begin another holder's stance towards a claim or target; return its id. Its value is still to be set.

    `holder` is the id of a speaker or a virtual one. A stance which that holder has already is returned as it is.
    """
    work = session.annotations(document)
    _require_head(work, head)
    if (known := _held(work, head, (holder,))) is not None:
        return known
    relation = new_relation(work.spans[head], STANCE, holder=(holder,), target=(head,))
    _check(session, relation, work)
    with session.act("Add stance") as act:
        act.put(relation)
    return relation.id


def unlink(session: Session, document: str, head: str, part: str) -> Unlinked:
    """Unlink a speaker or cue from a frame; return what went with that. The span itself stays.

    The frame's own stance stays too, and waits for a speaker; one that only the unlinked speaker holds goes.
    """
    work = session.annotations(document)
    draft = Draft("Unlink", work)
    for relation in work.relations_of(head):
        named = relation.names(part)
        if named and (relation.label in (SAID_BY, CUED_BY) or relation.roles.get("target") == (head,)):
            remove_member(draft, work, relation, part)
    with session.act("Unlink") as act:
        draft.apply_to(act)
        return unlinked(work, draft.work, part)


def delete_stance(session: Session, document: str, stance: str) -> str:
    """Delete a stance; return the value that it had, or ""."""
    relation = _known(session.annotations(document), stance)
    with session.act("Delete stance") as act:
        act.remove(relation)
    return str(relation.attributes.get(VALUE, ""))


def _known(work: Annotations, stance: str) -> Relation:
    if stance not in work.relations:
        raise AnnotatorError("This stance no longer exists.", where=stance, remedy="It may have been deleted.")
    return work.relations[stance]


def _held(work: Annotations, head: str, holders: tuple[str, ...]) -> str | None:
    """The id of the stance that just these holders take towards a claim or target."""
    return next((stance.id for stance in frame_of(work, head).stances if stance.holders == holders), None)


def _replace_relation(session: Session, before: Relation, name: ActName, **fields: object) -> Relation:
    work = session.annotations(before.document)
    after = msgspec.structs.replace(before, **fields)
    _check(session, after, work)
    if work.relations.get(after.id) != after:
        with session.act(name) as act:
            act.put(after)
    return after


def _check(session: Session, relation: Relation, work: Annotations) -> None:
    if problems := [problem.at("") for problem in relation_problems(relation, work.spans, session.scheme)]:
        raise InvalidRecordsError("This cannot be linked: {problems}.", problems)


def _require_head(work: Annotations, head: str) -> None:
    if head not in work.spans or work.spans[head].label not in HEADS:
        raise AnnotatorError("Select a claim or target first.")
