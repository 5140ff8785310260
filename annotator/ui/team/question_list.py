"""The questions of a merge: what is ticked is merged, the rest is quarantined."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator.app.merging.questions import Question
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label


class QuestionList(QFrame):
    """The questions, not ticked at first."""

    def __init__(self, questions: Sequence[Question], *, waits: bool = False) -> None:
        """Take the questions; what is not ticked is quarantined, or `waits`."""
        super().__init__()
        self.setObjectName("formCard")
        self._rows = {question.key: _QuestionRow(question_words(question)) for question in questions}
        column = QVBoxLayout(self, spacing=8)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(at_start(plain_label(self.tr("Needs your confirmation"), role="heading")))
        words = (
            self.tr("Unchecked items wait. You can look at them again later.")
            if waits
            else self.tr("Unchecked items are quarantined. Merge the package again to see them again.")
        )
        hint = at_start(plain_label(words, role="caption"))
        hint.setWordWrap(True)
        column.addWidget(hint)
        for row in self._rows.values():
            column.addWidget(row)

    def confirmed(self) -> list[str]:
        """Return the keys of the ticked questions."""
        return [key for key, row in self._rows.items() if row.tick.isChecked()]


class _QuestionRow(QWidget):
    """A box to tick, with wrapped words; a click on them ticks too."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.tick = QCheckBox()
        self.tick.setAccessibleName(words)
        label = at_start(plain_label(words))
        label.setAlignment(label.alignment() & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTop)
        label.setWordWrap(True)
        row = QHBoxLayout(self, spacing=8)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Toggle the tick."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.tick.toggle()


def question_words(question: Question) -> str:
    """Return the reasons of a question in the language of the interface."""
    return " ".join(map(language.problem_sentence, question.reasons))
