"""Citron's quotations: its own reader's expectations hold, and each cue of a claim makes a quotation."""

import json
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from annotator.domain.document import document_id
from annotator.exchange.formats import jsonl
from annotator.exchange.formats.citron import FORMAT, counts
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from tests.exchange.round_trips import CORPUS, GOLDEN, goes_round, golden_articles, left_of, written
from tests.exchange.strategies import articles

TEXT = "“No,” said Ann Lee, “never,” he added."


def span(name: str, label: str, *words: str, **more: object) -> SpanData:
    fragments = tuple((TEXT.index(one), TEXT.index(one) + len(one)) for one in words)
    return SpanData(name, label, fragments, words, **more)  # type: ignore[arg-type]


def test_golden_bytes(tmp_path: Path) -> None:
    folder = written(FORMAT, golden_articles(FORMAT), tmp_path)
    expected = sorted((GOLDEN / FORMAT.id / "expected").iterdir())
    assert [one.name for one in sorted(folder.iterdir())] == [one.name for one in expected]
    for path in expected:
        assert (folder / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("corpus", CORPUS, ids=lambda one: one.stem)
def test_numbers_of_the_sample_corpus(corpus: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(corpus), tmp_path)


@given(articles())
@settings(max_examples=60)
def test_numbers_of_whatever_there_is(some: list[Article]) -> None:
    with TemporaryDirectory() as folder:
        goes_round(FORMAT, some, Path(folder))


def test_quotes_of_an_article(tmp_path: Path) -> None:
    spans = (
        span("c", "CLAIM", "“No,”", "“never,”", attributes={"form": "direct"}, note="n"),
        span("q", "CUE", "said"),
        span("a", "CUE", "added"),
        span("s", "SPEAKER", "Ann Lee", attributes={"entity": "Ann"}),
        span("h", "SPEAKER", "he", attributes={"entity": "Ann"}),
    )
    relations = (
        RelationData("1", "CUED_BY", {"claim": ("c",), "cue": ("q",)}),
        RelationData("2", "CUED_BY", {"claim": ("c",), "cue": ("a",)}),
        RelationData("3", "SAID_BY", {"claim": ("c",), "speaker": ("s",)}),
        RelationData("4", "SAID_BY", {"claim": ("c",), "speaker": ("h",)}),
        RelationData("5", "SAID_BY", {"claim": ("c",), "speaker": ("AUTHOR",)}),
    )
    layers = {"sara": LayerWork("done", spans=spans, relations=relations)}
    folder = written(FORMAT, [Article(document_id(TEXT), "No", TEXT, layers=layers)], tmp_path)
    file = json.loads((folder / "000001.json").read_bytes())
    assert file["text"] == TEXT
    assert [quote["cue"]["text"] for quote in file["quotes"]] == ["said", "added"]
    for quote in file["quotes"]:
        assert [one["text"] for one in quote["contents"]] == ["“No,”", "“never,”"]
        assert [one["text"] for one in quote["sources"]] == ["Ann Lee", "he"]
    assert file["quotes"][0]["contents"][0]["note"] == "n"
    assert [[one["text"] for one in group] for group in file["coreference_groups"]] == [["Ann Lee", "he"]]
    assert counts(folder) == 3


@pytest.mark.parametrize("corpus", CORPUS, ids=lambda one: one.stem)
def test_each_cue_of_a_claim_makes_a_quote(corpus: Path, tmp_path: Path) -> None:
    folder = written(FORMAT, jsonl.read(corpus), tmp_path)
    files = [json.loads(path.read_bytes()) for path in sorted(folder.iterdir())]
    for file, article in zip(files, left_of(FORMAT, jsonl.read(corpus)), strict=True):
        (work,) = article.layers.values()
        cues = Counter(claim for one in work.relations if one.label == "CUED_BY" for claim in one.roles["claim"])
        claims = [list(one.quote) for one in work.spans if one.label == "CLAIM" for _ in range(cues[one.id])]
        assert [[piece["text"] for piece in quote["contents"]] for quote in file["quotes"]] == claims


def test_quotes_whose_words_are_not_there_do_not_count(tmp_path: Path) -> None:
    folder = written(FORMAT, golden_articles(FORMAT), tmp_path)
    before = counts(folder)
    path = folder / "000001.json"
    path.write_bytes(path.read_bytes().replace(b'"start":11', b'"start":10'))
    assert counts(folder) == before - 1
