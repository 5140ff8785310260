"""The review page: the queue of disagreements, the passage with its annotations in lanes, and the decision.

Blind by default: annotations are numbered in an order that depends on the place, and names are shown only on request.
"""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.app.disagreements import Disagreement, DisagreementFilter
from annotator.ui.actions import Actions
from annotator.ui.article.article_text import ArticleText
from annotator.ui.keys import symbol_of
from annotator.ui.open_project import OpenProject
from annotator.ui.review.agreed import accept_agreed
from annotator.ui.review.deciding import save_decision
from annotator.ui.review.item import EDIT, Item
from annotator.ui.review.kept_review import KeptReview, go_on_from, kept_of
from annotator.ui.review.naming import chosen_words, earlier_words, variant_names
from annotator.ui.review.page_acts import connect_acts
from annotator.ui.review.page_updates import PageUpdates
from annotator.ui.review.queue import group_of, reason_names
from annotator.ui.review.room import ReviewRoom
from annotator.ui.review.rule_dialog import RuleDialog
from annotator.ui.review.words import empty_words, reason_name
from annotator.ui.theme import Theme
from annotator.ui.typed_drafts import TypedDrafts
from annotator.ui.zoom import Zoom


class ReviewPage(ReviewRoom):
    """Resolves one disagreement after the other."""

    def __init__(
        self, project: OpenProject, actions: Actions, zoom: Zoom, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(project, actions, zoom, theme, parent)
        self._project, self._session, self._actions, self._theme = project, project.session, actions, theme
        self.item: Item | None = None
        self.choice = self._left_choice = ""
        self.gathered = False
        """Whether the disagreements were gathered: they are once the page was entered."""
        self._drafts = TypedDrafts("reason", project, self)
        self._connect()

    def _connect(self) -> None:
        PageUpdates(self._project, self)
        self._zoom.changed.connect(self.view.set_zoom)
        self.panel.chosen.connect(self.show_disagreement)
        self.queue.gathered.connect(self.queue_changed)
        self.choices.chosen.connect(self.choose)
        self.choices.resolved.connect(self.resolve)
        self.choices.skipped.connect(partial(self.go, 1))
        marks = self._actions["view.marks"]
        marks.toggled.connect(lambda shown: self.view.show_marks(shown=shown))
        self.view.show_marks(shown=marks.isChecked())
        self._actions["review.blind"].setChecked(True)
        self._actions["review.blind"].toggled.connect(self._show_blindness)
        self._show_blindness()
        self._actions["review.whole"].toggled.connect(self._draw_passage)
        self.choices.part.chosen.connect(self._file)
        self.choices.reason.textChanged.connect(self._keep_reason)
        connect_acts(self, self._actions)

    @property
    def blind(self) -> bool:
        """Whether names are hidden."""
        return self._actions["review.blind"].isChecked()

    def kept(self) -> KeptReview:
        """Return what is listed and shown."""
        return kept_of(self, self._actions)

    def go_on_from(self, kept: object) -> None:
        """List and show what was before."""
        assert isinstance(kept, KeptReview), "it is what `kept` returned"
        go_on_from(self, self._actions, kept)

    # --- the queue

    def enter(self) -> None:
        """Show the open disagreements; gather them when the page is entered first."""
        if not self.gathered:
            self.gathered = True
            self.queue.gather()
        self.panel.list.setFocus()

    def show_filtered(self, filter_: DisagreementFilter) -> None:
        """Show only the disagreements that a filter lets through, and the first of them."""
        self.item = None
        self.panel.filter_field.clear()
        self.panel.set_filter(filter_)

    def queue_changed(self) -> None:
        """Show the counts of the queue, and a disagreement where none is shown."""
        unresolved = self.queue.unresolved
        is_listed = self.item is not None and self.queue.row_of(self.item.disagreement) >= 0
        if self.item is None and unresolved:
            self.show_disagreement(unresolved[0])
        elif not unresolved and self.queue.complete and not is_listed:
            self._show_resolved()
        self._show_counts()

    def _show_resolved(self) -> None:
        """Show the first disagreement of the filter, where all of them are resolved."""
        if self.queue.filter == DisagreementFilter() or not self.queue.resolved:
            self._show_nothing()
            return
        first = self.queue.resolved[0]
        self.queue.open_for(first)
        self.show_disagreement(first)

    def _show_counts(self) -> None:
        self.panel.show_counts(blind=self.blind)
        self.foot.all.show_share(self.tr("All"), self.queue.resolved_count, self.queue.all)
        disagreement = self.item.disagreement if self.item else None
        group = next(
            (group for group in self.queue.groups if disagreement and group.reason == group_of(disagreement)), None
        )
        self.foot.group.setVisible(group is not None)
        if group is not None:
            self.foot.group.show_share(reason_name(group.reason, self._session.scheme), group.resolved, group.all)
        place = self.queue.position_of(disagreement) if disagreement else -1
        # Counted with the resolved ones, so that the total stays the same while they are resolved.
        self.toolbar.show_position(place + self.queue.resolved_count if place >= 0 else -1, self.queue.all)

    def go(self, step: int) -> None:
        """Show another unresolved disagreement; after the last comes the first."""
        if self.item is not None:
            place = self.queue.position_of(self.item.disagreement)
            self._go_to(place + step if place >= 0 else 0)

    def _go_to(self, place: int) -> None:
        unresolved = self.queue.unresolved
        self.show_disagreement(unresolved[place % len(unresolved)]) if unresolved else self._show_nothing()

    # --- the passage

    def show_disagreement(self, disagreement: Disagreement) -> None:
        """Show a disagreement, with its passage and its choices."""
        self.composing.end()
        self.item = Item(self._session, disagreement)
        self.show_passage()
        self.panel.show_current(disagreement)
        self._draw_passage()
        decision = disagreement.decision
        reason = decision.reason if decision else ""
        self.choices.reason.setPlainText(self._drafts.text(self.item.key, reason))
        self.choices.part.show_part(decision.part if decision else "")
        self.choice = self.item.resolved_choice()
        if self.choice == EDIT:
            self.view.select_fragments(self.item.edited())
        self._show_choices()
        self._show_counts()

    def _draw_passage(self) -> None:
        if self.item is None:
            return
        disagreement = self.item.disagreement
        document = self._session.document(disagreement.document)
        article = ArticleText(document, commands.directions(self._session, disagreement.document))
        others = self.queue.others_in_article(disagreement) if self._actions["review.whole"].isChecked() else []
        laned_spans = [*self.item.in_lanes()]
        for other in others:
            laned_spans += Item(self._session, other).in_lanes(in_question=False)
        self.toolbar.show_lanes([number for number, variant in enumerate(self.item.variants, 1) if variant.spans])
        self.view.stress(self.item.stressed())
        self.view.show_variants(article, self._session.scheme, laned_spans, self.item.extent())

    def _show_choices(self) -> None:
        if self.item is None:
            return
        names = variant_names(self._session, self.item.variants, blind=self.blind)
        reasons = reason_names(self.item.disagreement, self._session.scheme)
        self.choices.show_variants(self.item.variants, names, reasons, earlier_words(self.item))
        self._show_choice()

    def _show_nothing(self) -> None:
        self.item, self.choice = None, ""
        self.panel.show_current(None)
        self.view.show_nothing()
        self.toolbar.show_lanes([])
        self.choices.show_variants([], [], [])
        self.show_empty(empty_words(self.queue))
        self._show_counts()

    def _show_blindness(self) -> None:
        blind = self.blind
        self._actions["review.blind"].setIconText(self.tr("Blind: names hidden") if blind else self.tr("Names shown"))
        self._show_choices()
        self.panel.show_counts(blind=blind)

    def _keep_reason(self) -> None:
        """Keep a reason that the decision does not have, until it is resolved with it."""
        if self.item is not None:
            decision, text = self.item.disagreement.decision, self.choices.reason.toPlainText()
            self._drafts.write(self.item.key, text if text != (decision.reason if decision else "") else None)

    @property
    def is_unsaved(self) -> bool:
        """Whether the person has begun an annotation of their own."""
        return self.composing.is_changed

    # --- the decision

    def choose(self, choice: str) -> None:
        """Choose; `resolve` saves the choice. An edit begins with the variant chosen before."""
        if self.item is None or not self.item.has(choice):
            return
        if choice != EDIT:
            self.composing.end()
        elif not self._project.done(self._compose):
            return
        self.choice = choice
        self._show_choice()

    def _compose(self) -> None:
        """Open the editor if it is closed, and have the person select words."""
        if self.item is not None and self.composing.rows is None:
            self._left_choice = self.choice if self.choice != EDIT else ""
            self.composing.begin(self.item.draft_rows(self.choice))
        self.composing.ask_for_words()

    def _leave_composing(self) -> None:
        self.composing.end()
        self.choice = self._left_choice
        self._show_choice()
        self.panel.list.setFocus()

    def _show_choice(self) -> None:
        self.choices.show_chosen(self.choice)
        self.view.choose_variant(int(self.choice) if self.choice.isdecimal() else 0)

    def resolve(self) -> None:
        """Save the choice as the decision and go on to the next disagreement."""
        if self.item is None:
            return
        if not self.choice:
            self.notices.show_words(self.tr("Choose an annotation first."), kind="hint", passing=True)
            return
        item, choice = self.item, self.choice
        before = self.queue.unresolved[: max(self.queue.position_of(item.disagreement), 0)]
        if choice == EDIT and self.composing.rows is None and not self._project.done(self._compose):
            return
        if not self._project.done(lambda: self._save_decision(item, choice)):
            return
        self._drafts.write(item.key, None)
        self.notices.hide()
        self.foot.last.setText(chosen_words(item, choice))
        # A composition may have resolved some of those before it as well.
        self._go_to(sum(self.queue.position_of(disagreement) >= 0 for disagreement in before))
        self.panel.list.setFocus()
        if not self.queue.unresolved:
            accept_agreed(self._project)

    def _save_decision(self, item: Item, choice: str) -> None:
        reason = self.choices.reason.toPlainText().strip()
        save_decision(self._session, item, choice, self.composing.rows, reason=reason, part=self.choices.part.part)

    def _file(self, part: str) -> None:
        """File a disagreement that is resolved; an open one is filed when it is resolved."""
        found = self.item.disagreement if self.item is not None else None
        if found is not None and found.state == "resolved" and (decision := found.decision) is not None:
            self._project.done(lambda: commands.file_disagreement(self._session, decision, part))

    def resolve_by_rule(self) -> None:
        """Ask for a rule and resolve by it."""
        dialog = RuleDialog(self._project, self._theme, self)
        if dialog.exec() == RuleDialog.DialogCode.Accepted:
            self.foot.last.setText(self.tr("Last, by a rule: {what}").format(what=dialog.done_words))
        dialog.deleteLater()

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the key of a choice; Enter resolves, Escape leaves a field, then the editor."""
        if event.key() == Qt.Key.Key_Escape and self.leave_field():
            return
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
