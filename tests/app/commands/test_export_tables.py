"""A project leaves as Parquet tables, is asked there, and comes back; a damaged dataset changes nothing."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.app import commands
from annotator.app.exporting.splitting import Split
from annotator.app.session import Session
from annotator.disk.resources import sample_corpus
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import Frame, frames
from annotator.exchange.formats import jsonl
from annotator.exchange.formats.parquet.tables import TABLES
from annotator.exchange.records import Article, annotations_of

MANIFEST = "manifest.parquet.json"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The sample corpus with its three annotators and the gold layer; only read here."""
    folder = tmp_path_factory.mktemp("corpus")
    with Session.open(commands.new_project(folder / "sample")) as session:
        commands.import_files(session, [sample_corpus() / "labels", sample_corpus() / "gold.jsonl"])
        yield session


@pytest.fixture(scope="module")
def tables(corpus: Session, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as tables; only read here."""
    folder = tmp_path_factory.mktemp("tables") / "tables"
    report = commands.export(corpus, folder, format="parquet")
    assert (report.documents, report.lost) == (13, ())
    return folder


@pytest.fixture(scope="module")
def articles(corpus: Session, tmp_path_factory: pytest.TempPathFactory) -> list[Article]:
    """The articles of the project, as the lossless file has them."""
    file = tmp_path_factory.mktemp("lines") / "a.jsonl"
    commands.export(corpus, file)
    return sorted(jsonl.read(file), key=lambda article: article.id)


def _lines(session: Session, target: Path) -> list[bytes]:
    commands.export(session, target)
    return sorted(target.read_bytes().splitlines())


def test_the_project_comes_back(corpus: Session, tables: Path, tmp_path: Path) -> None:
    with Session.open(commands.new_project(tmp_path / "new")) as session:
        report = commands.import_files(session, [tables])
        assert report.skipped == ()
        assert [file.path for file in report.files] == [tables / MANIFEST]
        assert _lines(session, tmp_path / "new.jsonl") == _lines(corpus, tmp_path / "old.jsonl")
        again = commands.import_files(session, [tables / MANIFEST]).counts
        assert (again.documents, again.known, again.spans, again.relations) == (0, 13, 0, 0)
        commands.export(session, tmp_path / "again", format="parquet")
    names = sorted(path.relative_to(tables) for path in tables.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(tmp_path / "again") for path in (tmp_path / "again").rglob("*.*"))
    assert all((tables / name).read_bytes() == (tmp_path / "again" / name).read_bytes() for name in names)


def test_a_damaged_dataset_changes_nothing(corpus: Session, tmp_path: Path) -> None:
    commands.export(corpus, tmp_path / "tables", format="parquet")
    (path,) = (tmp_path / "tables").glob("spans/language=en/*")
    path.write_bytes(path.read_bytes()[:-1])
    with Session.open(commands.new_project(tmp_path / "new")) as session:
        with pytest.raises(AnnotatorError, match="changed, or damaged on its way") as refusal:
            commands.import_files(session, [tmp_path / "tables"])
        assert refusal.value.where == str(path)
        assert list(commands.list_documents(session)) == []


def test_parts_of_a_split_are_folders_of_tables(corpus: Session, tmp_path: Path) -> None:
    split = Split({"train": 60, "dev": 20, "test": 20}, seed=3)
    report = commands.export(corpus, tmp_path / "out", format="parquet", split=split)
    assert sum(report.parts.values()) == 13
    for part in report.parts:
        assert (tmp_path / "out" / part / MANIFEST).exists()
    with Session.open(commands.new_project(tmp_path / "new")) as session:
        found = commands.import_files(session, [tmp_path / "out"], format="parquet")
        assert len(found.files) == len(report.parts)
        assert len(list(commands.list_documents(session))) == 13


def test_other_files_beside_the_tables_are_still_named(tables: Path, tmp_path: Path) -> None:
    shutil.copytree(tables, tmp_path / "in" / "tables")
    for name in ("notes.xyz", "other.parquet", "tables/readme.md"):
        (tmp_path / "in" / name).write_text("x")
    with Session.open(commands.new_project(tmp_path / "new")) as session:
        report = commands.import_files(session, [tmp_path / "in"])
    assert [path.name for path in report.skipped] == ["notes.xyz", "other.parquet", "readme.md"]


# --- what other programs see


def _ask(query: str, tables: Path) -> list[tuple[Any, ...]]:
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as connection:
        for table in TABLES:
            place = f"{tables}/{table}/**/*.parquet"
            connection.sql(f"CREATE VIEW {table} AS FROM read_parquet('{place}', hive_partitioning=true)")
        found: list[tuple[Any, ...]] = connection.sql(query).fetchall()
    return found


def _frames(articles: list[Article]) -> list[tuple[str, str, Frame]]:
    return [
        (article.id, layer, frame)
        for article in articles
        for layer, work in article.layers.items()
        for frame in frames(annotations_of(work))
    ]


def test_duckdb_counts_what_the_project_has(tables: Path, articles: list[Article]) -> None:
    work = [work for article in articles for work in article.layers.values()]
    expected = {
        "documents": len(articles),
        "votes": len(work),
        "spans": sum(len(own.spans) for own in work),
        "relations": sum(len(own.relations) for own in work),
        "decisions": sum(len(own.decisions or ()) for own in work),
        "frames": len(_frames(articles)),
    }
    assert {table: _ask(f"SELECT count(*) FROM {table}", tables)[0][0] for table in TABLES} == expected
    assert all(expected.values())


def test_duckdb_sees_frame_for_frame_what_the_project_has(tables: Path, articles: list[Article]) -> None:
    columns = 'document, layer, id, label, start, "end", speakers, cues, stances, stance, complete'
    found = _ask(f'SELECT {columns} FROM frames ORDER BY document, layer, start, "end", label, id', tables)
    expected = [
        (
            document,
            layer,
            frame.head.id,
            frame.head.label,
            frame.head.start,
            frame.head.end,
            list(frame.speakers),
            list(frame.cues),
            [(one.id, list(one.holders), one.value, list(one.evidence)) for one in frame.stances],
            frame.own_value,
            frame.complete,
        )
        for document, layer, frame in _frames(articles)
    ]
    assert [(*row[:6], _ids(row[6]), _ids(row[7]), _stances(row[8]), *row[9:]) for row in found] == expected


def _ids(parts: list[dict[str, str]]) -> list[str]:
    return [part["id"] for part in parts]


def _stances(stances: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(one["id"], one["holders"], one["value"], one["evidence"]) for one in stances]


def test_offsets_are_code_points_for_duckdb_too(tables: Path) -> None:
    query = (
        'SELECT substring(d.text, s.start + 1, s."end" - s.start), s.text'
        " FROM spans s JOIN documents d USING (document) WHERE json_array_length(s.fragments) = 1"
    )
    found = _ask(query, tables)
    assert len(found) > 1000
    assert all(words == text for words, text in found)


def test_datasets_loads_the_same(tables: Path, articles: list[Article], tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    files = sorted(map(str, tables.glob("spans/**/*.parquet")))
    datasets.disable_progress_bars()
    loaded = datasets.load_dataset("parquet", data_files=files, split="train", cache_dir=str(tmp_path / "cache"))
    datasets.enable_progress_bars()
    found = {(row["document"], row["layer"], row["id"]): (row["label"], row["text"], row["note"]) for row in loaded}
    assert found == {
        (article.id, layer, span.id): (span.label, " … ".join(span.quote), span.note)
        for article in articles
        for layer, work in article.layers.items()
        for span in work.spans
    }
