"""Texts and values as WebAnno TSV writes them: characters with a meaning in the file are escaped by a backslash.

Version 3.0 and 3.1 escape texts as Java does, and so do some tools later; others do not escape them at all.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

NOTHING, NULL = "_", "*"
"""A column without an annotation, and an annotation without a value."""
STACKED, LINKED = "|", ";"
"""What stands between the annotations on a row, and between the links of a slot."""
SPAN_TYPE, RELATION_TYPE = "custom.Span", "custom.Relation"
"""The layers that projects of INCEpTION have from the start."""
LABEL = "label"

_READABLE = {"\t": "t", "\n": "n", "\r": "r", "\f": "f", "\b": "b"}
_MEANT = {letter: character for character, letter in _READABLE.items()}
_RESERVED_IN_TEXT = re.compile(r"[\\\x00-\x1f]")
_RESERVED_IN_VALUE = re.compile(r"->|[\\\[\]|_;*\x00-\x1f]")
_PARTS = {
    separator: re.compile(rf"((?:[^\\{separator}]++|\\.)*+)({re.escape(separator)}|\Z)", re.DOTALL)
    for separator in (STACKED, LINKED)
}
_CODES = r"(?:\\u+[0-9A-Fa-f]{4})+"
_ESCAPED_VALUE = re.compile(rf"{_CODES}|\\(?:[tnrfb]|[\W_])", re.DOTALL)
_ESCAPED_TEXT = re.compile(r"\\[tnrfb\\\x00-\x1f]")
_ESCAPED_JAVA = re.compile(rf"{_CODES}|\\[0-3]?[0-7]{{1,2}}|\\.", re.DOTALL)
_NUMBERED = re.compile(r"((?:[^\\\[]++|\\.)*+)(?:\[(\d{1,9})(?:_(\d{1,9}))?\])?", re.DOTALL)


class Stated(NamedTuple):
    """A value, still escaped, and the numbers that distinguish it from others; 0 for none."""

    content: str
    number: int = 0
    other: int = 0


def escape_text(text: str) -> str:
    """Return a line of text as it is written."""
    return _RESERVED_IN_TEXT.sub(_behind_backslash, text)


def escape_value(value: str) -> str:
    """Return a value as it is written."""
    return _RESERVED_IN_VALUE.sub(_behind_backslash, value)


def _behind_backslash(match: re.Match[str]) -> str:
    return "\\" + _READABLE.get(match[0], match[0])


def unescape(stated: str) -> str:
    r"""Return the value that was escaped. Codes such as \\u0041 are characters; other letters keep their backslash."""
    return _ESCAPED_VALUE.sub(_meant, stated)


def unescape_text(stated: str) -> str:
    """Return the text that was escaped by the rules of version 3.2 and later."""
    return _ESCAPED_TEXT.sub(_meant, stated)


def unescape_java(stated: str) -> str:
    """Return the text that was escaped as Java does it."""
    return _ESCAPED_JAVA.sub(_meant, stated)


def as_it_stands(stated: str) -> str:
    """Return a text that was not escaped."""
    return stated


def readings(version: str) -> tuple[Callable[[str], str], ...]:
    """Return what texts of a version may have been escaped by, the likeliest first."""
    if version in ("3", "3.0", "3.1"):
        return unescape_java, unescape_text, as_it_stands
    return unescape_text, unescape_java, as_it_stands


def _meant(match: re.Match[str]) -> str:
    escaped = match[0]
    if escaped[1] == "u" and len(escaped) > len("\\u"):
        units = "".join(escaped.replace("u", "").split("\\"))
        return bytes.fromhex(units).decode("utf-16-be", "replace")
    if escaped[1] in "01234567":
        return chr(int(escaped[1:], 8))
    return _MEANT.get(escaped[1:], escaped[1:])


def parts(stated: str, separator: str) -> Iterator[str | None]:
    """Yield what stands between separators that are not escaped; None for a part that is not valid."""
    end = 0
    while match := _PARTS[separator].match(stated, end):
        yield match[1]
        if not match[2]:
            return
        end = match.end()
    yield None


def numbered(part: str) -> Stated | None:
    """Return a value with its numbers, None if it is not valid."""
    match = _NUMBERED.fullmatch(part)
    return None if match is None else Stated(match[1], int(match[2] or 0), int(match[3] or 0))
