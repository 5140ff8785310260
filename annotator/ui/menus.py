"""The menu bar: the acts, and at its end the modes of a project, or language and theme on the welcome page."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QToolButton, QWidget

from annotator.ui import language
from annotator.ui.actions import ANNOTATE, DOCUMENT, EDIT, HELP, MENUS, REVIEW, VIEW, Actions
from annotator.ui.availability import ANYWHERE
from annotator.ui.theme import Theme
from annotator.ui.translatable import QT_TRANSLATE_NOOP

OF_A_PROJECT = (EDIT, ANNOTATE, DOCUMENT, REVIEW)
"""Menus that are not on the welcome page."""
FIRST = ("label", "stance")
"""Kinds of acts that begin their menu."""
SUBMENUS = {
    QT_TRANSLATE_NOOP("Actions", "Stance"): ("stance.", "frame.other"),
    QT_TRANSLATE_NOOP("Actions", "Speaker and links"): (
        "frame.author",
        "frame.unspecified",
        "frame.unlink",
        "speaker.",
        "claim.relate",
    ),
    QT_TRANSLATE_NOOP("Actions", "Go to"): (
        "select.",
        "claim.next_",
        "claim.previous_",
        "place.",
        "span.next",
        "span.previous",
    ),
    QT_TRANSLATE_NOOP("Actions", "Choose an annotation"): ("review.choose.",),
}
"""Beginnings of the ids of acts in a submenu, which is at the place of the first: a menu of all acts of the desk
would be higher than a screen."""
MENU_HEIGHT = 40
"""Fixed, since the bar would be higher with Arabic fonts."""


def fill_menus(bar: QMenuBar, actions: Actions, choose_language: Callable[[str], None], *, on_project: bool) -> int:
    """Fill the menu bar; return the distance of a corner widget from its top."""
    bar.clear()
    for name, text in MENUS.items():
        if not on_project and name in OF_A_PROJECT:
            continue
        menu = bar.addMenu(QCoreApplication.translate("Actions", text))
        for group in in_menu(actions, name):
            _add_group(menu, [action for action in group if on_project or _is_for_anybody(action)])
        if name == VIEW:
            menu.addMenu(language_menu(bar, choose_language))
    bar.setFixedHeight(MENU_HEIGHT)
    words = bar.actionGeometry(bar.actions()[0]).height()
    padding = max((MENU_HEIGHT - words) // 2, 0)
    bar.setStyleSheet(f"QMenuBar {{ padding-top: {padding}px; }}")
    return padding


def _add_group(menu: QMenu, group: list[QAction]) -> None:
    """Add acts after a separator, those of a submenu to that."""
    menu.addSeparator()
    for action in group:
        under = next((name for name, acts in SUBMENUS.items() if action.objectName().startswith(acts)), None)
        target = menu if under is None else menu.findChild(QMenu, under) or _submenu(menu, under)
        target.addAction(action)


def _submenu(menu: QMenu, name: str) -> QMenu:
    made = menu.addMenu(QCoreApplication.translate("Actions", name))
    made.setObjectName(name)
    return made


def in_menu(actions: Actions, menu: str) -> list[list[QAction]]:
    """Return the acts of a menu in groups, labels and stances first, then in the order of declaration."""
    groups: list[list[QAction]] = []
    previous = ""
    for name in sorted(actions, key=lambda name: name.partition(".")[0] not in FIRST):
        action, kind = actions[name], name.partition(".")[0]
        if action.data().menu != menu:
            continue
        if kind != previous or action.data().apart:
            groups.append([])
        previous = kind
        groups[-1].append(action)
    return groups


def by_menu(actions: Actions) -> list[str]:
    """Return the ids of all acts in the order of the menus."""
    return [act.objectName() for menu in MENUS for group in in_menu(actions, menu) for act in group]


def _is_for_anybody(action: QAction) -> bool:
    return action.data().menu not in (VIEW, HELP) or action.objectName() in ANYWHERE


def language_menu(parent: QWidget, choose: Callable[[str], None]) -> QMenu:
    """Return a menu with the languages of the interface, each by its own name."""
    menu = QMenu(QCoreApplication.translate("MainWindow", "Language"), parent)
    either = QActionGroup(menu)
    for code, name in language.LANGUAGES.items():
        action = either.addAction(menu.addAction(name))
        action.setCheckable(True)
        action.setChecked(language.current() == code)
        action.triggered.connect(lambda _=False, code=code: choose(code))
    return menu


class WelcomeCorner(QWidget):
    """Language and theme, in sight for somebody who opens the program for the first time."""

    def __init__(self, parent: QWidget, actions: Actions, theme: Theme, choose_language: Callable[[str], None]) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self, spacing=4)
        row.setContentsMargins(8, 0, 8, 8)  # the bar aligns it with the words of its menus
        shown = self.tr("Dark") if theme.name == "dark" else self.tr("Light")
        themes = QMenu(self)
        themes.addAction(actions["view.dark"])
        languages = language_menu(self, choose_language)
        for words, menu in ((language.LANGUAGES[language.current()], languages), (shown, themes)):
            button = QToolButton(text=words, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setProperty("corner", True)  # noqa: FBT003  Qt takes no keyword here
            button.setMenu(menu)
            row.addWidget(button)
