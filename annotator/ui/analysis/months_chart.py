"""Bars by month: one stance upwards, the other downwards, with numbers that are links. Sizes are pixels."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.app.analysis.counting import YEAR, Period, length_of
from annotator.text.direction import Direction
from annotator.ui import language
from annotator.ui.analysis.headings import Side
from annotator.ui.analysis.links import number_width, paint_number, paint_ring
from annotator.ui.analysis.words import date_words, month_words, period_words
from annotator.ui.lines import paint_centered, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.plain import show_tooltip
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

LEAST_COLUMN, MOST_COLUMN, WIDEST_BAR, FOOT, NUMBER, LEAST_HEIGHT, SIGN = 27.0, 44.0, 16.0, 22.0, 21.0, 150, 8.0
YEAR_LINE, APART = 15.0, 4.0
"""The height of the years below the months, and the room between two of them."""


class MonthsChart(QWidget):
    """The bars. Arrow keys move between the numbers, Enter, Space or a click follows one."""

    linked = Signal(int, str)
    """The place of a period, and the value of a stance."""
    shown = Signal(QRectF)
    """The current number, to be scrolled into sight."""

    def __init__(self, theme: Theme, up: Side, down: Side) -> None:
        super().__init__()
        self.setObjectName("monthsChart")
        self.setAccessibleName(self.tr("By month"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme, self.sides = theme, (up, down)
        self.periods: Sequence[Period] = ()
        self._shifts: set[int] = set()
        self.current = (0, 0)
        """The place of the current period, and 0 for the bar upwards, 1 for that downwards."""

    def show_periods(self, periods: Sequence[Period], shifts: set[int]) -> None:
        """Show other periods; `shifts` are the places from which on the other stance prevails."""
        self.periods, self._shifts = periods, shifts
        self.current = (min(self.current[0], max(len(periods) - 1, 0)), self.current[1])
        self.setMinimumWidth(round(LEAST_COLUMN * len(periods)))
        self.setAccessibleDescription(self._spoken(*self.current))
        self.update()

    def count(self, place: int, side: int) -> int:
        """Return how many claims of a period have one of the two stances."""
        return self.periods[place].stances.get(self.sides[side].value, 0) if place < len(self.periods) else 0

    # --- geometry

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _column(self) -> float:
        return min(self.width() / max(len(self.periods), 1), MOST_COLUMN)

    def _left(self, place: int) -> float:
        used, wide = self._column() * len(self.periods), self._column()
        start = (self.width() - used) / 2
        return start + (len(self.periods) - 1 - place if self._mirrored else place) * wide

    def _scale(self) -> tuple[float, float]:
        """Return where the axis is, and the pixels of one claim."""
        most = [max((self.count(place, side) for place in range(len(self.periods))), default=0) for side in (0, 1)]
        room = self.height() - self._foot - 2 * NUMBER - SIGN - 6
        unit = room / max(sum(most), 1)
        return SIGN + 4 + NUMBER + most[0] * unit, unit

    def _bar(self, place: int, side: int) -> QRectF:
        axis, unit = self._scale()
        wide = min(self._column() - 8, WIDEST_BAR)
        left = self._left(place) + (self._column() - wide) / 2
        high = max(self.count(place, side) * unit, 2.0) if self.count(place, side) else 0.0
        return QRectF(left, axis - high if side == 0 else axis, wide, high)

    def number_box(self, place: int, side: int) -> QRectF:
        """Return the box of a number, in which a click counts; an empty one where there is no claim."""
        if not self.count(place, side):
            return QRectF()
        bar = self._bar(place, side)
        wide = max(number_width(self.count(place, side)) + 6, self._column())
        top = bar.top() - NUMBER - 1 if side == 0 else bar.bottom() + 1
        return QRectF(bar.center().x() - wide / 2, top, wide, NUMBER)

    def _at(self, point: QPointF) -> tuple[int, int] | None:
        for place in range(len(self.periods)):
            for side in (0, 1):
                if self.count(place, side) and self.number_box(place, side).united(self._bar(place, side)).contains(
                    point
                ):
                    return place, side
        return None

    def sizeHint(self) -> QSize:
        """Return the least width and height."""
        return QSize(self.minimumWidth(), LEAST_HEIGHT)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the columns in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        axis, _unit = self._scale()
        painter.setPen(QPen(QColor(self._theme.colors.border), 1))
        painter.drawLine(QPointF(0, axis), QPointF(self.width(), axis))
        room = QRectF(event.rect()).adjusted(-MOST_COLUMN, 0, MOST_COLUMN, 0)
        for place in range(len(self.periods)):
            if room.left() <= self._left(place) <= room.right():
                self._paint_column(painter, place)
        self._paint_names(painter)

    def _paint_column(self, painter: QPainter, place: int) -> None:
        colors = self._theme.colors
        if place in self._shifts:
            self._paint_shift(painter, place)
        for number, side in enumerate(self.sides):
            if not self.count(place, number):
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(side.color))
            painter.drawRoundedRect(self._bar(place, number), 2, 2)
            box = self.number_box(place, number)
            paint_number(painter, box, self.count(place, number), colors.ink, colors.text3)
            if self.hasFocus() and self.current == (place, number):
                wide = number_width(self.count(place, number)) + 10
                paint_ring(painter, QRectF(box.center().x() - wide / 2, box.top() - 1, wide, NUMBER + 2), colors.ink)

    def _paint_shift(self, painter: QPainter, place: int) -> None:
        """Paint where another stance prevails from now on: a dotted line under its mark."""
        x = self._left(place) + (self._column() if self._mirrored else 0)
        x = min(max(x, SIGN), self.width() - SIGN)
        side = self.sides[0 if self.count(place, 0) > self.count(place, 1) else 1]
        painter.setPen(QPen(QColor(self._theme.colors.text3), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, SIGN + 4), QPointF(x, self.height() - self._foot))
        ground = QColor(self._theme.colors.page)
        paint_mark(painter, side.mark, QPointF(x, SIGN / 2 + 1), SIGN, QColor(side.color), ground)

    def _paint_names(self, painter: QPainter) -> None:
        """Paint the names of as many periods as there is room for, and the years below the months where they begin."""
        font, color = interface_font(CAPTION_SIZE - 1), self._theme.colors.text3
        names = [self._name(place) for place in range(len(self.periods))]
        widest = max((width_of(name, font) for name in names), default=0) + 6
        around: Direction = "rtl" if self._mirrored else "ltr"
        for place in range(0, len(names), max(math.ceil(widest / self._column()), 1)):
            room = self._below(place, widest, self.height() - self._foot, FOOT)
            paint_centered(painter, room, names[place], font, color, around)
        for room, year in self.years():
            paint_centered(painter, room, year, font, color, around)

    def _below(self, place: int, wide: float, top: float, high: float) -> QRectF:
        """Return a box in the middle of a column, or beside it where the chart ends."""
        middle = self._left(place) + self._column() / 2
        return QRectF(min(max(middle - wide / 2, 0), self.width() - wide), top, wide, high)

    def years(self) -> list[tuple[QRectF, str]]:
        """Return where years are written below the months in which they begin, or the first month, and the years."""
        if not self._has_months:
            return []
        font, found = interface_font(CAPTION_SIZE - 1), list[tuple[QRectF, str]]()
        for place, period in enumerate(self.periods):
            if place and period.since[:4] == self.periods[place - 1].since[:4]:
                continue
            words = date_words(period.since[:4])
            box = self._below(place, width_of(words, font) + 2, self.height() - YEAR_LINE - 3, YEAR_LINE)
            if found and found[-1][0].adjusted(-APART, 0, APART, 0).intersects(box):
                found.pop()  # of a year with few months in sight
            found.append((box, words))
        return found

    @property
    def _has_months(self) -> bool:
        """Whether periods are called by months, which are of a year."""
        return bool(self.periods) and length_of(self.periods[:1]) < YEAR

    @property
    def _foot(self) -> float:
        return FOOT + (YEAR_LINE if self._has_months else 0)

    def _name(self, place: int) -> str:
        period = self.periods[place]
        return month_words(period.since) if self._has_months else date_words(period.since[:4])

    def _spoken(self, place: int, side: int) -> str:
        """Return a number in words, with the shift if there is one."""
        if place >= len(self.periods):
            return ""
        shown = self.sides[side]
        parts = [period_words(self.periods[place]), f"{shown.name}: {language.number(self.count(place, side))}"]
        if place in self._shifts:
            now = self.sides[0 if self.count(place, 0) > self.count(place, 1) else 1]
            parts.append(self.tr("from here on another stance prevails: {name}").format(name=now.name))
        return language.listed(parts)

    # --- keys and mouse

    def _numbers(self) -> list[tuple[int, int]]:
        """Return the numbers in the order of time, that upwards before that downwards."""
        return [(place, side) for place in range(len(self.periods)) for side in (0, 1) if self.count(place, side)]

    def _go_to(self, place: int, side: int) -> None:
        self.current = (place, side)
        self.setAccessibleDescription(self._spoken(place, side))
        self.shown.emit(self.number_box(place, side).united(self._bar(place, side)))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between numbers, and follow one; other keys are for the page."""
        place, side = self.current
        later = Qt.Key.Key_Left if self._mirrored else Qt.Key.Key_Right
        earlier = Qt.Key.Key_Right if self._mirrored else Qt.Key.Key_Left
        numbers = self._numbers()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.current in numbers:
                self.linked.emit(place, self.sides[side].value)
        elif event.key() in (later, earlier):
            same = [one for one in numbers if (one[0] > place if event.key() == later else one[0] < place)]
            ordered = same if event.key() == later else same[::-1]
            beside = [one for one in ordered if ordered and one[0] == ordered[0][0]]
            if beside:
                self._go_to(*next((one for one in beside if one[1] == side), beside[0]))
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            wanted = (place, int(event.key() == Qt.Key.Key_Down))
            if wanted in numbers:
                self._go_to(*wanted)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and numbers:
            self._go_to(*numbers[0 if event.key() == Qt.Key.Key_Home else -1])
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at a number."""
        super().focusInEvent(event)
        numbers = self._numbers()
        if numbers and self.current not in numbers:
            self._go_to(*numbers[-1])
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at numbers and bars."""
        on_link = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_link else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow a number."""
        found = self._at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go_to(*found)
            self.linked.emit(found[0], self.sides[found[1]].value)

    def event(self, event: QEvent) -> bool:
        """Say the numbers of the column under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            x = event.pos().x()
            here = (place for place in range(len(self.periods)) if 0 <= x - self._left(place) < self._column())
            place = next(here, None)
            show_tooltip(self, event.globalPos(), self._tip(place) if place is not None else "")
            return True
        return super().event(event)

    def _tip(self, place: int) -> str:
        lines = [self._spoken(place, 0), f"{self.sides[1].name}: {language.number(self.count(place, 1))}"]
        return "\n".join(lines)
