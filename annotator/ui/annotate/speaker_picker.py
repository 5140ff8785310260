"""The picker below the current claim: parts to link with it, chosen by typing, digits or arrows.

A digit chooses its numbered row while there is one. After a space at the beginning digits are typed, so that a name can
have them; letters choose while nothing is typed.

It is a widget of the desk, not a window, so that clicks in the article still reach the article.
"""

import unicodedata
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import AUTHOR, UNSPECIFIED
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.annotate.picker_painting import PLUS, ROW, ROW_ROLE, WIDTH, PickerDelegate, height_of
from annotator.ui.annotate.picker_rows import PickerRow, matching
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.plain import plain_label, tooltip
from annotator.ui.theme import Theme

MOST_ROWS = 11
NEW = "NEW"
"""The id of the row that makes a speaker of the selected words."""
Search = Callable[[str], list[PickerRow]]
LETTERS = {AUTHOR: "A", UNSPECIFIED: "U"}
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MOST_ROWS, Qt.Key.Key_PageDown: MOST_ROWS}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
        self._search: Search | None = None
        self._new = ""
        self._names_new = False
        self._place: tuple[Sequence[QRectF], QRectF, bool] | None = None
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
        self.list.setItemDelegate(PickerDelegate(theme, scheme, self.list))
        self.list.itemClicked.connect(lambda _item: self._choose())
        self._hint = ElidedLabel(role="caption")
        self._hint.setObjectName("pickerHint")
        head = QHBoxLayout(spacing=8)
        head.addWidget(self._title)
        head.addWidget(self.field, 1)
        whole = QVBoxLayout(self, spacing=6)
        whole.setContentsMargins(12, 10, 12, 8)
        whole.addLayout(head)
        whole.addWidget(self.list)
        whole.addWidget(self._hint)
        self.hide()

    def open(
        self,
        title: str,
        rows: Sequence[PickerRow],
        last: Sequence[PickerRow],
        new: str,
        search: "Search | None" = None,
        *,
        names_new: bool = False,
    ) -> None:
        """Show rows, those of `last` always at the end; `new` are the selected words, "" for none.

        `search` finds further rows for what is typed; with `names_new` what is typed is what a new one is called.
        """
        self._title.setText(title)
        self.field.setAccessibleName(title)
        self._rows, self._last, self._search, self._new = list(rows), list(last), search, new
        self._names_new = names_new
        self.field.clear()
        self._show_matching()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def point_at(self, row: str) -> None:
        """Make the row of an id current; without one, none is, and Enter picks the current span of the article."""
        numbers = range(self.list.count())
        self.list.setCurrentRow(next((n for n in numbers if self.list.item(n).data(ROW_ROLE)[0].id == row), -1))

    def words(self) -> list[str]:
        """The words of the rows, in order."""
        return [self.list.item(index).data(ROW_ROLE)[0].words for index in range(self.list.count())]

    def place_beside(self, boxes: Sequence[QRectF], room: QRectF, *, rtl: bool) -> None:
        """Move below boxes, or above them where there is no room, never over them; in coordinates of the parent."""
        self._place = (boxes, room, rtl)
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
        rows = range(min(self.list.count(), MOST_ROWS))
        height = sum(height_of(self.list.item(row).data(ROW_ROLE)[0]) for row in rows)
        head = max(self.field.sizeHint().height(), self._title.sizeHint().height())
        return QSize(WIDTH, 10 + head + 6 + max(height, ROW) + 2 + 6 + self._hint.sizeHint().height() + 8)

    def _show_matching(self) -> None:
        self.list.clear()
        number, chooses = 0, not self._types_digits
        for row in self._found():
            number += 1
            self._add(row, str(number) if number <= 9 and chooses else "")
        for row in self._at_end():
            self._add(row, PLUS if row.id == NEW else LETTERS.get(row.id, "") if not self.field.text() else "")
        self._hint.show_words(self._hint_words(has_matches=number > 0, chooses=chooses))
        is_new = bool(self.new_words) and not (self.field.text() and not self._names_new)
        if self._place is not None and self.isVisible():  # as high as what was found
            boxes, room, rtl = self._place
            self.place_beside(boxes, room, rtl=rtl)
        if number or is_new:  # so that Enter does not choose the author when nothing matches
            self.list.setCurrentRow(0)

    @property
    def _types_digits(self) -> bool:
        return self.field.text()[:1].isspace()

    def _hint_words(self, *, has_matches: bool, chooses: bool) -> str:
        """Return what the digits on the caps do now, "" where there are none."""
        if not has_matches:
            return ""
        if chooses:
            return self.tr("The digits shown choose. To type digits, press Space first.")
        return self.tr("Digits are typed. ↑ ↓ and Enter choose.")

    @property
    def new_words(self) -> str:
        """What a new speaker or entry would be called, "" where none can be made."""
        typed = self.field.text().strip()
        return typed if typed and self._names_new else self._new

    def _found(self) -> list[PickerRow]:
        """The rows that match what is typed."""
        typed = self.field.text()
        found = matching(self._rows, typed)
        if typed.strip() and self._search is not None:
            known = {row.id for row in found}
            found += [row for row in self._search(typed.strip()) if row.id not in known]
        return found

    def _at_end(self) -> list[PickerRow]:
        new = [PickerRow(NEW, "", self.new_words, beside="Ctrl+↵")] if self.new_words else []
        return [*new, *self._last]

    def _add(self, row: PickerRow, cap: str) -> None:
        beside = row.beside
        if row.linked:
            beside = self.tr("linked")
        elif row.mentions > 1:
            beside = self.tr("%n mention(s)", "", row.mentions)
        new = self.tr("New entry “{words}”") if self._names_new else self.tr("New speaker “{words}”")
        words = new.format(words=language.isolated(row.words)) if row.id == NEW else row.words
        shown = row._replace(words=words, beside=beside)
        item = QListWidgetItem(" ".join(filter(None, (row.section, words, row.also, beside))))
        names = [words, row.also] if row.id == NEW else [language.isolated(one) for one in (words, row.also) if one]
        item.setToolTip(tooltip("\n".join(filter(None, (*names, beside)))))
        item.setData(ROW_ROLE, (shown, cap))
        self.list.addItem(item)

    def _choose(self) -> None:
        if (number := self.list.currentRow()) >= 0:
            row = self.list.item(number).data(ROW_ROLE)[0]
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
            if self.new_words:
                self.chosen.emit(NEW, False)  # noqa: FBT003  a signal takes no keyword
        else:
            if (row := self._row_of(event)) is not None:
                self.list.setCurrentRow(row)
            self._choose()

    def _row_of(self, event: QKeyEvent) -> int | None:
        """The row that a digit or letter chooses; None when it is typed into the field."""
        typed = event.text()
        digit = unicodedata.decimal(typed, None) if len(typed) == 1 else None
        if digit is not None and not self._types_digits:
            matches = self.list.count() - len(self._at_end())
            return digit - 1 if 1 <= digit <= min(matches, 9) else None
        if self.field.text() or not typed:
            return None
        ids = [self.list.item(index).data(ROW_ROLE)[0].id for index in range(self.list.count())]
        wanted = next((row for row, letter in LETTERS.items() if typed.upper() == letter), None)
        return ids.index(wanted) if wanted in ids else None
