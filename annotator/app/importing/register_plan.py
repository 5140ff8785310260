"""What taking entries of a file into the register would do. Taking in adds and never renames: what differs is told."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from annotator.app.entry_ids import new_entry_id
from annotator.domain.errors import Problem
from annotator.domain.indexed_work import words_key
from annotator.domain.register import (
    Affiliation,
    Entry,
    Redirect,
    Register,
    RegisterRecord,
    affiliation,
    ends,
    spelling,
)
from annotator.domain.register_validation import register_problems
from annotator.exchange.register_files import Filed, FiledAffiliation, FiledEntry

_FIELDS = ("kind", "external", "note")
"""Fields that are taken where the register has none."""


class PlannedEntry(msgspec.Struct, frozen=True):
    """An entry of a file: its place, the entry as it will be, and the records that are put for it.

    `differs` names fields in which the file says something else, which the register keeps, `withheld` those that it
    lacks and that stay so, since others made the entry. `namesakes` are entries of the same name (by id) that a new one
    stands beside; `into` is the one that a new one comes merged into.
    """

    where: str
    entry: Entry
    put: tuple[RegisterRecord, ...] = ()
    differs: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    namesakes: tuple[str, ...] = ()
    into: str = ""


class RegisterPlan(msgspec.Struct, frozen=True):
    """What a file brings: new entries, those found again as they are, those that get more, and what is refused."""

    new: tuple[PlannedEntry, ...] = ()
    found: tuple[PlannedEntry, ...] = ()
    changed: tuple[PlannedEntry, ...] = ()
    refused: tuple[Problem, ...] = ()

    @property
    def merged(self) -> tuple[PlannedEntry, ...]:
        """The new entries that come merged into others, and so are no further speakers."""
        return tuple(one for one in self.new if one.into)

    @property
    def withheld(self) -> tuple[PlannedEntry, ...]:
        """The entries that stay without something that the file has, since others made them."""
        return tuple(one for one in (*self.changed, *self.found) if one.withheld)

    def records(self) -> Iterator[RegisterRecord]:
        """Yield all records to put."""
        for planned in (*self.new, *self.changed):
            yield from planned.put


class RegisterPlanner:
    """Plans what entries of a file do to a register.

    `may_change` says whether the person at work may change an entry, `may_merge` whether they may merge entries.
    """

    def __init__(self, register: Register, may_change: Callable[[Entry], bool], *, may_merge: bool) -> None:
        self._register = register
        self._may_change = may_change
        self._may_merge = may_merge
        self._named: dict[str, list[str]] = {}
        for entry in register.listed():
            for name in register.names(entry.id):
                self._note_name(name, entry.id)
        self._coming: dict[str, Entry] = {}
        self._filled: dict[str, Entry] = {}
        self._refused: list[Problem] = []

    def _note_name(self, name: str, entry: str) -> None:
        ids = self._named.setdefault(words_key(name), [])
        if entry not in ids:
            ids.append(entry)

    def plan(self, filed: Iterable[Filed]) -> RegisterPlan:
        """Return what the entries of a file would do."""
        taken = [(one.where, one.entry, entry) for one in filed if (entry := self._target(one)) and one.entry]
        known = [self._planned(*one) for one in taken]
        new = tuple(self._among_others(known))
        rest = [one for one in known if one.entry.id not in self._coming]
        found = tuple(one for one in rest if not one.put)
        return RegisterPlan(new, found, tuple(one for one in rest if one.put), tuple(self._refused))

    def _among_others(self, known: Sequence[PlannedEntry]) -> Iterator[PlannedEntry]:
        """Yield the new entries, each with its namesakes and what it is merged into, once all merges are known."""
        redirects = {record.id: record.into for one in known for record in one.put if isinstance(record, Redirect)}
        end = ends(self._register.redirects | redirects, {**self._register.entries, **self._coming})
        for one in known:
            if one.entry.id in self._coming:
                same = dict.fromkeys(end.get(id_, id_) for id_ in self._named.get(words_key(one.entry.name), ()))
                own = end.get(one.entry.id, one.entry.id)
                namesakes = tuple(id_ for id_ in same if id_ != own)
                into = own if own != one.entry.id else ""
                yield msgspec.structs.replace(one, namesakes=namesakes, into=into)

    # --- which entry it is

    def _target(self, one: Filed) -> Entry | None:
        """Return the entry that one of a file is, a new one if need be; None for one that is refused."""
        entry = self._entry_for(one.entry) if one.entry is not None else one.problem
        if isinstance(entry, Entry) and entry.id not in self._register.entries:
            if entry.id in self._coming:
                entry = Problem("", "the entry is in the file twice")
            elif problem := next(register_problems(entry), None):
                entry = problem
            else:
                self._coming[entry.id] = entry
                self._note_name(entry.name, entry.id)
        if isinstance(entry, Problem):
            self._refused.append(entry.at(one.where))
            return None
        return entry

    def _entry_for(self, filed: FiledEntry) -> Entry | Problem:
        if not filed.id:
            ids = self._named.get(words_key(filed.name), [])
            if len(ids) > 1:
                return Problem("", "several entries have this name; give the id of one")
            if ids:
                return self._register.entries.get(ids[0]) or self._coming[ids[0]]
        id_ = filed.id or new_entry_id(filed.name)
        known = self._register.entries.get(id_)
        return known or Entry(id_, name=filed.name, kind=filed.kind, external=filed.external, note=filed.note)

    # --- what it brings

    def _planned(self, where: str, filed: FiledEntry, entry: Entry) -> PlannedEntry:
        is_new = entry.id in self._coming
        differs: list[str] = []
        withheld: tuple[str, ...] = ()
        before = after = self._filled.get(entry.id, entry)
        if not is_new:
            after, withheld = self._completed(where, filed, before, differs)
            self._filled[entry.id] = after
        put: list[RegisterRecord] = [after] if is_new or after != before else []
        put += self._names(where, filed, entry)
        put += self._affiliations(where, filed, entry, differs)
        put += self._redirects(where, filed, entry, differs)
        return PlannedEntry(where, after, tuple(put), tuple(differs), withheld)

    def _completed(
        self, where: str, filed: FiledEntry, entry: Entry, differs: list[str]
    ) -> tuple[Entry, tuple[str, ...]]:
        """Return an entry with what it lacks and the file has, and the fields that others must fill in.

        What else differs is noted, and what cannot be is refused.
        """
        stated = {name: str(getattr(filed, name)) for name in _FIELDS if getattr(filed, name)}
        differs += [name for name, value in stated.items() if getattr(entry, name) not in ("", value)]
        if words_key(filed.name) not in map(words_key, self._register.names(entry.id)):
            differs.append("name")
        lacking: dict[str, str] = {}
        for name, value in stated.items():
            if not getattr(entry, name):
                if problem := next(register_problems(msgspec.structs.replace(entry, **{name: value})), None):
                    self._refused.append(problem.at(where))
                else:
                    lacking[name] = value
        if lacking and not self._may_change(entry):
            return entry, tuple(lacking)
        return msgspec.structs.replace(entry, **lacking), ()

    def _names(self, where: str, filed: FiledEntry, entry: Entry) -> Iterator[RegisterRecord]:
        known = {entry.name, *(one.name for one in self._register.spellings(entry.id))}
        for name in dict.fromkeys((filed.name, *filed.names)):
            if name in known:
                continue
            record = spelling(entry.id, name)
            if problem := next(register_problems(record), None):
                self._refused.append(problem.at(where))
            else:
                yield record

    def _affiliations(
        self, where: str, filed: FiledEntry, entry: Entry, differs: list[str]
    ) -> Iterator[RegisterRecord]:
        known = {one.id: one for one in self._register.own_affiliations(entry.id)}
        for one in dict.fromkeys(filed.affiliations):
            record = self._affiliation(where, entry, one)
            if record is None or known.get(record.id) == record:
                continue
            if record.id in known:
                differs.append("affiliations")
            else:
                known[record.id] = record
                yield record

    def _affiliation(self, where: str, entry: Entry, one: FiledAffiliation) -> Affiliation | None:
        ids = [one.to] if self._is_there(one.to) else self._named.get(words_key(one.to), [])
        if len(ids) != 1:
            self._refused.append(Problem(where, "belongs to an entry that is not there, or to one of several"))
            return None
        record = affiliation(entry.id, ids[0], one.since, one.until)
        if problem := next(register_problems(record), None):
            self._refused.append(problem.at(where))
            return None
        return record

    def _redirects(self, where: str, filed: FiledEntry, entry: Entry, differs: list[str]) -> Iterator[RegisterRecord]:
        into, before = filed.merged_into, self._register.redirects.get(entry.id)
        if not into or into == before:
            return
        if before is not None:
            differs.append("merged_into")
        elif not self._is_there(into) or into == entry.id:
            self._refused.append(Problem(where, "is merged into an entry that is not there"))
        elif not self._may_merge:
            self._refused.append(Problem(where, "is merged, which leads and reviewers do"))
        else:
            yield Redirect(entry.id, into=into)

    def _is_there(self, entry: str) -> bool:
        return entry in self._register.entries or entry in self._coming
