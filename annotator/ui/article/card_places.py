"""The places of cards in their column, each as near as possible to the line of its claim. Sizes are pixels."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from annotator.ui.article.card_data import CardData
from annotator.ui.article.card_painting import FOLDED

GAP, INSET = 8.0, 2.0
"""The least distance of two cards, and of a card that others move from the edges of the column."""
WIDTH, NARROW_WIDTH, FOLDED_WIDTH = 288, 232, 40
SIGN_INSET = (FOLDED_WIDTH - FOLDED.width()) / 2


class Placed(NamedTuple):
    """A card and its box."""

    card: CardData
    box: QRectF


def place(desired: Sequence[float], heights: Sequence[float], fixed: int | None) -> list[float]:
    """Return the tops of cards in order, at least GAP apart, as near below `desired` as possible.

    The card number `fixed` keeps its place and pushes the others away.
    """
    tops: list[float] = []
    for index, wish in enumerate(desired):
        floor = tops[-1] + heights[index - 1] + GAP if tops else wish
        tops.append(wish if index == fixed else max(wish, floor))
    if fixed is not None:
        for index in range(fixed - 1, -1, -1):
            tops[index] = min(tops[index], tops[index + 1] - GAP - heights[index])
    return tops


def give_way(desired: Sequence[float], heights: Sequence[float], fixed: int, room: float) -> float:
    """Return the top of the card number `fixed` in a column `room` high, for `place`: as near below its wish as it can.

    Cards before it whose lines are in sight stay in the column: the card gives way downwards while it stays in it too.
    Where there is no room for all of them, the first ones leave.
    """
    wish, lowest = desired[fixed], room - heights[fixed] - INSET
    needed = INSET
    for index in range(fixed - 1, -1, -1):
        more = needed + heights[index] + GAP
        if desired[index] < 0 or wish <= lowest < more:
            break
        needed = more
    return max(wish, needed) if needed > INSET else wish
