"""A section as a table, all of it in sight, and the card around it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import language
from annotator.ui.agreement.cell_painting import CELL, CellPainting, natural_width
from annotator.ui.agreement.content import Cell, Section
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.theme import Theme

HEAD_HEIGHT, ROW_HEIGHT = 32, 36
NARROWEST_NAME, NARROWEST_FIELD, NARROWEST_PLOT, WIDEST_NAME = 72, 48, 72, 160


class FigureTable(QTableWidget):
    """Shows a section as it is; figures can be selected and copied, never changed."""

    def __init__(self, section: Section, theme: Theme) -> None:
        super().__init__(len(section.rows) + 1, len(section.columns))
        self._section = section
        self.setObjectName(f"{section.name}Table")
        self.setAccessibleName(section.heading)
        self.setProperty("card", True)  # noqa: FBT003  Qt takes no keyword here
        self.setItemDelegate(CellPainting(theme, self, matrix=section.matrix))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        if not section.matrix:
            self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fill()
        # Known before the first layout, so that no card is cut off until the next one.
        self._height = HEAD_HEIGHT + ROW_HEIGHT * len(section.rows)
        self.setFixedHeight(self._height)

    def _fill(self) -> None:
        section = self._section
        # The headings are painted as the first row; the headers only tell those who cannot see what a figure is.
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(16)
        self.verticalHeader().hide()
        self.setHorizontalHeaderLabels([_words(cell) for cell in section.columns])
        self.setVerticalHeaderLabels(["", *(_words(row[0]) for row in section.rows)])
        for number, row in enumerate((section.columns, *section.rows)):
            self.setRowHeight(number, ROW_HEIGHT if number else HEAD_HEIGHT)
            for column, cell in enumerate(row):
                self.setItem(number, column, _item(cell, heading=number == 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out, and be as high as all rows."""
        super().resizeEvent(event)
        for column, width in enumerate(self._widths(self.viewport().width())):
            self.setColumnWidth(column, width)
        too_wide = self.horizontalHeader().length() > self.viewport().width()
        self.setFixedHeight(self._height + (self.horizontalScrollBar().sizeHint().height() if too_wide else 0))

    def _widths(self, room: int) -> list[int]:
        wanted = [self._wanted(column) for column in range(self.columnCount())]
        if self._section.matrix:
            wanted[0] = min(wanted[0], WIDEST_NAME)
            field = max((room - wanted[0]) // max(len(wanted) - 1, 1), NARROWEST_FIELD)
            return [wanted[0], *([field] * (len(wanted) - 1))]
        drawn = [column for column, cell in enumerate(self._section.rows[0]) if cell.plot or cell.share is not None]
        spare = room - sum(wanted)
        widened = drawn[0] if drawn else 0
        if spare < 0:  # names can be cut, figures cannot
            wanted[0] = max(wanted[0] + spare, NARROWEST_NAME)
            spare = 0
        wanted[widened] += spare
        return wanted

    def _wanted(self, column: int) -> int:
        cells = [row[column] for row in self._section.rows]
        if any(cell.plot or cell.share is not None for cell in cells):
            return NARROWEST_PLOT
        head = natural_width(self._section.columns[column], heading=True)
        return round(max(head, *(natural_width(cell, heading=False) for cell in cells)))


def _words(cell: Cell) -> str:
    return language.isolated(cell.words) if cell.foreign else cell.words


def _item(cell: Cell, *, heading: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(_words(cell))
    item.setData(CELL, cell)
    item.setToolTip(tooltip(cell.tip))
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, cell.tip)
    selectable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(Qt.ItemFlag.NoItemFlags if heading else selectable)
    return item


class Card(QFrame):
    """A frame with a heading."""

    def __init__(self, heading: str, remark: str, *parts: QWidget) -> None:
        super().__init__()
        self.setObjectName("figureCard")
        column = QVBoxLayout(self, spacing=8)
        column.setContentsMargins(16, 14, 16, 16)
        row = QHBoxLayout(spacing=8)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(plain_label(heading, role="heading"))
        told = at_start(plain_label(remark, role="caption"))
        told.setWordWrap(True)
        row.addWidget(told, 1)
        column.addLayout(row)
        for part in parts:
            column.addWidget(part)
        column.addStretch()
