"""Finding entries of the register, and speakers of an archive, by what a person calls them: a name or an id."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from annotator.app.session import Session
from annotator.domain.annotation import VIRTUAL_SPEAKERS
from annotator.domain.errors import AnnotatorError
from annotator.domain.indexed_work import words_key
from annotator.domain.register import Entry, Register
from annotator.text.legible import legible

if TYPE_CHECKING:
    from annotator.app.analysis.archive import Archive


def find_entry(session: Session, name: str) -> Entry:
    """Return the entry of a name, in any spelling, or id; of a merged one, that which it reads as.

    Raises AnnotatorError when there is none, or several have the name.
    """
    register = session.register()
    found = register.entry(name) or _entry_of(register, name)
    if found is None:
        raise AnnotatorError(
            "The register has no entry of this name.", where=legible(name), remedy="`annotator speakers` lists them."
        )
    return found


def find_merged_entry(session: Session, name: str) -> Entry:
    """Return the entry of an own name, in any spelling, or id, that was merged into another.

    Raises AnnotatorError when there is none, or several have the name.
    """
    register = session.register()
    merged = [entry for entry in register.entries.values() if register.end(entry.id) != entry.id]
    key = words_key(name)
    found = [entry for entry in merged if entry.id == name] or [
        entry
        for entry in merged
        if key in map(words_key, (entry.name, *(one.name for one in register.spellings(entry.id))))
    ]
    if not found:
        raise AnnotatorError("No entry of this name was merged into another.", where=legible(name))
    return _only(found, name)


def find_speaker(archive: "Archive", name: str) -> str:
    """Return the key of a speaker: of an entry by name or id, AUTHOR or UNSPECIFIED, or of one without an entry.

    Raises AnnotatorError when nobody is called this, or several entries are.
    """
    from annotator.app.analysis.filtering import free_key

    if name in VIRTUAL_SPEAKERS:
        return name
    found = archive.speakers.register.entry(name) or _entry_of(archive.speakers.register, name)
    if found is not None:
        return found.id
    key = free_key(name)
    if archive.speakers.number_of(key) < 0:
        raise AnnotatorError(
            "Nobody is called this, in the register or in the annotations.",
            where=legible(name),
            remedy="`annotator speakers` lists them.",
        )
    return key


def _entry_of(register: Register, name: str) -> Entry | None:
    key = words_key(name)
    found = [entry for entry in register.listed() if key in map(words_key, register.names(entry.id))]
    return _only(found, name) if found else None


def _only(found: Iterable[Entry], name: str) -> Entry:
    first, *others = found
    if others:
        raise AnnotatorError(
            "Several entries have this name.",
            where=legible(name),
            remedy="Give the id of one: {entries}.",
            entries=[f"{entry.name} ({entry.id})" for entry in (first, *others)],
        )
    return first
