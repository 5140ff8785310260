"""Bytes of files to text that can be stored, or a refusal that names the file, the place and what may be meant."""

from typing import Any

from annotator.domain.errors import AnnotatorError
from annotator.text.intake import IntakeError, check, decode


def decoded(data: bytes, where: str, encoding: str | None = None) -> str:
    """Return the text in some bytes. Raises AnnotatorError, with the encodings that they may be in if need be."""
    try:
        return decode(data, encoding)
    except IntakeError as error:
        values: dict[str, Any] = error.values
        if not error.candidates:
            raise AnnotatorError(error.message, where=where, **values) from error
        raise AnnotatorError(
            error.message,
            where=where,
            remedy="Name the encoding with --encoding; it may be {candidates}.",
            candidates=", ".join(f"{one.encoding} (“{_line_of(one.preview)}”)" for one in error.candidates),
            **values,
        ) from error


def _line_of(preview: str) -> str:
    return " ".join(preview.split())[:40]


def storable(text: str, where: str) -> str:
    """Return a text that a library has made of a file, with LF newlines. Raises AnnotatorError for NUL and the like."""
    try:
        check(text)
    except IntakeError as error:
        values: dict[str, Any] = error.values
        raise AnnotatorError(error.message, where=where, **values) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
