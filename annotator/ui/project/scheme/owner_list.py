"""The list of labels, relations or stances: mark, names, key and uses; labels can be dragged into another order."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui import language
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.plain import tooltip
from annotator.ui.theme import Theme, interface_font

ROW_HEIGHT, MARK, CAP, USES = 56, 9.0, 20.0, 42.0
ROW = Qt.ItemDataRole.UserRole


class OwnerRow(NamedTuple):
    """A row: the id, two names, chip ("" for none), mark and colour, key, and how many annotations use it."""

    id: str
    name: str
    other_name: str
    chip: str
    mark: str
    color: str
    key: str
    uses: int
    faint: bool = False


class OwnerList(QListWidget):
    """The rows; the current one is shown beside the list."""

    chosen = Signal(str)
    moved = Signal(str, int)
    """A row (by id) is to be moved to a position."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("schemeList")
        self.setItemDelegate(OwnerDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.currentItemChanged.connect(self._choose)

    def show_rows(self, rows: list[OwnerRow], current: str, *, ordered: bool) -> None:
        """Show rows; with `ordered` they can be dragged."""
        blocked = self.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        mode = QAbstractItemView.DragDropMode.InternalMove if ordered else QAbstractItemView.DragDropMode.NoDragDrop
        self.setDragDropMode(mode)
        self.clear()
        for row in rows:
            item = QListWidgetItem(self)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(ROW, row)
            item.setToolTip(tooltip("\n".join(filter(None, (row.name, row.other_name)))))
            spoken = [row.name, row.other_name, row.chip, row.key, self.tr("%n use(s)", "", row.uses)]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, language.listed(part for part in spoken if part))
            if row.id == current:
                self.setCurrentItem(item)
        self.blockSignals(blocked)
        self.viewport().update()

    def row(self, index: int) -> OwnerRow:  # type: ignore[override]  # of a number, not of an item
        """Return the row of a number."""
        found: OwnerRow = self.item(index).data(ROW)
        return found

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(ROW).id)

    def choose(self, id_: str) -> None:
        """Make a row the current one."""
        for index in range(self.count()):
            if self.row(index).id == id_:
                self.setCurrentRow(index)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the new order; the rows follow the draft."""
        id_ = self.row(self.currentRow()).id
        super().dropEvent(event)
        ids = [self.row(index).id for index in range(self.count())]
        if id_ in ids:
            self.moved.emit(id_, ids.index(id_))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current row with Alt and an arrow key."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if not is_alt or event.key() not in ways or self.dragDropMode() == QAbstractItemView.DragDropMode.NoDragDrop:
            super().keyPressEvent(event)
            return
        target = self.currentRow() + ways[Qt.Key(event.key())]
        if 0 <= target < self.count():
            self.moved.emit(self.row(self.currentRow()).id, target)


class OwnerDelegate(QStyledItemDelegate):
    """Paints a row in the direction of the interface."""

    def __init__(self, theme: Theme, parent: OwnerList) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint handle, mark, names, chip, key and uses."""
        row: OwnerRow = index.data(ROW)
        colors = self._theme.colors
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        room = QRectF(option.rect)

        def placed(x: float, width: float, top: float = 0.0, height: float = ROW_HEIGHT) -> QRectF:
            left = room.right() - x - width if mirrored else room.left() + x
            return QRectF(left, room.top() + top, width, height)

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self._list.currentRow():
            painter.fillRect(room, QColor(colors.ink_tint))
            painter.fillRect(placed(0, 3), QColor(colors.ink))
        painter.fillRect(QRectF(room.left(), room.bottom() - 1, room.width(), 1), QColor(colors.hair))
        if self._list.dragDropMode() != QAbstractItemView.DragDropMode.NoDragDrop:
            self._paint_dots(painter, placed(16, 8).center())
        middle = placed(36, 12).center()
        paint_mark(painter, row.mark, middle, MARK, QColor(row.color), QColor(colors.page))
        self._paint_words(painter, row, placed, room.width(), mirrored=mirrored)
        if index.row() == self._list.currentRow() and self._list.hasFocus():
            painter.setPen(QPen(QColor(colors.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_dots(self, painter: QPainter, center: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colors.border))
        for x in (-2.5, 2.5):
            for y in (-5, 0, 5):
                painter.drawEllipse(center + QPointF(x, y), 1.1, 1.1)

    def _paint_words(self, painter: QPainter, row: OwnerRow, placed, width: float, *, mirrored: bool) -> None:  # type: ignore[no-untyped-def]
        colors = self._theme.colors
        font, small = interface_font(bold=True), interface_font(12)
        end = width - 16
        # An Arabic zero looks like a stray dot beside the key.
        uses = language.number(row.uses, grouped=True) if row.uses else "–"
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        painter.setFont(interface_font())
        painter.setPen(QColor(colors.text2))
        painter.drawText(placed(end - USES, USES), side | Qt.AlignmentFlag.AlignVCenter, uses)
        if row.key:
            cap = placed(end - USES - 24, CAP, (ROW_HEIGHT - CAP) / 2, CAP)
            painter.setPen(QPen(QColor(colors.border), 1))
            painter.setBrush(QColor(colors.page))
            painter.drawRoundedRect(cap, 4, 4)
            paint_centered(painter, cap, row.key, interface_font(11, bold=True), colors.text2)
        words = end - USES - (32 if row.key else 8) - 56
        two = bool(row.other_name)
        top, height = (7, 22) if two else (0, ROW_HEIGHT)
        ink = colors.text3 if row.faint else colors.text
        chip = width_of(row.chip, small) + 16 if row.chip else 0
        name, other = width_of(row.name, font), width_of(row.other_name, small)
        below = bool(chip) and two and name + 8 + chip > words
        named, others = (
            min(length, words - (chip + 8) * beside) for length, beside in ((name, not below), (other, below))
        )
        paint_line(painter, placed(56, named + 1, top, height), row.name, font, ink, mirrored=mirrored)
        if chip:
            line = (29, 20, others) if below else (top, height, named)
            box = placed(56 + line[2] + 8, chip, line[0] + (line[1] - 18) / 2, 18)
            painter.setPen(QPen(QColor(colors.border), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 9, 9)
            paint_centered(painter, box, row.chip, small, colors.text2)
        if two:
            paint_line(painter, placed(56, others + 1, 29, 20), row.other_name, small, colors.text2, mirrored=mirrored)
