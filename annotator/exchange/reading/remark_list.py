"""Remarks on one article, kept few and short however hostile a file is."""

from collections import Counter

from annotator.exchange.remarks import Adjustment, Omission, Remark

MOST, LONGEST = 1_000, 200
"""Remarks of one kind, and characters of the words concerned."""


class RemarkList:
    """Remarks as a reader makes them; of one kind no more than `MOST` are kept."""

    def __init__(self) -> None:
        self._found: list[Remark] = []
        self._counts: Counter[str] = Counter()

    def add(self, kind: Omission | Adjustment, place: str, words: str = "") -> None:
        """Add a remark, its words cut to `LONGEST` characters."""
        self._counts[kind] += 1
        if self._counts[kind] <= MOST:
            self._found.append(Remark(kind, place, words[:LONGEST]))

    def all(self) -> tuple[Remark, ...]:
        """Return the remarks in their order."""
        return tuple(self._found)
