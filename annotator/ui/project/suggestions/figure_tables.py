"""The figures of suggestions as tables: by label, language, month and source, and the comparison of the study."""

from collections.abc import Iterable

from PySide6.QtCore import QDate, QLocale, QObject

from annotator.agreement.study import FIGURES, ArmFigures, Difference, StudyFigures
from annotator.app.suggesting.figures import SuggestionCounts, SuggestionFigures
from annotator.domain.scheme import Scheme
from annotator.suggest.labelled import LEARNT, MEMORY
from annotator.ui import language
from annotator.ui.agreement.content import (
    NO_INTERVAL,
    NOT_DEFINED,
    Cell,
    Mark,
    Section,
    figure_cell,
    headings,
    label_name,
    reason_words,
)
from annotator.ui.agreement.sections import level
from annotator.ui.article.highlights import swatch_of
from annotator.ui.theme import ThemeName


class FigureTables(QObject):
    """Makes the tables; those without rows are not shown."""

    def __init__(self, scheme: Scheme, theme: ThemeName) -> None:
        super().__init__()
        self._scheme, self._theme = scheme, theme

    def of_suggestions(self, figures: SuggestionFigures) -> list[Section]:
        """Return the tables of what became of suggestions."""
        whole = (Cell(self.tr("All claims"), strong=True), *self._counts(figures.overall, saves=True))
        languages = ((self._language(code), counts) for code, counts in figures.languages.items())
        months = ((self._month(month), counts) for month, counts in reversed(figures.months.items()))
        sources = ((self._source(source), counts) for source, counts in figures.sources.items())
        return [
            self._by_label(figures),
            self._claims("suggestionLanguages", self.tr("By language"), self.tr("Language"), languages, [whole]),
            self._claims("suggestionMonths", self.tr("By month"), self.tr("Month"), months, []),
            self._claims("suggestionSources", self.tr("By source"), self.tr("Source"), sources, []),
        ]

    def _by_label(self, figures: SuggestionFigures) -> Section:
        rows = [(self._label(label), *self._counts(counts, saves=False)) for label, counts in figures.labels.items()]
        columns = headings(self.tr("Label"), *self._columns())
        remark = self.tr("each part of a suggestion by itself")
        return Section("suggestionLabels", self.tr("By label"), remark, columns, rows)

    def _claims(
        self,
        name: str,
        heading: str,
        first: str,
        found: Iterable[tuple[str, SuggestionCounts]],
        whole: list[tuple[Cell, ...]],
    ) -> Section:
        rows = [(Cell(words), *self._counts(counts, saves=True)) for words, counts in found]
        columns = headings(first, *self._columns(), self.tr("Actions saved"))
        return Section(name, heading, self.tr("suggested claims"), columns, [*rows, *whole] if rows else [])

    def _columns(self) -> tuple[str, ...]:
        return (
            self.tr("Shown"),
            self.tr("Accepted"),
            self.tr("Of them changed"),
            self.tr("Dismissed"),
            self.tr("Precision"),
        )

    def _counts(self, counts: SuggestionCounts, *, saves: bool) -> tuple[Cell, ...]:
        numbers = (counts.shown, counts.accepted, counts.edited, counts.dismissed)
        unknown = self.tr("Nothing was accepted or dismissed where this copy knows of both.")
        precision = Cell(NOT_DEFINED, unknown) if counts.precision is None else Cell(_percent(counts.precision))
        saved = Cell(NOT_DEFINED, unknown) if counts.saved is None else Cell(language.number(counts.saved))
        return (*(Cell(language.number(number)) for number in numbers), precision, *([saved] if saves else []))

    def _label(self, label: str) -> Cell:
        if self._scheme.label(label) is None:
            return Cell(label_name(self._scheme, label))
        swatch, mark = swatch_of(self._scheme, label, self._theme)
        marks = (Mark(mark, swatch.line),)
        return Cell(label_name(self._scheme, label), color=swatch.text, strong=True, marks=marks)

    def _language(self, code: str) -> str:
        return language.language_name(code) if code else self.tr("Not known")

    def _month(self, month: str) -> str:
        day = QDate.fromString(f"{month}-01", "yyyy-MM-dd")
        return QLocale().toString(day, "MMMM yyyy") if day.isValid() else self.tr("Not known")

    def _source(self, source: str) -> str:
        """Return the name of what suggested; that of another package is its own."""
        known = {LEARNT: self.tr("Learning"), MEMORY: self.tr("Memory"), "": self.tr("Not known")}
        return known.get(source) or language.isolated(source)

    # --- the study

    def of_study(self, study: StudyFigures) -> Section:
        """Return the comparison of agreement with suggestions and without."""
        names = (self.tr("Claims, exact F1"), self.tr("Claims, overlap F1"), self.tr("Complete claims, F1"))
        arms = (study.shown, study.blind)
        assigned = (Cell(language.number(arm.assigned)) for arm in arms)
        finished = (Cell(language.number(arm.documents)) for arm in arms)
        rows = [
            (Cell(self.tr("Articles assigned")), *assigned, Cell(), Cell()),
            (Cell(self.tr("Articles finished")), *finished, Cell(), Cell()),
            *(
                self._compared(words, name, arms, study.differences[name])
                for words, name in zip(names, FIGURES, strict=True)
            ),
        ]
        columns = headings(
            self.tr("Agreement"),
            self.tr("With"),
            self.tr("Without"),
            self.tr("Difference"),
            self.tr("{level}%").format(level=level()),
        )
        return Section("suggestionStudy", self.tr("Agreement with and without suggestions"), "", columns, rows)

    def _compared(self, words: str, name: str, arms: tuple[ArmFigures, ...], found: Difference) -> tuple[Cell, ...]:
        figures = (figure_cell(getattr(arm, name), arm.undefined, name) for arm in arms)
        reason = reason_words(found.undefined or NO_INTERVAL)
        difference = Cell(NOT_DEFINED, reason) if found.difference is None else Cell(_signed(found.difference))
        interval = found.interval
        ends = Cell(NOT_DEFINED, reason) if interval is None else Cell(" – ".join(map(_signed, interval)))
        return Cell(words), *figures, difference._replace(strong=True), ends


def _percent(share: float) -> str:
    return f"{language.number(round(100 * share))}{QLocale().percent()}"


def _signed(value: float) -> str:
    return f"{QLocale().positiveSign() if round(value, 2) > 0 else ''}{language.decimal(value)}"
