"""The rows of the picker for entries of the register: those proposed for a span, those in its article, those found."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.app import commands
from annotator.app.commands.identifying import Evidence
from annotator.app.session import Session
from annotator.domain.annotation import Span
from annotator.domain.indexed_work import words_key, words_of
from annotator.domain.register import Register, entry_of
from annotator.text.direction import first_strong
from annotator.ui.annotate.picker_rows import PickerRow
from annotator.ui.translatable import QT_TRANSLATE_NOOP

MOST_FOUND = 40
_EVIDENCE: dict[Evidence, str] = {
    "linked here": QT_TRANSLATE_NOOP("Entries", "same words in this article"),
    "linked before": QT_TRANSLATE_NOOP("Entries", "same words elsewhere"),
    "same name": QT_TRANSLATE_NOOP("Entries", "same name"),
    "same name in another script": QT_TRANSLATE_NOOP("Entries", "in another script"),
    "part of the name": QT_TRANSLATE_NOOP("Entries", "part of the name"),
    "similar name": QT_TRANSLATE_NOOP("Entries", "similar name"),
    "mentioned before": QT_TRANSLATE_NOOP("Entries", "mentioned before"),
}


def proposed_rows(session: Session, document: str, span: Span) -> list[PickerRow]:
    """Return the entries that a span may point to: the one that it points to, those proposed, others of the article."""
    register = session.register()
    chosen = register.entry(entry_of(span))
    rows = [_row(register, chosen.id, linked=True)] if chosen is not None else []
    rows += [
        _row(register, proposal.entry.id, beside=evidence_words(proposal.evidence))
        for proposal in commands.propose_entries(session, document, span)
        if chosen is None or proposal.entry.id != chosen.id
    ]
    return _with_others(rows, session, document)


def _with_others(rows: list[PickerRow], session: Session, document: str) -> list[PickerRow]:
    known = {row.id for row in rows}
    here = [
        _row(session.register(), entry.id)
        for entry, _ in commands.entries_here(session, document)
        if entry.id not in known
    ]
    return [*rows, *_section(here, QCoreApplication.translate("Entries", "In this article"))]


def found_rows(session: Session, typed: str) -> list[PickerRow]:
    """Return the entries of the register with a name that begins as typed, in either script."""
    register = session.register()
    rows = [_row(register, found.entry) for found in commands.find_entries(session, typed, MOST_FOUND)]
    return _section(rows, QCoreApplication.translate("Entries", "In the register"))


def evidence_words(evidence: Evidence) -> str:
    """Return why an entry is proposed, in words."""
    return QCoreApplication.translate("Entries", _EVIDENCE[evidence])


def _section(rows: Sequence[PickerRow], words: str) -> list[PickerRow]:
    return [row._replace(section=words if place == 0 else "") for place, row in enumerate(rows)]


def _row(register: Register, entry: str, *, linked: bool = False, beside: str = "") -> PickerRow:
    name, also = two_names(register, entry)
    return PickerRow(entry, "", name, linked, 0, beside, also)


def meant_by(register: Register, span: Span) -> str:
    """Return the main name of the entry that a span points to, "" for none, or where its words are a name of it."""
    entry = register.entry(entry_of(span))
    if entry is None:
        return ""
    words = words_key(words_of(span))
    return "" if words in map(words_key, register.names(entry.id)) else entry.name


def two_names(register: Register, entry: str) -> tuple[str, str]:
    """Return the main name of an entry, and its first name in a script of the other direction, "" for none."""
    names = register.names(entry)
    main = names[0] if names else ""
    other = (name for name in names if first_strong(name) not in (None, first_strong(main)))
    return main, next(other, "")
