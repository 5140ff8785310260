"""Acts on saved filters of documents, which are for the whole team."""

import uuid

import msgspec

from annotator.app.document_filter import Filter
from annotator.app.people import LONGEST_NAME
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import SavedFilter
from annotator.storage import states
from annotator.text.legible import legible


def saved_filters(session: Session) -> list[SavedFilter]:
    """Return the saved filters, by name."""
    return sorted(states.project_records(session.file, SavedFilter), key=lambda saved: (saved.name, saved.id))


def save_filter(session: Session, name: str, filter_: Filter) -> SavedFilter:
    """Save a filter under a name, in place of one that has it, and return it.

    Raises AnnotatorError for an invalid name, and in a team with a lead unless the person is a lead or reviewer.
    """
    checked = _checked(session, name)
    known = next((saved for saved in saved_filters(session) if saved.name == checked), None)
    saved = SavedFilter(
        id=known.id if known else uuid.uuid4().hex,
        name=checked,
        words=filter_.words,
        status=filter_.status,
        language=filter_.language,
        flagged=filter_.flagged,
        metadata=dict(filter_.metadata),
        label=filter_.label,
    )
    if saved != known:
        with session.act("Save filter") as act:
            act.put(saved)
    return saved


def rename_filter(session: Session, saved: SavedFilter, name: str) -> SavedFilter:
    """Give a saved filter another name and return it. Raises what `save_filter` raises."""
    renamed = msgspec.structs.replace(saved, name=_checked(session, name))
    if renamed != saved:
        with session.act("Rename filter") as act:
            act.put(renamed)
    return renamed


def delete_filter(session: Session, saved: SavedFilter) -> None:
    """Delete a saved filter. Raises AnnotatorError in a team with a lead unless the person is a lead or reviewer."""
    _require_authority(session)
    with session.act("Delete filter") as act:
        act.remove(saved)


def find_filter(session: Session, name: str) -> SavedFilter:
    """Return the saved filter of a name. Raises AnnotatorError when there is none."""
    found = next((saved for saved in saved_filters(session) if saved.name == name), None)
    if found is None:
        raise AnnotatorError("No filter has this name.", where=legible(name))
    return found


def _checked(session: Session, name: str) -> str:
    _require_authority(session)
    checked = name.strip()
    if not 0 < len(checked) <= LONGEST_NAME or not checked.isprintable():
        raise AnnotatorError(
            "The name of a filter must have 1 to {most} visible characters.", where=legible(name), most=LONGEST_NAME
        )
    return checked


def _require_authority(session: Session) -> None:
    if not session.has_authority:
        raise AnnotatorError("Only leads and reviewers save filters for the team.")
