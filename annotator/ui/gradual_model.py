"""A list model that reports its rows in portions: Qt would ask about every row before it shows one."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

FETCHED_AT_ONCE = 1000
Index = QModelIndex | QPersistentModelIndex


class GradualModel(QAbstractListModel):
    """The rows of a list with `total` rows."""

    _fetched = 0

    def total(self) -> int:
        """Return the number of all rows."""
        raise NotImplementedError

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows reported so far."""
        return 0 if parent is not None and parent.isValid() else self._fetched

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more rows."""
        return not parent.isValid() and self._fetched < self.total()

    def fetchMore(self, parent: Index) -> None:
        """Report more rows; Qt asks for them as the list is scrolled."""
        self.fetch_until(self._fetched)

    def fetch_until(self, row: int) -> None:
        """Report rows up to a row and some after it."""
        wanted = min(max(self._fetched, row + FETCHED_AT_ONCE), self.total())
        if wanted > self._fetched:
            self.beginInsertRows(QModelIndex(), self._fetched, wanted - 1)
            self._fetched = wanted
            self.endInsertRows()

    def row_changed(self, row: int) -> None:
        """Refresh a row."""
        self.dataChanged.emit(self.index(row), self.index(row))

    def rows_changed(self) -> None:
        """Refresh all rows in sight; their number and order are as they were."""
        if self._fetched:
            self.dataChanged.emit(self.index(0), self.index(self._fetched - 1))

    def list_changed(self) -> None:
        """Refresh the whole list."""
        self.beginResetModel()
        self._fetched = min(FETCHED_AT_ONCE, self.total())
        self.endResetModel()
