"""Hidden marks: characters that are not seen, such as direction controls, joiners and special spaces.

Marks (LRM, RLM, ALM) and joiners (ZWNJ, ZWJ) are ordinary spelling in Arabic, Persian and Hebrew and never a problem.

UNITS: code points.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex

from annotator.text.direction import Direction, Problem, controls

Kind = Literal["mark", "opens", "closes", "joiner", "space", "invisible"]


class HiddenKind(NamedTuple):
    """A hidden character: its usual short name, what it does, and its direction, if any."""

    name: str
    kind: Kind
    direction: Direction | None = None


KINDS: dict[str, HiddenKind] = {
    "\u200e": HiddenKind("LRM", "mark", "ltr"),
    "\u200f": HiddenKind("RLM", "mark", "rtl"),
    "\u061c": HiddenKind("ALM", "mark", "rtl"),
    "\u202a": HiddenKind("LRE", "opens", "ltr"),
    "\u202b": HiddenKind("RLE", "opens", "rtl"),
    "\u202d": HiddenKind("LRO", "opens", "ltr"),
    "\u202e": HiddenKind("RLO", "opens", "rtl"),
    "\u2066": HiddenKind("LRI", "opens", "ltr"),
    "\u2067": HiddenKind("RLI", "opens", "rtl"),
    "\u2068": HiddenKind("FSI", "opens"),
    "\u202c": HiddenKind("PDF", "closes"),
    "\u2069": HiddenKind("PDI", "closes"),
    "\u200c": HiddenKind("ZWNJ", "joiner"),
    "\u200d": HiddenKind("ZWJ", "joiner"),
    "\u00a0": HiddenKind("NBSP", "space"),
    "\u202f": HiddenKind("NNBSP", "space"),
    "\u2007": HiddenKind("FIGSP", "space"),
    "\u00ad": HiddenKind("SHY", "invisible"),
    "\u200b": HiddenKind("ZWSP", "invisible"),
    "\u2060": HiddenKind("WJ", "invisible"),
    "\ufeff": HiddenKind("BOM", "invisible"),
}
# A joiner between two pictographs makes one emoji of them; it is part of a character, and not hidden.
_IN_EMOJI = regex.compile(r"(?<=\p{Extended_Pictographic}\ufe0f?)\u200d")


class HiddenMark(NamedTuple):
    """A hidden character at its offset, and its problem, if any."""

    offset: int
    character: str
    problem: Problem | None

    @property
    def what(self) -> HiddenKind:
        """Its name, kind and direction."""
        return KINDS[self.character]


def hidden_marks(text: str) -> list[HiddenMark]:
    """Return every hidden character of a text in order."""
    # To look for one character after the other is much faster than to look for any of them.
    offsets = sorted(offset for character in KINDS for offset in _places(text, character))
    problems = {control.offset: control.problem for control in controls(text)} if offsets else {}
    return [HiddenMark(offset, text[offset], problems.get(offset)) for offset in offsets]


def _places(text: str, character: str) -> Iterator[int]:
    offset = text.find(character)
    while offset >= 0:
        if not _IN_EMOJI.match(text, offset):
            yield offset
        offset = text.find(character, offset + 1)
