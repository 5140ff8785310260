"""Flaws of JSON from elsewhere that parsers let pass or stumble over.

Parsers take the last of two equal keys, make infinity of a large number, accept half a character, and die of a
hundred thousand brackets. Here each is found before the JSON is used. Flaws are clauses: "is nested too deeply".
"""

import json
import re
from typing import Any, Never

import msgspec

from annotator.text.legible import legible

DEEPEST = 100
"""Levels of lists and objects within metadata."""

HALF_A_CHARACTER = "holds half a character (a lone surrogate such as \\ud800)"
NUL = "holds a NUL character (\\u0000)"
TOO_DEEP = "is nested too deeply"
TOO_HOLLOW = "is nested too deeply, or made of little but brackets"
TOO_LARGE_A_NUMBER = "holds a number beyond 64 bits"

_MAX_BRACKETS = 50_000
_HOLLOW = 10
"""Of more brackets than that, at least so many bytes for each: an empty list takes fifty times its two bytes."""
_SHOWN_KEY = 60
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+"')
_ESCAPED_NUL = re.compile(rb"(?<!\\)(?:\\\\)*+\\u0000")
_LONG_NUMBER = re.compile(rb"[:,\[]-?[0-9]{19}")
_LONG = b"0" * 19
_DIGITS_TO_ZERO = bytes.maketrans(b"0123456789", b"0" * 10)
_decoder = msgspec.json.Decoder()
_encoder = msgspec.json.Encoder()


class _FlawError(Exception):
    """A flaw, as a clause."""


def find_flaw(line: bytes, deepest: int) -> str | None:
    """Return what makes a line unfit to be read as JSON, or None. `deepest` is how many levels it may have."""
    opened = _opened(line)
    if opened > _MAX_BRACKETS and is_hollow(line):
        return TOO_HOLLOW
    if _is_plainly_sound(line, opened, deepest):
        return None
    if holds_nul(line):
        return NUL
    try:
        _look_closely(line, deepest)
        _decoder.decode(line)
    except UnicodeDecodeError as error:
        return f"is not UTF-8 at byte {error.start + 1}"
    except UnicodeEncodeError:
        return HALF_A_CHARACTER
    except RecursionError:
        return TOO_DEEP
    except _FlawError as found:
        return str(found)
    except (ValueError, msgspec.DecodeError) as error:
        return f"is not JSON: {error}"
    return None


def _look_closely(line: bytes, deepest: int) -> None:
    value = json.loads(
        line.decode(),
        object_pairs_hook=_distinct,
        parse_int=_integer,
        parse_float=_float,
        parse_constant=_no_number,
    )
    if depth(value, deepest) > deepest:
        raise _FlawError(TOO_DEEP)
    json.dumps(value, ensure_ascii=False).encode()  # half a character has no UTF-8


def _is_plainly_sound(line: bytes, opened: int, deepest: int) -> bool:
    """Whether a line encodes to itself, and so has every key once: a cheap test that most lines pass."""
    if b"\\u0000" in line or _has_long_number(line):
        return False
    try:
        value = _decoder.decode(line)
        as_written = _encoder.encode(value) == line
    except (msgspec.DecodeError, UnicodeError, RecursionError, OverflowError):
        return False
    return as_written and (opened <= deepest or depth(value, deepest) <= deepest)


def _has_long_number(line: bytes) -> bool:
    # Hardly a line has so many digits in a row, which takes a quarter of the time of the search to see.
    return _LONG in line.translate(_DIGITS_TO_ZERO) and _LONG_NUMBER.search(line) is not None


def is_hollow(line: bytes) -> bool:
    """Whether a line would become many times as large in memory, being little but brackets."""
    # Brackets in strings do not count, but most lines have so few that a count of all is enough.
    return _has_many_brackets(line, len(line)) and _has_many_brackets(_STRING.sub(b"", line), len(line))


def _has_many_brackets(line: bytes, length: int) -> bool:
    opened = _opened(line)
    return opened > _MAX_BRACKETS and opened * _HOLLOW > length


def _opened(line: bytes) -> int:
    return line.count(b"[") + line.count(b"{")


def holds_nul(line: bytes) -> bool:
    """Whether a line of JSON has a NUL in one of its strings."""
    return b"\\u0000" in line and _ESCAPED_NUL.search(line) is not None


def has_lone_surrogate(line: bytes) -> bool:
    """Whether a line of JSON has half a character in one of its strings."""
    try:
        json.dumps(json.loads(line), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    except (ValueError, RecursionError):
        return False
    return False


def repeated_key(line: bytes) -> str | None:
    """Return a key that is twice in one object of a line of JSON, or None."""

    def check(pairs: list[tuple[str, Any]]) -> None:
        if (key := _repeated(pairs)) is not None:
            raise _FlawError(key)

    try:
        json.loads(line.decode(), object_pairs_hook=check)
    except _FlawError as found:
        return str(found)
    return None


def depth(value: object, most: int) -> int:
    """Return how many lists and objects lie within each other; counting stops soon after `most`."""
    level: list[object] = [value]
    levels = 0
    while level and levels <= most:
        inner: list[object] = []
        for value_ in level:
            if isinstance(value_, dict):
                inner.extend(value_.values())
            elif isinstance(value_, list):
                inner.extend(value_)
        level = [value_ for value_ in inner if isinstance(value_, dict | list)]
        levels += 1
    return levels


def _repeated(pairs: list[tuple[str, Any]]) -> str | None:
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            return key[:_SHOWN_KEY]
        seen.add(key)
    return None


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if (key := _repeated(pairs)) is not None:
        raise _FlawError(f"has the key “{legible(key)}” twice in one object")
    return dict(pairs)


def _integer(digits: str) -> int:
    if len(digits) > 20 or not -(2**63) <= int(digits) < 2**64:
        raise _FlawError(TOO_LARGE_A_NUMBER)
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise _FlawError(TOO_LARGE_A_NUMBER)
    return number


def _no_number(name: str) -> Never:
    raise _FlawError(f"holds {name}, which is no JSON")
