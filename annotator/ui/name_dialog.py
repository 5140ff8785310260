"""A dialog that asks for a name."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from annotator.ui.plain import at_start, plain_label


class NameDialog(QDialog):
    """Asks for one line; once accepted, `name` is what was typed. `act` is the word of the button, "" for OK."""

    def __init__(self, title: str, words: str, known: str, parent: QWidget, act: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("nameDialog")
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        caption = at_start(plain_label(words, role="caption"))
        caption.setWordWrap(True)
        self.field = QLineEdit(known)
        self.field.setAccessibleName(words)
        self.field.textChanged.connect(self._check)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._agree = buttons.button(QDialogButtonBox.StandardButton.Ok)
        if act:
            self._agree.setText(act)
        column = QVBoxLayout(self, spacing=10)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(at_start(plain_label(title, role="heading")))
        column.addWidget(caption)
        column.addWidget(self.field)
        column.addWidget(buttons)
        self._check()

    def _check(self) -> None:
        self._agree.setEnabled(bool(self.name))

    @property
    def name(self) -> str:
        """What was typed."""
        return self.field.text().strip()


def ask_name(parent: QWidget, title: str, words: str, known: str = "", act: str = "") -> str:
    """Return the name that the person types, "" on cancel."""
    dialog = NameDialog(title, words, known, parent, act)
    agreed, name = dialog.exec() == QDialog.DialogCode.Accepted, dialog.name
    dialog.deleteLater()
    return name if agreed else ""
