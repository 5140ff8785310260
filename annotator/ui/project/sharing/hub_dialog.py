"""The dialog that asks for a hub: its address, the name of one's account, the password."""

from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.ui.plain import at_start, left_to_right, plain_label


class HubAnswer(NamedTuple):
    """The address of a hub, the name and password of an account, and whether the keyring keeps the password."""

    address: str
    name: str
    password: str
    keep: bool


class HubDialog(QDialog):
    """Asks for a hub; with an `address` for the password of the account there alone."""

    def __init__(self, parent: QWidget, address: str = "", *, keep: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("hubDialog")
        self.setWindowTitle(self.tr("Password of the hub") if address else self.tr("Connect to a hub"))
        self.setMinimumWidth(460)
        self._known = address
        self.address, self.name, self.password = QLineEdit(), QLineEdit(), QLineEdit()
        self.address.setPlaceholderText(left_to_right("hub.example.org/annotator"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = QCheckBox(self.tr("Keep the password in the keyring of this computer"))
        self.keep.setChecked(keep)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._connect = buttons.addButton(self.tr("Connect"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._connect.setObjectName("connectButton")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(self.windowTitle(), role="heading")))
        hint = at_start(plain_label(self.tr("Whoever looks after the hub gives you these."), role="secondary"))
        hint.setWordWrap(True)
        whole.addWidget(hint)
        whole.addLayout(self._form())
        whole.addWidget(self.keep)
        whole.addWidget(buttons)
        self._connect.setDefault(True)  # Qt accepts a default button only inside a dialog
        self.address.textChanged.connect(self._check)
        self._check()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = ((self.tr("Address"), self.address), (self.tr("Account"), self.name))
        self.address.setObjectName("hubAddress")
        self.name.setObjectName("hubAccount")
        self.password.setObjectName("hubPassword")
        for words, field in (*(() if self._known else rows), (self.tr("Password"), self.password)):
            label = plain_label(words)
            label.setBuddy(field)
            field.setAccessibleName(words)
            form.addRow(label, field)
        return form

    def _check(self) -> None:
        self._connect.setEnabled(bool(self._known or self.address.text().strip()))

    @property
    def answer(self) -> HubAnswer:
        """What was typed."""
        address = self._known or self.address.text().strip()
        return HubAnswer(address, self.name.text().strip(), self.password.text(), self.keep.isChecked())
