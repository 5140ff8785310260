"""A table of two sides as a heat map of numbers that are links. Sizes are pixels."""

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.ui import language
from annotator.ui.agreement.cell_painting import heat
from annotator.ui.analysis.crossings import ALL, Crossing
from annotator.ui.analysis.headings import Heading
from annotator.ui.analysis.links import paint_number, paint_ring
from annotator.ui.gradual_model import Index
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.plain import tooltip
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

ROW_HEIGHT, HEAD_HEIGHT, MARK, PADDING = 34, 32, 11.0, 8.0
LEAST_NAME, MOST_NAME, LEAST_FIELD, SUM = 96, 160, 46, 60
LINK_ON_HEAT = "#26374B"
"""At least 4.7 on every shade."""
LINK_ON_HEAT_DARK = "#14202E"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


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
            return tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None


def _spoken(heading: Heading) -> str:
    return language.isolated(heading.words) if heading.foreign else heading.words


class _Headings(QHeaderView):
    """Marks, or words that are cut at their end, over the columns."""

    def __init__(self, model: CrossModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._cross, self._theme = model, theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(HEAD_HEIGHT)
        self.setMinimumSectionSize(16)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a heading."""
        if self._cross.crossing is None:
            return
        heading, room = self._cross.heading(section), QRectF(rect)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.save()
        if heading.mark is not None:
            shape, color = heading.mark
            paint_mark(painter, shape, room.center(), MARK, QColor(color), QColor(self._theme.colors.page))
        else:
            font, color = interface_font(CAPTION_SIZE), self._theme.colors.text3
            inner = room.adjusted(4 if section else PADDING, 0, -4, 0)
            if section == 0:
                paint_line(painter, inner, heading.words, font, color, mirrored=mirrored, as_interface=True)
            elif width_of(heading.words, font) <= inner.width():
                paint_centered(painter, inner, heading.words, font, color)
            else:
                paint_line(painter, inner, heading.words, font, color, mirrored=mirrored)
        painter.restore()


class _Delegate(QStyledItemDelegate):
    def __init__(self, table: "CrossTableView", theme: Theme) -> None:
        super().__init__(table)
        self._table, self._theme = table, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, room = self._theme.colors, QRectF(option.rect)
        model = self._table.cross
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = model.place(index)
        chosen = self._table.chosen
        if place is None:
            heading = model.row_heading(index.row())
            font = interface_font(bold=chosen is not None and chosen[0] == index.row())
            inner = room.adjusted(PADDING, 0, -PADDING, 0)
            color = colors.text if heading.foreign else colors.text2
            paint_line(painter, inner, heading.words, font, color, mirrored=mirrored, as_interface=not heading.foreign)
        elif ALL in place:
            bold = place[1] == ALL
            paint_number(painter, room, model.count(index), colors.ink, colors.text3, bold=bold)
        else:
            self._paint_field(painter, room, model.count(index), bold=place == chosen)
        if option.state & QStyle.StateFlag.State_HasFocus or (place is not None and place == chosen):
            paint_ring(painter, room.adjusted(1, 1, -1, -1), colors.ink)
        painter.restore()

    def _paint_field(self, painter: QPainter, room: QRectF, count: int, *, bold: bool) -> None:
        colors, box = self._theme.colors, room.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(heat(count / self._table.largest) if count else QColor(colors.panel))
        painter.drawRoundedRect(box, 3, 3)
        ink = LINK_ON_HEAT if self._theme.name == "light" else LINK_ON_HEAT_DARK
        paint_number(painter, box, count, ink, colors.text3, bold=bold)


class CrossTableView(QTableView):
    """The table. Arrow keys move, Enter, Space or a click follows a number."""

    linked = Signal(int, int)
    """The row and the column of a number, ALL for sums."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("crossTable")
        self.setProperty("card", True)  # noqa: FBT003  Qt takes no keyword here
        self.cross = CrossModel(self)
        self.setModel(self.cross)
        self.chosen: tuple[int, int] | None = None
        """The place of the number that was followed last."""
        self.largest = 1
        self.setItemDelegate(_Delegate(self, theme))
        self.setHorizontalHeader(_Headings(self.cross, theme, self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(self._follow)

    def show_crossing(self, crossing: Crossing, name: str) -> None:
        """Show a table, at the same place where it has the same headings."""
        before = self.cross.crossing
        current = self.currentIndex()
        place = (current.row(), current.column())
        is_same = before is not None and (before.rows, before.columns) == (crossing.rows, crossing.columns)
        self.chosen = self.chosen if is_same else None
        self.largest = max((max(line, default=0) for line in crossing.table.counts), default=0) or 1
        self.setAccessibleName(name)
        scrolled = self.verticalScrollBar().value()
        self.cross.show(crossing)
        self._fit_columns()
        if is_same:
            self.selectionModel().setCurrentIndex(self.cross.index(*place), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.verticalScrollBar().setValue(scrolled)

    def choose(self, place: tuple[int, int] | None) -> None:
        """Show which number was followed."""
        self.chosen = place
        self.viewport().update()

    def _follow(self, index: QModelIndex) -> None:
        place = self.cross.place(index)
        if place is not None and self.cross.count(index):
            self.linked.emit(*place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at numbers."""
        on_link = self.cross.count(self.indexAt(event.position().toPoint())) > 0
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_link else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow a number; other keys than those that move are for the page."""
        if event.key() in ENTER:
            self._follow(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first number: Qt would begin at the first name."""
        if not self.currentIndex().isValid() and self.cross.rowCount():
            self.selectionModel().setCurrentIndex(self.cross.index(0, 1), QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the width over the columns."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        crossing = self.cross.crossing
        if crossing is None:
            return
        names = [width_of(heading.words, interface_font(bold=True)) for heading in crossing.rows]
        name = round(min(max([*names, LEAST_NAME]), MOST_NAME) + 2 * PADDING)
        columns, room = len(crossing.columns), self.viewport().width()
        field = max((room - name - SUM) // max(columns, 1), LEAST_FIELD)
        for section in range(columns + 2):
            width = name if section == 0 else field if section <= columns else SUM
            self.setColumnWidth(section, width)
