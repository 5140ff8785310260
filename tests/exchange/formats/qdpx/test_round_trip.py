"""REFI-QDA projects that we write: golden files, the way round, and what other readers make of them."""

import xml.etree.ElementTree as ET
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings

from annotator.app.bundled import scheme_toml
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import parse_scheme
from annotator.exchange.formats.qdpx import FORMAT, writing
from annotator.exchange.losses import Lost
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.records import Article, LayerWork, SpanData
from tests.exchange.formats.qdpx.projects import read
from tests.exchange.round_trips import (
    GOLDEN,
    corpus_goes_round,
    goes_round_somewhere,
    golden_articles,
    is_read_without_remarks,
    left_of,
    written,
)
from tests.exchange.strategies import articles

NAMES = {"q": "urn:QDA-XML:project:1.0"}


def unpacked(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_golden_files(tmp_path: Path) -> None:
    folder = GOLDEN / "qdpx" / "expected"
    expected = {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
    assert unpacked(written(FORMAT, golden_articles(FORMAT), tmp_path)) == expected


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    first = written(FORMAT, golden_articles(FORMAT), tmp_path).read_bytes()
    assert written(FORMAT, golden_articles(FORMAT), tmp_path).read_bytes() == first


def test_sample_corpus_goes_round_whole(tmp_path: Path) -> None:
    corpus_goes_round(FORMAT, tmp_path)


def test_exports_are_read_without_remarks(tmp_path: Path) -> None:
    is_read_without_remarks(FORMAT, tmp_path)


@given(some=articles())
@settings(deadline=None)
def test_anything_goes_round(some: list[Article]) -> None:
    goes_round_somewhere(FORMAT, some)


def test_what_xml_cannot_hold_goes_round() -> None:
    odd = "a\x0b\ufffe_x000B_ _x005F_ <&>\"'\n\t]]>"
    text = f"\ufeff{odd}"
    span = SpanData("s", odd, ((0, len(text)),), (text,), {}, odd)
    goes_round_somewhere(
        FORMAT, [Article(document_id(text), odd, text, layers={odd: LayerWork("done", spans=(span,))})]
    )


def test_an_independent_reader_finds_the_words(tmp_path: Path) -> None:
    project = pytest.importorskip("pyrefiqda").RefiProject
    path = written(FORMAT, golden_articles(FORMAT), tmp_path)
    texts = {Path(name).stem: data.decode("utf-8-sig") for name, data in unpacked(path).items()}
    loaded = project.load(path, str(tmp_path / "extracted"))
    codes = {code.guid: code.name for code in loaded.code_book.codes.code}
    found = [
        (codes[one.coding[0].code_ref.target_guid], texts[source.guid][one.start_position : one.end_position])
        for source in loaded.sources.text_source
        for one in source.plain_text_selection
    ]
    held = left_of(FORMAT, golden_articles(FORMAT))
    spans = [span for article in held for work in article.layers.values() for span in work.spans]
    assert found == [(span.label, span.quote[0]) for span in spans]


def test_colours_are_those_of_the_scheme(tmp_path: Path) -> None:
    scheme = parse_scheme(scheme_toml("claims"))
    path = tmp_path / "a.qdpx"
    format_ = FORMAT.under(ProjectFacts(scheme))
    assert format_.writes
    format_.writes(left_of(FORMAT, golden_articles(FORMAT)), path)
    codes = ET.fromstring(unpacked(path)["project.qde"]).iterfind(".//q:Code", NAMES)
    found = {code.get("name"): code.get("color") for code in codes}
    assert found == {label.id: label.light.line for label in scheme.labels if label.id in found}
    assert len(found) == 3


def test_fragments_come_apart_and_empty_layers_go_and_both_are_told() -> None:
    span = SpanData("c", "CLAIM", ((0, 1), (2, 3)), ("a", "c"), {}, "note")
    one = Article("", "", "abc", layers={"sara": LayerWork("done", spans=(span,)), "omar": LayerWork("done")})
    left, lost = FORMAT.reduced(one)
    assert left.layers == {
        "sara": LayerWork(
            "done",
            spans=(
                SpanData("c", "CLAIM", ((0, 1),), ("a",), {}, "note"),
                SpanData("c.2", "CLAIM", ((2, 3),), ("c",)),
            ),
        )
    }
    assert lost == [
        Lost("split fragments", "sara", "span c", "a … c"),
        Lost("empty layers", "omar", "nothing marked"),
    ]


def test_more_articles_than_a_zip_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MOST_ARTICLES", 1)
    with pytest.raises(AnnotatorError, match="at most 1 articles"):
        written(FORMAT, [Article(text, text, text) for text in "ab"], tmp_path)


def test_texts_are_utf_8_with_newlines_as_they_are_stored(tmp_path: Path) -> None:
    text = "\ufeffأ\n😀"
    files = unpacked(written(FORMAT, [Article(document_id(text), "t", text)], tmp_path))
    (content,) = (data for name, data in files.items() if name.startswith("sources/"))
    assert content == f"\ufeff{text}".encode()
    assert [one.text for one in read(tmp_path / "written.qdpx")] == [text]
