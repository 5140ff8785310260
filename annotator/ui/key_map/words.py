"""Keys in words: in menus and tooltips, on key caps, with the letter that the present keyboard layout has."""

import sys

from PySide6.QtGui import QAction, QKeySequence

from annotator.ui import language
from annotator.ui.key_map.resolving import is_single
from annotator.ui.keys import layout_letter
from annotator.ui.plain import left_to_right, tooltip

_PRINTED = {"-": "\u2212"}
_ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
_ON_MAC = sys.platform == "darwin"
"""There, keys have signs instead of names."""


def native(key: str) -> str:
    """Return a key as it is printed on keyboards of this system: Latin in every language, arrows as signs.

    Qt would translate some names of keys and leave others; and it says "Return" where keyboards have "Enter".
    """
    if is_single(key):
        return key
    form = QKeySequence.SequenceFormat.NativeText if _ON_MAC else QKeySequence.SequenceFormat.PortableText
    before, plus, last = QKeySequence(key).toString(form).replace("Return", "Enter").rpartition("+")
    return f"{before}{plus}{_ARROWS.get(last, last)}"


def cap(key: str) -> str:
    """Return a key as it is printed on a key cap."""
    if is_single(key):
        return _PRINTED.get(key, key)
    return native(key).replace("Enter", "↵")


def spoken(key: str) -> str:
    """Return a key, isolated, with the letter that the present layout has on it, if that is another one."""
    letter = layout_letter(key)
    isolated = left_to_right(native(key))
    return f"{isolated} ({language.isolated(letter)})" if letter else isolated


def show_words(action: QAction, text: str, key: str) -> None:
    """Set the words of an act and, in menus and tooltips, its key.

    A menu shows text after a tab in place of the shortcut. Qt would paint the shortcut in the direction of the
    interface: "++Ctrl" in a mirrored one.
    """
    keys = native(key)
    action.setText(f"{text}\t{left_to_right(keys)}" if keys else text)
    action.setIconText(text)
    show_tip(action, text, key)


def show_tip(action: QAction, text: str, key: str, further: str = "") -> None:
    """Set the tooltip of an act: its words with the key and, in lines of their own, what else is to be said."""
    words = f"{text} ({left_to_right(native(key))})" if key else text
    action.setToolTip(tooltip(f"{words}\n{further}" if further else words))
