"""The sections of the report on an analysis, in the language of the interface."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, QObject

from annotator.app.analysis.rows import ClaimRow
from annotator.app.analysis.tables import Names, Totals
from annotator.ui import language
from annotator.ui.agreement.content import Cell, Section, headings
from annotator.ui.analysis.cross_figure import NOTHING, CrossFigure
from annotator.ui.analysis.months_figure import MonthsFigure

MOST_ROWS, MOST_COLUMNS = 40, 7
"""Of a table; the others are in the file for spreadsheets."""
MOST_PERIODS = 16
"""Of a chart; of a longer time there are several, one below the other, on the same scale."""
NAMES_SHARE = 26.0
FACT_SHARES = (25.0, 75.0)
CLAIM_SHARES = (36.0, 17.0, 16.0, 17.0, 14.0)


class Contents(NamedTuple):
    """What a report says. `guideline` is the version of the guideline, 0 for none; `day` is the day of the report.

    `filter_words` are the filters in use, each with its name and its values. `claims` are the first that pass them.
    """

    project: str
    layer: str
    day: date
    scheme: int
    guideline: int
    filter_words: Sequence[tuple[str, str]]
    totals: Totals
    crosses: Sequence[CrossFigure]
    months: MonthsFigure | None
    claims: Sequence[ClaimRow]
    names: Names
    date_words: Callable[[str], str]


class ReportSections(QObject):
    """What stands before the charts, the charts, and what stands after them; empty sections are left out."""

    def __init__(self, contents: Contents) -> None:
        super().__init__()
        self._contents = contents
        self.title, self.day = self.tr("Analysis"), _day_words(contents.day)
        before = [self._facts(), self._filter(), self._totals(), *map(self._cross, contents.crosses)]
        self.before = [section for section in before if section.rows]
        self.charts = _charts(contents.months) if contents.months is not None else []
        after = [self._periods(), self._claims()]
        self.after = [section for section in after if section.rows]

    def _facts(self) -> Section:
        contents, version = self._contents, self.tr("version {n}")
        guideline = version.format(n=language.number(contents.guideline)) if contents.guideline else self.tr("none")
        facts = [
            (self.tr("Date"), self.day),
            (self.tr("Project"), contents.project),
            (self.tr("Layer"), contents.layer),
            (self.tr("Scheme"), version.format(n=language.number(contents.scheme))),
            (self.tr("Guideline"), guideline),
        ]
        rows: list[tuple[Cell, ...]] = [(Cell(name), Cell(words)) for name, words in facts]
        return Section("facts", "", "", (), rows, shares=FACT_SHARES, of_words=True)

    def _filter(self) -> Section:
        used = self._contents.filter_words or [(self.tr("all claims"), "")]
        rows: list[tuple[Cell, ...]] = [(Cell(name), Cell(words)) for name, words in used]
        return Section("filter", self.tr("Filter"), "", (), rows, shares=FACT_SHARES, of_words=True)

    def _totals(self) -> Section:
        found = self._contents.totals
        names = (self.tr("Claims"), self.tr("Articles"), self.tr("Speakers"), self.tr("Stances"))
        rows: list[tuple[Cell, ...]] = [
            (Cell(name), Cell(_number(count))) for name, count in zip(names, found, strict=True)
        ]
        return Section("totals", self.tr("Overview"), "", (), rows)

    def _cross(self, figure: CrossFigure) -> Section:
        columns = figure.columns[:MOST_COLUMNS]
        rows = [self._cross_row(figure, row, len(columns)) for row in range(min(len(figure.rows), MOST_ROWS))]
        if figure.sums:
            sums = [figure.sum_of(column) for column in range(len(columns))]
            total = [sum(figure.totals)] if figure.total else []
            rows.append((Cell(figure.sums), *(Cell(_number(count), strong=True) for count in (*sums, *total))))
        names = [heading.words for heading in columns] + ([figure.total] if figure.total else [])
        shares = (NAMES_SHARE, *[(100 - NAMES_SHARE) / len(names)] * len(names)) if names else ()
        remark = self._remark_of(figure)
        return Section("cross", figure.title, remark, headings(figure.first, *names), rows, matrix=True, shares=shares)

    def _cross_row(self, figure: CrossFigure, row: int, columns: int) -> tuple[Cell, ...]:
        cells = [
            Cell(_number(count), shade=count / figure.largest) if count else Cell(NOTHING)
            for count in figure.counts[row][:columns]
        ]
        total = [Cell(_number(figure.totals[row]), strong=True)] if figure.total else []
        return (Cell(figure.rows[row].words, foreign=True), *cells, *total)

    def _remark_of(self, figure: CrossFigure) -> str:
        """Return the note of a table, and what is left out of it here."""
        cut = [
            words.format(shown=_number(most), all=_number(count))
            for words, most, count in (
                (self.tr("The first {shown} of {all} rows"), MOST_ROWS, len(figure.rows)),
                (self.tr("The first {shown} of {all} columns"), MOST_COLUMNS, len(figure.columns)),
            )
            if count > most
        ]
        return ". ".join([figure.note] if figure.note and not cut else cut)

    def _periods(self) -> Section:
        months = self._contents.months
        if months is None:
            return Section("periods", "", "", (), [])
        rows = [
            (Cell(name), *(Cell(_number(count)) for count in (period.claims, *_sides(months, place))))
            for place, (name, period) in enumerate(zip(months.names, months.periods, strict=True))
        ]
        columns = headings("", self.tr("Claims"), months.up.name, months.down.name)
        return Section("periods", self.tr("Numbers in the chart"), "", columns, rows)

    def _claims(self) -> Section:
        contents = self._contents
        shown, every = len(contents.claims), contents.totals.claims
        words = self.tr("The first {shown} of {all}").format(shown=_number(shown), all=_number(every))
        columns = headings(
            self.tr("Claim"), self.tr("Said by"), self.tr("Stances"), self.tr("Article"), self.tr("Date")
        )
        rows = [self._claim(claim) for claim in contents.claims]
        remark = words if shown < every else ""
        return Section("claims", self.tr("Claims"), remark, columns, rows, shares=CLAIM_SHARES, of_words=True)

    def _claim(self, claim: ClaimRow) -> tuple[Cell, ...]:
        names = self._contents.names
        speakers = [names.speaker(said) for said in claim.speakers]
        stances = [
            f"{language.isolated(names.speaker(held.holder))}: {names.stance(held.value)}" for held in claim.stances
        ]
        return (
            Cell(claim.words, foreign=True),
            Cell(language.isolated_list(speakers or [""]), foreign=True),
            Cell(language.isolated_list(stances or [""]), as_interface=True),
            Cell(claim.title, foreign=True),
            Cell(self._contents.date_words(claim.date)),
        )


def _sides(months: MonthsFigure, place: int) -> Sequence[int]:
    return months.number(place, months.up), months.number(place, months.down)


def _charts(months: MonthsFigure) -> list[MonthsFigure]:
    """Return the chart, or several for a long time, which all have room for the largest number."""
    places = range(len(months.periods))
    up, down = (max((_sides(months, place)[side] for place in places), default=0) for side in (0, 1))
    whole = months._replace(room_for=(up, down))
    return [
        whole._replace(
            title=months.title if first == 0 else "",
            periods=months.periods[first : first + MOST_PERIODS],
            names=months.names[first : first + MOST_PERIODS],
            shifts=[place - first for place in months.shifts if first <= place < first + MOST_PERIODS],
        )
        for first in places[::MOST_PERIODS]
    ]


def _number(count: int) -> str:
    return language.number(count, grouped=True)


def _day_words(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
