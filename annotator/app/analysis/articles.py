"""What is known of the articles of an archive, as columns: dates in days since 0001-01-01, outlets, languages."""

from collections.abc import Iterable
from datetime import date

import numpy as np
from numpy.typing import NDArray

from annotator.app.analysis.columns import NO_DATE, Numbers, Vocabulary
from annotator.storage.document_facts import ArticleFacts

_MOST_LANGUAGES = 62
"""Languages that filters know; those that come after are read as the last one."""


class Articles:
    """Date, outlet and languages of documents by row number."""

    def __init__(self, facts: Iterable[ArticleFacts], size: int) -> None:
        self.days: Numbers = np.full(size, NO_DATE, dtype=np.int32)
        self.outlet: Numbers = np.full(size, -1, dtype=np.int32)
        self.spoken: NDArray[np.int64] = np.zeros(size, dtype=np.int64)
        self.outlets = Vocabulary()
        self.languages = Vocabulary()
        self.listed: NDArray[np.bool_] = np.zeros(size, dtype=np.bool_)
        self._date: Numbers = np.full(size, -1, dtype=np.int32)
        self._dates = Vocabulary()
        for one in facts:
            self._add(one)

    def _add(self, one: ArticleFacts) -> None:
        self.listed[one.number] = True
        self.days[one.number] = day_of(one.date)
        if one.date:
            self._date[one.number] = self._dates.number(one.date)
        if one.outlet:
            self.outlet[one.number] = self.outlets.number(one.outlet)
        for language in one.languages:
            self.spoken[one.number] |= 1 << min(self.languages.number(language), _MOST_LANGUAGES)

    def date(self, number: int) -> str:
        """Return the date of a document, by row number, as its metadata has it, "" for none."""
        known = int(self._date[number])
        return self._dates.values[known] if known >= 0 else ""

    def changed(self, before: "Articles") -> list[int]:
        """Return the row numbers of the documents that are listed now and were not, or the other way round."""
        size = max(len(self.listed), len(before.listed))
        now, then = (np.pad(one.listed, (0, size - len(one.listed))) for one in (self, before))
        found: list[int] = np.flatnonzero(now != then).tolist()
        return found


def day_of(words: str) -> int:
    """Return the day that a date in ISO 8601 begins with, in days since 0001-01-01, NO_DATE for anything else."""
    try:
        return date.fromisoformat(words[:10] if len(words) != len("2026-03") else f"{words}-01").toordinal()
    except ValueError:
        return NO_DATE


def month_of(day: int) -> int:
    """Return the month of a day, counted from year 0, NO_DATE for no date."""
    if day == NO_DATE:
        return NO_DATE
    found = date.fromordinal(day)
    return found.year * 12 + found.month - 1
