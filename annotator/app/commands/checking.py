"""The act of checking a project: whether everything in it is still what it was when it was written."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from annotator.app.commands.review import disagreements
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.document import document_id
from annotator.domain.operation import operation_id
from annotator.domain.validation import annotation_problems
from annotator.storage import audit, documents, states
from annotator.text.direction import controls

BATCH = 200
MANY = 2000
"""Operations read at a time."""


class DisagreementCounts(msgspec.Struct, frozen=True):
    """How many places the layers of documents differ at that were finished twice, and what became of them.

    A stale one was resolved before something that was judged there changed.
    """

    open: int = 0
    resolved: int = 0
    stale: int = 0


class CheckReport(msgspec.Struct, frozen=True):
    """What a check found. `problems` are faults; `warnings` are hidden controls that can mislead a reader."""

    documents: int
    operations: int
    problems: list[str]
    warnings: list[str]
    disagreements: DisagreementCounts = DisagreementCounts()


def check(session: Session, task: Task | None = None) -> CheckReport:
    """Go through the whole project and report what is wrong; nothing is changed.

    Every text is held against its id, every operation against its own, every head against the parents named, every span
    and relation against text and scheme. Raises Cancelled when the task was stopped.
    """
    task = task or Task()
    problems = [f"{session.file.path}: {damage}" for damage in session.file.damage()]
    known = audit.count(session.file)
    problems += _operation_problems(session, task, known)
    order = documents.export_order(session.file)
    warnings: list[str] = []
    for begin in range(0, len(order), BATCH):
        task.step(begin, len(order), "documents")
        problems += _document_problems(session, dict(order[begin : begin + BATCH]), warnings)
    return CheckReport(len(order), known, problems, warnings, _disagreements(session, task))


def _disagreements(session: Session, task: Task) -> DisagreementCounts:
    states = Counter(one.state for one in disagreements(session, task))
    return DisagreementCounts(states["open"], states["resolved"], states["stale"])


def _operation_problems(session: Session, task: Task, known: int) -> Iterator[str]:
    done = last = 0
    while batch := audit.stored_operations(session.file, last, MANY):
        task.step(done, known, "operations")
        for stored in batch:
            if operation_id(stored.operation) != stored.id:
                yield f"operation {stored.number}: its id {stored.id} is not the SHA-256 of its content"
        done, last = done + len(batch), batch[-1].number
    for id_ in audit.inconsistent_heads(session.file):
        yield f"operation {id_}: is marked as the latest of its entity and is not, or is and is not marked"


def _document_problems(session: Session, batch: dict[int, str], warnings: list[str]) -> Iterator[str]:
    numbers = list(batch)
    names = {layer: session.layer_name(layer) for layer in states.layers(session.file)}
    work = {layer: states.work_of(session.file, layer, numbers) for layer in names}
    for number, document in batch.items():
        text = documents.text_of(session.file, number)
        if document_id(text) != document:
            yield f"document {document}: its id is not the SHA-256 of its text"
        warnings += (
            f"document {document}, offset {one.offset}: {one.problem} direction control U+{ord(one.character):04X}"
            for one in controls(text)
            if one.problem
        )
        for layer, own in work.items():
            if number in own:
                for problem in annotation_problems(own[number], text, session.scheme):
                    yield f"document {document}, layer {names[layer]}, {problem}"
