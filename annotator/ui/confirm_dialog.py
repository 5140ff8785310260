"""The question before an act that takes something away: what it does, and a button with its word."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from annotator.ui.form_area import FormArea, fit_to_content
from annotator.ui.plain import at_start, plain_label

WIDTH, MARGIN = 420, 24


class ConfirmDialog(QDialog):
    """A heading, a sentence, Cancel and the act."""

    def __init__(self, heading: str, words: str, act: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setFixedWidth(WIDTH)
        title, sentence = at_start(plain_label(heading, role="heading")), at_start(plain_label(words))
        for label in (title, sentence):
            label.setWordWrap(True)
        content = QWidget()
        inner = QVBoxLayout(content, spacing=12)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(title)
        inner.addWidget(sentence)
        inner.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.agree = buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        column.addWidget(FormArea(content, WIDTH - 2 * MARGIN), 1)
        column.addSpacing(4)
        column.addWidget(buttons)
        fit_to_content(self, WIDTH)


def confirmed(parent: QWidget, name: str, heading: str, words: str, act: str) -> bool:
    """Ask, and return whether the person agreed. `name` is the object name of the dialog."""
    dialog = ConfirmDialog(heading, words, act, parent)
    dialog.setObjectName(name)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return agreed
