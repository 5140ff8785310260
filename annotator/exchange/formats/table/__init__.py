"""Tables of articles (CSV, TSV): the first row names the columns, every further row is one article.

`text` is the text of the article; `title`, `id` and `language` are optional, and every further column becomes metadata
under its name. Cells are divided by tabs in .tsv files; in others by commas, or by semicolons or tabs where that is
how the first row has a column `text`. Nothing else is guessed.

UNITS: rows are counted from 1, the first being the one with the names.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.reading.decoding import open_text
from annotator.exchange.reading.texts import stored_words
from annotator.exchange.records import LONGEST_TEXT, Article

TEXT, TITLE, ID, LANGUAGE = "text", "title", "id", "language"
_DELIMITERS = (",", ";", "\t")


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the articles of a table as they come. Raises AnnotatorError with row and column."""
    seen: set[str] = set()
    with open_text(path, encoding) as lines:
        rows = _rows(lines, path)
        _, _, names = next(rows, (0, 0, []))
        columns = _columns(names, str(path))
        for number, line, row in rows:
            if not row:
                continue
            article = _article(columns, row, line, path, f"{path}, row {number}")
            if article.id in seen:
                raise AnnotatorError(
                    "An earlier row has the same text.", where=f"{path}, row {number}", remedy="Keep one of the two."
                )
            seen.add(article.id)
            yield article


def _rows(lines: Iterator[str], path: Path) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the rows with their number, and the line in which each begins."""
    first = next(lines, "")
    delimiter = "\t" if path.suffix.lower() == ".tsv" else _delimiter(first)
    csv.field_size_limit(LONGEST_TEXT)  # its own limit, 131,072 characters, is that of the whole process
    reader = csv.reader(_joined(first, lines), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        line = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise AnnotatorError(
                "The row cannot be read: {reason}.",
                where=f"{path}, row {number}",
                remedy="Close its quotation marks, and double them inside a cell.",
                reason=error,
            ) from error
        if row is None:
            return
        yield number, line, row


def _joined(first: str, lines: Iterator[str]) -> Iterator[str]:
    if first:
        yield first
    yield from lines


def _delimiter(header: str) -> str:
    """Return the delimiter of the first row, which must have a column `text`."""
    for delimiter in _DELIMITERS:
        if TEXT in (_name(cell.strip().strip('"')) for cell in header.split(delimiter)):
            return delimiter
    return _DELIMITERS[0]


def _name(cell: str) -> str:
    return cell.strip().casefold()


def _columns(names: Sequence[str], where: str) -> list[str]:
    columns = [name if (name := _name(cell)) in (TEXT, TITLE, ID, LANGUAGE) else cell.strip() for cell in names]
    if TEXT not in columns:
        raise AnnotatorError(
            "There is no column named text.",
            where=f"{where}, row 1",
            remedy="The first row must name the columns. It has: {names}.",
            names=[column[:200] for column in columns],
        )
    times = Counter(columns)
    for column in columns:
        if not column:
            raise AnnotatorError(
                "A column has no name.", where=f"{where}, row 1", remedy="Name the column, or remove it."
            )
        if times[column] > 1:
            raise AnnotatorError(
                "Two columns have the name {name}.", where=f"{where}, row 1", remedy="Rename one of them.", name=column
            )
    return columns


def _article(columns: Sequence[str], row: Sequence[str], line: int, path: Path, where: str) -> Article:
    if len(row) != len(columns):
        raise AnnotatorError(
            "The row has {cells} cells; the first row has {names}.",
            where=where,
            remedy="A cell that contains a delimiter or a newline must be in quotation marks.",
            cells=len(row),
            names=len(columns),
        )
    cells = {
        name: stored_words(cell, f"{where}, {name}") for name, cell in zip(columns, row, strict=True) if cell.strip()
    }
    text = cells.pop(TEXT, "")
    if not text:
        raise AnnotatorError("The text of the row is empty.", where=where, remedy="Add a text, or remove the row.")
    title = cells.pop(TITLE, "") or title_of(text)
    return Article(document_id(text), title, text, _metadata(cells, document_id(text), path), line=line)


def _metadata(cells: dict[str, str], document: str, path: Path) -> dict[str, Any]:
    metadata: dict[str, Any] = {"sources": [path.name]} | cells
    if metadata.get(ID) == document:
        del metadata[ID]
    if languages := metadata.pop(LANGUAGE, ""):
        metadata["languages"] = languages.replace(",", " ").replace(";", " ").split()
    return metadata


FORMAT = Format(
    "csv", "Table, one article a row", ".csv", "none", read, further_suffixes=(".tsv",),
    remark="The first row names the columns; one is text.",
)  # fmt: skip
