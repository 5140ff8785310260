"""The menu bar: the acts, and at its end the modes of a project, or language and theme on the welcome page."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QToolButton, QWidget

from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.availability import ANYWHERE
from annotator.ui.declared_acts import ARTICLE_LABELS, LANGUAGE
from annotator.ui.menu_names import ANNOTATE, DOCUMENT, EDIT, HELP, MENUS, REVIEW, VIEW
from annotator.ui.plain import literal
from annotator.ui.theme import Theme
from annotator.ui.translatable import QT_TRANSLATE_NOOP

OF_A_PROJECT = (EDIT, ANNOTATE, DOCUMENT, REVIEW)
"""Menus that are not on the welcome page."""
FIRST = ("label", "stance")
"""Kinds of acts that begin their menu."""
ARTICLE = "article"
"""The kind of acts that have a menu of their own within that of the article."""
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
    QT_TRANSLATE_NOOP("Actions", "Suggestions"): ("suggestion.",),
    QT_TRANSLATE_NOOP("Actions", "Choose an annotation"): ("review.choose.",),
    QT_TRANSLATE_NOOP("Actions", "Share"): ("project.share", "project.exchange"),
    QT_TRANSLATE_NOOP("Actions", "Backups"): ("project.backup", "project.restore"),
}
"""Beginnings of the ids of acts in a submenu, which is at the place of the first: a menu of all acts of the desk
would be higher than a screen."""
MENU_HEIGHT = 40
"""Fixed, since the bar would be higher with Arabic fonts."""


def fill_menus(bar: QMenuBar, actions: Actions, *, on_project: bool) -> int:
    """Fill the menu bar; return the distance of a corner widget from its top."""
    bar.clear()
    for name, text in MENUS.items():
        if not on_project and name in OF_A_PROJECT:
            continue
        menu = bar.addMenu(QCoreApplication.translate("Actions", text))
        for group in in_menu(actions, name):
            shown = [action for action in group if on_project or _is_for_anybody(action)]
            if shown and _kind(shown[0]) == ARTICLE:
                menu.addSeparator()
                menu.addMenu(_label_menu(menu, shown))
            else:
                _add_group(menu, [action for action in shown if not action.objectName().startswith(LANGUAGE)])
        if name == VIEW:
            menu.addMenu(language_menu(menu, actions))
    bar.setFixedHeight(MENU_HEIGHT)
    words = bar.actionGeometry(bar.actions()[0]).height()
    padding = max((MENU_HEIGHT - words) // 2, 0)
    bar.setStyleSheet(f"QMenuBar {{ padding-top: {padding}px; }}")
    return padding


def _label_menu(parent: QWidget, labels: Sequence[QAction]) -> QMenu:
    """Return a menu with the labels of articles, those of a group under its name."""
    menu = QMenu(QCoreApplication.translate("Actions", ARTICLE_LABELS), parent)
    menu.setObjectName("articleLabels")
    group = ""
    for action in labels:
        if action.data().group != group:
            group = action.data().group
            heading = menu.addSeparator() if not group else menu.addAction(literal(group))
            heading.setEnabled(False)
        menu.addAction(action)
    return menu


def _kind(action: QAction) -> str:
    return action.objectName().partition(".")[0]


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


def language_menu(parent: QWidget, actions: Actions) -> QMenu:
    """Return a menu with the languages of the interface, each by its own name."""
    menu = QMenu(QCoreApplication.translate("MainWindow", "Language"), parent)
    menu.addActions([actions[f"{LANGUAGE}.{code}"] for code in language.LANGUAGES])
    return menu


class WelcomeCorner(QWidget):
    """Language and theme, in sight for somebody who opens the program for the first time."""

    def __init__(self, parent: QWidget, actions: Actions, theme: Theme) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self, spacing=4)
        row.setContentsMargins(8, 0, 8, 8)  # the bar aligns it with the words of its menus
        shown = self.tr("Dark") if theme.name == "dark" else self.tr("Light")
        themes = QMenu(self)
        themes.addActions([actions["view.light"], actions["view.dark"]])
        languages = language_menu(self, actions)
        for name, words, menu in (
            ("languages", language.LANGUAGES[language.current()], languages),
            ("themes", shown, themes),
        ):
            button = QToolButton(text=words, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setObjectName(f"corner.{name}")
            button.setProperty("corner", True)  # noqa: FBT003  Qt takes no keyword here
            button.setMenu(menu)
            row.addWidget(button)
