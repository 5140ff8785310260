"""The keys of suggestions: Tab, Shift+Tab and Backspace, while the article has the focus and nothing is typed.

Without a current suggestion these keys do what they do elsewhere, as no command has them for itself.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk
    from annotator.ui.annotate.suggesting.correcting import Correcting
    from annotator.ui.annotate.suggesting.suggesting import Suggesting

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_UPRIGHT = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class SuggestionKeys(QObject):
    """Acts on keys of the article before it does."""

    def __init__(self, desk: "Desk", suggesting: "Suggesting", correcting: "Correcting") -> None:
        super().__init__(suggesting)
        self._desk, self._suggesting, self._correcting = desk, suggesting, correcting
        desk.view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Act on a key, or keep it from a command that has it too."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if self._means_suggestion(event) or self._means_fragment(event):
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress:
            return self._act(event)
        return False

    def _means_suggestion(self, event: QKeyEvent) -> bool:
        is_dismissing = event.key() == Qt.Key.Key_Backspace and event.modifiers() == _NONE
        return is_dismissing and self._suggesting.current is not None and not self._desk.annotating.mode

    def _means_fragment(self, event: QKeyEvent) -> bool:
        is_delete = event.key() == Qt.Key.Key_Delete and event.modifiers() & ~_keypad() == _NONE
        return is_delete and self._correcting.is_going_on

    def _act(self, event: QKeyEvent) -> bool:
        if self._correcting.is_going_on:
            return self._correct(event)
        if self._desk.annotating.mode or not self._suggesting.left:
            return False
        actions, key, has_current = self._desk.actions_by_id, event.key(), self._suggesting.current is not None
        if key == Qt.Key.Key_Backtab:
            actions["suggestion.next"].trigger()
        elif key == Qt.Key.Key_Tab and event.modifiers() == _NONE and has_current:
            actions["suggestion.accept"].trigger()
        elif self._means_suggestion(event):
            actions["suggestion.dismiss"].trigger()
        else:
            return False
        return True

    def _correct(self, event: QKeyEvent) -> bool:
        """Move an edge with the keys that move the caret, as with Shift, or take a fragment out."""
        if event.key() == Qt.Key.Key_Tab:
            self._correcting.go_on()
        elif event.key() in _UPRIGHT and event.modifiers() & ~_keypad() == _NONE:
            self._correcting.turn(1 if event.key() == Qt.Key.Key_Down else -1)
        elif self._means_fragment(event):
            self._correcting.take_out()
        elif event.key() in _SIDEWAYS and not event.modifiers() & _SHIFT:
            extending = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers() | _SHIFT)
            self._desk.view.keyPressEvent(extending)
        else:
            return False
        return True


def _keypad() -> Qt.KeyboardModifier:
    return Qt.KeyboardModifier.KeypadModifier
