"""Which key each command has: the one that a person chose, or else its own.

A key is written as a single digit, Latin letter (upper case, or "Shift+Q") or sign, which `keys.symbol_of` recognises
under any layout, or as a chord or other key in Qt's portable text, such as "Ctrl+K". "" is no key.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from annotator.ui.availability import pages
from annotator.ui.keys import COMMANDING
from annotator.ui.modes import ANNOTATE, REVIEW
from annotator.ui.physical_keys import DIGITS, LETTERS

SIGNS = frozenset("+-*?~:")
ENTER = "↵"
"""The key of an act that Enter does on its page."""
SCHEME_KINDS = ("label", "article", "stance")
SHARING = {"suggestion.edit": "span.extent"}
"""Commands with the key of another one, which does what they do where it has nothing of its own to act on."""
OF_THE_ARTICLE = frozenset({"suggestion.accept", "suggestion.next", "suggestion.dismiss", *SHARING})
"""Commands whose keys are theirs only in the article, and there only while something is suggested."""
FIXED = frozenset({"edit.escape", "review.resolve"}) | OF_THE_ARTICLE
"""Commands whose keys cannot be changed."""
SINGLE_KEY_PAGES = frozenset({ANNOTATE, REVIEW})

Refusal = Literal["", "kept", "unknown", "everywhere", "menus"]
"""Why a key cannot be chosen: the program needs it itself, it is not the same on every keyboard, the command is one of
every page, where letters are typed, or Alt with it opens a menu."""

_KEPT = {
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Menu,
    Qt.Key.Key_F1,
    Qt.Key.Key_F10,
}
_MOVING = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


class Keyed(NamedTuple):
    """A command: the key that it has from the program or the scheme, its name in the interface and in English."""

    id: str
    default: str
    name: str = ""
    english: str = ""

    @property
    def is_of_scheme(self) -> bool:
        """Whether it is a label or a stance of the scheme."""
        return is_of_scheme(self.id)


def is_single(key: str) -> bool:
    """Whether a key is a single one, which the pages with articles recognise themselves."""
    return len(key.removeprefix("Shift+")) == 1


@cache
def normalised(key: str) -> str:
    """Return a key as it is compared: a chord in Qt's portable text."""
    return key if is_single(key) or not key else QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def refusal(action: str, key: str) -> Refusal:
    """Return why a key cannot be the key of a command, "" if it can; also for text that is no key."""
    if is_single(key):
        letter = key.removeprefix("Shift+")
        known = LETTERS if key != letter else LETTERS | DIGITS | SIGNS
        if letter not in known:
            return "unknown"
        return "" if pages(action) and pages(action) <= SINGLE_KEY_PAGES else "everywhere"
    sequence = QKeySequence(key)
    if sequence.count() != 1 or normalised(key) != key:
        return "unknown"
    chord = sequence[0]  # type: ignore[index]  # the stub lacks it
    return _refusal_of_chord(chord.key(), chord.keyboardModifiers())


def _refusal_of_chord(code: Qt.Key, modifiers: Qt.KeyboardModifier) -> Refusal:
    commanding = bool(modifiers & COMMANDING)
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if (code in _KEPT and not commanding) or (code in _MOVING and (shift or not commanding)):
        return "kept"
    if not commanding and 0x20 <= code < Qt.Key.Key_Escape:
        return "unknown"
    if code == Qt.Key.Key_unknown or code in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
        return "unknown"
    is_alt = modifiers & COMMANDING == Qt.KeyboardModifier.AltModifier
    return "menus" if is_alt and 0x20 <= code < Qt.Key.Key_Escape else ""


def wanted(act: Keyed, chosen: Mapping[str, str]) -> str:
    """Return the key that a command should have: a valid one that was chosen, else its own."""
    key = chosen.get(act.id, act.default)
    is_valid = act.id not in FIXED and (not key or not refusal(act.id, key))
    return normalised(key if is_valid else act.default)


def meet(action: str, other: str) -> bool:
    """Whether two commands can be available on one page, so that they cannot share a key."""
    if action in OF_THE_ARTICLE or other in OF_THE_ARTICLE:
        return False
    return not pages(action) or not pages(other) or bool(pages(action) & pages(other))


def clashing(action: str, key: str, keys: Mapping[str, str]) -> list[str]:
    """Return the other commands of a page that have a key, by id."""
    return [other for other, own in keys.items() if key and own == key and other != action and meet(action, other)]


def resolved(acts: Iterable[Keyed], chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the key of each command, by id; no two commands of a page have the same one.

    Commands of the scheme come before those of the program, and chosen keys before others. What comes later has none.
    """
    ordered = sorted(acts, key=lambda act: (not is_of_scheme(act.id), act.id not in chosen))
    keys: dict[str, str] = {}
    for act in ordered:
        key = wanted(act, chosen)
        keys[act.id] = "" if clashing(act.id, key, keys) else key
    return keys | {sharing: keys[other] for sharing, other in SHARING.items() if {sharing, other} <= keys.keys()}


def displaced(acts: Collection[Keyed], chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the commands that are without their key since another one has it: ids, and the key."""
    keys = resolved(acts, chosen)
    own = (act for act in acts if act.id not in SHARING)
    return {act.id: key for act in own if (key := wanted(act, chosen)) and not keys[act.id]}


def is_of_scheme(action: str) -> bool:
    """Whether a command is a label of spans or of articles, or a stance, of the scheme."""
    return action.partition(".")[0] in SCHEME_KINDS
