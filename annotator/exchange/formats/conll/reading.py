"""CoNLL columns read as articles. UNITS: what comes out are code points; lines are counted from 1."""

import re
from array import array
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import msgspec

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.escapes import unescape
from annotator.exchange.formats.conll.columns import OUTSIDE, START, Header, form_of
from annotator.exchange.reading.lines import text_lines
from annotator.exchange.reading.strict_json import NUL, holds_nul
from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.exchange.tokens import each_token

_SHOWN = 60
_TAG = re.compile(r"([BIESMLU])-(.+)")


class _Document:
    """An article as its lines have it: of each token its form, tag and line, and whether it begins a sentence.

    A line may have four bytes, so that a record for each would take many times as much.
    """

    def __init__(self, line: int, text: str | None, *, tagged: bool) -> None:
        self.line = line
        self.text = text
        self.tagged = tagged
        self.forms: list[str] = []
        self.tags: list[str] = []
        self.lines = array("q")
        self.begins = bytearray()
        self._known: dict[str, str] = {}

    def add(self, form: str, tag: str, line: int, *, begins: bool) -> None:
        self.forms.append(form)
        self.tags.append(self._known.setdefault(tag, tag))
        self.lines.append(line)
        self.begins.append(begins)


class _Places(NamedTuple):
    """Where tokens start and end."""

    starts: "array[int]"
    ends: "array[int]"

    def add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)


_header_decoder = msgspec.json.Decoder(Header)


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the articles of a file; one without -DOCSTART- lines is one article.

    Raises AnnotatorError with file and line for invalid tags, and for tokens that are not in their text.
    """
    for document in _documents(path, encoding):
        yield _article(document, path)


def _documents(path: Path, encoding: str | None) -> Iterator[_Document]:
    document: _Document | None = None
    sentence = True
    for number, line in text_lines(path, encoding):
        columns = line.split("\t") if "\t" in line else line.split()
        if columns[:1] == [START]:
            if document is not None:
                yield document
            document = _begun(columns, number, f"{path}, line {number}")
            sentence = True
        elif not line.strip():
            sentence = True
        elif not _is_comment(columns):
            document = document or _Document(number, None, tagged=len(columns) > 1)
            if not document.forms and document.text is None:
                document.tagged = len(columns) > 1
            tag = _tag(columns, document, f"{path}, line {number}")
            document.add(columns[0], tag, number, begins=sentence)
            sentence = False
    if document is not None:
        yield document


def _begun(columns: list[str], number: int, where: str) -> _Document | None:
    if len(columns) < 2 or not columns[1].startswith("{"):
        return _Document(number, None, tagged=False)
    if holds_nul(columns[1].encode()):
        raise _unreadable(NUL, where)
    try:
        text = _header_decoder.decode(columns[1]).text
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise _unreadable(error, where) from error
    return _Document(number, text, tagged=len(columns) > 2)


def _unreadable(reason: object, where: str) -> AnnotatorError:
    return AnnotatorError(
        "The text of the -DOCSTART- line cannot be read: {reason}.",
        where=where,
        remedy="Correct it, or remove all but -DOCSTART-.",
        reason=reason,
    )


def _is_comment(columns: list[str]) -> bool:
    return columns[0].startswith("#") and len(columns) > 1 and not _is_tag(columns[-1])


def _is_tag(tag: str) -> bool:
    return tag == OUTSIDE or _TAG.fullmatch(tag) is not None


def _tag(columns: list[str], document: _Document, where: str) -> str:
    if not document.tagged and len(columns) == 1:
        return OUTSIDE
    if not document.tagged or len(columns) == 1 or not columns[0] or not _is_tag(columns[-1]):
        raise AnnotatorError(
            "The line does not begin with a token and end with a tag such as O, B-CLAIM or I-CLAIM.",
            where=where,
            remedy="Correct the line, and keep one form throughout the article.",
        )
    return columns[-1]


def _article(document: _Document, path: Path) -> Article:
    if document.text is None:
        text, places = _put_together(document)
    else:
        text = document.text
        places = _places(text, document, path)
    layers: dict[str, LayerWork] = {}
    if document.tagged:
        layers[""] = LayerWork("done", spans=tuple(_spans(document, text, places)))
    return Article(document_id(text), title_of(text), text, {}, {}, layers, document.line)


def _put_together(document: _Document) -> tuple[str, _Places]:
    pieces: list[str] = []
    places = _no_places()
    length = 0
    for form, begins in zip(document.forms, document.begins, strict=True):
        if pieces:
            pieces.append("\n" if begins else " ")
            length += 1
        pieces.append(form)
        places.add(length, length + len(form))
        length += len(form)
    return "".join(pieces), places


def _no_places() -> _Places:
    return _Places(array("q"), array("q"))


def _places(text: str, document: _Document, path: Path) -> _Places:
    """Return where the tokens lie: those of our tokeniser, or of another one, in the order of the text."""
    places = _no_places()
    for place, form in zip_longest(each_token(text), document.forms):
        if place is None or form_of(text[slice(*place)]) != form:
            return _found(text, document, path)
        places.add(*place)
    return places


def _found(text: str, document: _Document, path: Path) -> _Places:
    places = _no_places()
    end = 0
    for form, line in zip(document.forms, document.lines, strict=True):
        start = text.find(form, end)
        if start < 0:
            raise AnnotatorError(
                "The token “{token}” is not in the text of its -DOCSTART- line, or not at this position.",
                where=f"{path}, line {line}",
                remedy="Correct it, or remove all but -DOCSTART-.",
                token=form[:_SHOWN],
            )
        end = start + len(form)
        places.add(start, end)
    return places


def _spans(document: _Document, text: str, places: _Places) -> Iterator[SpanData]:
    for label, first, last in _tagged(document):
        place = places.starts[first], places.ends[last]
        yield SpanData("", label, (place,), (text[slice(*place)],))


def _tagged(document: _Document) -> Iterator[tuple[str, int, int]]:
    """Yield label, first and last token of each span."""
    begun: tuple[str, int] | None = None
    for number, tag in enumerate(document.tags):
        match = _TAG.fullmatch(tag)
        prefix, label = (match[1], unescape(match[2])) if match else (OUTSIDE, "")
        goes_on = prefix in "IMEL" and begun and begun[0] == label and not document.begins[number]
        if begun and not goes_on:
            yield (*begun, number - 1)
            begun = None
        if match and not begun:
            begun = label, number
        if begun and prefix in "SUEL":
            yield (*begun, number)
            begun = None
    if begun:
        yield (*begun, len(document.tags) - 1)
