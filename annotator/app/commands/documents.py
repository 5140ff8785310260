"""Acts on documents: progress, flags, notes, and directions of paragraphs."""

from typing import Literal

import msgspec

from annotator.app.changes import ActName
from annotator.app.session import Session
from annotator.domain.annotation import ParagraphDirection, Status, fixed_direction, no_progress
from annotator.domain.errors import AnnotatorError
from annotator.storage import states
from annotator.text.legible import legible


def mark_done(session: Session, document: str) -> None:
    """Mark a document as done, which it can be without any annotation."""
    _set_progress(session, document, "Mark done", status="done")


def skip(session: Session, document: str) -> None:
    """Mark a document as skipped."""
    _set_progress(session, document, "Skip", status="skipped")


def reopen(session: Session, document: str) -> None:
    """Reopen a document that is done or skipped."""
    reopened: Status = "todo"
    _set_progress(session, document, "Reopen", status=reopened)


def flag(session: Session, document: str, reason: str | None) -> None:
    """Flag a document for review, with a reason (which may be empty); None removes the flag."""
    _set_progress(session, document, "Flag" if reason is not None else "Remove flag", flag=reason)


def set_document_note(session: Session, document: str, note: str) -> None:
    """Replace the note on a document; an empty one removes it."""
    _set_progress(session, document, "Change note", note=note)


def set_document_label(session: Session, document: str, label: str, *, applies: bool) -> None:
    """Say that a document label of the scheme (by id) applies to a document, instead of others of its group, or not.

    Raises AnnotatorError when the scheme has no such label.
    """
    declared = session.scheme.document_label(label)
    if declared is None:
        raise AnnotatorError("The scheme has no label {label} for articles.", label=legible(label))
    others = set(session.annotations(document).progress.labels) - {label}
    if applies and declared.group:
        others -= {other.id for other in session.scheme.document_labels if other.group == declared.group}
    labels = sorted(others | {label} if applies else others)
    _set_progress(session, document, "Label article", labels=tuple(labels))


def _set_progress(session: Session, document: str, name: ActName, **fields: object) -> None:
    current = session.annotations(document).progress
    before = current if current.id else no_progress(session.layer, document)
    after = msgspec.structs.replace(before, **fields)
    if after != before:
        with session.act(name) as act:
            act.put(after)


def set_direction(session: Session, document: str, paragraph: int, direction: Literal["ltr", "rtl"] | None) -> None:
    """Set the base direction of a paragraph (counted from 0) for everyone; None makes it automatic again."""
    before = directions(session, document).get(paragraph)
    if direction == before:
        return
    with session.act("Set direction") as act:
        if direction is not None:
            act.put(fixed_direction(document, paragraph, direction))
        else:
            act.remove(fixed_direction(document, paragraph, "ltr"))


def directions(session: Session, document: str) -> dict[int, Literal["ltr", "rtl"]]:
    """Return the base directions that people have set, by paragraph (counted from 0)."""
    fixed = states.document_records(session.file, ParagraphDirection, session.number_of(document))
    return {record.paragraph: record.direction for record in fixed}
