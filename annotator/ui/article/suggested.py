"""Suggestions as the article and the card show them: plain values. Offsets are code points, half-open."""

from typing import NamedTuple

from annotator.domain.annotation import Fragment
from annotator.domain.frames import CLAIM
from annotator.ui.lines import Cut

LIKELY = 0.6
"""The confidence from which a suggestion is likely; one below is possible."""


class SuggestedPart(NamedTuple):
    """A part of a suggestion: its label, where it is, and its words on one line, cut at a sensible length.

    `cut` is where they are cut, and cut further where there is little room. `whole` are the words of all fragments,
    where `quote` may leave some out: they are shown where there is room for them; "" where there never is.
    """

    label: str
    fragments: tuple[Fragment, ...]
    quote: str
    cut: Cut = "end"
    whole: str = ""

    @property
    def start(self) -> int:
        """The first code point."""
        return self.fragments[0][0]


class Suggested(NamedTuple):
    """A suggestion: its parts, those that are missing left out, and how sure it is, from 0 to 1.

    `stance` is the value of the stance, "" for none. `entry` says whom the speaker means, "" when its words say it.
    """

    id: str
    parts: tuple[SuggestedPart, ...]
    confidence: float
    stance: str = ""
    entry: str = ""

    @property
    def start(self) -> int:
        """The first code point of the claim, or of the first part without one."""
        claims = [part for part in self.parts if part.label == CLAIM]
        return (claims or self.parts)[0].start

    @property
    def fragments(self) -> list[Fragment]:
        """The fragments of all parts."""
        return [fragment for part in self.parts for fragment in part.fragments]
