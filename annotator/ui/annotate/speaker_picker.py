"""The picker below the current claim: parts to link with it, chosen by typing, digits or arrows.

It is a widget of the desk, not a window, so that clicks in the article still reach the article.
"""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import AUTHOR, UNSPECIFIED
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.annotate.picker_rows import PickerRow, matching
from annotator.ui.article.highlights import swatch_of
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.plain import plain_label
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

WIDTH, ROW, MOST_ROWS, PADDING, CAP, MARK = 376, 32, 11, 12.0, 20.0, 9.0
NEW = "NEW"
"""The id of the row that makes a speaker of the selected words."""
LETTERS = {AUTHOR: "A", UNSPECIFIED: "U"}
_ROLE = Qt.ItemDataRole.UserRole
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MOST_ROWS, Qt.Key.Key_PageDown: MOST_ROWS}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Delegate(QStyledItemDelegate):
    """Paints a row: key cap, mark, words in their own direction, words beside them."""

    def __init__(self, theme: Theme, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scheme = scheme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(WIDTH - 24, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, cap = index.data(_ROLE)
        colors, box = self._theme.colors, QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.ink_tint))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 4, 4)
        if cap:
            self._paint_cap(painter, _placed(box, PADDING, CAP, mirrored=mirrored), cap)
        start = PADDING + CAP + 10
        if row.label:
            swatch, mark = swatch_of(self._scheme, row.label, self._theme.name)
            center = _placed(box, start, MARK, mirrored=mirrored).center()
            paint_mark(painter, mark, center, MARK, QColor(swatch.line), QColor(colors.raised))
            start += MARK + 8
        caption = interface_font(CAPTION_SIZE)
        beside = width_of(row.beside, caption) + 8 if row.beside else 0
        sign = 20 if row.linked else 0
        room = _placed(box, start, box.width() - start - beside - sign - PADDING, mirrored=mirrored)
        paint_line(painter, room, row.words, interface_font(), colors.text, mirrored=mirrored)
        if row.beside:
            place = _placed(box, box.width() - PADDING - beside + 8, beside, mirrored=mirrored)
            paint_line(painter, place, row.beside, caption, colors.text2, mirrored=mirrored)
        if row.linked:
            tick = _placed(box, box.width() - PADDING - beside - 14, 14, mirrored=mirrored)
            pixmap = icon_pixmap("check", colors.ink, 14, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(tick.left(), tick.center().y() - 7), pixmap)
        painter.restore()

    def _paint_cap(self, painter: QPainter, cell: QRectF, cap: str) -> None:
        colors = self._theme.colors
        box = QRectF(cell.left(), cell.center().y() - CAP / 2 + 1, CAP, CAP - 2)
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.setBrush(QColor(colors.page))
        painter.drawRoundedRect(box, 4, 4)
        paint_centered(painter, box, cap, interface_font(11, bold=True), colors.text2)


def _placed(box: QRectF, x: float, width: float, *, mirrored: bool) -> QRectF:
    left = box.right() - x - width if mirrored else box.left() + x
    return QRectF(left, box.top(), width, box.height())


class SpeakerPicker(QFrame):
    """A field, and the rows that match it."""

    chosen = Signal(str, bool)
    """The id of the chosen row, and whether it is linked already."""
    cancelled = Signal()

    def __init__(self, theme: Theme, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("speakerPicker")
        self.desk = parent
        self.setFixedWidth(WIDTH)
        self._rows: list[PickerRow] = []
        self._last: list[PickerRow] = []
        self._title = plain_label(role="caption")
        self.field = QLineEdit()
        self.field.setObjectName("pickerField")
        self.field.textEdited.connect(lambda _text: self._show_matching())
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("pickerRows")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Delegate(theme, scheme, self.list))
        self.list.itemClicked.connect(lambda _item: self._choose())
        head = QHBoxLayout(spacing=8)
        head.addWidget(self._title)
        head.addWidget(self.field, 1)
        whole = QVBoxLayout(self, spacing=6)
        whole.setContentsMargins(12, 10, 12, 8)
        whole.addLayout(head)
        whole.addWidget(self.list)
        self.hide()

    def open(self, title: str, rows: Sequence[PickerRow], last: Sequence[PickerRow], new: str) -> None:
        """Show rows, those of `last` always at the end; `new` are the selected words, "" for none."""
        self._title.setText(title)
        self.field.setAccessibleName(title)
        self._rows, self._last = list(rows), list(last)
        if new:
            self._last.insert(0, PickerRow(NEW, "", new, beside="Ctrl+↵"))
        self.field.clear()
        self._show_matching()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def point_at(self, row: str) -> None:
        """Make the row of an id current; without one, none is, and Enter picks the current span of the article."""
        numbers = range(self.list.count())
        self.list.setCurrentRow(next((n for n in numbers if self.list.item(n).data(_ROLE)[0].id == row), -1))

    def words(self) -> list[str]:
        """The words of the rows, in order."""
        return [self.list.item(index).data(_ROLE)[0].words for index in range(self.list.count())]

    def place_beside(self, boxes: Sequence[QRectF], room: QRectF, *, rtl: bool) -> None:
        """Move below boxes, or above them where there is no room, never over them; in coordinates of the parent."""
        height = self.sizeHint().height()
        top, bottom = (boxes[0].top(), boxes[-1].bottom()) if boxes else (room.top(), room.top())
        below, above = room.bottom() - bottom - 12, top - room.top() - 8
        is_below = height <= below or below >= above
        height = round(min(height, max(below if is_below else above, 120)))
        y = bottom + 8 if is_below else top - 8 - height
        start = (boxes[0].right() - WIDTH if rtl else boxes[0].left()) if boxes else room.left()
        x = max(room.left(), min(start, room.right() - WIDTH))
        y = max(room.top(), min(y, room.bottom() - height))
        self.setGeometry(round(x), round(y), WIDTH, height)

    def sizeHint(self) -> QSize:
        """Return the size for all rows."""
        rows = min(max(self.list.count(), 1), MOST_ROWS)
        return QSize(WIDTH, 10 + 34 + 6 + rows * ROW + 2 + 8)

    def _show_matching(self) -> None:
        self.list.clear()
        number = 0
        for row in matching(self._rows, self.field.text()):
            number += 1
            self._add(row, str(number) if number <= 9 else "")
        for row in self._last:
            self._add(row, LETTERS.get(row.id, "+" if row.id == NEW else "") if not self.field.text() else "")
        is_new = not self.field.text() and any(row.id == NEW for row in self._last)
        if number or is_new:  # so that Enter does not choose the author when nothing matches
            self.list.setCurrentRow(0)

    def _add(self, row: PickerRow, cap: str) -> None:
        beside = row.beside
        if row.linked:
            beside = self.tr("linked")
        elif row.mentions > 1:
            beside = self.tr("%n mention(s)", "", row.mentions)
        words = (
            self.tr("New speaker “{words}”").format(words=language.isolated(row.words)) if row.id == NEW else row.words
        )
        shown = row._replace(words=words, beside=beside)
        item = QListWidgetItem(f"{words} {beside}".strip())
        item.setData(_ROLE, (shown, language.number(int(cap)) if cap.isdecimal() else cap))
        self.list.addItem(item)

    def _choose(self) -> None:
        if (number := self.list.currentRow()) >= 0:
            row = self.list.item(number).data(_ROLE)[0]
            self.chosen.emit(row.id, row.linked)
        else:
            self.chosen.emit("", False)  # noqa: FBT003  a signal takes no keyword

    # --- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the keys of the picker before the field and the shortcuts of the window."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            if not self._has_meaning(event):
                return super().eventFilter(watched, event)
            if event.type() == QEvent.Type.KeyPress:
                self._act_on(event)
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _has_meaning(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER:
            return plain or event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return plain and (event.key() in _MOVES or event.key() == Qt.Key.Key_Escape or self._row_of(event) is not None)

    def _act_on(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in _MOVES:
            wanted = self.list.currentRow() + _MOVES[Qt.Key(event.key())]
            self.list.setCurrentRow(max(0, min(wanted, self.list.count() - 1)))
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if any(row.id == NEW for row in self._last):
                self.chosen.emit(NEW, False)  # noqa: FBT003  a signal takes no keyword
        else:
            if (row := self._row_of(event)) is not None:
                self.list.setCurrentRow(row)
            self._choose()

    def _row_of(self, event: QKeyEvent) -> int | None:
        """The row that a digit or letter chooses; None when it is typed into the field."""
        typed = event.text()
        digit = unicodedata.decimal(typed, None) if len(typed) == 1 else None
        matches = self.list.count() - len(self._last)
        if digit is not None:
            return digit - 1 if 1 <= digit <= min(matches, 9) else None
        if self.field.text() or not typed:
            return None
        ids = [self.list.item(index).data(_ROLE)[0].id for index in range(self.list.count())]
        wanted = next((row for row, letter in LETTERS.items() if typed.upper() == letter), None)
        return ids.index(wanted) if wanted in ids else None
