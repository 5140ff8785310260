"""Alpha for unitizing: agreement of annotators on where the units of one category are.

Krippendorff 2004, "Content Analysis", second edition, pages 251-255 (and 1995, "On the reliability of unitizing
continuous data"). Documents follow each other in one continuum, since no unit crosses the end of a document. Units
of one annotator that overlap are joined; those that only touch are not. UNITS: code points.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, combinations

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


def observed(coders: Sequence[Sequence[Unit]], length: int) -> float:
    """Return the observed disagreement; each coder's units are in order and apart."""
    total = sum(_between(first, second) for first, second in combinations(coders, 2))
    return 2 * total / (len(coders) * (len(coders) - 1) * length**2)


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


def expected(coders: Sequence[Sequence[Unit]], length: int) -> float:
    """Return the disagreement expected by chance; 0 without any unit."""
    sizes = [end - start for units in coders for start, end in units]
    gaps = sorted(gap for units in coders for gap in _gaps(units, length))
    sums = [0, *accumulate(gaps)]
    total = 0.0
    for size in sizes:
        first = bisect_left(gaps, size)
        room = sums[-1] - sums[first] - (len(gaps) - first) * (size - 1)  # the sum of gap - size + 1
        total += (len(sizes) - 1) / 3 * (2 * size**3 - 3 * size**2 + size) + size**2 * room
    whole = len(coders) * length
    return 2 / length * total / (whole * (whole - 1) - sum(size * (size - 1) for size in sizes))


def _gaps(units: Sequence[Unit], length: int) -> Iterator[int]:
    """Yield the lengths of the gaps between units in a continuum from 0 to `length`."""
    place = 0
    for start, end in units:
        if start > place:
            yield start - place
        place = end
    if length > place:
        yield length - place


def unitizing_alpha(categories: Iterable[Sequence[Sequence[Unit]]], length: int) -> float | str:
    """Return alpha over one or several categories, each with the units of every coder, or why it is not defined."""
    judged = [coders for coders in categories if any(coders)]
    if not judged or length < 2:
        return "nobody annotated anything"
    chance = sum(expected(coders, length) for coders in judged)
    if not chance:
        return "too few units to estimate chance agreement"
    return 1 - sum(observed(coders, length) for coders in judged) / chance
