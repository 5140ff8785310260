"""Alpha for unitizing: agreement of annotators on where the units of one category are.

Krippendorff 2004, "Content Analysis", second edition, pages 251-255 (and 1995, "On the reliability of unitizing
continuous data"). Documents follow each other in one continuum, since no unit crosses the end of a document. Units
of one annotator that overlap are joined; those that only touch are not. UNITS: code points.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, combinations

Unit = tuple[int, int]
"""A range of the continuum, half-open."""


def united(units: Iterable[Unit]) -> list[Unit]:
    """Return units in order, those that overlap joined."""
    joined: list[Unit] = []
    for start, end in sorted(units):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


class Category:
    """The units of every coder in one category, as documents are added to the continuum.

    Sizes are kept in their order, since sums of fractions depend on it; of gaps only how often each length is there.
    """

    def __init__(self, coders: int) -> None:
        self._sizes = [array("i") for _ in range(coders)]
        self._gaps: Counter[int] = Counter()
        self._ends = [0] * coders
        self._difference = 0

    def add(self, coders: Sequence[Sequence[Unit]], begin: int = 0) -> None:
        """Add a document that begins at this place; each coder's units in it are in order and apart."""
        self._difference += sum(_between(first, second) for first, second in combinations(coders, 2))
        for coder, units in enumerate(coders):
            place = self._ends[coder]
            for start, end in units:
                if begin + start > place:
                    self._gaps[begin + start - place] += 1
                self._sizes[coder].append(end - start)
                place = begin + end
            self._ends[coder] = place

    def __bool__(self) -> bool:
        return any(self._sizes)

    def observed(self, length: int) -> float:
        """Return the observed disagreement in a continuum of this length."""
        coders = len(self._sizes)
        return 2 * self._difference / (coders * (coders - 1) * length**2)

    def expected(self, length: int) -> float:
        """Return the disagreement expected by chance; 0 without any unit."""
        sizes = Counter(chain.from_iterable(self._sizes))
        gaps = self._gaps + Counter(length - end for end in self._ends)
        lengths = sorted(gaps)
        # How many gaps there are of each length and the longer ones, and their sum.
        numbers = [*accumulate((gaps[gap] for gap in reversed(lengths)), initial=0)][::-1]
        sums = [*accumulate((gap * gaps[gap] for gap in reversed(lengths)), initial=0)][::-1]
        apart = (sizes.total() - 1) / 3
        parts = {}
        for size in sizes:
            first = bisect_left(lengths, size)
            room = sums[first] - numbers[first] * (size - 1)  # the sum of gap - size + 1
            parts[size] = apart * (2 * size**3 - 3 * size**2 + size) + size**2 * room
        total = 0.0
        for size in chain.from_iterable(self._sizes):
            total += parts[size]
        whole = len(self._sizes) * length
        pairs = sum(number * size * (size - 1) for size, number in sizes.items())
        return 2 / length * total / (whole * (whole - 1) - pairs)


def unitizing_alpha(categories: Iterable[Category], length: int) -> float | str:
    """Return alpha over one or several categories in a continuum of this length, or why it is not defined."""
    judged = [category for category in categories if category]
    if not judged or length < 2:
        return "nobody annotated anything"
    chance = sum(category.expected(length) for category in judged)
    if not chance:
        return "too few units to estimate chance agreement"
    return 1 - sum(category.observed(length) for category in judged) / chance


def _between(first: Sequence[Unit], second: Sequence[Unit]) -> int:
    """Return the difference of two coders: the ends of units that overlap, the whole of units that overlap none."""
    total = i = j = 0
    met: set[Unit] = set()
    others_met: set[Unit] = set()
    while i < len(first) and j < len(second):
        (start, end), (others_start, others_end) = first[i], second[j]
        if start < others_end and others_start < end:
            total += (start - others_start) ** 2 + (end - others_end) ** 2
            met.add(first[i])
            others_met.add(second[j])
        if end < others_end:
            i += 1
        else:
            j += 1
    alone = [unit for unit in first if unit not in met] + [unit for unit in second if unit not in others_met]
    return total + sum((end - start) ** 2 for start, end in alone)
