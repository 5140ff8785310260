"""The column of the cards: which of them are in and near sight, and their boxes beside the lines of their claims.

UNITS: pixels of the column, which is as high as the viewport of the article; code points for places in the text.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from annotator.ui.article.card_data import CardData
from annotator.ui.article.card_painting import FOLDED, height_of
from annotator.ui.article.card_places import GAP, INSET, SIGN_INSET, Placed, give_way, place
from annotator.ui.article.suggestion_item import SuggestionItem


class Lines(NamedTuple):
    """Functions for places in the article: top of a line, range in and near sight, bottom of the view."""

    top: Callable[[int], float] = lambda _: 0.0
    in_sight: Callable[[], tuple[int, int]] = lambda: (0, 0)
    view_bottom: Callable[[], float] = lambda: 0.0


class CardColumn:
    """Places cards, and among them that of a suggestion, on a widget."""

    def __init__(self, widget: QWidget, suggestion: SuggestionItem) -> None:
        self._widget, self._suggestion = widget, suggestion
        self.lines = Lines()
        self.folded = False
        """Whether each card is shown as the sign of its stance alone."""
        self.covered = False
        """Whether another panel is in the place of the cards."""

    def near(self, starts: Sequence[int]) -> slice:
        """Return which of the cards that start at some places, in order, are in or near sight."""
        first, last = self.lines.in_sight()
        return slice(bisect_left(starts, first), bisect_left(starts, last))

    def place(self, cards: Sequence[CardData], selected: str) -> list[Placed]:
        """Return cards with their boxes; the one of the head that is selected is in sight while its line is."""
        heights = [FOLDED.height() if self.folded else height_of(card) for card in cards]
        fixed = next((index for index, card in enumerate(cards) if card.head == selected), None)
        wanted = [self.lines.top(card.start) for card in cards]
        if fixed is not None:
            wanted[fixed] = self._in_column(wanted[fixed], heights[fixed])
            wanted[fixed] = give_way(wanted, heights, fixed, self._widget.height())
        tops = self._tops(cards, wanted, heights, fixed)
        left, width = (1.0, self._widget.width() - 2.0) if not self.folded else (SIGN_INSET, FOLDED.width())
        return [
            Placed(card, QRectF(left, top, width, height))
            for card, top, height in zip(cards, tops, heights, strict=True)
        ]

    def _tops(
        self, cards: Sequence[CardData], wanted: Sequence[float], heights: Sequence[float], fixed: int | None
    ) -> list[float]:
        """Place cards, and among them that of a suggestion, unless they are covered; or the signs of all."""
        item = self._suggestion
        if self.covered:
            return place(wanted, heights, fixed)
        if not item.is_within(*self.lines.in_sight()):
            item.leave_out()
            return place(wanted, heights, fixed)
        in_sight = fixed is not None and 0 <= wanted[fixed] < self._widget.height()
        height = item.height_beside(heights[fixed] + GAP if fixed is not None and in_sight else 0)
        box = QRectF(0, self._in_column(self.lines.top(item.start), height), self._widget.width(), height)
        return item.place_among([card.start for card in cards], wanted, heights, fixed, box)

    def _in_column(self, top: float, height: float) -> float:
        """Keep the selected card in sight while its line is, also above a panel under the cards."""
        lowest = self._widget.height() - height - INSET
        return lowest if lowest < top < self.lines.view_bottom() else top
