"""The Qt model of the rows of the palette."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.ui.key_map.words import native
from annotator.ui.palette.rows import Command, Heading, Row, Speaker
from annotator.ui.plain import left_to_right

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class RowModel(QAbstractListModel):
    """Rows; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def row(self, index: Index) -> Row | None:
        """Return the row of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def step(self, row: int, by: int) -> int:
        """Return the row after (1) or before (-1) a row that can be chosen, the first or last one at the ends."""
        choices = [number for number, own in enumerate(self._rows) if not isinstance(own, Heading)]
        if not choices:
            return -1
        if row not in choices:
            return choices[0]
        return choices[max(0, min(choices.index(row) + by, len(choices) - 1))]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are not for choosing."""
        if isinstance(self.row(index), Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row for the delegate; words for screen readers."""
        row = self.row(index)
        if role == Qt.ItemDataRole.UserRole or row is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, row: Row) -> str:
        if isinstance(row, Heading):
            return row.words
        if isinstance(row, Speaker):
            return self.tr("Speaker: {name}, {count}").format(name=row.words, count=row.beside)
        if not isinstance(row, Command):
            return self.tr("Article: {title}").format(title=row.words)
        if row.reason:
            return self.tr("{command}, not available: {reason}").format(command=row.words, reason=row.reason)
        if row.key:
            words = self.tr("{command}, {menu}, key {key}")
            return words.format(command=row.words, menu=row.menu, key=left_to_right(native(row.key)))
        return self.tr("{command}, {menu}").format(command=row.words, menu=row.menu)
