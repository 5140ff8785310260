"""The entries that were merged into another, each with a button that makes it one of its own again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.domain.register import Entry
from annotator.ui import language
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.open_project import OpenProject


class MergedRows(QWidget):
    """A row for each."""

    split = Signal(str)
    """An entry, by id, is one of its own again."""

    def __init__(self, entry: str, project: OpenProject, parent: QWidget) -> None:
        super().__init__(parent)
        self._project = project
        register = project.session.register()
        merged = [register.entries[one] for one in register.merged(entry) if one in register]
        self.has_any = bool(merged)
        column = QVBoxLayout(self, spacing=4)
        column.setContentsMargins(0, 0, 0, 0)
        for one in merged:
            column.addLayout(self._row(one))

    def _row(self, entry: Entry) -> QHBoxLayout:
        row: QHBoxLayout = QHBoxLayout(spacing=8)
        name = ElidedLabel(role="")
        name.show_words(entry.name)
        row.addWidget(name, 1)
        button = QPushButton(self.tr("Split"))
        button.setObjectName(f"split.{entry.id}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._split(entry))
        row.addWidget(button)
        return row

    def _split(self, entry: Entry) -> None:
        if self._project.done(lambda: commands.split_entry(self._project.session, entry.id)):
            self.split.emit(entry.id)
            words = self.tr("{entry} is an entry of its own again.")
            self._project.show_done(words.format(entry=language.isolated(entry.name)))
