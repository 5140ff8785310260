"""Ctrl and Alt chords under keyboard layouts of other scripts, and where digits need Shift.

Qt finds a shortcut by the letter of a key, which is not Latin under an Arabic layout. Where that fails, the chord is
recognised here by the place of the key: the text field in focus gets its own chords (copy, paste), then actions,
buttons and menus of the window get theirs.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenuBar, QWidget

from annotator.ui import keys


class Chords(QObject):
    """Watches the keys of a window and of the widgets in focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._asking = False
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            now.installEventFilter(self)  # installing it twice has no effect

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do a chord that Qt would miss or take for another one; return True when it is done."""
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() not in kinds or self._asking or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if _may_lose_shift(event):
                event.accept()  # so that Qt does not search a shortcut, and sends the key here
                return True
            return False
        keys.remember(event)
        chord = latin_chord(event)
        return chord is not None and isinstance(watched, QWidget) and self._do(watched, chord)

    def _do(self, watched: QWidget, chord: QKeyCombination) -> bool:
        self._asking = True
        taken = _typed_into(watched, chord)
        self._asking = False
        return taken or _trigger(watched, QKeySequence(chord))


def latin_chord(event: QKeyEvent) -> QKeyCombination | None:
    """Return the chord of a key event on a US keyboard, or None if it is not one or Qt recognises it."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not modifiers & keys.COMMANDING or _is_alt_gr(event):
        return None
    symbol = keys.chord_symbol_of(event)
    if len(symbol) != 1 or not symbol.isascii() or (ord(symbol) == event.key() and not _may_lose_shift(event)):
        return None
    return QKeyCombination(modifiers, Qt.Key(ord(symbol)))


def _may_lose_shift(event: QKeyEvent) -> bool:
    """Whether a chord is a Latin letter with Shift.

    A Hebrew layout has Latin capitals there, so that Qt takes Ctrl+Shift+F for Ctrl+F, as if Shift made the capital.
    """
    is_letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return is_letter and shifted and bool(event.modifiers() & keys.COMMANDING) and not _is_alt_gr(event)


def _is_alt_gr(event: QKeyEvent) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.modifiers() & both == both


def _typed_into(watched: QWidget, chord: QKeyCombination) -> bool:
    """Send a chord to a text field that uses it, as Qt does."""
    claimed = QKeyEvent(QEvent.Type.ShortcutOverride, chord.key(), chord.keyboardModifiers())
    claimed.ignore()
    QApplication.sendEvent(watched, claimed)
    if claimed.isAccepted():
        QApplication.sendEvent(watched, QKeyEvent(QEvent.Type.KeyPress, chord.key(), chord.keyboardModifiers()))
    return claimed.isAccepted()


def _trigger(watched: QWidget, sequence: QKeySequence) -> bool:
    """Trigger the action, button or menu of a chord in the window; nothing if several actions have it."""
    window = watched.window()
    actions = {id(action): action for action in _actions(window, watched) if sequence in action.shortcuts()}
    if len(actions) == 1:
        next(iter(actions.values())).trigger()
        return True
    return _press_button(window, sequence) or _open_menu(window, sequence)


def _actions(window: QWidget, watched: QWidget) -> Iterator[QAction]:
    """Yield the actions whose shortcuts are valid for the widget in focus."""
    for widget in (window, *window.findChildren(QWidget)):
        for action in widget.actions():
            match action.shortcutContext():
                case Qt.ShortcutContext.WidgetShortcut:
                    counts = widget is watched
                case Qt.ShortcutContext.WidgetWithChildrenShortcut:
                    counts = widget is watched or widget.isAncestorOf(watched)
                case _:
                    counts = True
            if counts and action.isEnabled() and action.isVisible():
                yield action


def _press_button(window: QWidget, sequence: QKeySequence) -> bool:
    for button in window.findChildren(QAbstractButton):
        if button.shortcut() == sequence and button.isEnabled() and button.isVisible():
            button.animateClick()
            return True
    return False


def _open_menu(window: QWidget, sequence: QKeySequence) -> bool:
    """Open the menu of the window with a mnemonic."""
    for bar in window.findChildren(QMenuBar):
        for action in bar.actions():
            if action.isEnabled() and QKeySequence.mnemonic(action.text()) == sequence:
                bar.setActiveAction(action)
                return True
    return False
