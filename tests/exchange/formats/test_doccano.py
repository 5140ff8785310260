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
from annotator.exchange.remarks import Remark
from tests.exchange.json_changes import survives_changes
from tests.exchange.round_trips import CORPUS, GOLDEN, goes_round, refuses, writes_golden, written
from tests.exchange.shared_cases import shared_case
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


@pytest.mark.parametrize("number", [{"id": 273}, {}], ids=["as exported", "as doccano imports it"])
def test_entities_and_relations(tmp_path: Path, number: dict[str, int]) -> None:
    entities = [
        {"id": 1662, "label": "SPEAKER", "start_offset": 0, "end_offset": 3},
        {"id": 1663, "label": "CUE", "start_offset": 4, "end_offset": 8},
    ]
    relations = [{**number, "from_id": 1662, "to_id": 1663, "type": "says"}]
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


def test_the_shared_case() -> None:
    (article,) = FORMAT.reads(shared_case("03-doccano-annotations-key") / "old.doccano.jsonl", None)  # type: ignore[misc]
    found = [(span.label, *span.fragments) for span in article.layers["1"].spans]
    assert found == [("1", (4, 10)), ("2", (14, 27))]
    assert (list(article.layers), article.remarks) == (["1"], ())
    assert "annotations" not in article.metadata


def test_annotations_of_users_are_layers(tmp_path: Path) -> None:
    annotations = [
        {"id": 5, "label": "CUE", "start_offset": 4, "end_offset": 8, "user": "sara", "prob": 0.0},
        {"id": 6, "label": 3, "start_offset": 0, "end_offset": 3, "user": 2},
        {"label": "CLAIM", "start_offset": 9, "end_offset": 11},
        {"label": None, "start_offset": 9, "end_offset": 11, "user": 2},
        {"label": 4, "user": 2},
        {"text": "a summary", "user": 2},
        {"bbox": [1, 2], "user": 2},
    ]
    line = {"text": "Ann said no", "annotations": annotations, "label": [[0, 3, 7]], "annotation_approver": "boss"}
    (article,) = read_lines(tmp_path, line)
    found = {name: [(span.label, *span.quote) for span in work.spans] for name, work in article.layers.items()}
    assert found == {"": [("7", "Ann"), ("CLAIM", "no")], "sara": [("CUE", "said")], "2": [("3", "Ann")]}
    assert article.metadata == {
        "annotation_approver": "boss",
        "annotations": [{"label": 4, "user": 2}, {"text": "a summary", "user": 2}],
    }
    assert article.remarks == (
        Remark("answers of other kinds", "line 1", "annotations"),
        Remark("annotations without a label", "line 1, annotation 4"),
    )


def test_nobody_has_annotated_an_empty_list(tmp_path: Path) -> None:
    one, other = read_lines(tmp_path, {"text": "a", "annotations": []}, {"text": "b", "label": []})
    assert (one.layers, list(other.layers)) == ({}, [""])


@pytest.mark.parametrize(
    "answers",
    [{"label": ["pos", 3]}, {"labels": ["a summary"]}, {"label": "pos"}, {"cats": ["flight"]}, {"cats": {"pos": 1}}],
)
def test_labels_of_the_whole_text_are_metadata(answers: dict[str, object], tmp_path: Path) -> None:
    (article,) = read_lines(tmp_path, {"text": "Ann said no", "meta": {"n": 1}, **answers})
    assert (article.metadata, article.layers, article.remarks) == ({"n": 1, **answers}, {}, ())


def test_intents_and_slots(tmp_path: Path) -> None:
    line = {"text": "Ann said no", "cats": ["deny"], "entities": [[0, 3, "SPEAKER"], [0, 3, "SPEAKER"]]}
    (article,) = read_lines(tmp_path, line)
    assert article.layers[""].spans == (SpanData("", "SPEAKER", ((0, 3),), ("Ann",)),)
    assert article.metadata == {"cats": ["deny"]}


def test_another_value_of_a_key_in_meta_is_told(tmp_path: Path) -> None:
    (article,) = read_lines(tmp_path, {"text": "a", "url": "y", "n": 1, "meta": {"url": "x", "n": 1}})
    assert article.metadata == {"url": "y", "n": 1}
    assert article.remarks == (Remark("metadata", "line 1", "url"),)


def test_both_keys_are_read(tmp_path: Path) -> None:
    line = {"text": "Ann said no", "label": [[0, 3, "A"], "pos"], "labels": [[4, 8, "B"], [0, 3, "A"]]}
    (article,) = read_lines(tmp_path, line)
    assert [span.label for span in article.layers[""].spans] == ["A", "B"]
    assert article.metadata == {"label": ["pos"]}


@pytest.mark.parametrize(
    "answers", [[{"start": 0, "end": 3, "label": "X"}], [{"start_offset": 0}], [[0, 3, "X"]], [1, [0, 3, "X", 0.5]]]
)
def test_what_looks_like_spans_under_another_key_is_told(answers: list[object], tmp_path: Path) -> None:
    (article,) = read_lines(tmp_path, {"text": "Ann said no", "spans": answers, "authors": [{"name": "x"}]})
    assert article.remarks == (Remark("answers of other kinds", "line 1", "spans"),)
    assert article.metadata["spans"] == answers


def test_offsets_that_code_points_do_not_have_are_refused(tmp_path: Path) -> None:
    line = {"text": "😀a", "label": [[2, 3, "CUE"]]}
    refuses(FORMAT, json.dumps(line).encode(), tmp_path, "outside the text.*line 1")


BAD = {
    "outside": ({"text": "ab", "label": [[0, 9, "X"]]}, "line 1, span 1"),
    "backwards": ({"text": "ab", "label": [[2, 1, "X"]]}, "end before they begin"),
    "a pair": ({"text": "ab", "label": [[0, 1]]}, "Expected `array` of length 3"),
    "an object": ({"text": "ab", "label": [{"start": 0}]}, "got `object`"),
    "no end": ({"text": "ab", "annotations": [{"label": 1, "start_offset": 0}]}, "annotation 1 has no start or no end"),
    "relations alone": ({"text": "ab", "relations": [{"id": 1, "from_id": 2, "to_id": 3, "type": "X"}]}, "entity 2"),
    "no number": ({"text": "ab", "entities": [{"label": "X", "start_offset": 0, "end_offset": 1}]}, "missing"),
    "number twice": (
        {"text": "ab", "entities": [{"id": 1, "label": "X", "start_offset": 0, "end_offset": 1}] * 2},
        "same number",
    ),
    "tied to nothing": (
        {"text": "ab", "entities": [], "relations": [{"id": 1, "from_id": 2, "to_id": 3, "type": "X"}]},
        "Relation 1 links entity 2",
    ),
    "tied to nothing, without a number": (
        {"text": "ab", "entities": [], "relations": [{"from_id": 2, "to_id": 3, "type": "X"}]},
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
