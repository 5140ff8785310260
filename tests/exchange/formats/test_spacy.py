"""spaCy's binary documents: texts and spans are what they were, and spancat learns from them."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from annotator.domain.document import document_id
from annotator.exchange.formats import jsonl
from annotator.exchange.records import Article
from tests.exchange.round_trips import CORPUS, GOLDEN, goes_round, golden_articles, left_of, written
from tests.exchange.strategies import articles

if TYPE_CHECKING:
    from spacy.tokens import Doc

pytest.importorskip("spacy")
format_module = pytest.importorskip("annotator.exchange.formats.spacy")
FORMAT = format_module.FORMAT


def told(document: "Doc") -> dict[str, Any]:
    """What a document says."""
    return {
        "words": [token.text_with_ws for token in document],
        "spans": [(one.text, one.label_, one.id_) for one in document.spans["sc"]],
        "ents": [(one.text, one.label_, one.id_) for one in document.ents],
        "user_data": document.user_data,
    }


def test_golden_documents(tmp_path: Path) -> None:
    folder = written(FORMAT, golden_articles(FORMAT), tmp_path)
    found = [told(one) for one in format_module.documents(folder)]
    expected = (GOLDEN / "spacy" / "expected.json").read_text("utf-8")
    assert json.dumps(found, ensure_ascii=False, indent=1) + "\n" == expected


def assert_same(document: "Doc", article: Article, name: str) -> None:
    work = article.layers[name]
    assert document.text == article.text
    assert document.user_data["annotator"] == name
    places = [(one.start_char, one.end_char, one.label_, one.id_) for one in document.spans["sc"]]
    assert places == [(*span.fragments[0], span.label, span.id) for span in work.spans]


@pytest.mark.parametrize("corpus", CORPUS, ids=lambda one: one.stem)
def test_spans_of_the_sample_corpus(corpus: Path, tmp_path: Path) -> None:
    before = left_of(FORMAT, jsonl.read(corpus))
    goes_round(FORMAT, before, tmp_path)
    found = format_module.documents(tmp_path / "written")
    for article, document in zip(before, found, strict=True):
        assert_same(document, article, next(iter(article.layers)))


@given(articles())
@settings(max_examples=60)
def test_whatever_is_held_is_there(some: list[Article]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        before = left_of(FORMAT, some)
        goes_round(FORMAT, before, folder)
        found = format_module.documents(folder / "written")
        for article in before:
            for layer in article.layers:
                assert_same(next(found), article, layer)
            if not article.layers:
                assert next(found).text == article.text


@pytest.mark.parametrize(
    "text", [" ", "  ", "\n", " a", "a  b", "a \n b ", "\n\n a\u00a0b", "a\u2028 ", "😀  \t", "a \u0301", "a  \u0301b"]
)
def test_white_space_stays(text: str, tmp_path: Path) -> None:
    folder = written(FORMAT, [Article(document_id(text), text, text)], tmp_path)
    (document,) = format_module.documents(folder)
    assert document.text == text


def test_a_file_has_some_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(format_module, "DOCUMENTS", 5)
    folder = written(FORMAT, jsonl.read(CORPUS[0]), tmp_path)
    assert sorted(one.name for one in folder.iterdir()) == [f"part-0000{number}.spacy" for number in range(3)]
    assert len(list(format_module.documents(folder))) == 13


def test_spancat_learns_from_it(tmp_path: Path) -> None:
    import spacy
    from spacy.training import Corpus

    folder = written(FORMAT, jsonl.read(CORPUS[0]), tmp_path)
    nlp = spacy.blank("xx")
    suggester = {"@misc": "spacy.ngram_range_suggester.v1", "min_size": 1, "max_size": 4}
    spancat = nlp.add_pipe("spancat", config={"spans_key": "sc", "suggester": suggester})
    examples = list(Corpus(folder, gold_preproc=True)(nlp))
    assert len(examples) == 13
    nlp.initialize(lambda: examples)
    assert set(spancat.labels) == {"CLAIM", "CUE", "SPEAKER", "TARGET"}
    losses = nlp.update(examples[:2])
    assert losses["spancat"] > 0
