"""The copies of a shared project: whose each is, when there was work in it last, and when that came here."""

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from annotator.app import commands
from annotator.app.commands.sharing_work import SharingDevice
from annotator.app.session import Session
from annotator.ui import language
from annotator.ui.moments import moment_words
from annotator.ui.plain import left_to_right, tooltip
from annotator.ui.project.sharing.copy_words import copy_words

START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
ROW, HEAD = 36, 34
NONE = "–"
FEWEST_ROWS = 4
"""As many rows are in sight in the lowest window; it scrolls to the others."""


class _Row(NamedTuple):
    name: str
    copy: str
    worked: str = NONE
    received: str = NONE
    changes: str = NONE
    id: str = ""


class CopiesTable(QTableWidget):
    """A row for each copy, and one for each member of whom none is known."""

    def __init__(self) -> None:
        super().__init__(0, len(_Row._fields) - 1)
        self.setObjectName("copies")
        self.setAccessibleName(self.tr("People and their copies"))
        self.setHorizontalHeaderLabels(
            [self.tr("Name"), self.tr("Copy"), self.tr("Last work"), self.tr("Received"), self.tr("Changes")]
        )
        self._explain(2, self.tr("By the clock of the computer that it is on."))
        self._explain(3, self.tr("When this work came here."))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setDefaultAlignment(START)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setFixedHeight(HEAD)
        self.verticalHeader().setDefaultSectionSize(ROW)

    def _explain(self, column: int, words: str) -> None:
        role = Qt.ItemDataRole.ToolTipRole
        self.model().setHeaderData(column, Qt.Orientation.Horizontal, tooltip(words), role)

    def show_copies(self, session: Session, newcomers: Collection[str]) -> None:
        """Show the copies; those of `newcomers` (by name) are marked.

        Raises AnnotatorError when the project cannot be read.
        """
        devices = commands.sharing_devices(session)
        rows = [_row_of(one) for one in devices]
        known = {one.person for one in devices}
        if session.annotator is not None and not any(one.own for one in devices):
            known.add(session.annotator.name)
            rows.insert(0, _Row(session.annotator.name, QCoreApplication.translate("Copies", "this copy")))
        others = [person.name for person in session.people().members if person.name not in known]
        rows += [_Row(name, self.tr("none known yet")) for name in others]
        self.setRowCount(len(rows))
        for row, one in enumerate(rows):
            for column, text in enumerate(one[:-1]):
                item = QTableWidgetItem(self._name(text, newcomers) if column == 0 else text)
                item.setTextAlignment(START)
                if column == 1 and one.id:  # as its folder in a shared folder is named
                    item.setToolTip(tooltip(left_to_right(one.id)))
                if not row:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.setItem(row, column, item)
        self.setMinimumHeight(self._height_of(min(len(rows), FEWEST_ROWS)))
        self.setMaximumHeight(self._height_of(len(rows)))

    def _name(self, name: str, newcomers: Collection[str]) -> str:
        shown = language.isolated(name)
        return self.tr("{name}, new").format(name=shown) if name in newcomers else shown

    def _height_of(self, rows: int) -> int:
        return HEAD + ROW * rows + 2 * self.frameWidth()


def _row_of(copy: SharingDevice) -> _Row:
    received = moment_words(copy.received, clock=True) or NONE
    worked = moment_words(copy.recorded, clock=True) or NONE
    return _Row(copy.person, copy_words(copy), worked, received, language.number(copy.number), copy.id)
