"""CSV for spreadsheets: UTF-8 with a BOM, so that Excel knows it, CRLF, and no cell that could run as a formula.

A cell that a spreadsheet could take for a formula gets an apostrophe in front: one that begins with = + - @, in full
width too or after hidden characters, or with TAB or CR.
"""

import csv
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from annotator.domain.annotation import VIRTUAL_SPEAKERS, Span
from annotator.exchange.records import Article
from annotator.text.languages import languages_of

PIECES = " … "
"""Joins the fragments of a span."""
_LARGEST_CELL = 2**31 - 1
_RUNS = frozenset("=+-@\t\r")


class Rows(Protocol):
    """A writer of the rows of a table."""

    def writerow(self, row: Iterable[object], /) -> object:
        """Write a row."""


def defuse(cell: str) -> str:
    """Return a cell with an apostrophe in front if a spreadsheet could take it for a formula."""
    return f"'{cell}" if _first(cell) in _RUNS else cell


def _first(cell: str) -> str:
    """Return the first character that a spreadsheet may act on, in its ordinary width."""
    for character in cell:
        if character in _RUNS or not (character.isspace() or unicodedata.category(character) == "Cf"):
            return unicodedata.normalize("NFKC", character)[:1]
    return ""


@contextmanager
def open_table(path: Path, names: Sequence[str]) -> Iterator[Rows]:
    """Open a new table whose first row names the columns."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(names)
        yield table


def count_rows(path: Path) -> int:
    """Return how many rows a table has below the names."""
    csv.field_size_limit(_LARGEST_CELL)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.reader(file, strict=True)) - 1


def words_of(member: str, spans: dict[str, Span]) -> str:
    """Return the words of a span by its id; a virtual speaker goes by its name."""
    return member if member in VIRTUAL_SPEAKERS else PIECES.join(spans[member].quote)


def languages(article: Article) -> str:
    """Return the languages in the metadata of an article, or else those of its letters."""
    stated = article.metadata.get("languages")
    names = stated if isinstance(stated, list) else languages_of(article.text)
    return " ".join(str(language) for language in names)
