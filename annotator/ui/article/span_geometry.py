"""Where the characters of the article are on the page: the one source for painting, hit testing, cards and connectors.

Everything stands on cells. A cell is one grapheme cluster, or several that a ligature draws as one, on one visual line:
a range of code points and the pixels from `left` to `right` that its glyphs take. Cells come from the glyph runs that
Qt lays out; cursor positions are not used, since at a change of direction they name the wrong place.

UNITS: code points of the document; pixels of the Qt document (the viewport's, before scrolling is taken off).
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGlyphRun, QTextBlock, QTextDocument, QTextLine

from annotator.domain.annotation import Fragment
from annotator.text.boundaries import graphemes
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.selection import Place
from annotator.ui.article.typography import ASCENT, DESCENT

TOUCHING = 0.75
"""Pixels up to which two cells of a range count as touching; glyph positions are fractions."""


KEPT_HEIGHTS = 256
BASELINE = 0.8
"""Where Qt puts the baseline in the room of a line of fixed height."""


class Cell(NamedTuple):
    """What is drawn and hit as one piece."""

    start: int
    end: int
    left: float
    right: float
    rtl: bool


class Line(NamedTuple):
    """One visual line: its code points, its cells in logical order, and how far a highlight reaches up and down."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    top: float
    bottom: float
    room_top: float
    """Where the line's own room begins, which is as high as the lines are apart."""
    room_bottom: float


class SpanGeometry:
    """Cells and boxes of an article as it is laid out now; forget it with `clear` when the layout changes."""

    def __init__(self, article: ArticleText, shown: QTextDocument, zoom: float) -> None:
        self._article = article
        self._shown = shown
        self._zoom = zoom
        self._lines: dict[int, tuple[Line, ...]] = {}
        self._near: dict[float, int] = {}

    def clear(self) -> None:
        """Forget the cells: the page has another width."""
        self._lines.clear()
        self._near.clear()

    def lines(self, number: int) -> tuple[Line, ...]:
        """Return the visual lines of a paragraph, in order."""
        if number not in self._lines:
            block = self._shown.findBlockByNumber(number)
            # Asking for the block's place makes Qt lay out everything up to it.
            place = self._shown.documentLayout().blockBoundingRect(block)
            self._lines[number] = tuple(self._lay_out(number, block, place))
        return self._lines[number]

    def boxes(self, fragments: Iterable[Fragment]) -> list[QRectF]:
        """Return what the glyphs of these fragments cover, a box for each visually connected piece of each line.

        A ligature that a fragment cuts is covered as a whole.
        """
        found: list[QRectF] = []
        for start, end in fragments:
            for line in self._lines_touching(start, end):
                found.extend(_merged(line, start, end))
        return found

    def _lines_touching(self, start: int, end: int) -> Iterator[Line]:
        first = self._article.paragraph_at(start)
        last = self._article.paragraph_at(max(start, end - 1))
        for number in range(first, last + 1):
            for line in self.lines(number):
                if line.start < end and line.end > start:
                    yield line

    def line_at(self, offset: int) -> Line:
        """Return the visual line with a code point. At the end of a wrapped line that is the next line."""
        lines = self.lines(self._article.paragraph_at(offset))
        return lines[max(bisect_right([line.start for line in lines], offset) - 1, 0)]

    def neighbour(self, line: Line, step: Literal[-1, 1]) -> Line | None:
        """Return the visual line before or after another, or None at the ends of the text."""
        number = self._article.paragraph_at(line.start)
        lines = self.lines(number)
        index = [one.start for one in lines].index(line.start) + step
        if 0 <= index < len(lines):
            return lines[index]
        if 0 <= number + step < len(self._article.paragraphs):
            return self.lines(number + step)[0 if step > 0 else -1]
        return None

    def caret(self, offset: int) -> QRectF:
        """Return the place of a caret before the code point at `offset`, as a box without width."""
        line = self.line_at(offset)
        x = _caret_x(line, offset) if line.cells else self.start_edge(line)
        return QRectF(x, line.top, 0, line.bottom - line.top)

    def trailing_edge(self, end: int) -> QRectF:
        """Return the place of a caret after the code point before `end`, on that one's line, as a box without width."""
        line = self.line_at(end - 1)
        cell = next((cell for cell in line.cells if cell.start < end <= cell.end), None)
        if cell is None:
            return self.caret(end)
        return QRectF(cell.left if cell.rtl else cell.right, line.top, 0, line.bottom - line.top)

    def caret_at(self, place: Place) -> QRectF:
        """Return the place of a caret as a box without width."""
        return self.trailing_edge(place.offset) if place.trailing else self.caret(place.offset)

    def line_of(self, place: Place) -> Line:
        """Return the visual line that a caret stands on."""
        return self.line_at(place.offset - 1 if place.trailing else place.offset)

    def runs_leftwards(self, offset: int) -> bool:
        """Whether the cluster at a code point is drawn from right to left."""
        return next((cell.rtl for cell in self.line_at(offset).cells if offset < cell.end), False)

    def offset_at(self, point: QPointF) -> int:
        """Return the edge nearest to a point: the code point before which a caret would stand."""
        line = self.line_near(point)
        cell = _nearest(line, point.x())
        if cell is None:
            return line.start
        before_middle = point.x() < (cell.left + cell.right) / 2
        return cell.start if before_middle != cell.rtl else cell.end

    def cell_at(self, point: QPointF) -> Cell | None:
        """Return the cell under a point, or None where nothing is drawn."""
        line = self.line_near(point)
        if not line.top <= point.y() <= line.room_bottom:
            return None
        return next((cell for cell in line.cells if cell.left <= point.x() < cell.right), None)

    def is_on_text(self, point: QPointF) -> bool:
        """Whether a point is in the room of a line, between the first and the last of what is drawn there."""
        line, x = self.line_near(point), point.x()
        cell = _nearest(line, x)
        within = cell is not None and cell.left - TOUCHING <= x <= cell.right + TOUCHING
        return within and line.room_top <= point.y() <= line.room_bottom

    def line_near(self, point: QPointF) -> Line:
        """Return the visual line at the height of a point, or the nearest one."""
        lines = self.lines(self.paragraph_near(point.y()))
        return next((line for line in lines if point.y() < line.room_bottom), lines[-1])

    def paragraph_near(self, y: float) -> int:
        """Return the number of the paragraph at a height, or of the nearest one."""
        if y not in self._near:
            if len(self._near) >= KEPT_HEIGHTS:
                self._near.clear()
            self._near[y] = self._look_near(y)
        return self._near[y]

    def _look_near(self, y: float) -> int:
        """Look for the last paragraph that begins above a height, without laying out all that follows it.

        Qt's own `hitTest` names blocks far away while a part of the document is not laid out yet. Where a block begins
        is where the room of its first line does; where it ends, Qt counts in letters that are higher than the line.
        """
        low, high, step, count = 0, 0, 1, len(self._article.paragraphs)
        while high < count and self._begins(high) <= y:
            low, high, step = high + 1, high + step, 2 * step
        return max(low + bisect_right(range(low, min(high, count)), y, key=self._begins) - 1, 0)

    def _begins(self, number: int) -> float:
        return self._shown.documentLayout().blockBoundingRect(self._shown.findBlockByNumber(number)).top()

    def start_edge(self, line: Line) -> float:
        """Return the side of the page where the paragraph of a line starts."""
        number = self._article.paragraph_at(line.start)
        block = self._shown.findBlockByNumber(number)
        place = self._shown.documentLayout().blockBoundingRect(block)
        return place.right() if self._article.directions[number] == "rtl" else place.left()

    def _lay_out(self, number: int, block: QTextBlock, place: QRectF) -> Iterator[Line]:
        text, offsets = self._article.text, self._article.offsets
        start, end = self._article.paragraphs[number]
        edges = [start + edge for edge in graphemes(text[start:end])]
        base = block.position()
        units = [offsets.to_utf16(edge) - base for edge in edges]
        size = self._article.style(number, self._zoom).size
        rtl = self._article.directions[number] == "rtl"
        pitch = block.blockFormat().lineHeight()
        layout = block.layout()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            first = bisect_left(units, line.textStart())
            last = bisect_left(units, line.textStart() + line.textLength())
            cells = _cells(text, line, edges[first : last + 1], units[first : last + 1], place.left())
            _set_tabs(text, cells, place.right() if rtl else place.left(), rtl=rtl)
            if index + 1 < layout.lineCount():
                _take_in_hanging_space(text, cells)
            baseline = place.top() + line.y() + line.ascent()
            yield Line(
                edges[first],
                edges[last],
                tuple(cells),
                baseline - ASCENT * size,
                baseline + DESCENT * size,
                baseline - BASELINE * pitch,
                baseline + (1 - BASELINE) * pitch,
            )


def _cells(text: str, line: QTextLine, edges: list[int], units: list[int], left: float) -> list[Cell]:
    """Make the cells of one visual line; `edges` are its cluster edges, `units` the same in Qt's units of the block."""
    cells: list[Cell] = []
    begun = 0  # the first cluster of the last cell
    previous: tuple[int, float] | None = None
    for index, start in enumerate(edges[:-1]):
        end = edges[index + 1]
        runs = line.glyphRuns(units[index], units[index + 1] - units[index])
        if not runs:
            cells.append(_without_glyph(line, units[index], units[index + 1], start, end, left))
            begun, previous = index, None
            continue
        cell = _drawn(runs, start, end, left)
        glyph = (runs[0].glyphIndexes()[0], runs[0].positions()[0].x())
        joins = glyph == previous or cell.right <= cell.left
        if joins and _is_letter(text[start]) and cells and cells[-1].right > cells[-1].left:
            # A ligature: one glyph drawn for both, or a letter drawn with the one before it. Only for the whole of it
            # does Qt say where it is.
            whole = line.glyphRuns(units[begun], units[index + 1] - units[begun])
            cells[-1] = _drawn(whole, edges[begun], end, left)
        else:
            cells.append(cell)
            begun = index
        previous = glyph
    return cells


def _drawn(runs: list[QGlyphRun], start: int, end: int, left: float) -> Cell:
    rect = runs[0].boundingRect()
    for further in runs[1:]:
        rect |= further.boundingRect()
    return Cell(start, end, left + rect.left(), left + rect.right(), runs[0].isRightToLeft())


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM"


def _without_glyph(line: QTextLine, first: int, last: int, start: int, end: int, left: float) -> Cell:
    """The cell of a cluster that draws nothing but may take room, such as a tab."""
    one, other = line.cursorToX(first)[0], line.cursorToX(last)[0]
    return Cell(start, end, left + min(one, other), left + max(one, other), rtl=other < one)


def _set_tabs(text: str, cells: list[Cell], begin: float, *, rtl: bool) -> None:
    """Give tabs the room between what is drawn before and after them, from `begin` on where nothing is before.

    Qt does not say where a tab ends: a cursor after it may stand at the far side of a neighbour that runs the other
    way. But a tab always runs as its paragraph does, and nothing changes places across it.
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
    """How far the cells reach that show something, or None when none does."""
    seen = [cell for cell in cells if cell.right > cell.left]
    return (min(cell.left for cell in seen), max(cell.right for cell in seen)) if seen else None


def _take_in_hanging_space(text: str, cells: list[Cell]) -> None:
    """Take the width off the white space at which a line wraps: it hangs over the edge of the page."""
    for index in range(len(cells) - 1, -1, -1):
        cell = cells[index]
        if not text[cell.start].isspace():
            return
        at = cell.right if cell.rtl else cell.left
        cells[index] = cell._replace(left=at, right=at)


def _merged(line: Line, start: int, end: int) -> list[QRectF]:
    """Join the cells of a range on one line into boxes, in visual order."""
    inside = sorted((cell.left, cell.right) for cell in line.cells if cell.start < end and cell.end > start)
    pieces: list[list[float]] = []
    for left, right in inside:
        if pieces and left - pieces[-1][1] <= TOUCHING:
            pieces[-1][1] = max(pieces[-1][1], right)
        else:
            pieces.append([left, right])
    return [QRectF(left, line.top, right - left, line.bottom - line.top) for left, right in pieces if right > left]


def _nearest(line: Line, x: float) -> Cell | None:
    def distance(cell: Cell) -> float:
        return max(cell.left - x, x - cell.right, 0.0)

    return min((cell for cell in line.cells if cell.right > cell.left), key=distance, default=None)


def _caret_x(line: Line, offset: int) -> float:
    for cell in line.cells:
        if cell.start <= offset < cell.end:
            return cell.right if cell.rtl else cell.left
    last = line.cells[-1]
    return last.left if last.rtl else last.right
