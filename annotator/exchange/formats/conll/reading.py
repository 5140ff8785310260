"""CoNLL columns read as articles. UNITS: what comes out are code points; lines are counted from 1."""

from array import array
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.escapes import unescape
from annotator.exchange.formats.conll.columns import OUTSIDE, form_of
from annotator.exchange.formats.conll.lines import TAG, Document, documents
from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.exchange.tokens import each_token

_SHOWN = 60


class _Places(NamedTuple):
    """Where tokens start and end."""

    starts: "array[int]"
    ends: "array[int]"

    def add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the articles of a file; one without -DOCSTART- lines is one article.

    Raises AnnotatorError with file and line for invalid tags, and for tokens that are not in their text.
    """
    for document in documents(path, encoding):
        yield _article(document, path)


def _article(document: Document, path: Path) -> Article:
    if document.text is None:
        text, places = _put_together(document)
    else:
        text = document.text
        places = _places(text, document, path)
    layers: dict[str, LayerWork] = {}
    if document.tagged:
        layers[""] = LayerWork("done", spans=tuple(_spans(document, text, places)))
    remarks = document.remarks.all()
    return Article(document_id(text), title_of(text), text, {}, {}, layers, document.line, remarks)


def _put_together(document: Document) -> tuple[str, _Places]:
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


def _places(text: str, document: Document, path: Path) -> _Places:
    """Return where the tokens lie: those of our tokeniser, or of another one, in the order of the text."""
    places = _no_places()
    for place, form in zip_longest(each_token(text), document.forms):
        if place is None or form_of(text[slice(*place)]) != form:
            return _found(text, document, path)
        places.add(*place)
    return places


def _found(text: str, document: Document, path: Path) -> _Places:
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


def _spans(document: Document, text: str, places: _Places) -> Iterator[SpanData]:
    for label, first, last in _tagged(document):
        place = places.starts[first], places.ends[last]
        yield SpanData("", label, (place,), (text[slice(*place)],))


def _tagged(document: Document) -> Iterator[tuple[str, int, int]]:
    """Yield label, first and last token of each span."""
    begun: tuple[str, int] | None = None
    for number, tag in enumerate(document.tags):
        match = TAG.fullmatch(tag)
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
