"""Questions about a span, selected words, or an article."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.domain.inbox import LONGEST_TEXT
from annotator.ui.annotate.act_words import quoted
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.annotate.asking_dialog import AskingDialog, note_field
from annotator.ui.article.card_data import LONGEST_QUOTE, quote
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label


class QuestionDialog(AskingDialog):
    """A dialog for the words of a question."""

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(self.tr("Ask"), heading, parent)
        self.setObjectName("questionDialog")
        self._field = note_field("")
        self._field.setAccessibleName(self.tr("Question"))
        self._field.setPlaceholderText(self.tr("The first line is the title."))
        caption = at_start(plain_label(self.tr("The leads and reviewers of the team see it."), role="caption"))
        caption.setWordWrap(True)
        rows = QVBoxLayout(spacing=8)
        rows.addWidget(self._field)
        rows.addWidget(caption)
        self.lay_out(rows)
        self._field.setFocus()

    def question(self) -> str:
        """Return the question, without white space around it."""
        return self._field.toPlainText().strip()[:LONGEST_TEXT]

    def has_changes(self) -> bool:
        """Whether anything was typed."""
        return bool(self.question())


class Asking(QObject):
    """Asks about what is current on the desk."""

    def __init__(self, annotating: Annotating, window: QWidget) -> None:
        super().__init__(window)
        self._annotating, self._window = annotating, window

    def ask(self) -> None:
        """Ask about the selected words, or else the current span, or else the article."""
        annotating, session = self._annotating, self._annotating.session
        document = annotating.document
        if not document:
            return
        selected, span = tuple(annotating.view.selected()), annotating.current_span
        if selected:
            words = " … ".join(annotating.view.article.text[start:end] for start, end in selected)
            heading = self.tr("About {quote}").format(quote=quoted(_cut(words)))
            act = partial(commands.ask, session, document=document, fragments=selected)
        elif span is not None:
            heading = self.tr("About {quote}").format(quote=quoted(quote(span)))
            act = partial(commands.ask, session, span=span)
        else:
            heading = self.tr("About this article")
            act = partial(commands.ask, session, document=document)
        _ask(annotating.project, heading, act, self._window)


def _ask(project: OpenProject, heading: str, act: Callable[[str], object], parent: QWidget) -> None:
    dialog = QuestionDialog(heading, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    text = dialog.question()
    dialog.deleteLater()
    if accepted and text and project.done(lambda: act(text)):
        project.show_done(QCoreApplication.translate("Asking", "Your question is in the inbox."))


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"
