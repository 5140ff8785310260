"""Plain text files: one file is one article, without anybody's work."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import opened
from annotator.exchange.format import Format
from annotator.exchange.records import LONGEST_TEXT, Article, check_length
from annotator.text.intake import IntakeError, decode

_WIDEST = 4
"""Bytes a code point takes at the most."""


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the one article of a file, titled by its first line.

    Without an encoding the file must be UTF-8, or UTF-16 or UTF-32 with a BOM. Raises AnnotatorError with the place for
    what is no text, and for a file with nothing in it.
    """
    text = text_of(path, encoding)
    if not text.strip():
        raise AnnotatorError("The file is empty: there is no article in it.", where=str(path))
    yield Article(document_id(text), title_of(text), text, {"sources": [path.name]})


def text_of(path: Path, encoding: str | None = None) -> str:
    """Return the text of a file as it is stored. Raises AnnotatorError with the place for what is no text."""
    with opened(path) as file:
        data = file.read(LONGEST_TEXT * _WIDEST + 1)
    text = _decoded(data, path, encoding)
    check_length(text, str(path))
    return text


def _decoded(data: bytes, path: Path, encoding: str | None) -> str:
    try:
        return decode(data, encoding)
    except IntakeError as error:
        values: dict[str, Any] = error.values
        if not error.candidates:
            raise AnnotatorError(error.message, where=str(path), **values) from error
        raise AnnotatorError(
            error.message,
            where=str(path),
            remedy="Name the encoding with --encoding; it may be {candidates}.",
            candidates=", ".join(f"{one.encoding} (“{_line_of(one.preview)}”)" for one in error.candidates),
            **values,
        ) from error


def _line_of(preview: str) -> str:
    return " ".join(preview.split())[:40]


FORMAT = Format("text", "Plain text, one article a file", ".txt", "none", read)
