"""The act of checking a project: whether everything in it is as it was written."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from annotator.adjudication.review import State
from annotator.app.reviewing import Work, disagreement_states
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.document import document_id
from annotator.domain.validation import annotation_problems
from annotator.storage import audit, document_order, documents, revisions, states
from annotator.text.direction import controls
from annotator.text.intake import IntakeError, check as check_text

BATCH = 200
OPERATION_BATCH = 2000
"""Operations read at a time."""


class DisagreementCounts(msgspec.Struct, frozen=True):
    """Numbers of disagreements by state, in documents that at least two annotators finished.

    A disagreement is stale when its annotations changed after it was resolved.
    """

    open: int = 0
    resolved: int = 0
    stale: int = 0


class CheckReport(msgspec.Struct, frozen=True):
    """The result of a check. `problems` are faults; `warnings` are direction controls that can mislead a reader."""

    documents: int
    operations: int
    problems: list[str]
    warnings: list[str]
    disagreements: DisagreementCounts = DisagreementCounts()


def check(session: Session, task: Task | None = None) -> CheckReport:
    """Check the whole project and report problems; nothing is changed.

    Texts and operations are checked against their ids, heads against the parents of operations, spans and relations
    against text and scheme. Raises Cancelled when the task is stopped.
    """
    task = task or Task()
    problems = [f"{session.file.path}: {damage}" for damage in session.file.damage()]
    total = audit.count(session.file)
    problems += _operation_problems(session, task, total)
    problems += (
        f"document {document}: its text has CR newlines; `annotator check --repair` mends it"
        for _, document in documents.with_carriage_returns(session.file)
    )
    problems += _revision_problems(session)
    order = document_order.export_order(session.file)
    warnings: list[str] = []
    counts: Counter[State] = Counter()
    names = {layer: session.layer_name(layer) for layer in states.layers(session.file)}
    for begin in range(0, len(order), BATCH):
        task.step(begin, len(order), "documents")
        batch = dict(order[begin : begin + BATCH])
        work = {layer: states.work_of(session.file, layer, list(batch)) for layer in names}
        problems += _document_problems(session, batch, work, names, warnings)
        counts.update(disagreement_states(session, list(batch), work))
    disagreements = DisagreementCounts(counts["open"], counts["resolved"], counts["stale"])
    return CheckReport(len(order), total, problems, warnings, disagreements)


def _revision_problems(session: Session) -> Iterator[str]:
    """Yield the texts that were corrected in different ways, and corrections that lead back to themselves."""
    links = revisions.revisions(session.file)
    for before, count in Counter(before for before, _ in links).items():
        if count > 1:
            after = ", ".join(other for one, other in links if one == before)
            yield f"document {before}: its text was corrected in two ways; remove one of the documents {after}"
    for before, _ in links:
        if before in _after(before, links):
            yield f"document {before}: it replaces a document that replaces it; restore a backup"


def _after(document: str, links: list[tuple[str, str]]) -> set[str]:
    """Return the documents that replace a document, and those that replace them, and so on."""
    found: set[str] = set()
    left = {document}
    while left := {after for before, after in links if before in left} - found:
        found |= left
    return found


def _operation_problems(session: Session, task: Task, total: int) -> Iterator[str]:
    done = last = 0
    while (read := audit.read_operations(session.file, last, OPERATION_BATCH)).total:
        task.step(done, total, "operations")
        for number, id_ in read.altered:
            yield f"operation {number}: its id {id_} is not the SHA-256 of its content"
        done, last = done + read.total, read.last
    for id_ in audit.inconsistent_heads(session.file):
        yield f"operation {id_}: is marked as the latest of its entity and is not, or is and is not marked"


def _document_problems(
    session: Session, batch: dict[int, str], work: Work, names: dict[str, str], warnings: list[str]
) -> Iterator[str]:
    for number, document in batch.items():
        text = documents.text_of(session.file, number)
        if document_id(text) != document:
            yield f"document {document}: its id is not the SHA-256 of its text"
        try:
            check_text(text)
        except IntakeError as error:
            yield f"document {document}: {error}"
        warnings += (
            f"document {document}, offset {control.offset}: {control.problem} direction control"
            f" U+{ord(control.character):04X}"
            for control in controls(text)
            if control.problem
        )
        for layer, by_number in work.items():
            if number in by_number:
                for problem in annotation_problems(by_number[number], text, session.scheme):
                    yield f"document {document}, layer {names[layer]}, {problem}"
