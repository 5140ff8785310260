"""Undo and redo on the desk: they say what they did, and show where."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from annotator.app.changes import Change
from annotator.app.session import Session
from annotator.domain.annotation import Span
from annotator.domain.errors import AnnotatorError
from annotator.ui import language

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


class Replaying(QObject):
    """Takes back and does again what was done, on whatever page one is."""

    replayed = Signal(str)
    """What was undone or redone, in words."""
    failed = Signal(object)
    """An AnnotatorError."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk

    def replay(self, act: Callable[[Session], Change | None]) -> None:
        """Undo or redo; say what, and show where."""
        desk = self._desk
        try:
            change = act(desk.session)
        except AnnotatorError as error:
            self.failed.emit(error)
            return
        if change is not None:
            if not desk.isHidden():
                self._show_place_of(change)
            undone = QCoreApplication.translate("Desk", "Undone: {act}")
            redone = QCoreApplication.translate("Desk", "Redone: {act}")
            told = undone if change.origin == "undo" else redone
            self.replayed.emit(told.format(act=language.sentence(change.act, {})))

    def _show_place_of(self, change: Change) -> None:
        """Show where undo or redo changed something, and choose what it brought back."""
        desk = self._desk
        spans = [record for record in change.put if isinstance(record, Span)]
        documents = [document for document in change.documents if desk.listing.holds(document)]
        if documents and documents[0] != desk.document:
            desk.show_document(documents[0])
        if spans and spans[0].document == desk.document:
            desk.annotating.point_at(spans[0].id)
            desk.view.scroll_to(spans[0].start)
