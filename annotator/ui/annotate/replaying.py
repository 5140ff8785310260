"""Undo and redo on the desk: the notice bar names the act, the desk shows its place."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QObject

from annotator.app import commands
from annotator.app.changes import Change
from annotator.domain.annotation import Span
from annotator.ui import language

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


class Replaying(QObject):
    """Undoes and redoes acts, whichever page is shown."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk

    def undo(self) -> None:
        """Undo the last act; a dismissal of a suggestion after it is taken back instead."""
        if not self._desk.deciding.take_back():
            self.replay("undo")

    def redo(self) -> None:
        """Redo what was undone last, be it an act or a dismissal of a suggestion."""
        if not self._desk.deciding.dismiss_again():
            self.replay("redo")

    def replay(self, origin: Literal["undo", "redo"]) -> None:
        """Undo or redo an act, show its name, and its place; a large act is long work."""
        desk = self._desk
        change = desk.project.do(lambda: self._replayed(origin))
        if change is not None:
            if not desk.isHidden():
                self._show_place_of(change)
                desk.deciding.go_on_after(change)
            desk.project.notices.show_words(_said(change), kind="success", passing=True)

    def _replayed(self, origin: Literal["undo", "redo"]) -> Change | None:
        desk, act = self._desk, commands.undo if origin == "undo" else commands.redo
        if not desk.session.is_next_long(origin):
            return act(desk.session)
        title = QCoreApplication.translate("Actions", "Undo" if origin == "undo" else "Redo")
        return desk.project.run(title, lambda task: act(desk.session, task))

    def _show_place_of(self, change: Change) -> None:
        """Show the place of the change, and choose a restored span; a change of several articles has no place."""
        desk = self._desk
        spans = [record for record in change.put if isinstance(record, Span)]
        documents = [document for document in change.documents if desk.listing.contains(document)]
        if not change.everything and len(documents) == 1 and documents[0] != desk.document:
            desk.shown_document.show(documents[0])
        if spans and spans[0].document == desk.document:
            desk.annotating.point_at(spans[0].id)
            desk.view.scroll_to(spans[0].start)


def _said(change: Change) -> str:
    """Return what the notice bar says of a change."""
    undone = QCoreApplication.translate("Desk", "Undone: {act}")
    redone = QCoreApplication.translate("Desk", "Redone: {act}")
    return (undone if change.origin == "undo" else redone).format(act=language.sentence(change.act, {}))
