"""Removing articles from the project, and restoring them."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.ui.confirm_dialog import confirmed
from annotator.ui.open_project import OpenProject
from annotator.ui.project.documents.removed_dialog import RemovedDialog


class ArticleRemoval(QObject):
    """Asks about articles on a page before it removes or restores them."""

    def __init__(self, project: OpenProject, page: QWidget) -> None:
        super().__init__(page)
        self._project, self._session, self._page = project, project.session, page

    def remove(self, articles: list[str]) -> None:
        """Remove articles, by id, after asking."""
        if not articles:
            return
        count = len(articles)
        words = self.tr("Remove %n article(s)? All annotations are kept, and you can restore them.", "", count)
        agreed = confirmed(self._page, "removeArticlesQuestion", self.tr("Remove articles"), words, self.tr("Remove"))
        if agreed and self._project.done(lambda: commands.remove_documents(self._session, articles)):
            self._project.show_done(self.tr("%n article(s) removed.", "", count))

    def show_removed(self) -> None:
        """Show the removed articles, and restore those that the person chooses."""
        removed = self._project.do(lambda: commands.removed_documents(self._session))
        if removed is None:
            return
        dialog = RemovedDialog(removed, self._page)
        chosen = dialog.chosen if dialog.exec() else []
        dialog.deleteLater()
        if chosen and self._project.done(lambda: commands.restore_documents(self._session, chosen)):
            self._project.show_done(self.tr("%n article(s) restored.", "", len(chosen)))
