"""The rows of the table of members, as a Qt model."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, Qt, Signal

from annotator.app.team_board import MemberFigures
from annotator.ui import language
from annotator.ui.gradual_model import Index
from annotator.ui.plain import tooltip
from annotator.ui.project.team.words import ROLES, change_words, translated

NAME, ROLE, ASSIGNED, STARTED, DONE, PROGRESS, PACE, CHANGE, SHARE = range(9)
NUMBERS = {ASSIGNED, STARTED, DONE, PACE, SHARE}
LINKS = {ASSIGNED: "assigned", STARTED: "started", DONE: "done"}
"""The progress that a number stands for, by column."""
FIGURES = Qt.ItemDataRole.UserRole
"""The MemberFigures of a row."""
AT_WORK = Qt.ItemDataRole.UserRole + 1
"""Whether the row is that of the person at work."""
NOTHING = "–"


class MemberModel(QAbstractTableModel):
    """Members by name. A name that is edited is only reported; it changes with the project."""

    renamed = Signal(str, str)
    """The name of a member, and the one that was typed for it."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[MemberFigures] = []
        self._words: list[list[str]] = []
        self._at_work = ""
        self.headings = self._make_headings()

    def show(self, rows: Sequence[MemberFigures], at_work: str) -> None:
        """Show members; `at_work` is the id of the person at work."""
        same = [row.id for row in rows] == [row.id for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows, self._at_work = list(rows), at_work
        self._words = [self._words_of(figures) for figures in rows]
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, SHARE))

    def figures(self, row: int) -> MemberFigures:
        """Return the member of a row."""
        return self._rows[row]

    def row_of(self, id_: str) -> int | None:
        """Return the row of a member (by id), or None."""
        return next((row for row, figures in enumerate(self._rows) if figures.id == id_), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of members."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else SHARE + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names are edited in place."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings of columns."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section in NUMBERS else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _make_headings(self) -> list[str]:
        return [
            self.tr("Name"),
            self.tr("Role"),
            self.tr("Assigned"),
            self.tr("Started in all"),
            self.tr("Done in all"),
            self.tr("Progress"),
            self.tr("Per hour"),
            self.tr("Last change"),
            self.tr("Share"),
        ]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, and the member for the delegate."""
        if not index.isValid():
            return None
        figures = self._rows[index.row()]
        if role == FIGURES:
            return figures
        if role == AT_WORK:
            return figures.id == self._at_work
        if role == Qt.ItemDataRole.EditRole:
            return figures.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return f"{self.headings[index.column()]}, {language.isolated(figures.name)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._tip(index.row(), index.column()))
        return None

    def _words_of(self, figures: MemberFigures) -> list[str]:
        """Return the words of a row, column by column."""
        has_any = figures.assigned > 0
        share = f"{language.number(round(100 * figures.share))} {QLocale().percent()}"
        return [
            figures.name,
            translated(ROLES[figures.role]),
            language.number(figures.assigned) if has_any else NOTHING,
            language.number(figures.started) if has_any or figures.started else NOTHING,
            language.number(figures.done) if has_any or figures.done else NOTHING,
            self._progress(figures),
            NOTHING if figures.pace is None else QLocale().toString(figures.pace, "f", 1),
            change_words(figures.last_change),
            share if has_any else NOTHING,
        ]

    def line_of(self, row: int, columns: Sequence[int]) -> str:
        """Return what columns say of a member in one line, each with its heading, unless it says nothing."""
        words = self._words[row]
        parts = [
            words[column] if column == PROGRESS else f"{self.headings[column]} {language.isolated(words[column])}"
            for column in sorted(columns)
            if words[column] != NOTHING
        ]
        return " · ".join(parts)

    def _progress(self, figures: MemberFigures) -> str:
        if not figures.assigned:
            return self.tr("nothing assigned")
        words = self.tr("{done} of {all} assigned done, {started} started, {flagged} flagged").format(
            done=language.number(figures.assigned_done),
            all=language.number(figures.assigned),
            started=language.number(figures.assigned_started),
            flagged=language.number(figures.flagged),
        )
        others = figures.done - figures.assigned_done
        return language.listed([words, self.tr("%n more done, not assigned", "", others)]) if others else words

    def _tip(self, row: int, column: int) -> str:
        words = self._words[row][column]
        if column in (STARTED, DONE) and words != NOTHING:
            return self.tr("Assigned or not. Show these articles below")
        if column in LINKS and words != NOTHING:
            return self.tr("Show these articles below")
        if column == PACE:
            return self.tr("Articles finished in an hour of work, from three articles on")
        if column == ROLE:
            return self.tr("Change the role")
        return words if column in (NAME, PROGRESS) else ""

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Report a name that was typed."""
        before = self._rows[index.row()].name
        typed = str(value).strip()
        if role == Qt.ItemDataRole.EditRole and index.column() == NAME and typed != before:
            self.renamed.emit(before, typed)
        return False

    def index_of(self, row: int, column: int = NAME) -> QModelIndex:
        """Return the index of a cell."""
        return self.index(row, column)
