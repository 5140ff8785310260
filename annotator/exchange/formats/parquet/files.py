"""The rows of one file of a table, checked before Arrow reads them and then read batch by batch.

A file comes from elsewhere: it must have the columns, of these types and no list among them; and each batch is as small
as keeps it within `BATCH_BYTES`. UNITS: bytes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.parquet.manifest import DataFile
from annotator.exchange.formats.parquet.pages import Page, PageError, largest_batch, pages
from annotator.exchange.formats.parquet.rows import Row
from annotator.exchange.formats.parquet.tables import ALL_DIFFERENT, COLUMNS, Table, with_dictionary
from annotator.exchange.reading.files import open_file

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow.parquet import ColumnChunkMetaData, ParquetFile, ParquetSchema, RowGroupMetaData

BATCH_BYTES = 8_000_000
"""Of the pages of one column that a batch touches, unless a single row needs more."""
BATCH_ROWS = (5000, 500, 50, 5)
"""Rows of a batch that are tried in turn; 1 is the last resort."""

_BUFFER = 65_536
_SMALL_FOOTER = 200_000
"""Of a footer, besides a tenth of its file: Arrow makes many bytes of each of it."""
_FOOTER_END = 8
_MOST_LISTED = 100_000
"""Row groups and columns that a footer may list in a row."""
_PHYSICAL = {"string": "BYTE_ARRAY", "optional string": "BYTE_ARRAY", "int32": "INT32"}


def read_rows(path: Path, table: Table, stated: DataFile) -> Iterator[Row]:
    """Yield the rows of a file, in the order of the table's columns. Raises AnnotatorError for what it cannot be."""
    with open_file(path) as raw:
        _check_footer(raw, stated.bytes, path)
        with _opened(path, table) as file:
            if file.metadata.num_rows != stated.rows:
                raise not_a_table(path, f"it has {file.metadata.num_rows} rows, and the manifest says {stated.rows}")
            for group in range(file.num_row_groups):
                with _damage(path):
                    rows = _batch_rows(raw, file.metadata.row_group(group), table)
                    batches = file.iter_batches(rows, [group], list(COLUMNS[table]), use_threads=False)
                while (columns := _next_columns(batches, path)) is not None:
                    yield from zip(*columns, strict=True)


def _opened(path: Path, table: Table) -> "ParquetFile":
    """Return a file that has the columns of the table."""
    from pyarrow.parquet import ParquetFile

    open_parquet = partial(
        ParquetFile,
        str(path),
        pre_buffer=False,
        buffer_size=_BUFFER,
        thrift_string_size_limit=_BUFFER,
        thrift_container_size_limit=_MOST_LISTED,
    )
    with _damage(path), open_parquet() as file:
        _check_columns(file.schema, table, path)
        # Read with a dictionary, a value that is there a thousand times is in memory once.
        return open_parquet(metadata=file.metadata, read_dictionary=with_dictionary(table))


def not_a_table(path: Path, reason: object, document: str = "") -> AnnotatorError:
    """Return the error of a file whose content is not what an export writes, in an article if that is known."""
    return AnnotatorError(
        "The table cannot be read: {reason}.",
        where=f"{path}, document {document[:64]}" if document else str(path),
        remedy="Export it again.",
        reason=reason,
    )


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    """Turn what Arrow raises over a damaged file into AnnotatorError."""
    from pyarrow import ArrowException

    try:
        yield
    except (ArrowException, OSError, OverflowError, PageError, UnicodeDecodeError) as error:
        raise not_a_table(path, str(error).partition("\n")[0][:300]) from error


def _check_footer(file: BinaryIO, size: int, path: Path) -> None:
    """Check that what Arrow reads first is not out of proportion to the file."""
    file.seek(max(size - _FOOTER_END, 0))
    footer = int.from_bytes(file.read(_FOOTER_END)[:4], "little")
    if footer > _SMALL_FOOTER + size // 10:
        raise not_a_table(path, f"its footer has {footer} bytes")


def _check_columns(schema: "ParquetSchema", table: Table, path: Path) -> None:
    columns = [schema.column(number) for number in range(len(schema))]
    for name, type_ in COLUMNS[table].items():
        found = [column for column in columns if column.path == name]
        if len(found) != 1:
            raise not_a_table(path, f"the column “{name}” is missing, or there twice")
        (column,) = found
        is_text = column.logical_type.type == "STRING"
        shape = column.physical_type, column.max_definition_level, column.max_repetition_level
        if shape != (_PHYSICAL[type_], int("optional" in type_), 0) or is_text != ("string" in type_):
            raise not_a_table(path, f"the column “{name}” is not of the type {type_}")


def _batch_rows(file: BinaryIO, group: "RowGroupMetaData", table: Table) -> int:
    """Return how many rows of a row group may be read at a time."""
    columns = {
        column.path_in_schema: list(_pages(file, column))
        for column in map(group.column, range(group.num_columns))
        if column.path_in_schema in COLUMNS[table]
    }
    # Of a dictionary that should not be there, the longest value may be in every row.
    different = (page for name in ALL_DIFFERENT.get(table, ()) for page in columns[name])
    longest = max((page.size for page in different if not page.rows), default=0)
    for rows in BATCH_ROWS:
        largest = max(largest_batch(column, rows) for column in columns.values())
        if max(largest, rows * longest) <= BATCH_BYTES:
            return rows
    return 1


def _pages(file: BinaryIO, column: "ColumnChunkMetaData") -> Iterator[Page]:
    start = min(filter(None, (column.dictionary_page_offset, column.data_page_offset)), default=0)
    return pages(file, start, column.total_compressed_size)


def _next_columns(batches: "Iterator[pa.RecordBatch]", path: Path) -> list[list[Any]] | None:
    with _damage(path):
        batch = next(batches, None)
        return None if batch is None else [_values(column) for column in batch.columns]


def _values(column: "pa.Array") -> list[Any]:
    """Return the values of a column; equal texts of a dictionary are one object."""
    from pyarrow import DictionaryArray

    if not isinstance(column, DictionaryArray):
        return list(column.to_pylist())
    indices = column.indices.unique()
    texts = dict(zip(indices.to_pylist(), column.dictionary.take(indices).to_pylist(), strict=True))
    return [texts[index] for index in column.indices.to_pylist()]
