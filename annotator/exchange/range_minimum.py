"""The least value between two places of a growing set of values, in logarithmic time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from math import inf


class RangeMinimum:
    """A segment tree over places that are known beforehand; at first none has a value."""

    def __init__(self, places: Iterable[int]) -> None:
        self._places = sorted(set(places))
        self._count = len(self._places)
        self._least = [inf] * (2 * self._count)

    def lower(self, place: int, value: float) -> None:
        """Set the value at a place to this one, if it is less."""
        node = bisect_left(self._places, place) + self._count
        while node and value < self._least[node]:
            self._least[node] = value
            node //= 2

    def between(self, start: int, end: int) -> float:
        """Return the least value at places after `start` and before `end`; infinity where there is none."""
        left = bisect_right(self._places, start) + self._count
        right = bisect_left(self._places, end) + self._count
        least = inf
        while left < right:
            if left % 2:
                least = min(least, self._least[left])
                left += 1
            if right % 2:
                right -= 1
                least = min(least, self._least[right])
            left //= 2
            right //= 2
        return least
