"""The card of the current suggestion among the cards of claims. Positions are pixels of the column."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from annotator.domain.scheme import Scheme
from annotator.ui.article.card_places import place
from annotator.ui.article.suggested import Suggested
from annotator.ui.article.suggestion_card import SuggestionCard
from annotator.ui.theme import Theme


class SuggestionItem:
    """Places the card of a suggestion in a column, at the line where the suggestion starts."""

    def __init__(self, theme: Theme, column: QWidget) -> None:
        self._column = column
        self._numbers = 0, 0
        self.card = SuggestionCard(theme, column)

    def show(self, suggested: Suggested | None, number: int, total: int, scheme: Scheme | None) -> None:
        """Show a suggestion, or none, also while there is no scheme; the focus does not get lost with the card."""
        if suggested is not None and scheme is not None:
            self._numbers = number, total
            self.card.show_suggestion(suggested, number, total, scheme)
            return
        focus = self._column.window().focusWidget()
        if focus is not None and self.card.isAncestorOf(focus):
            self._column.setFocus()
        self.card.clear()

    def use_scheme(self, scheme: Scheme) -> None:
        """Show the suggestion in the words and colours of a scheme."""
        if self.card.suggested is not None:
            self.card.show_suggestion(self.card.suggested, *self._numbers, scheme)

    def is_within(self, first: int, last: int) -> bool:
        """Whether a suggestion is shown that starts in a range of the text."""
        return self.card.suggested is not None and first <= self.start < last

    @property
    def start(self) -> int:
        """The first code point of the suggestion."""
        return self.card.suggested.start if self.card.suggested is not None else 0

    @property
    def height(self) -> float:
        """The height of the card, which is no higher than the column."""
        return self.card.height_within(self._width, self._column.height() - 4)

    @property
    def _width(self) -> int:
        return self._column.width() - 2

    def place_among(
        self, starts: Sequence[int], wanted: Sequence[float], heights: Sequence[float], fixed: int | None, top: float
    ) -> list[float]:
        """Place the card among others, as near below `top` as possible, and return the tops of the others.

        `starts`, `wanted` and `heights` are those of the others, `fixed` the number of the one that keeps its place, or
        None: then the suggestion does.
        """
        height, at = self.height, bisect_left(starts, self.start)
        tops = _placed_at(at, top, height, wanted, heights, fixed)
        if fixed is not None and at <= fixed and tops[at] < 0 <= top:  # pushed out of sight by the selected card
            at = fixed + 1
            tops = _placed_at(at, top, height, wanted, heights, fixed)
        lowest = self._column.height() - height - 2
        if fixed is not None and 0 <= top <= self._column.height() and tops[at] > lowest >= 0:
            tops = _placed_at(at, lowest, height, wanted, heights, None)  # the selected card makes room
        if self.card.parentWidget() is not self._column:
            self.card.setParent(self._column)
        self.card.setGeometry(QRect(1, round(tops[at]), self._width, round(height)))
        self.card.show()
        return tops[:at] + tops[at + 1 :]


def _placed_at(
    at: int, top: float, height: float, wanted: Sequence[float], heights: Sequence[float], fixed: int | None
) -> list[float]:
    """Place cards with one more at a number, which keeps its place if no other does."""
    tops, sizes = [*wanted[:at], top, *wanted[at:]], [*heights[:at], height, *heights[at:]]
    return place(tops, sizes, at if fixed is None else fixed + (at <= fixed))
