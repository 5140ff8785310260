"""How many documents of a list are done, started, skipped or flagged: counted once, then kept with every change."""

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from annotator.storage.documents import StatusRow

UNTOUCHED = StatusRow("todo", flagged=False)


class Counts(NamedTuple):
    """The numbers of documents by status, regardless of the filter.

    When documents are assigned to the person at work, all numbers but `listed` count only these.
    """

    listed: int
    all: int
    todo: int
    started: int
    done: int
    skipped: int
    flagged: int


class StatusCounts:
    """The counts of the documents that are `counted`, by row number, of those that are listed."""

    def __init__(self, listed: int, counted: Collection[int], statuses: dict[int, StatusRow]) -> None:
        self._listed, self._counted = listed, counted
        self._numbers: Counter[str] = Counter()
        for number in statuses.keys() & counted:
            self._add(statuses[number], 1)

    def change(self, number: int, before: StatusRow, after: StatusRow) -> None:
        """Take over that the status of a document is another one."""
        if number in self._counted:
            self._add(before, -1)
            self._add(after, 1)

    def _add(self, row: StatusRow, by: int) -> None:
        self._numbers[row.status] += by
        self._numbers["flagged"] += by * row.flagged

    def counts(self) -> Counts:
        """Return the counts now."""
        numbers, everything = self._numbers, len(self._counted)
        begun = {kind: numbers[kind] for kind in ("started", "done", "skipped")}
        todo = everything - sum(begun.values())
        return Counts(listed=self._listed, all=everything, todo=todo, flagged=numbers["flagged"], **begun)
