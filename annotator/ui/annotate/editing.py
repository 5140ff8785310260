"""The dialogs of the desk: details and note of a span, note and flag of the document."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from annotator.app import commands
from annotator.domain.annotation import Span
from annotator.domain.register import entry_of
from annotator.ui import language
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.article.card_data import quote

if TYPE_CHECKING:
    from annotator.ui.annotate.details_dialog import DetailsDialog


class Editing(QObject):
    """Shows a dialog, and saves what was entered."""

    def __init__(self, annotating: Annotating, window: QWidget) -> None:
        super().__init__(window)
        self._annotating = annotating
        self._window = window
        self._session = annotating.session

    def edit_note(self) -> None:
        """Edit the note of the current claim, or else of the current span."""
        self.edit_details(note_only=True)

    def edit_details(self, *, note_only: bool = False) -> None:
        """Edit the attributes of the current stance, or else attributes and note of the current span."""
        from annotator.ui.annotate.details_dialog import DetailsDialog

        annotating = self._annotating
        if annotating.stance and not note_only:
            self._edit_stance(annotating.stance)
            return
        wanted = annotating.head if note_only and annotating.head else annotating.span
        span = annotating.work.spans.get(wanted) if annotating.document else None
        if span is None:
            annotating.hinted.emit(self.tr("Select a span first."))
            return
        label = self._session.scheme.label(span.label)
        attributes = label.attributes if label and not note_only else ()
        found = self._session.register().entry(entry_of(span))
        entry = found.name if found is not None else ""
        dialog = DetailsDialog(
            quote(span), attributes, span.attributes, span.note, self._session.scheme, self._window, entry
        )
        if note_only:
            dialog.begin_with_note()
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._save(span, dialog, note_only=note_only)
        dialog.deleteLater()

    def _edit_stance(self, stance: str) -> None:
        from annotator.ui.annotate.details_dialog import DetailsDialog

        relation = self._annotating.work.relations[stance]
        kind = self._session.scheme.relation(relation.label)
        attributes = kind.attributes if kind else ()
        heading = self._session.scheme.say(kind.name if kind else relation.label, language.current())
        dialog = DetailsDialog(heading, attributes, relation.attributes, None, self._session.scheme, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            changed = dialog.values()
            self._do(lambda document: commands.change_stance_attributes(self._session, document, stance, changed))
        dialog.deleteLater()

    def _save(self, span: Span, dialog: "DetailsDialog", *, note_only: bool) -> None:
        attributes = dict(span.attributes) if note_only else dialog.values()
        self._do(lambda document: commands.change_details(self._session, document, span.id, attributes, dialog.note()))

    def edit_document_note(self) -> None:
        """Edit the note on the document."""
        if not self._annotating.document:
            return
        before = self._annotating.work.progress.note
        title, heading = self.tr("Note"), self.tr("Note on this article")
        note = self._ask_note(title, heading, before)
        if note is not None:
            self._do(lambda document: commands.set_document_note(self._session, document, note))

    def toggle_document_label(self, label: str) -> None:
        """Say that a document label applies to the document, or no longer."""
        if not self._annotating.document:
            return
        applies = label not in self._annotating.work.progress.labels
        self._do(lambda document: commands.set_document_label(self._session, document, label, applies=applies))

    def flag(self) -> None:
        """Flag the document with a reason, or remove the flag."""
        if not self._annotating.document:
            return
        if self._annotating.work.progress.flag is not None:
            self._do(lambda document: commands.flag(self._session, document, None))
            return
        reason = self._ask_note(self.tr("Flag"), self.tr("What needs to be checked?"), "")
        if reason is not None:
            self._do(lambda document: commands.flag(self._session, document, reason))

    def _ask_note(self, title: str, heading: str, before: str) -> str | None:
        """Return the note that is entered, or None when the dialog is cancelled."""
        from annotator.ui.annotate.asking_dialog import NoteDialog

        dialog = NoteDialog(title, heading, before, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        note = dialog.note()
        dialog.deleteLater()
        return note if accepted else None

    def _do(self, act: Callable[[str], object]) -> None:
        self._annotating.project.done(lambda: act(self._annotating.document))
