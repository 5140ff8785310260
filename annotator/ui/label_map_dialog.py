"""The dialog for labels of a file that the scheme lacks: each becomes a label of the scheme, or is added to it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.scheme import Label, RelationType, Scheme
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label

ROW_HEIGHT = 48


class LabelMapDialog(QDialog):
    """Asks; once accepted, `label_map` holds the answers. Labels that it does not name are to be added."""

    def __init__(self, spans: Iterable[str], relations: Iterable[str], scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("labelMapDialog")
        self.setWindowTitle(self.tr("Labels not in the scheme"))
        self.resize(560, 420)
        self._scheme = scheme
        self._answers: dict[str, QComboBox] = {}
        for label in spans:
            self._answers[label] = self._answer(label, scheme.labels)
        for label in relations:
            self._answers.setdefault(label, self._answer(label, scheme.relations))
        explained = plain_label(self.tr("Undoing the import also removes the added labels."), role="secondary")
        explained.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go_on = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setObjectName("importButton")
        go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(self.windowTitle(), role="heading")))
        whole.addWidget(at_start(explained))
        whole.addWidget(self._make_table(), 1)
        whole.addWidget(buttons)

    @property
    def label_map(self) -> dict[str, str]:
        """The labels of the scheme, by foreign label."""
        return {foreign: answer.currentData() for foreign, answer in self._answers.items() if answer.currentData()}

    def _answer(self, label: str, known: Iterable[Label | RelationType]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"answer.{label}")
        box.setAccessibleName(label)
        box.addItem(self.tr("Add to the scheme"), "")
        for scheme_label in known:
            box.addItem(self._scheme.say(scheme_label.name, language.current()), scheme_label.id)
        return box

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._answers), 2)
        table.setHorizontalHeaderLabels([self.tr("Label in the file"), self.tr("Label in the project")])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.setShowGrid(False)
        for column in (0, 1):
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for row, (label, answer) in enumerate(self._answers.items()):
            item = QTableWidgetItem(label)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, 0, item)
            table.setCellWidget(row, 1, _with_room(answer))
        return table


def _with_room(answer: QComboBox) -> QWidget:
    """Return a box with margins, apart from those of other rows."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(4, 4, 4, 4)
    column.addWidget(answer)
    return holder
