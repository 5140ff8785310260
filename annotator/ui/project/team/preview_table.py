"""The people of a preview, ticked if they get documents: how many they have now, get, and have then."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from annotator.ui import language
from annotator.ui.lines import width_of
from annotator.ui.plain import tooltip
from annotator.ui.project.team.headings import PADDING, Headings
from annotator.ui.project.team.proposals import ProposedRow
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

PERSON, NOW, NEW, AFTER, HOURS = range(5)
ROW_HEIGHT, HEAD_HEIGHT, EDGES, LEAST_WIDTH = 36, 32, 26, 52


class PreviewTable(QTableWidget):
    """Members; who gives documents is listed first, and has no tick."""

    ticked = Signal(object)
    """The ids of the ticked members."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(0, 5)
        self.setObjectName("previewTable")
        self.setAccessibleName(self.tr("Preview"))
        self.setProperty("card", True)  # noqa: FBT003  Qt takes no keyword here
        headings = [self.tr("Person"), self.tr("Now"), self.tr("New"), self.tr("After"), self.tr("Hours")]
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setHorizontalHeader(Headings(theme, HEAD_HEIGHT, self, edge=PADDING))
        self.horizontalHeader().setMinimumSectionSize(40)
        self.horizontalHeader().setSectionResizeMode(PERSON, QHeaderView.ResizeMode.Stretch)
        for column, words in enumerate(headings):
            side = Qt.AlignmentFlag.AlignTrailing if column else Qt.AlignmentFlag.AlignLeading
            heading = QTableWidgetItem(words)
            heading.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(column, heading)
        self._ids: list[str] = []
        self.itemChanged.connect(self._report)

    def show_rows(self, rows: Sequence[ProposedRow]) -> None:
        """Show members."""
        blocked = self.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self._ids = [row.id for row in rows]
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, words in enumerate(self._words(row)):
                item = self.item(number, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.setItem(number, column, item)
                self._fill(item, words, row, column)
        self.blockSignals(blocked)
        self._fit_columns()
        self.viewport().update()

    def _fit_columns(self) -> None:
        """Make the columns of numbers as wide as their headings and numbers."""
        caption = interface_font(CAPTION_SIZE)
        for column in range(NOW, HOURS + 1):
            heading = self.horizontalHeaderItem(column)
            headed = round(width_of(heading.text() if heading else "", caption)) + EDGES
            self.setColumnWidth(column, max(self.sizeHintForColumn(column), headed, LEAST_WIDTH))

    def _words(self, row: ProposedRow) -> list[str]:
        locale = QLocale()
        sign = "+" if row.change > 0 else "\u2212" if row.change < 0 else ""
        change = f"{sign}{language.number(abs(row.change))}"
        return [
            row.name,
            language.number(row.now),
            change if row.takes or row.gives else "–",
            language.number(row.now + row.change),
            "–" if row.hours is None else locale.toString(row.hours, "f", 1),
        ]

    def _fill(self, item: QTableWidgetItem, words: str, row: ProposedRow, column: int) -> None:
        item.setText(words)
        flags = Qt.ItemFlag.ItemIsEnabled
        if column == PERSON:
            item.setToolTip(tooltip(row.name))
            if row.gives:
                item.setData(Qt.ItemDataRole.CheckStateRole, None)
            else:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
                item.setCheckState(Qt.CheckState.Checked if row.takes else Qt.CheckState.Unchecked)
        else:
            item.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        item.setFlags(flags)
        item.setFont(interface_font(bold=column == NEW and row.change != 0))

    def _report(self, item: QTableWidgetItem) -> None:
        if item.column() == PERSON:
            items = ((self.item(row, PERSON), id_) for row, id_ in enumerate(self._ids))
            checked = Qt.CheckState.Checked
            self.ticked.emit([id_ for cell, id_ in items if cell is not None and cell.checkState() == checked])
