"""The question before an act that takes something away: what it does, and a button with its word."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from annotator.ui.plain import at_start, plain_label

WIDTH = 420


class ConfirmDialog(QDialog):
    """A heading, a sentence, Cancel and the act."""

    def __init__(self, heading: str, words: str, act: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setFixedWidth(WIDTH)
        sentence = at_start(plain_label(words))
        sentence.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.agree = buttons.addButton(act, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(at_start(plain_label(heading, role="heading")))
        column.addWidget(sentence)
        column.addSpacing(4)
        column.addWidget(buttons)


def confirmed(parent: QWidget, name: str, heading: str, words: str, act: str) -> bool:
    """Ask, and return whether the person agreed. `name` is the object name of the dialog."""
    dialog = ConfirmDialog(heading, words, act, parent)
    dialog.setObjectName(name)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return agreed
