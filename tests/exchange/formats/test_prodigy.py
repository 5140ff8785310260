"""Prodigy's JSON lines: tokens and spans agree; what several people answered becomes layers again."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, strategies as st

from annotator.exchange.format import Format
from annotator.exchange.formats import jsonl, spans
from annotator.exchange.formats.prodigy import FORMAT, read
from annotator.exchange.formats.prodigy.tasks import Members, PlacedSpan
from annotator.exchange.records import Article, RelationData, SpanData
from annotator.exchange.remarks import Remark
from tests.exchange.json_changes import survives_changes
from tests.exchange.round_trips import CORPUS, GOLDEN, goes_round, refuses, writes_golden, written
from tests.exchange.strategies import articles

WORDS = (("Ann", 0, 3), ("said", 4, 8), ("no", 9, 11))
TOKENS = [{"text": text, "start": start, "end": end, "id": id_} for id_, (text, start, end) in enumerate(WORDS)]


def span(first: int, last: int, label: str | None) -> dict[str, Any]:
    place = {"start": TOKENS[first]["start"], "end": TOKENS[last]["end"]}
    return {**place, "token_start": first, "token_end": last, "label": label}


def task(*spans: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"text": "Ann said no", "tokens": TOKENS, "spans": list(spans), "answer": "accept", "_task_hash": 3, **more}


def read_lines(folder: Path, *lines: object) -> list[Article]:
    path = folder / "news.jsonl"
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


@pytest.mark.parametrize("corpus", CORPUS, ids=lambda one: one.stem)
def test_tokens_make_the_text_and_spans_lie_on_them(corpus: Path, tmp_path: Path) -> None:
    path = written(FORMAT, jsonl.read(corpus), tmp_path)
    for line in map(json.loads, path.read_text("utf-8").splitlines()):
        text, tokens = line["text"], line["tokens"]
        assert [text[one["start"] : one["end"]] for one in tokens] == [one["text"] for one in tokens]
        assert [one["id"] for one in tokens] == list(range(len(tokens)))
        assert all(one["ws"] == text[one["end"] : one["end"] + 1].isspace() for one in tokens)
        for one in line["spans"]:
            assert tokens[one["token_start"]]["start"] == one["start"]
            assert tokens[one["token_end"]]["end"] == one["end"]
        for one in line["relations"]:
            assert one["head"] == one["head_span"]["token_end"]
            assert {one["head_span"]["id"], one["child_span"]["id"]} <= {each["id"] for each in line["spans"]}


def test_answers_of_several_people_to_one_text(tmp_path: Path) -> None:
    lines = (
        task(span(0, 0, "SPEAKER"), _annotator_id="news-sara", meta={"source": "x"}),
        {"text": "Another.", "meta": {"n": 1}},
        task(answer="ignore", _session_id="news-omar"),
        task(span(2, 2, "CLAIM"), answer="reject", url="y"),
    )
    one, other = read_lines(tmp_path, *lines)
    assert [(name, work.status, work.flag or None) for name, work in one.layers.items()][:2] == [
        ("news-sara", "done", None),
        ("news-omar", "skipped", None),
    ]
    assert one.layers[""].flag == "reject"
    assert one.metadata == {"source": "x", "url": "y"}
    assert (other.layers, other.metadata) == ({}, {"n": 1})


def test_relations_of_the_tool(tmp_path: Path) -> None:
    spans = (span(0, 0, "SPEAKER"), span(1, 1, "CUE"))
    relations = [
        {"head": 0, "child": 1, "label": "by", "head_span": spans[0], "child_span": spans[1], "color": "#c5bdf4"},
        {"head": 1, "child": 0, "label": "of"},
    ]
    (article,) = read_lines(tmp_path, task(*spans, relations=relations))
    assert article.layers[""].spans[0] == SpanData("prodigy-0", "SPEAKER", ((0, 3),), ("Ann",))
    assert article.layers[""].relations == (
        RelationData("", "by", {"child": ("prodigy-1",), "head": ("prodigy-0",)}),
        RelationData("", "of", {"child": ("prodigy-0",), "head": ("prodigy-1",)}),
    )


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=5), st.integers(-1, 7))
def test_a_token_leads_to_the_only_span_that_holds_it(places: list[tuple[int, int]], token: int) -> None:
    spans = [PlacedSpan(0, 1, "X", first, last) for first, last in places]
    holding = [number for number, (first, last) in enumerate(places) if first <= token <= last]
    assert Members(spans).number(None, token) == (holding[0] if len(holding) == 1 else None)


BAD = {
    "other tokens": (task(span(0, 0, "X") | {"end": 8}), "from 0 to 8 has tokens that go from 0 to 3"),
    "no such token": (task(span(0, 0, "X") | {"token_end": 9}), "the tokens 0 to 9, but the text has 3"),
    "tokens backwards": (task(span(1, 1, "X") | {"token_end": 0}), "the tokens 1 to 0"),
    "other words": (task({"start": 0, "end": 3, "label": "X", "text": "Bob"}), "offsets do not match"),
    "id twice": (task(span(0, 0, "X") | {"id": "a"}, span(1, 1, "X") | {"id": "a"}), "same id"),
    "answer": (task(answer="maybe"), "Invalid enum value 'maybe'"),
    "no text": ({"spans": []}, "missing required field `text`"),
    "NUL": (task(text="a\0"), "NUL"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_line_is_refused(name: str, tmp_path: Path) -> None:
    line, words = BAD[name]
    refuses(FORMAT, json.dumps(line).encode(), tmp_path, words)


def test_two_answers_of_one_person_are_united(tmp_path: Path) -> None:
    lines = (
        task(span(0, 0, "SPEAKER"), _annotator_id="sara", meta={"score": 1}),
        task(span(1, 1, "CUE"), _annotator_id="omar", meta={"score": 1}),
        task(span(2, 2, "CLAIM"), span(0, 0, "SPEAKER"), _annotator_id="sara", meta={"score": 2}),
        task(answer="ignore", _annotator_id="omar"),
    )
    (article,) = read_lines(tmp_path, *lines)
    found = {name: [(one.label, *one.quote) for one in work.spans] for name, work in article.layers.items()}
    assert found == {"sara": [("SPEAKER", "Ann"), ("CLAIM", "no")], "omar": [("CUE", "said")]}
    assert [work.status for work in article.layers.values()] == ["done", "done"]
    assert len({one.id for one in article.layers["sara"].spans}) == 2
    assert article.remarks == (
        Remark("repeated answers", "line 3", "sara"),
        Remark("repeated answers", "line 4", "omar"),
        Remark("metadata", "line 3", "score"),
    )


def test_relations_of_repeated_answers_keep_their_members(tmp_path: Path) -> None:
    link = {"head": 0, "child": 2, "label": "by"}
    lines = (
        task(span(0, 0, "SPEAKER"), span(2, 2, "CLAIM"), relations=[link]),
        task(span(1, 1, "CUE"), span(2, 2, "CLAIM"), span(0, 0, "SPEAKER"), relations=[link, link | {"head": 1}]),
    )
    (article,) = read_lines(tmp_path, *lines)
    work = article.layers[""]
    labels = {one.id: one.label for one in work.spans}
    ends = [[labels[member] for role in ("head", "child") for member in one.roles[role]] for one in work.relations]
    assert ends == [["SPEAKER", "CLAIM"], ["CUE", "CLAIM"]]


def test_spans_without_a_label_are_told_and_take_their_relations_along(tmp_path: Path) -> None:
    links = [{"head": 0, "child": 1, "label": "by"}, {"head": 2, "child": 1, "label": "of"}]
    (article,) = read_lines(tmp_path, task(span(0, 0, None), span(1, 1, "CUE"), span(2, 2, "X"), relations=links))
    work = article.layers[""]
    assert [one.label for one in work.spans] == ["CUE", "X"]
    assert [one.label for one in work.relations] == ["of"]
    assert article.remarks == (
        Remark("annotations without a label", "line 1, span 1", "Ann"),
        Remark("relations", "line 1, relation 1", "by"),
    )


@pytest.mark.parametrize(
    "link",
    [
        {"head": 0, "child": 2, "label": "COREF"},
        {"head": 2, "child": 0, "label": "COREF", "head_span": span(2, 2, None), "child_span": span(0, 0, "SPEAKER")},
        {"label": "COREF"},
    ],
)
def test_links_of_words_that_are_no_spans_are_told(link: dict[str, Any], tmp_path: Path) -> None:
    (article,) = read_lines(tmp_path, task(span(0, 0, "SPEAKER"), relations=[link]))
    assert article.layers[""].relations == ()
    assert article.remarks == (Remark("links and chains", "line 1, relation 1", "COREF"),)


def test_options_are_metadata_by_person(tmp_path: Path) -> None:
    options = [{"id": 1, "text": "yes"}, {"id": 2, "text": "no"}]
    base = {"text": "Ann said no", "options": options, "answer": "accept"}
    lines = (
        base | {"accept": [1], "_annotator_id": "sara"},
        base | {"accept": [2], "_annotator_id": "omar"},
        base | {"accept": [1, 2], "_annotator_id": "sara"},
        base | {"accept": [], "answer": "ignore"},
    )
    (article,) = read_lines(tmp_path, *lines)
    assert article.metadata == {"options": options, "accept": {"sara": [1, 2], "omar": [2]}}
    assert [remark.kind for remark in article.remarks] == ["repeated answers"]


def test_another_value_of_a_key_of_the_same_line_is_told(tmp_path: Path) -> None:
    (article,) = read_lines(tmp_path, task(meta={"url": "x", "n": 1}, url="y", n=1))
    assert (article.metadata, article.remarks) == ({"url": "y", "n": 1}, (Remark("metadata", "line 1", "url"),))


def test_spans_of_another_kind_are_told(tmp_path: Path) -> None:
    (article,) = read_lines(tmp_path, task(audio_spans=[{"start": 0.5, "end": 1.5, "label": "X"}]))
    assert article.remarks == (Remark("answers of other kinds", "line 1", "audio_spans"),)


def test_broken_files_are_refused_in_words(tmp_path: Path) -> None:
    survives_changes(FORMAT, GOLDEN / "prodigy" / "expected.prodigy.jsonl", tmp_path)


@pytest.mark.parametrize("other", [jsonl.FORMAT, spans.FORMAT], ids=["jsonl", "spans"])
def test_files_named_as_those_of_other_formats_are_refused_with_the_right_ending(other: Format, tmp_path: Path) -> None:
    line = json.dumps(task(span(0, 0, "SPEAKER"))).encode()
    refuses(other, line, tmp_path, r"line 1: This is a line of Prodigy.*ends in \.prodigy\.jsonl")
