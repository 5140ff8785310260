"""Left and Right in visual order: the caret moves as the arrow points, whatever the direction of the text.

On a line it moves over the next cell or word drawn on that side, to its far edge. At the end of a line it continues at
the other side of a neighbouring line: the next one if the arrow points in the direction of the paragraph.

UNITS: code points of the document; pixels of the Qt document.
"""

from collections.abc import Sequence
from itertools import groupby

from annotator.text.boundaries import Boundaries
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.caret_keys import Movement
from annotator.ui.article.line_cells import Cell
from annotator.ui.article.line_heights import Line
from annotator.ui.article.selection import Place
from annotator.ui.article.span_geometry import SpanGeometry


def is_visual(movement: Movement) -> bool:
    """Whether a movement has a visual order, which sentences have not."""
    return movement.way in ("left", "right") and movement.unit != "sentence"


def visual_target(movement: Movement, caret: Place, article: ArticleText, geometry: SpanGeometry) -> Place:
    """Return the target of an arrow; at the end of the text, its last visible edge."""
    rightwards = movement.way == "right"
    line = geometry.line_of(caret)
    ahead = _ahead(line, geometry.caret_at(caret).x(), rightwards=rightwards)
    over = _first_word(ahead, article.boundaries) if movement.unit == "word" else ahead[:1]
    if over:
        return _edge(over[-1], right=rightwards)
    along = rightwards == (article.directions[article.paragraph_at(line.start)] == "ltr")
    beside = geometry.neighbour(line, 1 if along else -1)
    if beside is not None:
        return _end(beside, right=not rightwards)
    return _edge(ahead[-1], right=rightwards) if ahead else caret


def _ahead(line: Line, x: float, *, rightwards: bool) -> list[Cell]:
    """Return the cells on one side of a caret, the nearest first.

    Middles are compared, since touching edges are not always at the same pixel.
    """
    drawn = _in_visual_order(line)
    if rightwards:
        return [cell for cell in drawn if _middle(cell) > x]
    return [cell for cell in reversed(drawn) if _middle(cell) < x]


def _in_visual_order(line: Line) -> list[Cell]:
    """Return the visible cells of a line, from left to right."""
    return sorted((cell for cell in line.cells if cell.right > cell.left), key=_middle)


def _middle(cell: Cell) -> float:
    return (cell.left + cell.right) / 2


def _first_word(ahead: Sequence[Cell], edges: Boundaries) -> list[Cell]:
    """Return the cells of the first word, or of its first piece that is drawn together."""
    pieces = groupby(ahead, key=lambda cell: _word_of(cell, edges))
    return next((list(piece) for word, piece in pieces if word is not None), [])


def _word_of(cell: Cell, edges: Boundaries) -> tuple[int, int] | None:
    start, end = edges.word_at(cell.start)
    return (start, end) if cell.start < end else None  # else a word ends before the cell


def _edge(cell: Cell, *, right: bool) -> Place:
    return Place(cell.start) if right == cell.rtl else Place(cell.end, trailing=True)


def _end(line: Line, *, right: bool) -> Place:
    drawn = _in_visual_order(line)
    return _edge(drawn[-1 if right else 0], right=right) if drawn else Place(line.start)
