"""The remarks of a reader on one article as they come: kept few and short, however hostile a file is."""

from collections import Counter

from annotator.exchange.remarks import Adjustment, Omission, Remark

MOST, LONGEST = 1_000, 200
"""Remarks of one kind, the last of which stands for all further ones, and characters of the words concerned."""


class RemarkList:
    """The remarks on an article, whose place `where` stands before those of its parts."""

    def __init__(self, where: str = "") -> None:
        self._where = where
        self._found: list[Remark] = []
        self._counts: Counter[str] = Counter()
        self._last: dict[str, int] = {}

    def add(self, kind: Omission | Adjustment, place: str, words: str = "") -> None:
        """Add a remark, its words in one line and cut, unless there are very many of its kind."""
        self._counts[kind] += 1
        if self._counts[kind] <= MOST:
            where = ", ".join(filter(None, (self._where, place)))
            self._last[kind] = len(self._found)
            self._found.append(Remark(kind, where, " ".join(words.split())[:LONGEST]))

    def all(self) -> tuple[Remark, ...]:
        """Return the remarks in their order."""
        found = list(self._found)
        for kind, place in self._last.items():
            found[place] = found[place]._replace(times=max(self._counts[kind] - MOST + 1, 1))
        return tuple(found)
