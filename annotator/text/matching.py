"""Finding words in a text whatever their spelling, also as whole words, after clitics of Arabic and Hebrew.

UNITS: code points of the text, half-open, whole grapheme clusters.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from annotator.text.folding import ALL, DEFAULT, Folded, Folding, differences, fold, key_of

# What is written together with the word that follows, with spelling folded: up to two particles, then the article.
_CLITICS = regex.compile(r"[وفبلك]{0,2}(?:ال)?|[وف]?لل|[ובלמשכ]{0,2}ה?")

_BLANK = " \n"

_LONGEST_CLITICS = 5
_SHORTEST_WORD = 2

# While a query is typed, the same text is searched at each key.
_latest = lru_cache(maxsize=1)(fold)


class Hit(NamedTuple):
    """A place that matches a query, and the switches of the folding without each of which it would not."""

    start: int
    end: int
    foldings: tuple[str, ...]


def find(
    text: str, query: str, folding: Folding = DEFAULT, *, whole_words: bool = False, clitics: bool = True
) -> Iterator[Hit]:
    """Yield the hits of a query in a text, in order and without overlaps.

    With `whole_words` a hit begins and ends where a word does; with `clitics` as well, what Arabic and Hebrew write
    together with a word (و ف ب ل ك ال, ו ב ל מ ש כ ה) may stand before it in its word and is no part of the hit. No hit
    is a part of a grapheme cluster. A query that folds to nothing, such as a haraka alone, has no hits.
    """
    wanted = key_of(query, folding)
    if not wanted:
        return
    folded = _latest(text, folding)
    place = folded.key.find(wanted)
    while place >= 0:
        start, end = folded.original(place, place + len(wanted))
        fits = key_of(text[start:end], folding) == wanted  # else it would cut a cluster
        if fits and (not whole_words or _is_whole(folded, start, end, clitics=clitics)):
            yield Hit(start, end, differences(text[start:end], query, folding))
            place = folded.key.find(wanted, place + len(wanted))
        else:
            place = folded.key.find(wanted, place + 1)


def without_clitics(word: str) -> tuple[str, ...]:
    """Return a folded word, and what may be left of it without the clitics of Arabic and Hebrew at its beginning."""
    ends = range(1, min(_LONGEST_CLITICS, len(word) - _SHORTEST_WORD) + 1)
    return word, *(word[end:] for end in ends if _CLITICS.fullmatch(word, 0, end))


def _is_whole(folded: Folded, start: int, end: int, *, clitics: bool) -> bool:
    """Whether the words that a range touches have nothing else in them, except clitics and unspelt characters."""
    text = folded.text
    if text[max(start - 1, 0) : start] in _BLANK and text[end : end + 1] in _BLANK:
        return True  # the same result as below, without searching for words
    first, last = folded.boundaries.snap_to_words(start, end)
    before, after = (key_of(text[a:b], ALL).strip() for a, b in ((first, start), (end, last)))
    return not after and (not before or (clitics and _CLITICS.fullmatch(before) is not None))
