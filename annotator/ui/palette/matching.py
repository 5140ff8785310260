"""Which names match what was typed: every word typed begins a word of the name, under the folding of Find.

What Arabic writes together with a word (the article, and, with, for) counts on neither side.

UNITS: code points of the name, half-open.
"""

import regex

from annotator.text.folding import ALL, Folded, fold, key_of

_WORD = regex.compile(r"\w+")
_ARTICLE = "ال"
"""The Arabic article, which is written together with its noun."""
_PREFIX = regex.compile(r"(?:[وبل]?ال|لل|[وبل])(?=\w{3})")
"""What may stand before a typed word that the name has without it."""


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
            part = self._matched(word)
            if part is None:
                return None
            parts.append(self._folded.original(*part))
        return sorted(parts)

    def _matched(self, word: str) -> tuple[int, int] | None:
        """Return which part of the key a typed word begins, as it is or else without its prefix."""
        prefix = _PREFIX.match(word)
        for form in (word, word[prefix.end() :]) if prefix is not None else (word,):
            for start in self._starts:
                if self._folded.key.startswith(form, start):
                    return start, start + len(form)
        return None


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
