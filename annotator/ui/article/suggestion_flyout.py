"""The card of a suggestion over the article, where the margin has no room for it. Sizes are pixels of the desk.

It is shown while the article or the card has the focus: then the keys of suggestions act; else while the mouse is over
its sign. It lies below the suggestion, or above it where there is no room, or else between or beside its words: never
on them if there is room for both, and else on as little of them as possible.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF

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
        places = _places(boxes, room, QSizeF(width, height), mirrored=self._desk.is_mirrored)
        card.setGeometry(min(places, key=lambda place: _hidden(boxes, place)).toRect())
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


def _reach(boxes: Sequence[QRectF]) -> QRectF:
    """The boxes of words with all that is painted around them."""
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.united(box)
    return whole.adjusted(0, -GAP, 0, UNDERLINES)


def _places(boxes: Sequence[QRectF], room: QRectF, size: QSizeF, *, mirrored: bool) -> list[QRectF]:
    """The places of a card, the best first: below and above all words, then those between them, the bottom at last.

    Each is at the end of the page, and then at its start.
    """
    edges = [room.right() - GAP - size.width(), room.left() + GAP]
    words = [_reach(boxes), *map(_reach, ([box] for box in boxes))]
    tops = [top for reach in words for top in (reach.bottom(), reach.top() - size.height())]
    inside = [top for top in tops if room.top() <= top <= room.bottom() - size.height()]
    lefts = edges[::-1] if mirrored else edges
    return [QRectF(QPointF(left, top), size) for top in (*inside, room.bottom() - size.height()) for left in lefts]


def _hidden(boxes: Sequence[QRectF], place: QRectF) -> int:
    """How many square pixels of words, with all that is painted around them, a card hides at a place."""
    shared = [_reach([box]).intersected(place) for box in boxes]
    return round(sum(one.width() * one.height() for one in shared))
