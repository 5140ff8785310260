"""The recent projects on the welcome page: person, progress, place, time; missing ones are grey.

Enter or a click opens a project; Delete removes it from the list, not from the disk.
"""

from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QWidget,
)

from annotator.app.settings import RecentProject
from annotator.ui import language
from annotator.ui.plain import tooltip
from annotator.ui.theme import Theme
from annotator.ui.welcome.recent_rows import ROW_HEIGHT, Index, RecentDelegate, is_missing, progress_words

MOST_IN_SIGHT = 4

translate = QCoreApplication.translate


class RecentModel(QAbstractListModel):
    """The projects, the newest first."""

    def __init__(self, projects: list[RecentProject], parent: QWidget) -> None:
        super().__init__(parent)
        self._projects = list(projects)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt asks without an argument
        """Return the number of projects."""
        return 0 if parent.isValid() else len(self._projects)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The project for the delegate; words for screen readers and tooltips."""
        if not index.isValid() or index.row() >= len(self._projects):
            return None
        project = self._projects[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return project
        if role == Qt.ItemDataRole.DisplayRole:
            return Path(project.path).stem
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return language.listed(filter(None, (Path(project.path).stem, project.annotator, progress_words(project))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(project.path)
        return None

    def remove(self, row: int) -> None:
        """Remove a project from the list."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._projects[row]
        self.endRemoveRows()


class RecentList(QListView):
    """The list; it emits projects to open, to find, or removed from the list."""

    opened = Signal(object)
    find_wanted = Signal(object)
    removed = Signal(object)

    def __init__(self, projects: list[RecentProject], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recentProjects")
        self.setAccessibleName(translate("Recent", "Recent projects"))
        self._model = RecentModel(projects, self)
        self.setModel(self._model)
        self._delegate = RecentDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._fit()
        self.setCurrentIndex(self._model.index(0))

    def _fit(self) -> None:
        self.setFixedHeight(ROW_HEIGHT * max(min(self._model.rowCount(), MOST_IN_SIGHT), 1))

    def project(self, index: Index) -> RecentProject | None:
        """Return the project of a row."""
        found = index.data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, RecentProject) else None

    def _act(self, index: Index) -> None:
        project = self.project(index)
        if project is not None:
            (self.find_wanted if is_missing(project) else self.opened).emit(project)

    def remove(self, index: Index) -> None:
        """Remove a row from the list; the file stays."""
        project = self.project(index)
        if project is None:
            return
        row = index.row()
        self._model.remove(row)
        self.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1)))
        self._fit()
        self.removed.emit(project)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the project clicked; find or remove a missing one."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        remove = self._delegate.remove_box(self.visualRect(index), self.project(index), mirrored=self._mirrored())
        if remove is not None and remove.contains(event.position()):
            self.remove(index)
        else:
            self._act(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over projects."""
        over = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, remove from the list with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.remove(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of a project."""
        index = self.indexAt(event.pos()) if event.reason() == event.Reason.Mouse else self.currentIndex()
        project = self.project(index)
        if project is None:
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        words = translate("Recent", "Find…") if is_missing(project) else translate("Recent", "Open")
        menu.addAction(words, lambda: self._act(index))
        menu.addAction(translate("Recent", "Remove from list"), lambda: self.remove(index))
        place = event.globalPos() if event.reason() == event.Reason.Mouse else self._middle(index)
        menu.exec(place)
        menu.deleteLater()

    def _middle(self, index: Index) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).center())

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
