"""The dialog that asks for a hub, its address, the name of one's account and the password, and connects to it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.sharing.passwords import has_keyring
from annotator.app.sharing.sharing import Place, SharingReport
from annotator.app.tasks import Task
from annotator.domain.errors import PasswordRefusedError
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.aside import do_aside
from annotator.ui.plain import at_start, left_to_right, plain_label
from annotator.ui.runner import Runner
from annotator.ui.theme import Theme

Step = Callable[[Place, str, Task], SharingReport]
"""A first exchange with a hub, by its place and a password."""


class Connected(NamedTuple):
    """A hub that took the password, "" where it needs none, and what the first exchange did."""

    place: Place
    password: str
    report: SharingReport


class HubDialog(ActingDialog):
    """Asks for a hub, and stays open with what was typed until it is connected or the person cancels.

    With the place of a `known` hub it asks for the password of the account there alone.
    """

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget, step: Step, known: Place | None = None) -> None:
        super().__init__(runner, theme, parent)
        self.setObjectName("hubDialog")
        self.setWindowTitle(self.tr("Connect to a hub") if known is None else self.tr("Password of the hub"))
        self.setMinimumWidth(460)
        self._runner, self._step, self._known = runner, step, known
        self.connected: Connected | None = None
        self.address, self.name, self.password = QLineEdit(), QLineEdit(), QLineEdit()
        self.address.setPlaceholderText(left_to_right("hub.example.org/annotator"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self._to_mend = self.password
        self.keep = QCheckBox(self.tr("Keep the password in the keyring of this computer"))
        self.no_keyring = plain_label(
            self.tr("This computer has no keyring, so you will be asked for the password each time."), role="caption"
        )
        self.no_keyring.setWordWrap(True)
        at_start(self.no_keyring)
        self.no_keyring.hide()
        self._lay_out()
        self.address.textChanged.connect(self._check)
        self._check()
        (self.address if known is None else self.password).setFocus()
        do_aside(has_keyring, self._show_keyring)  # which may be a program that has to be started

    def _lay_out(self) -> None:
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
        whole.addWidget(self.no_keyring)
        whole.addWidget(self.notices)
        whole.addWidget(buttons)
        self._connect.setDefault(True)  # Qt accepts a default button only inside a dialog

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
        self._connect.setEnabled(self._known is not None or bool(self.address.text().strip()))

    # --- the keyring

    def _show_keyring(self, found: object) -> None:
        self.keep.setEnabled(bool(found))
        self.keep.setChecked(bool(found) and self.keep.isChecked())
        self.no_keyring.setHidden(bool(found))
        self.adjustSize()

    # --- connecting

    def accept(self) -> None:
        """Connect, and close once that is done; else say why not, where it is to be mended."""
        self.notices.hide()
        self._to_mend = self.password if self._known else self.address
        typed = self.address.text().strip(), self.name.text().strip(), self.password.text()
        title = self.tr("Exchanging") if self._known else self.tr("Exchanging for the first time")
        stopped = self.tr("Stopped. You can try again.")
        self.connected = self._runner.run(title, lambda task: self._try(*typed, task), stopped=stopped)
        if self.connected is not None:
            super().accept()
            return
        self.adjustSize()
        self._to_mend.setFocus()
        self._to_mend.selectAll()

    def _try(self, address: str, name: str, password: str, task: Task) -> Connected:
        """Exchange for the first time, on the thread of long work."""
        place, stated = (self._known, "") if self._known else commands.hub_place(address, name)
        try:
            return Connected(place, password or stated, self._step(place, password or stated, task))
        except PasswordRefusedError:
            self._to_mend = self.password
            raise
