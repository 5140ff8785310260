"""The entries that were merged into another, each with a button that makes it one of its own again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.domain.register import Entry
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.open_project import OpenProject


class MergedRows(QWidget):
    """A row for each."""

    split_wanted = Signal(object)
    """An Entry is to be one of its own again."""

    def __init__(self, entry: str, project: OpenProject, parent: QWidget) -> None:
        super().__init__(parent)
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
        button.clicked.connect(lambda: self.split_wanted.emit(entry))
        row.addWidget(button)
        return row
