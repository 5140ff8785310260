"""The places of characters on the page: the one source for painting, hit testing, cards and connectors.

Everything is derived from the cells of `line_cells`.

UNITS: code points of the document; pixels of the Qt document, which are those of the viewport before scrolling.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from annotator.domain.annotation import Fragment
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.line_cells import TOUCHING, Cell
from annotator.ui.article.line_heights import Line, fit
from annotator.ui.article.piece_lines import PieceLines
from annotator.ui.article.selection import Place, Spot
from annotator.ui.article.typeset import Typeset
from annotator.ui.article.typography import ASCENT, BLANK_SIZE, DESCENT

KEPT_HEIGHTS, KEPT_BOXES = 256, 4096
_START, _END = attrgetter("start"), attrgetter("end")


class SpanGeometry:
    """Cells and boxes of an article as it is laid out now, piece by piece; `clear` it when the layout changes."""

    def __init__(self, article: ArticleText, typeset: Typeset) -> None:
        self._article = article
        self._typeset = typeset
        self._laid_out: dict[int, tuple[Line, ...]] = {}
        self._lines: dict[int, tuple[Line, ...]] = {}
        self._near: dict[float, int] = {}
        self._boxes: dict[Fragment, list[QRectF]] = {}

    def clear(self) -> None:
        """Forget everything: the layout has changed."""
        self._laid_out.clear()
        self._lines.clear()
        self._near.clear()
        self._boxes.clear()

    def lines(self, number: int) -> tuple[Line, ...]:
        """Return the visual lines of a piece, in order."""
        if number not in self._lines:
            self._lines[number] = tuple(self._fitted(number))
        return self._lines[number]

    def _fitted(self, number: int) -> Iterator[Line]:
        """Fit the lines of a piece between each other and the nearest lines of the neighbouring pieces."""
        lines = self._lines_of(number)
        before = self._lines_of(number - 1)[-1:] if number else ()
        after = self._lines_of(number + 1)[:1] if number + 1 < len(self._article.pieces) else ()
        around: list[Line | None] = [*(before or [None]), *lines, *(after or [None])]
        return (fit(around[index], line, around[index + 2]) for index, line in enumerate(lines))

    def _lines_of(self, number: int) -> tuple[Line, ...]:
        """Return the lines of a piece, not fitted yet."""
        if number not in self._laid_out:
            # This makes Qt lay out everything up to the block.
            place = self._place_of(number)
            self._laid_out[number] = tuple(PieceLines(self._article, self._typeset, number, place))
        return self._laid_out[number]

    def boxes(self, fragments: Iterable[Fragment]) -> list[QRectF]:
        """Return the boxes of fragments, one for each visually connected piece of each line.

        A ligature that a fragment cuts is covered whole.
        """
        return [QRectF(box) for fragment in fragments for box in self._boxes_of(fragment)]

    def _boxes_of(self, fragment: Fragment) -> list[QRectF]:
        if fragment not in self._boxes:
            if len(self._boxes) >= KEPT_BOXES:
                self._boxes.clear()
            lines = self._lines_touching(*fragment)
            self._boxes[fragment] = [box for line in lines for box in _merged(line, *fragment)]
        return self._boxes[fragment]

    def _lines_touching(self, start: int, end: int) -> Iterator[Line]:
        first = self._article.piece_at(start)
        last = self._article.piece_at(max(start, end - 1))
        for number in range(first, last + 1):
            for line in self.lines(number):
                if line.start < end and line.end > start:
                    yield line

    def line_at(self, offset: int) -> Line:
        """Return the visual line of a code point; at the end of a wrapped line, the next line."""
        lines = self.lines(self._article.piece_at(offset))
        return lines[max(bisect_right([line.start for line in lines], offset) - 1, 0)]

    def neighbour(self, line: Line, step: Literal[-1, 1]) -> Line | None:
        """Return the visual line before or after another, or None at the ends of the text."""
        number = self._article.piece_at(line.start)
        lines = self.lines(number)
        index = [other.start for other in lines].index(line.start) + step
        if 0 <= index < len(lines):
            return lines[index]
        if 0 <= number + step < len(self._article.pieces):
            return self.lines(number + step)[0 if step > 0 else -1]
        return None

    def caret(self, offset: int) -> QRectF:
        """Return the place of a caret before the code point at `offset`, as a box without width."""
        line = self.line_at(offset)
        return self._caret_box(line, self.start_edge(line) if line.is_empty else _caret_x(line, offset))

    def trailing_edge(self, end: int) -> QRectF:
        """Return the place of a caret after the code point before `end`, on the same line, as a box without width."""
        line = self.line_at(end - 1)
        cell = next((cell for cell in line.cells if cell.start < end <= cell.end), None)
        if cell is None:
            return self.caret(end)
        return self._caret_box(line, cell.left if cell.rtl else cell.right)

    def _caret_box(self, line: Line, x: float) -> QRectF:
        """Return the place of a caret on a line, in a blank paragraph as high as in running text."""
        if self._typeset.style_of(self._article.piece_at(line.start)).size == BLANK_SIZE:
            return QRectF(x, line.room_top, 0, (ASCENT + DESCENT) * self._typeset.body.size)
        return QRectF(x, line.top, 0, line.bottom - line.top)

    def caret_at(self, place: Place) -> QRectF:
        """Return the place of a caret as a box without width."""
        return self.trailing_edge(place.offset) if place.trailing else self.caret(place.offset)

    def line_of(self, place: Place) -> Line:
        """Return the visual line of a caret."""
        return self.line_at(place.offset - 1 if place.trailing else place.offset)

    def runs_leftwards(self, offset: int) -> bool:
        """Whether the cluster at a code point is drawn from right to left."""
        return next((cell.rtl for cell in self.line_at(offset).cells if offset < cell.end), False)

    def offset_at(self, point: QPointF) -> int:
        """Return the edge nearest to a point, as the offset of a caret."""
        line = self.line_near(point)
        cell = _nearest(line, point.x())
        if cell is None:
            return line.start
        before_middle = point.x() < (cell.left + cell.right) / 2
        return cell.start if before_middle != cell.rtl else cell.end

    def spot_at(self, point: QPointF) -> Spot:
        """Return the cell at or nearest to a point; well beside the text, the end of the line on that side."""
        line, x = self.line_near(point), point.x()
        cell = _nearest(line, x)
        if cell is None:
            return Spot((line.start, line.start), line.start)
        edge, beside = self.offset_at(point), (line.room_bottom - line.room_top) / 2
        if cell.left - beside <= x <= cell.right + beside:
            return Spot((cell.start, cell.end), edge)
        rtl = self._article.directions[self._article.paragraph_at(line.start)] == "rtl"
        end = line.end if (x > cell.right) != rtl else line.start
        return Spot((end, end), edge)

    def cell_at(self, point: QPointF) -> Cell | None:
        """Return the cell under a point, or None where nothing is drawn."""
        line = self.line_near(point)
        if not line.top <= point.y() <= line.room_bottom:
            return None
        return next((cell for cell in line.cells if cell.left <= point.x() < cell.right), None)

    def is_on_text(self, point: QPointF) -> bool:
        """Whether a point is in the room of a line, between its first and last visible cell."""
        line, x = self.line_near(point), point.x()
        cell = _nearest(line, x)
        within = cell is not None and cell.left - TOUCHING <= x <= cell.right + TOUCHING
        return within and line.room_top <= point.y() <= line.room_bottom

    def line_near(self, point: QPointF) -> Line:
        """Return the visual line at the height of a point, or the nearest one."""
        lines = self.lines(self.piece_near(point.y()))
        return next((line for line in lines if point.y() < line.room_bottom), lines[-1])

    def lines_between(self, top: float, bottom: float) -> Iterator[Line]:
        """Yield the visual lines with room between two heights."""
        for number in range(self.piece_near(top), self.piece_near(bottom) + 1):
            yield from (line for line in self.lines(number) if line.room_bottom > top and line.room_top < bottom)

    def piece_near(self, y: float) -> int:
        """Return the number of the piece at a height, or the nearest one."""
        if y not in self._near:
            if len(self._near) >= KEPT_HEIGHTS:
                self._near.clear()
            number = self._search_near(y)
            lines = self.lines(number)
            above, below = y < lines[0].room_top, y >= lines[-1].room_bottom
            self._near[y] = min(max(number - above + below, 0), len(self._article.pieces) - 1)
        return self._near[y]

    def _search_near(self, y: float) -> int:
        """Find the last piece that begins above a height, without laying out all that follows it.

        `hitTest` of Qt returns blocks far away while a part of the document is not laid out yet. Qt begins a block with
        the room of its first line, but its end includes letters that are higher than the line.
        """
        low, high, step, count = 0, 0, 1, len(self._article.pieces)
        while high < count and self._begins(high) <= y:
            low, high, step = high + 1, high + step, 2 * step
        return max(low + bisect_right(range(low, min(high, count)), y, key=self._begins) - 1, 0)

    def _begins(self, number: int) -> float:
        return self._place_of(number).top()

    def start_edge(self, line: Line) -> float:
        """Return the x at which the paragraph of a line starts."""
        number = self._article.piece_at(line.start)
        place = self._place_of(number)
        return place.right() if self._article.direction_of(number) == "rtl" else place.left()

    def _place_of(self, number: int) -> QRectF:
        block = self._typeset.block(number)
        return self._typeset.document.documentLayout().blockBoundingRect(block)


def _merged(line: Line, start: int, end: int) -> list[QRectF]:
    """Join the cells of a range on one line into boxes, in visual order."""
    cells = line.cells
    first, last = bisect_right(cells, start, key=_END), bisect_left(cells, end, key=_START)
    inside = sorted((cell.left, cell.right) for cell in cells[first:last])
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
