"""The list of documents for one annotator: order, filter, status, counts. A row is read when it is first shown."""

from collections.abc import Mapping
from typing import NamedTuple, Self

import msgspec

from annotator.app.changes import Change
from annotator.app.session import Session
from annotator.domain.annotation import Annotations, Status
from annotator.domain.frames import CLAIM, frames, is_complete
from annotator.domain.operation import Assignment, SavedFilter
from annotator.storage import documents, states
from annotator.storage.documents import StatusRow

KEPT_ROWS = 2000
OPEN = "open"
FINISHED = ("done", "skipped")
_UNTOUCHED = StatusRow("todo", flagged=False)


class Filter(msgspec.Struct, frozen=True):
    """The documents to list: `words` in the title, a status or "flagged", a language (BCP-47), values of `metadata`.

    What is empty matches everything; `flagged` lists only flagged ones, whatever their status. The status "mine" lists
    documents assigned to the person at work, OPEN those that are neither done nor skipped.
    """

    words: str = ""
    status: Status | str = ""
    language: str = ""
    flagged: bool = False
    metadata: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, saved: SavedFilter) -> Self:
        """Return a saved filter."""
        values = tuple(sorted(saved.metadata.items()))
        return cls(saved.words, saved.status, saved.language, saved.flagged, values)


class ListedDocument(NamedTuple):
    """One row of the list."""

    id: str
    title: str
    languages: tuple[str, ...]
    status: Status
    flag: str | None
    claims: int
    incomplete: int
    hits: int | None = None
    """The number of hits of a search, while only documents with hits are listed."""


class Counts(NamedTuple):
    """The numbers of documents by status, regardless of the filter.

    When documents are assigned to the person at work, all numbers but `listed` count only these.
    """

    listed: int
    all: int
    todo: int
    started: int
    done: int
    skipped: int
    flagged: int


class Listing:
    """The documents of a project that pass a filter: those assigned to the person first, then in order of import."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._filter = Filter()
        self._rows: dict[int, ListedDocument] = {}
        self._hits: dict[int, int] | None = None
        self.reload()

    def reload(self) -> None:
        """Read everything again, after documents were added or removed."""
        layer = self._session.layer if self._session.annotator else ""
        self._mine = set(documents.assigned_numbers(self._session.file, layer))
        self._any_assigned = documents.is_any_assigned(self._session.file)
        numbers = documents.listed_numbers(self._session.file)
        self._all = sorted(numbers, key=lambda number: number not in self._mine)
        self._statuses = documents.statuses(self._session.file, layer)
        self._counts: Counts | None = None
        self._rows.clear()
        self.numbers: list[int] = []
        self.filter_by(self._filter)

    def filter_by(self, filter_: Filter) -> None:
        """List the documents that pass a filter."""
        self._filter = filter_
        matching = self._all
        if filter_.words or filter_.language or filter_.metadata:
            found = documents.find_listed(self._session.file, filter_.words, filter_.language, dict(filter_.metadata))
            listed = set(found)
            matching = [number for number in self._all if number in listed]
        if self._hits is not None:
            matching = [number for number in matching if number in self._hits]
        picks = bool(filter_.status or filter_.flagged)
        self.numbers = [number for number in matching if self._matches(number)] if picks else list(matching)

    def show_hits(self, hits: Mapping[str, int] | None) -> None:
        """List only documents with hits of a search, given as numbers of hits by document id; None lists all again."""
        numbers = documents.numbers_of(self._session.file, hits or {})
        self._hits = None if hits is None else {numbers[id_]: count for id_, count in hits.items() if id_ in numbers}
        self.filter_by(self._filter)

    @property
    def filter(self) -> Filter:
        """The current filter."""
        return self._filter

    @property
    def assigned(self) -> bool:
        """Whether any document is assigned to the person at work."""
        return bool(self._mine)

    @property
    def assigned_to_others(self) -> bool:
        """Whether documents are assigned, and none of them to the person at work."""
        return self._any_assigned and not self._mine

    def _matches(self, number: int) -> bool:
        if self._filter.flagged and not self._statuses.get(number, _UNTOUCHED).flagged:
            return False
        if not self._filter.status:
            return True
        if self._filter.status == "mine":
            return number in self._mine
        if self._filter.status == OPEN:
            return self._is_open(number) and (number in self._mine or not self._mine)
        status = self._statuses.get(number, _UNTOUCHED)
        return status.flagged if self._filter.status == "flagged" else self._filter.status == status.status

    def _is_open(self, number: int) -> bool:
        return self._statuses.get(number, _UNTOUCHED).status not in FINISHED

    def next_open(self, document: str) -> str | None:
        """Return the next open document in the list after this one ("" for the start of the list).

        The search wraps around; if the list has none, it is the first open document assigned to the person, or of all
        when none are assigned. None when nothing is open.
        """
        index = self.index_of(document)
        after = 0 if index is None else index + 1
        mine = [number for number in self._all if number in self._mine or not self._mine]
        current = self._session.number_of(document) if document else None
        for number in (*self.numbers[after:], *self.numbers[:after], *mine):
            if number != current and self._is_open(number):
                return documents.summaries(self._session.file, [number])[0].id
        return None

    def saved_filters(self) -> list[SavedFilter]:
        """Return the saved filters of the project, by name."""
        return sorted(states.project_records(self._session.file, SavedFilter), key=lambda saved: (saved.name, saved.id))

    def languages(self) -> list[str]:
        """Return the languages of the documents."""
        return documents.languages_listed(self._session.file)

    def counts(self) -> Counts:
        """Count the documents by status; counted again only after a change."""
        if self._counts is None:
            self._counts = self._count()
        return self._counts

    def _count(self) -> Counts:
        counted = [number for number in self._all if number in self._mine] if self._mine else self._all
        begun = [self._statuses[number] for number in counted if number in self._statuses]
        kinds = {kind: sum(row.status == kind for row in begun) for kind in ("started", "done", "skipped")}
        return Counts(
            listed=len(self._all),
            all=len(counted),
            todo=len(counted) - sum(kinds.values()),
            started=kinds["started"],
            done=kinds["done"],
            skipped=kinds["skipped"],
            flagged=sum(row.flagged for row in begun),
        )

    def row(self, index: int) -> ListedDocument:
        """Return the row at an index of the list."""
        number = self.numbers[index]
        if number not in self._rows:
            if len(self._rows) >= KEPT_ROWS:
                self._rows.clear()
            self._rows[number] = self._read(number)
        row = self._rows[number]
        return row if self._hits is None else row._replace(hits=self._hits[number])

    def _read(self, number: int) -> ListedDocument:
        summary = documents.summaries(self._session.file, [number])[0]
        work = self._work(summary.id, number)
        claims = [frame for frame in frames(work) if frame.head.label == CLAIM]
        return ListedDocument(
            summary.id,
            summary.title,
            summary.languages,
            work.status,
            work.progress.flag,
            len(claims),
            sum(not is_complete(frame, self._session.scheme) for frame in claims),
        )

    def _work(self, document: str, number: int) -> Annotations:
        """The person's own annotations of a document, from the cache if they are there."""
        layer = self._session.layer if self._session.annotator else ""
        return self._session.cached_annotations(document) or states.annotations(self._session.file, number, layer)

    def titled(self, words: str, most: int) -> list[tuple[str, str]]:
        """Return id and title of the first documents with words in the title, whatever the filter is."""
        numbers = documents.find_listed(self._session.file, words, "")[:most]
        return [(summary.id, summary.title) for summary in documents.summaries(self._session.file, numbers)]

    def index_of(self, document: str) -> int | None:
        """Return the index of a document in the list, or None when it is filtered out or removed."""
        number = documents.numbers_of(self._session.file, [document]).get(document)
        try:
            return self.numbers.index(number) if number is not None else None
        except ValueError:
            return None

    def contains(self, document: str) -> bool:
        """Whether the project lists a document, filtered out or not."""
        return documents.numbers_of(self._session.file, [document]).get(document) in self._all

    def _assigns_to_me(self, change: Change) -> bool:
        """Whether a change assigns documents to the person at work, or unassigns them."""
        layer = self._session.annotator.id if self._session.annotator else ""
        records = (*change.put, *change.removed)
        return any(isinstance(record, Assignment) and record.id == f"{layer}/{record.document}" for record in records)

    def apply(self, change: Change) -> list[str] | None:
        """Update the list after a change; return the ids of the rows that changed, or None when the list itself did."""
        if "document" in change.kinds or change.touched or self._assigns_to_me(change):
            self.reload()
            return None
        self._any_assigned |= any(isinstance(record, Assignment) for record in change.put)
        if change.kinds <= {"assignment", "annotator"}:
            return []
        self._counts = None
        for document in change.documents:
            number = self._session.number_of(document)
            self._rows.pop(number, None)
            work = self._work(document, number)
            self._statuses[number] = StatusRow(work.status, work.progress.flag is not None)
        return list(change.documents)
