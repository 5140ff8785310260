"""The remarks of a reader on one article, as they come: shortened, and not without end for a hostile file."""

from collections import Counter

from annotator.exchange.remarks import Adjustment, Omission, Remark

MOST = 1000
"""Remarks of one kind on one article."""

LONGEST = 200
"""Characters of the words in a remark."""


class Remarks:
    """Collects the remarks on an article, whose place `where` stands before those of its parts."""

    def __init__(self, where: str = "") -> None:
        self._where = where
        self._found: list[Remark] = []
        self._counts: Counter[str] = Counter()

    def note(self, kind: Omission | Adjustment, place: str, words: str = "") -> None:
        """Add a remark on a part of the article, unless there are very many of its kind."""
        self._counts[kind] += 1
        if self._counts[kind] <= MOST:
            where = ", ".join(filter(None, (self._where, place)))
            self._found.append(Remark(kind, where, words[:LONGEST]))

    def noted(self) -> tuple[Remark, ...]:
        """Return what was noted, in order."""
        return tuple(self._found)
