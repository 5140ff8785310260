"""The bar over the export page: the folder that an export is written to."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from annotator.ui import file_dialogs, language
from annotator.ui.plain import plain_label
from annotator.ui.theme import ICON_WITH_GAP, Theme, icon_before_words

HEIGHT = 48


class TargetBar(QFrame):
    """Shows the folder, and lets the person choose another one. At first it is named by the day."""

    def __init__(self, project: Path, theme: Theme) -> None:
        """`project` is the file that the folder lies beside at first."""
        super().__init__()
        self.setObjectName("agreementBar")
        self.setFixedHeight(HEIGHT)
        self._project = project
        self.folder = project.parent / "exports" / date.today().isoformat()  # noqa: DTZ011  the person's own day
        self._place = plain_label()
        change = QPushButton(self.tr("Change folder…"))
        change.setObjectName("exportFolder")
        change.clicked.connect(self._choose_folder)
        change.setIcon(icon_before_words("folder", theme.colors.text, theme.colors.border))
        change.setIconSize(ICON_WITH_GAP)
        row = QHBoxLayout(self, spacing=12)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(plain_label(self.tr("Export training data"), role="title"))
        row.addStretch()
        row.addWidget(self._place)
        row.addWidget(change)
        self._show_place()

    def _choose_folder(self) -> None:
        start = self.folder if self.folder.is_dir() else self._project.parent
        if chosen := file_dialogs.open_folder(self, self.tr("Export to"), str(start)):
            self.show_target(Path(chosen))

    def show_target(self, folder: Path) -> None:
        """Show another folder as the one that is written to."""
        self.folder = folder
        self._show_place()

    def _show_place(self) -> None:
        self._place.setText(language.isolated(str(self.folder)))

    def show_folder(self) -> None:
        """Open the folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))
