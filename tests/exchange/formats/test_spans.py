"""Plain span lines: what they hold goes round; other people's offsets are read by the words that they state."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from annotator.exchange.formats import jsonl
from annotator.exchange.formats.spans import FORMAT, read
from annotator.exchange.reading.offset_units import UNITS
from annotator.exchange.records import Article, SpanData
from annotator.exchange.remarks import Remark
from tests.exchange.json_changes import survives_changes
from tests.exchange.reading.test_offset_units import edges
from tests.exchange.round_trips import CORPUS, GOLDEN, goes_round, refuses, writes_golden
from tests.exchange.strategies import articles

TEXT = "😀 قال Ann\n👩‍👩‍👦 إنّ x\nend"


def file_of(folder: Path, *lines: object) -> Path:
    path = folder / "some.spans.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_golden_bytes(tmp_path: Path) -> None:
    writes_golden(FORMAT, tmp_path)


@pytest.mark.parametrize("corpus", CORPUS, ids=lambda one: one.stem)
def test_sample_corpus_goes_round(corpus: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(corpus), tmp_path)


@given(articles())
def test_whatever_is_held_goes_round(some: list[Article]) -> None:
    with TemporaryDirectory() as folder:
        goes_round(FORMAT, some, Path(folder))


@pytest.mark.parametrize("unit", UNITS)
def test_offsets_in_other_units_are_read_by_the_words(unit: str, tmp_path: Path) -> None:
    offsets = {place: offset for offset, place in edges(TEXT, unit).items()}
    places = ((2, 5), (6, 9), (16, 19), (22, 25))
    spans = [
        {"start": offsets[start], "end": offsets[end], "label": "CUE", "text": TEXT[start:end]} for start, end in places
    ]
    (article,) = read(file_of(tmp_path, {"text": TEXT, "spans": spans}))
    assert [span.fragments for span in article.layers[""].spans] == [(place,) for place in places]


def test_crlf_in_text_and_words_moves_nothing(tmp_path: Path) -> None:
    text = "a\r\nb said\r\nc"
    span = {"start": 3, "end": 12, "label": "CLAIM", "text": text[3:12]}
    (article,) = read(file_of(tmp_path, {"text": text, "spans": [span]}))
    assert article.text == "a\nb said\nc"
    assert article.layers[""].spans == (SpanData("", "CLAIM", ((2, 10),), ("b said\nc",)),)


def test_unknown_keys_are_kept_and_a_line_without_spans_is_nobodys_work(tmp_path: Path) -> None:
    (article,) = read(file_of(tmp_path, {"text": "a", "url": "x"}))
    assert article.metadata == {"url": "x"}
    assert article.layers == {}


BAD = {
    "words": ({"text": "ab", "spans": [{"start": 0, "end": 1, "label": "X", "text": "z"}]}, "line 1, span 1"),
    "outside": ({"text": "ab", "spans": [{"start": 0, "end": 3, "label": "X"}]}, "outside the text"),
    "backwards": ({"text": "ab", "spans": [{"start": 2, "end": 1, "label": "X"}]}, "end before they begin"),
    "no number": ({"text": "ab", "spans": [{"start": "0", "end": 1, "label": "X"}]}, "Expected `int`"),
    "no label": ({"text": "ab", "spans": [{"start": 0, "end": 1}]}, "missing required field `label`"),
    "no text": ({"spans": []}, "missing required field `text`"),
    "id twice": ({"text": "ab", "spans": [{"start": 0, "end": 1, "label": "X", "id": "a"}] * 2}, "“a” is used twice"),
    "NUL": ({"text": "a\0"}, "NUL"),
    "half a character": ({"text": "a\ud800"}, "half a character"),
    "list": ([], "is not an object"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_line_is_refused(name: str, tmp_path: Path) -> None:
    line, words = BAD[name]
    refuses(FORMAT, json.dumps(line).encode(), tmp_path, words)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"text": "a", "text": "b"}', "“text” twice"),
        (b'{"text": "a", "n": NaN}', "NaN"),
        (b'{"text": "\xff"}', "not UTF-8"),
        (b'{"text": "a", "n": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "nested too deeply"),
        (b'{"text": "a", "n": 1' + b"0" * 5_000 + b"}", "beyond 64 bits"),
    ],
)
def test_unsound_json_is_refused(data: bytes, words: str, tmp_path: Path) -> None:
    refuses(FORMAT, data, tmp_path, words)


def test_spans_that_cover_a_text_over_and_over_are_refused(tmp_path: Path) -> None:
    whole = {"start": 0, "end": 300_000, "label": "X"}
    refuses(FORMAT, json.dumps({"text": "a" * 300_000, "spans": [whole] * 8}).encode(), tmp_path, "2,400,000 char")
    (article,) = read(file_of(tmp_path, {"text": "a" * 300_000, "spans": [whole] * 7}))
    assert len(article.layers[""].spans) == 7


def test_broken_files_are_refused_in_words(tmp_path: Path) -> None:
    survives_changes(FORMAT, GOLDEN / "spans" / "expected.spans.jsonl", tmp_path)


def test_spans_under_another_key_are_kept_in_the_metadata_and_told(tmp_path: Path) -> None:
    line = {"text": "Ann", "highlights": [[0, 3, "X"]], "authors": ["x"], "metadata": {"list": [{"start": 1}]}}
    (article,) = read(file_of(tmp_path, line))
    assert article.remarks == (Remark("answers of other kinds", "line 1", "highlights"),)
    assert article.metadata["highlights"] == [[0, 3, "X"]]


@pytest.mark.parametrize("key", ["label", "labels", "entities", "annotations"])
def test_a_line_of_doccano_is_refused_with_the_ending_that_it_needs(tmp_path: Path, key: str) -> None:
    spans = [[0, 4, "PER"]] if "label" in key else [{"start_offset": 0, "end_offset": 4, "label": "PER"}]
    line = {"text": "Omar said no", key: spans}
    refuses(FORMAT, json.dumps(line).encode(), tmp_path, r"line of doccano.*\.doccano\.jsonl")
