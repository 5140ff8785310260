"""What a person chooses about suggestions, kept in this copy of a project alone."""

import msgspec

from annotator.app.session import Session
from annotator.app.suggesting.choices import SuggestionChoices
from annotator.storage import local


def suggestion_choices(session: Session) -> SuggestionChoices:
    """Return what the person at work chose; the usual where nothing was chosen, or by another version."""
    kept = local.suggestion_choices(session.file, session.author)
    try:
        return msgspec.json.decode(kept, type=SuggestionChoices) if kept else SuggestionChoices()
    except msgspec.DecodeError:
        return SuggestionChoices()


def keep_suggestion_choices(session: Session, choices: SuggestionChoices) -> None:
    """Keep what the person at work chose. It is no step of undo."""
    with session.file.transaction():
        local.keep_suggestion_choices(session.file, session.author, msgspec.json.encode(choices).decode())
