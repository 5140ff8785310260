"""The cells of one visual line, from the layout of Qt.

A cell is one grapheme cluster on a visual line, or several that a ligature draws as one: a range of code points, and
the pixels from `left` to `right` of its glyphs. Cells come from the glyph runs of Qt; its cursor positions are not
used, since they are wrong at a change of direction.

UNITS: code points of the document; pixels of the Qt document.
"""

import unicodedata
from itertools import pairwise
from typing import NamedTuple, cast

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

TOUCHING = 0.75
"""Pixels between two cells that count as touching; glyph positions are fractions."""


_WITH_INDEXES = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)


class Cell(NamedTuple):
    """A piece of text that is drawn and hit as one."""

    start: int
    end: int
    left: float
    right: float
    rtl: bool


def cells_of(text: str, line: QTextLine, edges: list[int], units: list[int], left: float) -> list[Cell]:
    """Make the cells of one visual line; `edges` are its cluster edges, `units` the same in UTF-16 units."""
    cells: list[Cell] = []
    begun = 0  # the first cluster of the last cell
    previous: tuple[int, float] | None = None
    single = _single_glyphs(line)
    for index, start in enumerate(edges[:-1]):
        end, unit, following = edges[index + 1], units[index], units[index + 1]
        # When the next cluster has a glyph too, the one of this is no ligature of both.
        if unit in single and (following in single or index == len(edges) - 2) and end - start == 1:
            one = single[unit]
            cells.append(Cell(start, end, left + one.left, left + one.right, one.rtl))
            begun, previous = index, (one.glyph, one.left)
            continue
        runs = line.glyphRuns(units[index], units[index + 1] - units[index])
        if not runs:
            cells.append(_without_glyph(line, units[index], units[index + 1], start, end, left))
            begun, previous = index, None
            continue
        cell = _drawn(runs, start, end, left)
        glyph = (runs[0].glyphIndexes()[0], runs[0].positions()[0].x())
        joins = glyph == previous or cell.right <= cell.left
        if joins and _is_letter(text[start]) and cells and cells[-1].right > cells[-1].left:
            # A ligature: one glyph for both, or a letter drawn with the one before it. Qt knows the place only of the
            # whole ligature.
            whole = line.glyphRuns(units[begun], units[index + 1] - units[begun])
            cells[-1] = _drawn(whole, edges[begun], end, left)
        else:
            cells.append(cell)
            begun = index
        previous = glyph
    return cells


class _Single(NamedTuple):
    """The only glyph of a UTF-16 unit, with its place in the line."""

    glyph: int
    left: float
    right: float
    rtl: bool


def _single_glyphs(line: QTextLine) -> dict[int, _Single]:
    """Return the glyphs of a line by UTF-16 unit, where a unit has just one.

    One call for the line is much faster than one for each cluster. Where Qt names a unit twice, it may be wrong; where
    glyphs are at one place, it is not clear which of them has the width.
    """
    found: dict[int, _Single] = {}
    unclear: set[int] = set()
    for run in line.glyphRuns(line.textStart(), line.textLength(), _WITH_INDEXES):
        rtl, edges = run.isRightToLeft(), [position.x() for position in run.positions()]
        edges.append(run.boundingRect().right())
        is_apart = True
        for unit, glyph, (left, right) in zip(run.stringIndexes(), run.glyphIndexes(), pairwise(edges), strict=True):
            follows, is_apart = is_apart, right > left
            if unit in found or not (follows and is_apart):
                unclear.add(unit)
            found[unit] = _Single(glyph, left, right, rtl)
    return {unit: one for unit, one in found.items() if unit not in unclear}


def _drawn(runs: list[QGlyphRun], start: int, end: int, left: float) -> Cell:
    rect = runs[0].boundingRect()
    for further in runs[1:]:
        rect |= further.boundingRect()
    return Cell(start, end, left + rect.left(), left + rect.right(), runs[0].isRightToLeft())


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM"


def _without_glyph(line: QTextLine, first: int, last: int, start: int, end: int, left: float) -> Cell:
    """The cell of a cluster without glyphs that may have a width, such as a tab."""
    before, after = _x_of(line, first), _x_of(line, last)
    return Cell(start, end, left + min(before, after), left + max(before, after), rtl=after < before)


def _x_of(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))  # the stub says "object"
    return x


def set_tabs(text: str, cells: list[Cell], begin: float, *, rtl: bool) -> None:
    """Give tabs the room between the cells before and after them, or from `begin` where none is before.

    Qt does not know the end of a tab: a cursor after it may be at the far side of a neighbour in the other direction.
    But a tab always has the direction of its paragraph, and no text is reordered across it.
    """
    tabs = [index for index, cell in enumerate(cells) if text[cell.start] == "\t"]
    for first in (index for index in tabs if index - 1 not in tabs):
        last = first
        while last + 1 in tabs:
            last += 1
        before, after = (_extent(cells[:first]), _extent(cells[last + 1 :]))
        near = begin if before is None else before[0 if rtl else 1]
        far = (cells[last].left if rtl else cells[last].right) if after is None else after[1 if rtl else 0]
        step = (far - near) / (last + 1 - first)
        for index in range(first, last + 1):
            edges = sorted((near + (index - first) * step, near + (index + 1 - first) * step))
            cells[index] = cells[index]._replace(left=edges[0], right=edges[1], rtl=rtl)


def _extent(cells: list[Cell]) -> tuple[float, float] | None:
    """The left and right end of the visible cells, or None when there are none."""
    seen = [cell for cell in cells if cell.right > cell.left]
    return (min(cell.left for cell in seen), max(cell.right for cell in seen)) if seen else None


def take_in_hanging_space(text: str, cells: list[Cell]) -> None:
    """Give no width to the white space at which a line wraps: it hangs over the edge of the page."""
    for index in range(len(cells) - 1, -1, -1):
        cell = cells[index]
        if not text[cell.start].isspace():
            return
        at = cell.right if cell.rtl else cell.left
        cells[index] = cell._replace(left=at, right=at)
