"""A table of two sides as a heat map of numbers that are links. Sizes are pixels."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
)

from annotator.ui.agreement.cell_painting import heat
from annotator.ui.analysis.cross_heads import PADDING, Headings, RowNames
from annotator.ui.analysis.cross_model import CrossModel
from annotator.ui.analysis.crossings import ALL, Crossing
from annotator.ui.analysis.links import paint_number, paint_ring
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.gradual_model import Index
from annotator.ui.theme import Theme

ROW_HEIGHT, SUM = 34, 52
LINK_ON_HEAT = "#26374B"
"""At least 4.7 on every shade."""
LINK_ON_HEAT_DARK = "#14202E"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _Delegate(QStyledItemDelegate):
    def __init__(self, table: "CrossTableView", theme: Theme) -> None:
        super().__init__(table)
        self._table, self._theme = table, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, room = self._theme.colors, QRectF(option.rect)
        model, chosen = self._table.cross, self._table.chosen
        place = model.place(index)
        if place is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if ALL in place:
            bold = place[1] == ALL
            paint_number(painter, room, model.count(index), colors.ink, colors.text3, bold=bold)
        else:
            self._paint_field(painter, room, model.count(index), bold=place == chosen)
        if option.state & QStyle.StateFlag.State_HasFocus or place == chosen:
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
        self.headings = Headings(self.cross, theme, self)
        self.setHorizontalHeader(self.headings)
        self.names = RowNames(self.cross, theme, self)
        self.names.setDefaultSectionSize(ROW_HEIGHT)
        self.setVerticalHeader(self.names)
        self.first = ElidedLabel(role="caption")
        """The heading over the names of the rows."""
        self._put_into_corner(self.first)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(self._follow)

    def _put_into_corner(self, label: QLabel) -> None:
        """Show a label where the headings of rows and of columns meet."""
        self.setCornerButtonEnabled(False)
        corner = self.findChild(QAbstractButton)
        if isinstance(corner, QAbstractButton):
            column = QVBoxLayout(corner)
            column.setContentsMargins(round(PADDING), 0, 4, 0)
            column.addWidget(label)

    def show_crossing(self, crossing: Crossing, name: str) -> None:
        """Show a table, at the same place where it has the same headings."""
        before = self.cross.crossing
        current = self.currentIndex()
        place = (current.row(), current.column())
        is_same = before is not None and (before.rows, before.columns) == (crossing.rows, crossing.columns)
        self.choose(self.chosen if is_same else None)
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
        self.names.choose(place[0] if place is not None else -1)

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
        self.names.fit_width()
        self.setColumnHidden(0, True)  # noqa: FBT003  its names are beside the rows
        self.first.show_words(crossing.first)
        fields = [self.headings.least_width(section) for section in range(1, len(crossing.columns) + 1)]
        spare = max(self.viewport().width() - SUM - sum(fields), 0) // max(len(fields), 1)
        for section, width in enumerate((*(field + spare for field in fields), SUM), start=1):
            self.setColumnWidth(section, width)
        self.headings.fit_height()
