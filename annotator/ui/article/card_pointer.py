"""The mouse on the cards beside the article: what a press on each part of a card asks for, and the pointer over it.

Points are those of the widget.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from annotator.ui.article.card_painting import SPEAKERS, part_at, related_at, row_at
from annotator.ui.article.card_places import Placed

if TYPE_CHECKING:
    from annotator.ui.article.claim_cards import ClaimCards


class CardPointer:
    """Turns presses and moves of the mouse into the signals of the cards."""

    def __init__(self, cards: "ClaimCards") -> None:
        self._cards = cards

    def press(self, event: QMouseEvent) -> None:
        """Choose a card, a stance, or the act of a button."""
        cards, point = self._cards, event.position()
        placed = cards.placed_at(point)
        if placed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        card = placed.card
        if cards.folded:
            cards.chosen.emit(card.head)
            return
        part = self._part_at(placed, point)
        if part == SPEAKERS:
            cards.speaker_chosen.emit(card.head, card.speaker_spans)
            return
        cards.chosen.emit(card.head)
        if cards.offers_acts:
            self._act(placed, part, point)

    def _act(self, placed: Placed, part: str, point: QPointF) -> None:
        cards, (card, box) = self._cards, placed
        if part == "link":
            cards.link_wanted.emit(card.head)
        elif part == "question" and card.thread:
            cards.thread_wanted.emit(card.thread.key)
        elif part == "note":
            cards.note_wanted.emit(card.head)
        elif (row := row_at(card, box, point)) is not None and row.id:
            cards.stance_chosen.emit(card.head, row.id)
        elif (related := related_at(card, box, point)) is not None:
            cards.relation_chosen.emit(card.head, related.id)

    def move(self, event: QMouseEvent) -> None:
        """Show a hand over the names of speakers, and over folded cards."""
        cards, point = self._cards, event.position()
        placed = cards.placed_at(point)
        if cards.folded:
            cards.pointed.emit(placed.card.head if placed else "")
            is_hand = placed is not None
        else:
            is_hand = placed is not None and self._part_at(placed, point) == SPEAKERS
        cards.setCursor(Qt.CursorShape.PointingHandCursor if is_hand else Qt.CursorShape.ArrowCursor)

    def point_at(self, head: str) -> None:
        """Point at a folded card, "" for none."""
        if self._cards.folded:
            self._cards.pointed.emit(head)

    def _part_at(self, placed: Placed, point: QPointF) -> str:
        mirrored = self._cards.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return part_at(placed.card, placed.box, point, mirrored=mirrored)
