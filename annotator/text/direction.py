"""Which way text runs: the base direction of a paragraph, and the hidden controls that can turn it.

UNITS: offsets are code points; directions are the words "ltr" and "rtl".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal, NamedTuple

import regex

Direction = Literal["ltr", "rtl"]
Problem = Literal["override", "unclosed", "unopened"]

_LTR = regex.compile(r"\p{bc=L}")
_RTL = regex.compile(r"[\p{bc=R}\p{bc=AL}]")
_STRONG = regex.compile(r"[\p{bc=L}\p{bc=R}\p{bc=AL}]")

_EMBEDDINGS = "\u202a\u202b\u202d\u202e"  # LRE RLE LRO RLO
_OVERRIDES = "\u202d\u202e"  # LRO RLO
_ISOLATES = "\u2066\u2067\u2068"  # LRI RLI FSI
_POP_EMBEDDING = "\u202c"  # PDF
_POP_ISOLATE = "\u2069"  # PDI
_SEPARATORS = "\n\u2029"
_CONTROL_OR_SEPARATOR = regex.compile(f"[{_SEPARATORS}{_EMBEDDINGS}{_ISOLATES}{_POP_EMBEDDING}{_POP_ISOLATE}]")


class Control(NamedTuple):
    """A hidden bidi control: its code point offset, itself, and what is wrong with it if anything is."""

    offset: int
    character: str
    problem: Problem | None


def first_strong(text: str) -> Direction | None:
    """Return the direction of the first character of a text that has one, None if none has."""
    match = _STRONG.search(text)
    return _direction_of_character(match[0]) if match else None


def base_direction(paragraph: str) -> Direction | None:
    """Return "rtl" if more than 40 % of the words that have a direction run right to left, "ltr" otherwise.

    A word is a run of anything but white space and goes the way of its first strong character. None if no word has
    a direction.
    """
    if paragraph.isascii():
        return first_strong(paragraph)
    rtl, directed = _directed_words(paragraph)
    if not directed:
        return None
    return "rtl" if 5 * rtl > 2 * directed else "ltr"


def text_direction(text: str) -> Direction | Literal["mixed"] | None:
    """Return which way the letters of a text run: all one way, or "mixed"; None for a text without letters."""
    rtl, ltr = _RTL.search(text) is not None, _LTR.search(text) is not None
    if rtl and ltr:
        return "mixed"
    return "rtl" if rtl else "ltr" if ltr else None


def is_close_call(paragraph: str) -> bool:
    """Tell whether the share of right-to-left words is within 10 % of the 40 % on which the direction turns."""
    if paragraph.isascii():
        return False
    rtl, directed = _directed_words(paragraph)
    return directed > 0 and 3 * directed <= 10 * rtl <= 5 * directed


def _directed_words(paragraph: str) -> tuple[int, int]:
    """Count the words that run right to left, and all that have a direction."""
    ltr = rtl = 0
    for word in paragraph.split():
        direction = _direction_of_character(word[0]) or first_strong(word)
        if direction == "rtl":
            rtl += 1
        elif direction == "ltr":
            ltr += 1
    return rtl, ltr + rtl


def base_directions(texts: Iterable[str], overrides: Mapping[int, Direction] = {}) -> list[Direction]:
    """Return a direction for each of a document's paragraphs, given in order.

    An override (by index of the paragraph) wins. A paragraph without a direction takes the one in force above it,
    the first one "ltr".
    """
    directions: list[Direction] = []
    in_force: Direction = "ltr"
    for index, text in enumerate(texts):
        in_force = overrides.get(index) or base_direction(text) or in_force
        directions.append(in_force)
    return directions


def controls(text: str) -> list[Control]:
    """Return the embeddings, overrides, isolates and their closings in a text in order, paired as UAX #9 pairs them.

    An override is always a problem; other openers if their paragraph ends first, closings if there is nothing to
    close. LRM, RLM, ALM, ZWJ and ZWNJ are ordinary spelling and not listed.
    """
    problems: dict[int, Problem | None] = {}
    pairing = _Pairing()
    for match in _CONTROL_OR_SEPARATOR.finditer(text):
        offset, character = match.start(), match[0]
        if character in _SEPARATORS:
            pairing = _Pairing()
        elif character in (_POP_EMBEDDING, _POP_ISOLATE):
            opener = pairing.close_embedding() if character == _POP_EMBEDDING else pairing.close_isolate()
            problems[offset] = "unopened" if opener is None else None
            if opener is not None and problems[opener] == "unclosed":
                problems[opener] = None
        else:
            pairing.open(offset, is_isolate=character in _ISOLATES)
            problems[offset] = "override" if character in _OVERRIDES else "unclosed"
    return [Control(offset, text[offset], problem) for offset, problem in problems.items()]


class _Pairing:
    """The openers still open at one place of a paragraph, innermost last."""

    def __init__(self) -> None:
        self._open: list[tuple[int, bool]] = []
        self._open_isolates = 0

    def open(self, offset: int, *, is_isolate: bool) -> None:
        self._open.append((offset, is_isolate))
        self._open_isolates += is_isolate

    def close_embedding(self) -> int | None:
        """Close the innermost opener if it is no isolate, and return its offset."""
        if not self._open or self._open[-1][1]:
            return None
        return self._open.pop()[0]

    def close_isolate(self) -> int | None:
        """Close the innermost isolate, and with it the embeddings inside, and return its offset."""
        if not self._open_isolates:
            return None
        self._open_isolates -= 1
        offset, is_isolate = self._open.pop()
        while not is_isolate:
            offset, is_isolate = self._open.pop()
        return offset


@cache
def _direction_of_character(character: str) -> Direction | None:
    if _RTL.match(character):
        return "rtl"
    return "ltr" if _LTR.match(character) else None
