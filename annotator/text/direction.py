"""The direction of text: the base direction of a paragraph, and the hidden controls that can change it.

UNITS: offsets are code points; directions are the words "ltr" and "rtl".
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Literal, NamedTuple

import regex

Direction = Literal["ltr", "rtl"]
Problem = Literal["override", "unclosed", "unopened"]

_LTR = regex.compile(r"\p{bc=L}")
_RTL = regex.compile(r"[\p{bc=R}\p{bc=AL}]")
_STRONG = regex.compile(r"[\p{bc=L}\p{bc=R}\p{bc=AL}]")

_SPACES = b"\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f "
_TO_SPACES = bytes(ord(" ") if code in _SPACES else code for code in range(256))
_NEITHER_LETTER_NOR_SPACE = bytes(set(range(128)) - set(_SPACES) - set(string.ascii_letters.encode()))

_EMBEDDINGS = "\u202a\u202b\u202d\u202e"  # LRE RLE LRO RLO
_OVERRIDES = "\u202d\u202e"  # LRO RLO
_ISOLATES = "\u2066\u2067\u2068"  # LRI RLI FSI
_POP_EMBEDDING = "\u202c"  # PDF
_POP_ISOLATE = "\u2069"  # PDI
_SEPARATORS = "\n\u2029"
_CONTROLS = f"{_EMBEDDINGS}{_ISOLATES}{_POP_EMBEDDING}{_POP_ISOLATE}"
_CONTROL_OR_SEPARATOR = re.compile(f"[{_SEPARATORS}{_CONTROLS}]")


class Control(NamedTuple):
    """A hidden bidi control: its code point offset, itself, and what is wrong with it if anything is."""

    offset: int
    character: str
    problem: Problem | None


def first_strong(text: str) -> Direction | None:
    """Return the direction of the first character of a text that has one, None if none has."""
    match = _STRONG.search(text)
    return _direction_of_character(match[0]) if match else None


class DirectedWords(NamedTuple):
    """How many words of a text are right-to-left, and how many have a direction at all.

    A word is a run of anything but white space; its direction is that of its first strong character.
    """

    rtl: int
    directed: int

    @property
    def majority(self) -> Direction | None:
        """Return "rtl" if more than 60 % are, "ltr" if fewer than 40 % are, None in between and without words."""
        if 5 * self.rtl > 3 * self.directed:
            return "rtl"
        return "ltr" if 5 * self.rtl < 2 * self.directed else None

    @property
    def is_close_call(self) -> bool:
        """Whether there are words with a direction, but no majority."""
        return self.directed > 0 and self.majority is None


def directed_words(text: str) -> DirectedWords:
    """Count the words of a text that have a direction."""
    if text.isascii():
        return DirectedWords(0, len(text.encode().translate(_TO_SPACES, _NEITHER_LETTER_NOR_SPACE).split()))
    words = text.split()
    counts: Counter[Direction | None] = Counter()
    firsts = "".join(map(itemgetter(0), words))
    for character in set(firsts):
        counts[_direction_of_character(character)] += firsts.count(character)
    if counts[None]:  # words that begin with a quotation mark, a digit
        counts.update(first_strong(word) for word in words if _direction_of_character(word[0]) is None)
    return DirectedWords(counts["rtl"], counts["ltr"] + counts["rtl"])


def base_direction(text: str) -> Direction | None:
    """Return the direction of a single text: of most of its words or, without a majority, of the first letter.

    None if no word has a direction.
    """
    if text.isascii():
        return first_strong(text)
    return directed_words(text).majority or first_strong(text)


def text_direction(text: str) -> Direction | Literal["mixed"] | None:
    """Return the direction of all letters of a text, "mixed" if there are both; None for a text without letters."""
    rtl, ltr = _RTL.search(text) is not None, _LTR.search(text) is not None
    if rtl and ltr:
        return "mixed"
    return "rtl" if rtl else "ltr" if ltr else None


def base_directions(
    texts: Sequence[str],
    overrides: Mapping[int, Direction] = {},
    *,
    stated: Direction | Literal[""] = "",
) -> list[Direction]:
    """Return a direction for each of a document's paragraphs, given in order.

    An override (by index of the paragraph) wins, then the direction that a person `stated` for the whole document, then
    the majority of the paragraph's words, then that of all words of the document, then the first strong character of
    the paragraph. A paragraph without a direction takes the one in force above it, the first one "ltr".
    """
    counts = [directed_words(text) for text in texts]
    whole = DirectedWords(sum(count.rtl for count in counts), sum(count.directed for count in counts))
    return list(each_base_direction(texts, counts, lambda: whole, overrides, stated=stated))


def each_base_direction(
    texts: Iterable[str],
    counted: Iterable[DirectedWords],
    whole: Callable[[], DirectedWords],
    overrides: Mapping[int, Direction],
    *,
    stated: Direction | Literal[""] = "",
) -> Iterator[Direction]:
    """Yield what `base_directions` returns; `counted` are the words of each paragraph, `whole` returns those of all."""
    in_force: Direction = "ltr"
    for index, (text, count) in enumerate(zip(texts, counted, strict=True)):
        direction = count.majority
        if count.is_close_call:
            direction = whole().majority or first_strong(text)
        in_force = overrides.get(index) or stated or direction or in_force
        yield in_force


def controls(text: str) -> list[Control]:
    """Return the embeddings, overrides, isolates and their closings in a text in order, paired as UAX #9 pairs them.

    An override is always a problem; other openers if their paragraph ends first, closings if there is nothing to
    close. LRM, RLM, ALM, ZWJ and ZWNJ are ordinary spelling and not listed.
    """
    if not any(control in text for control in _CONTROLS):  # as nearly always; a search for all at once takes longer
        return []
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
    """The openers that are not closed yet, innermost last."""

    def __init__(self) -> None:
        self._open: list[tuple[int, bool]] = []
        self._open_isolates = 0

    def open(self, offset: int, *, is_isolate: bool) -> None:
        self._open.append((offset, is_isolate))
        self._open_isolates += is_isolate

    def close_embedding(self) -> int | None:
        """Close the innermost opener if it is not an isolate, and return its offset."""
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
