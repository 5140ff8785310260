"""What a name, a date, or any other value in the register of speakers may be."""

import re
from collections.abc import Iterator
from datetime import date as calendar_date

from annotator.domain.errors import Problem
from annotator.domain.register import (
    LONGEST_ENTRY_NAME,
    LONGEST_ENTRY_NOTE,
    Affiliation,
    Entry,
    Redirect,
    RegisterRecord,
    Spelling,
    is_virtual,
)

LONGEST_ENTRY_ID = 64
"""Code points in the id of an entry."""
LONGEST_KIND = 100
"""Code points in the kind of an entry."""
_ALLOWED_CONTROLS = {"\u200c", "\u200d", "\u200e", "\u200f", "\u061c"}
"""ZWNJ, ZWJ and the marks of direction, which are ordinary spelling."""
_ID = re.compile(r"[^\W_]+(-[^\W_]+)*-[0-9a-f]{8}")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_FIRST_DAY = "0001-01-01"
_EXTERNAL = re.compile(r"Q[1-9][0-9]{0,15}")


def is_entry_id(id_: str) -> bool:
    """Whether an entry may have an id: words and eight hexadecimal digits, which no free text is taken for."""
    return len(id_) <= LONGEST_ENTRY_ID and _ID.fullmatch(id_) is not None


def is_name(name: str) -> bool:
    """Whether an entry may have a name: visible characters on one line, without spaces at its ends."""
    visible = "".join(character for character in name if character not in _ALLOWED_CONTROLS)
    return len(name) <= LONGEST_ENTRY_NAME and name == name.strip() and visible.isprintable() and bool(visible.strip())


def is_kind(kind: str) -> bool:
    """Whether an entry may have a kind: a value of an attribute, or "" for none."""
    return len(kind) <= LONGEST_KIND and kind.isprintable()


def is_date(date: str) -> bool:
    """Whether a date of an affiliation is a year, a month or a day in ISO 8601, or "" for open."""
    if not date:
        return True
    if _DATE.fullmatch(date) is None:
        return False
    try:
        calendar_date.fromisoformat(date + _FIRST_DAY[len(date) :])
    except ValueError:
        return False
    return True


def is_period(since: str, until: str) -> bool:
    """Whether a time from a date to a date is one: both are dates, and the end is not before the beginning."""
    both = min(len(since), len(until))
    return is_date(since) and is_date(until) and since[:both] <= until[:both]


def is_external(external: str) -> bool:
    """Whether an external id is one of Wikidata, or "" for none."""
    return not external or _EXTERNAL.fullmatch(external) is not None


def register_problems(record: RegisterRecord) -> Iterator[Problem]:
    """Yield the problems of a record of the register."""
    if not all(is_entry_id(id_) or is_virtual(id_) for id_ in _ids_in(record)):
        yield Problem("", "the id of the entry is not allowed")
    match record:
        case Entry():
            yield from _entry_problems(record)
        case Spelling() if not is_name(record.name):
            yield Problem("", "the name is not allowed")
        case Affiliation() if not is_period(record.since, record.until):
            yield Problem("", "the date is not allowed")
        case Affiliation() if record.to == record.entry:
            yield Problem("", "names itself")
        case Redirect() if record.into == record.id:
            yield Problem("", "names itself")
        case Redirect() if is_virtual(record.id):
            yield Problem("", "merges a speaker without text into an entry")


def _ids_in(record: RegisterRecord) -> tuple[str, ...]:
    match record:
        case Spelling():
            return (record.entry,)
        case Affiliation():
            return record.entry, record.to
        case Redirect():
            return record.id, record.into
        case Entry():
            return (record.id,)


def _entry_problems(entry: Entry) -> Iterator[Problem]:
    if not is_name(entry.name):
        yield Problem("", "the name is not allowed")
    if not is_kind(entry.kind):
        yield Problem("", "the kind is not allowed")
    if not is_external(entry.external):
        yield Problem("", "the external id is not one of Wikidata")
    if len(entry.note) > LONGEST_ENTRY_NOTE:
        yield Problem("", "contains more than {most} characters", {"most": LONGEST_ENTRY_NOTE})
