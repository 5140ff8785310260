"""One entry of the register: its names, kind, what it belongs to, what was merged into it, its id elsewhere, a note.

What is entered is saved as one step of undo. Merging and splitting are acts of their own.
"""

import msgspec
from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.domain.frames import SPEAKER
from annotator.domain.register import Affiliation, Entry, is_virtual
from annotator.domain.scheme import attribute
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.field_direction import TextField
from annotator.ui.form_area import FormArea, fit_to_content
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import plain_label
from annotator.ui.register.affiliation_rows import AffiliationRows
from annotator.ui.register.merged_rows import MergedRows
from annotator.ui.theme import Theme
from annotator.ui.unsaved_text import ask_about_text, give_keyboard_back

WIDTH, MARGIN, NOTE_HEIGHT, NAMES_HEIGHT = 600, 24, 72, 92


class EntryDialog(ActingDialog):
    """A form for one entry; it is saved on OK."""

    merge_wanted = Signal(str)
    """The entry, by id, is to be merged with another."""
    split_wanted = Signal(str)
    """Names and mentions of the entry, by id, are to become one of their own."""
    articles_wanted = Signal(str)
    """The claims of the entry, by id, are to be shown."""

    def __init__(self, entry: Entry, claims: int, project: OpenProject, theme: Theme, parent: QWidget) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("entryDialog")
        self.setWindowTitle(self.tr("Entry of the register"))
        self._project, self._session = project, project.session
        self._entry = entry
        register = self._session.register()
        self.name = QLineEdit(entry.name)
        self.name.setObjectName("entryName")
        self.names = TextField("\n".join(one.name for one in register.spellings(entry.id)), is_list=True)
        self.names.setObjectName("entryNames")
        self.names.setFixedHeight(NAMES_HEIGHT)
        self.names.setTabChangesFocus(True)
        self.kind = self._kinds()
        self.external = QLineEdit(entry.external, placeholderText="Q42")
        self.external.setObjectName("entryExternal")
        self.note = TextField(entry.note)
        self.note.setObjectName("entryNote")
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        self.affiliations = AffiliationRows(entry.id, project, theme, self)
        self.merged = MergedRows(entry.id, project, self)
        self.merged.split_wanted.connect(self._split)
        self._lay_out(claims)
        self._begun = self._entered()
        self.name.setFocus()
        fit_to_content(self, WIDTH)

    def _kinds(self) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName("entryKind")
        combo.addItem("—", "")
        scheme = self._session.scheme
        label = scheme.label(SPEAKER)
        known = attribute(label, "kind") if label is not None else None
        values = [choice.id for choice in known.choices] if known is not None else []
        for value in values if self._entry.kind in ("", *values) else [*values, self._entry.kind]:
            combo.addItem(scheme.say(value, language.current()), value)
        combo.setCurrentIndex(max(combo.findData(self._entry.kind), 0))
        return combo

    def _lay_out(self, claims: int) -> None:
        content = QWidget()
        form = QFormLayout(content)
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(12)
        form.setContentsMargins(0, 0, 0, 0)
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("Other names, one a line"), self.names),
            (self.tr("Kind"), self.kind),
            (self.tr("Belongs to"), self.affiliations),
            (self.tr("Wikidata"), self.external),
            (self.tr("Note"), self.note),
        ):
            caption = plain_label(words)
            caption.setWordWrap(True)
            field.setAccessibleName(words)
            form.addRow(caption, field)
        if self.merged.has_any:
            form.addRow(plain_label(self.tr("Merged into it")), self.merged)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        heading = ElidedLabel(role="heading")
        heading.show_words(self._entry.name)
        column.addWidget(heading)
        column.addWidget(self.notices)
        column.addWidget(FormArea(content, WIDTH - 2 * MARGIN), 1)
        column.addLayout(self._acts(claims))
        column.addWidget(buttons)

    def _acts(self, claims: int) -> QHBoxLayout:
        row: QHBoxLayout = QHBoxLayout(spacing=8)
        virtual, stored = is_virtual(self._entry.id), self._entry.id in self._session.register()
        for name, words, act, is_offered in (
            ("entryClaims", self.tr("%n claim(s)", "", claims), self._show_claims, True),
            ("entrySame", self.tr("Same as…"), self._merge, not virtual),
            ("entrySplitOff", self.tr("Split off…"), self._split_off, not virtual),
            ("entryDelete", self.tr("Delete"), self._delete, stored),
        ):
            if not is_offered:
                continue
            button = QPushButton(words)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch()
        return row

    def _show_claims(self) -> None:
        self._go_on_to(self.articles_wanted)

    def _merge(self) -> None:
        self._go_on_to(self.merge_wanted)

    def _split_off(self) -> None:
        self._go_on_to(self.split_wanted)

    def _go_on_to(self, wanted: SignalInstance) -> None:
        """Close for something else to be done with the entry, unless the person goes on editing."""
        if self._may_leave():
            wanted.emit(self._entry.id)

    def _split(self, merged: Entry) -> None:
        """Make an entry that was merged into this one an entry of its own again."""
        if self._may_leave() and self._project.done(lambda: commands.split_entry(self._session, merged.id)):
            words = self.tr("{entry} is an entry of its own again.")
            self._project.show_done(words.format(entry=language.isolated(merged.name)))

    def _delete(self) -> None:
        if self._project.done(lambda: commands.delete_entry(self._session, self._entry.id)):
            self.accept()
            words = self.tr("Deleted from the register: {entry}.")
            self._project.show_done(words.format(entry=language.isolated(self._entry.name)))

    def _entered(self) -> tuple[Entry, list[str], list[Affiliation]]:
        """Return the entry, its further names and affiliations as they were entered."""
        entry = msgspec.structs.replace(
            self._entry,
            name=self.name.text(),
            kind=str(self.kind.currentData()),
            external=self.external.text().strip(),
            note=self.note.toPlainText().strip(),
        )
        names = [line for line in self.names.toPlainText().splitlines() if line.strip()]
        return entry, names, self.affiliations.entered()

    def _save(self) -> None:
        if self._project.done(lambda: commands.save_entry(self._session, *self._entered())):
            self.accept()

    def reject(self) -> None:
        """Close without saving; ask first where something would be lost."""
        self._may_leave(goes_on=False)

    def _may_leave(self, *, goes_on: bool = True) -> bool:
        """Close, and return whether that was done: what is not saved is asked about, and saved if the person wants."""
        is_changed = self._entered() != self._begun
        answer = ask_about_text(self, can_save=True, goes_on=goes_on) if is_changed else "close"
        if answer == "save":
            self._save()
        elif answer == "close":
            super().reject()
            give_keyboard_back(self)
        return not self.isVisible()


def show_entry(dialog: EntryDialog) -> None:
    """Show a dialog over its parent until it is closed, without waiting for that."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
