"""Bootstrap intervals: whole documents are drawn with replacement, and every figure is computed for each draw.

Efron and Tibshirani 1993, percentile intervals. The same seed draws the same documents for all figures.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

ROUNDS = 1000
AT_ONCE = 100
COVERED = (2.5, 97.5)
"""Percentiles: 95 % of the draws lie between them."""

Progress = Callable[[int, int, str], None]
"""Called with how many are done, of how many, and of what; may raise to stop."""
Sums = NDArray[np.float64]
Figures = Callable[[Sums], Sums]
"""From the sums of columns, one row per draw, to one figure per draw; NaN if it is not defined."""


class Draws:
    """A thousand draws of as many documents as there are, with replacement."""

    def __init__(self, documents: int, seed: int) -> None:
        self._documents = documents
        self._seed = seed

    def intervals(self, columns: Sums, figures: Sequence[Figures], step: Progress) -> list[tuple[float, float] | None]:
        """Return the interval of each figure, None if few draws define it; `columns` has one row per document."""
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
