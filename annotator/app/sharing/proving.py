"""A read-only proof of what a hub has: each operation and each text is what its digest says, and ours are all there."""

from collections.abc import Iterator

import msgspec

from annotator.app.session import Session
from annotator.app.sharing.by_hub import carried, own_ids, row_of
from annotator.app.tasks import Task
from annotator.carriers.hub import Hub
from annotator.carriers.hub_records import Row
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError, Problem
from annotator.domain.operation import operation_id
from annotator.exchange.package.parts import decode_operation
from annotator.storage import devices

A_TIME = 1_000
MOST_PROBLEMS = 100


class HubProof(msgspec.Struct, frozen=True):
    """How many operations and texts were proven, as far as one may see them, and the first problems."""

    operations: int = 0
    texts: int = 0
    problems: tuple[Problem, ...] = ()


def prove_hub(session: Session, hub: Hub, task: Task | None = None) -> HubProof:
    """Prove every digest of what one may see in a hub, and that it has what this copy sent.

    Raises AnnotatorError when the hub fails, Cancelled when the task is stopped.
    """
    task, problems, texts, operations = task or Task(), list[Problem](), 0, 0
    for text in hub.every_text():
        if texts % A_TIME == 0:
            task.step(texts, 0, "documents")
        texts += 1
        if document_id(text.content) != text.id:
            problems.append(Problem(f"document {text.id[:12]}", "the id does not match the text"))
    for row in hub.every_row():
        if operations % A_TIME == 0:
            task.step(operations, 0, "operations")
        operations += 1
        if problem := _flaw(row):
            problems.append(problem)
    problems += _lost(session, hub)
    return HubProof(operations, texts, tuple(problems[:MOST_PROBLEMS]))


def _flaw(row: Row) -> Problem | None:
    """Return why a row is not what it says, None when it is."""
    place = f"operation {row.number} of {row.device[:12]}"
    try:
        logged = decode_operation(row.line.encode(), "")
    except AnnotatorError:
        return Problem(place, "cannot be read")
    if operation_id(logged.operation) != row.id or logged.id != row.id:
        return Problem(place, "the id does not match the content")
    if row_of(logged) != row:
        return Problem(place, "the content is of another device, number, person or article")
    return None


def _lost(session: Session, hub: Hub) -> Iterator[Problem]:
    """Yield what this copy has sent and the hub has not."""
    device = devices.own_device(session.file)
    last = carried(session, hub.place).get(device, 0)
    for first in range(1, last + 1, A_TIME):
        end = min(first + A_TIME - 1, last)
        there = hub.ids(device, range(first, end + 1))
        for number, id_ in own_ids(session, first, end).items():
            if there.get(number) != id_:
                yield Problem(f"operation {number} of {device[:12]}", "was sent from here and is not there")
