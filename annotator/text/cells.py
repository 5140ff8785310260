"""The width of text in a terminal.

UNITS: cells; most characters take one.
"""

import unicodedata
from functools import cache
from itertools import pairwise

from annotator.text.boundaries import graphemes

_EMOJI_STYLE = "\ufe0f"


def width(text: str) -> int:
    """Return the width of a text: two cells for East Asian wide characters and emoji, none for marks and controls."""
    return sum(_cluster_width(text[start:end]) for start, end in pairwise(graphemes(text)))


@cache
def _cluster_width(cluster: str) -> int:
    widths = [character_width(character) for character in cluster]
    if max(widths) == 2 or _EMOJI_STYLE in cluster[1:]:
        return 2  # emoji joined to one, letters of a Hangul syllable
    return sum(widths)


def character_width(character: str) -> int:
    """Return the width of a single character: 0, 1 or 2 cells."""
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cc", "Zl", "Zp"):
        return 0
    if category == "Cf":  # the Arabic signs for numbers and the end of a verse are drawn
        return int(unicodedata.bidirectional(character) == "AN")
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
