"""Accepting a suggestion: its spans and their links become annotations, which say what they were accepted from."""

import msgspec

from annotator.app.changes import ActName
from annotator.app.commands.linking import Draft, check_relation, new_relation, put_link
from annotator.app.commands.spans import find_or_make_span, put_new_span
from annotator.app.session import Session
from annotator.domain.annotation import Origin, Span
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import CLAIM, CUE, SPEAKER, STANCE, VALUE, frame_of
from annotator.storage.steps import first_undone, redoing_writes
from annotator.suggest.labelled import Fragments, LabelledFrame, Suggestion

ACT: ActName = "Accept suggestion"


def accept_suggestion(
    session: Session, document: str, suggestion: Suggestion, frame: LabelledFrame | None = None
) -> Span:
    """Annotate what was suggested, as one step of undo; return the claim, or the first span where there is no claim.

    `frame` is what somebody has made of it, None for what was suggested. Spans that are there already are linked as
    they are. Raises InvalidRecordsError for a span that breaks a rule of the scheme or does not fit the text, and
    AnnotatorError for a suggestion without words.
    """
    corrected = suggestion.frame if frame is None else frame
    draft = Draft(ACT, session.annotations(document))
    made: dict[str, Span] = {}
    for label, ours, theirs in _parts(corrected, suggestion.frame):
        if ours:
            origin = _origin(suggestion, suggestion.confidence, is_edited=ours != theirs)
            made[label] = _put(session, document, draft, label, ours, origin)
    if not made:
        raise AnnotatorError("This suggestion has no words.")
    if CLAIM in made:
        for label in made.keys() - {CLAIM}:
            put_link(draft, draft.work, made[CLAIM], made[label])
        if suggestion.stance:
            _put_stance(session, draft, made[CLAIM], suggestion)
    with session.act(ACT) as act:
        draft.apply_to(act)
    return made.get(CLAIM) or next(iter(made.values()))


def undone_acceptance(session: Session) -> LabelledFrame:
    """Return what redo would accept again, an empty frame where it would redo no acceptance."""
    step = first_undone(session.file, session.author)
    if step is None or step.act != ACT:
        return LabelledFrame()
    spans = (write.record for writes in redoing_writes(session.file, step) for write in writes)
    parts = {span.label: span.fragments for span in spans if isinstance(span, Span)}
    return LabelledFrame(*(parts.get(label, ()) for label in (CUE, SPEAKER, CLAIM)))


def _parts(frame: LabelledFrame, other: LabelledFrame) -> list[tuple[str, Fragments, Fragments]]:
    """Return the parts of two frames by label, the claim first: what is linked to it comes after."""
    return [
        (CLAIM, frame.claim, other.claim),
        (SPEAKER, frame.speaker, other.speaker),
        (CUE, frame.cue, other.cue),
    ]


def _origin(suggestion: Suggestion, confidence: float, *, is_edited: bool) -> Origin:
    return Origin(suggestion.source, round(confidence, 2), suggestion.model, is_edited)


def _put(session: Session, document: str, draft: Draft, label: str, fragments: Fragments, origin: Origin) -> Span:
    span = find_or_make_span(session, document, label, fragments, {})
    if span.id in draft.work.spans:
        return span
    span = msgspec.structs.replace(span, origin=origin)
    put_new_span(session, draft, span)
    return span


def _put_stance(session: Session, draft: Draft, claim: Span, suggestion: Suggestion) -> None:
    """Set the value of the claim's own stance, unless somebody has set it."""
    frame = frame_of(draft.work, claim.id)
    own = frame.own_stance
    before = draft.before.relations.get(own.id) if own else None
    if before is not None and before.attributes.get(VALUE):
        return
    new = new_relation(claim, STANCE, holder=frame.speakers, target=(claim.id,))
    stance = draft.work.relations[own.id] if own else new
    origin = _origin(suggestion, suggestion.stance_confidence, is_edited=False)
    stance = msgspec.structs.replace(stance, attributes={**stance.attributes, VALUE: suggestion.stance}, origin=origin)
    check_relation(session, stance, draft.work)
    draft.put(stance)
