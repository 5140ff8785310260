"""Whether the article shown may have suggestions: not where the lead wants none, nor once it is finished."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.app.document_filter import FINISHED

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


class Allowance(QObject):
    """Knows of the article on a desk whether it may have suggestions, and why not."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self.by_lead = False
        """Whether suggestions are shown here as far as the lead decides."""
        self._is_finished = False

    def look(self) -> None:
        """Look at the article shown: another one, or one that was assigned otherwise."""
        desk = self._desk
        document, session = desk.document, desk.session
        allowed = desk.project.do(lambda: commands.suggestions_allowed(session, document)) if document else False
        self.by_lead = bool(allowed)
        self.note_status()

    def note_status(self) -> bool:
        """Note the status of the article shown; return whether it was finished or reopened."""
        before, self._is_finished = self._is_finished, self._desk.annotating.work.status in FINISHED
        return before != self._is_finished

    @property
    def holds(self) -> bool:
        """Whether the article shown may have suggestions now."""
        return self.by_lead and not self._is_finished

    def words(self) -> str:
        """Return why the article shown has no suggestions, "" where it may have some."""
        if not self._desk.document or self.holds:
            return ""
        if self.by_lead:
            return self.tr("This article is finished. Reopen it to see suggestions again.")
        return self.tr("The lead shows no suggestions for this article: it counts for agreement.")
