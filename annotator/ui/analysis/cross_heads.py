"""The headings of a table of two sides: over its columns and beside its rows. Sizes are pixels."""

import math

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from annotator.text.direction import Direction, base_direction
from annotator.ui.analysis.cross_model import CrossModel
from annotator.ui.analysis.head_lines import LINE, head_lines, wanted_width
from annotator.ui.analysis.headings import Heading
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

HEAD_HEIGHT, TWO_LINES_HEIGHT, MARK, PADDING, HEAD_PADDING = 32, 40, 11.0, 8.0, 5
LEAST_NAME, MOST_NAME, LEAST_MARK, LEAST_FIELD, MOST_FIELD = 96, 160, 40, 46, 124


class Headings(QHeaderView):
    """Marks, or words on up to two lines, over the columns."""

    def __init__(self, model: CrossModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._cross, self._theme = model, theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(HEAD_HEIGHT)
        self.setMinimumSectionSize(16)

    def lines(self, section: int) -> tuple[str, ...]:
        """Return the words of a heading as they are shown, none where it is a mark."""
        heading = self._cross.heading(section)
        room = self.sectionSize(section) - 2 * HEAD_PADDING
        return () if heading.mark is not None else head_lines(heading.words, interface_font(CAPTION_SIZE), room)

    def least_width(self, section: int) -> int:
        """Return the width that a column needs for its heading."""
        heading = self._cross.heading(section)
        if heading.mark is not None:
            return LEAST_MARK
        wanted = math.ceil(wanted_width(heading.words, interface_font(CAPTION_SIZE))) + 2 * HEAD_PADDING + 1
        return min(max(wanted, LEAST_FIELD), MOST_FIELD)

    def fit_height(self) -> None:
        """Be as high as the headings need in the widths that their columns have."""
        most = max((len(self.lines(section)) for section in range(1, self.count())), default=1)
        self.setFixedHeight(HEAD_HEIGHT if most < 2 else TWO_LINES_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a heading."""
        if self._cross.crossing is None:
            return
        heading, room = self._cross.heading(section), QRectF(rect)
        painter.save()
        if heading.mark is not None:
            shape, color = heading.mark
            paint_mark(painter, shape, room.center(), MARK, QColor(color), QColor(self._theme.colors.page))
        else:
            self._paint_words(painter, room, heading, self.lines(section))
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRectF, heading: Heading, lines: tuple[str, ...]) -> None:
        """Paint all lines in the direction of the whole."""
        interface: Direction = "rtl" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr"
        around = (base_direction(heading.words) or interface) if heading.foreign else interface
        font, color = interface_font(CAPTION_SIZE), self._theme.colors.text3
        top = room.center().y() - LINE * len(lines) / 2
        for number, line in enumerate(lines):
            place = QRectF(room.left(), top + number * LINE, room.width(), LINE)
            paint_centered(painter, place, line, font, color, around, as_interface=True)


class RowNames(QHeaderView):
    """The names of the rows, which stay in sight beside columns that are scrolled."""

    def __init__(self, model: CrossModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._cross, self._theme = model, theme
        self.chosen = -1
        """The row of the number that was followed last, -1 for none."""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def fit_width(self) -> None:
        """Be as wide as the names need, within limits."""
        crossing = self._cross.crossing
        names = [width_of(one.words, interface_font(bold=True)) for one in crossing.rows] if crossing else []
        self.setFixedWidth(round(min(max([*names, LEAST_NAME]), MOST_NAME) + 2 * PADDING))

    def choose(self, row: int) -> None:
        """Show which row has the number that was followed, -1 for none."""
        self.chosen = row
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a name, in bold letters beside the number that was followed."""
        if self._cross.crossing is None:
            return
        heading = self._cross.row_heading(section)
        font = interface_font(bold=section == self.chosen)
        colors = self._theme.colors
        color = colors.text if heading.foreign else colors.text2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = QRectF(rect).adjusted(PADDING, 0, -PADDING, 0)
        painter.save()
        paint_line(painter, inner, heading.words, font, color, mirrored=mirrored, as_interface=not heading.foreign)
        painter.restore()
