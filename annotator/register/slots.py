"""The names of all entries, with what their words sound like: compared with marked words all at once."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, NamedTuple

from annotator.register.names import core_words, folded_words, heard_words
from annotator.register.sound_table import NONE, SoundTable, doubled
from annotator.register.sounds import consonants, readings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from annotator.register.distances import Costs

MOST_WORDS = 8
"""So many words of a name are compared by sound."""
_FEW = 1024


class Slot(NamedTuple):
    """A name of an entry, and its folded words, each after a space."""

    folded: str
    entry: str
    name: str


class Slots:
    """Names by number. The number of a name that was removed goes to another."""

    def __init__(self) -> None:
        import numpy as np

        self.table = SoundTable()
        self.all: list[Slot | None] = []
        self._free: list[int] = []
        self._heard: NDArray[np.int32] = np.zeros((MOST_WORDS, _FEW), np.int32)
        self._sizes: NDArray[np.int8] = np.zeros(_FEW, np.int8)
        self._having: NDArray[np.int32] = np.zeros(_FEW, np.int32)

    def __getitem__(self, number: int) -> Slot:
        slot = self.all[number]
        assert slot is not None
        return slot

    def __len__(self) -> int:
        return len(self.all) - len(self._free)

    def add(self, entry: str, name: str) -> int:
        """Add a name of an entry; return its number."""
        words = folded_words(name)
        slot = Slot("".join(f" {word}" for word in words), entry, name)
        if self._free:
            number = self._free.pop()
            self.all[number] = slot
        else:
            number = len(self.all)
            self.all.append(slot)
            if number == len(self._sizes):
                self._heard, self._sizes = doubled(self._heard), doubled(self._sizes)
        said = [consonants(reading) for word in heard_words(words) for reading in reversed(readings(word))]
        heard = [self.table.add(one) for one in said[:MOST_WORDS]]
        self._heard[: len(heard), number] = heard
        self._sizes[number] = min(len(core_words(words)), MOST_WORDS)
        self._count(number, 1)
        return number

    def remove(self, number: int) -> None:
        """Remove a name."""
        self._count(number, -1)
        self._heard[:, number] = NONE
        self._sizes[number] = 0
        self.all[number] = None
        self._free.append(number)

    def _count(self, number: int, change: int) -> None:
        while len(self._having) < len(self.table):
            self._having = doubled(self._having)
        for heard in set(self._heard[:, number].tolist()) - {NONE}:
            self._having[heard] += change

    def rarity(self, word: str) -> float:
        """Return how much a word tells: 0.5 if every name has it, 1.5 if none has and there are many names."""
        having = max(int(self._having[self.table.find(consonants(reading))]) for reading in readings(word))
        names = len(self) + 2
        return 0.5 + log(names / (1 + min(having, len(self)))) / log(names)

    def closest(self, of_numbers: Costs) -> Costs:
        """Return for each name the least of the values of its words."""
        import numpy as np

        # To clip is fastest, though no number is outside.
        closest: Costs = np.take(of_numbers, self._heard[:, : len(self.all)], mode="clip").min(axis=0)
        return closest

    def sizes(self) -> Costs:
        """Return how many core words each name has; 0 where there is none."""
        return self._sizes[: len(self.all)].astype("float32")
