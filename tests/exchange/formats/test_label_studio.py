"""Label Studio's JSON: ours has the documented shape and goes round; exports of its versions are read by the words."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import msgspec
import pytest
from hypothesis import given

from annotator.exchange.formats import jsonl
from annotator.exchange.formats.label_studio import FORMAT, read
from annotator.exchange.records import Article, RelationData, SpanData
from tests.exchange.json_changes import survives_changes
from tests.exchange.round_trips import CORPUS, GOLDEN, goes_round, refuses, writes_golden, written
from tests.exchange.strategies import articles

TEXT = "😀 قال Ann:\nno"


def region(id_: str, start: int, end: int, text: str | None, *labels: str) -> dict[str, Any]:
    words = {} if text is None else {"text": text}
    value = {"start": start, "end": end, **words, "labels": list(labels)}
    return {"id": id_, "from_name": "label", "to_name": "text", "type": "labels", "value": value, "origin": "manual"}


def task(*results: dict[str, Any], text: str = TEXT, **more: object) -> dict[str, Any]:
    """A task as it is exported, with what we have no use for."""
    annotation = {"id": 9, "completed_by": 1, "lead_time": 4.2, "result": list(results), "was_cancelled": False, **more}
    return {"id": 1, "data": {"text": text, "url": "x"}, "annotations": [annotation], "predictions": [{"result": 3}]}


def read_tasks(folder: Path, *tasks: object) -> list[Article]:
    path = folder / "export.json"
    path.write_text(json.dumps(tasks), encoding="utf-8")
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


class _Region(msgspec.Struct, forbid_unknown_fields=True):
    """What the documentation says of the result of a region."""

    id: str
    from_name: str
    to_name: str
    type: Literal["labels", "choices"]
    value: dict[str, Any]
    meta: dict[Literal["text"], list[str]] = {}


class _Tie(msgspec.Struct, forbid_unknown_fields=True, tag="relation"):
    from_id: str
    to_id: str
    direction: Literal["left", "right", "bi"]
    labels: list[str]
    meta: dict[str, Any]


class _Annotation(msgspec.Struct, forbid_unknown_fields=True):
    result: list[dict[str, Any]]
    was_cancelled: bool
    ground_truth: bool
    completed_by: dict[Literal["email"], str]


class _Task(msgspec.Struct, forbid_unknown_fields=True):
    data: dict[str, Any]
    meta: dict[str, Any]
    annotations: list[_Annotation]
    predictions: list[Any]


@pytest.mark.parametrize("corpus", CORPUS, ids=lambda one: one.stem)
def test_our_files_have_the_documented_shape(corpus: Path, tmp_path: Path) -> None:
    tasks = json.loads(written(FORMAT, jsonl.read(corpus), tmp_path).read_bytes())
    assert tasks
    for one in msgspec.convert(tasks, list[_Task]):
        for result in (result for annotation in one.annotations for result in annotation.result):
            if result["type"] == "relation":
                msgspec.convert(result, _Tie)
                continue
            value = msgspec.convert(result, _Region).value
            assert one.data["text"][value["start"] : value["end"]] == value["text"]
            assert len(value[result["type"]]) == 1


def test_utf16_offsets_of_older_exports_are_read_by_the_words(tmp_path: Path) -> None:
    (article,) = read_tasks(tmp_path, task(region("a", 3, 6, "قال", "CUE"), region("b", 7, 10, "Ann", "SPEAKER")))
    assert [span.fragments for span in article.layers["1"].spans] == [((2, 5),), ((6, 9),)]


def test_crlf_counted_twice_or_once(tmp_path: Path) -> None:
    text = "a\r\nb said"
    for start in (5, 4):
        (article,) = read_tasks(tmp_path, task(region("a", start, start + 4, "said", "CUE"), text=text))
        assert article.layers["1"].spans[0].fragments == ((4, 8),)


def test_a_real_export(tmp_path: Path) -> None:
    results = (
        region("a", 2, 5, None, "CUE"),
        region("b", 6, 9, "Ann", "SPEAKER", "TARGET") | {"meta": {"text": ["who", "is it"]}},
        {"id": "b", "from_name": "kind", "to_name": "text", "type": "choices", "value": {"choices": ["person"]}},
        {"id": "x", "from_name": "stance", "to_name": "text", "type": "choices", "value": {"choices": ["agree"]}},
        {"from_id": "b", "to_id": "a", "type": "relation", "direction": "right", "labels": ["said"]},
    )
    one = task(*results, completed_by={"id": 3, "email": "sara@x.org", "first_name": "Sara", "last_name": "A"})
    one["annotations"] += [{"completed_by": 7, "result": [], "was_cancelled": True}, {"completed_by": 7, "result": []}]
    (article,) = read_tasks(tmp_path, one)
    assert article.metadata == {"url": "x", "choices": {"sara@x.org": {"stance": ["agree"]}}}
    work = article.layers["sara@x.org"]
    assert work.spans == (
        SpanData("a", "CUE", ((2, 5),), ("قال",)),
        SpanData("b", "SPEAKER", ((6, 9),), ("Ann",), {"kind": "person"}, "who\nis it"),
        SpanData("", "TARGET", ((6, 9),), ("Ann",), {"kind": "person"}, "who\nis it"),
    )
    assert work.relations == (RelationData("", "said", {"from": ("b",), "to": ("a",)}),)
    assert [(name, one.status) for name, one in article.layers.items()][1:] == [("7", "done")]


def test_a_region_of_several_results_leaves_its_id_to_the_first(tmp_path: Path) -> None:
    (article,) = read_tasks(tmp_path, task(region("a", 2, 5, "قال", "CUE"), region("a", 2, 5, "قال", "CLAIM")))
    assert [(span.id, span.label) for span in article.layers["1"].spans] == [("a", "CUE"), ("", "CLAIM")]


def test_older_names_and_a_single_task(tmp_path: Path) -> None:
    path = tmp_path / "1.json"
    path.write_text(json.dumps({"data": {"text": "a"}, "completions": [{"result": []}]}))
    (article,) = read(path)
    assert list(article.layers) == [""]


BAD = {
    "no text": ([{"data": {"image": "x"}}], "no text"),
    "no data": ([{"text": "a"}], "missing required field `data`"),
    "other words": ([task(region("a", 2, 5, "said", "CUE"))], "task 1, span a"),
    "half a character": ([task(region("a", 1, 3, "قا", "CUE"))], "offsets do not match"),
    "no start": ([task(region("a", 0, 1, None, "CUE") | {"value": {"labels": ["CUE"]}})], "has no start"),
    "JSON-MIN": ([{"id": 1, "text": "a", "label": [], "annotator": 1}], "JSON-MIN; export it as JSON"),
    "no end": ([task(region("a", 0, 1, None, "CUE") | {"value": {"start": 0}})], "has no start or no end"),
    "tied to nothing": ([task({"type": "relation", "from_id": "a", "to_id": "b"})], "links the region “a”"),
    "a text": ("tasks", "Expected `object`"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_refused(name: str, tmp_path: Path) -> None:
    tasks, words = BAD[name]
    refuses(FORMAT, json.dumps(tasks).encode(), tmp_path, words)


@pytest.mark.parametrize("data", [b"", b"[", b"\xff", b"[{}, NaN]", b"[" * 200_000, b'[{"data": {}, "data": {}}]'])
def test_unsound_json_is_refused(data: bytes, tmp_path: Path) -> None:
    refuses(FORMAT, data, tmp_path, "This is not a task of Label Studio")


def test_broken_files_are_refused_in_words(tmp_path: Path) -> None:
    survives_changes(FORMAT, GOLDEN / "label-studio" / "expected.label-studio.json", tmp_path)
