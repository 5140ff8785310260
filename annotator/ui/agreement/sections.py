"""The figures as sections: overall, progress, pairs, directions, languages, labels, and those about answers."""

import math
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QObject

from annotator.agreement.report import AgreementReport, Measures
from annotator.app.disagreements import DisagreementFilter
from annotator.domain.frames import CLAIM
from annotator.ui import language
from annotator.ui.agreement.answer_sections import AnswerSections
from annotator.ui.agreement.content import (
    NO_INTERVAL,
    NOT_DEFINED,
    Cell,
    Mark,
    Range,
    Section,
    figure_cell,
    figure_words,
    headings,
    interval_cell,
    interval_words,
    label_name,
    leading,
    reason_words,
)
from annotator.ui.agreement.measured import Measured
from annotator.ui.article.highlights import swatch_of
from annotator.ui.theme import ThemeName
from annotator.ui.translatable import QT_TRANSLATE_NOOP

DIRECTIONS = {
    "rtl": QT_TRANSLATE_NOOP("Directions", "Right-to-left"),
    "ltr": QT_TRANSLATE_NOOP("Directions", "Left-to-right"),
    "mixed": QT_TRANSLATE_NOOP("Directions", "Mixed"),
}
DECIMALS = 2
LEVEL = 95
"""Percent that a confidence interval covers."""


class Sections(QObject):
    """The sections of measured figures, in `all`; those without rows are not shown."""

    def __init__(self, measured: Measured, theme: ThemeName) -> None:
        super().__init__()
        self._measured = measured
        self._team = measured.team
        self._layers = measured.layers
        self._scheme = measured.scheme
        self._theme = theme
        if measured.report is None:
            self.all = [self.progress()]
            return
        self._report = measured.report
        self.all = [
            self.overall(), self.progress(), self.pairwise(), self.by_direction(), self.by_language(), self.by_label(),
            *AnswerSections(measured.report, measured.scheme, theme).all,
        ]  # fmt: skip

    def overall(self) -> Section:
        """The overall figures; the page shows them in its first row."""
        report = self._report
        interval = report.overall.intervals.get("alpha")
        rows: list[tuple[Cell, ...]] = [
            (Cell(self.tr("Articles finished by two or more")), Cell(language.number(report.documents))),
            (Cell(self.tr("Span alpha")), figure_cell(report.overall.alpha, report.overall.undefined, "alpha")),
            (Cell(self._level()), Cell(interval_words(interval) if interval else reason_words(NO_INTERVAL))),
            (Cell(self.tr("Span gamma")), figure_cell(report.gamma.gamma, report.gamma.undefined, "gamma")),
            (Cell(self.tr("Stance kappa")), figure_cell(report.stance.kappa, report.stance.undefined, "kappa")),
            (Cell(self.tr("Disagreements to resolve")), Cell(language.number(self._measured.unresolved))),
        ]
        return Section("overall", "", "", (), rows)

    def progress(self) -> Section:
        """The progress of each member of the team."""
        rows = []
        for member in self._team:
            counts = self.tr("{done} of {all}").format(
                done=language.number(member.done), all=language.number(member.assigned)
            )
            share = member.done / member.assigned if member.assigned else 0.0
            row = (Cell(member.name, member.name, foreign=True), Cell(share=share, tip=counts), Cell(counts))
            rows.append(leading(row, self._between(member.name) if member.done else None))
        columns = headings(self.tr("Annotator"), self.tr("Done"), self.tr("Articles"))
        return Section("progress", self.tr("Progress by annotator"), "", columns, rows)

    def pairwise(self) -> Section:
        """Alpha of each pair of annotators."""
        names = self._report.annotators
        # Names may contain any character, so pairs are looked up, never split.
        scopes = {pair: self._report.pairs.get("|".join(pair)) for pair in combinations(names, 2)}
        figures = {pair: scope.overall for pair, scope in scopes.items() if scope is not None}
        alphas = [measures.alpha for measures in figures.values() if measures.alpha is not None]
        low, high = _ends(alphas)
        rows: list[tuple[Cell, ...]] = []
        for name in names:
            cells = [Cell(name, name, foreign=True, filter_=self._between(name))]
            for other in names:
                pair_measures = figures.get((name, other)) or figures.get((other, name))
                cells.append(self._pair_cell(name, other, pair_measures, low, high))
            rows.append(tuple(cells))
        columns = (Cell(), *(Cell(name, name, foreign=True) for name in names))
        return Section(
            "pairwise", self.tr("Pairwise agreement"), self.tr("span alpha, all labels"), columns, rows, matrix=True
        )

    def _pair_cell(self, name: str, other: str, measures: Measures | None, low: float, high: float) -> Cell:
        if name == other:
            return Cell(NOT_DEFINED)
        if measures is None:
            return Cell(NOT_DEFINED, self.tr("no article was finished by both"))
        lines = [
            f"{language.isolated(name)} – {language.isolated(other)}",
            self.tr("n: {n}").format(n=language.number(measures.n)),
            self.tr("exact F1: {figure}").format(figure=figure_words(measures.exact_f1)),
        ]
        if measures.alpha is None:
            lines.append(reason_words(measures.undefined.get("alpha", "")))
        elif interval := measures.intervals.get("alpha"):
            lines.append(f"{self._level()}: {interval_words(interval)}")
        shade = None if measures.alpha is None else min(max((measures.alpha - low) / (high - low), 0.0), 1.0)
        return Cell(figure_words(measures.alpha), "\n".join(lines), shade=shade, filter_=self._between(name, other))

    def _between(self, *names: str) -> DisagreementFilter:
        """Return the filter of the disagreements of an annotator, or between two."""
        return DisagreementFilter(layers=frozenset(self._layers.get(name, name) for name in names))

    def by_direction(self) -> Section:
        """Agreement by direction of text."""
        label = head_label(self._report)
        by_way = {way: part.labels[label] for way, part in self._report.slices.items() if label in part.labels}
        lowest = lowest_direction(self._report)
        named = {direction_name(way): measures for way, measures in by_way.items()}
        filter_ = [DisagreementFilter(label=label, direction=way) for way in by_way]
        columns, rows = self._sliced(self.tr("Text"), named, filter_, direction_name(lowest) if lowest else "")
        remark = self.tr("{label} spans").format(label=label_name(self._scheme, label))
        return Section("directions", self.tr("By direction of text"), remark, columns, rows)

    def by_language(self) -> Section:
        """Agreement by language, where there are several."""
        named = {language.language_name(code): scope.overall for code, scope in self._report.languages.items()}
        filter_ = [DisagreementFilter(language=code) for code in self._report.languages]
        columns, rows = self._sliced(self.tr("Language"), named, filter_, "")
        shown = rows if len(rows) > 1 else []
        return Section("languages", self.tr("By language"), self.tr("span alpha, all labels"), columns, shown)

    def _sliced(
        self, heading: str, named: dict[str, Measures], filter_: list[DisagreementFilter], warned: str
    ) -> tuple[tuple[Cell, ...], list[tuple[Cell, ...]]]:
        """Return headings and a row for each slice, with its interval on an axis that all of them share."""
        drawn = [measures.alpha for measures in named.values() if measures.alpha is not None]
        drawn += [end for measures in named.values() for end in measures.intervals.get("alpha", ())]
        low, high = _ends(drawn)
        rows = []
        for (name, measures), places in zip(named.items(), filter_, strict=True):
            interval = measures.intervals.get("alpha")
            shown_interval = interval_cell(interval)
            row = (
                Cell(name),
                Cell(language.number(measures.n)),
                figure_cell(measures.alpha, measures.undefined, "alpha", strong=True)._replace(warned=name == warned),
                Cell(
                    shown_interval.words,
                    shown_interval.tip or shown_interval.words,
                    plot=Range(low, high, measures.alpha, interval, name == warned),
                ),
                figure_cell(measures.exact_f1, measures.undefined, "exact_f1"),
            )
            rows.append(leading(row, places))
        columns = headings(heading, self.tr("n"), self.tr("Alpha"), self._level(), self.tr("Exact F1"))
        return (*columns[:3], columns[3]._replace(plot=Range(low, high)), columns[4]), rows

    def by_label(self) -> Section:
        """Agreement by label, and on all labels."""
        rows = []
        for label, measures in self._report.labels.items():
            swatch, mark = swatch_of(self._scheme, label, self._theme)
            name = Cell(
                label_name(self._scheme, label), color=swatch.text, strong=True, marks=(Mark(mark, swatch.line),)
            )
            rows.append(leading((name, *_measures(measures)), DisagreementFilter(label=label)))
        rows.append(
            leading((Cell(self.tr("All labels"), strong=True), *_measures(self._report.overall)), DisagreementFilter())
        )
        columns = headings(
            self.tr("Label"),
            self.tr("n"),
            self.tr("Exact F1"),
            self.tr("Overlap F1"),
            self.tr("Alpha"),
            self.tr("Alpha U"),
            self._level(),
        )
        note = self.tr("all pairs; {level}% of alpha").format(level=level())
        return Section("agreement", self.tr("By label"), note, columns, rows)

    def _level(self) -> str:
        return self.tr("{level}%").format(level=level())


def level() -> str:
    """Return the percentage of the confidence intervals, in the digits of the interface."""
    return language.number(LEVEL)


def direction_name(way: str) -> str:
    """Return the name of a direction of text."""
    return QCoreApplication.translate("Directions", DIRECTIONS[way])


def head_label(report: AgreementReport) -> str:
    """Return the label by which directions are compared: claims, or the first label without them."""
    return CLAIM if CLAIM in report.labels else next(iter(report.labels), "")


def lowest_direction(report: AgreementReport) -> str | None:
    """Return the direction whose alpha, as shown, is below that of every other one."""
    label = head_label(report)
    alphas = {way: part.labels[label].alpha for way, part in report.slices.items() if label in part.labels}
    shown = sorted((round(alpha, DECIMALS), way) for way, alpha in alphas.items() if alpha is not None)
    return shown[0][1] if len(shown) > 1 and shown[0][0] < shown[1][0] else None


def _ends(figures: list[float]) -> tuple[float, float]:
    """Return the range of figures, rounded outwards to tenths."""
    if not figures:
        return 0.0, 1.0
    low, high = math.floor(min(figures) * 10) / 10, math.ceil(max(figures) * 10) / 10
    return (low, high) if low < high else (low - 0.1, high)


def _measures(measures: Measures) -> tuple[Cell, ...]:
    return (
        Cell(language.number(measures.n)),
        figure_cell(measures.exact_f1, measures.undefined, "exact_f1"),
        figure_cell(measures.overlap_f1, measures.undefined, "overlap_f1"),
        figure_cell(measures.alpha, measures.undefined, "alpha", strong=True),
        figure_cell(measures.alpha_u, measures.undefined, "alpha_u"),
        interval_cell(measures.intervals.get("alpha")),
    )
