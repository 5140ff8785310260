"""Dialogs with text fields: Ctrl+Enter saves, and Esc asks before it discards text."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.field_direction import TextField
from annotator.ui.plain import at_start, plain_label
from annotator.ui.screen_room import screen_room
from annotator.ui.unsaved_text import ask_about_text, give_keyboard_back

translate = QCoreApplication.translate

NOTE_HEIGHT = 84


class AskingDialog(QDialog):
    """The base of these dialogs. `has_changes` says whether closing would discard text."""

    def __init__(self, title: str, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self._heading = plain_label(heading, role="heading")
        self._heading.setWordWrap(True)

    def lay_out(self, *parts: QWidget | QVBoxLayout) -> None:
        """Lay out the parts below the heading, and the buttons below them."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(plain_label(self.tr("Ctrl+Enter saves"), role="caption"))
        foot.addStretch()
        foot.addWidget(buttons)
        whole = QVBoxLayout(self, spacing=16)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(self._heading)
        for part in parts:
            whole.addWidget(part) if isinstance(part, QWidget) else whole.addLayout(part)
        whole.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the fields their heights: Qt begins with two thirds of the screen at most."""
        super().showEvent(event)
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), min(needed, screen_room(self).height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, wherever the cursor is: no field uses this key."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

    def has_changes(self) -> bool:
        """Whether text was entered that is not saved yet."""
        return False

    def reject(self) -> None:
        """Close without saving; ask first where text would be lost."""
        answer = ask_about_text(self, can_save=True) if self.has_changes() else "close"
        if answer == "save":
            self.accept()
        elif answer == "close":
            super().reject()
        if answer != "stay":
            give_keyboard_back(self)


def note_field(text: str) -> TextField:
    """Return a field for a few lines of plain text, with the cursor at their end."""
    field = TextField(text)
    field.setObjectName("noteField")
    field.setTabChangesFocus(True)
    field.setFixedHeight(NOTE_HEIGHT)
    field.moveCursor(field.textCursor().MoveOperation.End)
    return field


def note_caption() -> QLabel:
    """Return the caption about notes: they stay in the history."""
    words = translate("NoteField", "Deleted notes stay in the history of the project and are included in packages.")
    caption = at_start(plain_label(words, role="caption"))
    caption.setObjectName("noteCaption")
    caption.setWordWrap(True)
    return caption


class NoteDialog(AskingDialog):
    """A dialog for a note: on the article, or on its flag."""

    def __init__(self, title: str, heading: str, note: str, parent: QWidget) -> None:
        super().__init__(title, heading, parent)
        self._before = note.strip()
        self._field = note_field(note)
        self._field.setAccessibleName(heading)
        rows = QVBoxLayout(spacing=8)
        rows.addWidget(self._field)
        rows.addWidget(note_caption())
        self.lay_out(rows)
        self._field.setFocus()

    def note(self) -> str:
        """Return the note, without white space around it."""
        return self._field.toPlainText().strip()

    def has_changes(self) -> bool:
        """Whether the note was changed."""
        return self.note() != self._before
