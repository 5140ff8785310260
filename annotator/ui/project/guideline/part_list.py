"""The parts of the guideline, each with how many resolved disagreements are filed under it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.guideline_text import Part
from annotator.ui import language
from annotator.ui.guideline.words import part_title
from annotator.ui.lines import paint_line, width_of
from annotator.ui.theme import Theme, interface_font

ROW, PADDING, STEP = 30, 12, 14
LEVEL, COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class PartList(QListWidget):
    """The list; the parts below a part are indented."""

    part_chosen = Signal(int)
    """The number of the part that became current."""
    filed_wanted = Signal(int)
    """The number of a part whose disagreements the person wants to see."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("guidelineParts")
        self.setAccessibleName(self.tr("Parts of the guideline"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_PartDelegate(theme, self))
        self._shown: list[tuple[str, int, int]] = []
        self.currentRowChanged.connect(self._choose)
        self.itemActivated.connect(self._activate)

    def show_parts(self, parts: tuple[Part, ...], filed: dict[str, int]) -> None:
        """Show the parts; the current row stays."""
        shown = [(part_title(part), part.level, filed.get(part.key, 0)) for part in parts]
        if shown == self._shown:
            return
        self._shown, row = shown, self.currentRow()
        self.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.clear()
        for title, level, count in shown:
            item = QListWidgetItem(title, self)
            item.setData(LEVEL, level)
            item.setData(COUNT, count)
            item.setSizeHint(QSize(0, ROW))
            if count:
                words = self.tr("{part}, %n disagreement(s)", "", count).format(part=title)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                item.setToolTip(self.tr("Press Enter to see the disagreements."))
        self.setCurrentRow(min(row, len(shown) - 1))
        self.blockSignals(False)  # noqa: FBT003

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.part_chosen.emit(row)

    def _activate(self, item: QListWidgetItem) -> None:
        if item.data(COUNT):
            self.filed_wanted.emit(self.row(item))


class _PartDelegate(QStyledItemDelegate):
    """Draws the heading at its depth, and the count at the end."""

    def __init__(self, theme: Theme, parent: PartList) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row without its words, then these."""
        own = QStyleOptionViewItem(option)
        super().initStyleOption(own, index)
        words, own.text = own.text, ""
        widget = own.widget
        widget.style().drawControl(widget.style().ControlElement.CE_ItemViewItem, own, painter, widget)
        colors = self._theme.colors
        level, count = int(index.data(LEVEL) or 0), int(index.data(COUNT) or 0)
        mirrored = own.direction == Qt.LayoutDirection.RightToLeft
        room = QRectF(own.rect).adjusted(PADDING, 0, -PADDING, 0)
        font = interface_font(bold=level <= 2)
        if count:
            figure = language.number(count)
            width = width_of(figure, font) + 8
            place = QRectF(room.left() if mirrored else room.right() - width, room.top(), width, room.height())
            paint_line(painter, place, figure, font, colors.ink, mirrored=mirrored, as_interface=True)
            room.adjust(width if mirrored else 0, 0, 0 if mirrored else -width, 0)
        inset = STEP * max(level - 2, 0)
        room.adjust(0 if mirrored else inset, 0, -inset if mirrored else 0, 0)
        color = colors.text if level <= 2 else colors.text2
        paint_line(painter, room, words, font, color, mirrored=mirrored, as_interface=True)
