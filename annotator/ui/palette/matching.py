"""Which names match what was typed: every word typed begins a word of the name, under the folding of Find.

UNITS: code points of the name, half-open.
"""

import regex

from annotator.text.folding import ALL, Folded, fold, key_of

_WORD = regex.compile(r"\w+")
_ARTICLE = "ال"
"""The Arabic article, which is written together with its noun."""


class Name:
    """A name, folded once."""

    def __init__(self, words: str) -> None:
        self.words = words
        self._folded: Folded = fold(words, ALL)
        self._starts = list(_starts(self._folded.key))

    def matched(self, typed: list[str]) -> list[tuple[int, int]] | None:
        """Return the parts that typed words match, or None when one of them begins no word of the name."""
        parts = []
        for word in typed:
            start = next((start for start in self._starts if self._folded.key.startswith(word, start)), None)
            if start is None:
                return None
            parts.append(self._folded.original(start, start + len(word)))
        return sorted(parts)


def typed_words(query: str) -> list[str]:
    """Return the words of a query as they are compared."""
    return _WORD.findall(key_of(query, ALL))


def _starts(key: str) -> list[int]:
    found = []
    for word in _WORD.finditer(key):
        found.append(word.start())
        if word[0].startswith(_ARTICLE) and len(word[0]) > len(_ARTICLE) + 1:
            found.append(word.start() + len(_ARTICLE))
    return found
