"""The keys of every page or of one, in groups: what the sheets of keys show."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.ui.actions import Actions
from annotator.ui.availability import needs, pages
from annotator.ui.key_map.words import cap, spoken
from annotator.ui.menu_names import MENUS
from annotator.ui.menus import in_menu
from annotator.ui.modes import ANNOTATE, PROJECT
from annotator.ui.translatable import QT_TRANSLATE_NOOP

_IN_THE_ARTICLE = (
    ("Shift+← →", QT_TRANSLATE_NOOP("KeySheet", "Select by words")),
    ("Alt+Shift+← →", QT_TRANSLATE_NOOP("KeySheet", "Select by letters")),
    ("Ctrl+Shift+← →", QT_TRANSLATE_NOOP("KeySheet", "Select by sentences")),
    ("Ctrl+Shift+↑ ↓", QT_TRANSLATE_NOOP("KeySheet", "Select by paragraphs")),
    ("Ctrl", QT_TRANSLATE_NOOP("KeySheet", "Drag with Ctrl: add another fragment")),
    ("Alt", QT_TRANSLATE_NOOP("KeySheet", "Drag with Alt: letters instead of words")),
)
_IN_THE_PROJECT = (
    ("F2", QT_TRANSLATE_NOOP("KeySheet", "Rename a member")),
    ("Space", QT_TRANSLATE_NOOP("KeySheet", "Select a member; assign or unassign an article")),
    ("↵", QT_TRANSLATE_NOOP("KeySheet", "Open an article or the place of an item")),
    ("Alt+↑ ↓", QT_TRANSLATE_NOOP("KeySheet", "Move a label")),
    ("Ctrl+J", QT_TRANSLATE_NOOP("KeySheet", "Show an item of the inbox in the text")),
    ("Ctrl+↵", QT_TRANSLATE_NOOP("KeySheet", "Send an answer")),
    ("R", QT_TRANSLATE_NOOP("KeySheet", "Resolve or reopen an item of the inbox")),
)
_FIXED = {
    ANNOTATE: (QT_TRANSLATE_NOOP("KeySheet", "In the article"), _IN_THE_ARTICLE),
    PROJECT: (QT_TRANSLATE_NOOP("KeySheet", "In the sections of the project"), _IN_THE_PROJECT),
}
"""Keys of a mode that are no acts of the window and cannot be changed, under a heading."""


class Entry(NamedTuple):
    """What a key does; the key as on a key cap, and as it is read out."""

    words: str
    cap: str
    spoken: str


class Group(NamedTuple):
    """Entries under a heading."""

    name: str
    entries: list[Entry]


def all_groups(actions: Actions) -> list[Group]:
    """Return every key, by menu, then those that cannot be changed."""
    return [*_by_menu(actions, lambda _action: True), *map(_fixed, _FIXED)]


def groups_of_page(actions: Actions, mode: str) -> list[Group]:
    """Return the keys of a mode ("" for the welcome page), first the menus with most commands of this mode alone."""

    def is_here(action: str) -> bool:
        if action.startswith("mode.") and not actions[action].isEnabled():
            return False  # the person is not offered it
        return (not pages(action) or mode in pages(action)) if mode else not needs(action)

    own = {
        menu: sum(mode in pages(act.objectName()) for group in in_menu(actions, menu) for act in group)
        for menu in MENUS
    }
    found = _by_menu(actions, is_here, sorted(MENUS, key=lambda menu: -own[menu]))
    return [*found[:1], _fixed(mode), *found[1:]] if mode in _FIXED else found


def _by_menu(actions: Actions, is_listed: Callable[[str], bool], menus: list[str] | None = None) -> list[Group]:
    names = {act.id: act.name for act in actions.keyed}
    groups = []
    for menu in menus or MENUS:
        listed = [act.objectName() for group in in_menu(actions, menu) for act in group if is_listed(act.objectName())]
        keys = [(action, key) for action in listed if (key := actions.key_of(action))]
        if keys:
            heading = QCoreApplication.translate("Actions", MENUS[menu]).replace("&", "")
            groups.append(Group(heading, [Entry(names[action], cap(key), spoken(key)) for action, key in keys]))
    return groups


def _fixed(mode: str) -> Group:
    translate, (heading, rows) = QCoreApplication.translate, _FIXED[mode]
    entries = [Entry(translate("KeySheet", words), keys, keys) for keys, words in rows]
    return Group(translate("KeySheet", heading), entries)
