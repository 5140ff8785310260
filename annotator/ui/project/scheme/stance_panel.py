"""The properties of a value of the stance: its names, key and colours."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.domain import scheme_editing as editing, scheme_values as values
from annotator.domain.contrast import LEAST_LINE, PAGES, is_color, ratio
from annotator.domain.frames import STANCE, VALUE
from annotator.domain.scheme import Choice
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.scheme.colors import ratio_words
from annotator.ui.project.scheme.draft import SchemeDraft
from annotator.ui.project.scheme.fields import KeyField, NameFields, captioned
from annotator.ui.project.scheme.key_conflicts import key_use

SET = partial(values.set_choice, kind="relations", owner=STANCE, attribute=VALUE)


class StancePanel(QWidget):
    """Shows one value, and asks the draft for changes."""

    places_wanted = Signal(str, str)

    def __init__(self, draft: SchemeDraft) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._draft = draft
        self._choice: Choice | None = None
        self.names = NameFields(itself=False)
        self.names.renamed.connect(self._rename)
        self.key = KeyField()
        self.key.pressed_key.connect(self._set_key)
        self.cap = plain_label(role="keycap")
        self.key_words = at_start(plain_label(role="warning"))
        self.key_words.setObjectName("keyWarning")
        self.key_words.setWordWrap(True)
        self.key_words.hide()
        self._fields: dict[str, tuple[QLineEdit, QLabel]] = {}
        key = QWidget()
        row = QHBoxLayout(key, spacing=6)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.cap)
        row.addWidget(self.key)
        row.addStretch()
        across = QHBoxLayout(spacing=20)
        column = captioned(self.tr("Key"), key)
        column.addStretch()
        across.addLayout(column)
        for theme, words in (("light", self.tr("Colour, light")), ("dark", self.tr("Colour, dark"))):
            across.addLayout(self._make_color(theme, words))
        across.addStretch()
        whole = QVBoxLayout(self, spacing=14)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.addWidget(self.names)
        whole.addLayout(across)
        whole.addWidget(self.key_words)
        whole.addStretch()

    def _make_color(self, theme: str, words: str) -> QVBoxLayout:
        field, figure = QLineEdit(maxLength=7), plain_label(role="secondary")
        field.setFixedWidth(96)
        field.setObjectName(f"stanceColor.{theme}")
        field.editingFinished.connect(lambda: self._recolour(theme, field.text().strip().upper()))
        self._fields[theme] = field, figure
        column = captioned(words, field)
        column.addWidget(figure)
        return column

    def show_choice(self, choice: Choice) -> None:
        """Show a value of the draft."""
        if self._choice is not None and self._choice.id != choice.id:
            self.key_words.hide()
        self._choice = choice
        self.names.show_names(self._draft.scheme, choice.id)
        self.cap.setText(choice.key)
        self.cap.setVisible(bool(choice.key))
        for theme, color in (("light", choice.light), ("dark", choice.dark)):
            field, figure = self._fields[theme]
            field.setText(color)
            if is_color(color):
                found = ratio(color, PAGES[theme])  # type: ignore[index]  # one of the two themes
                words = "" if found >= LEAST_LINE else self.tr("too little contrast")
                figure.setText(f"{ratio_words(found)} {words}".strip())

    def _rename(self, code: str, name: str) -> None:
        if self._choice is None:
            return
        known = self._draft.scheme.translations.get(code, {}).get(self._choice.id, "")
        if name != known:
            self._draft.edit(partial(editing.translate, words=self._choice.id, name=name, language=code))

    def _set_key(self, key: str) -> None:
        assert self._choice is not None, "a value is shown before it is changed"
        use = key_use(self._draft.scheme, key, "")
        if use is not None and use.is_here and key != self._choice.key:
            words = self.tr("{key} is the key of {name} in Annotate. Choose another one.")
            self.key_words.setText(words.format(key=language.isolated(key), name=language.isolated(use.name)))
            self.key_words.show()
            return
        self.key_words.hide()
        self._draft.edit(partial(SET, value=self._choice.id, key=key))

    def _recolour(self, theme: str, color: str) -> None:
        choice = self._choice
        if choice is None or color == (choice.light if theme == "light" else choice.dark):
            return
        if is_color(color):
            self._draft.edit(partial(SET, value=choice.id, **{theme: color}))
        else:
            self.show_choice(choice)
