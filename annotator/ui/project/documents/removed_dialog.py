"""The removed articles, and bringing them back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from annotator.app.commands.facts import RemovedDocument
from annotator.ui.plain import plain_label


class RemovedDialog(QDialog):
    """A list of removed articles; `chosen` are the ids of those to restore."""

    def __init__(self, removed: list[RemovedDocument], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("removedDialog")
        self.setWindowTitle(self.tr("Removed articles"))
        self.setMinimumSize(480, 320)
        self.list = QListWidget()
        self.list.setProperty("framed", True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setAccessibleName(self.windowTitle())
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        for document in removed:
            item = QListWidgetItem(document.title or "—", self.list)
            item.setData(Qt.ItemDataRole.UserRole, document.id)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.restore = QPushButton(self.tr("Restore"))
        self.restore.setObjectName("restoreArticles")
        self._buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.list.itemSelectionChanged.connect(self._refresh)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        words = self.tr("All annotations of removed articles are kept.") if removed else self.tr("No removed articles.")
        whole.addWidget(plain_label(words))
        whole.addWidget(self.list, 1)
        whole.addWidget(self._buttons)
        self._refresh()
        self.list.setCurrentRow(0)

    def _refresh(self) -> None:
        self.restore.setEnabled(bool(self.list.selectedItems()))

    @property
    def chosen(self) -> list[str]:
        """The ids of the articles to restore."""
        return [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
