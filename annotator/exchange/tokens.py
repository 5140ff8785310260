"""The tokens of formats that have no offsets: words, and every other visible character by itself.

A token is a word segment of UAX #29 (combining marks, ZWNJ and ZWJ never divide one) that has anything visible in it;
white space and controls are between tokens. UNITS: code points.
"""

from functools import lru_cache

from annotator.domain.annotation import Fragment
from annotator.text.boundaries import words

TOKENISER = "UAX #29 words, white space left out"
"""How files say what their tokens are."""


@lru_cache(maxsize=16)
def tokens(text: str) -> tuple[Fragment, ...]:
    """Return the tokens of a text in order."""
    return tuple((start, end) for start, end in words(text) if any(_is_visible(one) for one in text[start:end]))


def _is_visible(character: str) -> bool:
    return character.isprintable() and not character.isspace()


@lru_cache(maxsize=16)
def token_edges(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Return where tokens start and where they end."""
    found = tokens(text)
    return frozenset(start for start, _ in found), frozenset(end for _, end in found)
