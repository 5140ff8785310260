"""Acts on spans: add, change, resize, delete. Offsets are code points, half-open, in logical order."""

import uuid
from collections.abc import Mapping, Sequence

import msgspec

from annotator.app.acts import Act
from annotator.app.changes import ActName
from annotator.app.commands.ties import put_evidence, put_tie, untie
from annotator.app.session import Session
from annotator.domain.annotation import Annotations, Fragment, Span, Value, quote_of
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import CLAIM, CUE, SPEAKER, TARGET
from annotator.domain.validation import fitting_attributes, relation_problems, span_problems

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
    """Mark fragments of a document; one step.

    When `frame` names a claim or target, the new span is tied to it; when `stance` names a stance, the new span
    becomes its evidence. Returns the span; one with the same label and fragments that is there already is used again.
    Raises InvalidRecordsError when the span breaks a rule of the scheme or does not fit the text.
    """
    work = session.annotations(document)
    span = found_or_new(session, document, label, fragments, attributes or {})
    with session.act(ADDING.get(label, "Add span")) as act:
        if span.id not in work.spans:
            act.put(span)
        if stance is not None:
            put_evidence(act, work.relations[stance], span.id)
        elif frame is not None and frame != span.id:
            put_tie(act, work, _known(work, frame), span)
    return span


def found_or_new(
    session: Session, document: str, label: str, fragments: Sequence[Fragment], attributes: Mapping[str, Value]
) -> Span:
    """Return the span of this label and fragments, or a valid new one. Raises InvalidRecordsError if it cannot be."""
    ordered = tuple(sorted((start, end) for start, end in fragments))
    span = _same(session.annotations(document), label, ordered) or Span(
        id=uuid.uuid4().hex,
        layer=session.layer,
        document=document,
        label=label,
        fragments=ordered,
        quote=quote_of(session.text(document), ordered),
        attributes=dict(attributes),
    )
    _check(session, span)
    return span


def resize_span(session: Session, document: str, span: str, fragments: Sequence[Fragment]) -> Span:
    """Give a span other fragments; its ties stay. Raises InvalidRecordsError when they do not fit the text."""
    ordered = tuple(sorted((start, end) for start, end in fragments))
    quote = quote_of(session.text(document), ordered)
    return _replace(session, document, span, "Resize span", fragments=ordered, quote=quote)


def change_attributes(session: Session, document: str, span: str, attributes: Mapping[str, Value]) -> Span:
    """Give a span these attributes in place of those that it has. Raises InvalidRecordsError for unknown ones."""
    return _replace(session, document, span, "Change attributes", attributes=dict(attributes))


def change_details(session: Session, document: str, span: str, attributes: Mapping[str, Value], note: str) -> Span:
    """Give a span these attributes and this note in one step. Raises InvalidRecordsError for unknown attributes."""
    return _replace(session, document, span, "Change details", attributes=dict(attributes), note=note)


def set_note(session: Session, document: str, span: str, note: str) -> Span:
    """Write a note on a span; an empty one removes it."""
    return _replace(session, document, span, "Change note", note=note)


def change_label(session: Session, document: str, span: str, label: str) -> Span:
    """Give a span another label. Attributes and ties that do not fit the new label go, in the same step."""
    work = session.annotations(document)
    before = _known(work, span)
    known = session.scheme.label(label)
    attributes = fitting_attributes(before.attributes, known) if known else {}
    changed = msgspec.structs.replace(before, label=label, attributes=attributes)
    _check(session, changed)
    if changed == before:
        return before
    spans = {**work.spans, span: changed}
    with session.act("Change label") as act:
        act.put(changed)
        for relation in work.relations_of(span):
            if any(relation_problems(relation, spans, session.scheme)):
                untie(act, relation, span)
    return changed


def delete_span(session: Session, document: str, span: str) -> None:
    """Delete a span, and of its ties whatever cannot stand without it."""
    work = session.annotations(document)
    gone = _known(work, span)
    with session.act("Delete span") as act:
        _delete(act, work, gone)


def _delete(act: Act, work: Annotations, span: Span) -> None:
    act.remove(span)
    for relation in work.relations_of(span.id):
        untie(act, relation, span.id)


def _replace(session: Session, document: str, span: str, name: ActName, **fields: object) -> Span:
    before = _known(session.annotations(document), span)
    after = msgspec.structs.replace(before, **fields)
    _check(session, after)
    if after != before:
        with session.act(name) as act:
            act.put(after)
    return after


def _check(session: Session, span: Span) -> None:
    # The person knows which span it is; the place would only say its id.
    if problems := [one.at("") for one in span_problems(span, session.text(span.document), session.scheme)]:
        raise InvalidRecordsError("This cannot be marked: {problems}.", problems)


def _known(work: Annotations, span: str) -> Span:
    if span not in work.spans:
        raise AnnotatorError("There is no such span any more.", where=span, remedy="It may have been deleted.")
    return work.spans[span]


def _same(work: Annotations, label: str, fragments: tuple[Fragment, ...]) -> Span | None:
    same = (span for span in work.spans.values() if span.label == label and span.fragments == fragments)
    return next(same, None)
