"""The list of documents for one annotator: order, filter, status, counts."""

from collections.abc import Iterator, Mapping

from annotator.app.changes import Change
from annotator.app.document_filter import FINISHED, OPEN, Filter
from annotator.app.listed_rows import ListedDocument, ListedRows
from annotator.app.session import Session
from annotator.app.status_counts import UNTOUCHED, Counts, StatusCounts
from annotator.domain.document import Facts
from annotator.domain.operation import Assignment, SavedFilter
from annotator.domain.scheme import DocumentLabel
from annotator.storage import documents, states
from annotator.storage.documents import StatusRow
from annotator.storage.revisions import revisions
from annotator.storage.titles import titled_in_steps


class Listing:
    """The documents of a project that pass a filter: those assigned to the person first, then in order of import."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._filter = Filter()
        self._rows = ListedRows(session)
        self._hits: dict[int, int] | None = None
        self._status_counts: StatusCounts | None = None
        self.reload()

    def reload(self) -> None:
        """Read everything again, after documents were added or removed."""
        layer = self._session.layer if self._session.annotator else ""
        self._mine = set(documents.assigned_numbers(self._session.file, layer))
        self._any_assigned = documents.is_any_assigned(self._session.file)
        self._listed = documents.listed_numbers(self._session.file)
        self._known = frozenset(self._listed)
        self._revisions = revisions(self._session.file)
        self._put_mine_first()
        self._statuses = documents.statuses(self._session.file, layer)
        self._rows.clear()
        self.numbers: list[int] = []
        self.filter_by(self._filter)

    def _put_mine_first(self) -> None:
        self._all = sorted(self._listed, key=lambda number: number not in self._mine) if self._mine else self._listed
        self._status_counts = None

    def filter_by(self, filter_: Filter) -> None:
        """List the documents that pass a filter."""
        self._filter = filter_
        matching = self._all
        if self._filters_facts:
            found = documents.find_listed(self._session.file, filter_.words, filter_.language, dict(filter_.metadata))
            listed = set(found)
            matching = [number for number in self._all if number in listed]
        if self._hits is not None:
            matching = [number for number in matching if number in self._hits]
        self.numbers = [number for number in matching if self._matches(number)] if self._picks else list(matching)

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
        if self._filter.flagged and not self._statuses.get(number, UNTOUCHED).flagged:
            return False
        if self._filter.label and self._filter.label not in self._statuses.get(number, UNTOUCHED).labels:
            return False
        if not self._filter.status:
            return True
        if self._filter.status == "mine":
            return number in self._mine
        if self._filter.status == OPEN:
            return self._is_open(number) and (number in self._mine or not self._mine)
        status = self._statuses.get(number, UNTOUCHED)
        return status.flagged if self._filter.status == "flagged" else self._filter.status == status.status

    def _is_open(self, number: int) -> bool:
        return self._statuses.get(number, UNTOUCHED).status not in FINISHED

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

    def labels(self) -> tuple[DocumentLabel, ...]:
        """Return the document labels that the scheme offers, or that the person has given."""
        given = {label for row in self._statuses.values() for label in row.labels}
        return tuple(label for label in self._session.scheme.document_labels if label.offered or label.id in given)

    def say(self, label: str, language: str) -> str:
        """Return the name of a document label (by id) in a language of the interface."""
        known = self._session.scheme.document_label(label)
        return self._session.scheme.say(known.name, language) if known is not None else label

    def counts(self) -> Counts:
        """Count the documents by status."""
        if self._status_counts is None:
            counted = self._mine or self._known
            self._status_counts = StatusCounts(len(self._all), counted, self._statuses)
        return self._status_counts.counts()

    def row(self, index: int) -> ListedDocument:
        """Return the row at an index of the list."""
        number = self.numbers[index]
        row = self._rows.row(number)
        return row if self._hits is None else row._replace(hits=self._hits[number])

    def titled(self, words: str, most: int) -> Iterator[list[tuple[str, str]]]:
        """Yield id and title of the first documents with words in the title, whatever the filter is, in short steps."""
        left = most
        for numbers in titled_in_steps(self._session.file, words):
            found = documents.summaries(self._session.file, numbers[:left])
            left -= len(found)
            yield [(summary.id, summary.title) for summary in found]
            if not left:
                return

    def index_of(self, document: str) -> int | None:
        """Return the index of a document in the list, or None when it is filtered out or removed."""
        number = documents.numbers_of(self._session.file, [document]).get(document)
        try:
            return self.numbers.index(number) if number is not None else None
        except ValueError:
            return None

    def contains(self, document: str) -> bool:
        """Whether the project lists a document, filtered out or not."""
        return documents.numbers_of(self._session.file, [document]).get(document) in self._known

    # --- changes

    def apply(self, change: Change) -> list[str] | None:
        """Update the list after a change; return the ids of the rows that changed, or None when the list itself did."""
        if change.brought:
            return self._receive(change)
        edited = [record.id for record in change.put if isinstance(record, Facts)]
        if change.touched or ("document" in change.kinds and not self._lists_all(edited, change)):
            self.reload()
            return None
        self._any_assigned |= any(isinstance(record, Assignment) for record in change.put)
        is_other = self._take_assignments(change)
        if edited and self._filters_facts:
            is_other |= self._filter_again(set(documents.numbers_of(self._session.file, edited).values()))
        if change.kinds <= {"assignment", "annotator"}:
            return None if is_other else []
        self._read_again(change)
        return None if is_other else list(change.documents)

    def _receive(self, change: Change) -> list[str] | None:
        """Take over what others made, and the person elsewhere; only what concerns these documents is read again."""
        file, layer = self._session.file, self._session.layer if self._session.annotator else ""
        numbers = set(documents.numbers_of(file, change.touched).values())
        if "document" in change.brought and (
            set(documents.find_listed(file, "", "", among=numbers)) != numbers & self._known
            or revisions(file) != self._revisions
        ):
            self.reload()
            return None
        is_other = "assignment" in change.brought and self._read_assignments(layer)
        now = documents.statuses(file, layer, numbers)
        for number in numbers:
            self._rows.forget(number)
            self._note_status(number, now.get(number, UNTOUCHED))
        if self._filters_facts or self._picks:
            is_other |= self._filter_again(numbers & self._known)
        return None if is_other else list(change.touched)

    def _read_assignments(self, layer: str) -> bool:
        """Read who has which documents; return whether that is another list for the person."""
        self._any_assigned = documents.is_any_assigned(self._session.file)
        mine = set(documents.assigned_numbers(self._session.file, layer))
        if mine == self._mine:
            return False
        self._mine = mine
        self._put_mine_first()
        self.filter_by(self._filter)
        return True

    def _lists_all(self, edited: list[str], change: Change) -> bool:
        """Whether a change leaves the same documents listed: title or metadata of some are others, and nothing else."""
        if change.everything or any(isinstance(record, Facts) for record in change.removed):
            return False
        numbers = documents.numbers_of(self._session.file, edited)
        return self._known.issuperset(numbers.values()) and revisions(self._session.file) == self._revisions

    def _take_assignments(self, change: Change) -> bool:
        """Take over what a change assigns to the person at work; return whether that is another list."""
        layer = self._session.annotator.id if self._session.annotator else ""
        before = frozenset(self._mine)
        for records, take in ((change.removed, self._mine.discard), (change.put, self._mine.add)):
            for record in records:
                if isinstance(record, Assignment) and record.id == f"{layer}/{record.document}":
                    number = self._session.number_of(record.document)
                    if number in self._known:
                        take(number)
        if self._mine == before:
            return False
        self._put_mine_first()
        self.filter_by(self._filter)
        return True

    @property
    def _picks(self) -> bool:
        return bool(self._filter.status or self._filter.flagged or self._filter.label)

    @property
    def _filters_facts(self) -> bool:
        return bool(self._filter.words or self._filter.language or self._filter.metadata)

    def _filter_again(self, numbers: set[int]) -> bool:
        """Let documents pass the filter or not, as they are now; return whether that is another list."""
        file, wanted = self._session.file, self._filter
        found = documents.find_listed(file, wanted.words, wanted.language, dict(wanted.metadata), numbers)
        passing = {number for number in found if self._matches(number) and (self._hits is None or number in self._hits)}
        shown = set(self.numbers) - numbers | passing
        if len(shown) == len(self.numbers) and shown.issuperset(self.numbers):
            return False
        self.numbers = [number for number in self._all if number in shown]
        return True

    def _read_again(self, change: Change) -> None:
        for document in change.documents:
            number = self._session.number_of(document)
            self._rows.forget(number)
            work = self._rows.work(document, number)
            self._note_status(number, StatusRow(work.status, work.progress.flag is not None, work.progress.labels))

    def _note_status(self, number: int, after: StatusRow) -> None:
        before = self._statuses.get(number, UNTOUCHED)
        if after != before:
            self._statuses[number] = after
            if self._status_counts is not None:
                self._status_counts.change(number, before, after)
