"""The card of a suggestion over the article, where the margin has no room for it. Sizes are pixels of the desk.

It is shown while the article or the card has the focus: then the keys of suggestions act; else while the mouse is over
its sign. It lies below the suggestion, or above it where there is no room, and never on its words if there is room for
both.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF

from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.claim_cards import ClaimCards

if TYPE_CHECKING:
    from annotator.ui.article.article_desk import ArticleDesk

WIDTH, GAP, UNDERLINES = 288, 8, 16


class SuggestionFlyout(QObject):
    """Shows the card of a suggestion on a desk whose cards are folded or covered."""

    def __init__(self, desk: "ArticleDesk", cards: ClaimCards, view: ArticleView) -> None:
        super().__init__(desk)
        self._desk, self._cards, self._view = desk, cards, view
        self._is_pointed_at = False
        cards.moved.connect(self._follow)
        card = cards.suggestion_card
        for widget in (view, card.accept, card.edit, card.dismiss, cards.suggestion_sign):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus, and the mouse over the sign."""
        if watched is self._cards.suggestion_sign and event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._is_pointed_at = event.type() == QEvent.Type.Enter
            self._follow()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._follow()
        return False

    def _follow(self) -> None:
        card, suggested = self._cards.suggestion_card, self._cards.suggestion_card.suggested
        if self._cards.has_room_for_suggestion or suggested is None:
            return
        boxes = self._seen(self._view.boxes(suggested.fragments))
        if not boxes or not (self._has_focus() or self._is_pointed_at):
            card.hide()
            return
        if card.parentWidget() is not self._desk:
            card.setParent(self._desk)
        room, words = self._room().adjusted(0, GAP, 0, -GAP), _reach(boxes)
        width = round(min(WIDTH, room.width() - 2 * GAP))
        height = card.height_within(width, max(room.bottom() - words.bottom(), words.top() - room.top()))
        left = room.left() + GAP if self._desk.is_mirrored else room.right() - GAP - width
        card.setGeometry(QRect(round(left), round(_top(words, room, height)), width, round(height)))
        card.show()
        card.raise_()

    def _has_focus(self) -> bool:
        focus = self._desk.window().focusWidget()
        return focus is not None and (focus is self._view or self._cards.suggestion_card.isAncestorOf(focus))

    def _room(self) -> QRectF:
        viewport = self._view.viewport()
        return QRectF(viewport.rect()).translated(QPointF(viewport.mapTo(self._desk, viewport.rect().topLeft())))

    def _seen(self, boxes: list[QRectF]) -> list[QRectF]:
        """The boxes in sight, moved to the desk."""
        room = self._room()
        return [moved for box in boxes if (moved := box.translated(room.topLeft())).intersects(room)]


def _reach(boxes: list[QRectF]) -> QRectF:
    """The boxes of words with all that is painted around them."""
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.united(box)
    return whole.adjusted(0, -GAP, 0, UNDERLINES)


def _top(words: QRectF, room: QRectF, height: float) -> float:
    """The top of a card below words, or above them, or else at the bottom of the room."""
    if words.bottom() + height <= room.bottom():
        return words.bottom()
    return words.top() - height if words.top() - height >= room.top() else room.bottom() - height
