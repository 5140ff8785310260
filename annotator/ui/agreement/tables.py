"""A section as a table that is never scrolled, and the card around it."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
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

from annotator.app.disagreements import DisagreementFilter
from annotator.ui import language
from annotator.ui.agreement.cell_painting import CELL, CellPainting, natural_width
from annotator.ui.agreement.content import Cell, Section
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.theme import Theme

HEAD_HEIGHT, ROW_HEIGHT = 32, 36
NARROWEST_NAME, NARROWEST_FIELD, NARROWEST_PLOT, WIDEST_NAME = 72, 44, 72, 160
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FigureTable(QTableWidget):
    """The table of a section. A click or Enter on a figure shows the disagreements behind it."""

    disagreements_wanted = Signal(object)
    """The filter of the disagreements behind a figure."""

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
        self.setMouseTracking(True)
        self.cellEntered.connect(lambda row, column: self._point(self._filter_at(row, column)))
        self.viewportEntered.connect(lambda: self._point(None))
        self.cellClicked.connect(self._show_disagreements)
        # Set before the first layout, which would otherwise cut the card off.
        self._height = HEAD_HEIGHT + ROW_HEIGHT * len(section.rows)
        self.setFixedHeight(self._height)

    def _fill(self) -> None:
        section = self._section
        # The headings are painted as the first row; the hidden headers are for screen readers.
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(16)
        self.verticalHeader().hide()
        self.setHorizontalHeaderLabels([_words(cell) for cell in section.columns])
        self.setVerticalHeaderLabels(["", *(_words(row[0]) for row in section.rows)])
        for number, row in enumerate((section.columns, *section.rows)):
            self.setRowHeight(number, ROW_HEIGHT if number else HEAD_HEIGHT)
            for column, cell in enumerate(row):
                self.setItem(number, column, self._item(cell, heading=number == 0))

    def _item(self, cell: Cell, *, heading: bool) -> QTableWidgetItem:
        lead = self.tr("Click or press Enter to open the cases in Review") if cell.filter_ is not None else ""
        words = "\n".join(part for part in (cell.tip, lead) if part)
        item = QTableWidgetItem(_words(cell))
        item.setData(CELL, cell)
        item.setToolTip(tooltip(words))
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words)
        selectable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(Qt.ItemFlag.NoItemFlags if heading else selectable)
        return item

    def _filter_at(self, row: int, column: int) -> DisagreementFilter | None:
        cell = self.item(row, column)
        return cell.data(CELL).filter_ if cell is not None else None

    def _point(self, filter_: DisagreementFilter | None) -> None:
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor if filter_ is None else Qt.CursorShape.PointingHandCursor)

    def _show_disagreements(self, row: int, column: int) -> None:
        if (filter_ := self._filter_at(row, column)) is not None:
            self.disagreements_wanted.emit(filter_)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first figure: Qt would begin in the headings, where nothing can be selected."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            first = self.model().index(1, int(self._section.matrix))
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space do what a click does."""
        if event.key() in ENTER:
            self._show_disagreements(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the width over the columns; add room for a scroll bar where they are too wide."""
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
        label = at_start(plain_label(remark, role="caption"))
        label.setWordWrap(True)
        row.addWidget(label, 1)
        column.addLayout(row)
        for part in parts:
            column.addWidget(part)
        column.addStretch()
