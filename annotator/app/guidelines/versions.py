"""The versions of the guideline, read from the operations.

A version is what one person published with one act: the texts that changed have its number. Guidelines of older
versions of the program have no number, and count as version 1. What was undone is in no version.
"""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from annotator.app.session import Session
from annotator.domain.operation import TYPE_OF, Guideline
from annotator.storage import past, states
from annotator.text.moments import moment_of


class GuidelineVersion(msgspec.Struct, frozen=True):
    """A version: its number, who published it (by id) and when (None if that is not known), and all its texts.

    `texts` are by language, without empty ones; `changed` are the languages of those that it brought.
    """

    number: int
    author: str
    recorded: datetime | None
    texts: dict[str, str]
    changed: frozenset[str]


def present_texts(session: Session) -> dict[str, str]:
    """Return the texts of the guideline by language, without empty ones."""
    return {record.language: record.text for record in _present(session) if record.text}


def present_version(session: Session) -> int:
    """Return the version of the guideline, 0 while there is none."""
    return max((number_of(record) for record in _present(session)), default=0)


def number_of(record: Guideline) -> int:
    """Return the version in which a text was published, 0 for an empty one that never was."""
    return record.version or int(bool(record.text))


def versions(session: Session) -> list[GuidelineVersion]:
    """Return all versions, the newest first."""
    present = present_version(session)
    by_version: dict[int, dict[str, tuple[past.PastOperation, Guideline]]] = {}
    for operation in past.project_operations(session.file, TYPE_OF[Guideline]):
        state = operation.state
        if isinstance(state, Guideline) and 0 < number_of(state) <= present:
            by_version.setdefault(number_of(state), {})[state.language] = (operation, state)
    found: list[GuidelineVersion] = []
    texts: dict[str, str] = {}
    for number, published in sorted(by_version.items()):
        texts |= {language: state.text for language, (_, state) in published.items()}
        found.append(_version(number, (operation for operation, _ in published.values()), texts, published))
    return found[::-1]


def _version(
    number: int, operations: Iterable[past.PastOperation], texts: dict[str, str], changed: Iterable[str]
) -> GuidelineVersion:
    newest = max(operations, key=lambda operation: operation.clock)
    shown = {language: text for language, text in texts.items() if text}
    return GuidelineVersion(number, newest.author, moment_of(newest.recorded), shown, frozenset(changed))


def texts_at(session: Session, number: int) -> dict[str, str]:
    """Return the texts of a version by language; those of the newest one before it if there is none of this number."""
    return next((version.texts for version in versions(session) if version.number <= number), {})


def language_of(texts: dict[str, str], language: str) -> str:
    """Return the language of the text to show: the one asked for, or else "" for all languages, or another there is."""
    return next((code for code in (language, "", *texts) if texts.get(code)), language)


def text_in(texts: dict[str, str], language: str) -> str:
    """Return the text in a language, or else that for all languages, or another one; "" without any."""
    return texts.get(language_of(texts, language), "")


def _present(session: Session) -> list[Guideline]:
    return states.project_records(session.file, Guideline)
