"""The tables of two sides that the page shows: their headings, their numbers, and the claims behind each."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.app.analysis.counting import (
    CrossTable,
    speakers_by_speaker,
    stances_by_speaker,
    values_by_speaker,
    values_together,
)
from annotator.domain.frames import CLAIM, HEADS
from annotator.domain.scheme import Attribute, attribute
from annotator.ui.analysis.headings import Heading
from annotator.ui.analysis.state import AnalysisState, Chip, looking_for
from annotator.ui.analysis.words import (
    attribute_of_heads,
    attribute_words,
    speaker_name,
    stance_mark,
    stance_name,
    subject_words,
    value_name,
)
from annotator.ui.stances import all_stance_choices
from annotator.ui.theme import Theme
from annotator.ui.translatable import QT_TRANSLATE_NOOP

STANCES, OPPOSING, FORMS, TOGETHER = "stances", "opposing", "forms", "together"
NAMES = {
    STANCES: QT_TRANSLATE_NOOP("Crossings", "Stances by speaker"),
    OPPOSING: QT_TRANSLATE_NOOP("Crossings", "Who opposes whom"),
    FORMS: QT_TRANSLATE_NOOP("Crossings", "Quotations by form"),
    TOGETHER: QT_TRANSLATE_NOOP("Crossings", "Values together"),
}
OPPOSES, FORM = "opposes", "form"
MOST_ROWS, MOST_VALUES, MOST_OPPOSED = 100, 24, 24
ALL = -1
"""The row of all rows shown, and the column of all columns."""


class Crossing(NamedTuple):
    """A table to be shown; `chips` returns what the number in a row and column, ALL for all, looks for."""

    kind: str
    first: str
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    table: CrossTable
    has_sums: bool
    chips: Callable[[int, int], tuple[Chip, ...]]

    @property
    def total(self) -> str:
        """The heading of the totals of rows."""
        return QCoreApplication.translate("Crossings", "all")

    @property
    def sums(self) -> str:
        """The name of the row of sums."""
        return QCoreApplication.translate("Crossings", "All shown")

    def number(self, row: int, column: int) -> int:
        """Return a number; ALL stands for the sum."""
        counts, totals = self.table.counts, self.table.totals
        if row == ALL:
            return sum(totals) if column == ALL else sum(line[column] for line in counts)
        return totals[row] if column == ALL else counts[row][column]


def crossing_name(kind: str) -> str:
    """Return the name of a table."""
    return QCoreApplication.translate("Crossings", NAMES[kind])


def offered_crossings(state: AnalysisState) -> list[str]:
    """Return the tables that the scheme has what it takes for."""
    scheme = state.session.scheme
    claim, values = scheme.label(CLAIM), [choice.id for choice in all_stance_choices(scheme)]
    there = {
        STANCES: bool(values),
        OPPOSING: OPPOSES in values,
        FORMS: claim is not None and attribute(claim, FORM) is not None,
        TOGETHER: True,
    }
    return [kind for kind in NAMES if there[kind]]


def crossing(kind: str, state: AnalysisState, theme: Theme) -> Crossing:
    """Count a table."""
    makers = {STANCES: _stances, OPPOSING: _opposing, FORMS: _forms, TOGETHER: _together}
    return makers[kind](state, theme)


def _speakers(state: AnalysisState, keys: tuple[str, ...]) -> tuple[Heading, ...]:
    return tuple(Heading(speaker_name(state.archive, key), foreign=True) for key in keys)


def _stances(state: AnalysisState, theme: Theme) -> Crossing:
    scheme = state.session.scheme
    values = [choice.id for choice in all_stance_choices(scheme)]
    table = stances_by_speaker(state.archive, state.counted, values, MOST_ROWS)
    rows = _speakers(state, table.rows)
    columns = tuple(Heading(stance_name(scheme, value), stance_mark(scheme, value, theme)) for value in values)

    def chips(row: int, column: int) -> tuple[Chip, ...]:
        who = "" if row == ALL else rows[row].words
        parts: dict[str, object] = {"holders": (table.rows[row],)} if row != ALL else _all(table, "holders")
        value = "" if column == ALL else values[column]
        if value:
            parts["stances"] = (value,)
        elif row == ALL:
            parts["stances"] = tuple(values)
        return (
            Chip(looking_for(**parts), _joined(who, columns[column].words if value else ""), value),
            *_subject(state),
        )

    first = QCoreApplication.translate("Crossings", "Speaker")
    return Crossing(STANCES, first, rows, columns, table, True, chips)  # noqa: FBT003


def _all(table: CrossTable, part: str) -> dict[str, object]:
    """Return the speakers of all rows, or nothing where no speaker is left out."""
    return {part: table.rows} if table.all_rows > len(table.rows) else {}


def _joined(*words: str) -> str:
    return " ".join(filter(None, words)) or QCoreApplication.translate("Crossings", "all shown")


def _subject(state: AnalysisState) -> tuple[Chip, ...]:
    return (Chip(state.subject.filter, subject_words(state.archive, state.subject)),) if state.subject else ()


def _opposing(state: AnalysisState, theme: Theme) -> Crossing:
    del theme
    table = speakers_by_speaker(state.archive, state.counted, OPPOSES, MOST_OPPOSED)
    rows, columns = _speakers(state, table.rows), _speakers(state, table.columns)

    def chips(row: int, column: int) -> tuple[Chip, ...]:
        parts: dict[str, object] = {"stances": (OPPOSES,), "labels": HEADS}
        parts |= {"holders": (table.rows[row],)} if row != ALL else _all(table, "holders")
        who = "" if row == ALL else rows[row].words
        chip = Chip(looking_for(**parts), _joined(who, stance_name(state.session.scheme, OPPOSES)), OPPOSES)
        if column == ALL:
            return (chip, *_subject(state))
        said = Chip(looking_for(concerned=(table.columns[column],)), columns[column].words)
        return (chip, said, *_subject(state))

    first = QCoreApplication.translate("Crossings", "Who opposes")
    return Crossing(OPPOSING, first, rows, columns, table, False, chips)  # noqa: FBT003


def _forms(state: AnalysisState, theme: Theme) -> Crossing:
    del theme
    scheme = state.session.scheme
    claim = scheme.label(CLAIM)
    known = attribute(claim, FORM) if claim else None
    table = values_by_speaker(state.archive, state.counted, FORM, MOST_ROWS)
    rows = _speakers(state, table.rows)
    columns = tuple(Heading(_or_unset(value_name(known, value, scheme), known, value)) for value in table.columns)

    def chips(row: int, column: int) -> tuple[Chip, ...]:
        parts = {"speakers": (table.rows[row],)} if row != ALL else _all(table, "speakers")
        who = "" if row == ALL else rows[row].words
        found = [Chip(looking_for(**parts), _joined(who))] if parts or column == ALL else []
        if column != ALL:
            value = table.columns[column]
            found.append(Chip(looking_for(attributes=((FORM, value),)), attribute_words(scheme, FORM, value)))
        return (*found, *_subject(state))

    return Crossing(FORMS, QCoreApplication.translate("Crossings", "Speaker"), rows, columns, table, True, chips)  # noqa: FBT003


def _or_unset(words: str, known: Attribute | None, value: str) -> str:
    """Return the words of a value; of one that holds where none is set, with these claims counted, they say so."""
    if known is None or value != known.implied:
        return words
    return QCoreApplication.translate("Crossings", "{value} or not set").format(value=words)


def _together(state: AnalysisState, theme: Theme) -> Crossing:
    del theme
    table = values_together(state.archive, state.counted, MOST_VALUES)
    pairs = [(name, value) for name, _, value in (one.partition("=") for one in table.rows)]
    scheme = state.session.scheme
    headings = tuple(
        Heading(_or_unset(attribute_words(scheme, *pair), attribute_of_heads(scheme, pair[0]), pair[1]))
        for pair in pairs
    )

    def chips(row: int, column: int) -> tuple[Chip, ...]:
        wanted = dict.fromkeys((row, row if column == ALL else column))
        found = (Chip(looking_for(attributes=(pairs[place],)), headings[place].words) for place in wanted)
        return (*found, *_subject(state))

    first = QCoreApplication.translate("Crossings", "Value")
    return Crossing(TOGETHER, first, headings, headings, table, False, chips)  # noqa: FBT003
