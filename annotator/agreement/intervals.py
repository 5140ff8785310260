"""Bootstrap intervals: whole documents are drawn with replacement, and every figure is computed for each draw.

Efron and Tibshirani 1993, percentile intervals. The same seed draws the same documents for all figures.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from annotator.agreement.count_table import Sums

ROUNDS = 1000
AT_ONCE = 50
COVERED = (2.5, 97.5)
"""Percentiles: 95 % of the draws lie between them."""

Progress = Callable[[int, int, str], None]
"""Called with how many are done, of how many, and of what; may raise to stop."""
Figure = Callable[[Sums], Sums]
"""From the sums of columns, one row per draw, to one figure per draw; NaN if it is not defined."""


def draws(documents: int, seed: int, step: Progress) -> Iterator[NDArray[np.int64]]:
    """Yield a thousand draws of as many documents as there are, some at once: how often each document was drawn."""
    chance = np.random.default_rng(seed)
    shares = np.full(documents, 1 / documents)
    for drawn_before in range(0, ROUNDS, AT_ONCE):
        step(drawn_before, ROUNDS, "intervals")
        yield chance.multinomial(documents, shares, size=AT_ONCE)


def interval(figures: Sums) -> tuple[float, float] | None:
    """Return the interval of a figure of which there is one for each draw; None if few draws define it."""
    defined = figures[~np.isnan(figures)]
    if 2 * len(defined) < len(figures):
        return None
    low, high = np.percentile(defined, COVERED)
    return float(low), float(high)
