"""Bytes of files to text that can be stored, or a refusal that names the file, the place and what may be meant."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import opened
from annotator.text.intake import Candidate, IntakeError, bom_and_codec, check, decode

LONGEST_BOM = 4
"""Bytes."""
LONGEST_LINE = 50_000_000
"""Code points."""
MOST_JUDGED = 64 * 1024 * 1024
"""Bytes of a file that are read again to say where it is not what it should be."""


class UnclearEncodingError(AnnotatorError):
    """A text is not in the encoding that it was taken for; `candidates` are those that it may be in, best first."""

    def __init__(
        self, what: str, candidates: Sequence[Candidate], *, where: str, remedy: str, **values: object
    ) -> None:
        self.candidates = tuple(candidates)
        told = ", ".join(f"{one.encoding} (“{_line_of(one.preview)}”)" for one in candidates)
        super().__init__(what, where=where, remedy=remedy, candidates=told, **values)


def decoded(data: bytes, where: str, encoding: str | None = None) -> str:
    """Return the text in some bytes. Raises AnnotatorError, UnclearEncodingError where encodings can be chosen from."""
    try:
        return decode(data, encoding)
    except IntakeError as error:
        values: dict[str, Any] = error.values
        if not error.candidates:
            raise AnnotatorError(error.message, where=where, **values) from error
        raise UnclearEncodingError(
            error.message,
            error.candidates,
            where=where,
            remedy="Name the encoding with --encoding; it may be {candidates}.",
            **values,
        ) from error


@contextmanager
def opened_text(path: Path, encoding: str | None = None) -> Iterator[Iterator[str]]:
    """Open a file to read line by line, newlines as they stand. Raises AnnotatorError as `decoded` does."""
    where = str(path)
    with opened(path) as file:
        beginning = file.read(LONGEST_BOM)
        try:
            bom, codec = bom_and_codec(beginning, encoding)
            file.seek(len(bom))
            text = io.TextIOWrapper(file, codec, newline="")
        except (IntakeError, LookupError):
            decoded(beginning, where, encoding)  # says what is wrong with the encoding
            raise
        try:
            yield _lines(text, where)
        except UnicodeDecodeError as error:
            file.seek(0)
            decoded(file.read(MOST_JUDGED), where, encoding)
            raise AnnotatorError("The file is not {encoding}.", where=where, encoding=codec) from error


def _lines(text: io.TextIOWrapper, where: str) -> Iterator[str]:
    for number, line in enumerate(iter(lambda: text.readline(LONGEST_LINE + 1), ""), start=1):
        if len(line) > LONGEST_LINE:
            raise AnnotatorError(
                "The line is longer than {most} million characters.",
                where=f"{where}, line {number}",
                remedy="Split the file.",
                most=LONGEST_LINE // 10**6,
            )
        yield line


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
