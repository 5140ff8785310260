"""The dialog before a guideline is published: the changed parts by language, and the languages left as they are."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.ui import language
from annotator.ui.guideline.words import change_words, text_language
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.guideline.draft import GuidelineDraft

WIDTH, HEIGHT = 520, 380


class PublishGuidelineDialog(QDialog):
    """Lists what the draft changes; accepted when it is to be published."""

    def __init__(self, draft: GuidelineDraft, codes: Sequence[str], parent: QWidget) -> None:
        """`codes` are the languages that are written, "" for all."""
        super().__init__(parent)
        self.setObjectName("confirmGuideline")
        title = self.tr("Publish version {n} of the guideline").format(n=language.number(draft.version + 1))
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(at_start(plain_label(title, role="heading")))
        column.addWidget(_scrolled(self._changes(draft, codes)), 1)
        same = [text_language(code) for code in codes if not draft.differs_in(code)]
        if same:
            self._add_remark(column, self.tr("Not changed: {languages}.").format(languages=language.listed(same)))
        self._add_remark(column, self.tr("Everybody in the team is shown what changed."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.publish = buttons.addButton(self.tr("Publish"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.publish.setObjectName("publishGuideline")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.publish.setFocus()

    def _changes(self, draft: GuidelineDraft, codes: Sequence[str]) -> QWidget:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside, spacing=4)
        column.setContentsMargins(0, 0, 0, 0)
        for code in codes:
            if not draft.differs_in(code):
                continue
            column.addWidget(at_start(plain_label(text_language(code), role="caption")))
            lines = [change_words(change) for change in draft.changes_in(code)] or [self.tr("Only spacing changed")]
            for words in lines:
                line = at_start(plain_label(words))
                line.setWordWrap(True)
                column.addWidget(line)
            column.addSpacing(8)
        column.addStretch()
        return inside

    def _add_remark(self, column: QVBoxLayout, words: str) -> None:
        line = at_start(plain_label(words, role="secondary"))
        line.setWordWrap(True)
        column.addWidget(line)


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    return area
