"""The lossless file: what is written is read again, in the bytes that DESIGN section 8 fixes."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import jsonl
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from tests.exchange.strategies import articles

TEXT = "Sara said: لا."


def written(*some: Article) -> bytes:
    return b"".join(map(jsonl.line_of, some))


def read(data: bytes, folder: Path) -> list[Article]:
    path = folder / "file.jsonl"
    path.write_bytes(data)
    return list(jsonl.read(path))


def test_bytes_of_a_line() -> None:
    span = SpanData("s1", "SPEAKER", ((0, 4),), ("Sara",), {"mention": "name", "kind": "person"})
    relation = RelationData("r1", "STANCE", {"target": ("c",), "holder": ("s1",)}, {"value": "opposes"})
    layers = {
        "zoe": LayerWork("skipped", flag="", note="why"),
        "sara": LayerWork("done", spans=(span,), relations=(relation,)),
    }
    article = Article(document_id(TEXT), "عنوان", TEXT, {"b": 1, "a": {"d": 2, "c": None}}, {}, layers)
    expected = (
        '{"format":"annotator/1","id":"' + document_id(TEXT) + '","title":"عنوان","text":"Sara said: لا.",'
        '"offset_unit":"codepoint","metadata":{"a":{"c":null,"d":2},"b":1},"directions":{},"layers":{'
        '"sara":{"status":"done","spans":[{"id":"s1","label":"SPEAKER","fragments":[[0,4]],"quote":["Sara"],'
        '"attributes":{"kind":"person","mention":"name"},"note":""}],"relations":[{"id":"r1","label":"STANCE",'
        '"roles":{"holder":["s1"],"target":["c"]},"attributes":{"value":"opposes"}}]},'
        '"zoe":{"status":"skipped","flag":"","note":"why","spans":[],"relations":[]}}}\n'
    )
    assert written(article) == expected.encode()


@given(articles())
@settings(deadline=None)
def test_what_is_written_is_read(some: list[Article]) -> None:
    path = Path(f"/tmp/annotator-test-{os.getpid()}.jsonl")
    try:
        path.write_bytes(written(*some))
        found = list(jsonl.read(path))
    finally:
        path.unlink()
    assert [one.line for one in found] == list(range(1, len(some) + 1))
    assert written(*found) == written(*some)
    assert [(one.text, one.layers, one.metadata, one.directions) for one in found] == [
        (one.text, one.layers, one.metadata, one.directions) for one in some
    ]


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\\\0u0"), min_size=1))
def test_only_a_nul_is_taken_for_one(title: str) -> None:
    line = json.dumps({"text": "a", "title": title}).encode()
    path = Path(f"/tmp/annotator-test-{os.getpid()}.jsonl")
    path.write_bytes(line)
    try:
        if "\0" in title:
            with pytest.raises(AnnotatorError, match="NUL"):
                list(jsonl.read(path))
        else:
            assert next(jsonl.read(path)).title == title
    finally:
        path.unlink()


def test_plain_form(tmp_path: Path) -> None:
    line = {
        "text": "Title\nReem came.",
        "id": 7,
        "url": "http://x",
        "metadata": {"lang": "en"},
        "spans": [
            {"start": 6, "end": 10, "label": "SPEAKER", "text": "Reem"},
            {"start": 0, "end": 5, "label": "CLAIM", "id": "c", "note": "n", "attributes": {"form": "direct"}},
        ],
    }
    (article,) = read(json.dumps(line).encode(), tmp_path)
    assert article.title == "Title"
    assert article.metadata == {"lang": "en", "id": 7, "url": "http://x"}
    work = article.layers[""]
    assert work.status == "done"
    assert work.spans == (
        SpanData("", "SPEAKER", ((6, 10),), ("Reem",)),
        SpanData("c", "CLAIM", ((0, 5),), ("Title",), {"form": "direct"}, "n"),
    )


def test_plain_form_without_spans_has_its_newlines_turned(tmp_path: Path) -> None:
    (article,) = read(b'{"text": "a\\r\\nb\\rc"}', tmp_path)
    assert article.text == "a\nb\nc"
    assert article.layers == {}


def test_file_may_end_without_newline_hold_empty_lines_and_a_bom(tmp_path: Path) -> None:
    found = read(b'\xef\xbb\xbf{"text": "a"}\n\n  \r\n{"text": "b"}', tmp_path)
    assert [(one.text, one.line) for one in found] == [("a", 1), ("b", 4)]


def test_line_of_other_key_order_and_spacing_is_read(tmp_path: Path) -> None:
    line = written(Article(document_id(TEXT), "t", TEXT, {"sources": ["a.txt"]}))
    loose = json.dumps(dict(reversed(json.loads(line).items())), indent=None).encode()
    assert written(*read(loose, tmp_path)) == line


def test_text_longer_than_the_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match=r"10,000,001 characters; at most 10,000,000"):
        read(b'{"text": "' + b"a" * 10_000_001 + b'"}', tmp_path)


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.jsonl", tmp_path):
        with pytest.raises(AnnotatorError, match="cannot be read") as refusal:
            list(jsonl.read(path))
        assert refusal.value.where == str(path)
