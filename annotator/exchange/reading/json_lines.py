"""Files of JSON lines, read line by line and strictly: the memory that it takes is that of the longest line."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.lines import Line, byte_lines, byte_lines_at
from annotator.exchange.reading.strict_json import DEEPEST, find_flaw

DEEPEST_LINE = DEEPEST + 10
"""Lists and objects within each other that a line may have: those of its metadata, and some around it."""

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder()


class ObjectLine(NamedTuple):
    """The object of one line, the number of the line, how an error names it, and the byte that it begins at."""

    number: int
    where: str
    value: dict[str, Any]
    start: int


def filled_lines(path: Path) -> Iterator[Line]:
    """Yield the lines of a file that are not blank. Raises AnnotatorError as `byte_lines` does."""
    return (line for line in byte_lines(path) if line.content.strip())


def object_lines(path: Path) -> Iterator[ObjectLine]:
    """Yield the objects of a file. Raises AnnotatorError at the first line that is not sound JSON, or not an object."""
    return map(_object, filled_lines(path))


def object_lines_at(path: Path, groups: Iterable[Sequence[tuple[int, int]]]) -> Iterator[list[ObjectLine]]:
    """Yield, for each group of numbers and first bytes of lines, their objects. Raises as `object_lines`."""
    for lines in byte_lines_at(path, groups):
        yield list(map(_object, lines))


def _object(line: Line) -> ObjectLine:
    content = line.content.strip()
    if (reason := find_flaw(content, DEEPEST_LINE)) is not None:
        raise not_an_article(reason, line.where)
    value = _decoder.decode(content)
    if not isinstance(value, dict):
        raise not_an_article("is not an object", line.where)
    return ObjectLine(line.number, line.where, value, line.start)


def not_an_article(reason: object, where: str) -> AnnotatorError:
    """Return the error of a line that is not an article."""
    return AnnotatorError("The line is not an article: {reason}.", where=where, reason=reason)


def write_lines(objects: Iterable[Any], path: Path) -> None:
    """Write objects, one a line, as they come."""
    with path.open("wb") as file:
        for object_ in objects:
            file.write(_encoder.encode(object_) + b"\n")
