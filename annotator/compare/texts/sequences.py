"""Runs of equal elements of two sequences: those that may have moved, and those that stand in the same order.

Results depend on the sequences alone, not on a hash seed or the version of a library: the copies of a project that
align the same texts must come to the same places.

UNITS: positions in the sequences; a run is (position in the first, position in the second, length).
"""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence

Run = tuple[int, int, int]
LARGEST_TABLE = 40_000
"""Cells of a table of longest common subsequences; larger remainders are left unmatched."""


def moved_runs(first: Sequence[Hashable], second: Sequence[Hashable], width: int = 1) -> list[Run]:
    """Return maximal runs around `width` successive elements that both sequences have just once, wherever they are.

    Elements beside such a run belong to it if they are equal, whether they are unique or not (Heckel's algorithm).
    """
    before, after = _places(first, width), _places(second, width)
    anchors = sorted((before[key], place) for key, place in after.items() if place >= 0 and before.get(key, -1) >= 0)
    taken_first: set[int] = set()
    taken_second: set[int] = set()
    runs = []
    for left, right in anchors:
        if left in taken_first or right in taken_second:
            continue
        run = _extended(first, second, (left, right, width), taken_first, taken_second)
        taken_first.update(range(run[0], run[0] + run[2]))
        taken_second.update(range(run[1], run[1] + run[2]))
        runs.append(run)
    return sorted(runs)


def _places(sequence: Sequence[Hashable], width: int) -> dict[tuple[Hashable, ...], int]:
    """Return the place of each stretch of a width, -1 for one that is repeated."""
    found: dict[tuple[Hashable, ...], int] = {}
    for place in range(len(sequence) - width + 1):
        key = tuple(sequence[place : place + width])
        found[key] = -1 if key in found else place
    return found


def _extended(
    first: Sequence[Hashable], second: Sequence[Hashable], run: Run, taken_first: set[int], taken_second: set[int]
) -> Run:
    left, right, length = run
    while length and (left + length - 1 in taken_first or right + length - 1 in taken_second):
        length -= 1  # the end of an anchor that an earlier run reached
    end_left, end_right = left + length, right + length
    while (
        end_left < len(first)
        and end_right < len(second)
        and first[end_left] == second[end_right]
        and end_left not in taken_first
        and end_right not in taken_second
    ):
        end_left, end_right = end_left + 1, end_right + 1
    while (
        left
        and right
        and first[left - 1] == second[right - 1]
        and left - 1 not in taken_first
        and right - 1 not in taken_second
    ):
        left, right = left - 1, right - 1
    return left, right, end_left - left


def ordered_runs(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[Run]:
    """Return runs of equal elements in the same order in both sequences.

    Elements that both have just once are matched first, in the longest order that they share, then what lies between.
    """
    return _joined(_ordered(first, second, (0, len(first)), (0, len(second))))


def _ordered(
    first: Sequence[Hashable], second: Sequence[Hashable], part: tuple[int, int], other: tuple[int, int]
) -> Iterable[tuple[int, int]]:
    (start, end), (begin, stop) = part, other
    head: list[tuple[int, int]] = []
    tail: list[tuple[int, int]] = []
    while start < end and begin < stop and first[start] == second[begin]:
        head.append((start, begin))
        start, begin = start + 1, begin + 1
    while start < end and begin < stop and first[end - 1] == second[stop - 1]:
        end, stop = end - 1, stop - 1
        tail.append((end, stop))
    middle: list[tuple[int, int]] = []
    if start < end and begin < stop:
        anchors = _unique_in_order(first, second, (start, end), (begin, stop))
        if anchors:
            left, right = start, begin
            for place, place_there in [*anchors, (end, stop)]:
                middle += _ordered(first, second, (left, place), (right, place_there))
                if place < end:
                    middle.append((place, place_there))
                left, right = place + 1, place_there + 1
        else:
            middle += _common(first[start:end], second[begin:stop], start, begin)
    return [*head, *middle, *reversed(tail)]


def _unique_in_order(
    first: Sequence[Hashable], second: Sequence[Hashable], part: tuple[int, int], other: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return the longest series of elements that both parts have once, in the same order (patience)."""
    before, after = _places(first[slice(*part)], 1), _places(second[slice(*other)], 1)
    pairs = sorted((place, after[key]) for key, place in before.items() if place >= 0 and after.get(key, -1) >= 0)
    ends: list[int] = []
    at: list[int] = []
    back: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        back.append(at[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            at.append(index)
        else:
            ends[length], at[length] = place, index
    series = []
    index = at[-1] if at else -1
    while index >= 0:
        series.append((part[0] + pairs[index][0], other[0] + pairs[index][1]))
        index = back[index]
    return series[::-1]


def _common(
    first: Sequence[Hashable], second: Sequence[Hashable], offset: int, offset_there: int
) -> list[tuple[int, int]]:
    """Return the longest common subsequence of two short sequences; of several, one that begins as early as it can."""
    if len(first) * len(second) > LARGEST_TABLE:
        return []
    rows = [[0] * (len(second) + 1)]
    for element in reversed(first):
        below, row = rows[-1], [0]
        for index, other in enumerate(reversed(second)):
            row.append(below[index] + 1 if element == other else max(below[index + 1], row[index]))
        rows.append(row)
    left = right = 0
    pairs = []
    while left < len(first) and right < len(second):
        row, below = rows[len(first) - left], rows[len(first) - left - 1]
        if first[left] == second[right]:
            pairs.append((offset + left, offset_there + right))
            left, right = left + 1, right + 1
        elif below[len(second) - right] >= row[len(second) - right - 1]:
            left += 1
        else:
            right += 1
    return pairs


def _joined(pairs: Iterable[tuple[int, int]]) -> list[Run]:
    runs: list[Run] = []
    for left, right in pairs:
        if runs and runs[-1][0] + runs[-1][2] == left and runs[-1][1] + runs[-1][2] == right:
            runs[-1] = (*runs[-1][:2], runs[-1][2] + 1)
        else:
            runs.append((left, right, 1))
    return runs
