"""The rows of a table as spreadsheets write them.

Cells are divided by what a first line `sep=;` names, or else by tabs in .tsv files; in others by commas, or by
semicolons or tabs where that is how the first row has a column that every such table has.

UNITS: rows are counted from 1 as a spreadsheet shows them, lines of the file from 1.
"""

import csv
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from annotator.domain.errors import AnnotatorError
from annotator.exchange.records import LONGEST_TEXT

_DELIMITERS = (",", ";", "\t")
_EMPTY_LINE = re.compile('(?:[\\s,;\ufeff]|"")*')
_STATED = re.compile('"?sep=([^\\w"\r\n])"?[,;\t]*[\r\n]*', re.IGNORECASE)
_AROUND_NAMES = (
    string.whitespace
    + "\"'\u00a0\ufeff\u200b\u200c\u200d\u200e\u200f\u061c"
    + "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""White space, quotation marks, and characters without width."""
_END_OF_FILE = "\x1a"
"""What some programs write after the last row (Control-Z)."""


class Row(NamedTuple):
    """The cells of a row with its number, and the line that it begins in."""

    number: int
    line: int
    cells: list[str]


def rows(lines: Iterator[str], path: Path, column: str) -> Iterator[Row]:
    """Yield the rows with words, the first being the one with the names, of which one is `column`.

    Raises AnnotatorError with the row.
    """
    lines = _without_end_mark(lines)
    stated, before, first = _beginning(lines)
    delimiter = stated or ("\t" if path.suffix.lower() == ".tsv" else _delimiter(first, column))
    csv.field_size_limit(LONGEST_TEXT)  # its own limit, 131,072 characters, is that of the whole process
    reader = csv.reader(_joined(first, lines), delimiter=delimiter, strict=True)
    number = before
    while True:
        number += 1
        line = reader.line_num + 1 + before + bool(stated)
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise AnnotatorError(
                "The row cannot be read: {reason}.",
                where=f"{path}, row {number}",
                remedy="Close its quotation marks, and double them inside a cell.",
                reason=error,
            ) from error
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield Row(number, line, cells)


def _beginning(lines: Iterator[str]) -> tuple[str, int, str]:
    """Return the delimiter that is stated, if any, how many empty rows come first, and the line after them."""
    first = next(lines, "")
    stated = _STATED.fullmatch(first)
    if stated:
        first = next(lines, "")
    before = 0
    while first and _EMPTY_LINE.fullmatch(first):
        before += 1
        first = next(lines, "")
    return stated[1] if stated else "", before, first


def _without_end_mark(lines: Iterator[str]) -> Iterator[str]:
    last = next(lines, "")
    for line in lines:
        yield last
        last = line
    yield last.rstrip(_END_OF_FILE + "\r\n")


def _joined(first: str, lines: Iterator[str]) -> Iterator[str]:
    if first:
        yield first
    yield from lines


def _delimiter(header: str, column: str) -> str:
    """Return the delimiter of the first row, which must have a column of this name."""
    for delimiter in _DELIMITERS:
        if column in (bare_name(cell).casefold() for cell in header.split(delimiter)):
            return delimiter
    return _DELIMITERS[0]


def bare_name(cell: str) -> str:
    """Return the name of a column without spaces, quotation marks and marks of direction or encoding around it."""
    return cell.strip(_AROUND_NAMES)
