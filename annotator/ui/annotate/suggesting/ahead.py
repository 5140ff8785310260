"""Looking ahead: how many suggestions the other articles in sight of the list have, found one by one between events."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer

from annotator.app import commands
from annotator.app.changes import Change
from annotator.suggest.labelled import Suggestion
from annotator.ui.annotate.suggesting.requests import Requests

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk
    from annotator.ui.annotate.suggesting.suggesting import Suggesting

WAIT_MS, BETWEEN_MS = 800, 50
"""How long nothing has changed before other articles are looked at, and the time between two of them."""


class Ahead(QObject):
    """Counts the suggestions of articles that are still to be done, and shows the numbers in the list."""

    def __init__(self, desk: "Desk", suggesting: "Suggesting", requests: Requests) -> None:
        super().__init__(suggesting)
        self._desk, self._suggesting, self._requests = desk, suggesting, requests
        self._counts: dict[str, int] = {}
        self._passed: set[str] = set()
        """Articles of which nothing can be known now."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        requests.looked.connect(self._take)

    def begin(self) -> None:
        """Look ahead from now on."""
        self._suggesting.changed.connect(self._note_here)
        self._requests.found.connect(self._note_here)
        self._suggesting.learning.renewed.connect(self.forget)
        self._desk.project.changed.connect(self._note_change)
        view = self._desk.panel.list
        view.verticalScrollBar().valueChanged.connect(self._wait)
        view.model().modelReset.connect(self._wait)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at articles that come into sight as the list is shown or gets larger."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._wait()
        return False

    def stop(self) -> None:
        """Look no more: the project is about to be closed."""
        self._timer.stop()

    def forget(self, _language: str = "") -> None:
        """Count all anew: something was learnt, or others are shown."""
        self._counts.clear()
        self._passed.clear()
        self._note_here()
        self._show()

    def _wait(self) -> None:
        if self._suggesting.is_on:
            self._timer.start(WAIT_MS)

    def _note_here(self) -> None:
        """Take over the number of the article on the desk, once it is known: it may be left before that."""
        document, left = self._desk.document, len(self._suggesting.left)
        if document and self._suggesting.has_found and self._counts.get(document) != left:
            self._counts[document] = left
            self._show()
        self._wait()

    def _note_change(self, change: Change) -> None:
        for document in (*self._counts,) if change.everything else change.documents:
            if document != self._desk.document:
                self._counts.pop(document, None)
                self._passed.discard(document)
        self._wait()

    def _look(self) -> None:
        if self._desk.project.is_running or self._requests.is_looking:
            self._timer.start(WAIT_MS)
            return
        known = {self._desk.document, *self._counts, *self._passed}
        document = next((one for one in self._open_in_sight() if one not in known), "")
        if document and self._suggesting.is_on:
            if not self._ask(document):
                self._passed.add(document)
            self._timer.start(BETWEEN_MS)

    def _ask(self, document: str) -> bool:
        from annotator.app.suggesting.finished import article_of  # not before there is time

        session = self._desk.session
        if not self._desk.project.do(lambda: commands.suggestions_allowed(session, document)):
            return False
        article = self._desk.project.do(lambda: article_of(session, document))
        return article is not None and self._requests.look(article)

    def _open_in_sight(self) -> list[str]:
        """Return the ids of the articles in sight that are still to be done, from the top."""
        view, listing = self._desk.panel.list, self._desk.listing
        if not view.isVisible() or not listing.numbers:
            return []
        top, bottom = (view.indexAt(QPoint(1, y)).row() for y in (1, view.viewport().height() - 1))
        last = bottom if bottom >= 0 else len(listing.numbers) - 1
        rows = (listing.row(row) for row in range(max(top, 0), last + 1))
        return [row.id for row in rows if row.status in ("todo", "started")]

    def _take(self, document: str, found: list[Suggestion]) -> None:
        sure = [one for one in found if one.confidence >= self._suggesting.choices.threshold]
        session = self._desk.session
        left = self._desk.project.do(lambda: commands.without_dismissed(session, document, sure))
        if document != self._desk.document and left is not None:
            self._counts[document] = len(left)
            self._show()

    def _show(self) -> None:
        self._desk.panel.show_suggested(self._counts)
