"""Single keys that mean an act, under any keyboard layout.

Digits count in every script. Letters are those printed on a Latin keyboard; the tables say which letters stand on the
same keys in the Arabic (101), Persian (ISIRI 9147) and Hebrew (SI 1452) layouts.
"""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_SAME_KEY = {
    **dict(zip("شيثبمةىخسعء", "ADEFLMNOSUX", strict=True)),
    **dict(zip("ذیپدط", "BDMNX", strict=True)),
    **dict(zip("שנגקכךצמםדוס", "ABDEFLMNOSUX", strict=True)),
    "لا": "B",  # one key types both letters
    "؟": "?",
    "\u0651": "~",  # shadda, on Shift and the key left of 1
    "÷": "~",
    "×": "*",
    "\u2212": "-",
    "ـ": "-",  # tatweel, on Shift and the minus key of the Persian layout
}
MOVING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
"""Keys that move in a list."""
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def symbol_of(event: QKeyEvent) -> str:
    """Return the digit, letter (upper case) or sign that a key event means, or "" when it means none."""
    if event.modifiers() & _COMMANDING:
        return ""
    typed = event.text() or _of_code(event.key())
    if typed in _SAME_KEY:
        return _SAME_KEY[typed]
    if len(typed) != 1:
        return ""
    digit = unicodedata.decimal(typed, None)
    if digit is not None:
        return str(digit)
    return typed.upper()


def _of_code(code: int) -> str:
    return chr(code) if 0x20 < code < 0x7F else ""
