"""Claim frames for spreadsheets: golden bytes, every frame a row, and no cell that runs."""

import csv
from pathlib import Path

import pytest
from hypothesis import given

from annotator.domain.document import document_id
from annotator.exchange.formats import frames_csv, jsonl
from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.exchange.registry import formats
from annotator.exchange.spreadsheet import defuse
from tests.exchange.round_trips import CORPUS, goes_round, writes_golden
from tests.exchange.strategies import articles

FORMAT = frames_csv.FORMAT


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_golden_bytes(tmp_path: Path) -> None:
    writes_golden(FORMAT, tmp_path)


def test_registered_to_be_written_only() -> None:
    assert formats()["frames-csv"].reads is None
    assert formats()["frames-csv"].writes


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_corpus(path: Path, tmp_path: Path) -> None:
    goes_round(FORMAT, jsonl.read(path), tmp_path)
    texts = {article.id: article.text for article in jsonl.read(path)}
    found = rows(tmp_path / "written.csv")
    assert len(found) > 10
    for row in found:
        pieces = [tuple(map(int, piece.split("-"))) for piece in row["fragments"].split()]
        assert " … ".join(texts[row["document"]][start:end] for start, end in pieces) == row["text"]


@given(articles())
def test_any_articles(tmp_path_factory: pytest.TempPathFactory, some: list[Article]) -> None:
    goes_round(FORMAT, some, tmp_path_factory.mktemp("frames"))


@pytest.mark.parametrize(
    "cell",
    ["=1", "+1", "-1", "@a", "\t=1", "\ra", " =1", "\u200f=1", "\ufeff\u2067-1", "＝1", "＋1", "\n@a", "'\t"[1:]],
)
def test_formulas_get_an_apostrophe(cell: str) -> None:
    assert defuse(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "a=1", "“=1”", "٪", "قال", "'=1", "–", "\u200fقال"])
def test_other_cells_stay(cell: str) -> None:
    assert defuse(cell) == cell


def test_no_cell_of_an_article_runs(tmp_path: Path) -> None:
    text = "=HYPERLINK(1) said\n\tso"
    span = SpanData("c", "CLAIM", ((0, 13),), (text[:13],), {"topic": "@x"})
    article = Article(document_id(text), "+title", text, {"-1": "x"}, {}, {"=layer": LayerWork("done", spans=(span,))})
    frames_csv.write([article], tmp_path / "a.csv")
    (row,) = rows(tmp_path / "a.csv")
    assert [row["title"], row["layer"], row["text"]] == ["'+title", "'=layer", "'=HYPERLINK(1)"]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
