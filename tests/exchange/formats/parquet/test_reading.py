"""Tables that agree with their manifest and are still none of ours: wrong columns, types, rows or values."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet as arrow

from annotator.exchange.formats.parquet import reading
from annotator.exchange.formats.parquet.manifest import data_file, manifest_of, read_manifest, write_manifest
from annotator.exchange.formats.parquet.tables import COLUMNS, MANIFEST, Table
from tests.exchange.formats.parquet.datasets_made import (
    articles_in,
    part,
    refuses,
    sample,
    stated_anew,
    with_table,
    with_value,
)

ALL_COLUMNS = [(table, column) for table, columns in COLUMNS.items() for column in columns]
Change = Callable[[pa.Table], pa.Table]


@pytest.mark.parametrize(("table", "column"), ALL_COLUMNS)
def test_a_missing_column_is_named(table: Table, column: str, tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, table)
    with_table(path, lambda rows: rows.drop_columns([column]))
    refuses(folder, f"the column “{column}” is missing", path)


def _as_type(column: str, type_: pa.DataType) -> Change:
    """Return a change of a column to null values of another type."""

    def change(rows: pa.Table) -> pa.Table:
        return rows.set_column(rows.schema.get_field_index(column), column, pa.nulls(len(rows), type_))

    return change


@pytest.mark.parametrize(
    "type_",
    [
        pa.string(),
        pa.binary(),
        pa.int64(),
        pa.float64(),
        pa.bool_(),
        pa.list_(pa.string()),
        pa.struct([("a", pa.string())]),
        pa.timestamp("us"),
        pa.decimal128(5, 2),
        pa.null(),
    ],
    ids=str,
)
@pytest.mark.parametrize("column", ["text", "start"])
def test_a_column_of_another_type_is_named(column: str, type_: pa.DataType, tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, "spans")
    with_table(path, _as_type(column, type_))
    refuses(folder, f"the column “{column}” is (not of the type|missing)", path)


@pytest.mark.parametrize(
    ("table", "column", "value", "words"),
    [
        ("documents", "text", "other", "The id is not the SHA-256 of the text"),
        ("documents", "text", "a\r\nb", "CR newlines"),
        ("documents", "document", "0" * 64, "an article that is not there|not the SHA-256"),
        ("documents", "title", "a\0b", "NUL"),
        ("documents", "metadata", "[]", "Expected `object`"),
        ("documents", "metadata", '{"a":1,"a":2}', "twice in one object"),
        ("documents", "metadata", '{"a":"\\ud800"}', "half a character"),
        ("documents", "metadata", '{"a":' + "[" * 200 + "]" * 200 + "}", "nested too deeply"),
        ("documents", "metadata", '{"a":1e999}', "beyond 64 bits|not JSON"),
        ("documents", "metadata", "", "not JSON"),
        ("documents", "directions", '{"0":"up"}', "Invalid enum value"),
        ("documents", "direction", "up", "Invalid enum value"),
        ("votes", "status", "todo", "Invalid enum value"),
        ("votes", "layer", "nobody", "the layer gold is not among the votes"),
        ("votes", "spans", 7, "not as many spans"),
        ("votes", "labels", '"a"', "Expected `array`"),
        ("spans", "text", "other", "other words than the text has there"),
        ("spans", "start", 0, "other words than the text has there"),
        ("spans", "fragments", "[]", "other words than the text has there"),
        ("spans", "fragments", "[[1]]", "Expected `array` of length 2"),
        ("spans", "fragments", "[[-1,99999999999999999999]]", "beyond 64 bits"),
        ("spans", "attributes", '{"a":[]}', "Expected"),
        ("spans", "attributes", '{"a":null}', "Expected"),
        ("spans", "id", "", "an id is empty"),
        ("spans", "layer", "nobody", "the layer nobody is not among the votes"),
        ("relations", "roles", '{"claim":"a"}', "Expected `array`"),
        ("relations", "layer", "nobody", "the layer nobody is not among the votes"),
        ("decisions", "outcome", "guessed", "Invalid enum value"),
        ("decisions", "composition", '{"speakers":3}', "Expected `array`"),
    ],
)
def test_a_value_that_no_export_writes(table: Table, column: str, value: object, words: str, tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, table)
    with_table(path, with_value(column, value))
    refuses(folder, words)


def test_an_error_names_the_document(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, "documents")
    document = arrow.read_table(path, partitioning=None).column("document")[0].as_py()
    with_table(path, with_value("metadata", "[]"))
    refuses(folder, f"document {document}", path)


def _backwards(rows: pa.Table) -> pa.Table:
    return rows.take(list(range(len(rows) - 1, -1, -1)))


def _doubled(rows: pa.Table) -> pa.Table:
    return pa.concat_tables([rows, rows]).sort_by("document")


@pytest.mark.parametrize(
    ("table", "change", "words"),
    [
        ("documents", _backwards, "not there|not sorted"),
        ("spans", _backwards, "not sorted|not there|not as many"),
        ("documents", _doubled, "twice|not as many"),
        ("votes", _doubled, "the layer gold is there twice"),
        ("spans", _doubled, "not as many spans"),
        ("decisions", _doubled, "is there twice"),
        ("spans", lambda rows: rows.slice(1), "not as many spans"),
        ("votes", lambda rows: rows.slice(1), "not among the votes"),
        ("documents", lambda rows: rows.slice(1), "an article that is not there"),
        ("documents", lambda rows: rows.slice(0, 1), "an article that is not there"),
    ],
)
def test_rows_that_do_not_fit_the_others(table: Table, change: Change, words: str, tmp_path: Path) -> None:
    folder = sample(tmp_path)
    with_table(part(folder, table), change)
    refuses(folder, words)


def test_an_article_in_two_languages(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    for table in COLUMNS:
        other = folder / table / "language=xx" / "part-00000.parquet"
        other.parent.mkdir()
        other.write_bytes(part(folder, table).read_bytes())
    stated_anew(folder)
    refuses(folder, "the article is in it twice")


def test_a_file_that_has_not_the_rows_of_the_manifest(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, "spans")
    _state_rows(path, 1)
    refuses(folder, "the manifest says 1", path)


NO_PARQUET = (b"", b"PAR1", b"PAR1" * 10, b"PAR1" + b"\xff" * 104 + b"PAR1", b"PAR1\xff\xff\xff\x7fPAR1", b"<html>")


@pytest.mark.parametrize("content", NO_PARQUET)
def test_a_file_that_is_no_parquet(content: bytes, tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, "spans")
    path.write_bytes(content)
    _state_rows(path, 1)
    refuses(folder, "The table cannot be read", path)


def test_a_column_whose_name_is_no_text(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, "spans")
    table = arrow.read_table(path, partitioning=None)
    arrow.write_table(table.append_column("odd name", table.column("id")), path, store_schema=False)
    path.write_bytes(path.read_bytes().replace(b"odd name", b"odd \xe4ame"))
    _state_rows(path, len(table))
    refuses(folder, "The table cannot be read", path)


def _state_rows(path: Path, rows: int) -> None:
    """Write a manifest in which a file has so many rows."""
    folder = path.parents[2]
    stated = read_manifest(folder / MANIFEST)
    name = path.relative_to(folder).as_posix()
    files = [data_file(folder, name, rows) if one.path == name else one for one in stated.files]
    write_manifest(manifest_of(files), folder)


def test_more_rows_of_an_article_than_memory_is_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = sample(tmp_path)
    assert articles_in(folder)
    monkeypatch.setattr(reading, "MOST_ROWS", 20)
    refuses(folder, "too many or too long rows of one article")
    monkeypatch.setattr(reading, "MOST_ROWS", 50_000)
    monkeypatch.setattr(reading, "MOST_CHARACTERS", -20_000)
    refuses(folder, "too many or too long rows of one article")
