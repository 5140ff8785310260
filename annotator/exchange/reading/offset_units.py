"""How the offsets of a file are to be read, where its maker counted in other units than code points.

A file is taken to count code points when every span then has the words that the file states for it; otherwise it counts
in the one other unit under which all its spans have their words. Words prove a unit, offsets alone never do; empty
spans, which have no words, are not asked. UNITS: what comes out are code points.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from annotator.domain.annotation import Fragment
from annotator.domain.errors import AnnotatorError
from annotator.text.boundaries import graphemes
from annotator.text.offsets import OffsetError, Offsets

SHOWN = 5
"""Places that an error names."""


class StatedSpan(NamedTuple):
    """A span as a file states it: offsets in the file's own unit, and its words (None where it does not state them)."""

    where: str
    text: str
    start: int
    end: int
    quote: str | None


Locator = Callable[[int], int]
"""Returns the code point at an offset of one text. Raises OffsetError where there is none."""
Converter = Callable[[int, int], Fragment | None]
"""Returns a range in code points, or None where it does not exist."""


def _code_points(text: str) -> Locator:
    return partial(_entry, range(len(text) + 1))


def _graphemes(text: str) -> Locator:
    return partial(_entry, array("i", graphemes(text)))


def _entry(edges: Sequence[int], offset: int) -> int:
    if not 0 <= offset < len(edges):
        raise OffsetError(f"offset {offset} is outside 0..{len(edges) - 1}")
    return edges[offset]


CODE_POINTS, INCLUSIVE, UTF16 = "code points", "code points, the end included", "UTF-16 units"
UNITS: dict[str, Callable[[str], Locator]] = {
    CODE_POINTS: _code_points,
    UTF16: lambda text: Offsets(text).from_utf16,
    "UTF-8 bytes": lambda text: Offsets(text).from_utf8,
    "code points with newlines counted twice": lambda text: Offsets(text).from_crlf,
    "grapheme clusters": _graphemes,
}


def find_unit(spans: Iterable[StatedSpan], path: Path) -> str:
    """Return the name of the unit under which every span has its words.

    Another one than code points must be the only one, and some stated words must be where only it puts them. Raises
    AnnotatorError with the places when no unit is proved so.
    """
    fitting = [*UNITS, INCLUSIVE]
    wrong: list[StatedSpan] = []
    is_proved = False
    for span in spans:
        if span.start == span.end and not span.quote:
            continue
        fitting = [unit for unit in fitting if _fits(span, unit)]
        if not _fits(span, CODE_POINTS):
            is_proved = is_proved or bool(span.quote)
            if len(wrong) <= SHOWN:
                wrong.append(span)
    if CODE_POINTS in fitting:
        return CODE_POINTS
    if len(fitting) == 1 and is_proved:
        return fitting[0]
    raise _refusal(wrong, path)


def _refusal(wrong: Sequence[StatedSpan], path: Path) -> AnnotatorError:
    """Return the error of spans that are not on their words, or of those that are outside the text."""
    beside = [span.where for span in wrong if span.quote] or [span.where for span in wrong]
    places = ", ".join(beside[:SHOWN]) + (" …" if len(beside) > SHOWN else "")
    if any(span.quote for span in wrong):
        return misplaced(places, path)
    return AnnotatorError(
        "The offsets are outside the text, or end before they begin: {places}.",
        where=str(path),
        remedy="Export the file again, with offsets that count code points.",
        places=places,
    )


def misplaced(places: str, path: Path) -> AnnotatorError:
    """Return the error of spans that do not lie on the words that their file states."""
    return AnnotatorError(
        "The offsets do not match the words in the file: {places}.",
        where=str(path),
        remedy="Export the file again, with offsets that count code points.",
        places=places,
    )


def _fits(span: StatedSpan, unit: str) -> bool:
    place = converter(span.text, unit)(span.start, span.end)
    if place is None or span.quote is None:
        return place is not None
    is_as_long = place[1] - place[0] == len(span.quote)  # before words are cut out that may be the whole text
    return is_as_long and has_same_words(span.text[slice(*place)], span.quote)


def has_same_words(words: str, quote: str) -> bool:
    """Whether words of a text are those that a file states, which may have spaces for newlines."""
    return words == quote or words.replace("\n", " ") == quote.replace("\n", " ")


@lru_cache(maxsize=len(UNITS) + 1)  # those of one text, since spans come text by text
def converter(text: str, unit: str) -> Converter:
    """Return what turns ranges of a text from a unit into code points."""
    if unit == INCLUSIVE:
        locate = UNITS[CODE_POINTS](text)
        return lambda start, end: _range(locate, start, end + 1)
    return partial(_range, UNITS[unit](text))


def _range(locate: Locator, start: int, end: int) -> Fragment | None:
    if start >= end:
        return None
    try:
        return locate(start), locate(end)
    except OffsetError:
        return None
