"""Pairing items one to one with the greatest sum of weights.

The method is that of shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957; in the form of Jonker and
Volgenant 1987), run on each connected group, which is small.
"""

from collections.abc import Mapping
from math import inf

Weights = Mapping[tuple[int, int], float]


def best_pairs(weights: Weights) -> list[tuple[int, int]]:
    """Return the pairs with the greatest sum of weights, in order; no item is in two pairs.

    Only pairs that have a weight, which is greater than 0, are made.
    """
    pairs: list[tuple[int, int]] = []
    for group in _groups(weights):
        lefts = sorted({left for left, _ in group})
        rights = sorted({right for _, right in group})
        if len(lefts) == 1 or len(rights) == 1:
            pairs.append(max(group, key=lambda pair: (weights[pair], -pair[0], -pair[1])))
        else:
            pairs += [pair for pair in _solve(weights, lefts, rights) if pair in weights]
    return sorted(pairs)


def only_pairs(weights: Weights) -> list[tuple[int, int]] | None:
    """Return all pairs, in order, if no item is in two; they are the best then, whatever their weights. Else None."""
    lefts, rights = {left for left, _ in weights}, {right for _, right in weights}
    return sorted(weights) if len(lefts) == len(rights) == len(weights) else None


def _groups(weights: Weights) -> list[list[tuple[int, int]]]:
    """Return the pairs in groups, no two of which share an item."""
    by_left: dict[int, list[tuple[int, int]]] = {}
    by_right: dict[int, list[tuple[int, int]]] = {}
    for pair in sorted(weights):
        by_left.setdefault(pair[0], []).append(pair)
        by_right.setdefault(pair[1], []).append(pair)
    seen: set[tuple[int, int]] = set()
    groups = []
    for first in sorted(weights):
        group, waiting = [], [first]
        while waiting:
            pair = waiting.pop()
            if pair not in seen:
                seen.add(pair)
                group.append(pair)
                waiting += by_left[pair[0]] + by_right[pair[1]]
        if group:
            groups.append(group)
    return groups


def _solve(weights: Weights, lefts: list[int], rights: list[int]) -> list[tuple[int, int]]:
    if len(lefts) > len(rights):
        turned = {(right, left): weight for (left, right), weight in weights.items()}
        return [(left, right) for right, left in _solve(turned, rights, lefts)]
    costs = [[-weights.get((left, right), 0.0) for right in rights] for left in lefts]
    solver = _Solver(costs)
    for row in range(len(lefts)):
        solver.add(row)
    return [(lefts[row], rights[column]) for column, row in enumerate(solver.row_of) if row is not None]


class _Solver:
    """Pairs the rows of a table of costs, which has at least as many columns, with columns at the least cost."""

    def __init__(self, costs: list[list[float]]) -> None:
        self._costs = costs
        self._columns = range(len(costs[0]))
        self._row_potential = [0.0] * len(costs)
        self._column_potential = [0.0] * len(costs[0])
        self.row_of: list[int | None] = [None] * len(costs[0])

    def add(self, row: int) -> None:
        """Pair one more row, and others again if that is cheaper."""
        least = [inf] * len(self._columns)  # the cheapest way found to each column
        came_from: list[int | None] = [None] * len(self._columns)
        reached: list[int] = []
        here: int | None = None
        current: int | None = row
        while current is not None:
            for column in self._columns:
                reduced = self._reduced(current, column)
                if column not in reached and reduced < least[column]:
                    least[column], came_from[column] = reduced, here
            step, here = min((least[column], column) for column in self._columns if column not in reached)
            self._row_potential[row] += step
            for column in reached:
                self._row_potential[self._paired_with(column)] += step
                self._column_potential[column] -= step
            least = [way - step for way in least]
            reached.append(here)
            current = self.row_of[here]
        self._walk_back(here, came_from, row)

    def _reduced(self, row: int, column: int) -> float:
        return self._costs[row][column] - self._row_potential[row] - self._column_potential[column]

    def _paired_with(self, column: int) -> int:
        row = self.row_of[column]
        assert row is not None
        return row

    def _walk_back(self, column: int | None, came_from: list[int | None], row: int) -> None:
        """Give each column on the way to the new row the row of the column before it."""
        while column is not None:
            before = came_from[column]
            self.row_of[column] = row if before is None else self.row_of[before]
            column = before
