"""The backups of a project, the newest first and chosen already: one button puts it in the project's place."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.commands.rescue import ListedBackup
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label


class RestoreDialog(QDialog):
    """Asks which backup; `backup` holds the answer once it is accepted."""

    def __init__(self, project: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("restoreDialog")
        self.setWindowTitle(self.tr("Restore a backup"))
        self.resize(600, 420)
        self._backups = commands.list_backups(project)
        self._table = self._make_table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        restore = buttons.addButton(self.tr("Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        restore.setObjectName("restoreButton")
        restore.setDefault(True)
        restore.setEnabled(bool(self._backups))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        told = self.tr("What the project holds now is kept in a folder beside it.")
        explained = at_start(
            plain_label(told if self._backups else self.tr("There is no backup yet."), role="secondary")
        )
        explained.setWordWrap(True)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(project.name, role="heading")))
        whole.addWidget(explained)
        whole.addWidget(self._table, 1)
        whole.addWidget(buttons)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._backups), 3)
        table.setObjectName("backups")
        table.setHorizontalHeaderLabels([self.tr("Made"), self.tr("Documents"), self.tr("Changes")])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(36)
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, backup in enumerate(self._backups):
            for column, words in enumerate(self._cells(backup)):
                item = QTableWidgetItem(words)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
                if backup.damaged:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                table.setItem(row, column, item)
        table.selectRow(next((row for row, one in enumerate(self._backups) if not one.damaged), 0))
        return table

    def _cells(self, backup: ListedBackup) -> list[str]:
        made = backup.made[:16].replace("T", " ")
        if backup.damaged:
            return [made, self.tr("damaged"), ""]
        return [made, language.number(backup.documents), language.number(backup.operations)]

    @property
    def backup(self) -> Path:
        """The file that is chosen."""
        return self._backups[max(self._table.currentRow(), 0)].path
