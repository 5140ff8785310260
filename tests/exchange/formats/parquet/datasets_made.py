"""Datasets for tests: written of articles, and changed as somebody might who means harm."""

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
import pyarrow as pa
import pytest
from pyarrow import parquet as arrow

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import jsonl
from annotator.exchange.formats.parquet import FORMAT
from annotator.exchange.formats.parquet.manifest import data_file, manifest_of, read_manifest, write_manifest
from annotator.exchange.formats.parquet.tables import MANIFEST, Table
from annotator.exchange.records import Article
from tests.exchange.round_trips import CORPUS, written


def sample(folder: Path) -> Path:
    """Write the adjudicated sample corpus; return the folder of the dataset."""
    return written(FORMAT, jsonl.read(CORPUS[0]), folder)


def articles_in(folder: Path) -> list[Article]:
    """Return the articles of a dataset."""
    assert FORMAT.reads
    return list(FORMAT.reads(folder, None))


def part(folder: Path, table: Table, language: str = "en") -> Path:
    """Return the only file of a table with the articles of a language."""
    (path,) = folder.glob(f"{table}/language={language}/*.parquet")
    return path


def stated_anew(folder: Path) -> None:
    """Write the manifest of what the files are now, as a forger would."""
    paths = [path.relative_to(folder).as_posix() for path in folder.rglob("*.parquet")]
    files = [data_file(folder, path, arrow.read_metadata(folder / path).num_rows) for path in paths]
    write_manifest(manifest_of(files), folder)


def with_table(path: Path, changed: Callable[[pa.Table], pa.Table]) -> None:
    """Change a table in its file, and have the manifest agree."""
    arrow.write_table(changed(arrow.read_table(path, partitioning=None)), path, store_schema=False)
    stated_anew(path.parents[2])


def with_value(column: str, value: object, row: int = 0) -> Callable[[pa.Table], pa.Table]:
    """Return a change of one value of a table."""

    def change(table: pa.Table) -> pa.Table:
        values = table.column(column).to_pylist()
        values[row] = value
        place, field = table.schema.get_field_index(column), table.schema.field(column)
        return table.set_column(place, field, pa.chunked_array([pa.array(values, field.type)]))

    return change


def with_manifest(folder: Path, **changes: object) -> None:
    """Change fields of the manifest."""
    stated = msgspec.json.decode((folder / MANIFEST).read_bytes())
    (folder / MANIFEST).write_bytes(msgspec.json.encode(stated | changes))


def refuses(folder: Path, words: str, where: Path | None = None) -> None:
    """See that a dataset is refused in words that fit, with the file that is wrong."""
    with pytest.raises(AnnotatorError, match=words) as refusal:
        articles_in(folder)
    assert refusal.value.where.startswith(str(where or folder))
    assert refusal.value.remedy


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the content of every file of a dataset."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rows_in(folder: Path) -> dict[Table, int]:
    """Return the rows of each table, as the manifest says."""
    return read_manifest(folder / MANIFEST).rows


def written_sorted(articles: Iterable[Article], folder: Path) -> Path:
    """Write articles as they come, which must be sorted."""
    assert FORMAT.writes
    folder.mkdir()
    FORMAT.writes(articles, folder)
    return folder
