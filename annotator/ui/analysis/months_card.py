"""The card with the claims by month. Sizes are pixels."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout

from annotator.app.analysis import counting
from annotator.app.analysis.counting import Period
from annotator.app.analysis.filtering import matching
from annotator.domain.scheme import Scheme
from annotator.ui.analysis.cross_card import HEIGHT
from annotator.ui.analysis.figure_words import light_theme
from annotator.ui.analysis.headings import Side
from annotator.ui.analysis.months_chart import MonthsChart
from annotator.ui.analysis.months_figure import MonthsFigure
from annotator.ui.analysis.state import AnalysisState, Chip, looking_for
from annotator.ui.analysis.words import nothing_words, period_words, stance_mark, stance_name, subject_words
from annotator.ui.marks import mark_pixmap
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme

UP, DOWN = "supports", "opposes"


class MonthsCard(QFrame):
    """A heading, which stances are drawn, and the bars."""

    followed = Signal()
    """A number was followed."""

    def __init__(self, state: AnalysisState, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("figureCard")
        self.setFixedHeight(HEIGHT)
        self._state = state
        sides = _sides(state.session.scheme, theme)
        self.chart = MonthsChart(theme, *sides)
        self.chart.linked.connect(self._follow)
        self.chart.shown.connect(self._bring_into_sight)
        self._title = plain_label(self.tr("By month"), role="heading")
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setObjectName("monthsScroll")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.chart)
        self._nothing = at_start(plain_label(role="secondary"))
        self._nothing.setObjectName("noMonths")
        self._note = at_start(
            plain_label(self.tr("A dotted line: from here on another stance prevails."), role="caption")
        )
        self._note.setWordWrap(True)
        head = QHBoxLayout(spacing=8)
        head.setContentsMargins(8, 4, 8, 4)
        head.addWidget(self._title)
        head.addWidget(plain_label(self.tr("claims, same filter"), role="caption"))
        head.addStretch()
        for side in sides:
            sign = QLabel()
            sign.setPixmap(mark_pixmap(side.mark, side.color, theme.colors.page, self.devicePixelRatioF()))
            head.addWidget(sign)
            head.addWidget(plain_label(side.name, role="caption"))
        column = QVBoxLayout(self, spacing=4)
        column.setContentsMargins(12, 10, 12, 10)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._note)

    def refresh(self) -> None:
        """Count again; the last period is in sight."""
        found = self.periods()
        shifts = counting.shifts(found, UP, DOWN)
        self._title.setText(self.name(found))
        self.chart.show_periods(found, shifts)
        self._scroll.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._nothing.setText("" if found else self._why_nothing())
        self._note.setVisible(bool(shifts))
        bar = self._scroll.horizontalScrollBar()
        bar.setValue(bar.maximum())

    def _why_nothing(self) -> str:
        state = self._state
        if matching(state.archive, state.counted).any():
            return self.tr("No article with a date")
        return nothing_words(state)

    def periods(self) -> list[Period]:
        """Count the months, or longer periods, that are shown."""
        return counting.periods(self._state.archive, self._state.counted)

    def figure(self, caption: str) -> MonthsFigure:
        """Return the chart as a figure to keep, with the years of its months."""
        found = self.periods()
        shifts = counting.shifts(found, UP, DOWN)
        return MonthsFigure(
            self.name(found),
            caption,
            found,
            [period_words(period) for period in found],
            *_sides(self._state.session.scheme, light_theme()),
            sorted(shifts),
            self._note.text() if shifts else "",
        )

    def name(self, found: Sequence[Period]) -> str:
        """Return what a chart of these periods is called."""
        names = {
            counting.MONTH: self.tr("By month"),
            counting.QUARTER: self.tr("By quarter"),
            counting.YEAR: self.tr("By year"),
            counting.DECADE: self.tr("By decade"),
        }
        return names.get(counting.length_of(found), self.tr("By century"))

    def _bring_into_sight(self, box: QRectF) -> None:
        middle = box.center().toPoint()
        self._scroll.ensureVisible(middle.x(), middle.y(), 40, 0)

    def _follow(self, place: int, value: str) -> None:
        period = self.chart.periods[place]
        name = stance_name(self._state.session.scheme, value)
        months = looking_for(since=period.since, until=period.until)
        chips = [Chip(looking_for(stances=(value,)), name, value), Chip(months, period_words(period))]
        if self._state.subject is not None:
            chips.append(Chip(self._state.subject.filter, subject_words(self._state.archive, self._state.subject)))
        self._state.look_for(*chips)
        self.followed.emit()


def _sides(scheme: Scheme, theme: Theme) -> tuple[Side, Side]:
    """Return the stances that are drawn upwards and downwards, in the colours of a theme."""
    up, down = (
        Side(value, stance_name(scheme, value), *(stance_mark(scheme, value, theme) or (mark, theme.colors.text2)))
        for value, mark in ((UP, "triangle-up"), (DOWN, "triangle-down"))
    )
    return up, down
