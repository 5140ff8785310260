"""Dialogs of the Scheme section: merging a label into another, and what a publication changes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.commands.scheme_counting import LabelMergePreview
from annotator.domain.scheme import Label, Scheme
from annotator.domain.scheme_comparison import SchemeChange
from annotator.ui import language
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.scheme.words import change_words


class MergeLabelDialog(QDialog):
    """Asks for the label to merge into, with what that does; once accepted, `into` is its id."""

    def __init__(self, project: OpenProject, scheme: Scheme, label: Label, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mergeLabelDialog")
        self._project, self._scheme, self._label = project, scheme, label
        self.setWindowTitle(self.tr("Merge label"))
        self.setMinimumWidth(460)
        self._target = QComboBox()
        self._target.setAccessibleName(self.tr("Merge into"))
        for other in scheme.offered:
            if other.id != label.id:
                self._target.addItem(scheme.say(other.name, language.current()), other.id)
        self._words = at_start(plain_label(role="secondary"))
        self._words.setWordWrap(True)
        self._lost = at_start(plain_label(role="warning"))
        self._lost.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._merge = buttons.addButton(self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._merge.setObjectName("mergeLabelButton")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(24, 20, 24, 20)
        title = self.tr("Merge {label} into").format(label=scheme.say(label.name, language.current()))
        column.addWidget(at_start(plain_label(title, role="heading")))
        column.addWidget(self._target)
        column.addWidget(self._words)
        column.addWidget(self._lost)
        column.addWidget(buttons)
        self._target.currentIndexChanged.connect(self._preview)
        self._preview()

    @property
    def into(self) -> str:
        """The id of the label to merge into."""
        return str(self._target.currentData())

    def _preview(self) -> None:
        session, label, into = self._project.session, self._label.id, self.into
        title = self.tr("Counting annotations")
        preview = self._project.run(title, lambda _task: commands.preview_merge_labels(session, label, into))
        self._merge.setEnabled(preview is not None)
        if preview is not None:
            self._show(preview)

    def _show(self, preview: LabelMergePreview) -> None:
        words = self.tr("%n span(s) will read as the other label, also those that arrive later.", "", preview.spans)
        self._words.setText(words + " " + self.tr("Nothing is deleted, and the merge can be undone."))
        say, code = self._scheme.say, language.current()
        parts = [
            f"{language.isolated(say(name, code))} ({language.number(count)})" for name, count in preview.lost.items()
        ]
        self._lost.setText(self.tr("Values no longer shown: {names}").format(names=language.listed(parts)))
        self._lost.setVisible(bool(parts))


class ChangesDialog(QDialog):
    """Lists changes, to compare or before they are published."""

    def __init__(
        self,
        title: str,
        changes: Sequence[SchemeChange],
        scheme: Scheme,
        remarks: Sequence[str],
        accept: str,
        parent: QWidget,
    ) -> None:
        """`accept` is the word of the button that goes on; with "" there is only one to close the list."""
        super().__init__(parent)
        self.setObjectName("schemeChangesDialog")
        self.setWindowTitle(title)
        self.resize(520, 420)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        for change in changes:
            item = QListWidgetItem(change_words(change, scheme), self.list)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(at_start(plain_label(title, role="heading")))
        column.addWidget(self.list, 1)
        for words in remarks:
            line = at_start(plain_label(words, role="secondary"))
            line.setWordWrap(True)
            column.addWidget(line)
        if accept:
            buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
            go_on = buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
            go_on.setObjectName("publishButton")
            buttons.accepted.connect(self.accept)
        else:
            buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
