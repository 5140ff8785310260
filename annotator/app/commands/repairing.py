"""The act of repairing texts with CR newlines, which an older version let in: each becomes a document with LF newlines.

Everything on such a document is carried over, with its history. The document before leaves the project.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from annotator.app.changes import ActName, Change
from annotator.app.repairing.lf_text import LfText
from annotator.app.repairing.names import lf_names
from annotator.app.repairing.rewriting import LfOperations, state_in
from annotator.app.repairing.uniting import Heads, Union, unite_with
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.document import Facts, StoredText
from annotator.domain.operation import LoggedOperation
from annotator.storage import carrying, documents, states, steps
from annotator.storage.carrying import key_of
from annotator.storage.operations import OperationLog, Write

ACT: ActName = "Repair texts"


class RepairedDocument(msgspec.Struct, frozen=True):
    """A document that was repaired: its id before and now, and how much is on it.

    `united` says whether the project had the text with LF newlines already.
    """

    before: str
    document: str
    title: str
    spans: int
    relations: int
    decisions: int
    united: bool


class RepairReport(msgspec.Struct, frozen=True):
    """The result of a repair; `backup` is the backup made before it, None when there was nothing to repair."""

    documents: tuple[RepairedDocument, ...] = ()
    backup: Path | None = None


def repair_texts(session: Session, task: Task | None = None) -> RepairReport:
    """Replace documents whose texts have CR newlines by ones with LF newlines, as one step of undo, after a backup.

    Annotations stay on their words; decisions, progress, assignments and times are carried over. A text that the
    project has with LF newlines too is united with that, as an import would. Raises AnnotatorError when the project or
    its backup cannot be written, Cancelled when the task is stopped; then nothing has changed.
    """
    file, task = session.file, task or Task()
    affected = documents.with_carriage_returns(file)
    if not affected:
        return RepairReport()
    backup = file.back_up()
    with file.transaction():
        first = carrying.next_number(file)
        repair = _Repair(session, affected)
        done = []
        for index, (number, document) in enumerate(affected):
            task.step(index, len(affected), "documents")
            done.append(repair.document(number, document))
        steps.record_step(file, ACT, session.author, first, carrying.next_number(file) - 1)
    touched = tuple(id_ for repaired in done for id_ in (repaired.before, repaired.document))
    session.report_committed(Change(ACT, "act", touched=touched, everything=True, author=session.author))
    return RepairReport(tuple(done), backup)


class _Repair:
    """Repairs one document after the other inside the open transaction."""

    def __init__(self, session: Session, affected: Sequence[tuple[int, str]]) -> None:
        self._file = session.file
        self._author = session.author
        self._log = OperationLog(session.file)
        rows = [number for number, _ in affected]
        repaired = (LfText(id_, documents.text_of(session.file, number)).document for number, id_ in affected)
        there = documents.numbers_of(session.file, repaired).values()
        self._numbers = carrying.operation_numbers(session.file, {*rows, *there})  # in one pass: they have no index
        self._united: set[int] = set()

    def document(self, number: int, document: str) -> RepairedDocument:
        """Repair a document, by row number and id."""
        file = self._file
        text = LfText(document, documents.text_of(file, number))
        operations = carrying.operations_at(file, self._numbers[number])
        there = documents.numbers_of(file, [text.document]).get(text.document)
        union = self._union(text, operations, there)
        stored = StoredText(text.document, text.text, documents.languages_stored(file, number))
        target = documents.add_texts(file, [stored]).get(text.document, there)
        assert target is not None, "a text is there, or was added"
        self._united.add(target)
        heads = carrying.heads_among(operations)
        live = [key for key, own in sorted(heads.items()) if any(map(_puts, own))]
        self._carry(target, operations, heads, LfOperations(text, union.names, union.judged), union)
        self._write(text.document, map(Write, union.put))
        removals = (Write(carrying.removal_of(key, document), removes=True) for key in live)
        self._write(document, removals)
        facts = states.document_records(file, Facts, target)
        counts = Counter(kind for kind, _, _ in live)
        return RepairedDocument(
            document,
            text.document,
            facts[0].title if facts else "",
            counts["span"],
            counts["relation"],
            counts["decision"],
            united=there is not None,
        )

    def _union(self, text: LfText, operations: Sequence[LoggedOperation], there: int | None) -> Union:
        names = lf_names(operations, text)
        if there is None:
            return Union(names)
        if there in self._united or there not in self._numbers:  # another text became the same one
            self._numbers |= carrying.operation_numbers(self._file, [there])
        numbers = self._numbers[there]
        return unite_with(text, operations, carrying.operations_at(self._file, numbers), names)

    def _carry(
        self, target: int, operations: Sequence[LoggedOperation], heads: Heads, rewriter: LfOperations, union: Union
    ) -> None:
        """Add the operations of a document to the one that takes its place."""
        wanted = _wanted(operations, heads)
        added: list[LoggedOperation] = []
        for logged in operations:
            if key_of(logged.operation) not in union.known:
                rewritten = rewriter.of(logged)  # also what is not wanted: the parent of what is
                added += rewritten if logged.id in wanted else ()
        carrying.add_operations(self._file, target, added)
        single = [own[0].id for key, own in heads.items() if key not in union.known and len(own) == 1]
        latest = {id_ for head in single for id_ in rewriter.ids_of(head)}
        # A repair that was undone removed them there; nobody else did both.
        removed = carrying.beside_removals(self._file, latest)
        again = (state for logged in added if logged.id in removed and (state := state_in(logged)) is not None)
        self._write(rewriter.document, map(Write, again))

    def _write(self, document: str, writes: Iterable[Write]) -> None:
        listed = list(writes)
        if listed:
            self._log.append(listed, self._author, documents.numbers_of(self._file, [document]))


def _puts(logged: LoggedOperation) -> bool:
    return logged.operation.payload is not None


def _wanted(operations: Iterable[LoggedOperation], heads: Heads) -> set[str]:
    """Return which operations are carried over: all of a document that is listed.

    The others were repaired before, which removed what was on them. What came later, from a copy that was not repaired,
    is on record beside these removals, which are not meant for the repaired document.
    """
    if any(_puts(head) for (kind, _, _), own in heads.items() for head in own if kind == "document"):
        return {logged.id for logged in operations}
    late = {key for key, own in heads.items() if any(map(_puts, own))}
    removals = {head.id for own in heads.values() for head in own if not _puts(head)}
    return {logged.id for logged in operations if key_of(logged.operation) in late} - removals
