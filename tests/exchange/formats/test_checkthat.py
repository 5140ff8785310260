"""Claims and their wordings for CheckThat!: golden bytes, the columns of the lab, and claims without a wording told."""

import csv
from pathlib import Path

import pytest
from hypothesis import given

from annotator.domain.document import document_id
from annotator.exchange.formats import checkthat, jsonl
from annotator.exchange.losses import Lost
from annotator.exchange.records import Article, LayerWork, SpanData
from tests.exchange.round_trips import CORPUS, goes_round, writes_golden, written
from tests.exchange.strategies import articles

FORMAT = checkthat.FORMAT


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def article(text: str, **wordings: str) -> Article:
    """Return an article whose claims are the whole text, by id and wording."""
    spans = tuple(
        SpanData(id_, "CLAIM", ((0, len(text)),), (text,), {"wording": wording} if wording else {})
        for id_, wording in wordings.items()
    )
    return Article(document_id(text), text, text, layers={"": LayerWork("done", spans=spans)})


def test_golden_bytes(tmp_path: Path) -> None:
    writes_golden(FORMAT, tmp_path)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_corpus(path: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(path), tmp_path)


@given(articles())
def test_any_articles(tmp_path_factory: pytest.TempPathFactory, some: list[Article]) -> None:
    goes_round(FORMAT, some, tmp_path_factory.mktemp("checkthat"))


def test_the_first_row_is_that_of_the_lab(tmp_path: Path) -> None:
    path = written(FORMAT, [], tmp_path)
    assert path.read_bytes() == b"post,normalized claim\n"


def test_cells_are_exactly_what_was_written(tmp_path: Path) -> None:
    text, wording = '=a, "ب"\nc 😀', "@x\r\n\ty"
    assert rows(written(FORMAT, [article(text, c=wording)], tmp_path))[1:] == [[text, wording]]


def test_claims_without_a_wording_are_told() -> None:
    left, lost = FORMAT.reduced(article("a b", c="", d="So."))
    assert [span.id for span in left.layers[""].spans] == ["d"]
    assert lost == [Lost("beside wordings", "", "span c", "a b")]
