"""Left and Right for the edge of a selection: from stop to stop, so that a step there and a step back change nothing.

The edge that moves stops before the other one. Where its fragment is one of several, or was selected by hand, it goes
up to it, and nothing is selected there.

UNITS: code points of the document; pixels of the Qt document.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, cast

from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.caret_keys import Movement
from annotator.ui.article.line_heights import Line
from annotator.ui.article.selection import HeldEdge, Place, Selection
from annotator.ui.article.span_geometry import SpanGeometry
from annotator.ui.article.visual_arrows import is_visual

if TYPE_CHECKING:
    from annotator.text.edge_stops import Side, Unit


def moves_edge(movement: Movement, selection: Selection, *, visual: bool) -> bool:
    """Whether a movement moves an edge from stop to stop.

    By letters, and in visual order, only one that was taken is; a range selected by hand is extended by its caret.
    """
    if not movement.extends or not is_visual(movement) or selection.moving_edge is None:
        return False
    return selection.taken_at is not None or (movement.unit == "word" and not visual)


class EdgeSteps:
    """Moves the edge of one selection."""

    def __init__(self, article: ArticleText, geometry: SpanGeometry, selection: Selection) -> None:
        self._article, self._geometry, self._selection = article, geometry, selection

    def step(self, movement: Movement, *, visual: bool) -> None:
        """Move the edge one stop to the left or right, unless it is at its last one there."""
        edge = self._selection.moving_edge
        if edge is None:
            return
        unit = cast("Unit", movement.unit)
        rightwards = movement.way == "right"
        find = self._beside if visual else self._along
        target = find(edge.side, edge.offset, unit, rightwards=rightwards)
        if target is not None:
            self._selection.move_edge(target, is_left_at_stop=self._is_stop(edge, unit, visual=visual))

    def _is_stop(self, edge: HeldEdge, unit: "Unit", *, visual: bool) -> bool:
        side, offset = edge
        if not self._article.edge_stops.is_stop(offset, side, unit):
            return False
        # In a ligature, on which no arrow in visual order stops, there are edges of clusters.
        return not visual or offset in _edges(self._geometry.line_of(_place(offset, side)), side)

    def _is_forward(self, offset: int, *, rightwards: bool) -> bool:
        """Whether an arrow points along the text.

        For an edge that was taken it does so where that was: otherwise the way back over a paragraph of the other
        direction would be none, and an arrow held down would go to and fro.
        """
        taken_at = self._selection.taken_at
        paragraph = self._article.paragraph_at(offset if taken_at is None else taken_at)
        return rightwards == (self._article.directions[paragraph] == "ltr")

    def _may_be(self, offset: int, side: "Side") -> bool:
        other = self._selection.staying_edge
        if offset == other:
            return self._selection.taken_at is None or bool(self._selection.kept)
        return (offset < other) == (side == "start")

    # --- in the order of the text

    def _along(self, side: "Side", offset: int, unit: "Unit", *, rightwards: bool) -> int | None:
        """Return the next stop in the order of the text, None if there is none."""
        stops, others = self._article.edge_stops, (*self._selection.left_at, self._selection.staying_edge)
        if self._is_forward(offset, rightwards=rightwards):
            found = [stops.after(offset, side, unit), *(one for one in others if one > offset)]
            target = min((one for one in found if one is not None), default=None)
        else:
            found = [stops.before(offset, side, unit), *(one for one in others if one < offset)]
            target = max((one for one in found if one is not None), default=None)
        return target if target is not None and self._may_be(target, side) else None

    # --- in the order on the page

    def _beside(self, side: "Side", offset: int, unit: "Unit", *, rightwards: bool) -> int | None:
        """Return the next stop as it is seen: on the same line, or else at the other side of a neighbouring one."""
        line = self._geometry.line_of(_place(offset, side))
        places = self._places(line, side, unit, offset)
        index = places.index(offset) + (1 if rightwards else -1)
        if 0 <= index < len(places):
            return places[index]
        step: Literal[-1, 1] = 1 if self._is_forward(offset, rightwards=rightwards) else -1
        beside = self._geometry.neighbour(line, step)
        while beside is not None and self._has_room(beside, side):
            if places := self._places(beside, side, unit):
                return places[0 if rightwards else -1]
            beside = self._geometry.neighbour(beside, step)
        return None

    def _has_room(self, line: Line, side: "Side") -> bool:
        """Whether a line is not wholly beyond the other edge: the edge may be on none that follows there either."""
        other = self._selection.staying_edge
        return line.start <= other if side == "start" else line.end >= other

    def _places(self, line: Line, side: "Side", unit: "Unit", *others: int) -> list[int]:
        """Return the stops on a line and other places on it from left to right, those where the edge may be."""
        found = {offset for offset in _edges(line, side) if self._article.edge_stops.is_stop(offset, side, unit)}
        found.update(self._on(line, side, (*self._selection.left_at, self._selection.staying_edge)))
        allowed = {offset for offset in found if self._may_be(offset, side)} | set(others)
        return sorted(allowed, key=lambda offset: (self._x(offset, side), offset))

    def _on(self, line: Line, side: "Side", offsets: Iterable[int]) -> list[int]:
        return [offset for offset in offsets if self._geometry.line_of(_place(offset, side)).start == line.start]

    def _x(self, offset: int, side: "Side") -> float:
        return self._geometry.caret_at(_place(offset, side)).x()


def _edges(line: Line, side: "Side") -> list[int]:
    """Return the starts or the ends of the cells of a line."""
    return [cell.start if side == "start" else cell.end for cell in line.cells]


def _place(offset: int, side: "Side") -> Place:
    """Return where the handle of an edge is: an end keeps to the words before it."""
    return Place(offset, trailing=side == "end" and offset > 0)
