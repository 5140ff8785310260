"""Uniting two people of the team who are one: whose work becomes whose, told before anything is changed."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.commands.uniting import UnitePreview
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.background import run_with_progress
from annotator.ui.plain import at_start, plain_label

SHOWN_CONFLICTS = 5


class UniteDialog(QDialog):
    """Asks for the two, and unites them when it is accepted; `done_by` then says what was done."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("uniteDialog")
        self.setWindowTitle(self.tr("Unite two people"))
        self.setMinimumWidth(520)
        self._session = session
        self.united: UnitePreview | None = None
        names = [one.name for one in session.annotators()]
        self._going, self._staying = _choice("uniteFrom", names), _choice("uniteInto", names)
        at_work = session.annotator.name if session.annotator else ""
        self._going.setCurrentText(next((name for name in names if name != at_work), ""))
        self._staying.setCurrentText(at_work or next(iter(names), ""))
        self._told = at_start(plain_label())
        self._told.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._unite = self._buttons.addButton(self.tr("Unite"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._unite.setObjectName("uniteButton")
        self._unite.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(plain_label(self.tr("The work of")), self._going)
        form.addRow(plain_label(self.tr("becomes the work of")), self._staying)
        whole = QVBoxLayout(self, spacing=16)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addLayout(form)
        whole.addWidget(self._told)
        whole.addWidget(self._buttons)
        for choice in (self._going, self._staying):
            choice.currentTextChanged.connect(self._preview)
        self._preview()

    def _preview(self) -> None:
        """Tell what uniting the two would do, or why it cannot be done."""
        going, staying = self._going.currentText(), self._staying.currentText()
        self._unite.setEnabled(False)
        try:
            found = run_with_progress(
                self,
                self.tr("Previewing"),
                lambda task: commands.preview_unite(self._session, going, staying, task),
            )
        except AnnotatorError as error:
            self._told.setText(language.error_sentence(error))
            return
        if isinstance(found, UnitePreview):
            self._told.setText("\n".join(self._words(found)))
            self._unite.setEnabled(True)

    def _words(self, found: UnitePreview) -> list[str]:
        told = [
            self.tr("%n article(s), %1 finished", "", found.documents).replace("%1", language.number(found.finished)),
            self.tr("%n annotation(s) become theirs", "", found.spans),
        ]
        if found.same_spans:
            told.append(self.tr("%n annotation(s) are the same in both", "", found.same_spans))
        differing = (language.isolated(one.title) for one in found.conflicts[:SHOWN_CONFLICTS])
        told += [self.tr("Differs: {article}").format(article=article) for article in differing]
        told.append(self.tr("Undo takes it back."))
        return told

    def accept(self) -> None:
        """Unite the two; stay when that cannot be done."""
        going, staying = self._going.currentText(), self._staying.currentText()
        try:
            done = run_with_progress(
                self,
                self.tr("Uniting"),
                lambda task: commands.unite_annotators(self._session, going, staying, task),
            )
        except AnnotatorError as error:
            self._told.setText(language.error_sentence(error))
            return
        if isinstance(done, UnitePreview):
            self.united = done
            super().accept()


def _choice(name: str, names: list[str]) -> QComboBox:
    choice = QComboBox()
    choice.setObjectName(name)
    choice.addItems(names)
    return choice
