"""Reading a dataset: its tables are sorted by document, so that one pass over all of them gives article by article."""

from collections.abc import Iterator
from heapq import merge
from operator import itemgetter
from pathlib import Path

from annotator.domain.extras import require_extra
from annotator.exchange.formats.parquet.articles import article_of
from annotator.exchange.formats.parquet.files import not_a_table, read_rows
from annotator.exchange.formats.parquet.manifest import Manifest, check_files, read_manifest
from annotator.exchange.formats.parquet.rows import Row
from annotator.exchange.formats.parquet.tables import COLUMNS, MANIFEST, Table
from annotator.exchange.records import Article

MOST_ROWS = 50_000
"""Rows that an article may have in one table."""
MOST_CHARACTERS = 5_000_000
"""Characters that the rows of an article may have in all, besides five times those of its text."""


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  it is UTF-8 by definition
    """Yield the articles of a dataset, which its folder or its manifest stands for, in the order of their ids.

    Every file is compared with its digest before the first article. Raises AnnotatorError with the file, and where it
    can with the document.
    """
    require_extra("parquet", str(path))
    place = path / MANIFEST if path.is_dir() else path
    manifest = read_manifest(place)
    check_files(manifest, place.parent)
    partitions = [_partition(manifest, place.parent, language) for language in manifest.languages()]
    before = ""
    for article in merge(*partitions, key=lambda article: article.id):
        if article.id == before:
            raise not_a_table(place, "the article is in it twice", article.id)
        before = article.id
        yield article


def _partition(manifest: Manifest, folder: Path, language: str) -> Iterator[Article]:
    """Yield the articles of one language."""
    tables = {table: _SortedRows(manifest, folder, table, language) for table in COLUMNS}
    documents = tables.pop("documents")
    while documents.next_row is not None:
        row = documents.take()
        characters = MOST_CHARACTERS + 5 * len(row[4])
        own = {table: rows.of(row[0], characters) for table, rows in tables.items()}
        yield article_of(row, own, documents.path)
    for rows in tables.values():
        rows.check_end()


class _SortedRows:
    """The rows of a table with the articles of one language, of which the next is known. `path` is where that is."""

    def __init__(self, manifest: Manifest, folder: Path, table: Table, language: str) -> None:
        self.path = folder
        self.next_row: Row | None = None
        self._rows = self._all(manifest, folder, table, language)
        self._texts = itemgetter(*(place for place, type_ in enumerate(COLUMNS[table].values()) if type_ != "int32"))
        self._advance()

    def _all(self, manifest: Manifest, folder: Path, table: Table, language: str) -> Iterator[Row]:
        for file in manifest.files_of(table, language):
            self.path = folder / file.path
            yield from read_rows(self.path, table, file)

    def _advance(self) -> None:
        before, self.next_row = self.next_row, next(self._rows, None)
        if before and self.next_row and self.next_row[0] < before[0]:
            raise not_a_table(self.path, "its rows are not sorted by document", self.next_row[0])

    def take(self) -> Row:
        """Return the next row, which there must be, and go on to the one after it."""
        row = self.next_row
        assert row is not None
        self._advance()
        return row

    def of(self, document: str, characters: int) -> list[Row]:
        """Return the rows of the next document, which may have so many characters."""
        found: list[Row] = []
        while self.next_row is not None and self.next_row[0] <= document:
            row = self.take()
            if row[0] != document:
                raise not_a_table(self.path, "it has rows of an article that is not there", row[0])
            found.append(row)
            characters -= sum(map(len, filter(None, self._texts(row))))
            if characters < 0 or len(found) > MOST_ROWS:
                raise not_a_table(self.path, "it has too many or too long rows of one article", document)
        return found

    def check_end(self) -> None:
        """Raise AnnotatorError where there are rows of no document."""
        if self.next_row is not None:
            raise not_a_table(self.path, "it has rows of an article that is not there", self.next_row[0])
