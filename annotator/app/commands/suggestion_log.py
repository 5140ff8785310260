"""What the person at work was shown of suggestions and has dismissed: in this copy alone, in no package or export.

Nothing of it is a step of undo.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from annotator.app.session import Session
from annotator.app.suggesting.shown import Log, ShownSuggestion, dismissed_frames, keep_log, place_of, read_log
from annotator.storage import documents
from annotator.suggest.labelled import LabelledFrame, Suggestion


def note_shown(
    session: Session, document: str, suggestions: Sequence[Suggestion], moment: datetime | None = None
) -> None:
    """Note that the person at work was shown suggestions, each frame once; `moment` is now by default.

    A stance that is suggested later for the same frame is noted too.

    Nothing is noted while nobody is at work. Raises AnnotatorError for a document that is not in the project.
    """
    if session.annotator is None:
        return
    log = read_log(session, document)
    new = [suggestion for suggestion in suggestions if _is_news(suggestion, log)]
    if new:
        language, today = _language(session, document), _date(moment)
        for suggestion in new:
            shown = log.get(suggestion.frame) or _shown(suggestion, language, today)
            has_stance = shown.stance or bool(suggestion.stance)
            log[suggestion.frame] = msgspec.structs.replace(shown, stance=has_stance)
        keep_log(session, document, log)


def _is_news(suggestion: Suggestion, log: Log) -> bool:
    shown = log.get(suggestion.frame)
    return shown is None or (bool(suggestion.stance) and not shown.stance)


def dismiss_suggestion(session: Session, document: str, suggestion: Suggestion, moment: datetime | None = None) -> None:
    """Dismiss a suggestion for good, for the person at work in this document; `moment` is now by default.

    Raises AnnotatorError when nobody is at work, or for a document that is not in the project.
    """
    log, today = read_log(session, document), _date(moment)
    shown = log.get(suggestion.frame)
    if shown is None:
        shown = _shown(suggestion, _language(session, document), today)
    if not shown.dismissed:
        log[suggestion.frame] = msgspec.structs.replace(shown, dismissed=today)
        keep_log(session, document, log)


def restore_suggestion(session: Session, document: str, suggestion: Suggestion) -> None:
    """Take back that a suggestion was dismissed, for the person at work in this document."""
    log, place = read_log(session, document), place_of(suggestion.frame)
    restored = {
        frame: msgspec.structs.replace(log[frame], dismissed="")
        for frame in dismissed_frames(log)
        if place_of(frame) == place
    }
    if restored:
        keep_log(session, document, log | restored)


def dismissed(session: Session, document: str) -> frozenset[LabelledFrame]:
    """Return the frames that the person at work has dismissed in a document."""
    return frozenset(dismissed_frames(read_log(session, document)))


def without_dismissed(session: Session, document: str, suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the suggestions that the person at work has not dismissed in a document.

    One with the claim and the cue of a dismissed one is the same, whoever it says that the speaker is.
    """
    gone = {place_of(frame) for frame in dismissed_frames(read_log(session, document))}
    return [suggestion for suggestion in suggestions if place_of(suggestion.frame) not in gone]


def _shown(suggestion: Suggestion, language: str, today: str) -> ShownSuggestion:
    return ShownSuggestion(
        suggestion.frame,
        suggestion.source,
        round(suggestion.confidence, 2),
        suggestion.model,
        language,
        bool(suggestion.stance),
        today,
    )


def _language(session: Session, document: str) -> str:
    """Return the main language of a document, "" where none is known."""
    found = documents.summaries(session.file, [session.number_of(document)])
    return next((language for summary in found for language in summary.languages), "")


def _date(moment: datetime | None) -> str:
    return (moment or datetime.now(UTC)).astimezone(UTC).date().isoformat()
