"""Bootstrap intervals: documents are drawn anew, as whole ones, and every figure is taken of each draw.

Efron and Tibshirani 1993, percentile intervals. The same seed draws the same documents for all figures.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

ROUNDS = 1000
AT_ONCE = 100
COVERED = (2.5, 97.5)
"""Percentiles: 95 of a hundred draws lie between them."""

Progress = Callable[[int, int, str], None]
"""Is told how many of how many are done, and of what; may raise in order to stop."""
Sums = NDArray[np.float64]
Figures = Callable[[Sums], Sums]
"""Takes the sums of a draw's columns, a row a draw, to one figure a draw; not a number where it is not defined."""


class Draws:
    """A thousand draws of as many documents as there are, each taken from all of them."""

    def __init__(self, documents: int, seed: int) -> None:
        self._documents = documents
        self._seed = seed

    def intervals(self, columns: Sums, figures: Sequence[Figures], step: Progress) -> list[tuple[float, float] | None]:
        """Return the interval of each figure; `columns` has a row a document. None when most draws define none."""
        chance = np.random.default_rng(self._seed)
        taken: list[list[Sums]] = [[] for _ in figures]
        shares = np.full(self._documents, 1 / self._documents)
        for drawn_before in range(0, ROUNDS, AT_ONCE):
            step(drawn_before, ROUNDS, "intervals")
            drawn = chance.multinomial(self._documents, shares, size=AT_ONCE)
            sums = drawn @ columns
            for values, figure in zip(taken, figures, strict=True):
                values.append(figure(sums))
        return [_interval(np.concatenate(values)) for values in taken]


def _interval(values: Sums) -> tuple[float, float] | None:
    defined = values[~np.isnan(values)]
    if 2 * len(defined) < len(values):
        return None
    low, high = np.percentile(defined, COVERED)
    return float(low), float(high)
