"""The choice of a theme and a language in the menus: one of each is ticked, and it can be chosen again for nothing."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QActionGroup

from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.declared_acts import LANGUAGE
from annotator.ui.preferences import Preferences
from annotator.ui.theme import Theme, ThemeName

THEMES: tuple[ThemeName, ...] = ("light", "dark")


def offer_appearance(actions: Actions, preferences: Preferences, theme: Theme, changed: Callable[[], object]) -> None:
    """Let the acts choose theme and language, and call `changed` after another one was chosen."""

    def choose_theme(name: ThemeName) -> None:
        preferences.set(theme=name)
        if name != theme.name:
            changed()

    def choose_language(code: str) -> None:
        preferences.set(language=code)
        if code != language.current():
            changed()

    themes = {f"view.{name}": partial(choose_theme, name) for name in THEMES}
    languages = {f"{LANGUAGE}.{code}": partial(choose_language, code) for code in language.LANGUAGES}
    _offer_one(actions, themes, f"view.{theme.name}")
    _offer_one(actions, languages, f"{LANGUAGE}.{language.current()}")


def _offer_one(actions: Actions, choices: Mapping[str, Callable[[], None]], present: str) -> None:
    """Tick one act of several, which stays ticked when it is chosen again."""
    group = QActionGroup(actions[present])  # goes with its acts
    for name, choose in choices.items():
        group.addAction(actions[name])
        actions.connect(name, choose)
    actions[present].setChecked(True)
