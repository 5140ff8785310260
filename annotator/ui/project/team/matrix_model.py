"""The matrix of documents and people as a Qt model; what rows show is read when they are first shown."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, Qt

from annotator.app.team_board import Cell, TeamBoard
from annotator.domain.document import LONGEST_TITLE
from annotator.domain.operation import Annotator, Offer
from annotator.storage.documents import Summary
from annotator.ui import language
from annotator.ui.gradual_model import Index
from annotator.ui.long_words import cut_at_word
from annotator.ui.plain import tooltip
from annotator.ui.project.team.headings import STRONG
from annotator.ui.project.team.words import CELLS, FLAGGED, OFFER_STATES, short_names, translated

READ_AT_ONCE, KEPT = 64, 4096
MOST_OF_TITLE = 80
CELL = Qt.ItemDataRole.UserRole
"""The Cell of an index."""
IS_FLAGGED = Qt.ItemDataRole.UserRole + 2
"""Whether the person flagged the document."""
OFFER = Qt.ItemDataRole.UserRole + 3
"""The Offer of an assignment, "" for by the rule and where nothing is assigned."""
SUMMARY = Qt.ItemDataRole.UserRole + 1
"""The Summary of a row, in its heading."""


class MatrixModel(QAbstractTableModel):
    """Rows are documents that pass a filter, columns are members."""

    def __init__(self) -> None:
        super().__init__()
        self._board: TeamBoard | None = None
        self.numbers: list[int] = []
        self.people: list[Annotator] = []
        self._short: list[str] = []
        self._spelt_out = False
        self._strong: frozenset[str] = frozenset()
        self._summaries: dict[int, Summary] = {}

    def show(self, board: TeamBoard, numbers: Sequence[int]) -> None:
        """Show these documents (by row number) of a board."""
        self.beginResetModel()
        self._board, self.numbers = board, list(numbers)
        self._take_people(board)
        self._summaries.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """Show what changed in the cells, and other members."""
        if self._board is not None and self.people != self._board.members:
            self.beginResetModel()
            self._take_people(self._board)
            self.endResetModel()
        if self.numbers and self.people:
            last = self.index(len(self.numbers) - 1, len(self.people) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _take_people(self, board: TeamBoard) -> None:
        self.people = list(board.members)
        self._short = short_names([person.name for person in self.people])

    def spell_out(self, *, wanted: bool) -> None:
        """Head the columns with whole names, or with short ones."""
        self._spelt_out = wanted

    def emphasize(self, ids: Sequence[str]) -> None:
        """Print the names of members (by id) in bold."""
        self._strong = frozenset(ids)
        if self.people:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.people) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of documents."""
        return 0 if parent is not None and parent.isValid() else len(self.numbers)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of members."""
        return 0 if parent is not None and parent.isValid() else len(self.people)

    def summary(self, row: int) -> Summary:
        """Return what is shown of a document; rows near it are read with it."""
        number = self.numbers[row]
        if number not in self._summaries:
            if len(self._summaries) > KEPT:
                self._summaries.clear()
            near = self.numbers[max(row - READ_AT_ONCE // 2, 0) : row + READ_AT_ONCE]
            assert self._board is not None
            for summary in self._board.summaries(near):
                self._summaries[summary.number] = summary
        return self._summaries.get(number) or Summary(number, "", "", ())

    def cell(self, row: int, column: int) -> Cell:
        """Return how far a member is with a document."""
        assert self._board is not None
        return self._board.cell(self.numbers[row], self.people[column].id)

    def is_flagged(self, row: int, column: int) -> bool:
        """Whether a member flagged a document."""
        assert self._board is not None
        return self._board.is_flagged(self.numbers[row], self.people[column].id)

    def is_assigned(self, row: int, column: int) -> bool:
        """Whether a document is assigned to a member."""
        assert self._board is not None
        return self._board.is_assigned(self.numbers[row], self.people[column].id)

    def offer(self, row: int, column: int) -> Offer:
        """Return whether suggestions are shown to a member in a document; "" where it is not assigned to them."""
        assert self._board is not None
        place = self.numbers[row], self.people[column].id
        return self._board.offer(*place) if self._board.is_assigned(*place) else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the state for the delegate, and words for screen readers and tooltips."""
        if not index.isValid():
            return None
        if role == CELL:
            return self.cell(index.row(), index.column())
        if role == IS_FLAGGED:
            return self.is_flagged(index.row(), index.column())
        if role == OFFER:
            return self.offer(index.row(), index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = self.cell_words(index.row(), index.column())
            return tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def cell_words(self, row: int, column: int) -> str:
        """Return a cell in words: document, person and progress."""
        title = language.isolated(cut_at_word(self.summary(row).title, MOST_OF_TITLE))
        name = language.isolated(self.people[column].name)
        states = [translated(CELLS[self.cell(row, column)])]
        if self.is_flagged(row, column):
            states.append(translated(FLAGGED))
        if (offer := self.offer(row, column)) in OFFER_STATES:
            states.append(translated(OFFER_STATES[offer]))
        state = language.listed(states)
        return self.tr("{article}, {name}: {state}").format(article=title, name=name, state=state)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return short names of people, and what is shown of documents."""
        if orientation == Qt.Orientation.Horizontal:
            return self._person_heading(section, role)
        if role == SUMMARY:
            return self.summary(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.summary(section).title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(cut_at_word(self.summary(section).title, LONGEST_TITLE - 1))
        return None

    def _person_heading(self, section: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.people[section].name if self._spelt_out else self._short[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.people[section].name)
        if role == STRONG:
            return self.people[section].id in self._strong
        return None
