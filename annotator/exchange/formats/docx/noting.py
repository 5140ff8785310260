"""Remarks on what is left out of a document, no more than a hostile file should bring about."""

from collections import Counter

from annotator.exchange.remarks import Omission, Remark

MOST = 1000
"""Remarks of one kind."""
LONGEST = 200
"""Code points of the words in one."""


class Remarks:
    """Remarks in the order of the document."""

    def __init__(self) -> None:
        self._noted: list[Remark] = []
        self._times: Counter[Omission] = Counter()

    def add(self, kind: Omission, place: str, words: str) -> None:
        """Note one thing, unless there are too many of its kind."""
        self._times[kind] += 1
        if self._times[kind] <= MOST:
            self._noted.append(Remark(kind, place, " ".join(words.split())[:LONGEST]))

    def all(self) -> tuple[Remark, ...]:
        """Return what was noted."""
        return tuple(self._noted)
