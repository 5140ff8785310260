"""What is done to suggestions: going from one to the next, accepting, dismissing, letting go."""

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QPointF

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.suggesting.offering import first_of
from annotator.domain.annotation import Fragment, Span
from annotator.suggest.labelled import LabelledFrame, Suggestion
from annotator.ui.annotate.suggesting.dismissals import Dismissals
from annotator.ui.annotate.suggesting.shown import id_of
from annotator.ui.annotate.suggesting.suggesting import Suggesting

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


ACCEPTING = "Accept suggestion"


class Deciding(QObject):
    """Decides about the suggestions of a desk."""

    def __init__(self, desk: "Desk", suggesting: Suggesting) -> None:
        super().__init__(suggesting)
        self._desk, self._suggesting = desk, suggesting
        self._project, self._session = desk.project, desk.project.session
        self.dismissals = Dismissals(self._session)
        self._accepted: list[LabelledFrame] = []
        """What was accepted in this article, in this order."""
        self._taken_back: list[LabelledFrame] = []
        """What of it was undone, in this order."""
        desk.view.span_clicked.connect(self._point_by_click)
        desk.document_shown.connect(self._forget_order)
        desk.project.changed.connect(self._note_change)

    def _note_change(self, change: Change) -> None:
        if not self.can_take_back and self._desk.notices.words == self.tr("Suggestion dismissed."):
            self._desk.notices.hide()  # its button would take back what is no longer the last thing done
        if change.origin == "act":
            self.dismissals.note_act()
            self._taken_back.clear()
        elif change.act == ACCEPTING and change.origin == "undo" and self._desk.document in change.documents:
            self._want_again()
        elif change.act == ACCEPTING and change.origin == "redo" and self._taken_back:
            self._accepted.append(self._taken_back.pop())

    def _want_again(self) -> None:
        """Make the suggestion current whose acceptance was taken back, be it one of before the article was shown."""
        undone = self._accepted.pop() if self._accepted else commands.undone_acceptance(self._session)
        self._taken_back.append(undone)
        self._suggesting.want(undone)

    def _forget_order(self) -> None:
        self._accepted.clear()
        self._taken_back.clear()

    def go_on_after(self, change: Change) -> None:
        """Go on after an acceptance that was undone or redone, once its article is shown.

        Undone, the suggestion is current; redone, the next one is, as after the acceptance itself.
        """
        if change.act == ACCEPTING and change.origin == "undo" and not self._taken_back:
            self._want_again()
        here = self._desk.document
        starts = [one.start for one in change.put if isinstance(one, Span) and one.document == here]
        if change.act == ACCEPTING and change.origin == "redo" and starts and self._suggesting.left:
            self._suggesting.point_at(self._next_from(min(starts)))

    # --- which one is current

    def go_on(self) -> None:
        """Make the next suggestion current, after the last one the first."""
        offered, current = self._suggesting.left, self._suggesting.current
        if not offered:
            return
        if current is not None:
            following = offered[(offered.index(current) + 1) % len(offered)].frame
        else:
            following = self._next_from(self._desk.view.selection.caret)
        self._desk.view.setFocus()
        self._suggesting.point_at(following)

    def _next_from(self, offset: int) -> LabelledFrame:
        """Return the first suggestion from a code point on, after the last one the first; there is at least one."""
        offered = [one.frame for one in self._suggesting.left]
        return next((frame for frame in offered if first_of(frame) >= offset), offered[0])

    def point_near(self, offset: int) -> None:
        """Make the suggestion nearest to a code point in its paragraph current, if there is one."""
        self._point_at(self._desk.view.suggestion_at(offset))

    def point_under(self, point: QPointF) -> bool:
        """Make the suggestion on the words under a point of the article current; return whether there is one."""
        return not self._desk.annotating.mode and self._point_at(self._desk.view.suggestion_under(point))

    def _point_at(self, suggestion: str) -> bool:
        found = next((one.frame for one in self._suggesting.left if id_of(one.frame) == suggestion), None)
        if found is not None:
            self._suggesting.point_at(found, scroll=False)
        return found is not None

    def _point_by_click(self, spans: list[str]) -> None:
        if not spans and not self._desk.annotating.mode:
            self.point_near(self._desk.view.selection.caret)

    def release(self) -> bool:
        """Make no suggestion current, unless a mode is on or words are selected; return whether one was."""
        if self._suggesting.current is None or self._desk.annotating.mode or self._desk.view.selected():
            return False
        self._suggesting.point_at(None)
        return True

    def _show_unseen(self, frame: LabelledFrame) -> bool:
        """Bring the current suggestion into sight, words and card; return whether it was not: it is not decided then.

        Nobody decides about what they do not see.
        """
        if self._is_in_sight(frame):
            return False
        self.show_current()
        return True

    def show_current(self) -> None:
        """Bring the current suggestion into sight, words and card."""
        current = self._suggesting.current
        if current is not None:
            self._desk.view.setFocus()  # without it, the card does not lie over the article
            self._suggesting.point_at(current.frame)

    def _is_in_sight(self, frame: LabelledFrame) -> bool:
        """Whether the current suggestion begins in sight, and its card is shown."""
        view, start = self._desk.view, first_of(frame)
        if not self._desk.article.cards.suggestion_card.isVisible():
            return False
        return any(0 <= box.center().y() <= view.viewport().height() for box in view.boxes(((start, start + 1),)))

    # --- decisions

    def accept(self, claim: tuple[Fragment, ...] | None = None) -> None:
        """Accept the current suggestion, with other words of its claim if these are given, and go on to the next.

        One that is out of sight is brought into sight first.
        """
        current = self._suggesting.current
        if current is None:
            self.go_on()
        elif not self._show_unseen(current.frame):
            corrected = {"claim": claim} if claim is not None else {}
            self.accept_as(current, msgspec.structs.replace(current.frame, **corrected))

    def accept_as(self, suggestion: Suggestion, frame: LabelledFrame) -> None:
        """Accept a suggestion as somebody has corrected it, and go on to the next one."""
        desk, following = self._desk, self._following(suggestion)
        made = desk.annotating.do(lambda: commands.accept_suggestion(self._session, desk.document, suggestion, frame))
        if made is None:
            return
        self._accepted.append(suggestion.frame)
        desk.annotating.point_at(made.id)
        if any(one.frame == following for one in self._suggesting.left):
            self._suggesting.point_at(following)  # the claim that was accepted stays current for the keys of stances

    def dismiss(self) -> None:
        """Dismiss the current suggestion for good, with a button that takes it back; one that is not seen is shown."""
        current, document = self._suggesting.current, self._desk.document
        if current is None or self._show_unseen(current.frame):
            return
        if self._dismiss(document, current):
            self.dismissals.add(document, current)
            self._tell_dismissed()

    def _dismiss(self, document: str, suggestion: Suggestion) -> bool:
        """Dismiss a suggestion and go on to the next one; return whether it was done."""
        if not self._project.done(lambda: commands.dismiss_suggestion(self._session, document, suggestion)):
            return False
        if document != self._desk.document:
            self._desk.shown_document.show(document)
        following = self._following(suggestion)
        self._suggesting.drop(following)
        if self._suggesting.current is not None:
            self._suggesting.point_at(following)
        return True

    def _tell_dismissed(self) -> None:
        """Say that a suggestion was dismissed, with a button that takes it back."""
        self._suggesting.changed.emit()
        undo = (self.tr("Undo"), self.take_back)
        self._desk.notices.show_words(self.tr("Suggestion dismissed."), kind="success", act=undo)

    def go_on_from(self, dismissals: Dismissals) -> None:
        """Undo and redo what was dismissed in the view before."""
        self.dismissals = dismissals
        self._suggesting.changed.emit()

    @property
    def can_take_back(self) -> bool:
        """Whether a dismissal was the last thing that was done."""
        return self.dismissals.next_undo is not None

    @property
    def can_dismiss_again(self) -> bool:
        """Whether a dismissal is the next thing to be redone."""
        return self.dismissals.next_redo is not None

    def take_back(self) -> bool:
        """Take back a dismissal that was the last thing done; return whether there was one."""
        due = self.dismissals.next_undo
        if due is None:
            return False
        if self._project.done(lambda: commands.restore_suggestion(self._session, due.document, due.suggestion)):
            self.dismissals.note_undone()
            self._desk.notices.hide()
            if due.document != self._desk.document:
                self._desk.shown_document.show(due.document)
            self._suggesting.want(due.suggestion.frame)
        self._suggesting.changed.emit()
        return True

    def dismiss_again(self) -> bool:
        """Dismiss again what was taken back, if that is the next thing to be redone; return whether it is."""
        due = self.dismissals.next_redo
        if due is None:
            return False
        if self._dismiss(due.document, due.suggestion):
            self.dismissals.note_redone()
            self._tell_dismissed()
        return True

    def count_dismissed(self) -> int:
        """Return how many suggestions somebody has dismissed in the article shown."""
        document = self._desk.document
        return len(self._project.do(lambda: commands.dismissed(self._session, document)) or ()) if document else 0

    def restore_dismissed(self) -> None:
        """Offer again what somebody has dismissed in the article shown."""
        document = self._desk.document
        for frame in commands.dismissed(self._session, document):
            self._project.done(partial(commands.restore_suggestion, self._session, document, Suggestion(frame, 0)))
        self.dismissals.forget(document)
        self._suggesting.refresh()

    def _following(self, suggestion: Suggestion) -> LabelledFrame | None:
        """Return the suggestion after one, after the last one the first, None where there is no other."""
        frames = [one.frame for one in self._suggesting.left]
        at = frames.index(suggestion.frame) if suggestion.frame in frames else -1
        others = [frame for frame in (*frames[at + 1 :], *frames[: max(at, 0)]) if frame != suggestion.frame]
        return others[0] if others else None
