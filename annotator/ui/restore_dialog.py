"""The dialog to restore a backup: the newest is first, and chosen already."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.commands.rescue import ListedBackup
from annotator.storage.paths import SUFFIX
from annotator.text.file_names import file_name
from annotator.ui import file_dialogs, language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.moments import moment_words
from annotator.ui.plain import at_start, plain_label
from annotator.ui.runner import Runner
from annotator.ui.theme import Theme


class RestoreDialog(ActingDialog):
    """Asks which backup; once accepted, `backup` is the answer.

    For a damaged project it also offers to salvage what can be read; then `salvaged` is the new project.
    """

    def __init__(
        self,
        project: Path,
        backups: Sequence[ListedBackup],
        runner: Runner,
        theme: Theme,
        parent: QWidget,
        *,
        damaged: bool = False,
    ) -> None:
        super().__init__(runner, theme, parent)
        self.setObjectName("restoreDialog")
        self.setWindowTitle(self.tr("Restore a backup"))
        self.resize(600, 420)
        self._project, self._runner = project, runner
        self.salvaged: Path | None = None
        self._backups = backups
        self._table = self._make_table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        restore = buttons.addButton(self.tr("Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        restore.setObjectName("restoreButton")
        restore.setEnabled(bool(self._backups))
        if damaged:
            salvage = buttons.addButton(self.tr("Recover data…"), QDialogButtonBox.ButtonRole.ActionRole)
            salvage.setObjectName("salvageButton")
            salvage.clicked.connect(self._choose_target)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        words = self.tr("The current project is kept in a folder next to it.")
        explained = at_start(plain_label(words if self._backups else self.tr("No backups yet."), role="secondary"))
        explained.setWordWrap(True)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(project.name, role="heading")))
        whole.addWidget(explained)
        whole.addWidget(self._table, 1)
        whole.addWidget(self.notices)
        whole.addWidget(buttons)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._backups), 3)
        table.setObjectName("backups")
        table.setHorizontalHeaderLabels([self.tr("Made"), self.tr("Articles"), self.tr("Changes")])
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
        table.setCurrentCell(next((row for row, backup in enumerate(self._backups) if not backup.damaged), 0), 0)
        return table

    def _cells(self, backup: ListedBackup) -> list[str]:
        made = moment_words(backup.made, clock=True)
        if backup.damaged:
            return [made, self.tr("damaged"), ""]
        return [made, language.number(backup.documents), language.number(backup.operations)]

    def _choose_target(self) -> None:
        suggested = self._project.with_name(file_name(self._project.stem, f" saved{SUFFIX}"))
        pattern = f"{QCoreApplication.translate('Opening', 'Projects')} (*{SUFFIX})"
        path = file_dialogs.save_file(self, self.tr("Recover data"), str(suggested), pattern)
        if path:
            self.salvage(Path(path))

    def salvage(self, target: Path) -> None:
        """Make a new project of what can be read."""
        report = self._runner.run(
            self.tr("Recovering data"), lambda task: commands.salvage(self._project, target, task)
        )
        if report is not None:
            self.salvaged = report.path
            self.accept()

    @property
    def backup(self) -> Path:
        """The chosen file."""
        return self._backups[max(self._table.currentRow(), 0)].path
