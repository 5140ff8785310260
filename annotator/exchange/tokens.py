"""The tokens of formats that have no offsets: words, and every other visible character by itself.

A token is a word segment of UAX #29 (combining marks, ZWNJ and ZWJ never divide one) that has anything visible in it;
white space and controls are between tokens. UNITS: code points.
"""

from collections.abc import Iterator
from functools import lru_cache

from annotator.domain.annotation import Fragment
from annotator.text.boundaries import each_word

TOKENISER = "UAX #29 words, white space left out"
"""The name of the tokeniser in files."""


@lru_cache(maxsize=16)
def tokens(text: str) -> tuple[Fragment, ...]:
    """Return the tokens of a text in order."""
    return tuple(each_token(text))


def each_token(text: str) -> Iterator[Fragment]:
    """Yield the tokens of a text in order; memory holds one at a time."""
    return (place for place in each_word(text) if _has_visible(text[slice(*place)]))


def _has_visible(word: str) -> bool:
    return word[0].isalnum() or any(map(_is_visible, word))


def _is_visible(character: str) -> bool:
    return character.isprintable() and not character.isspace()


@lru_cache(maxsize=16)
def token_edges(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Return where tokens start and where they end."""
    all_tokens = tokens(text)
    return frozenset(start for start, _ in all_tokens), frozenset(end for _, end in all_tokens)
