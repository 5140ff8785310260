"""Texts and values as WebAnno TSV writes them: characters with a meaning in the file are escaped by a backslash."""

import re
from collections.abc import Iterator
from typing import NamedTuple

NOTHING, NULL = "_", "*"
"""A column without an annotation, and an annotation without a value."""
SPAN_TYPE, RELATION_TYPE = "custom.Span", "custom.Relation"
"""The layers that projects of INCEpTION have from the start."""
LABEL, SOURCE_ROLE, TARGET_ROLE = "label", "sourceRole", "targetRole"

_READABLE = {"\t": "t", "\n": "n", "\r": "r", "\f": "f", "\b": "b"}
_MEANT = {letter: character for character, letter in _READABLE.items()}
_RESERVED_IN_TEXT = re.compile(r"[\\\x00-\x1f]")
_RESERVED_IN_VALUE = re.compile(r"->|[\\\[\]|_;*\x00-\x1f]")
_STACKED = re.compile(r"((?:[^\\|]++|\\.)*+)(?:\||$)", re.DOTALL)
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
    """Return the text or value that was escaped."""
    return re.sub(r"\\(.)", lambda match: _MEANT.get(match[1], match[1]), stated, flags=re.DOTALL)


def split_stacked(column: str) -> Iterator[Stated | None]:
    """Yield the stacked values of a column; None for one that is not valid."""
    end = 0
    while end <= len(column):
        match = _STACKED.match(column, end)
        numbered = _NUMBERED.fullmatch(match[1]) if match else None
        if match is None or numbered is None:
            yield None
            return
        yield Stated(numbered[1], int(numbered[2] or 0), int(numbered[3] or 0))
        end = match.end() if match[0].endswith("|") and match.end() > match.end(1) else len(column) + 1
