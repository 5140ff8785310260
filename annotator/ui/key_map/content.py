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
from annotator.ui.project.sections import SECTIONS
from annotator.ui.translatable import QT_TRANSLATE_NOOP

_IN_THE_ARTICLE = (
    ("Shift+← →", QT_TRANSLATE_NOOP("KeySheet", "Select by words")),
    ("Alt+Shift+← →", QT_TRANSLATE_NOOP("KeySheet", "Select by letters")),
    ("Ctrl+Shift+← →", QT_TRANSLATE_NOOP("KeySheet", "Select by sentences")),
    ("Ctrl+Shift+↑ ↓", QT_TRANSLATE_NOOP("KeySheet", "Select by paragraphs")),
    ("Ctrl", QT_TRANSLATE_NOOP("KeySheet", "Drag with Ctrl: add another fragment")),
    ("Alt", QT_TRANSLATE_NOOP("KeySheet", "Drag with Alt: letters instead of words")),
)
_IN_SECTIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "team": (
        ("F2", QT_TRANSLATE_NOOP("KeySheet", "Rename a member, choose a role")),
        ("Space", QT_TRANSLATE_NOOP("KeySheet", "Select a member; assign or unassign an article")),
        ("↵", QT_TRANSLATE_NOOP("KeySheet", "Open an article")),
        ("Del", QT_TRANSLATE_NOOP("KeySheet", "Remove a member from the team")),
    ),
    "documents": (
        ("↵", QT_TRANSLATE_NOOP("KeySheet", "Open an article")),
        ("Del", QT_TRANSLATE_NOOP("KeySheet", "Remove the selected articles")),
    ),
    "scheme": (("Alt+↑ ↓", QT_TRANSLATE_NOOP("KeySheet", "Move what is selected in the list")),),
    "inbox": (
        ("↵", QT_TRANSLATE_NOOP("KeySheet", "Show an item of the inbox in the text")),
        ("Ctrl+J", QT_TRANSLATE_NOOP("KeySheet", "Show an item of the inbox in the text")),
        ("Ctrl+↵", QT_TRANSLATE_NOOP("KeySheet", "Send an answer")),
        ("R", QT_TRANSLATE_NOOP("KeySheet", "Resolve or reopen an item of the inbox")),
    ),
}
"""Keys of the sections of the project, by id of the section; those that are acts of the window are not among them."""


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
    return [*_by_menu(actions, lambda _action: True), _of_the_article(), *map(_of_section, _IN_SECTIONS)]


def groups_of_page(actions: Actions, mode: str, section: str = "") -> list[Group]:
    """Return the keys of a mode ("" for the welcome page), first the menus with most commands of this mode alone.

    In the project it is those of the section that is shown.
    """

    def is_here(action: str) -> bool:
        if action.startswith("mode.") and not actions[action].isEnabled():
            return False  # the person is not offered it
        return (not pages(action) or mode in pages(action)) if mode else not needs(action)

    own = {
        menu: sum(mode in pages(act.objectName()) for group in in_menu(actions, menu) for act in group)
        for menu in MENUS
    }
    found = _by_menu(actions, is_here, sorted(MENUS, key=lambda menu: -own[menu]))
    if mode == ANNOTATE:
        return [*found[:1], _of_the_article(), *found[1:]]
    return [_of_section(section), *found] if mode == PROJECT and section in _IN_SECTIONS else found


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


def _of_the_article() -> Group:
    return _fixed(QCoreApplication.translate("KeySheet", "In the article"), _IN_THE_ARTICLE)


def _of_section(section: str) -> Group:
    name = next(known.words for known in SECTIONS if known.id == section)
    heading = QCoreApplication.translate("KeySheet", "Project: {section}")
    words = heading.format(section=QCoreApplication.translate("Sections", name))
    return _fixed(words, _IN_SECTIONS[section])


def _fixed(heading: str, rows: tuple[tuple[str, str], ...]) -> Group:
    """Return keys that are no acts of the window and cannot be changed."""
    translate = QCoreApplication.translate
    return Group(heading, [Entry(translate("KeySheet", words), keys, keys) for keys, words in rows])
