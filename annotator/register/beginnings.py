"""Words of names in alphabetical order, to find those that begin as typed."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

_LAST = "\U0010ffff"


class Beginnings:
    """Words, each with the numbers of the names that have it."""

    def __init__(self) -> None:
        self._numbers: dict[str, list[int]] = {}
        self._sorted: list[str] | None = None

    def add(self, word: str, number: int) -> None:
        """Add a name that has a word."""
        numbers = self._numbers.setdefault(word, [])
        if not numbers and self._sorted is not None:
            insort(self._sorted, word)
        numbers.append(number)

    def remove(self, word: str, number: int) -> None:
        """Remove a name that has a word. Raises KeyError or ValueError if it was not added."""
        numbers = self._numbers[word]
        numbers.remove(number)
        if not numbers:
            del self._numbers[word]
            if self._sorted is not None:
                del self._sorted[bisect_left(self._sorted, word)]

    def count(self, beginning: str) -> int:
        """Return how many words begin so."""
        start, end = self._range(beginning)
        return end - start

    def having(self, word: str) -> Sequence[int]:
        """Return the names that have a word."""
        return self._numbers.get(word, ())

    def starting(self, beginning: str) -> Iterator[tuple[str, Sequence[int]]]:
        """Yield the words that begin so in order, each with the names that have it."""
        start, end = self._range(beginning)
        for place in range(start, end):
            word = self._words()[place]
            yield word, self._numbers[word]

    def _range(self, beginning: str) -> tuple[int, int]:
        words = self._words()
        return bisect_left(words, beginning), bisect_left(words, beginning + _LAST)

    def _words(self) -> list[str]:
        if self._sorted is None:
            self._sorted = sorted(self._numbers)
        return self._sorted
