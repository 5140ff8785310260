"""The properties of one label: names, key, mark, fragments, colours, attributes, preview, relations."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.domain import scheme_editing as editing
from annotator.domain.scheme import Label, Swatch
from annotator.ui import language
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.scheme.attributes import AttributeTable
from annotator.ui.project.scheme.colors import LabelColors
from annotator.ui.project.scheme.draft import SchemeDraft
from annotator.ui.project.scheme.fields import KeyField, MarkButtons, NameFields, Segments, captioned, clear
from annotator.ui.project.scheme.key_conflicts import key_use
from annotator.ui.project.scheme.preview import Preview
from annotator.ui.relation_roles import role_name
from annotator.ui.theme import Theme, theme

SIDE_BY_SIDE, LEAST_WIDTH = 660, 360
"""The width from which the preview is beside the attributes, and the least one."""


class LabelPanel(QWidget):
    """Shows one label, and asks the draft for changes."""

    places_wanted = Signal(str, str)

    def __init__(self, draft: SchemeDraft, shown_theme: Theme) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._draft, self._theme = draft, shown_theme
        self._label: Label | None = None
        self.names = NameFields()
        self.names.renamed.connect(self._rename)
        self.key = KeyField()
        self.key.pressed_key.connect(self._set_key)
        self.cap = plain_label(role="keycap")
        self.key_words = self._make_warning()
        self.marks = MarkButtons(shown_theme)
        self.marks.chosen.connect(lambda mark: self._edit(partial(editing.set_mark, label=self._id, mark=mark)))
        self.fragments = Segments({"one": self.tr("one"), "many": self.tr("many")})
        self.fragments.chosen.connect(
            lambda value: self._edit(partial(editing.set_fragments, label=self._id, fragments=value))
        )
        self.colors = LabelColors()
        self.colors.chosen.connect(self._recolour)
        self._add = QPushButton(self.tr("Add attribute…"))
        self._add.setObjectName("addAttribute")
        self.attributes = AttributeTable(draft, shown_theme, self._add)
        self.attributes.places_wanted.connect(self.places_wanted)
        self.previews = [Preview(theme("light")), Preview(theme("dark"))]
        self.relations = QWidget()
        self._flow = FlowLayout(spacing=6)
        self.relations.setLayout(self._flow)
        self._lay_out()

    def _make_warning(self) -> QLabel:
        label = at_start(plain_label(role="warning"))
        label.setObjectName("keyWarning")
        label.setWordWrap(True)
        label.hide()
        return label

    def _lay_out(self) -> None:
        key = QWidget()
        row = QHBoxLayout(key, spacing=6)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.cap)
        row.addWidget(self.key)
        across = QWidget()
        flow = FlowLayout(spacing=20)
        across.setLayout(flow)
        for words, field in (
            (self.tr("Key"), key),
            (self.tr("Mark"), self.marks),
            (self.tr("Fragments per span"), self.fragments),
        ):
            box = QWidget()
            column = captioned(words, field)
            column.setContentsMargins(0, 0, 0, 0)
            box.setLayout(column)
            flow.addWidget(box)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Attributes"), role="caption"))
        head.addStretch()
        self._add.clicked.connect(self.attributes.ask_attribute)
        head.addWidget(self._add)
        left = QVBoxLayout(spacing=6)
        left.addLayout(head)
        left.addWidget(self.attributes)
        left.addSpacing(8)
        left.addWidget(plain_label(self.tr("Used in relations"), role="caption"))
        left.addWidget(self.relations)
        left.addStretch()
        right = QVBoxLayout(spacing=8)
        right.addWidget(plain_label(self.tr("Preview"), role="caption"))
        for preview in self.previews:
            right.addWidget(preview)
        right.addStretch()
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(16)
        self._lower.addLayout(left, 3)
        self._lower.addLayout(right, 2)
        whole = QVBoxLayout(self, spacing=14)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.addWidget(self.names)
        whole.addWidget(across)
        whole.addWidget(self.key_words)
        whole.addWidget(self.colors)
        whole.addLayout(self._lower)
        whole.addStretch()

    def minimumSizeHint(self) -> QSize:
        """Return a width that the narrowest window has; the parts are put below each other there."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview below the attributes where there is no room beside them."""
        wide = event.size().width() >= SIDE_BY_SIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._lower.setDirection(way)
        super().resizeEvent(event)

    @property
    def _id(self) -> str:
        assert self._label is not None, "a label is shown before it is changed"
        return self._label.id

    def show_label(self, label: Label) -> None:
        """Show a label of the draft."""
        if self._label is not None and self._label.id != label.id:
            self.key_words.hide()
        self._label = label
        draft = self._draft
        self.names.show_names(draft.scheme, label.name)
        self.cap.setText(label.key)
        self.cap.setVisible(bool(label.key))
        color = label.swatch(self._theme.name).line
        other_labels = [other for other in draft.scheme.offered if other.id != label.id]
        others: dict[str, str] = {other.mark: draft.say(other.name) for other in other_labels}
        self.marks.show_mark(label.mark, color, others)
        self.fragments.show_value(label.fragments)
        self.colors.show_label(label, {(other.light, other.dark): draft.say(other.name) for other in other_labels})
        self.attributes.show_owner("labels", label)
        for preview in self.previews:
            preview.show_label(draft.scheme, label.id)
        self._show_relations(label)
        use = key_use(draft.scheme, label.key, label.id)
        if use is not None and not use.is_here:
            self._warn_of_key(label.key, use.name)

    def _show_relations(self, label: Label) -> None:
        clear(self._flow)
        scheme = self._draft.scheme
        found = [
            f"{self._draft.say(relation.name)} ({role_name(role.id, scheme)})"
            for relation in scheme.relations
            for role in relation.roles
            if label.id in role.labels
        ]
        for words in found:
            self._flow.addWidget(plain_label(words, role="chip"))
        if not found:
            self._flow.addWidget(plain_label(self.tr("none"), role="secondary"))

    # --- changes

    def _edit(self, change) -> None:  # type: ignore[no-untyped-def]
        self._draft.edit(change)

    def _rename(self, code: str, name: str) -> None:
        label = self._label
        if label is None:
            return
        known = label.name if code == "" else self._draft.scheme.translations.get(code, {}).get(label.name, "")
        if name == known:
            return
        self._edit(partial(editing.rename, kind="labels", owner=label.id, name=name, language=code))
        self.names.show_names(self._draft.scheme, self._draft.label(label.id).name)

    def _set_key(self, key: str) -> None:
        use = key_use(self._draft.scheme, key, self._id)
        if use is not None and use.is_here:
            words = self.tr("{key} is the key of {name} in Annotate. Choose another one.")
            self._show_key_words(words.format(key=language.isolated(key), name=language.isolated(use.name)))
            return
        self.key_words.hide()
        self._edit(partial(editing.set_key, label=self._id, key=key))
        if use is not None:
            self._warn_of_key(key, use.name)

    def _warn_of_key(self, key: str, name: str) -> None:
        words = self.tr("{key} is also {name} in Review. It keeps that use there; in Annotate it marks a span.")
        self._show_key_words(words.format(key=language.isolated(key), name=language.isolated(name)))

    def _show_key_words(self, words: str) -> None:
        self.key_words.setText(words)
        self.key_words.show()

    def _recolour(self, light: Swatch, dark: Swatch) -> None:
        self._edit(partial(editing.recolour, label=self._id, light=light, dark=dark))
