"""Bytes of files to text as it is stored, or a refusal that names the file, the place and encodings to choose from."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.files import open_file, read_file
from annotator.exchange.records import LONGEST_TEXT, check_length
from annotator.text.intake import Candidate, IntakeError, bom_and_codec, decode

LONGEST_BOM = 4
"""Bytes."""
LONGEST_LINE = 50_000_000
"""Code points."""
LONGEST_CHECKED = 64 * 1024 * 1024
"""Bytes of a file that are read again to find the place of an error."""
_WIDEST = 4
"""Bytes that a code point takes at the most."""


class UnclearEncodingError(AnnotatorError):
    """A text is not in the encoding that it was taken for; `candidates` are those that it may be in, best first."""

    def __init__(
        self, what: str, candidates: Sequence[Candidate], *, where: str, remedy: str, **values: object
    ) -> None:
        self.candidates = tuple(candidates)
        listed = [f"{candidate.encoding} (“{_line_of(candidate.preview)}”)" for candidate in candidates]
        super().__init__(what, where=where, remedy=remedy, candidates=listed, **values)


def decode_text(data: bytes, where: str, encoding: str | None = None) -> str:
    """Return the text in some bytes. Raises AnnotatorError, UnclearEncodingError where encodings can be chosen from."""
    try:
        return decode(data, encoding)
    except IntakeError as error:
        raise intake_refusal(error, where) from error


def intake_refusal(error: IntakeError, where: str) -> AnnotatorError:
    """Return why a text cannot be stored, with its place in a file."""
    values: dict[str, Any] = error.values
    if not error.candidates:
        return AnnotatorError(error.message, where=where, **values)
    return UnclearEncodingError(
        error.message,
        error.candidates,
        where=where,
        remedy="Give the encoding with --encoding. Possible encodings: {candidates}.",
        **values,
    )


@contextmanager
def open_text(path: Path, encoding: str | None = None) -> Iterator[Iterator[str]]:
    """Open a file to read line by line, newlines as they stand. Raises AnnotatorError as `decode_text` does."""
    where = str(path)
    with open_file(path) as file:
        beginning = file.read(LONGEST_BOM)
        try:
            bom, codec = bom_and_codec(beginning, encoding)
            file.seek(len(bom))
            text = io.TextIOWrapper(file, codec, newline="")
        except (IntakeError, LookupError):
            decode_text(beginning, where, encoding)  # raises the error of the encoding
            raise
        try:
            yield _lines(text, where)
        except UnicodeDecodeError as error:
            file.seek(0)
            decode_text(file.read(LONGEST_CHECKED), where, encoding)
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


def text_file(path: Path, encoding: str | None = None) -> str:
    """Return the text of a file as it is stored. Raises AnnotatorError with the place for what is not text."""
    data = read_file(path, LONGEST_TEXT * _WIDEST + LONGEST_BOM)
    text = decode_text(data, str(path), encoding)
    check_length(text, str(path))
    return text
