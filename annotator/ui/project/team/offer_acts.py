"""Whether suggestions are shown in the selected assignments: a menu that says before how many change."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from annotator.app import commands
from annotator.app.team_board import TeamBoard
from annotator.domain.operation import Offer
from annotator.ui.open_project import OpenProject
from annotator.ui.project.team.matrix_model import MatrixModel
from annotator.ui.project.team.matrix_view import MatrixView
from annotator.ui.project.team.words import OFFERS, translated

Cell = tuple[int, str]
"""A document by row number, and a member by id."""


class OfferActs(QObject):
    """Fills menus, and does what is chosen."""

    def __init__(self, project: OpenProject, view: MatrixView, matrix: MatrixModel) -> None:
        super().__init__(view)
        self._project, self._session = project, project.session
        self._view, self._matrix = view, matrix

    def fill(self, menu: QMenu, board: TeamBoard | None) -> None:
        """Offer what may be said of the selected assignments, each with the number of those that change."""
        menu.clear()
        cells = self._assigned(board) if board is not None else []
        count = len(cells)
        words = self.tr("%n assignment(s) selected", "", count) if cells else self.tr("Select assignments first")
        menu.addAction(words).setEnabled(False)
        menu.addSeparator()
        if board is None:
            return
        for offer, name in OFFERS.items():
            changing = [cell for cell in cells if board.offer(*cell) != offer]
            action = menu.addAction(self._choice_words(translated(name), len(changing)))
            action.setEnabled(bool(changing))
            action.triggered.connect(lambda _=False, offer=offer, cells=changing: self._set(board, cells, offer))

    def _choice_words(self, name: str, changing: int) -> str:
        words = self.tr("{choice} (%n change(s))", "", changing) if changing else "{choice}"
        return words.format(choice=name)

    def _assigned(self, board: TeamBoard) -> list[Cell]:
        """Return the selected cells that are assignments."""
        numbers, people = self._matrix.numbers, self._matrix.people
        if not people:
            return []
        cells = ((numbers[row], people[column].id) for row, column in self._view.selected_cells())
        return [cell for cell in cells if board.is_assigned(*cell)]

    def _set(self, board: TeamBoard, cells: list[Cell], offer: Offer) -> None:
        def work() -> int:
            ids = board.ids([number for number, _ in cells])
            pairs = [(member, document) for (_, member), document in zip(cells, ids, strict=True)]
            return commands.set_suggestions(self._session, pairs, offer)

        count = self._project.run(self.tr("Suggestions"), lambda _task: (work(),))
        if count is not None:
            done = {
                "": self.tr("Suggestions follow the rule in %n assignment(s)", "", count[0]),
                "shown": self.tr("Suggestions are always shown in %n assignment(s)", "", count[0]),
                "blind": self.tr("Suggestions are never shown in %n assignment(s)", "", count[0]),
            }
            self._project.show_done(done[offer])
