"""What the page shows now, as it is kept: figures, tables for spreadsheets, what a report says."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject

from annotator.app.analysis.tables import (
    ClaimHeadings,
    Line,
    Names,
    claim_line,
    claims,
    cross_lines,
    period_lines,
)
from annotator.app.tasks import Task
from annotator.domain.annotation import AUTHOR, UNSPECIFIED
from annotator.ui import language
from annotator.ui.analysis.board import Board
from annotator.ui.analysis.cross_figure import CrossFigure
from annotator.ui.analysis.crossings import ALL, crossing_name
from annotator.ui.analysis.figure_words import light_theme
from annotator.ui.analysis.filter_values import LAYER, filter_name
from annotator.ui.analysis.months_figure import MonthsFigure
from annotator.ui.analysis.report import contents_of
from annotator.ui.analysis.report_sections import Contents
from annotator.ui.analysis.words import date_words, speaker_name, stance_name, subject_words
from annotator.ui.layer_names import layer_name


class Table(NamedTuple):
    """The headings of columns, and lines below them."""

    headings: Sequence[str]
    lines: Iterable[Line]


class Shown(QObject):
    """Counted anew from the filters, the subject and the chips; in the language of the interface."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board, self._state = board, board.state

    # --- names

    @property
    def crossing_name(self) -> str:
        """The name of the table of two sides."""
        return crossing_name(self._board.crossing.kind)

    @property
    def months_name(self) -> str:
        """The name of the chart of months or quarters."""
        return self._board.months.name(self._board.months.chart.periods)

    @property
    def has_claims(self) -> bool:
        """Whether any claims are listed."""
        return self._board.claims.matching > 0

    @property
    def has_crossing(self) -> bool:
        """Whether the table of two sides has rows."""
        return self._board.crossing.table.cross.rowCount() > 0

    @property
    def has_periods(self) -> bool:
        """Whether any claim that is counted has a date."""
        return bool(self._board.months.chart.periods)

    def _names(self) -> Names:
        """Return names that are looked up here, as lines are made on the thread of a worker."""
        archive, scheme, code = self._state.archive, self._state.session.scheme, language.current()
        virtual = {key: speaker_name(archive, key) for key in (AUTHOR, UNSPECIFIED)}
        stances = {value: stance_name(scheme, value) for value in self._board.filters.values.stances()}
        labels = {label.id: scheme.say(label.name, code) for label in scheme.labels}
        return Names(
            lambda said: said.name or said.words or virtual.get(said.key, said.key),
            lambda value: stances.get(value, value),
            lambda label: labels.get(label, label),
        )

    # --- what is filtered by

    def _filter_words(self) -> list[tuple[str, str]]:
        """Return what is counted, each with a name and values."""
        filters = self._board.filters
        used = [(filter_name(name), filters.values.named(name)) for name in filters.buttons if name in filters.in_use]
        if self._state.filter.words:
            used.append((filters.field.accessibleName(), self._state.filter.words))
        if self._state.subject is not None:
            used.append((self.tr("About"), subject_words(self._state.archive, self._state.subject)))
        return used

    def _caption(self) -> str:
        layer = (filter_name(LAYER), layer_name(self._state.session, self._state.archive.layer))
        parts = (f"{name}: {language.isolated(words)}" for name, words in (layer, *self._filter_words()))
        return " · ".join(map(language.isolated, parts))

    # --- figures

    def crossing_figure(self) -> CrossFigure:
        """Return the table of two sides as a figure."""
        return self._board.crossing.figure(self._caption())

    def months_figure(self) -> MonthsFigure:
        """Return the months as a figure."""
        return self._board.months.figure(self._caption())

    # --- tables

    def claims_table(self) -> Callable[[Task], Table]:
        """Return what reads the claims that are listed, each for itself; it may run on the thread of a worker."""
        archive, filter_, names = self._state.archive, self._state.shown, self._names()
        headings = ClaimHeadings(
            self.tr("Claim"),
            self.tr("Label"),
            self.tr("Said by"),
            self.tr("Stances"),
            self.tr("Cue"),
            self.tr("Article"),
            self.tr("Date"),
            self.tr("Outlet"),
            self.tr("Id of the article"),
            self.tr("Id of the span"),
            self.tr("Fragments"),
        )
        return lambda task: Table(headings, (claim_line(claim, names) for claim in claims(archive, filter_, task)))

    def crossing_table(self) -> Table:
        """Return the table of two sides with its sums."""
        found = self._board.crossing.crossing(light_theme())
        headings = [found.first, *(heading.words for heading in found.columns), found.total]

        def lines() -> Iterator[Line]:
            yield from cross_lines(found.table, [heading.words for heading in found.rows], with_totals=True)
            if found.has_sums:
                columns = (*range(len(found.columns)), ALL)
                yield (found.sums, *(str(found.number(ALL, column)) for column in columns))

        return Table(headings, lines())

    def months_table(self) -> Table:
        """Return the months or quarters with their claims and the stances towards these."""
        values, scheme = self._board.filters.values.stances(), self._state.session.scheme
        names = [stance_name(scheme, value) for value in values]
        headings = [self.tr("First month"), self.tr("Last month"), self.tr("Claims"), *names]
        return Table(headings, period_lines(self._board.months.periods(), values))

    # --- report

    def contents(self) -> Contents:
        """Return what a report says."""
        crossing, months = self.crossing_figure(), self.months_figure()
        chips = [chip.words for chip in self._state.chips]
        listed = [(self.tr("Claims listed"), language.isolated_list(chips))] if chips else []
        return contents_of(
            self._state.archive,
            self._state.shown,
            [*self._filter_words(), *listed],
            self._names(),
            date_words,
            date.today(),  # noqa: DTZ011  the person's own day
            [crossing] if crossing.rows else [],
            months if months.periods else None,
        )
