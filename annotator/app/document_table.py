"""The table of all documents for leads: rows that are filtered, sorted and put into groups in memory.

A hundred thousand rows are read in some seconds, so `load` belongs on a thread of its own. `apply` reads only what
changed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from annotator.app.changes import Change
from annotator.app.document_filter import OPEN, Filter
from annotator.app.session import Session
from annotator.domain.frames import CLAIM
from annotator.domain.scheme import DocumentLabel
from annotator.storage.document_rows import DocumentRow, document_rows, word_counts
from annotator.storage.documents import listed_numbers, numbers_of

TITLE, LANGUAGES, WORDS, PEOPLE, CLAIMS, FLAGGED = "title", "languages", "words", "people", "claims", "flagged"
LABELS = "labels"
FIELD = "metadata."
"""What the names of columns with a key of the metadata begin with."""
READ_AT_ONCE = 200
"""The most changed documents that are read again by themselves."""
BATCH = 2_000


class Group(NamedTuple):
    """The heading of a group: its value, "" for documents without one, and how many documents it has."""

    value: str
    documents: int


class DocumentTable:
    """The rows of the documents. `view` has what is shown: row numbers, and headings of groups."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: dict[int, DocumentRow] = {}  # also of removed documents, which an earlier view may still show
        self._order: list[int] = []
        self._listed: frozenset[int] = frozenset()
        self._words: dict[int, int] = {}
        self._values: dict[str, Counter[str]] = {}
        self._languages: Counter[str] = Counter()
        self._labels: Counter[str] = Counter()
        self.filter = Filter()
        self.sorted_by, self.descending = "", False
        self.group_by = ""
        self.view: list[int | Group] = []
        self.shown = 0
        """How many documents pass the filter."""

    def load_first(self, most: int) -> None:
        """Read the first rows alone, to be shown until `load` has read all. The table has no documents until then."""
        first = listed_numbers(self._session.file)[:most]
        found = document_rows(self._session.file, CLAIM, first)
        self._rows = self._rows | found
        self.view = [number for number in first if number in found]
        # While `load` reads beside it, a question of the window would wait for its longest query.
        self._words |= word_counts(self._session.file, found)
        self._count_all(found.values())

    def load(self) -> None:
        """Read all rows, and arrange them."""
        found = document_rows(self._session.file, CLAIM)
        self._rows = self._rows | found
        self._order = [number for number in listed_numbers(self._session.file) if number in found]
        self._listed = frozenset(self._order)
        self._count_all(found.values())
        self.arrange()

    def _count_all(self, rows: Iterable[DocumentRow]) -> None:
        self._values, self._languages, self._labels = {}, Counter(), Counter()
        for row in rows:
            self._count(row, 1)

    def apply(self, change: Change) -> bool:
        """Read again what a change changed; return False when all rows have to be loaded."""
        listed = set(change.documents)
        if (change.everything and not change.brought) or len(listed) > READ_AT_ONCE:
            return False
        numbers = set(numbers_of(self._session.file, listed).values())
        if not numbers:
            return True
        found = document_rows(self._session.file, CLAIM, numbers)
        if found.keys() != numbers & self._listed:
            return False
        for number, row in found.items():
            self._count(self._rows[number], -1)
            self._count(row, 1)
        self._rows |= found
        return True

    def __len__(self) -> int:
        return len(self._order)

    def row(self, number: int) -> DocumentRow:
        """Return the row of a document."""
        return self._rows[number]

    def rows(self, numbers: Iterable[int]) -> list[DocumentRow]:
        """Return the rows of documents."""
        return list(map(self._rows.__getitem__, numbers))

    def words(self, number: int) -> int:
        """Return how many words a document has."""
        if number not in self._words:
            self._words |= word_counts(self._session.file, [number])
        return self._words[number]

    def _count(self, row: DocumentRow, by: int) -> None:
        """Count the values, languages and labels of a row in (1) or out (-1)."""
        for language in row.languages:
            self._languages[language] += by
        for label, people in row.labels.items():
            self._labels[label] += by * people
        for field, value in row.metadata.items():
            counts = self._values.setdefault(field, Counter())
            counts[value] += by
            if not counts[value]:
                del counts[value]

    def fields(self) -> list[str]:
        """Return the keys of the metadata, the most frequent ones first."""
        totals = {field: counts.total() for field, counts in self._values.items() if counts}
        return sorted(totals, key=lambda field: (-totals[field], field))

    def values_of(self, field: str, most: int) -> list[str]:
        """Return the values of a key of the metadata, none if there are more than `most`."""
        values = self._values.get(field, Counter())
        return sorted(values) if len(values) <= most else []

    def languages(self) -> list[str]:
        """Return the languages of the documents."""
        return sorted(language for language, count in self._languages.items() if count)

    def labels(self) -> tuple[DocumentLabel, ...]:
        """Return the document labels that the scheme offers, or that somebody has given."""
        given = self.labels_given()
        return tuple(label for label in self._session.scheme.document_labels if label.offered or label.id in given)

    def labels_given(self) -> set[str]:
        """Return the document labels (ids) that somebody has given to a document."""
        return {label for label, count in self._labels.items() if count}

    # --- arranging

    def arrange(self) -> None:
        """Filter, sort and group the rows."""
        numbers = list(filter(self._passes(), self._order))
        self.shown = len(numbers)
        if self.sorted_by:
            self._sort(numbers)
        self.view = list(self._grouped(numbers)) if self.group_by else list(numbers)

    def _passes(self) -> Callable[[int], bool]:
        wanted, rows = self.filter, self._rows
        words, metadata = wanted.words.casefold(), wanted.metadata

        def passes(number: int) -> bool:
            row = rows[number]
            return (
                (not words or words in row.title.casefold())
                and (not wanted.language or wanted.language in row.languages)
                and (not wanted.flagged or row.flagged > 0)
                and (not wanted.label or wanted.label in row.labels)
                and (not wanted.status or _has_status(row, wanted.status))
                and all(row.metadata.get(key) == value for key, value in metadata)
            )

        return passes

    def _sort(self, numbers: list[int]) -> None:
        rows, column = self._rows, self.sorted_by
        if column == WORDS:
            self._count_words(numbers)
        keys: dict[str, Callable[[int], object]] = {
            TITLE: lambda number: rows[number].title.casefold(),
            LANGUAGES: lambda number: rows[number].languages,
            WORDS: lambda number: self._words[number],
            PEOPLE: lambda number: (rows[number].done, rows[number].started, rows[number].assigned),
            CLAIMS: lambda number: sum(rows[number].claims.values()),
            FLAGGED: lambda number: rows[number].flagged,
            LABELS: lambda number: sum(rows[number].labels.values()),
        }
        field = column.removeprefix(FIELD)
        key = keys.get(column, lambda number: _natural(rows[number].metadata.get(field, "")))
        numbers.sort(key=key, reverse=self.descending)

    def _count_words(self, numbers: list[int]) -> None:
        missing = [number for number in numbers if number not in self._words]
        for begin in range(0, len(missing), BATCH):
            self._words |= word_counts(self._session.file, missing[begin : begin + BATCH])

    def _grouped(self, numbers: list[int]) -> Iterator[int | Group]:
        groups: dict[str, list[int]] = {}
        for number in numbers:
            groups.setdefault(self._group_of(number), []).append(number)
        for value in sorted(groups, key=lambda value: (not value, _natural(value))):
            yield Group(value, len(groups[value]))
            yield from groups[value]

    def _group_of(self, number: int) -> str:
        row = self._rows[number]
        if self.group_by == LANGUAGES:
            return next(iter(row.languages), "")
        return row.metadata.get(self.group_by.removeprefix(FIELD), "")


def _has_status(row: DocumentRow, status: str) -> bool:
    """Whether a document has a status: of anybody, or of nobody for "todo" and OPEN."""
    begun = row.started + row.done + row.skipped
    return {
        "todo": begun == 0,
        "started": row.started > 0,
        "done": row.done > 0,
        "skipped": row.skipped > 0,
        "flagged": row.flagged > 0,
        "mine": row.assigned > 0,
        OPEN: row.done + row.skipped < max(row.assigned, 1),
    }.get(status, True)


def _natural(value: str) -> tuple[bool, float, str]:
    """Sort key of a value: numbers by size before words."""
    digits = value.replace(".", "", 1)
    is_number = digits.isascii() and digits.isdigit()
    return not is_number, float(value) if is_number else 0.0, value.casefold()
