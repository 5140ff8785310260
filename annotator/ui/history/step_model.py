"""The steps of a history as rows, with a row for each day. Words are found when a row is first shown."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QLocale, QObject, Qt

from annotator.app.history.kinds import summary_of
from annotator.app.history.steps import Step
from annotator.app.history.summary import Summary
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.history.step_words import StepWords, is_stance

WEEK = 7


class DayRow(NamedTuple):
    """The heading of a day."""

    words: str


class StepRow(NamedTuple):
    """A step in words; `before` and `after` are values of a stance, "" for none."""

    step: Step
    summary: Summary
    who: str
    what: str
    text: str
    time: str
    values: tuple[str, str] | None


class StepModel(GradualModel):
    """Days and steps, the newest first. `later` says which steps would be undone with the chosen one."""

    def __init__(self, words: StepWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: list[DayRow | Step] = []
        self._cells: dict[int, StepRow] = {}
        self.later: frozenset[str] = frozenset()

    def show(self, steps: Sequence[Step]) -> None:
        """Show other steps."""
        self._rows, self._cells = [], {}
        self.later = frozenset()
        day: date | None = None
        for step in steps:
            moment = step.recorded.astimezone() if step.recorded else None
            if not self._rows or (moment.date() if moment else None) != day:
                day = moment.date() if moment else None
                self._rows.append(DayRow(self._day_words(day)))
            self._rows.append(step)
        self.list_changed()

    def _day_words(self, day: date | None) -> str:
        if day is None:
            return self.tr("At an unknown time")
        today = datetime.now().astimezone().date()
        days = (today - day).days
        if days in (0, 1):
            return self.tr("Today") if days == 0 else self.tr("Yesterday")
        form = "dddd d MMMM" if 0 < days < WEEK or day.year == today.year else "d MMMM yyyy"
        return str(QLocale().toString(datetime(day.year, day.month, day.day).astimezone(), form))

    def mark_later(self, steps: Sequence[Step]) -> None:
        """Mark the steps that would be undone."""
        self.later = frozenset(step.id for step in steps)

    def row_of(self, holds: Callable[[Step], bool]) -> int:
        """Return the first row with a step that fulfils a condition; -1 when there is none."""
        found = (index for index, row in enumerate(self._rows) if isinstance(row, Step) and holds(row))
        return next(found, -1)

    def step(self, index: Index) -> Step | None:
        """Return the step of a row, None for a day."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Step) else None

    def cell(self, index: Index) -> StepRow | DayRow:
        """Return what a row shows."""
        row = self._rows[index.row()]
        if isinstance(row, DayRow):
            return row
        if index.row() not in self._cells:
            self._cells[index.row()] = self._cell(row)
        return self._cells[index.row()]

    def _cell(self, step: Step) -> StepRow:
        summary = summary_of(step)
        time = QLocale().toString(step.recorded.astimezone(), "HH:mm") if step.recorded else ""
        values = (summary.before, summary.after) if is_stance(summary) else None
        words = self._words
        return StepRow(step, summary, words.who(step), words.what(step, summary), words.text_of(summary), time, values)

    # --- Qt

    def total(self) -> int:
        """Return the number of all rows."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, for screen readers; the delegate asks for `cell`."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._rows[index.row()]
        return row.words if isinstance(row, DayRow) else self._words.sentence(row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Days cannot be chosen."""
        if self.step(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
