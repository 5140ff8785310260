"""The offer to repair a shown text that has CR newlines from an older version."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.ui.article.article_text import ArticleText

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


class Repairing(QObject):
    """Offers the repair, and shows the repaired document."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk

    def offer(self, article: ArticleText) -> bool:
        """Offer the repair in the notice bar if an article needs it; return whether it does."""
        if "\r" not in article.text:
            return False
        words = self.tr(
            "An older version stored this text with wrong line breaks. Exports and packages fail until it is repaired."
        )
        self._desk.notices.show_words(words, act=(self.tr("Repair"), self.repair))
        return True

    def repair(self) -> None:
        """Repair all texts of the project, and show the document in its new place."""
        desk, shown = self._desk, self._desk.document
        desk.shown_document.record_time()
        report = desk.project.run(
            self.tr("Repairing texts"), lambda task: commands.repair_texts(desk.project.session, task)
        )
        if report is None:
            return
        for repaired in report.documents:
            if repaired.before == shown:
                desk.shown_document.show(repaired.document)
        desk.project.show_done(self.tr("%n text(s) repaired. All annotations were kept.", "", len(report.documents)))
