"""Asking about a part of the guideline: the question goes to the inbox."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.domain.guideline_text import Part
from annotator.ui import language
from annotator.ui.annotate.asking_dialog import AskingDialog, note_field
from annotator.ui.open_project import OpenProject


class PartQuestionDialog(AskingDialog):
    """Asks for the words of a question."""

    def __init__(self, part: Part, parent: QWidget) -> None:
        title = part.title or part.key
        super().__init__(
            self.tr("Ask about this part"),
            self.tr("Your question about {part}").format(part=language.isolated(title)),
            parent,
        )
        self.setObjectName("partQuestion")
        self._field = note_field("")
        self._field.setAccessibleName(self.tr("Question"))
        self.lay_out(self._field)
        self._field.setFocus()

    def question(self) -> str:
        """Return the question, without white space around it."""
        return self._field.toPlainText().strip()

    def has_changes(self) -> bool:
        """Whether something was written."""
        return bool(self.question())


def ask_about_part(project: OpenProject, part: Part, parent: QWidget) -> None:
    """Let the person at work ask about a part of the guideline."""
    dialog = PartQuestionDialog(part, parent)
    words = dialog.question() if dialog.exec() else ""
    dialog.deleteLater()
    if words and project.do(lambda: commands.ask(project.session, words, anchor=part.key)) is not None:
        project.show_done(QCoreApplication.translate("PartQuestionDialog", "Asked. The answer will be in the inbox."))
