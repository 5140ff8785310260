"""The list view of articles, whose single keys are those of the desk."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from annotator.ui.keys import symbol_of


class ArticleList(QListView):
    """The list; it leaves single keys to the acts of the desk, instead of searching by them."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row whole where it was in sight, or where the list had no room before."""
        old = event.oldSize()  # the viewport has its new size already
        was_in_sight = not old.isValid() or QRect(QPoint(), old).intersects(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        if was_in_sight:
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow and page keys."""
        if symbol_of(event).strip():  # neither Enter nor Space
            event.ignore()
        else:
            super().keyPressEvent(event)
