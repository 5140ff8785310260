"""How the offsets of a file are to be read, where its maker counted in other units than code points.

A file is taken under code points when every span then has the words that it is said to have; or under the one other
reading that fixes all spans of the file. UNITS: what comes out are code points.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from annotator.domain.errors import AnnotatorError
from annotator.text.boundaries import graphemes

SHOWN = 5
"""Places that an error names."""


class Stated(NamedTuple):
    """A span as a file states it: where it is, offsets in the file's own unit, and its words (None when not said)."""

    where: str
    text: str
    start: int
    end: int
    quote: str | None


Reading = Callable[[str], Sequence[int]]
"""Gives, for a text, the code point at which each offset of the unit lies; the last one is the text's end."""


def _utf16(text: str) -> Sequence[int]:
    return range(len(text) + 1) if text.isascii() else _by_width(text, lambda one: 2 if ord(one) > 0xFFFF else 1)


def _utf8(text: str) -> Sequence[int]:
    return range(len(text) + 1) if text.isascii() else _by_width(text, lambda one: len(one.encode()))


def _crlf(text: str) -> Sequence[int]:
    return range(len(text) + 1) if "\n" not in text else _by_width(text, lambda one: 2 if one == "\n" else 1)


def _graphemes(text: str) -> Sequence[int]:
    return array("i", graphemes(text))


def _by_width(text: str, width: Callable[[str], int]) -> Sequence[int]:
    """Offsets inside a character lead nowhere, which -1 says. An array takes a tenth of what a list does."""
    found = array("i")
    for number, one in enumerate(text):
        found.append(number)
        found.extend([-1] * (width(one) - 1))
    found.append(len(text))
    return found


Converter = Callable[[int, int], tuple[int, int] | None]
"""Gives, for a range, the one in code points."""

CODE_POINTS, INCLUSIVE = "code points", "code points, the end included"
READINGS: dict[str, Reading] = {
    CODE_POINTS: lambda text: range(len(text) + 1),
    "UTF-16 units": _utf16,
    "UTF-8 bytes": _utf8,
    "code points with newlines counted twice": _crlf,
    "grapheme clusters": _graphemes,
}


def reading_of(spans: Iterable[Stated], path: Path) -> str:
    """Return the name of the reading under which every span has its words.

    Spans without words fit any reading that their offsets exist in. Raises AnnotatorError with the places when no
    reading, or more than one other than code points, fits all.
    """
    fitting = [*READINGS, INCLUSIVE]
    wrong: list[str] = []
    for span in spans:
        fitting = [name for name in fitting if _fits(span, name)]
        if len(wrong) <= SHOWN and not _fits(span, CODE_POINTS):
            wrong.append(span.where)
    if CODE_POINTS in fitting:
        return CODE_POINTS
    if len(fitting) == 1:
        return fitting[0]
    raise AnnotatorError(
        "The offsets do not lie on the words that they are said to: {places}.",
        where=str(path),
        remedy="Export the file again, with offsets that count code points.",
        places=", ".join(wrong[:SHOWN]) + (" …" if len(wrong) > SHOWN else ""),
    )


def _fits(span: Stated, name: str) -> bool:
    place = converted(span.text, span.start, span.end, name)
    if place is None or span.quote is None:
        return place is not None
    is_as_long = place[1] - place[0] == len(span.quote)  # before words are cut out that may be the whole text
    return is_as_long and same_words(span.text[slice(*place)], span.quote)


def same_words(words: str, quote: str) -> bool:
    """Whether words of a text are those that a file states, which may have spaces for newlines."""
    return words == quote or words.replace("\n", " ") == quote.replace("\n", " ")


def converted(text: str, start: int, end: int, name: str) -> tuple[int, int] | None:
    """Return a range in code points, or None where it does not exist under the reading of this name."""
    return converter(text, name)(start, end)


def converter(text: str, name: str) -> Converter:
    """Return what does so for all ranges of one text: quicker for a great many."""
    if name == INCLUSIVE:
        places = _places(CODE_POINTS, text)
        return lambda start, end: placed(places, start, end + 1)
    return partial(placed, _places(name, text))


def placed(places: Sequence[int], start: int, end: int) -> tuple[int, int] | None:
    """Do the same with what a reading gives for a text."""
    if not 0 <= start < end < len(places):
        return None
    found = places[start], places[end]
    return None if -1 in found else found


@lru_cache(maxsize=len(READINGS))  # those of one text, since spans come text by text
def _places(name: str, text: str) -> Sequence[int]:
    return READINGS[name](text)
