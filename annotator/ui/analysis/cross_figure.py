"""A table of two sides as a heat map, with the words of its headings beside their marks. Sizes are pixels."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from annotator.text.direction import base_direction
from annotator.ui import language
from annotator.ui.agreement.cell_painting import HEAT_TEXT, heat
from annotator.ui.analysis.figure_words import colors, direction, mirrored, outline_mark
from annotator.ui.analysis.head_lines import LINE, head_lines, wanted_width
from annotator.ui.analysis.headings import Heading
from annotator.ui.analysis.outlines import outline_centered, outline_line
from annotator.ui.lines import width_of
from annotator.ui.theme import CAPTION_SIZE, interface_font

ROW_HEIGHT, HEAD_HEIGHT, TWO_LINES_HEIGHT, MARK, PADDING = 30.0, 32.0, 40.0, 11.0, 8.0
LEAST_NAME, MOST_NAME, LEAST_FIELD, MOST_FIELD = 120.0, 280.0, 56.0, 150.0
NOTHING = "·"


class CrossFigure(NamedTuple):
    """A table: its title and caption, the heading over the names of rows, headings and counts.

    `total` is the heading of the totals of the rows, `sums` the name of a row of sums below; "" leaves either out.
    """

    title: str
    caption: str
    first: str
    rows: Sequence[Heading]
    columns: Sequence[Heading]
    counts: Sequence[Sequence[int]]
    totals: Sequence[int] = ()
    total: str = ""
    sums: str = ""
    note: str = ""

    @property
    def largest(self) -> int:
        """The largest count, at least 1."""
        return max((count for line in self.counts for count in line), default=0) or 1

    def sum_of(self, column: int) -> int:
        """Return the sum of a column."""
        return sum(line[column] for line in self.counts)


class CrossPainting:
    """A table that is laid out, as wide as it needs to be or wider."""

    def __init__(self, figure: CrossFigure, width: float = 0) -> None:
        self._figure, self._mirrored = figure, mirrored()
        names = [figure.first, figure.sums, *(row.words for row in figure.rows)]
        widest = max(width_of(words, interface_font(bold=True)) for words in names)
        self._name = min(max(widest, LEAST_NAME), MOST_NAME) + 2 * PADDING
        fields = len(figure.columns) + bool(figure.total)
        wanted = [_width_of(heading) for heading in (*figure.columns, Heading(figure.total))]
        self._field = min(max(*wanted, LEAST_FIELD, (width - self._name) / max(fields, 1)), MOST_FIELD)
        lines = len(figure.rows) + bool(figure.sums)
        own = self._name + fields * self._field
        most = max((len(self._lines_of(heading)) for heading in figure.columns), default=1)
        self._head = HEAD_HEIGHT if most < 2 else TWO_LINES_HEIGHT
        self.size = QSizeF(max(own, width), self._head + lines * ROW_HEIGHT)

    def paint(self, painter: QPainter) -> None:
        """Paint the table from the origin down."""
        figure = self._figure
        self._paint_heading(painter, self._box(-1, -1), Heading(figure.first), is_first=True)
        for column, heading in enumerate((*figure.columns, *([Heading(figure.total)] if figure.total else ()))):
            self._paint_heading(painter, self._box(-1, column), heading)
        for row, heading in enumerate(figure.rows):
            self._paint_name(painter, row, heading.words, colors().text)
            for column, count in enumerate(figure.counts[row]):
                self._paint_field(painter, self._box(row, column), count)
            if figure.total:
                self._paint_total(painter, self._box(row, len(figure.columns)), figure.totals[row])
        if figure.sums:
            self._paint_sums(painter)

    def _box(self, row: int, column: int) -> QRectF:
        """Return the box of a cell; -1 is the row of headings and the column of names."""
        left = 0.0 if column < 0 else self._name + column * self._field
        wide = self._name if column < 0 else self._field
        top, high = (0.0, self._head) if row < 0 else (self._head + row * ROW_HEIGHT, ROW_HEIGHT)
        return QRectF(self.size.width() - left - wide if self._mirrored else left, top, wide, high)

    def _paint_heading(self, painter: QPainter, box: QRectF, heading: Heading, *, is_first: bool = False) -> None:
        font, room = interface_font(CAPTION_SIZE), box.adjusted(PADDING, 0, -PADDING, 0)
        if is_first:
            self._line(painter, room, heading.words, font, colors().text3)
            return
        if not heading.mark:
            self._paint_lines(painter, box, heading)
            return
        words = min(width_of(heading.words, font) + 1, room.width() - 2 * MARK)
        wide = words + 1.5 * MARK
        inner = QRectF(room.center().x() - wide / 2, room.top(), wide, room.height())
        x = inner.right() - MARK / 2 if self._mirrored else inner.left() + MARK / 2
        outline_mark(painter, heading.mark, QPointF(x, room.center().y()), MARK)
        left = inner.left() if self._mirrored else inner.right() - words
        place = QRectF(left, room.top(), words, room.height())
        self._line(painter, place, heading.words, font, colors().text3)

    def _lines_of(self, heading: Heading) -> tuple[str, ...]:
        """Return the lines of a heading of a column."""
        if heading.mark:
            return (heading.words,)
        return head_lines(heading.words, interface_font(CAPTION_SIZE), self._field - 2 * PADDING)

    def _paint_lines(self, painter: QPainter, box: QRectF, heading: Heading) -> None:
        lines = self._lines_of(heading)
        around = (base_direction(heading.words) or direction()) if heading.foreign else direction()
        top = box.center().y() - LINE * len(lines) / 2
        for number, line in enumerate(lines):
            place = QRectF(box.left(), top + number * LINE, box.width(), LINE)
            font, color = interface_font(CAPTION_SIZE), colors().text3
            outline_centered(painter, place, line, font, color, around, as_interface=True)

    def _paint_name(self, painter: QPainter, row: int, words: str, color: str) -> None:
        room = self._box(row, -1).adjusted(PADDING, 0, -PADDING, 0)
        self._line(painter, room, words, interface_font(), color)

    def _line(self, painter: QPainter, room: QRectF, words: str, font: QFont, color: str) -> None:
        outline_line(painter, room, words, font, color, mirrored=self._mirrored, around=direction())

    def _paint_field(self, painter: QPainter, box: QRectF, count: int) -> None:
        inner = box.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(heat(count / self._figure.largest) if count else QColor(colors().panel))
        painter.drawRoundedRect(inner, 3, 3)
        outline_centered(painter, inner, _number(count), interface_font(), HEAT_TEXT if count else colors().text3)

    def _paint_total(self, painter: QPainter, box: QRectF, count: int) -> None:
        outline_centered(painter, box, _number(count), interface_font(bold=True), colors().text)

    def _paint_sums(self, painter: QPainter) -> None:
        figure, row = self._figure, len(self._figure.rows)
        self._paint_name(painter, row, figure.sums, colors().text2)
        sums = [figure.sum_of(column) for column in range(len(figure.columns))]
        for column, count in enumerate((*sums, *([sum(figure.totals)] if figure.total else ()))):
            self._paint_total(painter, self._box(row, column), count)


def _width_of(heading: Heading) -> float:
    font = interface_font(CAPTION_SIZE)
    words = width_of(heading.words, font) + 2 * MARK if heading.mark else wanted_width(heading.words, font)
    return words + 2 * PADDING + 2


def _number(count: int) -> str:
    return language.number(count, grouped=True) if count else NOTHING
