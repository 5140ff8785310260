"""What became on a corrected text of operations that were made on the text before.

An operation that is carried over keeps author, clock and time, by which it is found. It is no change of its own.
"""

from collections.abc import Sequence
from itertools import pairwise

from annotator.storage.past import PastOperation

OF_DOCUMENT = ("direction", "document", "progress")
"""Types of records whose ids name their document, so that they have another one on a corrected text."""


class CarriedOperations:
    """The operations on the texts of one article, the earliest text first."""

    def __init__(self, by_text: Sequence[Sequence[PastOperation]]) -> None:
        self._next: dict[str, PastOperation] = {}
        self._carried: set[str] = set()
        self._present = {operation.id for operation in by_text[-1]}
        for before, after in pairwise(by_text):
            made = {_identity(operation): operation.id for operation in before}
            for operation in after:
                earlier = made.get(_identity(operation))
                if earlier is not None:
                    self._next[earlier] = operation
                    self._carried.add(operation.id)

    def is_carried(self, operation: PastOperation) -> bool:
        """Whether an operation was made on an earlier text."""
        return operation.id in self._carried

    def following(self, operation: PastOperation) -> list[PastOperation]:
        """Return an operation and what it is on each later text."""
        found = [operation]
        while (after := self._next.get(found[-1].id)) is not None:
            found.append(after)
        return found

    def next_of(self, operation: PastOperation) -> PastOperation | None:
        """Return what an operation is on the next text, None if that has nothing of it."""
        return self._next.get(operation.id)

    def at_present(self, operation: PastOperation) -> PastOperation | None:
        """Return what an operation is on the present text; None if that has nothing of it."""
        last = self.following(operation)[-1]
        return last if last.id in self._present else None


def _identity(operation: PastOperation) -> tuple[object, ...]:
    entity = "" if operation.type in OF_DOCUMENT else operation.entity
    return operation.type, operation.layer, entity, operation.author, operation.clock, operation.recorded
