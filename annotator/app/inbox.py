"""The inbox of the person at work: flags, notes and questions with their threads.

An annotator sees their own items and those addressed to everybody; reviewers and leads see all, and so does everybody
in a team without a lead.
"""

from collections.abc import Iterable, Iterator

from annotator.app.changes import Change
from annotator.app.inbox_items import make_items
from annotator.app.session import Session
from annotator.domain.annotation import Progress, Span
from annotator.domain.inbox import Message, Question, Thread
from annotator.domain.inbox_items import InboxFilter, Item
from annotator.domain.operation import Record
from annotator.storage import documents, inbox
from annotator.storage.document_ids import ids_of
from annotator.storage.inbox import Found

ALL = InboxFilter()


def sees_all(session: Session) -> bool:
    """Whether the person at work sees the items of everybody."""
    people = session.people()
    has_lead = any(person.role == "lead" for person in people.active)
    return session.annotator is None or not has_lead or session.annotator.role != "annotator"


class Inbox:
    """The items, newest first. They are there after all of `read`, and follow every change given to `apply`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._by_document: dict[int, list[Item]] = {}
        self._items: list[Item] | None = None
        self._listed: dict[str, list[Item]] = {}
        """Those of `_items` by document."""
        self._since: dict[str, dict[tuple[str, str], str]] = {}  # by the id of a head, whose words never change

    def read(self) -> Iterator[None]:
        """Read everything in short steps. The items are those of before until the last step is done."""
        file = self._session.file
        found: dict[int, list[Found]] = {}
        for batch in inbox.heads_in_batches(file):
            for head in batch:
                found.setdefault(head.document, []).append(head)
            yield
        self._since = {}
        items: dict[int, list[Item]] = {}
        for number, heads in found.items():
            items[number] = self._made(number, heads)
            yield
        self._by_document, self._items = items, None

    def read_again(self, touched: Iterable[str]) -> Iterator[None]:
        """Read what is on some documents (by id), and on none, again in short steps; it counts from each step on."""
        for number in (0, *documents.numbers_of(self._session.file, touched).values()):
            self._read_again(number)
            yield

    def read_all(self) -> "Inbox":
        """Read everything at once; return the inbox."""
        for _ in self.read():
            pass
        return self

    def apply(self, change: Change) -> bool:
        """Follow a change; return whether any item may have changed. What a merge brought, only reading brings here."""
        touched = {record.document for record in (*change.put, *change.removed) if self._concerns(record)}
        for document in touched:
            number = self._session.number_of(document) if document else 0
            self._read_again(number)
        return bool(touched)

    def _concerns(self, record: Record) -> bool:
        """Whether a record is, or was, of the inbox. Most spans have no note, and are annotated at each key press."""
        if isinstance(record, Question | Message | Thread):
            return True
        if isinstance(record, Span):
            return bool(record.note) or self._has_items_on(record.document)
        if isinstance(record, Progress):
            return record.flag is not None or bool(record.note) or self._has_items_on(record.document)
        return False

    def _has_items_on(self, document: str) -> bool:
        return bool(self._by_document.get(self._session.number_of(document)))

    def _read_again(self, number: int) -> None:
        layers = [person.id for person in self._session.people().all]
        heads = inbox.heads_on(self._session.file, number, layers)
        self._by_document[number] = self._made(number, heads)
        self._items = None

    def _made(self, number: int, heads: list[Found]) -> list[Item]:
        since = self._recorded_since([head for head in heads if isinstance(head.record, Span | Progress)])
        document = ids_of(self._session.file, [number])[number] if number else ""
        return make_items(heads, document, self._session.people(), since)

    def _recorded_since(self, annotated: list[Found]) -> dict[tuple[str, str], str]:
        fresh = [head for head in annotated if head.id not in self._since]
        self._since |= {head.id: {} for head in fresh}
        for place, recorded in inbox.recorded_since(self._session.file, fresh).items() if fresh else ():
            self._since[place[0]][place] = recorded
        return {place: recorded for head in annotated for place, recorded in self._since[head.id].items()}

    def items(self, filter_: InboxFilter = ALL) -> list[Item]:
        """Return the items that the person at work sees and that pass a filter, newest first."""
        if self._items is None:
            everything, own = sees_all(self._session), self._session.author
            seen = (item for items in self._by_document.values() for item in items)
            visible = [item for item in seen if everything or item.owner in ("", own)]
            self._items = sorted(visible, key=lambda item: (item.recorded, item.key), reverse=True)
            self._listed = {}
            for item in self._items:
                self._listed.setdefault(item.document, []).append(item)
        among = self._listed.get(filter_.document, []) if filter_.document else self._items
        return among if filter_ == ALL else [item for item in among if filter_.fits(item)]

    def find(self, key: str) -> Item | None:
        """Return the item with a key, or None."""
        return next((item for item in self.items() if item.key == key), None)

    def counts(self) -> tuple[int, int]:
        """Return how many items are open, and in how many of them somebody else had the last word."""
        author = self._session.author
        last = [item.last_author for item in self.items() if item.state == "open"]
        return len(last), sum(other != author for other in last)
