"""Text files that are read line by line, however long they are. UNITS: lines are counted from 1."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import opened
from annotator.exchange.formats.plain_text import text_of
from annotator.exchange.reading.json_lines import LONGEST_LINE


def numbered_lines(path: Path, encoding: str | None = None) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file, UTF-8 unless an encoding is named, with their numbers and without what ends them.

    Raises AnnotatorError with the line for bytes that are none, for NUL and for a line beyond all measure.
    """
    if encoding is not None:
        yield from enumerate(text_of(path, encoding).split("\n"), start=1)
        return
    with opened(path) as file:
        for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE + 1), b""), start=1):
            content = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
            yield number, _decoded(content, f"{path}, line {number}")


def _decoded(line: bytes, where: str) -> str:
    if len(line) > LONGEST_LINE:
        raise AnnotatorError(
            "The line is longer than {most} MB.", where=where, remedy="Split the file.", most=LONGEST_LINE >> 20
        )
    if b"\0" in line:
        raise AnnotatorError("The line has a NUL character.", where=where, remedy="Remove it.")
    try:
        return line.decode().removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError as error:
        raise AnnotatorError(
            "Byte {place} of the line is not UTF-8.",
            where=where,
            remedy="Save the file as UTF-8.",
            place=error.start + 1,
        ) from error
