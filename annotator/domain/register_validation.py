"""What a name, a date, or any other value in the register of speakers may be."""

import re
from collections.abc import Iterator

from annotator.domain.annotation import VIRTUAL_SPEAKERS
from annotator.domain.errors import Problem
from annotator.domain.register import (
    LONGEST_ENTRY_NAME,
    LONGEST_ENTRY_NOTE,
    Affiliation,
    Entry,
    Redirect,
    RegisterRecord,
    Spelling,
)

_ALLOWED_CONTROLS = {"\u200c", "\u200d", "\u200e", "\u200f", "\u061c"}
"""ZWNJ, ZWJ and the marks of direction, which are ordinary spelling."""
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_EXTERNAL = re.compile(r"Q[1-9][0-9]{0,15}")


def is_name(name: str) -> bool:
    """Whether an entry may have a name: visible characters on one line, without spaces at its ends."""
    if not 0 < len(name) <= LONGEST_ENTRY_NAME or name != name.strip():
        return False
    return all(character.isprintable() or character in _ALLOWED_CONTROLS for character in name)


def is_date(date: str) -> bool:
    """Whether a date of an affiliation is a year, a month or a day in ISO 8601, or "" for open."""
    return not date or _DATE.fullmatch(date) is not None


def is_external(external: str) -> bool:
    """Whether an external id is one of Wikidata, or "" for none."""
    return not external or _EXTERNAL.fullmatch(external) is not None


def register_problems(record: RegisterRecord) -> Iterator[Problem]:
    """Yield the problems of a record of the register."""
    match record:
        case Entry():
            yield from _entry_problems(record)
        case Spelling() if not is_name(record.name):
            yield Problem("", "the name is not allowed")
        case Affiliation() if not (is_date(record.since) and is_date(record.until)):
            yield Problem("", "the date is not allowed")
        case Redirect() if not record.into or record.into == record.id:
            yield Problem("", "names itself")


def _entry_problems(entry: Entry) -> Iterator[Problem]:
    if entry.id in VIRTUAL_SPEAKERS:
        yield Problem("", "the id is reserved by the program")
    if not is_name(entry.name):
        yield Problem("", "the name is not allowed")
    if not is_external(entry.external):
        yield Problem("", "the external id is not one of Wikidata")
    if len(entry.note) > LONGEST_ENTRY_NOTE:
        yield Problem("", "contains more than {most} characters", {"most": LONGEST_ENTRY_NOTE})
