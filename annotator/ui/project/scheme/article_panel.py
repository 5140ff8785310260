"""The properties of a label for whole articles: names, key, and the group of which an article has at most one."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain import document_label_editing as labels, scheme_editing as editing
from annotator.domain.scheme import DocumentLabel
from annotator.ui import language
from annotator.ui.name_dialog import ask_name
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.scheme.draft import SchemeDraft
from annotator.ui.project.scheme.fields import KeyField, NameFields, captioned
from annotator.ui.project.scheme.key_conflicts import key_use

LEAST_WIDTH = 320
NO_GROUP, NEW_GROUP = "", None
"""What the first and the last row of the groups have as their data."""


class ArticleLabelPanel(QWidget):
    """Shows one label, and asks the draft for changes."""

    def __init__(self, draft: SchemeDraft) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._draft = draft
        self._label: DocumentLabel | None = None
        self.names = NameFields()
        self.names.renamed.connect(self._rename)
        self.key = KeyField()
        self.key.pressed_key.connect(self._set_key)
        self.cap = plain_label(role="keycap")
        self.key_words = at_start(plain_label(role="warning"))
        self.key_words.setObjectName("keyWarning")
        self.key_words.setWordWrap(True)
        self.key_words.hide()
        self.group = QComboBox()
        self.group.setObjectName("schemeGroup")
        self.group.activated.connect(self._choose_group)
        self.group_names = NameFields(itself=False)
        self.group_names.setObjectName("schemeGroupNames")
        self.group_names.renamed.connect(self._rename_group)
        self._lay_out()

    def _lay_out(self) -> None:
        key = QWidget()
        row = QHBoxLayout(key, spacing=6)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.cap)
        row.addWidget(self.key)
        row.addStretch()
        self.group.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.group.setMinimumContentsLength(20)
        self._group_caption = plain_label(self.tr("Name of the group"), role="heading")
        words = self.tr("These labels are about a whole article. They are under Article → Labels of the article.")
        hint = at_start(plain_label(words, role="caption"))
        hint.setWordWrap(True)
        whole = QVBoxLayout(self, spacing=14)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.addWidget(self.names)
        whole.addLayout(captioned(self.tr("Key"), key))
        whole.addWidget(self.key_words)
        whole.addLayout(captioned(self.tr("Group: an article has at most one of its labels"), self.group))
        whole.addWidget(self._group_caption)
        whole.addWidget(self.group_names)
        whole.addWidget(hint)
        whole.addStretch()

    def minimumSizeHint(self) -> QSize:
        """Return a width that the narrowest window has."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def show_label(self, label: DocumentLabel) -> None:
        """Show a label of the draft."""
        if self._label is not None and self._label.id != label.id:
            self.key_words.hide()
        self._label = label
        self.names.show_names(self._draft.scheme, label.name)
        self.cap.setText(label.key)
        self.cap.setVisible(bool(label.key))
        self._show_groups(label.group)
        for widget in (self._group_caption, self.group_names):
            widget.setVisible(bool(label.group))
        if label.group:
            self.group_names.show_names(self._draft.scheme, label.group)

    def _show_groups(self, current: str) -> None:
        known = dict.fromkeys(label.group for label in self._draft.scheme.document_labels if label.group)
        self.group.clear()
        self.group.addItem(self.tr("none"), NO_GROUP)
        for group in known:
            self.group.addItem(self._draft.say(group), group)
        self.group.addItem(self.tr("New group…"), NEW_GROUP)
        self.group.setCurrentIndex(self.group.findData(current))

    # --- changes

    @property
    def _id(self) -> str:
        assert self._label is not None, "a label is shown before it is changed"
        return self._label.id

    def _rename(self, code: str, name: str) -> None:
        label = self._label
        if label is None:
            return
        known = label.name if code == "" else self._draft.scheme.translations.get(code, {}).get(label.name, "")
        if name != known:
            change = partial(editing.rename, kind="document_labels", owner=label.id, name=name, language=code)
            self._draft.edit(change)
            shown = self._draft.scheme.document_label(label.id)
            self.names.show_names(self._draft.scheme, shown.name if shown else label.name)

    def _set_key(self, key: str) -> None:
        use = key_use(self._draft.scheme, key, self._id, "document_labels")
        if use is not None and use.is_here:
            words = self.tr("{key} is the key of {name} in Annotate. Choose another one.")
            self._show_key_words(words.format(key=language.isolated(key), name=language.isolated(use.name)))
            return
        self.key_words.hide()
        self._draft.edit(partial(labels.set_document_key, label=self._id, key=key))
        if use is not None:
            words = self.tr("{key} is also {name} in Review. In Annotate it labels the article.")
            self._show_key_words(words.format(key=language.isolated(key), name=language.isolated(use.name)))

    def _show_key_words(self, words: str) -> None:
        self.key_words.setText(words)
        self.key_words.show()

    def _choose_group(self, index: int) -> None:
        assert self._label is not None, "a label is shown before it is changed"
        group, before = self.group.itemData(index), self._label.group
        if group is NEW_GROUP:
            group = ask_name(self, self.tr("New group"), self.tr("An article has at most one label of a group. Name"))
            if not group:
                self._show_groups(before)
                return
        if group != before:
            self._draft.edit(partial(labels.set_group, label=self._id, group=group))

    def _rename_group(self, code: str, name: str) -> None:
        group = self._label.group if self._label is not None else ""
        if group and name != self._draft.scheme.translations.get(code, {}).get(group, ""):
            self._draft.edit(partial(editing.translate, words=group, name=name, language=code))
