"""What is said of a dataset for Hugging Face: by the reader of Croissant, and by counting again."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from pyarrow.parquet import read_table

from annotator.domain.document import document_id
from annotator.exchange.formats import huggingface, jsonl
from annotator.exchange.formats.huggingface import FORMAT
from annotator.exchange.formats.huggingface.columns import MEANING, arrow_schema
from annotator.exchange.formats.huggingface.datasheet import OPEN
from annotator.exchange.records import Article, LayerWork
from tests.exchange.round_trips import CORPUS, written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(FORMAT, jsonl.read(CORPUS[0]), tmp_path)


def _described(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "croissant.json").read_text("utf-8"))
    return found


@pytest.mark.filterwarnings("ignore")
def test_the_reader_of_croissant_reads_the_rows(folder: Path) -> None:
    mlcroissant = pytest.importorskip("mlcroissant")
    dataset = mlcroissant.Dataset(str(folder / "croissant.json"))
    asked_of_people = {"citeAs", "datePublished", "license", "version"}
    assert set(re.findall(r"(\w+)\" is recommended", dataset.metadata.ctx.issues.report())) == asked_of_people
    assert not dataset.metadata.ctx.issues.errors
    rows = read_table(folder / _described(folder)["distribution"][0]["contentUrl"]).to_pylist()
    found = list(dataset.records("rows"))
    assert [one["rows/text"].decode() for one in found] == [row["text"] for row in rows]
    for one, row in zip(found, rows, strict=True):
        labels = [span["rows/spans/label"].decode() for span in one.get("rows/spans", [])]
        assert labels == [span["label"] for span in row["spans"]]
        starts = [int(span["rows/spans/start"]) for span in one.get("rows/spans", [])]
        assert starts == [span["start"] for span in row["spans"]]
    assert list(dataset.records("splits")) == [{"splits/name": "train", "splits/url": "cr:TrainingSplit"}]


def test_the_file_is_named_with_its_digest(folder: Path) -> None:
    (file,) = _described(folder)["distribution"]
    content = (folder / file["contentUrl"]).read_bytes()
    assert file["sha256"] == sha256(content).hexdigest()
    assert file["contentSize"] == f"{len(content)} B"


def test_every_column_is_a_field(folder: Path) -> None:
    _splits, rows = _described(folder)["recordSet"]
    names = {name for field in rows["field"] for name in _names(field)}
    assert names == {f"rows/{name}" for field in arrow_schema() for name in _of_arrow(field)}
    assert set(MEANING) <= names


def _names(field: dict[str, Any]) -> Iterator[str]:
    yield field["@id"]
    for inner in field.get("subField", ()):
        yield from _names(inner)


def _of_arrow(field: Any) -> Iterator[str]:
    yield field.name
    if hasattr(field.type, "value_type"):
        for inner in field.type.value_type:
            yield from (f"{field.name}/{name}" for name in _of_arrow(inner))


def test_each_part_of_a_split_says_which_it_is(tmp_path: Path) -> None:
    purposes = {}
    for part in ("train", "dev", "test"):
        (tmp_path / part).mkdir()
        huggingface.write(list(jsonl.read(CORPUS[0]))[:2], tmp_path / part)
        (data,) = _described(tmp_path / part)["recordSet"][0]["data"]
        purposes[part] = data["splits/url"]
        name = data["splits/name"]
        assert f"All rows here are the split `{name}`." in (tmp_path / part / "DATASHEET.md").read_text("utf-8")
    assert purposes == {"train": "cr:TrainingSplit", "dev": "cr:ValidationSplit", "test": "cr:TestSplit"}


def _datasheet(folder: Path, *articles: Article) -> str:
    return (written(FORMAT, articles, folder) / "DATASHEET.md").read_text("utf-8")


def test_the_datasheet_counts_people_and_not_gold(tmp_path: Path) -> None:
    done = LayerWork("done")
    one = Article(document_id("a"), "a", "a", {"date": "2026-03-04"}, layers={"omar": done, "sara": done, "gold": done})
    two = Article(document_id("b"), "b", "b", {"published": "2025-11"}, layers={"sara": LayerWork("skipped")})
    three = Article(document_id("c"), "c", "c", {"date": "soon"})
    found = _datasheet(tmp_path, one, two, three)
    assert "2, by the names in `annotator`.\nRows of the layer `gold`, which review of their work left: 1." in found
    assert "From 2025-11 to 2026-03-04" in found
    for line in (
        "| articles with several rows | 1 |",
        "| articles without a date | 1 |",
        "| articles without work | 1 |",
        "| rows with the status done | 3 |",
        "| rows with the status skipped | 1 |",
        "| rows with the status started | 0 |",
    ):
        assert line in found


def test_what_nobody_stated_is_not_guessed(tmp_path: Path) -> None:
    arabic = Article(document_id("قال"), "قال", "قال", {"languages": ["not a language!"], "date": 5})
    found = _datasheet(tmp_path, arabic)
    assert "| not stated | 1 |" in found
    assert "The metadata does not say it." in found
    assert "There are no spans and no relations." in found
    for questions in OPEN.values():
        assert all(f"- {question}\n" in found for question in questions)
