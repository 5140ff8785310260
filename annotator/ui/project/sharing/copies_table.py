"""The copies of a shared project: whose each is, and when there was work from it last."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui import language
from annotator.ui.moments import moment_words
from annotator.ui.plain import left_to_right

START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
ROW, HEAD = 36, 34
SHORT_ID = 6
FEWEST_ROWS = 4
"""As many rows are in sight in the lowest window; it scrolls to the others."""


class CopiesTable(QTableWidget):
    """A row for each copy, and one for each member of whom none is known."""

    def __init__(self) -> None:
        super().__init__(0, 4)
        self.setObjectName("copies")
        self.setAccessibleName(self.tr("People and their copies"))
        self.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Copy"), self.tr("Last work"), self.tr("Changes")])
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

    def show_copies(self, session: Session, newcomers: Collection[str]) -> None:
        """Show the copies; those of `newcomers` (by name) are marked.

        Raises AnnotatorError when the project cannot be read.
        """
        devices = commands.sharing_devices(session)
        rows = [
            (
                one.person,
                self.tr("this copy") if one.own else left_to_right(one.id[:SHORT_ID]),
                moment_words(one.recorded, clock=True),
                language.number(one.number),
            )
            for one in devices
        ]
        known = {one.person for one in devices}
        if session.annotator is not None and not any(one.own for one in devices):
            known.add(session.annotator.name)
            rows.insert(0, (session.annotator.name, self.tr("this copy"), "–", "–"))
        others = [person.name for person in session.people().members if person.name not in known]
        rows += [(name, self.tr("none known yet"), "–", "–") for name in others]
        self.setRowCount(len(rows))
        for row, words in enumerate(rows):
            for column, text in enumerate(words):
                item = QTableWidgetItem(self._name(text, newcomers) if column == 0 else text)
                item.setTextAlignment(START)
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
