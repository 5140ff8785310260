"""Uniting two members of the team who are one person, with a preview."""

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.commands.uniting import UnitePreview
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme

SHOWN_CONFLICTS = 5


class UniteDialog(ActingDialog):
    """Asks for two members and unites them; `united` is then the result."""

    def __init__(self, project: OpenProject, theme: Theme, parent: QWidget, *, going: str = "") -> None:
        """Ask about the members of a project; `going` is the name of one to be united with another."""
        super().__init__(project, theme, parent)
        self.setObjectName("uniteDialog")
        self.setWindowTitle(self.tr("Unite two people"))
        self.setMinimumWidth(520)
        self._project, self._session = project, project.session
        self.united: UnitePreview | None = None
        names = [annotator.name for annotator in self._session.annotators()]
        self._going, self._staying = _choice("uniteFrom", names), _choice("uniteInto", names)
        at_work = self._session.annotator.name if self._session.annotator else ""
        self._going.setCurrentText(going or next((name for name in names if name != at_work), ""))
        others = (name for name in (at_work, *names) if name and name != going)
        self._staying.setCurrentText(next(others, ""))
        self._summary = at_start(plain_label())
        self._summary.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._unite = self._buttons.addButton(self.tr("Unite"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._unite.setObjectName("uniteButton")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(plain_label(self.tr("The work of")), self._going)
        form.addRow(plain_label(self.tr("becomes the work of")), self._staying)
        whole = QVBoxLayout(self, spacing=16)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addLayout(form)
        whole.addWidget(self._summary)
        whole.addWidget(self.notices)
        whole.addWidget(self._buttons)
        for choice in (self._going, self._staying):
            choice.currentTextChanged.connect(self._preview)
        self._preview()

    def _preview(self) -> None:
        """Preview uniting the two, or show why they cannot be united."""
        going, staying = self._going.currentText(), self._staying.currentText()
        self._unite.setEnabled(False)
        self.notices.hide()
        self._summary.clear()
        preview = self._project.run(
            self.tr("Previewing"), lambda task: commands.preview_unite(self._session, going, staying, task)
        )
        if preview is not None:
            self._summary.setText("\n".join(self._words(preview)))
            self._unite.setEnabled(True)

    def _words(self, preview: UnitePreview) -> list[str]:
        lines = [
            self.tr("%n article(s), %1 finished", "", preview.documents).replace(
                "%1", language.number(preview.finished)
            ),
            self.tr("%n annotation(s) to transfer", "", preview.spans),
        ]
        if preview.same_spans:
            lines.append(self.tr("%n annotation(s) are the same in both", "", preview.same_spans))
        differing = (language.isolated(conflict.title) for conflict in preview.conflicts[:SHOWN_CONFLICTS])
        lines += [self.tr("Differs: {article}").format(article=article) for article in differing]
        lines.append(self.tr("You can undo this."))
        return lines

    def accept(self) -> None:
        """Unite the two; stay open if they cannot be united."""
        going, staying = self._going.currentText(), self._staying.currentText()
        self.united = self._project.run(
            self.tr("Uniting"), lambda task: commands.unite_annotators(self._session, going, staying, task)
        )
        if self.united is not None:
            super().accept()


def _choice(name: str, names: list[str]) -> QComboBox:
    choice = QComboBox()
    choice.setObjectName(name)
    choice.addItems(names)
    return choice
