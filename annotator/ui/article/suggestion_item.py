"""The card of the current suggestion, or its sign, among those of claims. Positions are pixels of the column."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QWidget

from annotator.domain.scheme import Scheme
from annotator.ui.article.card_painting import FOLDED
from annotator.ui.article.card_places import INSET, SIGN_INSET, give_way, place
from annotator.ui.article.suggested import Suggested
from annotator.ui.article.suggestion_card import SuggestionCard
from annotator.ui.article.suggestion_content import NumberedSuggestion
from annotator.ui.article.suggestion_sign import SuggestionSign
from annotator.ui.theme import Theme


class SuggestionItem:
    """Places the card of a suggestion in a column, at the line where it starts; its sign where cards are folded."""

    def __init__(self, theme: Theme, column: QWidget) -> None:
        self._column = column
        self._numbers = 0, 0
        self._folded = False
        self.card = SuggestionCard(theme, column)
        self.sign = SuggestionSign(theme, column)

    def show(self, suggested: Suggested | None, number: int, total: int, scheme: Scheme | None) -> None:
        """Show a suggestion, or none, also while there is no scheme; the focus does not get lost with the card."""
        if suggested is not None and scheme is not None:
            self._numbers = number, total
            self._show(NumberedSuggestion(suggested, number, total, scheme))
            return
        focus = self._column.window().focusWidget()
        if focus is not None and self.card.isAncestorOf(focus):
            self._column.setFocus()
        self.card.clear()
        self.sign.hide()

    def _show(self, shown: NumberedSuggestion) -> None:
        self.card.show_suggestion(shown)
        self.sign.show_words(shown)

    def use_scheme(self, scheme: Scheme) -> None:
        """Show the suggestion in the words and colours of a scheme."""
        if self.card.suggested is not None:
            self._show(NumberedSuggestion(self.card.suggested, *self._numbers, scheme))

    def fold(self, *, folded: bool) -> None:
        """Place the sign from now on, or the card."""
        self._folded = folded
        self.leave_out()

    def leave_out(self) -> None:
        """Place neither card nor sign; a folded card may lie over the article."""
        self.sign.hide()
        if not self._folded:
            self.card.hide()

    def is_within(self, first: int, last: int) -> bool:
        """Whether a suggestion is shown that starts in a range of the text."""
        return self.card.suggested is not None and first <= self.start < last

    @property
    def start(self) -> int:
        """The first code point of the suggestion."""
        return self.card.suggested.start if self.card.suggested is not None else 0

    def height_beside(self, taken: float) -> float:
        """Return the height of the sign, or of the card: what `taken` leaves of the column if it can be that low."""
        if self._folded:
            return FOLDED.height()
        whole = self._column.height() - 4
        height = self.card.height_within(self._width, whole - taken)
        return height if height <= whole - taken else self.card.height_within(self._width, whole)

    @property
    def _width(self) -> int:
        return self._column.width() - 2

    def place_among(
        self, starts: Sequence[int], wanted: Sequence[float], heights: Sequence[float], fixed: int | None, box: QRectF
    ) -> list[float]:
        """Place card or sign among others, as near below the top of its box as possible; return the tops of the others.

        `starts`, `wanted` and `heights` are those of the others, `fixed` the number of the one that keeps its place, or
        None: then the suggestion does.
        """
        top, height, at = box.top(), box.height(), bisect_left(starts, self.start)
        room = self._column.height()
        tops = _placed_at(at, box, wanted, heights, fixed, room)
        wishes = [*wanted[:at], top]
        if fixed is not None and at <= fixed and any(one < 0 <= wish for one, wish in zip(tops, wishes, strict=False)):
            at = fixed + 1  # it or a card before it would be pushed out of sight by the selected card
            tops = _placed_at(at, box, wanted, heights, fixed, room)
        lowest = room - height - INSET
        if fixed is not None and 0 <= top <= room and tops[at] > lowest >= 0:
            box.moveTop(lowest)  # the selected card makes room
            tops = _placed_at(at, box, wanted, heights, None, room)
        self._show_at(round(tops[at]), round(height))
        return tops[:at] + tops[at + 1 :]

    def _show_at(self, top: int, height: int) -> None:
        if self._folded:
            self.sign.move(round(SIGN_INSET), top)
            self.sign.show()
            return
        if self.card.parentWidget() is not self._column:
            self.card.setParent(self._column)
        self.card.setGeometry(QRect(1, top, self._width, height))
        self.card.show()


def _placed_at(
    at: int, box: QRectF, wanted: Sequence[float], heights: Sequence[float], fixed: int | None, room: float
) -> list[float]:
    """Place cards with one more at a number, which keeps its place, or gives way to others, if no other does."""
    tops, sizes = [*wanted[:at], box.top(), *wanted[at:]], [*heights[:at], box.height(), *heights[at:]]
    if fixed is not None:
        return place(tops, sizes, fixed + (at <= fixed))
    tops[at] = give_way(tops, sizes, at, room)
    return place(tops, sizes, at)
