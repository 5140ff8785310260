"""Acts: the changes of one user action, collected until they are committed as one transaction and one step of undo."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from annotator.app.changes import Change, Origin
from annotator.domain.annotation import Relation, Span
from annotator.domain.document import StoredText
from annotator.domain.operation import Record
from annotator.storage.operations import Write


class Act:
    """The changes of one act, collected until it is committed."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.writes: list[Write] = []
        self.texts: list[StoredText] = []
        self.restores = False

    def put(self, record: Record) -> None:
        """Record a new state."""
        self.writes.append(Write(record))

    def remove(self, record: Record) -> None:
        """Record that an entity is removed."""
        self.writes.append(Write(record, removes=True))

    def restore(self, writes: Sequence[Write]) -> None:
        """Bring back states as they were, under the versions of scheme and guideline that they had."""
        self.writes, self.restores = list(writes), True

    def keep_text(self, text: StoredText) -> None:
        """Store the text of a document that the same act adds."""
        self.texts.append(text)


MOST_LISTED = 50_000
"""Records and documents that the report of a change lists; with more it says that everything may have changed."""


class LongAct(Act):
    """An act too large for memory. It writes at each `flush`, inside a transaction that stays open until it ends.

    `run` is the range of operation numbers written so far. Its writes are kept for the change report, except spans and
    relations of documents that are not `cached`; None keeps all of them.
    """

    def __init__(
        self,
        name: str,
        record: Callable[[Act], tuple[int, int]],
        savepoint: Callable[[], AbstractContextManager[None]],
        cached: Collection[str] | None,
    ) -> None:
        super().__init__(name)
        self.run: tuple[int, int] | None = None
        self._record = record
        self._savepoint = savepoint
        self._cached = cached
        self._reported: list[Write] = []
        self._touched: dict[str, None] = {}
        self._is_listing = True

    def flush(self) -> None:
        """Write the changes collected since the last flush."""
        if not self.writes:
            return
        first, last = self._record(self)
        self.run = (self.run[0] if self.run else first, last)
        if self._is_listing:
            self._list_changes()
        self.writes, self.texts = [], []

    def _list_changes(self) -> None:
        for write in self.writes:
            if self._is_listed(write.record):
                self._reported.append(write)
            else:
                self._touched[write.record.document] = None
        if len(self._reported) + len(self._touched) > MOST_LISTED:
            self._is_listing, self._reported, self._touched = False, [], {}

    def _is_listed(self, record: Record) -> bool:
        return not isinstance(record, Span | Relation) or self._cached is None or record.document in self._cached

    @contextmanager
    def part(self) -> Iterator[None]:
        """Run the block in a savepoint: an exception undoes the block, and keeps all that the act did before it."""
        self.flush()
        run, reported, touched = self.run, len(self._reported), dict(self._touched)
        try:
            with self._savepoint():
                yield
                self.flush()
        except BaseException:
            self.writes, self.texts = [], []
            self.run, self._touched = run, touched
            del self._reported[reported:]
            raise

    def change(self, author: str, reached: tuple[str, ...] = (), origin: Origin = "act") -> Change:
        """Return the change that listeners receive; `author` is the id of the person.

        `reached` are the ids of further documents that it came to.
        """
        if not self._is_listing:
            return Change(self.name, origin, everything=True, author=author)
        touched = tuple(dict.fromkeys((*self._touched, *reached)))
        return Change.of(self.name, origin, self._reported, touched, author=author)
