"""The caret of a view, as keys move it."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from annotator.ui.article.caret_keys import UPRIGHT, Movement, movement_of, sideways_target, upright_target
from annotator.ui.article.edge_steps import EdgeSteps, moves_edge
from annotator.ui.article.selection import Place
from annotator.ui.article.visual_arrows import is_visual, visual_target

if TYPE_CHECKING:
    from annotator.ui.article.article_view import ArticleView

PAGE_KEY = 0.85
"""The share of the page that a page key scrolls, so that the last lines seen stay in sight."""


class CaretMover:
    """Moves the caret of one view, or extends its selection."""

    def __init__(self, view: "ArticleView") -> None:
        self._view = view
        self._column: float | None = None

    def forget_column(self) -> None:
        """Move up and down from where the caret is, not in the column of the movements before."""
        self._column = None

    def press(self, event: QKeyEvent) -> bool:
        """Do the movement of a key; return False if it has none."""
        movement = movement_of(event)
        if movement is None:
            return False
        view = self._view
        if moves_edge(movement, view.selection, visual=view.visual_arrows):
            self._column = None
            EdgeSteps(view.article, view.geometry_of_spans, view.selection).step(movement, visual=view.visual_arrows)
        else:
            self._move(movement)
        view.selection_moved()
        return True

    def _move(self, movement: Movement) -> None:
        selection, target = self._view.selection, self._target(movement)
        if movement.extends:
            at_mark = self._is_at_mark(selection.anchor, target.offset)
            selection.extend_by_key(*target, fine=movement.unit == "cluster", at_mark=at_mark)
        else:
            selection.continue_at(*target)

    def _is_at_mark(self, anchor: int, target: int) -> bool:
        """Whether the way from an offset to another one begins with a mark around the words on it."""
        stops = self._view.article.edge_stops
        return stops.closes_at(anchor) if target < anchor else stops.opens_at(anchor)

    def _target(self, movement: Movement) -> Place:
        view, geometry = self._view, self._view.geometry_of_spans
        caret = view.selection.place
        if movement.way in UPRIGHT:
            # The column is kept over lines that are too short for it.
            self._column = geometry.caret_at(caret).x() if self._column is None else self._column
            page = view.viewport().height() * PAGE_KEY
            return Place(upright_target(movement, caret, geometry, self._column, page))
        self._column = None
        if view.visual_arrows and is_visual(movement):
            return visual_target(movement, caret, view.article, geometry)
        return Place(sideways_target(movement, caret.offset, view.article, geometry))
