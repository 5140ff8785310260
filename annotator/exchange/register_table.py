"""The register of speakers as a table (CSV): a row for each entry, the first row names the columns.

Several names or affiliations in a cell are separated by bars; a bar or backslash in a name has a backslash before it.
An affiliation is the id or name of an entry, and after a space its time, `2020/2022-06`, open where a side is missing.
Cells that a spreadsheet could run as formulas have an apostrophe before them, which reading takes away again.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from annotator.domain.errors import AnnotatorError, Problem
from annotator.exchange.reading.decoding import open_text
from annotator.exchange.reading.table_rows import Row, bare_name, rows
from annotator.exchange.reading.texts import stored_words
from annotator.exchange.register_files import Filed, FiledAffiliation, FiledEntry, checked, require_few
from annotator.exchange.spreadsheet import defuse, open_table

COLUMNS = ("id", "name", "names", "kind", "external", "note", "affiliations", "merged_into")
NAME = "name"
BAR = " | "
_PART = re.compile(r"(?:[^|\\]|\\.?)+", re.DOTALL)
_ESCAPE = re.compile(r"[|\\]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_TIME = re.compile(r"(.*\S)\s+([0-9-]*)/([0-9-]*)", re.DOTALL)


def write_table(entries: Iterable[FiledEntry], path: Path) -> None:
    """Write entries, one a row."""
    with open_table(path, COLUMNS) as table:
        for entry in entries:
            cells = (
                entry.id, entry.name, _joined(entry.names), entry.kind, entry.external, entry.note,
                _joined(map(_affiliation, entry.affiliations)), entry.merged_into,
            )  # fmt: skip
            table.writerow(map(_guarded, cells))


def _joined(parts: Iterable[str]) -> str:
    return BAR.join(_ESCAPE.sub(r"\\\g<0>", part) for part in parts)


def _divided(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell, without the empty ones."""
    parts = (_ESCAPED.sub(r"\1", part.strip()) for part in _PART.findall(cell))
    return tuple(filter(None, parts))


def _affiliation(one: FiledAffiliation) -> str:
    return f"{one.to} {one.since}/{one.until}" if one.since or one.until else one.to


def _affiliation_in(part: str) -> FiledAffiliation:
    stated = _TIME.fullmatch(part)
    return FiledAffiliation(*stated.groups()) if stated else FiledAffiliation(part)


def _guarded(cell: str) -> str:
    """Return a cell that no spreadsheet runs; one that only looks as if it had an apostrophe for this gets one more."""
    bare = cell.lstrip("'")
    return cell if defuse(bare) == bare else f"'{cell}"


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _guarded(cell) != cell else cell


def read_table(path: Path) -> Iterator[Filed]:
    """Yield the entries of a table. Raises AnnotatorError if it cannot be read, lacks names, or has other columns."""
    with open_text(path) as lines:
        found = rows(lines, path, NAME)
        first = next(found, Row(1, 1, []))
        columns = _columns(first.cells, f"{path}, row {first.number}")
        for number, row in enumerate(found):
            require_few(number, path)
            where = f"{path.name}, row {row.number}"
            yield checked(where, _entry_in(columns, row.cells, where))


def _columns(names: Sequence[str], where: str) -> list[str]:
    columns = [bare_name(name).casefold() for name in names]
    if NAME not in columns:
        raise AnnotatorError(
            "There is no column named name.",
            where=where,
            remedy="The first row must name the columns. It has: {names}.",
            names=[column[:200] for column in columns],
        )
    for column in columns:
        if column and columns.count(column) > 1:
            raise AnnotatorError(
                "Two columns have the name {name}.", where=where, remedy="Rename one of them.", name=column[:200]
            )
        if column and column not in COLUMNS:
            raise AnnotatorError(
                "A register has no column {name}.",
                where=where,
                remedy="Remove it, or name it as one of these: {names}.",
                name=column[:200],
                names=list(COLUMNS),
            )
    return columns


def _entry_in(columns: Sequence[str], cells: Sequence[str], where: str) -> FiledEntry | Problem:
    if any(cell.strip() for cell in cells[len(columns) :]) or any(
        cell.strip() and not name for name, cell in zip(columns, cells, strict=False)
    ):
        return Problem("", "has cells beyond the columns")
    try:
        given = {name: stored_words(_unguarded(cell), where) for name, cell in zip(columns, cells, strict=False)}
    except AnnotatorError as error:
        return Problem("", "cannot be stored: {reason}", {"reason": str(error)})
    plain = {name: given[name].strip() for name in ("id", "kind", "external", "merged_into") if name in given}
    return FiledEntry(
        given.get(NAME, ""),
        names=_divided(given.get("names", "")),
        affiliations=tuple(map(_affiliation_in, _divided(given.get("affiliations", "")))),
        note=given.get("note", ""),
        **plain,
    )
