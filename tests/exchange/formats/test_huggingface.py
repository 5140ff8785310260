"""A dataset for Hugging Face: what `datasets` loads of it, without a network, is what was written."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from annotator.app.bundled import scheme_toml
from annotator.domain.document import document_id
from annotator.domain.scheme import parse_scheme
from annotator.exchange.formats import huggingface, jsonl
from annotator.exchange.formats.huggingface import FORMAT, counts, expects
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.records import Article, LayerWork, SpanData
from tests.exchange.round_trips import CORPUS, GOLDEN, goes_round, golden_articles, written
from tests.exchange.strategies import articles


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Gives a function that loads a dataset's only split."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = pytest.importorskip("datasets")
    monkeypatch.setattr(datasets.config, "HF_HUB_OFFLINE", True)
    datasets.disable_progress_bars()
    yield lambda folder, **more: datasets.load_dataset(
        str(folder), cache_dir=str(tmp_path / "cache"), **{"split": "train", **more}
    )
    datasets.enable_progress_bars()


_AS_PACKED = re.compile(r'(?<=num_bytes: )[0-9]+|(?<="contentSize": ")[0-9]+|(?<="sha256": ")[0-9a-f]+')
"""What depends on how pyarrow packs the rows."""


def test_golden_folder(tmp_path: Path) -> None:
    facts = ProjectFacts(parse_scheme(scheme_toml("claims")), 3)
    folder = written(FORMAT.under(facts), golden_articles(FORMAT), tmp_path)
    expected = {
        "DATASHEET.md": "expected.datasheet.md",
        "README.md": "expected.md",
        "croissant.json": "expected.croissant.json",
    }
    assert [one.relative_to(folder).as_posix() for one in sorted(folder.rglob("*")) if one.is_file()] == [
        *expected,
        "data/train-00000-of-00001.parquet",
    ]
    for name, golden in expected.items():
        content = _AS_PACKED.sub("0", (folder / name).read_text("utf-8"))
        assert content == (GOLDEN / "huggingface" / golden).read_text("utf-8"), name


def test_the_same_articles_make_the_same_bytes(tmp_path: Path) -> None:
    contents = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        folder = written(FORMAT, golden_articles(FORMAT), tmp_path / name)
        contents.append([one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()])
    assert contents[0] == contents[1]


@pytest.mark.parametrize("corpus", CORPUS, ids=lambda one: one.stem)
def test_numbers_of_the_sample_corpus(corpus: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(corpus), tmp_path)


@given(articles())
@settings(max_examples=40)
def test_numbers_of_whatever_there_is(some: list[Article]) -> None:
    with TemporaryDirectory() as folder:
        goes_round(FORMAT, some, Path(folder))


def test_rows_whose_text_is_not_theirs_do_not_count(tmp_path: Path) -> None:
    article = Article(document_id("b"), "a", "a", layers={"": LayerWork("done")})
    assert expects(article) == 1
    assert counts(written(FORMAT, [article], tmp_path)) == 0


@pytest.mark.parametrize("streaming", [False, True])
def test_loads_with_classes(streaming: bool, tmp_path: Path, load: Any) -> None:
    before = list(jsonl.read(CORPUS[0]))
    loaded = load(written(FORMAT, before, tmp_path), streaming=streaming)
    labels = loaded.features["spans"].feature["label"]
    assert labels.names == ["CLAIM", "CUE", "SPEAKER", "TARGET"]
    assert loaded.features["relations"].feature["label"].names == ["CUED_BY", "SAID_BY", "STANCE"]
    rows = list(loaded)
    assert [row["text"] for row in rows] == [article.text for article in before]
    for row, article in zip(rows, before, strict=True):
        assert json.loads(row["metadata"]) == article.metadata
        work = article.layers["gold"]
        assert [_span(one, labels) for one in row["spans"]] == list(work.spans)
        for one, relation in zip(row["relations"], work.relations, strict=True):
            members = [(role["role"], role["member"]) for role in one["roles"]]
            assert members == [(role, member) for role, some in relation.roles.items() for member in some]
            for role in one["roles"]:
                assert role["span"] == -1 or work.spans[role["span"]].id == role["member"]


def _span(row: dict[str, Any], labels: Any) -> SpanData:
    return SpanData(
        row["id"],
        labels.int2str(row["label"]),
        tuple((piece["start"], piece["end"]) for piece in row["fragments"]),
        tuple(piece["text"] for piece in row["fragments"]),
        {one["name"]: one["value"] for one in row["attributes"]},
        row["note"],
    )


def test_the_card_says_what_datasets_would(tmp_path: Path, load: Any) -> None:
    folder = written(FORMAT, golden_articles(FORMAT), tmp_path)
    header = yaml.safe_load((folder / "README.md").read_text("utf-8").split("---")[1])
    loaded = load(folder)
    assert header["dataset_info"]["features"] == loaded.features._to_yaml_list()
    (split,) = header["dataset_info"]["splits"]
    (data,) = folder.glob("data/*")
    assert split == {"name": "train", "num_bytes": data.stat().st_size, "num_examples": loaded.num_rows}


def test_a_dataset_without_labels_loads(tmp_path: Path, load: Any) -> None:
    (row,) = load(written(FORMAT, [Article(document_id("a"), "a", "a")], tmp_path))
    assert (row["status"], row["spans"], row["relations"]) == ("todo", [], [])


def test_labels_that_yaml_would_take_for_something_else(tmp_path: Path, load: Any) -> None:
    names = ["no", "1", 'a: "b"', "ادعاء", "- #", "\u2028", "\x85"]
    spans = tuple(SpanData(f"s{number}", name, ((0, 1),), ("a",)) for number, name in enumerate(names))
    article = Article(document_id("a"), "a", "a", layers={"": LayerWork("done", spans=spans)})
    loaded = load(written(FORMAT, [article], tmp_path))
    assert loaded.features["spans"].feature["label"].names == sorted(names)


def test_row_groups_are_of_a_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyarrow.parquet import ParquetFile

    monkeypatch.setattr(huggingface, "ROWS", 5)
    folder = written(FORMAT, jsonl.read(CORPUS[0]), tmp_path)
    with ParquetFile(folder / "data" / "train-00000-of-00001.parquet") as file:
        assert [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)] == [5, 5, 3]


def test_the_parts_of_a_split_make_one_dataset(tmp_path: Path, load: Any) -> None:
    before = list(jsonl.read(CORPUS[0]))
    folder = tmp_path / "parts"
    folder.mkdir()
    (folder / "split.json").write_text("{}")
    for part, some in (("train", before[:7]), ("dev", before[7:9]), ("test", before[9:])):
        (folder / part).mkdir()
        huggingface.write(some, folder / part)
    loaded = load(folder, split=None)
    assert {name: rows.num_rows for name, rows in loaded.items()} == {"train": 7, "validation": 2, "test": 4}
