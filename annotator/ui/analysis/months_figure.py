"""Bars by month, one stance upwards, the other downwards, with their numbers and names. Sizes are pixels."""

import math
from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.app.analysis.counting import Period
from annotator.ui import language
from annotator.ui.analysis.figure_words import colors, direction, mirrored, outline_mark
from annotator.ui.analysis.headings import Side
from annotator.ui.analysis.outlines import outline_centered, outline_line
from annotator.ui.lines import width_of
from annotator.ui.theme import CAPTION_SIZE, interface_font

COLUMN, LEAST_COLUMN, MOST_COLUMN, WIDEST_BAR, LEAST_WIDTH = 44.0, 30.0, 60.0, 18.0, 480.0
LEGEND, PLOT, FOOT, NUMBER, MARK, SIGN = 24.0, 200.0, 22.0, 18.0, 11.0, 9.0
FEW = 24
"""Periods whose columns are of the usual width."""


class MonthsFigure(NamedTuple):
    """The chart: its title and caption, the periods with their names, the stances drawn upwards and downwards.

    `shifts` are the places of periods from which on the other stance prevails. The bars leave `room_for` numbers as
    large as these, upwards and downwards, so that several charts have one scale.
    """

    title: str
    caption: str
    periods: Sequence[Period]
    names: Sequence[str]
    up: Side
    down: Side
    shifts: Collection[int] = ()
    note: str = ""
    room_for: tuple[int, int] = (0, 0)

    def number(self, place: int, side: Side) -> int:
        """Return how many claims of a period have a stance."""
        return self.periods[place].stances.get(side.value, 0)


class MonthsPainting:
    """A chart that is laid out, as wide as it needs to be or wider."""

    def __init__(self, figure: MonthsFigure, width: float = 0) -> None:
        self._figure, self._mirrored = figure, mirrored()
        count = max(len(figure.periods), 1)
        least = COLUMN if count <= FEW else LEAST_COLUMN
        wide = max(least * count, LEAST_WIDTH, width)
        self._column = min(wide / count, MOST_COLUMN)
        self.size = QSizeF(wide, LEGEND + PLOT + FOOT)
        places = range(len(figure.periods))
        most = [
            max(room, *(figure.number(place, side) for place in places), 0)
            for side, room in zip(self._sides, figure.room_for, strict=True)
        ]
        self._unit = (PLOT - 2 * NUMBER - SIGN - 6) / max(sum(most), 1)
        self._axis = LEGEND + SIGN + 4 + NUMBER + most[0] * self._unit

    @property
    def _sides(self) -> tuple[Side, Side]:
        return self._figure.up, self._figure.down

    def paint(self, painter: QPainter) -> None:
        """Paint the chart from the origin down."""
        self._paint_legend(painter)
        painter.setPen(QPen(QColor(colors().border), 1))
        painter.drawLine(QPointF(0, self._axis), QPointF(self.size.width(), self._axis))
        for place in range(len(self._figure.periods)):
            if place in self._figure.shifts:
                self._paint_shift(painter, place)
            for side in self._sides:
                self._paint_bar(painter, place, side)
        self._paint_names(painter)

    def _left(self, place: int) -> float:
        used = self._column * len(self._figure.periods)
        start = (self.size.width() - used) / 2
        return start + (len(self._figure.periods) - 1 - place if self._mirrored else place) * self._column

    def _paint_legend(self, painter: QPainter) -> None:
        font, along = interface_font(CAPTION_SIZE), 0.0
        for side in self._sides:
            wide = width_of(side.name, font) + 1
            x = self.size.width() - along - MARK / 2 if self._mirrored else along + MARK / 2
            outline_mark(painter, (side.mark, side.color), QPointF(x, LEGEND / 2), MARK)
            along += 1.5 * MARK
            left = self.size.width() - along - wide if self._mirrored else along
            room = QRectF(left, 0, wide, LEGEND)
            outline_line(painter, room, side.name, font, colors().text2, mirrored=self._mirrored, around=direction())
            along += wide + 2 * MARK

    def _paint_bar(self, painter: QPainter, place: int, side: Side) -> None:
        count = self._figure.number(place, side)
        if not count:
            return
        is_up, high = side == self._figure.up, max(count * self._unit, 2.0)
        wide = min(self._column - 8, WIDEST_BAR)
        left = self._left(place) + (self._column - wide) / 2
        bar = QRectF(left, self._axis - high if is_up else self._axis, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(side.color))
        painter.drawRoundedRect(bar, 2, 2)
        top = bar.top() - NUMBER if is_up else bar.bottom()
        room = QRectF(self._left(place), top, self._column, NUMBER)
        outline_centered(painter, room, language.number(count), interface_font(CAPTION_SIZE), colors().text)

    def _paint_shift(self, painter: QPainter, place: int) -> None:
        """Paint where another stance prevails from now on: a dotted line under its mark."""
        x = self._left(place) + (self._column if self._mirrored else 0)
        up, down = self._sides
        side = up if self._figure.number(place, up) > self._figure.number(place, down) else down
        painter.setPen(QPen(QColor(colors().text3), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, LEGEND + SIGN + 4), QPointF(x, LEGEND + PLOT))
        outline_mark(painter, (side.mark, side.color), QPointF(x, LEGEND + SIGN / 2 + 1), SIGN)

    def _paint_names(self, painter: QPainter) -> None:
        """Paint the names of as many periods as there is room for."""
        font = interface_font(CAPTION_SIZE - 1)
        widest = max((width_of(name, font) for name in self._figure.names), default=0) + 8
        for place in range(0, len(self._figure.names), max(math.ceil(widest / self._column), 1)):
            middle = self._left(place) + self._column / 2
            left = min(max(middle - widest / 2, 0), self.size.width() - widest)
            room = QRectF(left, LEGEND + PLOT, widest, FOOT)
            outline_centered(painter, room, self._figure.names[place], font, colors().text3, direction())
