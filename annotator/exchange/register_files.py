"""Files of the register of speakers: JSON Lines, which hold all of it, and tables (CSV) for spreadsheets.

An entry is a line or a row. What is read is bounded, and nothing of it is believed: each entry that cannot be is given
with its place and the reason, and the others with it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.errors import AnnotatorError, Problem
from annotator.domain.register import LONGEST_ENTRY_NAME, LONGEST_ENTRY_NOTE, Register
from annotator.exchange.reading.json_lines import filled_lines, write_lines
from annotator.exchange.reading.strict_json import find_flaw

FORMAT = "annotator-register/1"
"""What every line says that it is."""
MOST_PARTS = 1000
"""Further names, or affiliations, of one entry in a file."""
MOST_ENTRIES = 1_000_000
_LONGEST_LINE = 4_000_000
"""Bytes: the names, affiliations and note of an entry, every character of them escaped, take less."""
_DEEPEST = 4


class FiledAffiliation(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What an entry belongs to, by id or name, since and until a date (ISO 8601, "" for open)."""

    to: str
    since: str = ""
    until: str = ""


class FiledEntry(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """An entry as a file has it. `names` are further ones, `merged_into` is an id; without an `id` it is a new one."""

    name: str
    id: str = ""
    names: tuple[str, ...] = ()
    kind: str = ""
    external: str = ""
    note: str = ""
    affiliations: tuple[FiledAffiliation, ...] = ()
    merged_into: str = ""


class Filed(msgspec.Struct, frozen=True):
    """An entry with its place in a file, or what is wrong with what stands there."""

    where: str
    entry: FiledEntry | None = None
    problem: Problem | None = None


def filed_entries(register: Register) -> Iterator[FiledEntry]:
    """Yield the entries of a register as files have them, by id. What leads to no entry is left out: nobody sees it."""
    entries = register.entries
    for id_, entry in sorted(entries.items()):
        into = register.redirects.get(id_, "")
        end = register.end(id_)
        yield FiledEntry(
            entry.name,
            id_,
            tuple(one.name for one in register.spellings(id_) if one.name != entry.name),
            entry.kind,
            entry.external,
            entry.note,
            tuple(
                FiledAffiliation(one.to, one.since, one.until)
                for one in register.own_affiliations(id_)
                if one.to in entries
            ),
            into if into in entries else end if end != id_ else "",
        )


def write_json_lines(entries: Iterable[FiledEntry], path: Path) -> None:
    """Write entries, one a line."""
    write_lines(({"format": FORMAT, **_fields(entry)} for entry in entries), path)


def _fields(entry: FiledEntry) -> dict[str, object]:
    fields: dict[str, object] = msgspec.to_builtins(entry)
    return {name: fields[name] for name in ("id", *FiledEntry.__struct_fields__) if name in fields}


def read_json_lines(path: Path) -> Iterator[Filed]:
    """Yield the entries of a file of JSON Lines. Raises AnnotatorError if it cannot be read, or has too many."""
    for number, line in enumerate(filled_lines(path)):
        require_few(number, path)
        where = f"{path.name}, line {line.number}"
        if len(line.content) > _LONGEST_LINE:
            yield Filed(where, problem=Problem("", "contains more than {most} bytes", {"most": _LONGEST_LINE}))
        elif (flaw := find_flaw(line.content.strip(), _DEEPEST)) is not None:
            yield Filed(where, problem=Problem("", "cannot be read: {reason}", {"reason": flaw}))
        else:
            yield checked(where, _entry_in(msgspec.json.decode(line.content)))


def _entry_in(value: Any) -> FiledEntry | Problem:
    if not isinstance(value, dict) or value.pop("format", FORMAT) != FORMAT:
        return Problem("", "is not an entry of a register")
    try:
        return msgspec.convert(value, FiledEntry)
    except msgspec.ValidationError as error:
        return Problem("", "cannot be read: {reason}", {"reason": str(error)})


def checked(where: str, found: FiledEntry | Problem) -> Filed:
    """Return what stands at a place; of an entry that is too large, the problem."""
    if isinstance(found, Problem):
        return Filed(where, problem=found)
    texts = (found.id, found.name, found.kind, found.external, found.merged_into, *found.names)
    if max(len(found.names), len(found.affiliations)) > MOST_PARTS or len(found.note) > LONGEST_ENTRY_NOTE:
        return Filed(where, problem=Problem("", "is too large for an entry"))
    if max(map(len, texts)) > LONGEST_ENTRY_NAME:
        return Filed(where, problem=Problem("", "is too large for an entry"))
    return Filed(where, found)


def require_few(number: int, path: Path) -> None:
    """Raise AnnotatorError at the entry, counted from 0, that is one too many."""
    if number >= MOST_ENTRIES:
        raise AnnotatorError(
            "The file has more than {most} entries.", where=str(path), remedy="Split the file.", most=MOST_ENTRIES
        )
