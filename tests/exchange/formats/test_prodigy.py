"""Prodigy's JSON lines: tokens and spans agree; what several people answered becomes layers again."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import jsonl
from annotator.exchange.formats.prodigy import FORMAT, read
from annotator.exchange.formats.prodigy.tasks import Members, PlacedSpan
from annotator.exchange.records import Article, RelationData, SpanData
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
    members = Members(spans, "here")
    if len(holding) == 1:
        assert members.number(None, token) == holding[0]
    else:
        with pytest.raises(AnnotatorError, match="not a span"):
            members.number(None, token)


BAD = {
    "other tokens": (task(span(0, 0, "X") | {"end": 8}), "does not match its tokens"),
    "no such token": (task(span(0, 0, "X") | {"token_end": 9}), "does not match its tokens"),
    "other words": (task({"start": 0, "end": 3, "label": "X", "text": "Bob"}), "offsets do not match"),
    "no label": (task(span(0, 0, None)), "no label"),
    "id twice": (task(span(0, 0, "X") | {"id": "a"}, span(1, 1, "X") | {"id": "a"}), "same id"),
    "tied to nothing": (task(relations=[{"head": 0, "child": 1, "label": "X"}]), "not a span"),
    "answer": (task(answer="maybe"), "Invalid enum value 'maybe'"),
    "no text": ({"spans": []}, "missing required field `text`"),
    "NUL": (task(text="a\0"), "NUL"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_line_is_refused(name: str, tmp_path: Path) -> None:
    line, words = BAD[name]
    refuses(FORMAT, json.dumps(line).encode(), tmp_path, words)


def test_two_answers_of_one_person_are_refused(tmp_path: Path) -> None:
    refuses(FORMAT, (json.dumps(task()) + "\n" + json.dumps(task())).encode(), tmp_path, "line 2.*same person")


def test_broken_files_are_refused_in_words(tmp_path: Path) -> None:
    survives_changes(FORMAT, GOLDEN / "prodigy" / "expected.prodigy.jsonl", tmp_path)
