"""The figures as sections: progress, pairs, direction of text, labels, stance, ties, answers."""

import math
from collections import Counter
from itertools import combinations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from annotator.agreement.report import AgreementReport, Answers, Measures, Ties
from annotator.domain.frames import CLAIM
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.agreement.content import (
    NOT_DEFINED,
    Cell,
    Mark,
    Range,
    Section,
    figure_cell,
    figure_words,
    interval_cell,
    interval_words,
    reason_words,
)
from annotator.ui.agreement.measured import Measured
from annotator.ui.article.highlights import swatch_of
from annotator.ui.stances import stance_choice, stance_choices
from annotator.ui.theme import ThemeName

DIRECTIONS = {
    "rtl": QT_TRANSLATE_NOOP("Directions", "Right-to-left"),
    "ltr": QT_TRANSLATE_NOOP("Directions", "Left-to-right"),
    "mixed": QT_TRANSLATE_NOOP("Directions", "Mixed"),
}
MOST_CONFUSIONS = 5
DECIMALS = 2


class Sections(QObject):
    """The sections of what was measured; `all` are those in which there is something to show."""

    def __init__(self, measured: Measured, theme: ThemeName) -> None:
        super().__init__()
        self._team = measured.team
        self._scheme = measured.scheme
        self._theme = theme
        if measured.report is None:
            self.all = [self.progress()]
            return
        self._report = measured.report
        self.all = [
            self.progress(), self.pairwise(), self.by_direction(), self.by_label(), self.stances(), self.confusions(),
            self.ties(), self.answers(),
        ]  # fmt: skip

    def progress(self) -> Section:
        """How far everybody is."""
        rows = []
        for one in self._team:
            told = self.tr("{done} of {all}").format(done=language.number(one.done), all=language.number(one.assigned))
            share = one.done / one.assigned if one.assigned else 0.0
            rows.append((Cell(one.name, one.name, foreign=True), Cell(share=share, tip=told), Cell(told)))
        columns = _headings(self.tr("Annotator"), self.tr("Done"), self.tr("Documents"))
        return Section("progress", self.tr("Progress by annotator"), "", columns, rows)

    def pairwise(self) -> Section:
        """Alpha of every two people."""
        names = self._report.annotators
        # Names may hold any character, so pairs are looked up and never taken apart.
        scopes = {pair: self._report.pairs.get("|".join(pair)) for pair in combinations(names, 2)}
        figures = {pair: scope.overall for pair, scope in scopes.items() if scope is not None}
        alphas = [one.alpha for one in figures.values() if one.alpha is not None]
        low, high = _ends(alphas)
        rows = []
        for one in names:
            cells = [Cell(one, one, foreign=True)]
            for other in names:
                found = figures.get((one, other)) or figures.get((other, one))
                cells.append(self._pair_cell(one, other, found, low, high))
            rows.append(tuple(cells))
        columns = (Cell(), *(Cell(name, name, foreign=True) for name in names))
        return Section(
            "pairwise", self.tr("Pairwise agreement"), self.tr("span alpha, all labels"), columns, rows, matrix=True
        )

    def _pair_cell(self, one: str, other: str, found: Measures | None, low: float, high: float) -> Cell:
        if one == other:
            return Cell(NOT_DEFINED)
        if found is None:
            return Cell(NOT_DEFINED, self.tr("no document was finished by both"))
        told = [
            f"{language.isolated(one)} – {language.isolated(other)}",
            self.tr("n: {n}").format(n=language.number(found.n)),
            self.tr("exact F1: {figure}").format(figure=figure_words(found.exact_f1)),
        ]
        if found.alpha is None:
            told.append(reason_words(found.undefined.get("alpha", "")))
        elif interval := found.intervals.get("alpha"):
            told.append(self.tr("95 %: {interval}").format(interval=interval_words(interval)))
        shade = None if found.alpha is None else min(max((found.alpha - low) / (high - low), 0.0), 1.0)
        return Cell(figure_words(found.alpha), "\n".join(told), shade=shade)

    def by_direction(self) -> Section:
        """Text that runs one way, the other, or both."""
        label = head_label(self._report)
        found = {way: part.labels[label] for way, part in self._report.slices.items() if label in part.labels}
        drawn = [one.alpha for one in found.values() if one.alpha is not None]
        drawn += [end for one in found.values() for end in one.intervals.get("alpha", ())]
        low, high = _ends(drawn)
        lowest = lowest_direction(self._report)
        rows: list[tuple[Cell, ...]] = []
        for way, one in found.items():
            interval = one.intervals.get("alpha")
            told = interval_cell(interval)
            rows.append(
                (
                    Cell(direction_name(way)),
                    Cell(language.number(one.n)),
                    figure_cell(one.alpha, one.undefined, "alpha", strong=True)._replace(warned=way == lowest),
                    Cell(told.words, told.tip or told.words, plot=Range(low, high, one.alpha, interval, way == lowest)),
                    figure_cell(one.exact_f1, one.undefined, "exact_f1"),
                )
            )
        columns = _headings(self.tr("Text"), self.tr("n"), self.tr("Alpha"), self.tr("95 %"), self.tr("Exact F1"))
        scale = columns[3]._replace(plot=Range(low, high))
        remark = self.tr("{label} spans").format(label=label_name(self._scheme, label))
        return Section("directions", self.tr("By direction of text"), remark, (*columns[:3], scale, columns[4]), rows)

    def by_label(self) -> Section:
        """Every label, and all of them."""
        rows = []
        for label, one in self._report.labels.items():
            swatch, mark = swatch_of(self._scheme, label, self._theme)
            name = Cell(
                label_name(self._scheme, label), color=swatch.text, strong=True, marks=(Mark(mark, swatch.line),)
            )
            rows.append((name, *_measures(one)))
        rows.append((Cell(self.tr("All labels"), strong=True), *_measures(self._report.overall)))
        columns = _headings(
            self.tr("Label"),
            self.tr("n"),
            self.tr("Exact F1"),
            self.tr("Overlap F1"),
            self.tr("Alpha"),
            self.tr("Alpha U"),
            self.tr("95 %"),
        )
        return Section("agreement", self.tr("By label"), self.tr("all pairs; 95 % of alpha"), columns, rows)

    def stances(self) -> Section:
        """Which stances one person gave where another gave which."""
        values = self._stance_values()
        counts = {
            (one, other): self._report.stance.confusion.get(f"{one}|{other}", 0) for one in values for other in values
        }
        most = max(counts.values(), default=0) or 1
        rows = []
        for one in values:
            own = self._stance_cell(one)
            cells = [own]
            for other in values:
                count = counts[one, other]
                tip = f"{own.words} – {self._stance_cell(other).words}: {language.number(count)}"
                cells.append(
                    Cell(language.number(count), tip, strong=one == other, shade=count / most, framed=one == other)
                )
            rows.append(tuple(cells))
        columns = (Cell(), *(self._stance_cell(value) for value in values))
        remark = self.tr("on the same head; rows one annotator, columns the other")
        return Section("stances", self.tr("Stance: who said what"), remark, columns, rows, matrix=True)

    def confusions(self) -> Section:
        """Which two stances were most often given for each other."""
        values = self._stance_values()
        counts = Counter(
            {
                (one, other): self._report.stance.confusion.get(f"{one}|{other}", 0)
                + self._report.stance.confusion.get(f"{other}|{one}", 0)
                for one, other in combinations(values, 2)
            }
        )
        rows = []
        for (one, other), count in counts.most_common(MOST_CONFUSIONS):
            if count:
                cells = (self._stance_cell(one), self._stance_cell(other))
                rows.append((*cells, Cell(language.number(count), strong=True)))
        columns = _headings(self.tr("One said"), self.tr("the other"), self.tr("n"))
        return Section("confusions", self.tr("Most frequent confusions"), "", columns, rows)

    def _stance_values(self) -> list[str]:
        """The values of the scheme, then those that work under another scheme has."""
        known = [choice.id for choice in stance_choices(self._scheme)]
        pairs = {f"{one}|{other}" for one in known for other in known}
        more = {value for pair in self._report.stance.confusion if pair not in pairs for value in pair.split("|")}
        return known + sorted(more - set(known))

    def _stance_cell(self, value: str) -> Cell:
        choice = stance_choice(self._scheme, value)
        words = self._scheme.say(value, language.current())
        color = (choice.dark if self._theme == "dark" else choice.light) if choice else ""
        marks = (Mark(choice.mark, color),) if choice and choice.mark else ()
        return Cell(words, words, color=color, marks=marks)

    def ties(self) -> Section:
        """Relations, and frames as wholes."""
        rows = [_tie(label_name(self._scheme, label), one) for label, one in self._report.relations.items()]
        rows.append(_tie(self.tr("Whole frames"), self._report.frames))
        columns = _headings(self.tr("Tie"), self.tr("n"), self.tr("Strict F1"), self.tr("Conditional F1"))
        remark = self.tr("conditional: where both have the ends")
        return Section("ties", self.tr("Ties and whole frames"), remark, columns, rows)

    def answers(self) -> Section:
        """Stance and attributes, on what both marked."""
        rows = [self._answer(self.tr("Stance"), self._report.stance)]
        for name, one in self._report.attributes.items():
            label, _, attribute = name.rpartition(".")
            told = f"{label_name(self._scheme, label)} · {self._scheme.say(attribute, language.current())}"
            rows.append(self._answer(told, one))
        columns = _headings(self.tr("Question"), self.tr("n"), self.tr("Coverage"), self.tr("Alpha"), self.tr("Kappa"))
        return Section("answers", self.tr("Stance and attributes"), self.tr("on what both marked"), columns, rows)

    def _answer(self, name: str, one: Answers) -> tuple[Cell, ...]:
        return (
            Cell(name),
            Cell(language.number(one.n)),
            figure_cell(one.coverage, one.undefined, "coverage"),
            figure_cell(one.alpha, one.undefined, "alpha", strong=True),
            figure_cell(one.kappa, one.undefined, "kappa"),
        )


def direction_name(way: str) -> str:
    """Return the name of a direction of text."""
    return QCoreApplication.translate("Directions", DIRECTIONS[way])


def head_label(report: AgreementReport) -> str:
    """Return the label that directions are compared by: claims, or the first label of a scheme without them."""
    return CLAIM if CLAIM in report.labels else next(iter(report.labels), "")


def label_name(scheme: Scheme, label: str) -> str:
    """Return the name of a label or a relation in the language of the interface."""
    known = scheme.label(label) or scheme.relation(label)
    return scheme.say(known.name, language.current()) if known else label


def lowest_direction(report: AgreementReport) -> str | None:
    """Return the direction of text whose alpha is seen to be below that of every other one."""
    label = head_label(report)
    alphas = {way: part.labels[label].alpha for way, part in report.slices.items() if label in part.labels}
    shown = sorted((round(alpha, DECIMALS), way) for way, alpha in alphas.items() if alpha is not None)
    return shown[0][1] if len(shown) > 1 and shown[0][0] < shown[1][0] else None


def _headings(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell(one) for one in words)


def _ends(figures: list[float]) -> tuple[float, float]:
    """Return the tenths between which figures lie."""
    if not figures:
        return 0.0, 1.0
    low, high = math.floor(min(figures) * 10) / 10, math.ceil(max(figures) * 10) / 10
    return (low, high) if low < high else (low - 0.1, high)


def _measures(one: Measures) -> tuple[Cell, ...]:
    return (
        Cell(language.number(one.n)),
        figure_cell(one.exact_f1, one.undefined, "exact_f1"),
        figure_cell(one.overlap_f1, one.undefined, "overlap_f1"),
        figure_cell(one.alpha, one.undefined, "alpha", strong=True),
        figure_cell(one.alpha_u, one.undefined, "alpha_u"),
        interval_cell(one.intervals.get("alpha")),
    )


def _tie(name: str, one: Ties) -> tuple[Cell, ...]:
    return (
        Cell(name),
        Cell(language.number(one.n)),
        figure_cell(one.strict_f1, one.undefined, "strict_f1"),
        figure_cell(one.conditional_f1, one.undefined, "conditional_f1"),
    )
