"""What the review page does after a change: disagreements are found again, and the one shown stays where it can."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app.changes import Change
from annotator.ui.open_project import OpenProject
from annotator.ui.review.foot_bar import DECIDING

if TYPE_CHECKING:
    from annotator.ui.review.page import ReviewPage

DECISIVE = frozenset({"span", "relation", "progress", "decision", "document", "scheme"})
"""The types of records whose changes may open or resolve disagreements."""
MOST_AT_ONCE = 50
"""The most articles on which disagreements are found again one by one."""


class PageUpdates(QObject):
    """Follows the changes of a project for a review page."""

    def __init__(self, project: OpenProject, page: "ReviewPage") -> None:
        super().__init__(page)
        self._page, self._queue = page, page.queue
        project.changed.connect(self._follow)

    def _follow(self, change: Change) -> None:
        """Find disagreements again after a change, and show one that undo or redo has reopened."""
        if not self._page.gathered or not change.kinds & DECISIVE:
            return
        if change.brought:
            self._receive(change)
            return
        if change.everything or len(change.documents) != 1:
            self._page.item = None
            self._queue.gather()
            return
        unresolved_before = {disagreement.place.members for disagreement in self._queue.unresolved}
        self._queue.update_document(change.documents[0])
        if change.origin != "act" or change.act not in DECIDING:
            self._show_again()
        if change.origin != "act":
            self._show_reopened(unresolved_before)

    def _show_reopened(self, unresolved_before: set[tuple[tuple[str, str], ...]]) -> None:
        self._page.foot.last.clear()
        for disagreement in self._queue.unresolved:
            if disagreement.place.members not in unresolved_before:
                self._page.show_disagreement(disagreement)
                return

    def _receive(self, change: Change) -> None:
        """Find again what others' work changes; the present disagreement stays as it is unless it is another now."""
        if change.kinds & {"document", "scheme"} or len(change.documents) > MOST_AT_ONCE:
            self._queue.gather()
            return
        for document in change.documents:
            self._queue.update_document(document)
        item = self._page.item.disagreement if self._page.item is not None else None
        if item is not None and item.document in change.documents and item not in self._queue.found():
            self._show_again()
        else:
            self._page.queue_changed()

    def _show_again(self) -> None:
        """Show the present disagreement as it is after a change, or the first one of the queue where it is gone."""
        if self._page.item is None:
            return
        members = self._page.item.disagreement.place.members
        found = self._queue.found()
        now = next((disagreement for disagreement in found if disagreement.place.members == members), None)
        if now is not None:
            self._page.show_disagreement(now)
        else:
            self._page.item = None
            self._page.queue_changed()
