"""Keys in words: in menus and tooltips, on key caps, with the letter that the present keyboard layout has."""

from PySide6.QtGui import QAction, QKeySequence

from annotator.ui import language
from annotator.ui.key_map.resolving import is_single
from annotator.ui.keys import layout_letter
from annotator.ui.plain import left_to_right, tooltip, with_keys

_PRINTED = {"-": "\u2212"}
_SIGNS = {"Return": "↵", "Enter": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def native(key: str) -> str:
    """Return a key as this system writes it, and Qt's "Return" as keyboards have it, "Enter"."""
    if is_single(key):
        return key
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def cap(key: str) -> str:
    """Return a key as it is printed on a key cap."""
    if is_single(key):
        return _PRINTED.get(key, key)
    sign = _SIGNS.get(key.rpartition("+")[2])
    before, plus, _ = native(key).rpartition("+")
    return f"{before}{plus}{sign}" if sign else native(key)


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
    action.setToolTip(with_keys(text, keys) if keys else tooltip(text))
