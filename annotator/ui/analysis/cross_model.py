"""The model of a table of two sides."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from annotator.ui import language
from annotator.ui.analysis.crossings import ALL, Crossing
from annotator.ui.analysis.headings import Heading
from annotator.ui.gradual_model import Index
from annotator.ui.plain import tooltip


class CrossModel(QAbstractTableModel):
    """Numbers with names before them, sums after them and below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.crossing: Crossing | None = None

    def show(self, crossing: Crossing) -> None:
        """Show another table."""
        self.beginResetModel()
        self.crossing = crossing
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  the signature is Qt's
        """Return the number of rows, with that of the sums."""
        if parent.isValid() or self.crossing is None or not self.crossing.rows:
            return 0
        return len(self.crossing.rows) + self.crossing.has_sums

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  the signature is Qt's
        """Return the number of columns: the names, the values, the sums."""
        return 0 if parent.isValid() or self.crossing is None else len(self.crossing.columns) + 2

    def place(self, index: Index) -> tuple[int, int] | None:
        """Return the row and column of a number, ALL for sums; None for a name."""
        if self.crossing is None or not index.isValid() or index.column() == 0:
            return None
        row = index.row() if index.row() < len(self.crossing.rows) else ALL
        column = index.column() - 1 if index.column() <= len(self.crossing.columns) else ALL
        return row, column

    def count(self, index: Index) -> int:
        """Return the number in a cell, 0 for a name."""
        place = self.place(index)
        return self.crossing.number(*place) if self.crossing is not None and place is not None else 0

    def heading(self, section: int) -> Heading:
        """Return the heading of a column."""
        assert self.crossing is not None
        if section == 0:
            return Heading(self.crossing.first)
        columns = self.crossing.columns
        return columns[section - 1] if section <= len(columns) else Heading(self.crossing.total)

    def row_heading(self, row: int) -> Heading:
        """Return the name of a row."""
        assert self.crossing is not None
        rows = self.crossing.rows
        return rows[row] if row < len(rows) else Heading(self.crossing.sums)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a heading, for screen readers and tooltips."""
        if self.crossing is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        sides = {Qt.Orientation.Horizontal: self.heading, Qt.Orientation.Vertical: self.row_heading}
        words = _spoken(sides[orientation](section))
        return words if role == Qt.ItemDataRole.DisplayRole else tooltip(words)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, for screen readers and tooltips."""
        if self.crossing is None or not index.isValid():
            return None
        name = _spoken(self.row_heading(index.row()))
        if role == Qt.ItemDataRole.DisplayRole:
            return name if index.column() == 0 else language.number(self.count(index))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            parts = [name] if index.column() == 0 else [name, _spoken(self.heading(index.column()))]
            words = language.listed(parts)
            if ALL in (self.place(index) or ()):  # it can be more than the claims that it lists
                words += "\n" + self.tr("A claim counts for each of its speakers and stances.")
            return tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None


def _spoken(heading: Heading) -> str:
    return language.isolated(heading.words) if heading.foreign else heading.words
