"""The dialog that asks whose annotations files have that do not name the annotator."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from annotator.ui.plain import at_start, plain_label


class LayerNameDialog(QDialog):
    """Asks for a member of the team or a new name; once accepted, `name` is the answer."""

    def __init__(self, names: Sequence[str], chosen: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("layerNameDialog")
        self.setWindowTitle(self.tr("Whose annotations are these?"))
        self.setMinimumWidth(440)
        self._names = QComboBox()
        self._names.setObjectName("layerName")
        self._names.setEditable(True)
        self._names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._names.addItems(list(names))
        self._names.setCurrentText(chosen)
        self._names.setAccessibleName(self.windowTitle())
        explained = plain_label(
            self.tr("The files do not name the annotator. Choose a member of the team, or type another name."),
            role="secondary",
        )
        explained.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go_on = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setObjectName("goOnButton")
        go_on.setEnabled(bool(chosen))
        self._names.currentTextChanged.connect(lambda words: go_on.setEnabled(bool(words.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(self.windowTitle(), role="heading")))
        whole.addWidget(explained)
        whole.addWidget(self._names)
        whole.addWidget(buttons)

    @property
    def name(self) -> str:
        """The name, without spaces around it."""
        return self._names.currentText().strip()
