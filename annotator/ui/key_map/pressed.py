"""The key of a key event, as `resolving` writes it: what a person presses to choose it for a command."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.chords import latin_chord
from annotator.ui.keys import COMMANDING, symbol_of
from annotator.ui.physical_keys import LETTERS

_MODIFIERS = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
}


def key_pressed(event: QKeyEvent) -> str:
    """Return the key of an event under any keyboard layout; "" for a modifier alone."""
    if event.key() in _MODIFIERS:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not modifiers & COMMANDING:
        symbol = symbol_of(event)
        if symbol.strip() and symbol.isprintable():
            shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier) and symbol in LETTERS
            return f"Shift+{symbol}" if shifted else symbol
    chord = latin_chord(event) or QKeyCombination(modifiers, Qt.Key(event.key()))
    return QKeySequence(chord).toString(QKeySequence.SequenceFormat.PortableText)
