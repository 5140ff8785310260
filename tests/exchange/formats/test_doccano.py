"""doccano's JSON lines: both of its forms, and its offsets where they can be told from code points."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import jsonl
from annotator.exchange.formats.doccano import FORMAT, read
from annotator.exchange.records import Article, RelationData, SpanData
from tests.exchange.json_changes import survives_changes
from tests.exchange.round_trips import CORPUS, GOLDEN, goes_round, refuses, writes_golden, written
from tests.exchange.strategies import articles


def read_lines(folder: Path, *lines: object) -> list[Article]:
    path = folder / "admin.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return list(read(path))


def test_golden_bytes(tmp_path: Path) -> None:
    writes_golden(FORMAT, tmp_path)


@pytest.mark.parametrize("corpus", CORPUS, ids=lambda one: one.stem)
def test_sample_corpus_goes_round(corpus: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(corpus), tmp_path)


@given(articles())
def test_whatever_is_held_goes_round(some: list[Article]) -> None:
    with TemporaryDirectory() as folder:
        goes_round(FORMAT, some, Path(folder))


def test_numbers_stand_once_in_a_file(tmp_path: Path) -> None:
    path = written(FORMAT, jsonl.read(CORPUS[0]), tmp_path)
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    numbers = [one["id"] for line in lines for one in (*line["entities"], *line["relations"])]
    assert len(numbers) == len(set(numbers)) > 100


@pytest.mark.parametrize("key", ["label", "labels"])
def test_triples(key: str, tmp_path: Path) -> None:
    line = {"id": 7, "data": "Ann said no", key: [[0, 3, "SPEAKER"], [0, 11, "CLAIM"]], "Comments": ["?"], "url": "x"}
    (article,) = read_lines(tmp_path, line)
    assert article.metadata == {"id": 7, "Comments": ["?"], "url": "x"}
    assert article.layers[""].spans == (
        SpanData("", "SPEAKER", ((0, 3),), ("Ann",)),
        SpanData("", "CLAIM", ((0, 11),), ("Ann said no",)),
    )


def test_entities_and_relations(tmp_path: Path) -> None:
    entities = [
        {"id": 1662, "label": "SPEAKER", "start_offset": 0, "end_offset": 3},
        {"id": 1663, "label": "CUE", "start_offset": 4, "end_offset": 8},
    ]
    relations = [{"id": 273, "from_id": 1662, "to_id": 1663, "type": "says"}]
    (article,) = read_lines(tmp_path, {"text": "Ann said no", "entities": entities, "relations": relations})
    assert article.layers[""].relations == (
        RelationData("", "says", {"from": ("doccano-1662",), "to": ("doccano-1663",)}),
    )


def test_offsets_are_not_read_in_another_unit_without_words_to_prove_it(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="outside the text"):
        read_lines(tmp_path, {"text": "😀a", "label": [[2, 3, "CUE"]]})


def test_empty_spans_are_left_out_and_remarked(tmp_path: Path) -> None:
    first, second = read_lines(
        tmp_path,
        {"text": "Omar said no", "label": [[0, 4, "SPEAKER"], [12, 12, "CUE"]]},
        {"text": "Reem said yes", "label": [[5, 9, "CUE"]]},
    )
    assert [span.quote for span in first.layers[""].spans] == [("Omar",)]
    assert [span.quote for span in second.layers[""].spans] == [("said",)]
    assert [(remark.kind, remark.place) for remark in first.remarks] == [("empty spans", "line 1, span 2")]


BAD = {
    "outside": ({"text": "ab", "label": [[0, 9, "X"]]}, "line 1, span 1"),
    "backwards": ({"text": "ab", "label": [[2, 1, "X"]]}, "end before they begin"),
    "categories": ({"text": "ab", "label": ["pos"]}, "Expected `array`"),
    "no number": ({"text": "ab", "entities": [{"label": "X", "start_offset": 0, "end_offset": 1}]}, "missing"),
    "number twice": (
        {"text": "ab", "entities": [{"id": 1, "label": "X", "start_offset": 0, "end_offset": 1}] * 2},
        "same number",
    ),
    "tied to nothing": (
        {"text": "ab", "entities": [], "relations": [{"id": 1, "from_id": 2, "to_id": 3, "type": "X"}]},
        "Relation 1 links entity 2",
    ),
    "no text": ({"label": []}, "no text"),
    "NUL": ({"text": "a\0"}, "NUL"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_line_is_refused(name: str, tmp_path: Path) -> None:
    line, words = BAD[name]
    refuses(FORMAT, json.dumps(line).encode(), tmp_path, words)


def test_broken_files_are_refused_in_words(tmp_path: Path) -> None:
    survives_changes(FORMAT, GOLDEN / "doccano" / "expected.doccano.jsonl", tmp_path)
