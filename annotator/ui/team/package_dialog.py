"""The dialog that makes a working project of a package: who one is, and where the project is to be."""

from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.commands.looking import PackageFacts
from annotator.storage.database import SUFFIX
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label


class PackageDialog(QDialog):
    """Asks; `name` and `target` hold the answers once it is accepted."""

    def __init__(self, package: Path, facts: PackageFacts, usual_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open package"))
        self.setMinimumWidth(520)
        told = self.tr("%n document(s)", "", facts.documents)
        if facts.recipient:
            told = self.tr("{documents}, for {name}").format(documents=told, name=language.isolated(facts.recipient))
        self._name = QComboBox(editable=True)
        self._name.setObjectName("packageName")
        self._name.addItems(list(facts.people))
        known = usual_name if usual_name in facts.people else ""
        self._name.setCurrentText(facts.recipient or known)
        self._name.lineEdit().setPlaceholderText(self.tr("Your name"))
        self._target = QLineEdit(str(package.with_suffix(SUFFIX)))
        self._target.setObjectName("packageTarget")
        choose = QPushButton(self.tr("Choose"))
        choose.clicked.connect(self._choose)
        where = QHBoxLayout(spacing=8)
        where.addWidget(self._target, 1)
        where.addWidget(choose)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(plain_label(self.tr("Who are you?")), self._name)
        form.addRow(plain_label(self.tr("Keep the project as")), where)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        for field in (self._name.lineEdit(), self._target):
            field.textChanged.connect(self._allow)
        whole = QVBoxLayout(self, spacing=16)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(package.name, role="heading")))
        whole.addWidget(at_start(plain_label(told, role="secondary")))
        whole.addLayout(form)
        whole.addWidget(self._buttons)
        self._allow()

    @property
    def name(self) -> str:
        """Who opens it."""
        return self._name.currentText().strip()

    @property
    def target(self) -> Path:
        """Where the project is to be."""
        return Path(self._target.text().strip())

    def _allow(self) -> None:
        ready = bool(self.name and self._target.text().strip())
        self._buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(ready)

    def _choose(self) -> None:
        pattern = self.tr("Projects") + f" (*{SUFFIX})"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Keep the project as"), self._target.text(), pattern)
        if path:
            self._target.setText(path)
