"""Where layers differ: the queue, the passage with its annotations in lanes, and the decision.

Blind by default: annotations are numbered in an order that the place decides, and names are shown only when asked for.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.disputes import Dispute, Sought
from annotator.ui.actions import Actions
from annotator.ui.article.article_text import ArticleText
from annotator.ui.keys import symbol_of
from annotator.ui.open_project import OpenProject
from annotator.ui.review.foot_bar import DECIDING
from annotator.ui.review.item import BOTH, EDIT, OUTCOMES, REJECT, Item
from annotator.ui.review.naming import before_words, chosen_words, reading_names
from annotator.ui.review.queue import empty_words, group_of, reason_names
from annotator.ui.review.room import ReviewRoom
from annotator.ui.review.rule_dialog import RuleDialog
from annotator.ui.review.words import reason_name
from annotator.ui.theme import Theme
from annotator.ui.zoom import Zoom

JUDGED = frozenset({"span", "relation", "progress", "decision", "document", "scheme"})
"""The types of records that decide what is in dispute."""


class ReviewPage(ReviewRoom):
    """Resolves one disagreement after the other."""

    def __init__(
        self, project: OpenProject, actions: Actions, zoom: Zoom, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(project, actions, zoom, theme, parent)
        self._project, self._session, self._actions, self._theme = project, project.session, actions, theme
        self.item: Item | None = None
        self.choice = self._left_choice = ""
        self._known = False
        self._connect()

    def _connect(self) -> None:
        self._project.changed.connect(self._take_in)
        self._zoom.changed.connect(self.view.set_zoom)
        self.panel.chosen.connect(self._show)
        self.queue.gathered.connect(self._queue_changed)
        self.choices.chosen.connect(self.choose)
        self.choices.settled.connect(self.settle)
        self.choices.skipped.connect(partial(self.go, 1))
        marks = self._actions["view.marks"]
        marks.toggled.connect(lambda shown: self.view.show_marks(shown=shown))
        self.view.show_marks(shown=marks.isChecked())
        self._actions["review.blind"].setChecked(True)
        self._actions["review.blind"].toggled.connect(self._seal)
        self._seal()
        self._actions["review.whole"].toggled.connect(self._draw_passage)
        for number in range(1, 10):
            self._actions.connect(f"review.choose.{number}", partial(self.choose, str(number)))
        acts: dict[str, Callable[[], object]] = {
            "review.previous": partial(self.go, -1),
            "review.next": partial(self.go, 1),
            "review.both": partial(self.choose, BOTH),
            "review.reject": partial(self.choose, REJECT),
            "review.edit": partial(self.choose, EDIT),
            "review.skip": partial(self.go, 1),
            "review.settle": self.settle,
            "review.reason": self.choices.reason.setFocus,
            "review.filter": self.panel.filter_field.setFocus,
            "review.rule": self._settle_by_rule,
        }
        for action, act in acts.items():
            self._actions.connect(action, act)

    @property
    def blind(self) -> bool:
        """Whether names are hidden."""
        return self._actions["review.blind"].isChecked()

    # --- the queue

    def enter(self) -> None:
        """Show what waits now."""
        if not self._known:
            self._known = True
            self.queue.gather()
        self.panel.list.setFocus()

    def show_sought(self, sought: Sought) -> None:
        """Show the first of certain disagreements, and let the queue hold nothing else."""
        self.item = None
        self.panel.filter_field.clear()
        self.panel.seek(sought)

    def _take_in(self, change: Change) -> None:
        """Look again at what somebody's act, also one taken back, may have put in dispute or out of it."""
        if not self._known or not change.kinds & JUDGED:
            return
        if change.everything or len(change.documents) != 1:
            self.item = None
            self.queue.gather()
            return
        waited = {one.place.members for one in self.queue.waiting}
        self.queue.look_again(change.documents[0])
        if change.origin != "act" or change.act not in DECIDING:
            self._show_as_it_is_now()
        back = next((one for one in self.queue.waiting if one.place.members not in waited), None)
        if change.origin != "act":
            self.foot.last.clear()
            if back is not None:
                self._show(back)

    def _show_as_it_is_now(self) -> None:
        """Show the place in sight anew, after its annotations changed; or what waits first, if it is none any more."""
        if self.item is None:
            return
        members = self.item.dispute.place.members
        now = next((one for one in self.queue.known() if one.place.members == members), None)
        if now is not None:
            self._show(now)
        else:
            self.item = None
            self._queue_changed()

    def _queue_changed(self) -> None:
        waiting = self.queue.waiting
        if self.item is None and waiting:
            self._show(waiting[0])
        elif not waiting and self.queue.complete and not (self.item and self.queue.row_of(self.item.dispute) >= 0):
            self._show_resolved()
        self._show_counts()

    def _show_resolved(self) -> None:
        """Show the first of what is sought, where all of it is resolved already."""
        if self.queue.sought == Sought() or not self.queue.resolved:
            self._show_nothing()
            return
        first = self.queue.resolved[0]
        self.queue.open_for(first)
        self._show(first)

    def _show_counts(self) -> None:
        self.panel.show_counts(blind=self.blind)
        self.foot.all.show_share(self.tr("All"), self.queue.settled, self.queue.all)
        dispute = self.item.dispute if self.item else None
        group = next((one for one in self.queue.groups if dispute and one.reason == group_of(dispute)), None)
        self.foot.group.setVisible(group is not None)
        if group is not None:
            self.foot.group.show_share(reason_name(group.reason), group.settled, group.all)
        place = self.queue.place_of(dispute) if dispute else -1
        # Counted with those that are resolved already: the total stays as it was while one works.
        self.toolbar.show_position(place + self.queue.settled if place >= 0 else -1, self.queue.all)

    def go(self, step: int) -> None:
        """Show another one that waits, and leave this one for later; after the last comes the first again."""
        if self.item is not None:
            place = self.queue.place_of(self.item.dispute)
            self._go_to(place + step if place >= 0 else 0)

    def _go_to(self, place: int) -> None:
        waiting = self.queue.waiting
        self._show(waiting[place % len(waiting)]) if waiting else self._show_nothing()

    # --- the passage

    def _show(self, dispute: Dispute) -> None:
        self.composing.end()
        self.item = Item(self._session, dispute)
        self.show_passage()
        self.panel.show_current(dispute)
        self._draw_passage()
        decided = dispute.decision
        self.choices.reason.setPlainText(decided.reason if decided else "")
        self.choice = self.item.settled_choice()
        if self.choice == EDIT:
            self.view.select_fragments(self.item.edited())
        self._show_choices()
        self._show_counts()

    def _draw_passage(self) -> None:
        if self.item is None:
            return
        dispute = self.item.dispute
        document = self._session.document(dispute.document)
        article = ArticleText(document, commands.directions(self._session, dispute.document))
        others = self.queue.others_in_article(dispute) if self._actions["review.whole"].isChecked() else []
        beside = (Item(self._session, other) for other in others)
        laned = [*self.item.in_lanes(), *(laned for item in beside for laned in item.in_lanes(asked=False))]
        self.toolbar.show_lanes([number for number, one in enumerate(self.item.readings, 1) if one.spans])
        self.view.stress(self.item.stressed())
        self.view.show_readings(article, self._session.scheme, laned, self.item.extent())

    def _show_choices(self) -> None:
        if self.item is None:
            return
        names = reading_names(self._session, self.item.readings, blind=self.blind)
        reasons = reason_names(self.item.dispute)
        self.choices.show_readings(self.item.readings, names, reasons, before_words(self.item))
        self._show_choice()

    def _show_nothing(self) -> None:
        self.item, self.choice = None, ""
        self.panel.show_current(None)
        self.view.show_nothing()
        self.toolbar.show_lanes([])
        self.choices.show_readings([], [], [])
        self.show_empty(empty_words(self.queue))
        self._show_counts()

    def _seal(self) -> None:
        blind = self.blind
        self._actions["review.blind"].setIconText(self.tr("Blind: names hidden") if blind else self.tr("Names shown"))
        self._show_choices()
        self.panel.show_counts(blind=blind)

    # --- what stands

    def choose(self, choice: str) -> None:
        """Take a choice; `settle` makes it stand. An edit begins with the words of what was chosen before."""
        if self.item is None or not self.item.has(choice):
            return
        if choice != EDIT:
            self.composing.end()
        elif not self._project.done(self._compose):
            return
        self.choice = choice
        self._show_choice()

    def _compose(self) -> None:
        """Open the editor, if it is not open, and let words be selected."""
        if self.item is not None and self.composing.rows is None:
            self._left_choice = self.choice if self.choice != EDIT else ""
            self.composing.begin(self.item.rows_from(self.choice))
        self.composing.ask_for_words()

    def _leave_composing(self) -> None:
        self.composing.end()
        self.choice = self._left_choice
        self._show_choice()
        self.panel.list.setFocus()

    def _show_choice(self) -> None:
        self.choices.show_chosen(self.choice)
        self.view.choose_reading(int(self.choice) if self.choice.isdecimal() else 0)

    def settle(self) -> None:
        """Make the choice stand and go on to the next disagreement."""
        if self.item is None:
            return
        if not self.choice:
            told = self.tr("Choose an annotation first, or press B, X or E.")
            self.notices.show_words(told, kind="hint", passing=True)
            return
        item, choice = self.item, self.choice
        before = self.queue.waiting[: max(self.queue.place_of(item.dispute), 0)]
        if choice == EDIT and self.composing.rows is None and not self._project.done(self._compose):
            return
        if not self._project.done(lambda: self._put(item, choice)):
            return
        self.notices.hide()
        self.foot.last.setText(chosen_words(item, choice))
        # What was composed may have resolved some of those before it as well.
        self._go_to(sum(self.queue.place_of(one) >= 0 for one in before))
        self.panel.list.setFocus()

    def _put(self, item: Item, choice: str) -> None:
        one, rows = item.dispute, self.composing.rows
        reason = self.choices.reason.toPlainText().strip()
        if choice == EDIT and rows is not None:
            layer, draft = rows.base.layer, rows.draft()
            commands.compose_dispute(self._session, one.document, one.place, layer, draft, reason=reason)
        else:
            layer_chosen, outcome = item.layer(choice), OUTCOMES.get(choice, "chosen")
            commands.settle_dispute(
                self._session, one.document, one.place, layer_chosen, outcome=outcome, reason=reason
            )

    def _settle_by_rule(self) -> None:
        dialog = RuleDialog(self._project, self._theme, self)
        if dialog.exec() == RuleDialog.DialogCode.Accepted:
            self.foot.last.setText(self.tr("Last, by a rule: {what}").format(what=dialog.done_words))
        dialog.deleteLater()

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key a choice; Enter settles, Escape leaves what is composed."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.composing.rows is not None and not entered:
            if event.key() == Qt.Key.Key_Escape:
                self._leave_composing()
                return
            if self.composing.take_key(event):
                return
        action = self._actions.of_key("↵" if entered else symbol_of(event), review=True)
        if action is None or not action.isEnabled():
            super().keyPressEvent(event)
        else:
            action.trigger()
