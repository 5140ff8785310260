"""What clicks on the cards of the desk do: they choose claims, stances, relations and speakers, and open editors."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.ui.annotate.annotating import PICKING

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


class CardClicks(QObject):
    """Does what is wanted on the cards of a desk. While something is to be picked, a claim or a speaker there is it."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._annotating, self._stepping = desk.annotating, desk.stepping
        cards = desk.article.cards
        cards.chosen.connect(self._choose)
        cards.stance_chosen.connect(lambda head, stance: desk.annotating.point_at(head, stance=stance))
        cards.relation_chosen.connect(lambda head, relation: desk.annotating.point_at(head, relation=relation))
        cards.speaker_chosen.connect(self._show_speaker)
        cards.menu_wanted.connect(desk.menu.open_for_card)
        cards.link_wanted.connect(lambda _head: desk.linking.start_link())
        cards.note_wanted.connect(lambda _head: desk.editing.edit_note())
        card, actions = cards.suggestion_card, desk.actions_by_id
        card.accept_wanted.connect(actions["suggestion.accept"].trigger)
        card.edit_wanted.connect(actions["suggestion.edit"].trigger)
        card.dismiss_wanted.connect(actions["suggestion.dismiss"].trigger)
        for part in (card, cards.suggestion_sign):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            part.customContextMenuRequested.connect(
                lambda place, part=part: desk.menu.open_for_suggestion(part.mapToGlobal(place))
            )
        cards.suggestion_sign.customContextMenuRequested.connect(
            desk.deciding.show_current
        )  # only what is seen is decided
        cards.suggestion_sign.clicked.connect(desk.deciding.show_current)
        cards.opened.connect(lambda _head: desk.editing.edit_details())

    def _choose(self, head: str) -> None:
        if self._annotating.mode in PICKING:
            self._annotating.picked.emit(head)
        else:
            self._stepping.leave()
            self._annotating.point_at(head)

    def _show_speaker(self, head: str, speakers: tuple[str, ...]) -> None:
        """Select a speaker of a card, the next one with each click, and scroll to it."""
        annotating = self._annotating
        if annotating.mode in PICKING:
            annotating.picked.emit(speakers[0])
            return
        at = speakers.index(annotating.span) + 1 if annotating.span in speakers else 0
        self._stepping.jump_to(speakers[at % len(speakers)])
        annotating.keep_head(head)
