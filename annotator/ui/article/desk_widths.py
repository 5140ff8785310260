"""How the page and the cards beside it share the width of a desk. UNITS: pixels."""

from collections.abc import Sequence
from typing import NamedTuple

from annotator.ui.article.card_places import NARROW_WIDTH, WIDTH

MARGIN, NARROW_MARGIN, NARROW = 32, 12, 1100
LEAST_PAGE, ROOMY_PAGE = 400, 560
"""The page on a narrow desk keeps the first beside cards of their full width, the second beside a wider panel."""


class Widths(NamedTuple):
    """The margin around page and cards, the width of the cards and panels, and whether the cards are signs alone."""

    margin: int
    beside: int
    folded: bool


def widths_of(whole: int, bar: int, under: Sequence[int], *, folds: bool) -> Widths:
    """Return the widths on a desk with a scroll bar; `under` are the widths that panels under the cards want.

    Cards fold only where that is wanted, on a narrow desk, with no panel under them.
    """
    wanted = max(WIDTH, *under, 0)
    if whole >= NARROW:
        return Widths(MARGIN, wanted, folded=False)
    room = whole - 3 * NARROW_MARGIN - bar
    beside = max(min(WIDTH, room - LEAST_PAGE), min(wanted, room - ROOMY_PAGE)) if under else 0
    return Widths(NARROW_MARGIN, max(NARROW_WIDTH, beside), folded=folds and not under)
