"""Counts of many documents in little memory: a row for each document, a column for each thing that is counted."""

from array import array
from collections.abc import Hashable, Mapping
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

BLOCK = 4000
"""So many documents are kept together: few large sums are faster than many small ones."""
SMALL = (np.uint16, np.float32)
"""Types of numbers to keep counts in, the smallest first; float64 where none of them holds all counts exactly."""

Sums = NDArray[np.float64]
Column = TypeVar("Column", bound=Hashable)


class CountTable(Generic[Column]):
    """Counts by document. What is not counted in a document is 0 there, and columns come as they are needed."""

    def __init__(self) -> None:
        self.columns: dict[Column, int] = {}
        self._blocks: list[tuple[NDArray[np.int64], NDArray[Any]]] = []
        self._documents = array("q")
        self._lengths = array("q")
        self._places = array("q")
        self._counts = array("d")

    def add(self, document: int, counts: Mapping[Column, float]) -> None:
        """Add the counts of a document, by column; documents are numbered from 0."""
        columns = self.columns
        self._documents.append(document)
        self._lengths.append(len(counts))
        self._places.extend([columns.setdefault(name, len(columns)) for name in counts])
        self._counts.extend(counts.values())
        if len(self._documents) == BLOCK:
            self._close_block()

    def total(self, column: Column) -> float:
        """Return the sum of a column; 0 for one that is not there."""
        self._close_block()
        place = self.columns.get(column)
        if place is None:
            return 0
        return sum(float(block[:, place].sum(dtype=np.float64)) for _, block in self._blocks if place < block.shape[1])

    def sums(self, drawn: NDArray[np.int64]) -> Sums:
        """Return the sum of each column for each draw, a row that says how often each document was drawn."""
        self._close_block()
        sums = np.zeros((len(drawn), len(self.columns)))
        for documents, block in self._blocks:
            sums[:, : block.shape[1]] += drawn[:, documents] @ block.astype(np.float64)
        return sums

    def _close_block(self) -> None:
        if not self._documents:
            return
        block = np.zeros((len(self._documents), len(self.columns)))
        block[np.repeat(np.arange(len(block)), self._lengths), self._places] = self._counts
        self._blocks.append((np.array(self._documents), _smallest(block)))
        for numbers in (self._documents, self._lengths, self._places, self._counts):
            del numbers[:]


def _smallest(block: Sums) -> NDArray[Any]:
    for kind in SMALL:
        with np.errstate(invalid="ignore", over="ignore"):  # what does not fit is then not equal
            smaller = block.astype(kind)
        if np.array_equal(smaller, block):
            return smaller
    return block
