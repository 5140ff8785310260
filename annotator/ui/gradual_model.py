"""A list for Qt that makes its rows known some at a time: Qt asks about every row that there is before it shows one."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

FETCHED_AT_ONCE = 1000
Index = QModelIndex | QPersistentModelIndex


class GradualModel(QAbstractListModel):
    """The rows of a list of which `total` says how long it is."""

    _fetched = 0

    def total(self) -> int:
        """How many rows there are in all."""
        raise NotImplementedError

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows the list knows of so far."""
        return 0 if parent is not None and parent.isValid() else self._fetched

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more rows."""
        return not parent.isValid() and self._fetched < self.total()

    def fetchMore(self, parent: Index) -> None:
        """Make the list know of more; Qt asks for it as it is scrolled."""
        self.fetch_until(self._fetched)

    def fetch_until(self, row: int) -> None:
        """Make the list know of a row, and of some after it."""
        wanted = min(max(self._fetched, row + FETCHED_AT_ONCE), self.total())
        if wanted > self._fetched:
            self.beginInsertRows(QModelIndex(), self._fetched, wanted - 1)
            self._fetched = wanted
            self.endInsertRows()

    def row_changed(self, row: int) -> None:
        """Have one row shown anew."""
        self.dataChanged.emit(self.index(row), self.index(row))

    def list_changed(self) -> None:
        """Have everything shown anew."""
        self.beginResetModel()
        self._fetched = min(FETCHED_AT_ONCE, self.total())
        self.endResetModel()
