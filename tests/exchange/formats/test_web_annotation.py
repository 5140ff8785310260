"""W3C Web Annotations: the recommendation's shape, selectors that select, links that lead somewhere."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings

from annotator.domain.document import document_id
from annotator.exchange.formats import jsonl
from annotator.exchange.formats.web_annotation import FORMAT, counts
from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.text.boundaries import graphemes
from tests.exchange.round_trips import CORPUS, GOLDEN, goes_round, golden_articles, written
from tests.exchange.strategies import articles


def annotations(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "annotations.jsonl").read_text("utf-8").split("\n")[:-1]]


def test_golden_bytes(tmp_path: Path) -> None:
    folder = written(FORMAT, golden_articles(FORMAT), tmp_path)
    assert (folder / "annotations.jsonl").read_bytes() == (GOLDEN / FORMAT.id / "expected.jsonl").read_bytes()
    for article in golden_articles(FORMAT):
        assert (folder / "texts" / f"{article.id}.txt").read_bytes() == article.text.encode()


@pytest.mark.parametrize("corpus", CORPUS, ids=lambda one: one.stem)
def test_numbers_of_the_sample_corpus(corpus: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(corpus), tmp_path)


@given(articles())
@settings(max_examples=60)
def test_numbers_of_whatever_there_is(some: list[Article]) -> None:
    with TemporaryDirectory() as folder:
        goes_round(FORMAT, some, Path(folder))


@pytest.mark.parametrize("corpus", CORPUS, ids=lambda one: one.stem)
def test_shape_of_the_recommendation(corpus: Path, tmp_path: Path) -> None:
    folder = written(FORMAT, jsonl.read(corpus), tmp_path)
    found = annotations(folder)
    ids = [one["id"] for one in found]
    assert len(ids) == len(set(ids))
    for one in found:
        assert one["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert one["type"] == "Annotation"
        assert one["motivation"] in ("describing", "classifying", "linking")
        assert one["target"]
        for part in (*one["body"], *one["target"]):
            if part.get("type") == "SpecificResource":
                assert part["source"] in ids
            elif "source" in part:
                assert (folder / part["source"]).is_file()
            else:
                assert part["type"] == "TextualBody"
                assert part["value"]


def test_selectors_select_whole_graphemes_around_the_words(tmp_path: Path) -> None:
    text = "👩‍👩‍👦" * 20 + "said" + "e\u0301" * 40
    start = text.index("said")
    span = SpanData("s /1", "CUE", ((start, start + 4),), ("said",))
    article = Article(document_id(text), "t", text, layers={"": LayerWork("done", spans=(span,))})
    _, one = annotations(written(FORMAT, [article], tmp_path))
    assert unquote(one["id"]) == "#span-s /1"
    position, words = one["target"][0]["selector"]
    assert (position["start"], position["end"], words["exact"]) == (start, start + 4, "said")
    assert {start - len(words["prefix"]), start + 4 + len(words["suffix"])} <= set(graphemes(text))
    assert len(words["prefix"]) == 30
    assert len(words["suffix"]) == 32


def test_annotations_whose_words_are_not_there_do_not_count(tmp_path: Path) -> None:
    folder = written(FORMAT, golden_articles(FORMAT), tmp_path)
    before = counts(folder)
    path = folder / "annotations.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"start":11', b'"start":10', 1))
    assert counts(folder) == before - 1
