"""How far a highlight reaches over and under the baseline of a visual line, and which heights belong to the line.

A highlight is as tall as the ink of its line: hamza over alef, marks on marks, dots under yeh and kasra under these. It
ends where that of a neighbouring line begins.

UNITS: pixels of the Qt document.
"""

from typing import NamedTuple

from PySide6.QtGui import QRawFont, QTextLine

from annotator.ui.article.line_cells import Cell
from annotator.ui.article.typography import ASCENT, DESCENT

BASELINE = 0.8
"""Where Qt puts the baseline in the room of a line of fixed height."""

_Reach = tuple[float, float]
_reaches: dict[tuple[str, int, float], dict[int, _Reach]] = {}
"""How far the glyphs of a font (family, weight, size) reach over and under where they stand."""


class Line(NamedTuple):
    """One visual line: its code points, its cells in logical order, and how far a highlight reaches up and down."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    top: float
    bottom: float
    room_top: float
    """Where the heights begin that belong to the line; those of its neighbours end there."""
    room_bottom: float


def upright(line: QTextLine, y: float, size: float, pitch: float) -> tuple[float, float, float, float]:
    """Return top and bottom of a line at `y`, and of the room that Qt gives it: `pitch`, which lines are apart."""
    baseline = y + line.y() + line.ascent()
    up, down = _ink(line)
    top, bottom = baseline - max(ASCENT * size, up), baseline + max(DESCENT * size, down)
    return top, bottom, baseline - BASELINE * pitch, baseline + (1 - BASELINE) * pitch


def _ink(line: QTextLine) -> _Reach:
    """Return how far the glyphs of a line reach over and under its baseline."""
    baseline = line.y() + line.ascent()
    up = down = 0.0
    for run in line.glyphRuns():
        font = run.rawFont()
        if font.pixelSize() <= 0:  # Qt's boxes for want of a font: no letters, and asking for their family crashes
            continue
        known = _reaches.setdefault((font.familyName(), font.weight(), font.pixelSize()), {})
        for glyph, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            if glyph not in known:
                known[glyph] = _reach(font, glyph)
            raised = baseline - position.y()
            up, down = max(up, known[glyph][0] + raised), max(down, known[glyph][1] - raised)
    return up, down


def _reach(font: QRawFont, glyph: int) -> _Reach:
    box = font.boundingRect(glyph)
    return (-box.top(), box.bottom()) if box.height() > 0 else (0.0, 0.0)


def fit(before: Line | None, line: Line, after: Line | None) -> Line:
    """Fit a line between its neighbours: no highlight reaches into theirs, and no height belongs to two of them."""
    top, bottom, begin, end = line.top, line.bottom, line.room_top, line.room_bottom
    if before is not None:
        _, begin, top = _part(before, line)
    if after is not None:
        bottom, end, _ = _part(line, after)
    return line._replace(top=top, bottom=bottom, room_top=begin, room_bottom=end)


def _part(above: Line, below: Line) -> tuple[float, float, float]:
    """Return where the highlight of one line ends, where its heights do, and where the highlight of the next begins."""
    if above.cells and below.cells:
        middle = (above.bottom + below.top) / 2
        return min(above.bottom, middle), middle, max(below.top, middle)
    edge = above.room_bottom
    if above.cells:
        edge = min(max(edge, above.bottom), edge + (below.room_bottom - below.room_top))
    elif below.cells:
        edge = max(min(edge, below.top), edge - (above.room_bottom - above.room_top))
    return above.bottom, edge, below.top
