"""Acts on spans: add, change, resize, delete. Fragments are half-open ranges of code points in logical order."""

import uuid
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from annotator.app.acts import Act
from annotator.app.changes import ActName
from annotator.app.commands.linking import (
    Draft,
    Unlinked,
    new_relation,
    put_evidence,
    put_link,
    remove_member,
    unlinked,
)
from annotator.app.commands.relabelling import relabel
from annotator.app.session import Session
from annotator.domain.annotation import Annotations, Fragment, Span, Value, edited, quote_of
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import CLAIM, CUE, SPEAKER, STANCE, TARGET, VALUE
from annotator.domain.scheme import attribute
from annotator.domain.validation import fitting_attributes, span_problems

ADDING: dict[str, ActName] = {CLAIM: "Add claim", SPEAKER: "Add speaker", CUE: "Add cue", TARGET: "Add target"}


def add_span(
    session: Session,
    document: str,
    label: str,
    fragments: Sequence[Fragment],
    *,
    frame: str | None = None,
    stance: str | None = None,
    attributes: Mapping[str, Value] | None = None,
) -> Span:
    """Mark fragments of a document as one step of undo; return the span.

    The span is linked to `frame`, the id of a claim or target, or becomes evidence of `stance`, the id of a stance. A
    new claim gets the default stance of the scheme, if it has one. An existing span with the same label and fragments
    is reused. Raises InvalidRecordsError when the span breaks a rule of the scheme or does not fit the text.
    """
    work = session.annotations(document)
    span = find_or_make_span(session, document, label, fragments, attributes or {})
    with session.act(ADDING.get(label, "Add span")) as act:
        if span.id not in work.spans:
            put_new_span(session, act, span)
        if stance is not None:
            put_evidence(act, work.relations[stance], span.id)
        elif frame is not None and frame != span.id:
            put_link(act, work, _span(work, frame), span)
    return span


def put_new_span(session: Session, act: Act, span: Span) -> None:
    """Put a new span into an act, and for a claim the default stance of the scheme, if it has one."""
    act.put(span)
    if span.label == CLAIM and (value := _default_stance(session)):
        stance = new_relation(span, STANCE, holder=(), target=(span.id,))
        act.put(msgspec.structs.replace(stance, attributes={VALUE: value}))


def _default_stance(session: Session) -> str:
    kind = session.scheme.relation(STANCE)
    value = attribute(kind, VALUE) if kind else None
    return value.default if value else ""


def find_or_make_span(
    session: Session, document: str, label: str, fragments: Sequence[Fragment], attributes: Mapping[str, Value]
) -> Span:
    """Return the span of this label and fragments, or a new one. Raises InvalidRecordsError if that is invalid."""
    ordered = tuple(sorted((start, end) for start, end in fragments))
    known = _same(session.annotations(document), label, ordered)
    span = known or Span(
        id=uuid.uuid4().hex,
        layer=session.layer,
        document=document,
        label=label,
        fragments=ordered,
        quote=quote_of(session.text(document), ordered),
        attributes=dict(attributes),
    )
    _check(session, span)
    return known or session.stamped(span)


def resize_span(session: Session, document: str, span: str, fragments: Sequence[Fragment]) -> Span:
    """Replace the fragments of a span; its relations stay. Raises InvalidRecordsError when they do not fit the text."""
    ordered = tuple(sorted((start, end) for start, end in fragments))
    before = _span(session.annotations(document), span)
    if before.fragments == ordered:
        return before
    changed = msgspec.structs.replace(before, fragments=ordered, quote=quote_of(session.text(document), ordered))
    return _put_changed(session, before, edited(changed), "Resize span")


def change_attributes(session: Session, document: str, span: str, attributes: Mapping[str, Value]) -> Span:
    """Replace the attributes of a span. Raises InvalidRecordsError for attributes that are not in the scheme."""
    return _replace(session, document, span, "Change attributes", attributes=dict(attributes))


def change_details(session: Session, document: str, span: str, attributes: Mapping[str, Value], note: str) -> Span:
    """Replace attributes and note of a span as one step. Raises InvalidRecordsError for unknown attributes."""
    return _replace(session, document, span, "Change details", attributes=dict(attributes), note=note)


def set_note(session: Session, document: str, span: str, note: str) -> Span:
    """Replace the note on a span; an empty one removes it."""
    return _replace(session, document, span, "Change note", note=note)


class LabelChange(NamedTuple):
    """The effect of a new label: the span, its label before, removed links, and names of removed attributes."""

    span: Span
    before: str
    unlinked: Unlinked = Unlinked()
    attributes: tuple[str, ...] = ()


def change_label(session: Session, document: str, span: str, label: str) -> LabelChange:
    """Change the label of a span as one step of undo, and return the effect.

    A speaker who becomes a cue stays in its frames, and so does a cue that becomes a speaker; a claim that becomes a
    target keeps its speakers and cues. Invalid relations and attributes are removed. Raises InvalidRecordsError when
    the span cannot have the label.
    """
    work = session.annotations(document)
    before = _span(work, span)
    definition = session.scheme.label(label)
    attributes = fitting_attributes(before.attributes, definition) if definition else {}
    changed = msgspec.structs.replace(before, label=label, attributes=attributes)
    _check(session, changed)
    if changed == before:
        return LabelChange(before, before.label)
    changed = session.stamped(edited(changed))
    draft = Draft("Change label", work)
    relabel(draft, before, changed, session.scheme)
    with session.act("Change label") as act:
        draft.apply_to(act)
        removed = tuple(name for name in before.attributes if name not in attributes)
        return LabelChange(changed, before.label, unlinked(work, draft.work, span), removed)


def delete_span(session: Session, document: str, span: str) -> Unlinked:
    """Delete a span and the relations that are incomplete without it; return the removed links."""
    work = session.annotations(document)
    deleted = _span(work, span)
    draft = Draft("Delete span", work)
    for relation in work.relations_of(span):
        remove_member(draft, work, relation, span)
    draft.remove(deleted)
    with session.act("Delete span") as act:
        draft.apply_to(act)
        return unlinked(work, draft.work, span)


def _replace(session: Session, document: str, span: str, name: ActName, **fields: object) -> Span:
    before = _span(session.annotations(document), span)
    return _put_changed(session, before, msgspec.structs.replace(before, **fields), name)


def _put_changed(session: Session, before: Span, after: Span, name: ActName) -> Span:
    _check(session, after)
    if after == before:
        return before
    after = session.stamped(after)
    with session.act(name) as act:
        act.put(after)
    return after


def _check(session: Session, span: Span) -> None:
    label = session.scheme.label(span.label)
    if label is not None and label.fragments == "one" and len(span.fragments) > 1:
        raise AnnotatorError(
            "Spans of {label} have one fragment only.", remedy="Mark each part as a span of its own.", label=label.name
        )
    # Without the place: it would only be the id of the span, and the person knows which span it is.
    if problems := [problem.at("") for problem in span_problems(span, session.text(span.document), session.scheme)]:
        raise InvalidRecordsError("This cannot be marked: {problems}.", problems)


def _span(work: Annotations, span: str) -> Span:
    if span not in work.spans:
        raise AnnotatorError("This span no longer exists.", where=span, remedy="It may have been deleted.")
    return work.spans[span]


def _same(work: Annotations, label: str, fragments: tuple[Fragment, ...]) -> Span | None:
    same = (span for span in work.spans.values() if span.label == label and span.fragments == fragments)
    return next(same, None)
