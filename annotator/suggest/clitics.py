"""Words cut after particles that are written together with them, where a project labels them apart.

UNITS: code points.
"""

from functools import lru_cache

from annotator.text.boundaries import graphemes
from annotator.text.folding import key_of

LONGEST, SHORTEST_WORD = 5, 2
"""The most grapheme clusters of particles before a word, and the fewest of what is left."""


def parts_of(text: str, start: int, end: int, clitics: frozenset[str]) -> list[tuple[int, int]]:
    """Return the parts of a word: the longest of some folded clitics that it begins with, and the rest."""
    edge = start + (_edge(text[start:end], clitics) if clitics else 0)
    return [(start, end)] if edge == start else [(start, edge), (edge, end)]


@lru_cache(maxsize=50_000)
def _edge(word: str, clitics: frozenset[str]) -> int:
    edges = graphemes(word)
    longest = min(LONGEST, len(edges) - 1 - SHORTEST_WORD)
    inner = edges[1 : longest + 1] if longest > 0 else []
    return next((edge for edge in reversed(inner) if key_of(word[:edge]) in clitics), 0)
