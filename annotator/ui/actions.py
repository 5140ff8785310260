"""The acts of one window: those that are declared, and those of the scheme."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.domain.claim_relations import claim_relation_values
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.declared_acts import (
    ARTICLE_IS,
    DECLARED,
    LABEL_AS,
    LANGUAGE,
    LANGUAGE_IS,
    RELATE,
    STANCE_IS,
    Declared,
)
from annotator.ui.key_map.resolving import OF_THE_ARTICLE, Keyed, is_single, normalised, resolved
from annotator.ui.key_map.words import show_tip, show_words
from annotator.ui.menu_names import ANNOTATE, DOCUMENT, REVIEW, VIEW
from annotator.ui.stances import stance_choices
from annotator.ui.theme import MIRRORED, Theme, icon


class Actions:
    """The acts of one window, by id. `chosen` are the keys that the person chose, by id of the act."""

    def __init__(self, window: QWidget, theme: Theme, chosen: Mapping[str, str] | None = None) -> None:
        self._window = window
        self._theme = theme
        self._chosen = dict(chosen or {})
        self._actions: dict[str, QAction] = {}
        self._keyed: dict[str, Keyed] = {}
        self._by_key: dict[tuple[bool, str], QAction] = {}
        for declared in DECLARED:
            text = QCoreApplication.translate("Actions", declared.text)
            self._add(declared, text.format(n=language.number(int(declared.key))) if declared.key.isdecimal() else text)
        self._add_languages()
        self.set_keys(self._chosen)

    def __getitem__(self, action: str) -> QAction:
        return self._actions[action]

    def __contains__(self, action: str) -> bool:
        return action in self._actions

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def set_words(self, action: str, text: str) -> None:
        """Change the words of an act, as with the name of what it would undo."""
        if text != self._actions[action].iconText():
            show_words(self._actions[action], text, self.key_of(action))

    def add_to_tip(self, action: str, words: str) -> None:
        """Have the tooltip of an act say more than its words and key; "" for nothing more."""
        shown = self._actions[action]
        show_tip(shown, shown.iconText(), self.key_of(action), words)

    def leave(self) -> None:
        """Remove every act from the window, to be replaced."""
        for action in self._actions.values():
            self._window.removeAction(action)
            action.deleteLater()

    def connect(self, action: str, handler: Callable[[], object]) -> None:
        """Connect an act to a function without arguments."""
        self._actions[action].triggered.connect(lambda _checked=False: handler())

    # --- keys

    @property
    def keyed(self) -> list[Keyed]:
        """The acts with the keys that they have from the program or the scheme."""
        return list(self._keyed.values())

    def key_of(self, action: str) -> str:
        """Return the present key of an act, as `key_map.resolving` writes it; "" for none."""
        declared = self._actions[action].data()
        return str(declared.key or declared.shortcut)

    def of_key(self, key: str, *, shift: bool = False, review: bool = False) -> QAction | None:
        """Return the act of a single key, on the desk or on the review page, where most keys have other acts.

        A letter with Shift does the same as the letter, unless it has its own act.
        """
        own_act = self._by_key.get((review, f"Shift+{key}")) if shift else None
        return own_act or self._by_key.get((review, key))

    def set_keys(self, chosen: Mapping[str, str]) -> None:
        """Give the acts the keys that the person chose, in place of those chosen before."""
        self._chosen = dict(chosen)
        self._by_key.clear()
        for name, key in resolved(self._keyed.values(), self._chosen).items():
            action = self._actions[name]
            single = is_single(key)
            declared = action.data()._replace(key=key if single else "", shortcut="" if single else key)
            if single and name not in OF_THE_ARTICLE:
                self._by_key[declared.menu == REVIEW, key] = action
            if declared != action.data():
                action.setData(declared)
                if name not in OF_THE_ARTICLE:
                    action.setShortcut(QKeySequence(declared.shortcut))
                show_words(action, action.iconText(), key)

    # --- making

    def add_scheme(self, scheme: Scheme) -> None:
        """Declare the acts of a scheme: its labels, document labels, stances, and relating claims if it offers that."""
        code, translate = language.current(), QCoreApplication.translate
        own = [(f"label.{label.id}", ANNOTATE, LABEL_AS, label.name, label.key) for label in scheme.offered]
        own += [
            (f"article.{said.id}", DOCUMENT, ARTICLE_IS, said.name, said.key if said.offered else "")
            for said in scheme.document_labels
        ]
        own += [
            (f"stance.{choice.id}", ANNOTATE, STANCE_IS, choice.id, choice.key) for choice in stance_choices(scheme)
        ]
        groups = {f"article.{said.id}": scheme.say(said.group, code) for said in scheme.document_labels if said.group}
        for id_, menu, phrase, name, key in own:
            words = scheme.say(name, code)
            text = phrase.format(name=scheme.say(name, "en"))
            declared = Declared(id_, text, "", key, "", menu, menu == DOCUMENT, group=groups.get(id_, ""))
            self._add(declared, words, translate("Actions", phrase).format(name=language.isolated(words)))
        if claim_relation_values(scheme):
            self._add(RELATE, translate("Actions", RELATE.text))
        self.set_keys(self._chosen)

    def _add_languages(self) -> None:
        """Declare the languages of the interface: each by its own name, and in lists of commands by both names."""
        phrase = QCoreApplication.translate("Actions", LANGUAGE_IS)
        for code, own in language.LANGUAGES.items():
            english = LANGUAGE_IS.format(name=language.LANGUAGE_NAMES[code])
            both = dict.fromkeys((language.language_name(code), own))
            name = phrase.format(name=" ".join(map(language.isolated, both)))
            self._add(Declared(f"{LANGUAGE}.{code}", english, menu=VIEW, checkable=True), own, name)

    def _add(self, declared: Declared, text: str, name: str = "") -> None:
        """Add an act; `name` is its name in lists of commands, where the words on its button would say too little."""
        action = QAction(text, self._window)
        action.setObjectName(declared.id)
        action.setData(declared)
        action.setCheckable(declared.checkable)
        if declared.shortcut and declared.id not in OF_THE_ARTICLE:
            action.setShortcut(QKeySequence(declared.shortcut))
        show_words(action, text, declared.key or declared.shortcut)
        if declared.icon:
            mirrored = declared.icon in MIRRORED and self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
            colors = self._theme.colors
            action.setIcon(icon(declared.icon, colors.text, colors.border, mirrored=mirrored))
            action.setIconVisibleInMenu(not declared.checkable)  # Qt would leave out the tick beside an icon
        self._window.addAction(action)
        self._actions[declared.id] = action
        english = declared.text.format(n=declared.key) if declared.menu == REVIEW else declared.text
        default = normalised(declared.key or declared.shortcut)
        self._keyed[declared.id] = Keyed(declared.id, default, name or text, english)
