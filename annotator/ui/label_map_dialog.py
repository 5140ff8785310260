"""The dialog for what files have and the scheme lacks: it becomes a label of the scheme, is added, or left out."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app.importing.framing import likely_label
from annotator.app.importing.unknown_names import UnknownLabelsError
from annotator.domain.scheme import Label, RelationType, Scheme
from annotator.exchange.label_map import LabelMap
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label

ROW_HEIGHT = 52
LEAVE_OUT = "\0"
"""The answer that what the scheme lacks is left out; "" adds it."""
AS_FRAME = "\1"
"""The answer that a relation is a claim frame."""


class LabelMapDialog(QDialog):
    """Asks; once accepted, `label_map` holds the answers. What it does not name is to be added."""

    def __init__(self, unknown: Sequence[UnknownLabelsError], scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("labelMapDialog")
        self.setWindowTitle(self.tr("Labels not in the scheme"))
        self.resize(600, 460)
        self._scheme = scheme
        self._answers: dict[str, QComboBox] = {}
        self._attributes: dict[str, QComboBox] = {}
        self._frames = {label: roles for error in unknown for label, roles in error.frames.items()}
        for label in sorted({label for error in unknown for label in error.spans}):
            self._answers[label] = self._answer(label, scheme.offered)
        for label in sorted({label for error in unknown for label in error.relations}):
            self._answers.setdefault(label, self._answer(label, scheme.offered_relations))
        for name in sorted({name for error in unknown for name in error.attributes}):
            self._attributes[name] = self._answer(name, ())
        words = self.tr(
            "The files have labels or attributes that the project does not. Choose what becomes of each."
            " Undoing the import also removes what is added to the scheme."
        )
        explained = plain_label(words, role="secondary")
        explained.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go_on = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        go_on.setObjectName("importButton")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(self.windowTitle(), role="heading")))
        whole.addWidget(at_start(explained))
        whole.addWidget(self._make_table(), 1)
        whole.addWidget(buttons)

    @property
    def label_map(self) -> LabelMap:
        """The names of foreign labels in the scheme, and the labels to leave out."""
        framed = {label for label, answer in self._answers.items() if answer.currentData() == AS_FRAME}
        names = {label: name for label, name in _chosen(self._answers).items() if label not in framed}
        frames = {label: self._frames[label] for label in framed}
        return LabelMap(names, _chosen(self._attributes), frames)

    def _answer(self, label: str, known: Iterable[Label | RelationType]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"answer.{label}")
        box.setAccessibleName(label)
        box.addItem(self.tr("Add to the scheme"), "")
        for scheme_label in known:
            box.addItem(self._scheme.say(scheme_label.name, language.current()), scheme_label.id)
        box.addItem(self.tr("Leave out"), LEAVE_OUT)
        box.setCurrentIndex(max(box.findData(likely_label(label, self._scheme)), 0))
        if label in self._frames:
            box.insertItem(0, self.tr("A claim with its speaker and cue"), AS_FRAME)
            box.setCurrentIndex(0)
        return box

    def _make_table(self) -> QTableWidget:
        answers = self._answers | self._attributes
        table = QTableWidget(len(answers), 2)
        table.setHorizontalHeaderLabels([self.tr("Label in the file"), self.tr("Label in the project")])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.setShowGrid(False)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from answer to answer
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for column in (0, 1):
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for row, (label, answer) in enumerate(answers.items()):
            item = QTableWidgetItem(label)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, 0, item)
            table.setCellWidget(row, 1, _with_room(answer))
        return table


def _chosen(answers: dict[str, QComboBox]) -> dict[str, str]:
    """Return the answers that do not add something."""
    chosen = ((foreign, answer.currentData()) for foreign, answer in answers.items())
    return {foreign: "" if data == LEAVE_OUT else data for foreign, data in chosen if data}


def _with_room(answer: QComboBox) -> QWidget:
    """Return a box with margins, apart from those of other rows."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(4, 4, 4, 4)
    column.addWidget(answer)
    return holder
