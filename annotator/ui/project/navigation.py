"""The names of the sections of the Project page, with how many things wait in each."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui import language
from annotator.ui.plain import tooltip
from annotator.ui.project.sections import Declared
from annotator.ui.theme import Theme, icon

WIDTH, ICONS_WIDTH, ROW_HEIGHT, ICON_SIZE, PADDING, BADGE, SMALL_BADGE = 208, 60, 44, 16, 12, 20, 16
COUNT = Qt.ItemDataRole.UserRole
"""How many things wait in the section of an item."""


class Navigation(QListWidget):
    """A list of the sections; the current one is shown. Where there is little room, their icons stand for them."""

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
        self._names: dict[str, str] = {}
        for section in sections:
            item = QListWidgetItem(QCoreApplication.translate("Sections", section.words), self)
            item.setIcon(icon(section.icon, theme.colors.text2, theme.colors.border))
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self._items[section.id] = item
            self._names[section.id] = item.text()
        self.currentItemChanged.connect(self._choose)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(next(name for name, own in self._items.items() if own is item))

    def show_section(self, name: str) -> None:
        """Show a section as the present one."""
        self.setCurrentItem(self._items[name])

    def show_names(self, *, shown: bool) -> None:
        """Show the names beside the icons, or the icons alone with the names in tooltips."""
        self.setFixedWidth(WIDTH if shown else ICONS_WIDTH)
        for name, item in self._items.items():
            item.setText(self._names[name] if shown else "")
            item.setToolTip("" if shown else tooltip(self._names[name]))
            self._speak(name)

    def show_count(self, name: str, count: int) -> None:
        """Show how many things wait in a section; nothing for 0."""
        self._items[name].setData(COUNT, count)
        self._speak(name)

    def _speak(self, name: str) -> None:
        """Give a section the words that a screen reader says."""
        count = self.count_of(name)
        spoken = self.tr("{section}, %n waiting for you", "", count).format(section=self._names[name])
        self._items[name].setData(Qt.ItemDataRole.AccessibleTextRole, spoken if count else self._names[name])

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
        badge = _badge(rect, painter.fontMetrics().horizontalAdvance(words), named=bool(index.data()))
        if option.direction == Qt.LayoutDirection.RightToLeft:
            badge.moveLeft(rect.left() + rect.right() - badge.right())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colors.ink))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setPen(QColor(self._theme.colors.on_ink))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


def _badge(rect: QRect, words: int, *, named: bool) -> QRectF:
    """Return the place of a count `words` pixels wide: at the end of its row, or over an icon without a name."""
    height = BADGE if named else SMALL_BADGE
    width = max(height, words + PADDING) if named else max(height, words + PADDING // 2)
    top = rect.center().y() - height / 2 if named else rect.top() + 2
    return QRectF(rect.right() - (PADDING if named else 2) - width, top, width, height)
