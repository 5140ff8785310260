"""How the positions of a project are to be read: its standard has code points, and programs count in other ways too.

A reading says what is counted, whether a newline counts as it is in the file or always as one or two, whether a BOM
counts, and whether the end is the last character or one past it. Names of selections are mostly their words, perhaps
cut; the reading of a project is the first that puts every selection that has its words anywhere on them. Where no words
prove one, it is the habit of the program that wrote the file, or the first that keeps all positions inside the texts;
see `evidence`.

UNITS: what comes out are code points of the stored text.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import product
from typing import NamedTuple

from annotator.domain.annotation import Fragment
from annotator.exchange.formats.qdpx.project import ELLIPSES
from annotator.text.intake import newline_offsets
from annotator.text.offsets import OffsetError, Offsets

CODE_POINTS, UTF16 = "code points", "UTF-16 units"
AS_IN_FILE, AS_ONE, AS_TWO = "", "newlines as one", "newlines as two"
LONG = 40
"""Characters of a name that may be the beginning of the words, though no ellipsis says so."""

_SPACES, _MORE = 4, 100
"""Code points of a text that are compared with a name: so many for each of its characters, and more."""


class Reading(NamedTuple):
    """A way to read positions."""

    unit: str
    newlines: str
    counts_bom: bool
    is_inclusive: bool

    def __str__(self) -> str:
        bom = "the BOM included" if self.counts_bom else ""
        end = "the end included" if self.is_inclusive else ""
        return ", ".join(filter(None, (self.unit, self.newlines, bom, end)))


READINGS = tuple(
    Reading(*choices)
    for choices in product((CODE_POINTS, UTF16), (AS_IN_FILE, AS_ONE, AS_TWO), (False, True), (False, True))
)
"""The usual one first."""
HABITS = {
    "atlas": READINGS[0]._replace(newlines=AS_ONE),
    "nvivo": READINGS[0]._replace(unit=UTF16),
}
"""Of programs, by what their name in a file begins with."""

Locator = Callable[[int], int]


class Text:
    """A text as it is in its file, with the newlines that it has there, and as it is stored."""

    def __init__(self, raw: str, stored: str, *, has_bom: bool) -> None:
        self.stored = stored
        self._raw = raw
        self._has_bom = has_bom

    def place(self, reading: Reading, start: int, end: int) -> Fragment | None:
        """Return the range at two positions, None where there is none."""
        shift = self._has_bom and reading.counts_bom
        locate = self._locators[reading.unit, reading.newlines]
        try:
            first, last = locate(start - shift), locate(end - shift + reading.is_inclusive)
        except OffsetError:
            return None
        return (first, last) if first < last else None

    def places(self, start: int, end: int) -> Iterator[tuple[int, Fragment | None]]:
        """Yield the range at two positions for each set of readings that are the same in this text, the usual first.

        A set is a number with a bit for each reading.
        """
        return ((alike, self.place(reading, start, end)) for reading, alike in self._different)

    @cached_property
    def _different(self) -> list[tuple[Reading, int]]:
        """The first of the readings that are the same in this text, and all of them."""
        texts = {AS_IN_FILE: self._raw, AS_ONE: self.stored, AS_TWO: self.stored.replace("\n", "\r\n")}
        astral = Offsets(self.stored)
        has_astral = astral.utf16_length > astral.length
        found: dict[tuple[object, ...], tuple[Reading, int]] = {}
        for bit, reading in enumerate(READINGS):
            unit = reading.unit if has_astral else CODE_POINTS
            key = unit, texts[reading.newlines], reading.counts_bom and self._has_bom, reading.is_inclusive
            first, alike = found.get(key, (reading, 0))
            found[key] = first, alike | 1 << bit
        return list(found.values())

    @cached_property
    def _locators(self) -> dict[tuple[str, str], Locator]:
        texts = {AS_IN_FILE: self._raw, AS_ONE: self.stored, AS_TWO: self.stored.replace("\n", "\r\n")}
        return {
            (unit, newlines): _locator(text, unit) for newlines, text in texts.items() for unit in (CODE_POINTS, UTF16)
        }


def _locator(text: str, unit: str) -> Locator:
    """Return what turns positions in a text into offsets in it as it is stored."""
    length, offsets = len(text), Offsets(text)
    stored = newline_offsets(text) if "\r" in text else None

    def locate(position: int) -> int:
        if unit == UTF16:
            position = offsets.from_utf16(position)
        if not 0 <= position <= length:
            raise OffsetError(f"offset {position} is outside 0..{length}")
        return position if stored is None else stored(position)

    return locate


def has_words(text: str, place: Fragment, name: str) -> bool:
    """Whether a name is the words at a place, or the beginning of them, white space aside."""
    start, end = place
    limit = start + _SPACES * len(name) + _MORE
    words = " ".join(text[start : min(end, limit)].split())
    if words == name and end <= limit:
        return True
    ellipsis = next((ending for ending in ELLIPSES if name.endswith(ending)), "")
    beginning = name.removesuffix(ellipsis).rstrip() if ellipsis else name if len(name) >= LONG else ""
    return bool(beginning) and words.startswith(beginning)
