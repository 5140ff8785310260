"""Taking over the annotations of paragraphs that the article has in common with others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.ui.annotate.repeated_dialog import RepeatedDialog

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


class Repeating(QObject):
    """Looks for such paragraphs on request."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk

    def offer(self) -> None:
        """Offer the annotations of paragraphs of the article that are annotated in other articles too."""
        desk, document = self._desk, self._desk.document
        if not document:
            return
        found = desk.project.run(
            self.tr("Looking for repeated paragraphs"),
            lambda task: commands.repeated_paragraphs(desk.session, document, task),
        )
        if found:
            dialog = RepeatedDialog(desk.project, document, found, desk.theme, desk)
            dialog.exec()
            dialog.deleteLater()
            if dialog.taken:
                desk.project.show_done(self.tr("%n annotation(s) taken over.", "", dialog.taken))
        elif found is not None:
            desk.show_hint(self.tr("No paragraph of this article is annotated in another one."))
