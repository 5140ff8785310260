"""Single keys that mean an act, under any keyboard layout.

A digit, a Latin letter and a sign mean themselves where they are typed. Under a layout of another script the key means
what a US keyboard prints in its place; so do the keys of the digits where digits need Shift, as on French keyboards.
Signs that need Shift are taken without it too. Events without a place, as input methods send them, mean what stands on
the same key in the Arabic (101), Persian (ISIRI 9147) and Hebrew (SI 1452) layouts.
"""

import unicodedata

import regex
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.physical_keys import DIGITS, LETTERS, printed_at

_SAME_KEY = {
    **dict(zip("شيثبمةىخسعء", "ADEFLMNOSUX", strict=True)),
    **dict(zip("ذیپدط", "BDMNX", strict=True)),
    **dict(zip("שנגקכךצמםדוס", "ABDEFLMNOSUX", strict=True)),
    "لا": "B",  # one key types both letters
}
_SAME_SIGN = {
    "؟": "?",
    "\u0651": "~",  # shadda, on Shift and the key left of 1
    "÷": "~",
    "×": "*",
    "\u2212": "-",
    "ـ": "-",  # tatweel, on Shift and the minus key of the Persian layout
}
_SIGNS = frozenset("+-*?~:")
_WITHOUT_SHIFT = {"=": "+", "/": "?", "`": "~"}
_OF_OTHER_SCRIPT = regex.compile(r"(?![\p{sc=Latin}\p{sc=Common}])[\p{L}\p{M}]")
# Signs that layouts of other scripts have where a US keyboard has a letter, and that no Latin layout has there.
_SIGNS_AMONG_LETTERS = frozenset(
    {
        *zip("CDFIJKLMMOPUUVZ", "}][÷ـ،/'’×؛`‘{~", strict=True),  # Arabic, with Shift
        *zip("BKLOP", "\u200c»«][", strict=True),  # Persian, with Shift
        ("B", "."),  # Urdu, with Shift
        *zip("QW", "/'", strict=True),  # Hebrew
        *zip("QQ", ";:", strict=True),  # Greek
    }
)
_SIGNS_OF_OTHER_SCRIPTS = frozenset(zip("/``", ".;\u200d", strict=True))
"""Signs that they have where a US keyboard has another one that means something."""
MOVING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
"""Keys that move in a list."""
COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""Keys with which another one is a chord."""

_typed_at: dict[str, str] = {}


def symbol_of(event: QKeyEvent) -> str:
    """Return the digit, letter (upper case) or sign that a key event means, or "" when it means none."""
    if event.modifiers() & COMMANDING:
        return ""
    remember(event)
    return _symbol(event.text() or _of_code(event.key()), event)


def chord_symbol_of(event: QKeyEvent) -> str:
    """Return the same for a key that is pressed with Ctrl or Alt, where a sign among letters is no sign."""
    typed = _of_code(event.key())
    return _letter_at(printed_at(event), typed) or _symbol(typed, event)


def _symbol(typed: str, event: QKeyEvent) -> str:
    digit = unicodedata.decimal(typed, None) if len(typed) == 1 else None
    if digit is not None:
        return str(digit)
    if typed in _SIGNS or typed.upper() in LETTERS:
        return typed.upper()
    place = printed_at(event)
    found = _letter_at(place, typed) or _SAME_SIGN.get(typed)
    if not found and typed and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        found = place if place in DIGITS else _WITHOUT_SHIFT.get(typed) or _sign_at(place, typed)
    return found or (typed if len(typed) == 1 else "")


def _letter_at(place: str, typed: str) -> str:
    """Return the letter of a place where a layout of another script has something else."""
    if not place:
        return _SAME_KEY.get(typed, "")
    is_other = _is_other(typed) or (place, typed) in _SIGNS_AMONG_LETTERS
    return place if place in LETTERS and is_other else ""


def _sign_at(place: str, typed: str) -> str:
    """Return the sign of a place where a layout of another script has something else."""
    sign = _WITHOUT_SHIFT.get(place, place)
    is_other = _is_other(typed) or (place, typed) in _SIGNS_OF_OTHER_SCRIPTS
    return sign if sign in _SIGNS and is_other else ""


def _of_code(code: int) -> str:
    return chr(code) if 0x20 < code <= 0xFFFF else ""


def remember(event: QKeyEvent) -> None:
    """Learn from a key event what the layout in force types with the key of a letter."""
    place, typed = printed_at(event), event.text()
    shifted = event.modifiers() & (COMMANDING | Qt.KeyboardModifier.ShiftModifier)
    if shifted or place not in LETTERS or not (_is_other(typed) or typed.upper() in LETTERS):
        return
    if _typed_at.get(place, typed) != typed or any(
        _is_other(known) != _is_other(typed) for known in _typed_at.values()
    ):
        _typed_at.clear()  # another layout is in force now
    _typed_at[place] = typed


def letter_in_force(key: str) -> str:
    """Return the letter which the layout in force types with the key of a Latin letter.

    "" if it is not known, which it is once the key was pressed, or if that is a Latin letter.
    """
    typed = _typed_at.get(key.upper(), "")
    return typed if _is_other(typed) else ""


def _is_other(typed: str) -> bool:
    return _OF_OTHER_SCRIPT.search(typed) is not None
