"""Acts: what one deed of a person changes, gathered until it is committed as one transaction and one step of undo."""

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager

from annotator.app.changes import Change
from annotator.domain.annotation import Relation, Span
from annotator.domain.document import StoredText
from annotator.domain.operation import Record
from annotator.storage.operations import Write


class Act:
    """What one act changes, gathered until it is committed."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.writes: list[Write] = []
        self.texts: list[StoredText] = []

    def put(self, record: Record) -> None:
        """Record a new state."""
        self.writes.append(Write(record))

    def remove(self, record: Record) -> None:
        """Record that an entity is gone."""
        self.writes.append(Write(record, removes=True))

    def keep_text(self, text: StoredText) -> None:
        """Keep the text of a document that the same act puts."""
        self.texts.append(text)


class LongAct(Act):
    """An act of more than memory holds. It writes at each `flush`, inside a transaction that is open all the while.

    `run` is the run of operations that it has written so far. It remembers what it wrote, except spans and relations
    of documents that are not cached.
    """

    def __init__(
        self,
        name: str,
        record: Callable[[Act], tuple[int, int]],
        savepoint: Callable[[], AbstractContextManager[None]],
        cached: Collection[str],
    ) -> None:
        super().__init__(name)
        self.run: tuple[int, int] | None = None
        self._record = record
        self._savepoint = savepoint
        self._cached = cached
        self._told: list[Write] = []
        self._touched: dict[str, None] = {}

    def flush(self) -> None:
        """Write what was gathered since the last time."""
        if not self.writes:
            return
        first, last = self._record(self)
        self.run = (self.run[0] if self.run else first, last)
        for write in self.writes:
            if isinstance(write.record, Span | Relation) and write.record.document not in self._cached:
                self._touched[write.record.document] = None
            else:
                self._told.append(write)
        self.writes, self.texts = [], []

    @contextmanager
    def part(self) -> Iterator[None]:
        """Run the block so that an exception leaves nothing of it, yet all that the act did before."""
        self.flush()
        run, told, touched = self.run, len(self._told), dict(self._touched)
        try:
            with self._savepoint():
                yield
                self.flush()
        except BaseException:
            self.writes, self.texts = [], []
            self.run, self._touched = run, touched
            del self._told[told:]
            raise

    def change(self, author: str) -> Change:
        """Return what the act of this person changed, as listeners receive it."""
        return Change.of(self.name, "act", self._told, tuple(self._touched), author=author)
