"""The register of speakers: entries with their names, what they belong to, and which of them are one speaker.

An entry is a speaker or other actor. A SPEAKER or TARGET points to one by its id, in the attribute ENTITY; a value of
this attribute that is no id of an entry is free text. Speakers without text have entries as well, under their own ids,
once somebody says something about them. Each name beside the main one, each affiliation and each redirect is an entity
of its own, so that what two people add on two machines is all there after a merge.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TypeVar

import msgspec

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Span

ENTITY = "entity"
"""The attribute of a span that has the id of its entry, or free text."""
LONGEST_ENTRY_NAME = 200
"""Code points in a name of an entry."""
LONGEST_ENTRY_NOTE = 10_000
"""Code points in the note of an entry."""


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry: its main name, its kind as a value of the attribute `kind` of speakers, an id elsewhere, and a note.

    `external` is an id of Wikidata (Q and digits), or "".
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    name: str = ""
    kind: str = ""
    external: str = ""
    note: str = ""


class Spelling(msgspec.Struct, frozen=True, omit_defaults=True):
    """Another name of an entry (by id): in another script, another spelling, a short form."""

    id: str = ""
    layer: str = ""
    document: str = ""
    entry: str = ""
    name: str = ""


class Affiliation(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry (by id) that belongs to another, from a date to a date (ISO 8601, also a year or month), "" for open."""

    id: str = ""
    layer: str = ""
    document: str = ""
    entry: str = ""
    to: str = ""
    since: str = ""
    until: str = ""


class Redirect(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry, by the id of the redirect, that is the same speaker as another (`into`) and reads as that one."""

    id: str = ""
    layer: str = ""
    document: str = ""
    into: str = ""


Part = TypeVar("Part", Spelling, Affiliation)
RegisterRecord = Entry | Spelling | Affiliation | Redirect


def spelling(entry: str, name: str) -> Spelling:
    """Return the record of a further name of an entry."""
    return Spelling(f"{entry}/{sha256(name.encode()).hexdigest()[:16]}", entry=entry, name=name)


def affiliation(entry: str, to: str, since: str = "", until: str = "") -> Affiliation:
    """Return the record of what an entry belongs to since a date."""
    return Affiliation(f"{entry}/{to}/{since}", entry=entry, to=to, since=since, until=until)


def owner(record: RegisterRecord) -> str:
    """Return the id of the entry that a record is of. A removal may have nothing of the record but its id."""
    return record.id.partition("/")[0] if isinstance(record, Spelling | Affiliation) else record.id


class Register:
    """The register as it is now. Ids of entries that were merged into others are read as those."""

    def __init__(self, records: Iterable[RegisterRecord] = ()) -> None:
        self.entries: dict[str, Entry] = {}
        self._spellings: dict[str, tuple[Spelling, ...]] = {}
        self._affiliations: dict[str, tuple[Affiliation, ...]] = {}
        self.redirects: dict[str, str] = {}
        self._ends: dict[str, str] = {}
        self._merged: dict[str, list[str]] = {}
        for record in records:
            self._put(record)
        self._join()

    def change(self, put: Iterable[RegisterRecord], removed: Iterable[RegisterRecord]) -> None:
        """Put and remove records."""
        for record in removed:
            self._remove(record)
        for record in put:
            self._put(record)
        self._join()

    def _put(self, record: RegisterRecord) -> None:
        match record:
            case Entry():
                self.entries[record.id] = record
            case Spelling():
                self._spellings[record.entry] = (*_others(self._spellings, record), record)
            case Affiliation():
                self._affiliations[record.entry] = (*_others(self._affiliations, record), record)
            case Redirect():
                self.redirects[record.id] = record.into

    def _remove(self, record: RegisterRecord) -> None:
        match record:
            case Entry():
                self.entries.pop(record.id, None)
            case Spelling():
                self._spellings[owner(record)] = _others(self._spellings, record)
            case Affiliation():
                self._affiliations[owner(record)] = _others(self._affiliations, record)
            case Redirect():
                self.redirects.pop(record.id, None)

    def _join(self) -> None:
        self._ends = ends(self.redirects, self.entries)
        self._merged = {}
        for entry in sorted(self._ends):
            self._merged.setdefault(self._ends[entry], []).append(entry)

    def __len__(self) -> int:
        return len(self.listed())

    def __contains__(self, entry: str) -> bool:
        return entry in self.entries

    def listed(self) -> list[Entry]:
        """Return the entries that are not merged into others, by name."""
        found = (entry for entry in self.entries.values() if entry.id not in self._ends)
        return sorted(found, key=lambda entry: (entry.name, entry.id))

    def end(self, entry: str) -> str:
        """Return the id that an id reads as: that of the entry that it was merged into, or itself."""
        return self._ends.get(entry, entry)

    def entry(self, entry: str) -> Entry | None:
        """Return the entry that an id reads as, or None for free text."""
        return self.entries.get(self.end(entry))

    def merged(self, entry: str) -> list[str]:
        """Return the ids of the entries that were merged into an entry, without its own."""
        return list(self._merged.get(entry, ()))

    def names(self, entry: str) -> list[str]:
        """Return the names of an entry and of those merged into it: the main one first, each once."""
        members = [entry, *self.merged(entry)]
        main = (self.entries[member].name for member in members if member in self.entries)
        further = (one.name for member in members for one in self.spellings(member))
        return list(dict.fromkeys((*main, *further)))

    def spellings(self, entry: str) -> list[Spelling]:
        """Return the further names of an entry alone, in a steady order."""
        return sorted(self._spellings.get(entry, ()), key=lambda one: (one.name, one.id))

    def affiliations(self, entry: str) -> list[Affiliation]:
        """Return what an entry and those merged into it belong to, the oldest first."""
        found = (one for member in [entry, *self.merged(entry)] for one in self._affiliations.get(member, ()))
        return sorted(found, key=lambda one: (one.since, one.to, one.id))

    def own_affiliations(self, entry: str) -> list[Affiliation]:
        """Return what an entry alone belongs to, the oldest first."""
        return sorted(self._affiliations.get(entry, ()), key=lambda one: (one.since, one.to, one.id))

    def belongs_to(self, entry: str, date: str = "") -> list[str]:
        """Return the ids of the entries that an entry belongs to, on a date (ISO 8601) if one is given."""
        found = (one for one in self.affiliations(entry) if not date or holds_on(one, date))
        return list(dict.fromkeys(self.end(one.to) for one in found if self.entry(one.to) is not None))

    def belongings(self) -> Iterator[tuple[str, str]]:
        """Yield who belongs to what, each by the id of an entry that is not merged into another."""
        for own in self._affiliations.values():
            for one in own:
                if self.entry(one.to) is not None:
                    yield self.end(one.entry), self.end(one.to)

    def records(self) -> list[RegisterRecord]:
        """Return all records, by type and id."""
        spellings = (one for own in self._spellings.values() for one in own)
        affiliations = (one for own in self._affiliations.values() for one in own)
        redirects = (Redirect(entry, into=into) for entry, into in self.redirects.items())
        groups: tuple[Iterable[RegisterRecord], ...] = (self.entries.values(), spellings, affiliations, redirects)
        return [record for group in groups for record in sorted(group, key=lambda record: record.id)]


def _others(known: Mapping[str, tuple[Part, ...]], record: Part) -> tuple[Part, ...]:
    """Return the records of the same entry that have another id. Tuples, as a register has very many short ones."""
    return tuple(one for one in known.get(owner(record), ()) if one.id != record.id)


def ends(redirects: Mapping[str, str], entries: Container[str]) -> dict[str, str]:
    """Return the id that each redirected id reads as, where it is another: the last of its redirects that is an entry.

    Where redirects go in a circle, since people on two machines merged the same entries the other way round, all of the
    circle read as its entry with the smallest id. An entry that was deleted takes nothing with it.
    """
    found: dict[str, str] = {}  # "" where no entry follows
    for start in redirects:
        chain: dict[str, int] = {}
        at = start
        while at in redirects and at not in found and at not in chain:
            chain[at] = len(chain)
            at = redirects[at]
        if at in chain:
            circle = [member for member in list(chain)[chain[at] :] if member in entries]
            end = min(circle, default="")
        else:
            end = found.get(at, at if at in entries else "")
        for member in reversed(chain):
            end = found[member] = end or (member if member in entries else "")
    return {start: end for start, end in found.items() if end and start != end}


def holds_on(one: Affiliation, date: str) -> bool:
    """Whether an affiliation holds on a date; dates are ISO 8601, of which a shorter one stands for its whole time."""
    begun = one.since[: len(date)] <= date[: len(one.since)]
    return begun and (not one.until or date[: len(one.until)] <= one.until)


def entry_of(span: Span) -> str:
    """Return the id of the entry that a span points to, or its free text; "" for neither."""
    return str(span.attributes.get(ENTITY, ""))


def is_virtual(entry: str) -> bool:
    """Whether an id is that of a speaker without text: the author of an article, or one that is not named."""
    return entry in VIRTUAL_SPEAKERS
