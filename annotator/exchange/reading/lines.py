"""Files that are read line by line, however long they are. UNITS: lines are counted from 1."""

import codecs
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.decoding import text_file
from annotator.exchange.reading.files import open_file

LONGEST_LINE = 256 * 1024 * 1024
"""Bytes."""


class Line(NamedTuple):
    """A line without a BOM, its number, how an error names it, and the byte of the file that it begins at."""

    number: int
    where: str
    content: bytes
    start: int


def byte_lines(path: Path) -> Iterator[Line]:
    """Yield the lines of a file. Raises AnnotatorError when it cannot be read, and for a line that is too long."""
    start = 0
    with open_file(path) as file:
        for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE + 1), b""), start=1):
            where = f"{path}, line {number}"
            content = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
            if len(content) > LONGEST_LINE:
                raise AnnotatorError(
                    "The line is longer than {most} MB.", where=where, remedy="Split the file.", most=LONGEST_LINE >> 20
                )
            yield Line(number, where, content, start + len(line) - len(content))
            start += len(line)


def byte_lines_at(path: Path, groups: Iterable[Sequence[tuple[int, int]]]) -> Iterator[list[Line]]:
    """Yield, for each group of numbers and first bytes of lines, these lines."""
    with open_file(path) as file:
        for group in groups:
            lines = []
            for number, start in group:
                file.seek(start)
                lines.append(Line(number, f"{path}, line {number}", file.readline(LONGEST_LINE), start))
            yield lines


def text_lines(path: Path, encoding: str | None = None) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file, UTF-8 unless an encoding is named, with their numbers and without what ends them.

    A file without LF has lines that end in CR. Raises AnnotatorError with the line for bytes that are not UTF-8, for
    NUL and for a line that is too long.
    """
    if encoding is not None:
        yield from enumerate(text_file(path, encoding).split("\n"), start=1)
        return
    for line in byte_lines(path):
        text = _decoded(line.content, line.where)
        if line.number == 1 and "\r" in text and not line.content.endswith(b"\n"):
            yield from enumerate(text.removesuffix("\r").split("\r"), start=1)
        else:
            yield line.number, text


def _decoded(line: bytes, where: str) -> str:
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
