"""Single keys for acts, under any keyboard layout.

A typed digit, Latin letter or sign stands for itself. Under a layout of another script a key stands for what a US
keyboard prints at its place; so do the keys of digits where digits need Shift, as on French keyboards. Signs that need
Shift work without it too. Events without a place, from input methods, are read by the Arabic (101), Persian (ISIRI
9147) and Hebrew (SI 1452) layouts.
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
# Signs of other layouts at the place of a letter on a US keyboard, where no Latin layout has them.
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
"""Signs of these layouts at the place of another sign on a US keyboard that is the key of an act."""
QUESTION_MARKS = ("?", "؟")
"""What is typed for help; the key without Shift, which sets a stance on the desk, types something else."""
MOVING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
"""Keys that move the current row of a list."""
COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""Modifiers that make a chord."""

_typed_at: dict[str, str] = {}


def symbol_of(event: QKeyEvent) -> str:
    """Return the digit, letter (upper case) or sign of a key event, or ""."""
    if event.modifiers() & COMMANDING:
        return ""
    remember(event)
    return _symbol(event.text() or _of_code(event.key()), event)


def chord_symbol_of(event: QKeyEvent) -> str:
    """Return the same for a key pressed with Ctrl or Alt, where a sign at the place of a letter is the letter."""
    typed = _of_code(event.key())
    return _letter_at(printed_at(event), typed) or _symbol(typed, event)


def _symbol(typed: str, event: QKeyEvent) -> str:
    digit = unicodedata.decimal(typed, None) if len(typed) == 1 else None
    if digit is not None:
        return str(digit)
    if typed in _SIGNS or typed.upper() in LETTERS:
        return typed.upper()
    place = printed_at(event)
    name = _letter_at(place, typed) or _SAME_SIGN.get(typed)
    if not name and typed and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        name = place if place in DIGITS else _WITHOUT_SHIFT.get(typed) or _sign_at(place, typed)
    return name or (typed if len(typed) == 1 else "")


def _letter_at(place: str, typed: str) -> str:
    """Return the letter of a place where the layout is of another script, or ""."""
    if not place:
        return _SAME_KEY.get(typed, "")
    is_other = _is_other(typed) or (place, typed) in _SIGNS_AMONG_LETTERS
    return place if place in LETTERS and is_other else ""


def _sign_at(place: str, typed: str) -> str:
    """Return the sign of a place where the layout is of another script, or ""."""
    sign = _WITHOUT_SHIFT.get(place, place)
    is_other = _is_other(typed) or (place, typed) in _SIGNS_OF_OTHER_SCRIPTS
    return sign if sign in _SIGNS and is_other else ""


def _of_code(code: int) -> str:
    return chr(code) if 0x20 < code <= 0xFFFF else ""


def remember(event: QKeyEvent) -> None:
    """Learn from a key event what the present layout types with the key of a letter."""
    place, typed = printed_at(event), event.text()
    shifted = event.modifiers() & (COMMANDING | Qt.KeyboardModifier.ShiftModifier)
    if shifted or place not in LETTERS or not (_is_other(typed) or typed.upper() in LETTERS):
        return
    if _typed_at.get(place, typed) != typed or any(
        _is_other(known) != _is_other(typed) for known in _typed_at.values()
    ):
        _typed_at.clear()  # the layout has changed
    _typed_at[place] = typed


def layout_letter(key: str) -> str:
    """Return the letter that the present layout types with the key of a Latin letter.

    "" before the key was pressed, and if that is a Latin letter too.
    """
    typed = _typed_at.get(key.upper(), "")
    return typed if _is_other(typed) else ""


def _is_other(typed: str) -> bool:
    return _OF_OTHER_SCRIPT.search(typed) is not None
