"""Assigning and unassigning the selected cells of the matrix of articles and members by hand."""

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.app.team_board import TeamBoard
from annotator.ui.open_project import OpenProject
from annotator.ui.project.team.matrix_model import MatrixModel
from annotator.ui.project.team.matrix_view import MatrixView

MOST_TOGGLED = 5000
"""The most cells that are assigned or unassigned at once by hand."""


class CellActs(QObject):
    """Does what the matrix asks for."""

    def __init__(self, project: OpenProject, view: MatrixView, matrix: MatrixModel) -> None:
        super().__init__(view)
        self._project, self._session = project, project.session
        self._view, self._matrix = view, matrix

    def toggle(self, board: TeamBoard | None) -> None:
        """Assign the selected cells, or unassign them when all are assigned."""
        if board is None or not self._matrix.people:
            return
        if self._view.cell_count() > MOST_TOGGLED:
            self._hint(self.tr("Too many cells are selected. Use “Assign…” for many articles."))
            return
        numbers, people = self._matrix.numbers, self._matrix.people
        cells = [(numbers[row], people[column].id) for row, column in self._view.selected_cells()]
        ids = dict(zip(cells, board.ids([number for number, _ in cells]), strict=True))
        missing = [(member, ids[number, member]) for number, member in cells if not board.is_assigned(number, member)]
        if missing:
            self._project.done(lambda: commands.assign_documents(self._session, missing))
            return
        pairs = [(member, document) for (_, member), document in ids.items()]
        count = self._project.do(lambda: commands.unassign_documents(self._session, pairs))
        if count is not None and count < len(pairs):
            self._hint(self.tr("%n article(s) stay assigned because they were started.", "", len(pairs) - count))

    def _hint(self, words: str) -> None:
        self._project.notices.show_words(words, kind="hint", passing=True)
