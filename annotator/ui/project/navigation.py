"""The names of the sections of the Project page, with how many things wait in each."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui import language
from annotator.ui.project.sections import Declared
from annotator.ui.theme import Theme, icon

WIDTH, ROW_HEIGHT, ICON_SIZE, PADDING, BADGE = 208, 44, 16, 12, 20
COUNT = Qt.ItemDataRole.UserRole
"""How many things wait in the section of an item."""


class Navigation(QListWidget):
    """A list of the sections; the current one is shown."""

    chosen = Signal(str)
    """The id of a section that the person chose."""

    def __init__(self, sections: list[Declared], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("projectNavigation")
        self.setAccessibleName(self.tr("Sections of the project"))
        self.setFixedWidth(WIDTH)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(CountDelegate(theme, self))
        self._items: dict[str, QListWidgetItem] = {}
        for section in sections:
            item = QListWidgetItem(QCoreApplication.translate("Sections", section.words), self)
            item.setIcon(icon(section.icon, theme.colors.text2, theme.colors.border))
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self._items[section.id] = item
        self.currentItemChanged.connect(self._choose)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(next(name for name, own in self._items.items() if own is item))

    def show_section(self, name: str) -> None:
        """Show a section as the present one."""
        self.setCurrentItem(self._items[name])

    def show_count(self, name: str, count: int) -> None:
        """Show how many things wait in a section; nothing for 0."""
        item = self._items[name]
        item.setData(COUNT, count)
        spoken = self.tr("{section}, %n open", "", count).format(section=item.text()) if count else item.text()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def count_of(self, name: str) -> int:
        """Return how many things are shown to wait in a section."""
        return int(self._items[name].data(COUNT) or 0)


class CountDelegate(QStyledItemDelegate):
    """Draws the count of a section at the end of its row."""

    def __init__(self, theme: Theme, parent: Navigation) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row, then the count."""
        super().paint(painter, option, index)
        if not index.data(COUNT):
            return
        rect = option.rect
        words = language.number(index.data(COUNT))
        font = QFont(option.font)
        font.setPixelSize(12)
        painter.save()
        painter.setFont(font)
        width = max(BADGE, painter.fontMetrics().horizontalAdvance(words) + PADDING)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        left = rect.left() + PADDING if mirrored else rect.right() - PADDING - width
        badge = QRectF(left, rect.center().y() - BADGE / 2, width, BADGE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colors.ink))
        painter.drawRoundedRect(badge, BADGE / 2, BADGE / 2)
        painter.setPen(QColor(self._theme.colors.on_ink))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
