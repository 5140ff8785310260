"""Every act of the window, declared once: id, words, keys, icon. Menus, toolbar, label bar and help use these.

`key` is a single key without modifiers, recognised under any layout by `keys.symbol_of`; Qt handles `shortcut`.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.domain.claim_relations import claim_relation_values
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.key_map.resolving import Keyed, is_single, normalised, resolved
from annotator.ui.key_map.words import show_words
from annotator.ui.menu_names import ANNOTATE, DOCUMENT, EDIT, FILE, HELP, REVIEW, VIEW
from annotator.ui.stances import stance_choices
from annotator.ui.theme import MIRRORED, Theme, icon
from annotator.ui.translatable import QT_TRANSLATE_NOOP


class Declared(NamedTuple):
    """An act; `apart` puts a separator before it in its menu, `group` the name of its group, if it has one."""

    id: str
    text: str
    shortcut: str = ""
    key: str = ""
    icon: str = ""
    menu: str = ""
    checkable: bool = False
    apart: bool = False
    group: str = ""


LANGUAGE = "view.language"
"""What the ids of the acts that choose the language of the interface begin with."""
LABEL_AS = QT_TRANSLATE_NOOP("Actions", "Label as {name}")
STANCE_IS = QT_TRANSLATE_NOOP("Actions", "Stance: {name}")
ARTICLE_IS = QT_TRANSLATE_NOOP("Actions", "Article: {name}")
ARTICLE_LABELS = QT_TRANSLATE_NOOP("Actions", "Labels of the article")

LANGUAGE_IS = QT_TRANSLATE_NOOP("Actions", "Language: {name}")

RELATE = Declared("claim.relate", QT_TRANSLATE_NOOP("Actions", "Relate to another claim"), key="C", menu=ANNOTATE)
"""Only where the scheme offers relations of claims."""

DECLARED = (
    Declared("project.new", QT_TRANSLATE_NOOP("Actions", "New project"), "Ctrl+N", icon="document", menu=FILE),
    Declared("project.open", QT_TRANSLATE_NOOP("Actions", "Open project…"), "Ctrl+O", icon="folder", menu=FILE),
    Declared(
        "project.open_package", QT_TRANSLATE_NOOP("Actions", "Open package…"), "Ctrl+Shift+O", icon="package", menu=FILE
    ),
    Declared("project.sample", QT_TRANSLATE_NOOP("Actions", "Try the sample corpus"), "Ctrl+T", icon="eye", menu=FILE),
    Declared(
        "project.import",
        QT_TRANSLATE_NOOP("Actions", "Import articles…"),
        "Ctrl+I",
        icon="import",
        menu=FILE,
        apart=True,
    ),
    Declared("project.import_folder", QT_TRANSLATE_NOOP("Actions", "Import a folder…"), menu=FILE),
    Declared("project.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "Ctrl+E", icon="export", menu=FILE),
    Declared("project.send", QT_TRANSLATE_NOOP("Actions", "Send my work…"), "Ctrl+Shift+E", menu=FILE, apart=True),
    Declared("project.merge", QT_TRANSLATE_NOOP("Actions", "Merge…"), "Ctrl+Shift+M", menu=FILE),
    Declared("project.share", QT_TRANSLATE_NOOP("Actions", "Sharing…"), icon="sync", menu=FILE),
    Declared("project.exchange", QT_TRANSLATE_NOOP("Actions", "Exchange now"), "F5", menu=FILE),
    Declared("project.merges", QT_TRANSLATE_NOOP("Actions", "Past merges…"), menu=FILE),
    Declared("project.conflicts", QT_TRANSLATE_NOOP("Actions", "Conflicts…"), menu=FILE),
    Declared("project.team", QT_TRANSLATE_NOOP("Actions", "Team…"), menu=FILE, apart=True),
    Declared("project.unite", QT_TRANSLATE_NOOP("Actions", "Unite two people…"), menu=FILE),
    Declared("project.person", QT_TRANSLATE_NOOP("Actions", "Who are you?…"), icon="person", menu=FILE),
    Declared("project.backup", QT_TRANSLATE_NOOP("Actions", "Back up now"), menu=FILE, apart=True),
    Declared("project.restore", QT_TRANSLATE_NOOP("Actions", "Restore a backup…"), menu=FILE),
    Declared("project.close", QT_TRANSLATE_NOOP("Actions", "Close project"), "Ctrl+W", menu=FILE, apart=True),
    Declared("window.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", menu=FILE),
    Declared("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", icon="undo", menu=EDIT),
    Declared("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z", icon="redo", menu=EDIT),
    Declared("edit.find", QT_TRANSLATE_NOOP("Actions", "Find"), "Ctrl+F", icon="search", menu=EDIT),
    Declared("edit.find_everywhere", QT_TRANSLATE_NOOP("Actions", "Find in all articles"), "Ctrl+Shift+F", menu=EDIT),
    Declared("edit.copy", QT_TRANSLATE_NOOP("Actions", "Copy quote"), "Ctrl+C", icon="copy", menu=EDIT),
    Declared("edit.copy_frame", QT_TRANSLATE_NOOP("Actions", "Copy claim"), "Ctrl+Shift+C", menu=EDIT),
    Declared("edit.delete", QT_TRANSLATE_NOOP("Actions", "Delete"), "Del", icon="trash", menu=EDIT),
    Declared("edit.escape", QT_TRANSLATE_NOOP("Actions", "Deselect"), "Esc", menu=EDIT),
    Declared(
        "view.visual_arrows", QT_TRANSLATE_NOOP("Actions", "Arrow keys in visual order"), menu=EDIT, checkable=True
    ),
    Declared("selection.two_clicks", QT_TRANSLATE_NOOP("Actions", "Select with two clicks"), menu=EDIT, checkable=True),
    Declared("view.zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger"), "Ctrl++", icon="plus", menu=VIEW),
    Declared("view.zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller"), "Ctrl+-", icon="minus", menu=VIEW),
    Declared("view.zoom_reset", QT_TRANSLATE_NOOP("Actions", "Actual size"), "Ctrl+0", menu=VIEW),
    Declared("view.direction", QT_TRANSLATE_NOOP("Actions", "Direction"), "Ctrl+Shift+X", icon="direction", menu=VIEW),
    Declared(
        "view.marks", QT_TRANSLATE_NOOP("Actions", "Hidden marks"), "Ctrl+M", icon="marks", menu=VIEW, checkable=True
    ),
    Declared(
        "view.guideline",
        QT_TRANSLATE_NOOP("Actions", "Guideline"),
        "F1",
        icon="guideline",
        menu=VIEW,
        checkable=True,
    ),
    Declared(
        "view.history", QT_TRANSLATE_NOOP("Actions", "History"), "Ctrl+H", icon="history", menu=VIEW, checkable=True
    ),
    Declared(
        "view.list",
        QT_TRANSLATE_NOOP("Actions", "Article list"),
        "Ctrl+Shift+L",
        icon="list",
        menu=VIEW,
        checkable=True,
    ),
    Declared("view.filter", QT_TRANSLATE_NOOP("Actions", "Filter articles"), "Ctrl+L", icon="search", menu=VIEW),
    Declared("mode.annotate", QT_TRANSLATE_NOOP("Actions", "Annotate"), "Ctrl+1", menu=VIEW),
    Declared("mode.review", QT_TRANSLATE_NOOP("Actions", "Review"), "Ctrl+2", menu=VIEW),
    Declared("mode.agreement", QT_TRANSLATE_NOOP("Actions", "Agreement"), "Ctrl+3", menu=VIEW),
    Declared("mode.export", QT_TRANSLATE_NOOP("Actions", "Export"), "Ctrl+5", menu=VIEW),
    Declared("mode.project", QT_TRANSLATE_NOOP("Actions", "Project"), "Ctrl+6", menu=VIEW),
    Declared("view.light", QT_TRANSLATE_NOOP("Actions", "Light theme"), menu=VIEW, checkable=True),
    Declared("view.dark", QT_TRANSLATE_NOOP("Actions", "Dark theme"), menu=VIEW, checkable=True),
    Declared("frame.author", QT_TRANSLATE_NOOP("Actions", "Said by the author"), key="A", icon="person", menu=ANNOTATE),
    Declared("frame.unspecified", QT_TRANSLATE_NOOP("Actions", "Speaker unspecified"), key="U", menu=ANNOTATE),
    Declared("speaker.pick", QT_TRANSLATE_NOOP("Actions", "Link"), key="L", icon="link", menu=ANNOTATE),
    Declared("speaker.repeat", QT_TRANSLATE_NOOP("Actions", "Repeat the previous speaker"), key="R", menu=ANNOTATE),
    Declared("frame.unlink", QT_TRANSLATE_NOOP("Actions", "Unlink"), key="X", menu=ANNOTATE),
    Declared("frame.other", QT_TRANSLATE_NOOP("Actions", "Add another speaker's stance"), key="O", menu=ANNOTATE),
    Declared("span.note", QT_TRANSLATE_NOOP("Actions", "Note"), key="N", icon="note", menu=ANNOTATE),
    Declared("span.ask", QT_TRANSLATE_NOOP("Actions", "Ask…"), key="W", icon="question", menu=ANNOTATE),
    Declared("span.details", QT_TRANSLATE_NOOP("Actions", "Details…"), key="D", menu=ANNOTATE),
    Declared("span.extent", QT_TRANSLATE_NOOP("Actions", "Edit span"), key="E", menu=ANNOTATE),
    Declared("span.like", QT_TRANSLATE_NOOP("Actions", "Mark all like this…"), key="M", menu=ANNOTATE),
    Declared("selection.keep", QT_TRANSLATE_NOOP("Actions", "Add another fragment"), key="F", menu=ANNOTATE),
    Declared("select.quotation", QT_TRANSLATE_NOOP("Actions", "Next quotation"), key="Q", menu=ANNOTATE),
    Declared(
        "select.quotation_previous", QT_TRANSLATE_NOOP("Actions", "Previous quotation"), key="Shift+Q", menu=ANNOTATE
    ),
    Declared("claim.next_incomplete", QT_TRANSLATE_NOOP("Actions", "Next incomplete claim"), key="G", menu=ANNOTATE),
    Declared(
        "claim.previous_incomplete",
        QT_TRANSLATE_NOOP("Actions", "Previous incomplete claim"),
        key="Shift+G",
        menu=ANNOTATE,
    ),
    Declared("place.back", QT_TRANSLATE_NOOP("Actions", "Back to the last position"), "Backspace", menu=ANNOTATE),
    Declared("span.next", QT_TRANSLATE_NOOP("Actions", "Next span"), "Ctrl+Down", menu=ANNOTATE),
    Declared("span.previous", QT_TRANSLATE_NOOP("Actions", "Previous span"), "Ctrl+Up", menu=ANNOTATE),
    Declared("document.previous", QT_TRANSLATE_NOOP("Actions", "Previous"), "Alt+PgUp", icon="previous", menu=DOCUMENT),
    Declared("document.next", QT_TRANSLATE_NOOP("Actions", "Next"), "Alt+PgDown", icon="next", menu=DOCUMENT),
    Declared("document.done", QT_TRANSLATE_NOOP("Actions", "Done"), "Ctrl+Return", icon="check", menu=DOCUMENT),
    Declared("document.reopen", QT_TRANSLATE_NOOP("Actions", "Reopen"), menu=DOCUMENT),
    Declared("document.flag", QT_TRANSLATE_NOOP("Actions", "Flag"), "Ctrl+G", icon="flag", menu=DOCUMENT),
    Declared("document.skip", QT_TRANSLATE_NOOP("Actions", "Skip"), icon="skip", menu=DOCUMENT),
    Declared("document.note", QT_TRANSLATE_NOOP("Actions", "Note on the article…"), menu=DOCUMENT),
    Declared("document.revise", QT_TRANSLATE_NOOP("Actions", "Correct the text…"), menu=DOCUMENT, apart=True),
    Declared("document.revised", QT_TRANSLATE_NOOP("Actions", "Places to look at"), menu=DOCUMENT),
    Declared(
        "document.repeated",
        QT_TRANSLATE_NOOP("Actions", "Copy the annotations of repeated paragraphs…"),
        menu=DOCUMENT,
    ),
    Declared("review.previous", QT_TRANSLATE_NOOP("Actions", "Previous"), "Alt+PgUp", icon="previous", menu=REVIEW),
    Declared("review.next", QT_TRANSLATE_NOOP("Actions", "Next"), "Alt+PgDown", icon="next", menu=REVIEW),
    *(
        Declared(f"review.choose.{n}", QT_TRANSLATE_NOOP("Actions", "Annotation {n}"), key=str(n), menu=REVIEW)
        for n in range(1, 10)
    ),
    Declared("review.both", QT_TRANSLATE_NOOP("Actions", "Both acceptable"), key="B", menu=REVIEW),
    Declared("review.reject", QT_TRANSLATE_NOOP("Actions", "Neither: nothing to annotate here"), key="X", menu=REVIEW),
    Declared("review.edit", QT_TRANSLATE_NOOP("Actions", "My own version"), key="E", menu=REVIEW),
    Declared("review.reason", QT_TRANSLATE_NOOP("Actions", "Reason"), key="N", menu=REVIEW),
    Declared("review.resolve", QT_TRANSLATE_NOOP("Actions", "Resolve and go on"), key="↵", menu=REVIEW),
    Declared("review.skip", QT_TRANSLATE_NOOP("Actions", "Skip"), key="S", menu=REVIEW),
    Declared(
        "review.blind", QT_TRANSLATE_NOOP("Actions", "Hide names"), key="U", icon="lock", menu=REVIEW, checkable=True
    ),
    Declared(
        "review.whole", QT_TRANSLATE_NOOP("Actions", "Whole article"), key="A", icon="eye", menu=REVIEW, checkable=True
    ),
    Declared("review.filter", QT_TRANSLATE_NOOP("Actions", "Filter disagreements"), "Ctrl+L", menu=REVIEW),
    Declared("review.rule", QT_TRANSLATE_NOOP("Actions", "Resolve by a rule…"), menu=REVIEW),
    Declared("help.palette", QT_TRANSLATE_NOOP("Actions", "Find a command…"), "Ctrl+K", icon="search", menu=HELP),
    Declared("help.page", QT_TRANSLATE_NOOP("Actions", "Keys of this page"), menu=HELP, apart=True),
    Declared("help.keys", QT_TRANSLATE_NOOP("Actions", "Change keys…"), menu=HELP),
    Declared("help.sheet", QT_TRANSLATE_NOOP("Actions", "Save a sheet of keys…"), menu=HELP),
    Declared("help.log", QT_TRANSLATE_NOOP("Actions", "Show log folder"), menu=HELP, apart=True),
    Declared("help.about", QT_TRANSLATE_NOOP("Actions", "About Annotator"), menu=HELP),
)


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
        show_words(self._actions[action], text, self.key_of(action))

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
            if single:
                self._by_key[declared.menu == REVIEW, key] = action
            if declared != action.data():
                action.setData(declared)
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
        if declared.shortcut:
            action.setShortcut(QKeySequence(declared.shortcut))
        show_words(action, text, declared.key or declared.shortcut)
        if declared.icon:
            mirrored = declared.icon in MIRRORED and self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
            colors = self._theme.colors
            action.setIcon(icon(declared.icon, colors.text, colors.border, mirrored=mirrored))
        self._window.addAction(action)
        self._actions[declared.id] = action
        english = declared.text.format(n=declared.key) if declared.menu == REVIEW else declared.text
        default = normalised(declared.key or declared.shortcut)
        self._keyed[declared.id] = Keyed(declared.id, default, name or text, english)
