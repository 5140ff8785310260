"""Writing a dataset: rows are gathered as Arrow batches, and written a row group at a time.

What is held is bounded over all tables and languages together, whatever there is of either; so are open files.
UNITS: bytes, as Arrow holds them, unless a name says otherwise.
"""

import inspect
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.extras import require_extra
from annotator.exchange.formats.parquet.manifest import DataFile, data_file, manifest_of, write_manifest
from annotator.exchange.formats.parquet.rows import Row, partition_of, rows_of
from annotator.exchange.formats.parquet.tables import (
    COLUMNS,
    PARTITION,
    SORTED_BY,
    TABLES,
    UNIT,
    VERSION,
    Table,
    arrow_schema,
    with_dictionary,
)
from annotator.exchange.records import Article

if TYPE_CHECKING:
    import pyarrow as pa

GROUP_ROWS, GROUP_BYTES = 120_000, 20_000_000
"""Of a row group, at most some rows more."""
FILE_BYTES = 300_000_000
"""Bytes on the disk after which the next file begins."""
HELD_BYTES = 26_000_000
"""What all tables hold together."""
PENDING_WEIGHT = 1_000_000
"""Code points of texts that wait as Python's objects; a row weighs as much as `ROW_WEIGHT`."""
ROW_WEIGHT = 500
MOST_OPEN = 60
"""Files that are open at a time."""


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write articles, which come in the order of their ids, as tables into an empty folder.

    Raises AnnotatorError where the extra `parquet` is not installed.
    """
    require_extra("parquet")
    writer = DatasetWriter(folder)
    for article in articles:
        writer.add(article)
    write_manifest(manifest_of(writer.finish()), folder)


class DatasetWriter:
    """Writes the tables of a dataset, each parted by language. Call `finish` at the end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parts: dict[str, dict[Table, _Part]] = {}
        self._weight = 0
        self._last = ""

    def add(self, article: Article) -> None:
        """Add the rows of an article, whose id comes after those before."""
        assert article.id > self._last
        self._last = article.id
        language = partition_of(article)
        if language not in self._parts:
            self._parts[language] = {table: _Part(self._folder, table, language) for table in TABLES}
        for table, rows in rows_of(article).items():
            self._parts[language][table].pending += rows
            self._weight += ROW_WEIGHT * len(rows)
        self._weight += len(article.text)
        if self._weight >= PENDING_WEIGHT:
            self._gather()

    def finish(self) -> list[DataFile]:
        """Write all that is held, and return what was written; of each language every table has a file."""
        self._gather()
        written: list[DataFile] = []
        for part in self._all():
            part.write_group()
            written += part.finish()
        return written

    def _gather(self) -> None:
        """Make Arrow batches of the pending rows, and write what there is too much of, the largest first."""
        self._weight = 0
        for part in self._all():
            part.gather()
            if part.rows >= GROUP_ROWS or part.size >= GROUP_BYTES:
                self._write_group(part)
        while sum(part.size for part in self._all()) > HELD_BYTES:
            self._write_group(max(self._all(), key=lambda part: part.size))

    def _write_group(self, part: "_Part") -> None:
        part.write_group()
        opened = [other for other in self._all() if other.is_open]
        if len(opened) > MOST_OPEN:
            next(other for other in opened if other is not part).close_file()

    def _all(self) -> "list[_Part]":
        return [part for parts in self._parts.values() for part in parts.values()]


class _Part:
    """The rows of one table with the articles of one language: those pending, those held, and files of those before."""

    def __init__(self, folder: Path, table: Table, language: str) -> None:
        self.pending: list[Row] = []
        self.rows = self.size = 0
        self._folder = folder
        self._table = table
        self._place = f"{table}/{PARTITION}={language}"
        self._schema = arrow_schema(table)
        self._held: list[pa.RecordBatch] = []
        self._file: _File | None = None
        self._written: list[DataFile] = []

    @property
    def is_open(self) -> bool:
        return self._file is not None

    def gather(self) -> None:
        """Make a batch of the pending rows, column by column."""
        from pyarrow import RecordBatch, array

        if not self.pending:
            return
        columns = zip(*self.pending, strict=True)
        arrays = [array(column, field.type) for column, field in zip(columns, self._schema, strict=True)]
        batch = RecordBatch.from_arrays(arrays, schema=self._schema)
        self._held.append(batch)
        self.rows += batch.num_rows
        self.size += batch.nbytes
        self.pending.clear()

    def write_group(self) -> None:
        """Write the rows that are held as a row group."""
        from pyarrow import Table as ArrowTable, default_memory_pool

        if not self._held:
            return
        file = self._opened()
        file.write(ArrowTable.from_batches(self._held, self._schema))
        self._held.clear()
        default_memory_pool().release_unused()
        self.rows = self.size = 0
        if file.size >= FILE_BYTES:
            self.close_file()

    def close_file(self) -> None:
        """Close the file; further rows come into the next."""
        assert self._file is not None
        self._file.close()
        self._written.append(data_file(self._folder, self._file.path, self._file.rows))
        self._file = None

    def finish(self) -> list[DataFile]:
        """Return the files, of which there is at least one, so that a query of the table finds it."""
        if not self._written:
            self._opened()
        if self.is_open:
            self.close_file()
        return self._written

    def _opened(self) -> "_File":
        if self._file is None:
            path = f"{self._place}/part-{len(self._written):05}.parquet"
            (self._folder / path).parent.mkdir(parents=True, exist_ok=True)
            self._file = _File(self._folder, path, self._table, self._schema)
        return self._file


class _File:
    """A Parquet file that is being written. Nothing in it depends on when or where."""

    def __init__(self, folder: Path, path: str, table: Table, schema: "pa.Schema") -> None:
        from pyarrow import OSFile
        from pyarrow.parquet import ParquetWriter

        self.path = path
        self.rows = 0
        self._target = OSFile(str(folder / path), "wb")
        self._writer = ParquetWriter(
            self._target,
            schema,
            compression="zstd",
            store_schema=False,
            use_dictionary=with_dictionary(table) if table in COLUMNS else True,
            **_chunking(),
        )
        self._writer.add_key_value_metadata(
            {
                "annotator.format": VERSION,
                "annotator.table": table,
                "annotator.offset_unit": UNIT,
                "annotator.sorted_by": SORTED_BY,
            }
        )

    @property
    def size(self) -> int:
        """Bytes on the disk."""
        return int(self._target.tell())

    def write(self, rows: "pa.Table") -> None:
        """Write a row group."""
        self._writer.write_table(rows, row_group_size=max(rows.num_rows, 1))
        self.rows += rows.num_rows

    def close(self) -> None:
        self._writer.close()
        self._target.close()


def _chunking() -> dict[str, Any]:
    """Return what makes pages begin where the content says, so that little changes in a dataset that grows."""
    from pyarrow.parquet import ParquetWriter

    name = "use_content_defined_chunking"  # since pyarrow 21
    return {name: True} if name in inspect.signature(ParquetWriter).parameters else {}
