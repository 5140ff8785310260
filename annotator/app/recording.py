"""Recording acts, undone and redone ones too: operations are appended to the log, and carried over to corrected texts.

All of it happens in one transaction for each act.
"""

from typing import TypeVar, cast

import msgspec

from annotator.app.acts import Act
from annotator.domain.annotation import Span
from annotator.domain.document import Facts
from annotator.domain.operation import Record
from annotator.storage import documents, merges, revisions, scheme_reading, steps
from annotator.storage.database import ProjectFile
from annotator.storage.operations import OperationLog
from annotator.storage.steps import Step

R = TypeVar("R", bound=Record)


class Recorder:
    """Records the acts of a session. There is one for each open file, since it has the clock of the log."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._log = OperationLog(file)
        self._carried: set[str] = set()

    def next_number(self) -> int:
        """Return the number that the next operation gets."""
        return self._log.next_number()

    def reload_clock(self) -> None:
        """Read the clock from the file again: merged operations may be ahead."""
        self._log.reload_clock()

    def record(self, act: Act, author: str) -> tuple[int, int]:
        """Record an act inside the open transaction; return the numbers of its first and last operation."""
        fresh = documents.add_texts(self._file, act.texts) if act.texts else {}
        named = {record.document or record.id for record, _ in act.writes} - fresh.keys()
        numbers = fresh | documents.numbers_of(self._file, named)
        run = self._log.append(act.writes, author, numbers, fresh)
        replacing = {record.id for record, removes in act.writes if isinstance(record, Facts) and not removes}
        self._carry_over({record.document for record, _ in act.writes}, replacing)
        return run

    def replay_merge(self, step: Step, merge: int, *, undone: bool) -> set[str]:
        """Undo or redo a merge; return the ids of the documents that it concerns."""
        with self._file.transaction():
            (merges.withdraw if undone else merges.reapply)(self._file, merge)
            steps.mark_undone(self._file, step, undone=undone)
            touched = set(merges.documents_of(self._file, merge))
            self._carry_over(touched, touched)
        return touched

    def _carry_over(self, changed: set[str], replacing: set[str]) -> None:
        """Carry over what was recorded on replaced documents to those that replace them, and all with a new one."""
        links = revisions.revisions(self._file)
        if any(before in changed or after in replacing for before, after in links):
            from annotator.app.revising.carrying_over import carry_over  # few projects have corrected texts

            self._carried |= carry_over(self._file, changed, replacing)

    def take_reached(self) -> tuple[str, ...]:
        """Return the ids of the documents that something was carried over to since this was asked last."""
        reached, self._carried = tuple(sorted(self._carried)), set()
        return reached


class Stamps:
    """The version of the guideline in force, and the versions that spans are stamped with."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._guideline: int | None = None

    def of(self, record: R, scheme: int) -> R:
        """Return a span with the versions of scheme and guideline that it is made or changed under."""
        if not isinstance(record, Span):
            return record
        if self._guideline is None:
            self._guideline = scheme_reading.guideline_version(self._file)
        if (record.scheme, record.guideline) == (scheme, self._guideline):
            return record
        return cast("R", msgspec.structs.replace(record, scheme=scheme, guideline=self._guideline))

    def forget(self) -> None:
        """Forget the version of the guideline, which is read again when it is needed."""
        self._guideline = None
