"""Tables of articles (CSV, TSV): the first row names the columns, every further row is one article.

`text` is the text of the article; `title`, `id` and `language` are optional, and every further column becomes metadata
under its name. Columns without a name and cells beyond the last column may be there if they are empty, as spreadsheets
leave them; cells that are missing at the end of a row are empty ones. Nothing else is guessed.

UNITS: rows are counted from 1 as a spreadsheet shows them; the first is usually the one with the names.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.formats.table.workbook import refuse_workbook
from annotator.exchange.reading.decoding import open_text
from annotator.exchange.reading.table_rows import Row, bare_name, rows
from annotator.exchange.reading.texts import stored_words
from annotator.exchange.records import Article
from annotator.exchange.remarks import Remark

TEXT, TITLE, ID, LANGUAGE = "text", "title", "id", "language"
_LONGEST_REMARK = 200
"""Code points of the words in a remark."""


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the articles of a table as they come. Raises AnnotatorError with row and column."""
    refuse_workbook(path)
    with open_text(path, encoding) as lines:
        found = rows(lines, path, TEXT)
        first = next(found, Row(1, 1, []))
        columns = _columns(first.cells, f"{path}, row {first.number}")
        for row in found:
            yield _article(columns, row, path)


def _columns(names: Sequence[str], where: str) -> list[str]:
    """Return the names of all columns; those without one are empty."""
    bare = [bare_name(name) for name in names]
    columns = [low if (low := name.casefold()) in (TEXT, TITLE, ID, LANGUAGE) else name for name in bare]
    if TEXT not in columns:
        raise AnnotatorError(
            "There is no column named text.",
            where=where,
            remedy="The first row must name the columns. It has: {names}.",
            names=[column[:200] for column in columns],
        )
    times = Counter(filter(None, columns))
    for column in times:
        if times[column] > 1:
            raise AnnotatorError(
                "Two columns have the name {name}.", where=where, remedy="Rename one of them.", name=column
            )
    return columns


def _article(columns: Sequence[str], row: Row, path: Path) -> Article:
    place = f"row {row.number}"
    where = f"{path}, {place}"
    _check_cells(columns, row, where)
    cells = {
        name: stored_words(cell, f"{where}, {name}")
        for name, cell in zip(columns, row.cells, strict=False)
        if cell.strip()
    }
    text = cells.pop(TEXT, "")
    if not text:
        raise AnnotatorError("The text of the row is empty.", where=where, remedy="Add a text, or remove the row.")
    title = cells.pop(TITLE, "") or title_of(text)
    metadata = _metadata(cells, document_id(text), path)
    remarks = (Remark("table cells", place, text[:_LONGEST_REMARK]),) if _may_go_on(columns, row) else ()
    return Article(document_id(text), title, text, metadata, line=row.line, remarks=remarks)


def _check_cells(columns: Sequence[str], row: Row, where: str) -> None:
    """Raise AnnotatorError for words in a cell that belongs to no column."""
    if any(cell.strip() for cell in row.cells[len(columns) :]):
        raise AnnotatorError(
            "The row has {cells} cells; the first row has {names}.",
            where=where,
            remedy="A cell that contains a delimiter or a newline must be in quotation marks.",
            cells=len(row.cells),
            names=len(columns),
        )
    for number, (name, cell) in enumerate(zip(columns, row.cells, strict=False), start=1):
        if not name and cell.strip():
            raise AnnotatorError(
                "A column has no name.",
                where=f"{where}, column {number}",
                remedy="Name the column, or remove it.",
            )


def _may_go_on(columns: Sequence[str], row: Row) -> bool:
    """Whether a row ends with its text though further columns follow: a newline may have cut it short."""
    given = len(row.cells)
    return given == columns.index(TEXT) + 1 and any(columns[given:])


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
