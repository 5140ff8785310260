"""The door for texts: whatever a reader gives, what comes out is stored text with its spans on the same words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.reading.texts import admit
from annotator.exchange.records import LONGEST_TEXT, Article, LayerWork, SpanData
from annotator.exchange.registry import format_of

PATH = Path("file")
HEAD = "#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n\n\n"


def marked(text: str, places: list[tuple[int, int]]) -> Article:
    spans = tuple(SpanData("", "A", ((start, end),), (text[start:end],)) for start, end in places)
    return Article(document_id(text), "", text, layers={"": LayerWork("done", spans=spans)})


def admitted(article: Article) -> Article:
    (found,) = admit([article], PATH)
    return found


@given(st.data())
def test_newlines_become_lf_and_spans_keep_their_words(data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.sampled_from(["a", "ب", "😀", "\r\n", "\r", "\n"]), max_size=12))
    text = "".join(pieces)
    edges = [edge for edge in range(len(text) + 1) if text[edge - 1 : edge + 1] != "\r\n" or not edge]
    places = [(start, end) for start in edges for end in edges if start < end]
    article = admitted(marked(text, places))
    assert article.text == text.replace("\r\n", "\n").replace("\r", "\n")
    assert article.id == document_id(article.text)
    for span, (start, end) in zip(article.layers[""].spans, places, strict=True):
        ((first, last),) = span.fragments
        words = text[start:end].replace("\r\n", "\n").replace("\r", "\n")
        assert (article.text[first:last], span.quote) == (words, (words,))


def test_what_is_stored_text_already_goes_through_as_it_is() -> None:
    article = marked("a\nb😀\u2028", [(0, 4)])
    assert admitted(article) is article


def test_a_title_made_of_the_text_follows_it() -> None:
    text = "a\rb"
    assert admitted(Article("", text, text)).title == "a"
    assert admitted(Article("", "T", text)).title == "T"


@pytest.mark.parametrize(("text", "words"), [("a\n\0", "Line 2, column 1"), ("a\ud800", "half a character")])
def test_what_cannot_be_stored_is_refused_with_its_place(text: str, words: str) -> None:
    with pytest.raises(AnnotatorError, match=words) as refusal:
        admitted(Article("", "", text, line=3))
    assert refusal.value.where == "file, line 3"


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(AnnotatorError, match="at most 10,000,000"):
        admitted(Article("", "", "a" * (LONGEST_TEXT + 1)))


def test_no_reader_gets_around_the_door() -> None:
    def careless(_path: Path, _encoding: str | None) -> Iterator[Article]:
        yield Article("", "", "a\r\nb")

    format_ = Format("careless", "Careless", ".careless", "none", careless)
    assert format_.reads
    assert next(format_.reads(PATH, None)).text == "a\nb"


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("conll", '-DOCSTART-\t{"text":"a\\r\\nb c"}\tO\n\na\tO\nb\tB-CLAIM\nc\tI-CLAIM\n\n', (2, 5)),
        ("webanno-tsv", HEAD + "#Text=a\\r\\nb c\n1-1\t0-1\ta\t_\t\n1-2\t3-6\tb c\tCLAIM\t\n", (2, 5)),
        ("conllu", "# text = a\rb c\n1\ta" + "\t_" * 8 + "\n\n", None),
    ],
)
def test_returns_that_tables_of_words_hide_move_nothing(
    tmp_path: Path, name: str, content: str, place: tuple[int, int] | None
) -> None:
    path = tmp_path / f"a{format_of(name).suffix}"
    path.write_bytes(content.encode())
    reads = format_of(name).reads
    assert reads
    (article,) = reads(path, None)
    assert article.text == "a\nb c"
    spans = [span for work in article.layers.values() for span in work.spans]
    assert [(span.fragments[0], span.quote) for span in spans] == ([(place, ("b c",))] if place else [])
