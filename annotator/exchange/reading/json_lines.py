"""Files of JSON lines, read line by line and strictly: the memory that it takes is that of the longest line.

UNITS: lines are counted from 1.
"""

import codecs
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import opened
from annotator.exchange.reading.strict_json import DEEPEST, flaw

LONGEST_LINE = 256 * 1024 * 1024
"""Bytes."""

MOST_LEVELS = DEEPEST + 10
"""Lists and objects within each other that a line may have: those of its metadata, and some around it."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder()


class RawLine(NamedTuple):
    """A line without a BOM, its number, how an error names it, and the byte of the file that it begins at."""

    number: int
    where: str
    content: bytes
    start: int


class Line(NamedTuple):
    """The object of one line, the number of the line, how an error names it, and the byte that it begins at."""

    number: int
    where: str
    value: dict[str, Any]
    start: int


def raw_lines(path: Path) -> Iterator[RawLine]:
    """Yield the lines of a file that are not blank.

    Raises AnnotatorError for a file that cannot be read and a line that is too long.
    """
    start = 0
    with opened(path) as file:
        for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE + 1), b""), start=1):
            where = f"{path}, line {number}"
            content = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
            if len(content) > LONGEST_LINE:
                raise AnnotatorError(
                    "The line is longer than {most} MB.", where=where, remedy="Split the file.", most=LONGEST_LINE >> 20
                )
            if content.strip():
                yield RawLine(number, where, content, start + len(line) - len(content))
            start += len(line)


def lines(path: Path) -> Iterator[Line]:
    """Yield the objects of a file. Raises AnnotatorError at the first line that is none, or is not sound JSON."""
    return map(_object, raw_lines(path))


def lines_at(path: Path, places: Iterable[Sequence[tuple[int, int]]]) -> Iterator[list[Line]]:
    """Yield, for each group of numbers and first bytes of lines, their objects. Raises as above."""
    with opened(path) as file:
        for group in places:
            found = []
            for number, start in group:
                file.seek(start)
                found.append(_object(RawLine(number, f"{path}, line {number}", file.readline(LONGEST_LINE), start)))
            yield found


def _object(line: RawLine) -> Line:
    content = line.content.strip()
    if (reason := flaw(content, MOST_LEVELS)) is not None:
        raise not_an_article(reason, line.where)
    value = _decoder.decode(content)
    if not isinstance(value, dict):
        raise not_an_article("is not an object", line.where)
    return Line(line.number, line.where, value, line.start)


def not_an_article(reason: object, where: str) -> AnnotatorError:
    """Return the error of a line that does not say what an article is."""
    return AnnotatorError("The line is no article: {reason}.", where=where, reason=reason)


def write_lines(objects: Iterable[Any], path: Path) -> None:
    """Write objects, one a line, as they come."""
    with path.open("wb") as file:
        for one in objects:
            file.write(_encoder.encode(one) + b"\n")
