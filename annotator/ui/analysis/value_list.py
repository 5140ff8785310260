"""A list below a button, from which values are chosen: found by typing, with arrow keys and Enter, or by mouse."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.indexed_work import words_key
from annotator.ui import language
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.lines import paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.plain import plain_label, tooltip
from annotator.ui.popup_place import put_below
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

WIDTH, ROW, MOST_ROWS, PADDING, BOX, MARK = 320, 32, 11, 12.0, 14.0, 10.0
NEAR = 500
"""Rows among which a chosen value is brought into sight."""
FEW = 8
"""With more values there is a field to find them."""
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MOST_ROWS, Qt.Key.Key_PageDown: MOST_ROWS}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Offered(NamedTuple):
    """A value that is offered: words in their own direction if `foreign`, a mark before them, words beside them."""

    id: str
    words: str
    beside: str = ""
    mark: tuple[str, str] | None = None
    foreign: bool = True


Find = Callable[[str], Sequence[Offered]]
"""Returns the values with what was typed in their words; all of them for nothing."""


def found_among(offered: Sequence[Offered]) -> Find:
    """Return what finds some values by their words, with all spelling folded."""
    keys = [words_key(one.words) for one in offered]

    def find(typed: str) -> Sequence[Offered]:
        wanted = words_key(typed)
        return [one for one, key in zip(offered, keys, strict=True) if wanted in key]

    return find


class OfferedModel(GradualModel):
    """The values that were found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.offered: Sequence[Offered] = ()
        self.chosen: set[str] = set()

    def total(self) -> int:
        """The number of values."""
        return len(self.offered)

    def show(self, offered: Sequence[Offered]) -> None:
        """Show other values."""
        self.offered = offered
        self.list_changed()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The value for the delegate; its words for screen readers."""
        if not index.isValid() or index.row() >= self.total():
            return None
        one = self.offered[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            words = language.isolated(one.words) if one.foreign else one.words
            return f"{words} {one.beside}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(one.words)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if one.id in self.chosen else Qt.CheckState.Unchecked
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: OfferedModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self.several = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH - 24, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(Qt.ItemDataRole.UserRole)
        if one is None:
            return
        colors, room = self._theme.colors, QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.ink_tint))
            painter.drawRoundedRect(room.adjusted(2, 1, -2, -1), 4, 4)
        room = room.adjusted(PADDING, 0, -PADDING, 0)
        self._paint_box(painter, _start(room, BOX, mirrored=mirrored), chosen=one.id in self._model.chosen)
        room = _rest(room, BOX + 10, mirrored=mirrored)
        if one.mark:
            shape, color = one.mark
            center = _start(room, MARK, mirrored=mirrored).center()
            paint_mark(painter, shape, center, MARK, QColor(color), QColor(colors.raised))
            room = _rest(room, MARK + 8, mirrored=mirrored)
        caption = interface_font(CAPTION_SIZE)
        beside = width_of(one.beside, caption) + 8 if one.beside else 0
        if one.beside:
            paint_line(painter, room, one.beside, caption, colors.text2, mirrored=not mirrored)
            room = room.adjusted(beside, 0, 0, 0) if mirrored else room.adjusted(0, 0, -beside, 0)
        paint_line(
            painter, room, one.words, interface_font(), colors.text, mirrored=mirrored, as_interface=not one.foreign
        )
        painter.restore()

    def _paint_box(self, painter: QPainter, place: QRectF, *, chosen: bool) -> None:
        colors = self._theme.colors
        box = QRectF(place.left(), place.center().y() - BOX / 2, BOX, BOX)
        if not self.several:
            if chosen:
                sign = icon_pixmap("check", colors.ink, 14, painter.device().devicePixelRatioF())
                painter.drawPixmap(QPointF(box.left(), box.top()), sign)
            return
        painter.setPen(QPen(QColor(colors.ink if chosen else colors.border), 1))
        painter.setBrush(QColor(colors.ink if chosen else colors.raised))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if chosen:
            sign = icon_pixmap("check", colors.on_ink, 12, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + 1, box.top() + 1), sign)


def _start(room: QRectF, width: float, *, mirrored: bool) -> QRectF:
    left = room.right() - width if mirrored else room.left()
    return QRectF(left, room.top(), width, room.height())


def _rest(room: QRectF, used: float, *, mirrored: bool) -> QRectF:
    return room.adjusted(0, 0, -used, 0) if mirrored else room.adjusted(used, 0, 0, 0)


class ValueList(QFrame):
    """A popup with a field and the values. Enter, Space without a field, or a click chooses; Esc closes."""

    changed = Signal(list)
    """The ids of the values that are chosen now."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("valueList")
        self._find: Find = found_among(())
        self.model = OfferedModel(self)
        self.field = QLineEdit(placeholderText=self.tr("Find"), clearButtonEnabled=True)
        self.field.setObjectName("valueListField")
        self.field.textChanged.connect(lambda _words: self._show_found())
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self._delegate = _Delegate(theme, self.model, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self._nothing = plain_label(self.tr("Nothing found"), role="caption")
        self._nothing.setContentsMargins(12, 4, 12, 4)
        for part in (self.field, self.list):
            part.installEventFilter(self)
        column = QVBoxLayout(self, spacing=6)
        column.setContentsMargins(6, 8, 6, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)

    def open_below(
        self, button: QWidget, name: str, find: Find, chosen: Sequence[str], *, several: bool = True
    ) -> None:
        """Show the values that `find` finds, those chosen ticked; of `several` values any number may be."""
        self._find, self.model.chosen, self._delegate.several = find, set(chosen), several
        self.list.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.field.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self.field.clear()
        self.field.blockSignals(False)  # noqa: FBT003
        self.field.setVisible(len(find("")) > FEW)
        self._show_found()
        rows = min(max(self.model.total(), 1), MOST_ROWS)
        self.list.setFixedHeight(rows * ROW + 2)
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        put_below(self, button)
        self.show()
        (self.field if self.field.isVisibleTo(self) else self.list).setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_found(self) -> None:
        self.model.show(self._find(self.field.text()))
        self._nothing.setVisible(not self.model.total())
        self.list.setVisible(self.model.total() > 0)
        row = 0 if self.field.text() or not self.model.chosen else self._first_chosen()
        self.model.fetch_until(row)
        self.list.setCurrentIndex(self.model.index(row))

    def _first_chosen(self) -> int:
        """Return the row of the first value that is chosen, or of the first one if it is far down."""
        near = range(min(self.model.total(), NEAR))
        return next((row for row in near if self.model.offered[row].id in self.model.chosen), 0)

    def _choose(self, row: int) -> None:
        if not 0 <= row < self.model.total():
            return
        id_ = self.model.offered[row].id
        if self._delegate.several:
            self.model.chosen ^= {id_}
            self.model.row_changed(row)
        else:
            self.model.chosen = {id_}
            self.hide()
        self.changed.emit(sorted(self.model.chosen))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move and choose in the list while the field has the focus."""
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if is_key and isinstance(event, QKeyEvent) and self._has_meaning(event, is_typing=watched is self.field):
            if event.type() == QEvent.Type.KeyPress:
                self._act(event)
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the same with keys that nothing in the popup has the focus for."""
        if self._has_meaning(event, is_typing=False):
            self._act(event)
        else:
            super().keyPressEvent(event)

    def _has_meaning(self, event: QKeyEvent, *, is_typing: bool) -> bool:
        chooses = event.key() in _ENTER or (event.key() == Qt.Key.Key_Space and not is_typing)
        return chooses or event.key() in _MOVES

    def _act(self, event: QKeyEvent) -> None:
        current = self.list.currentIndex().row()
        if event.key() not in _MOVES:
            self._choose(current)
            return
        wanted = max(0, min(current + _MOVES[Qt.Key(event.key())], self.model.total() - 1))
        self.model.fetch_until(wanted)
        self.list.setCurrentIndex(self.model.index(wanted))
