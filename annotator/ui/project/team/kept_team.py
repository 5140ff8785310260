"""What a person has set in the Team section, for the one that takes its place in another theme or language."""

from typing import NamedTuple, Self

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from annotator.app.team_board import CellFilter
from annotator.ui.project.team.matrix_view import MatrixView
from annotator.ui.project.team.proposals import Draft

Cell = tuple[int, int]
"""Row and column."""


class KeptMatrix(NamedTuple):
    """The filter, what the rows and columns are, the selected blocks of cells, first to last, and the current cell."""

    filter: CellFilter
    numbers: list[int]
    people: list[str]
    selected: list[tuple[Cell, Cell]]
    current: Cell

    @classmethod
    def of(cls, view: MatrixView, filter_: CellFilter) -> Self:
        """Return what is set on a matrix."""
        blocks = [((part.top(), part.left()), (part.bottom(), part.right())) for part in view.ranges()]
        current = view.currentIndex()
        return cls(filter_, view.matrix.numbers, _people_of(view), blocks, (current.row(), current.column()))

    def select_in(self, view: MatrixView) -> None:
        """Select what was selected, unless other articles or members are listed now."""
        model = view.matrix
        if self.numbers != model.numbers or self.people != _people_of(view):
            return
        selection = QItemSelection()
        for first, last in self.selected:
            selection.select(model.index(*first), model.index(*last))
        view.setCurrentIndex(model.index(*self.current))
        view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


class KeptTeam(NamedTuple):
    """What is set on the matrix, and the draft of an act that is previewed, if any is."""

    matrix: KeptMatrix
    draft: Draft | None


def _people_of(view: MatrixView) -> list[str]:
    return [person.id for person in view.matrix.people]
