"""Label Studio's exports of projects with more than labels: what is read of them, and what is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.label_studio import FORMAT, read
from annotator.exchange.records import Article, RelationData, SpanData
from annotator.exchange.remarks import Remark
from tests.exchange.shared_cases import shared_case

TEXT = "Ann said: no law, Bob."


def region(id_: str, start: Any, end: Any, *labels: str, type_: str = "labels", **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, **({type_: list(labels)} if labels else {}), **more}
    return {"id": id_, "from_name": "label", "to_name": "text", "type": type_, "value": value}


def answer(type_: str, value: Any, id_: str = "x", key: str = "", name: str = "tag") -> dict[str, Any]:
    return {"id": id_, "from_name": name, "to_name": "text", "type": type_, "value": {key or type_: value}}


def link(from_id: str, to_id: str, *labels: str, direction: str = "right") -> dict[str, Any]:
    return {"type": "relation", "from_id": from_id, "to_id": to_id, "direction": direction, "labels": list(labels)}


def task(*results: dict[str, Any], by: object = 1, **more: Any) -> dict[str, Any]:
    return {"data": {"text": TEXT}, "annotations": [{"completed_by": by, "result": list(results)}], **more}


def read_tasks(folder: Path, *tasks: object) -> list[Article]:
    path = folder / "export.json"
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return list(read(path))


def one(folder: Path, *results: dict[str, Any], **more: Any) -> Article:
    (article,) = read_tasks(folder, task(*results, **more))
    return article


def spans(article: Article, layer: str = "1") -> list[tuple[str, ...]]:
    return [(span.label, *span.quote) for span in article.layers[layer].spans]


def test_the_shared_cases() -> None:
    folder = shared_case("16-label-studio-unlabelled-and-min")
    reads = FORMAT.reads
    assert reads
    (article,) = reads(folder / "nolabels.label-studio.json", None)
    assert len(spans(article, "sara@example.org")) == 2
    assert article.remarks == (Remark("annotations without a label", "task 1, annotation 1, region c3", "قال"),)
    (article,) = reads(folder / "number.label-studio.json", None)
    assert article.metadata["choices"] == {"sara@example.org": {"score": ["0.5"]}}
    with pytest.raises(AnnotatorError, match="JSON-MIN; export it as JSON"):
        list(reads(folder / "min.label-studio.json", None))


@pytest.mark.parametrize(
    "bare",
    [
        region("c", 10, 12),
        region("c", 10, 12, text="no", labels=[]),
        region("c", "10", "12", text="no", labels=[None, ""]),
        region("c", 10, 12, text="no", type_="text"),
        region("c", 10, 12, text="no", type_="choices") | {"value": {"start": 10, "end": 12, "choices": []}},
    ],
    ids=["no words", "no labels", "empty labels", "another type", "a choice"],
)
def test_regions_without_a_label_are_told_and_take_their_relations_along(tmp_path: Path, bare: dict[str, Any]) -> None:
    results = (region("a", 0, 3, "SPEAKER"), bare, region("b", 18, 21, "SPEAKER"))
    article = one(tmp_path, *results, link("a", "c", "x"), link("c", "b", "y"), link("a", "b", "z"))
    assert spans(article) == [("SPEAKER", "Ann"), ("SPEAKER", "Bob")]
    assert article.layers["1"].relations == (RelationData("", "z", {"from": ("a",), "to": ("b",)}),)
    assert [remark.kind for remark in article.remarks] == ["annotations without a label", "relations", "relations"]
    assert article.remarks[0] == Remark("annotations without a label", "task 1, annotation 1, region c", "no")


def test_a_region_that_another_set_labels_is_not_without_a_label(tmp_path: Path) -> None:
    article = one(tmp_path, region("a", 0, 3), region("a", 0, 3, "SPEAKER"))
    assert (spans(article), article.remarks) == ([("SPEAKER", "Ann")], ())


def test_regions_without_ids_are_all_told_and_leave_others_alone(tmp_path: Path) -> None:
    article = one(tmp_path, region("", 0, 3), region("", 4, 8), region("a", 18, 21, "A", "B"), region("", 0, 3, "C"))
    assert [label for label, _ in spans(article)] == ["A", "B", "C"]
    assert [remark.words for remark in article.remarks] == ["Ann", "said"]


ANSWERS: dict[str, tuple[dict[str, Any], Any]] = {
    "choices": (answer("choices", ["a", "b"]), "a, b"),
    "half": (answer("number", 0.5), "0.5"),
    "whole": (answer("number", 3.0), 3),
    "rating": (answer("rating", 4), 4),
    "taxonomy": (answer("taxonomy", [["law", "civil"], ["press"]]), "law / civil, press"),
    "textarea": (answer("textarea", ["one", "two"], key="text"), "one, two"),
    "one text": (answer("textarea", "one", key="text"), "one"),
    "datetime": (answer("datetime", "2024-01-02"), "2024-01-02"),
    "pairwise": (answer("pairwise", "left", key="selected"), "left"),
    "ranker": (answer("ranker", {"first": ["a"]}), '{"first":["a"]}'),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_answers_about_a_region_are_attributes(tmp_path: Path, name: str) -> None:
    result, value = ANSWERS[name]
    article = one(tmp_path, result | {"id": "a"}, region("a", 0, 3, "SPEAKER"))
    assert article.layers["1"].spans[0].attributes == {"tag": value}
    assert (article.metadata, article.remarks) == ({}, ())


@pytest.mark.parametrize("name", ANSWERS)
def test_answers_about_the_text_are_metadata(tmp_path: Path, name: str) -> None:
    result, value = ANSWERS[name]
    article = one(tmp_path, result)
    assert ", ".join(map(str, article.metadata["choices"]["1"]["tag"])) == str(value)
    assert article.remarks == ()


def test_several_tags_on_one_region(tmp_path: Path) -> None:
    results = (
        region("a", 0, 3, "SPEAKER"),
        answer("choices", ["x"], "a", name="kind"),
        answer("number", 1, "a", name="sure"),
        answer("choices", ["y"], "a", name="kind"),
        region("a", 0, 3, "ANN") | {"from_name": "names"},
    )
    work = one(tmp_path, *results).layers["1"]
    assert work.spans == (
        SpanData("a", "SPEAKER", ((0, 3),), ("Ann",), {"kind": "x, y", "sure": 1}),
        SpanData("", "ANN", ((0, 3),), ("Ann",), {"kind": "x, y", "sure": 1}),
    )


def test_a_label_of_two_sets_says_of_which(tmp_path: Path) -> None:
    first = task(region("a", 0, 3, "yes", "CUE"), region("a", 0, 3, "yes") | {"from_name": "topic"})
    second = task(region("b", 0, 3, "yes") | {"from_name": "topic"}) | {"data": {"text": "Ann."}}
    one_, other = read_tasks(tmp_path, second, first)
    assert [span.attributes for span in one_.layers["1"].spans] == [{"from_name": "topic"}]
    found = [(span.label, span.attributes) for span in other.layers["1"].spans]
    assert found == [("yes", {"from_name": "label"}), ("CUE", {}), ("yes", {"from_name": "topic"})]


@pytest.mark.parametrize(
    "other",
    [
        {"id": "p", "from_name": "box", "to_name": "img", "type": "rectanglelabels", "value": {"x": 1, "y": 2}},
        region("p", 0.5, 2.5, "SPEAKER"),
        region("p", "/p[1]/text()[1]", "/p[1]/text()[1]", "X", type_="hypertextlabels", startOffset=0, endOffset=3),
        region("p", "0", "0", "X", type_="paragraphlabels", startOffset=0, endOffset=3, text="Ann"),
        region("p", "/p[1]", "/p[1]", "X", type_="hypertextlabels", text="Ann", globalOffsets={"start": 3, "end": 6}),
        region("p", 0, 5, "X", text="Title"),
        region("p", 0, 5, "X") | {"to_name": "head"},
    ],
    ids=["image", "sound", "page", "dialogue", "page elsewhere", "another text", "another object"],
)
def test_regions_of_something_else_are_told(tmp_path: Path, other: dict[str, Any]) -> None:
    data = {"text": TEXT, "head": "Title"}
    results = (region("a", 0, 3, "SPEAKER", text="Ann"), other, link("a", "p"), answer("rating", 2, "p"))
    (article,) = read_tasks(tmp_path, task(*results) | {"data": data})
    assert spans(article) == [("SPEAKER", "Ann")]
    assert article.remarks == (
        Remark("answers of other kinds", "task 1, annotation 1, region p", other["type"]),
        Remark("attributes", "task 1, annotation 1, region p", "tag: 2"),
        Remark("relations", "task 1, annotation 1, relation 1", "relation"),
    )


@pytest.mark.parametrize(
    "result",
    [
        region("a", "4", "8", "CUE", text="said"),
        region("a", 4, 8, "CUE", type_="hypertextlabels"),
        region("a", "/div", "/div", "CUE", type_="hypertextlabels", text="said", globalOffsets={"start": 4, "end": 8}),
        region("a", "0", "0", "CUE", type_="paragraphlabels", text="said", globalOffsets={"start": 4, "end": 8}),
        region("a", 4, 8, labels=["CUE"], type_="hypertextlabels"),
        region(
            "a",
            "/p",
            "/p",
            htmllabels=["CUE"],
            type_="hypertextlabels",
            text="said",
            globalOffsets={"start": 4, "end": 8},
        ),
    ],
)
def test_offsets_in_the_text_by_other_names_are_read(tmp_path: Path, result: dict[str, Any]) -> None:
    article = one(tmp_path, result)
    assert (spans(article), article.remarks) == ([("CUE", "said")], ())


def test_suggestions_and_drafts_are_told(tmp_path: Path) -> None:
    suggested = [{"result": [region("s", 0, 3, "X"), region("t", 4, 8, "X")], "model_version": "1"}, {"result": []}, 7]
    article = one(tmp_path, predictions=suggested, drafts=[{"result": [region("d", 0, 3, "X")]}])
    assert article.layers["1"].spans == ()
    assert [remark[:2] for remark in article.remarks] == [
        ("model suggestions", "task 1, prediction 1"),
        ("model suggestions", "task 1, prediction 1"),
        ("model suggestions", "task 1, prediction 3"),
        ("model suggestions", "task 1, draft 1"),
    ]


def test_two_annotations_of_one_person_are_one_layer(tmp_path: Path) -> None:
    annotations = [
        {"completed_by": {"email": "sara"}, "result": [region("a", 0, 3, "A"), region("b", 4, 8, "B"), link("a", "b")]},
        {"completed_by": {"email": "omar"}, "result": [region("a", 0, 3, "A")]},
        {"completed_by": {"email": "sara"}, "result": [region("a", 4, 8, "B"), region("c", 0, 3, "A"), link("a", "c")]},
    ]
    (article,) = read_tasks(tmp_path, task() | {"annotations": annotations})
    assert list(article.layers) == ["sara", "omar"]
    assert spans(article, "sara") == [("A", "Ann"), ("B", "said")]
    assert [one.roles for one in article.layers["sara"].relations] == [
        {"from": ("a",), "to": ("b",)},
        {"from": ("b",), "to": ("a",)},
    ]
    assert article.remarks == (Remark("repeated answers", "task 1, annotation 3", "sara"),)


def test_tasks_of_one_text_are_one_article(tmp_path: Path) -> None:
    first = task(region("a", 0, 3, "A"), answer("rating", 1), by="sara", meta={"n": 1, "url": "x"})
    third = task(region("a", 4, 8, "B"), answer("rating", 2), by="sara", meta={"n": 2})
    article, other = read_tasks(tmp_path, first, {"data": {"text": "Another."}}, third)
    assert spans(article, "sara") == [("A", "Ann"), ("B", "said")]
    assert article.metadata == {"n": 1, "url": "x", "choices": {"sara": {"tag": [1, 2]}}}
    assert article.remarks == (
        Remark("repeated texts", "task 3"),
        Remark("repeated answers", "task 3, annotation 1", "sara"),
        Remark("metadata", "task 3", "n"),
    )
    assert (other.text, other.layers) == ("Another.", {})


def test_annotations_without_a_name_stay_apart(tmp_path: Path) -> None:
    annotations = [{"result": [region("a", 0, 3, "A")]}, {"result": [region("b", 4, 8, "B")]}]
    (article,) = read_tasks(tmp_path, task() | {"annotations": annotations})
    assert [(name, spans(article, name)) for name in article.layers] == [
        ("", [("A", "Ann")]),
        ("task 1, annotation 2", [("B", "said")]),
    ]


def test_an_arrow_to_the_left_is_a_relation_to_the_first(tmp_path: Path) -> None:
    results = (region("a", 0, 3, "A"), region("b", 4, 8, "B"), link("a", "b", "x", direction="left"))
    assert one(tmp_path, *results).layers["1"].relations[0].roles == {"from": ("b",), "to": ("a",)}


def test_what_we_would_write_ourselves_is_kept_where_others_have_it(tmp_path: Path) -> None:
    (article,) = read_tasks(tmp_path, {"data": {"text": TEXT, "document": "report.pdf", "title": 5}})
    assert article.metadata == {"document": "report.pdf", "title": 5}


def test_another_value_of_a_key_is_told(tmp_path: Path) -> None:
    data = {"text": TEXT, "n": 1, "choices": ["a", "b"]}
    (article,) = read_tasks(tmp_path, task(answer("rating", 4)) | {"data": data, "meta": {"n": 2}})
    assert article.metadata == {"n": 1, "choices": {"1": {"tag": [4]}}}
    assert article.remarks == (Remark("metadata", "task 1", "n"), Remark("metadata", "task 1", "choices"))
