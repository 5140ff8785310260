"""Web pages: the article without what surrounds it, in the encoding that is stated, and nothing loaded."""

import socket
from pathlib import Path

import pytest

from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import html
from annotator.exchange.formats.html.page import MAX_ELEMENTS
from annotator.exchange.registry import format_by_suffix, formats
from tests.exchange.round_trips import GOLDEN, refuses, survives_mutation

PAGE = GOLDEN / "html" / "page.html"
STORY = "<html><head>{head}</head><body><article><p>{words}</p></article></body></html>"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test fail when anything is about to be connected."""

    class Guard(socket.socket):
        def __init__(self, *_: object, **__: object) -> None:
            raise AssertionError("a page asked for a connection")

    monkeypatch.setattr(socket, "socket", Guard)
    monkeypatch.setattr(socket, "getaddrinfo", Guard)


QUOTED = (
    "“The flowers opened early,” said Mehtab Rast, who keeps\u200f three fields above the river. She doubts"
    " that the price will fall: “Nobody here has ever sold at a loss,” she added, and pointed to the scales."
)


def page(folder: Path, data: bytes) -> Path:
    path = folder / "page.html"
    path.write_bytes(data)
    return path


def test_article_of_a_page() -> None:
    (article,) = html.read(PAGE)
    assert article.text.split("\n") == [
        "برداشت زعفران زودتر آغاز می\u200cشود",
        "کشاورزان دره\u200cی نیلوند می\u200cگویند برداشت امسال دو هفته زودتر آغاز خواهد شد.",
        QUOTED,
        "قال التاجر إن السوق «لم يتغيّر».",
        "The 🌷 festival goes on.",
    ]
    assert article.id == document_id(article.text)
    assert article.title == "برداشت زعفران زودتر آغاز می\u200cشود"
    assert article.metadata == {
        "sources": ["page.html"],
        "date": "2025-10-07",
        "outlet": "The Estuary Post",
        "author": "Priya Lorne",
        "address": "https://post.example/saffron",
    }


@pytest.mark.parametrize("ending", ["a.html", "a.HTM", "a.xhtml"])
def test_endings(ending: str) -> None:
    assert format_by_suffix(Path(ending)) is formats()["html"]


WORDS = "قال الوزير إن الخطة جيدة للمدينة"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1256>", "cp1256"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-6">', "iso8859-6"),
        ('<meta charset="UTF-8">', "utf-8"),
        ("", "utf-8"),
    ],
)
def test_encoding_that_the_page_states(tmp_path: Path, head: str, encoding: str) -> None:
    (article,) = html.read(page(tmp_path, STORY.format(head=head, words=WORDS).encode(encoding)))
    assert article.text == WORDS


def test_a_bom_says_more_than_the_page_and_a_person_more_than_either(tmp_path: Path) -> None:
    lying = STORY.format(head="<meta charset=windows-1252>", words=WORDS)
    for encoding in ("utf-8-sig", "utf-16"):
        assert next(html.read(page(tmp_path, lying.encode(encoding)))).text == WORDS
    assert next(html.read(page(tmp_path, lying.encode("cp1256")), "cp1256")).text == WORDS


def test_names_of_encodings_mean_what_they_mean_to_browsers(tmp_path: Path) -> None:
    latin = STORY.format(head="<meta charset=iso-8859-1>", words="“It rains,” said the minister").encode("cp1252")
    assert next(html.read(page(tmp_path, latin))).text == "“It rains,” said the minister"


def test_an_encoding_is_never_guessed(tmp_path: Path) -> None:
    unsaid = STORY.format(head="\n", words=WORDS).encode("cp1256")
    refuses(html.FORMAT, unsaid, tmp_path, r"Line 2, column .* is not utf-8.*--encoding.*cp1256")
    refuses(html.FORMAT, b"<meta charset=klingon>" + unsaid, tmp_path, "Unknown text encoding: .*klingon")


@pytest.mark.parametrize(
    "data",
    [b"", b" \n", b"<html></html>", b"<html><body><script>var a = 1</script><img src='http://a.example/b.png'></body>"],
)
def test_page_without_words_is_refused(tmp_path: Path, data: bytes) -> None:
    refuses(html.FORMAT, data, tmp_path, "page has no readable article")


def test_what_no_page_is_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuses(html.FORMAT, b"<html>\n<p>a\0b</p></html>", tmp_path, "Line 2, column 5: a NUL")
    refuses(html.FORMAT, b"<p>a" + b"<div>" * 5000, tmp_path, "more than .* inside each other")
    refuses(html.FORMAT, b"<p>a" + b"<br>" * (2 * MAX_ELEMENTS), tmp_path, "more than 15,800 elements")
    monkeypatch.setattr(html, "LARGEST", 10)
    refuses(html.FORMAT, b"<html>12345", tmp_path, "larger than")


def test_entities_of_a_document_type_are_not_loaded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden treasure")
    doctype = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    data = doctype + STORY.format(head="", words="The map says &x; and nothing else")
    (article,) = html.read(page(tmp_path, data.encode()))
    assert "treasure" not in article.text


def test_hidden_characters_by_name_and_controls(tmp_path: Path) -> None:
    words = "می&zwnj;شود &#8207;and\u2067 &#x1F468;&zwj;&#x1F469; co\x0bme \ufeffback"
    (article,) = html.read(page(tmp_path, STORY.format(head="", words=words).encode()))
    assert article.text == "می\u200cشود \u200fand\u2067 👨\u200d👩 come \ufeffback"


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="cannot be read"):
        list(html.read(tmp_path / "none.html"))


def test_broken_pages_are_read_or_refused(tmp_path: Path) -> None:
    survives_mutation(lambda path: list(html.read(path)), page(tmp_path, PAGE.read_bytes()))
