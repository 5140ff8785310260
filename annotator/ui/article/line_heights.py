"""The heights of visual lines: the reach of a highlight above and below the baseline, and the room of the line.

A highlight is as tall as the ink of its line: hamza above alef, marks on marks, kasra below the dots of yeh. It ends
where that of a neighbouring line begins.

UNITS: pixels of the Qt document.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

import regex
from PySide6.QtGui import QRawFont, QTextLine

from annotator.ui.article.line_cells import Cell
from annotator.ui.article.typography import ARABIC_SCALE, ASCENT, DESCENT

BASELINE = 0.8
"""The share of a line of fixed height that Qt puts above the baseline."""

_MARK = regex.compile(r"\p{M}")

_Reach = tuple[float, float]


class _Font:
    """The measured glyphs of a font at a size: how far each reaches above and below its origin."""

    def __init__(self) -> None:
        self.reaches: dict[int, _Reach] = {}
        self.far: set[int] = set()
        """Glyphs that may reach further than the least highlight."""

    def measure(self, font: QRawFont, glyphs: Iterable[int]) -> None:
        """Measure glyphs."""
        least = font.pixelSize() / ARABIC_SCALE
        for glyph in glyphs:
            box = font.boundingRect(glyph)
            over, under = (-box.top(), box.bottom()) if box.height() > 0 else (0.0, 0.0)
            self.reaches[glyph] = over, under
            if over > ASCENT * least or under > DESCENT * least:
                self.far.add(glyph)


_fonts: defaultdict[tuple[str, int, float], _Font] = defaultdict(_Font)
"""By family, weight and size."""


class Line(NamedTuple):
    """A visual line: its code points, top and bottom of a highlight, its room, and what makes its cells."""

    start: int
    end: int
    top: float
    bottom: float
    room_top: float
    """The top of the room of the line, which is the bottom of that of the line before."""
    room_bottom: float
    make_cells: Callable[[], tuple[Cell, ...]]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of the line in logical order."""
        return self.make_cells()

    @property
    def is_empty(self) -> bool:
        """Whether the line has no cells."""
        return self.start == self.end


def upright(line: QTextLine, text: str, y: float, size: float, pitch: float) -> tuple[float, float, float, float]:
    """Return top and bottom of the highlight of a line of a paragraph at `y`, then of the room of the line.

    `size` is that of the Latin font, `pitch` the distance of lines.
    """
    baseline = y + line.y() + line.ascent()
    # Plain Latin letters reach less far than the least highlight.
    up, down = (0.0, 0.0) if text.isascii() else _ink(line, has_marks=_MARK.search(text) is not None)
    top, bottom = baseline - max(ASCENT * size, up), baseline + max(DESCENT * size, down)
    return top, bottom, baseline - BASELINE * pitch, baseline + (1 - BASELINE) * pitch


def _ink(line: QTextLine, *, has_marks: bool) -> _Reach:
    """Return how far the glyphs of a line reach above and below its baseline. Only marks are not on the baseline."""
    baseline = line.y() + line.ascent()
    up = down = 0.0
    for run in line.glyphRuns():
        font, glyphs = run.rawFont(), run.glyphIndexes()
        if font.pixelSize() <= 0:  # boxes that Qt draws without a font; asking for their family crashes
            continue
        known = _fonts[font.familyName(), font.weight(), font.pixelSize()]
        different = set(glyphs)
        known.measure(font, different - known.reaches.keys())
        placed = {(glyph, baseline) for glyph in different & known.far}
        if has_marks:
            placed = {(glyph, place.y()) for glyph, place in zip(glyphs, run.positions(), strict=True)}
        for glyph, y in placed:
            over, under = known.reaches[glyph]
            up, down = max(up, over + baseline - y), max(down, under - baseline + y)
    return up, down


def fit(before: Line | None, line: Line, after: Line | None) -> Line:
    """Fit a line between its neighbours, so that neither highlights nor rooms overlap."""
    top, bottom, begin, end = line.top, line.bottom, line.room_top, line.room_bottom
    if before is not None:
        _, begin, top = _part(before, line)
    if after is not None:
        bottom, end, _ = _part(line, after)
    return line._replace(top=top, bottom=bottom, room_top=begin, room_bottom=end)


def _part(above: Line, below: Line) -> tuple[float, float, float]:
    """Return the bottom of the upper highlight, the edge between the rooms, and the top of the lower highlight."""
    if not above.is_empty and not below.is_empty:
        middle = (above.bottom + below.top) / 2
        return min(above.bottom, middle), middle, max(below.top, middle)
    edge = above.room_bottom
    if not above.is_empty:
        edge = min(max(edge, above.bottom), edge + (below.room_bottom - below.room_top))
    elif not below.is_empty:
        edge = max(min(edge, below.top), edge - (above.room_bottom - above.room_top))
    return above.bottom, edge, below.top
