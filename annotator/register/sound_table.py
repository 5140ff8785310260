"""The consonants of all words of a register, to be compared with those of one word at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from annotator.register.distances import WIDTH, codes, distances

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from annotator.register.distances import Codes, Costs

    Numbers = NDArray[np.integer]
    Number = TypeVar("Number", np.uint8, np.int8, np.int32)

NONE = 0
"""The number of no consonants at all."""


class SoundTable:
    """Consonants with a number each, which they keep. Number 0 is that of none."""

    def __init__(self) -> None:
        import numpy as np

        self._numbers = {"": NONE}
        self._columns: Codes = np.zeros((WIDTH, 1024), np.uint8)

    def __len__(self) -> int:
        return len(self._numbers)

    def find(self, consonants: str) -> int:
        """Return the number of consonants, 0 if they have none."""
        return self._numbers.get(consonants, NONE)

    def add(self, consonants: str) -> int:
        """Return the number of consonants, a new one if they have none."""
        number = self._numbers.setdefault(consonants, len(self._numbers))
        if number == self._columns.shape[1]:
            self._columns = doubled(self._columns)
        self._columns[:, number] = codes(consonants)
        return number

    def distances(self, consonants: str, *, beginning: bool = False) -> Costs:
        """Return how far each number is from consonants, or with `beginning`, its closest beginning; infinite for 0."""
        import numpy as np

        said = np.array(codes(consonants), np.uint8)[:, np.newaxis]
        found = distances(said, self._columns[:, : len(self)], beginning=beginning)
        found[NONE] = float("inf")
        return found

    def likeness(self, first: Numbers, second: Numbers) -> Costs:
        """Return how alike the consonants of each number are to those of another, in 0..1; 0 for number 0."""
        import numpy as np

        both, places = np.unique(first * np.int64(len(self)) + second, return_inverse=True)
        firsts, seconds = np.divmod(both, len(self))
        apart = distances(self._columns[:, firsts], self._columns[:, seconds])
        lengths = self.lengths()
        longest = np.maximum(np.maximum(lengths[firsts], lengths[seconds]), 2)
        like = (1 - apart / (0.5 * longest)).astype(np.float32)
        like[(firsts == NONE) | (seconds == NONE)] = 0
        found: Costs = like[places]
        return found

    def lengths(self) -> Costs:
        """Return how many consonants each number has, at most as many as are compared."""
        import numpy as np

        lengths: Costs = (self._columns[:, : len(self)] > 0).sum(axis=0, dtype=np.float32)
        return lengths


def doubled(columns: NDArray[Number]) -> NDArray[Number]:
    """Return the columns and as many of zeros."""
    import numpy as np

    return np.concatenate([columns, np.zeros_like(columns)], axis=-1)
