"""Updates of the desk after committed changes: list, article and cards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.app.changes import Change
from annotator.domain.annotation import Span

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


class DeskUpdates(QObject):
    """Updates a desk after every change."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        desk.project.changed.connect(self._update)

    def _update(self, change: Change) -> None:
        desk, document = self._desk, self._desk.document
        desk.panel.rows_changed(desk.listing.apply(change))
        if change.brought:
            self._receive(change)
            return
        listed = desk.listing.contains(document)
        if document in change.documents and not change.everything and listed:
            desk.project.do(lambda: self._update_article(change))
        is_edited = document in change.touched or ("document" in change.kinds and document in change.documents)
        if change.everything or is_edited or ("document" in change.kinds and not listed):
            desk.shown_document.show_again()
        if "document" in change.kinds:
            desk.finding.search_again()  # documents were added or removed
        desk.finishing.note_change(change)
        desk.changed.emit()

    def _receive(self, change: Change) -> None:
        """Show what others made, and leave caret, selection, place and open editors as they are."""
        desk, document = self._desk, self._desk.document
        if not document and desk.listing.numbers:
            desk.shown_document.show_first()
        elif document and not desk.listing.contains(document):
            desk.shown_document.show_again()
        elif document in change.touched:
            desk.project.do(lambda: self._receive_on_article(change))
        if "document" in change.kinds:
            desk.finding.search_again()
        desk.changed.emit()

    def _receive_on_article(self, change: Change) -> None:
        desk, session = self._desk, self._desk.session
        if "direction" in change.kinds:
            directions = commands.directions(session, desk.document)
            if directions != desk.view.article.overrides:
                desk.view.update_directions(directions)
        if not change.kinds & {"span", "relation"}:
            return
        shown, now = desk.article.work, desk.annotating.work
        if (shown.spans, shown.relations) == (now.spans, now.relations):
            return  # somebody else's: these are not shown here
        desk.view.pointer.cancel_start()
        changed = [span for id_, span in now.spans.items() if shown.spans.get(id_) != span]
        desk.view.update_spans(changed, [id_ for id_ in shown.spans if id_ not in now.spans])
        desk.article.show_work(now, session.scheme)
        desk.annotating.forget_missing()

    def _update_article(self, change: Change) -> None:
        desk, session = self._desk, self._desk.session
        desk.view.pointer.cancel_start()  # the first click had chosen what has changed
        if "direction" in change.kinds:
            desk.view.update_directions(commands.directions(session, desk.document))
        if change.kinds & {"span", "relation"}:
            spans = self._own_spans(change)
            desk.view.update_spans(spans, [record.id for record in change.removed if isinstance(record, Span)])
            if "relation" in change.kinds or change.removed or not desk.article.add_spans(spans, desk.annotating.work):
                desk.article.show_work(desk.annotating.work, session.scheme)
            desk.annotating.forget_missing()

    def _own_spans(self, change: Change) -> list[Span]:
        own_layer, document = self._desk.session.layer, self._desk.document
        spans = (record for record in change.put if isinstance(record, Span))
        return [span for span in spans if span.document == document and span.layer == own_layer]
