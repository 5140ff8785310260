"""The consonants of all words of a register, to be compared with those of one word at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.register.distances import WIDTH, codes, distances

if TYPE_CHECKING:
    from annotator.register.distances import Codes, Costs

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
            self._columns = _doubled(self._columns)
        self._columns[:, number] = codes(consonants)
        return number

    def distances(self, consonants: str, *, beginning: bool = False) -> Costs:
        """Return how far each number is from consonants, or with `beginning`, its closest beginning; infinite for 0."""
        found = distances(consonants, self._columns[:, : len(self)], beginning=beginning)
        found[NONE] = float("inf")
        return found

    def lengths(self) -> Costs:
        """Return how many consonants each number has, at most as many as are compared."""
        import numpy as np

        return np.count_nonzero(self._columns[:, : len(self)], axis=0).astype(np.float32)


def _doubled(columns: Codes) -> Codes:
    import numpy as np

    return np.concatenate([columns, np.zeros_like(columns)], axis=1)
