"""What a dataset holds of articles: all of it, the same bytes each time, read back by import, DuckDB and `datasets`."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec import structs
from pyarrow import parquet as arrow

from annotator.domain.document import document_id
from annotator.exchange.formats import jsonl
from annotator.exchange.formats.parquet import FORMAT
from annotator.exchange.formats.parquet.rows import partition_of
from annotator.exchange.formats.parquet.tables import MANIFEST, TABLES
from annotator.exchange.records import Article, LayerWork
from tests.exchange.formats.parquet.datasets_made import (
    articles_in,
    files_of,
    part,
    rows_in,
    sample,
    stated_anew,
    written_sorted,
)
from tests.exchange.round_trips import CORPUS, corpus_goes_round, goes_round_somewhere, is_read_without_remarks, left_of
from tests.exchange.strategies import articles


def test_the_sample_corpus_goes_round(tmp_path: Path) -> None:
    corpus_goes_round(FORMAT, tmp_path)
    is_read_without_remarks(FORMAT, tmp_path)


@given(articles())
@settings(max_examples=40)
def test_whatever_there_is_goes_round(some: list[Article]) -> None:
    goes_round_somewhere(FORMAT, some)


def test_nothing_is_lost_by_it(tmp_path: Path) -> None:
    before = sorted(jsonl.read(CORPUS[0]), key=lambda article: article.id)
    assert [structs.replace(article, line=0) for article in before] == articles_in(sample(tmp_path))
    assert FORMAT.cannot_hold == ("suggestions",)


def test_labels_of_an_article_and_its_direction(tmp_path: Path) -> None:
    work = {"sara": LayerWork("skipped", flag="", note="n", labels=("news",)), "omar": LayerWork("started")}
    article = Article(document_id("a"), "t", "a", {"n": [1.5, None]}, {"0": "rtl"}, work, direction="rtl")
    assert articles_in(written_sorted([article], tmp_path / "a")) == [article]


def test_the_same_articles_make_the_same_bytes(tmp_path: Path) -> None:
    first, second = (sample(_made(tmp_path / name)) for name in ("one", "two"))
    assert files_of(first) == files_of(second)


def test_what_is_read_is_written_to_the_same_bytes(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    assert files_of(written_sorted(articles_in(folder), tmp_path / "again")) == files_of(folder)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("text", "metadata", "language"),
    [
        ("The ferry left.", {}, "en"),
        ("غادرت العبّارة.", {}, "ar"),
        ("Die Fähre", {"languages": ["de-AT", "en"]}, "de"),
        ("12", {}, "und"),
        ("x", {"languages": ["../../x"]}, "und"),
        ("x", {"languages": "de"}, "en"),
    ],
)
def test_articles_are_parted_by_their_first_language(text: str, metadata: dict[str, object], language: str) -> None:
    assert partition_of(Article(document_id(text), "", text, metadata)) == language


def test_every_table_is_sorted_by_document(tmp_path: Path) -> None:
    for path in sample(tmp_path).rglob("*.parquet"):
        found = arrow.read_table(path, columns=["document"], partitioning=None).column(0).to_pylist()
        assert found == sorted(found)


def test_every_table_has_a_file_of_each_language(tmp_path: Path) -> None:
    folder = written_sorted([Article(document_id("Ann"), "Ann", "Ann")], tmp_path / "a")
    assert rows_in(folder) == dict.fromkeys(TABLES, 0) | {"documents": 1}
    assert all(part(folder, table) for table in TABLES)


def test_files_say_what_they_are(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    for table in TABLES:
        said = arrow.read_metadata(part(folder, table)).metadata
        assert said == {
            b"annotator.format": b"annotator-parquet/1",
            b"annotator.table": table.encode(),
            b"annotator.offset_unit": b"codepoint",
            b"annotator.sorted_by": b"document",
        }
        assert arrow.read_metadata(part(folder, table)).row_group(0).column(0).compression == "ZSTD"
    manifest = (folder / MANIFEST).read_text("utf-8")
    assert '"offset_unit": "codepoint"' in manifest


def test_an_export_of_nothing_is_an_empty_dataset(tmp_path: Path) -> None:
    assert articles_in(written_sorted([], tmp_path / "a")) == []


def test_columns_that_somebody_added_are_let_be(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, "spans")
    table = arrow.read_table(path, partitioning=None)
    arrow.write_table(table.append_column("mine", table.column("id")), path, store_schema=False)
    stated_anew(folder)
    assert articles_in(folder) == left_without_lines()


def left_without_lines() -> list[Article]:
    return [structs.replace(article, line=0) for article in left_of(FORMAT, jsonl.read(CORPUS[0]))]
