"""Stage the content of a merge source: valid items wait for the merge, all others are quarantined with the reason."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Protocol, TypeVar

import msgspec

from annotator.app.merging.report import QuarantinedItem
from annotator.app.merging.validating import OperationValidator, text_problem
from annotator.app.tasks import Task
from annotator.domain.document import StoredText
from annotator.domain.errors import Problem
from annotator.domain.operation import FARTHEST_CLOCK, LoggedOperation
from annotator.exchange.package.parts import Sender, Signature
from annotator.storage.staging import Staging

BATCH = 1000
EXAMPLES = 100
LONGEST_CONTENT = 1_000_000
"""Characters stored of a quarantined item."""
LONGEST_REASON = 1_000
"""Characters of a reason: it may quote the item."""

Item = TypeVar("Item")


class MergeSource(Protocol):
    """A package or another project to merge: the name and SHA-256 of its file, and its project.

    `author` is the id of the person named as the sender, or ""; a `signature` has been verified. `sender` is the copy
    that a package handed over by a person is from.
    """

    file_name: str
    digest: str
    project: str
    author: str
    signature: Signature | None
    sender: Sender | None

    def project_operations(self) -> Iterator[LoggedOperation]:
        """Yield the operations on the project as a whole, such as those on people."""

    def documents(self) -> Iterator[StoredText]:
        """Yield the texts."""

    def operations(self) -> Iterator[LoggedOperation]:
        """Yield all other operations, grouped by document."""


def stage(
    source: MergeSource, staged: Staging, layers: set[str], task: Task, farthest: int = FARTHEST_CLOCK
) -> list[QuarantinedItem]:
    """Stage all valid content of a merge source and quarantine the rest; return examples of that.

    `layers` are the ids of the people in the project, `farthest` is the largest valid clock.
    """
    quarantine = _Quarantine(staged)
    for texts in _batches(source.documents(), task, "documents"):
        valid = [text for text in texts if not quarantine.takes(f"document {text.id[:12]}", text_problem(text), text)]
        staged.add_texts(valid)
    validator = OperationValidator(layers, staged.text, farthest)
    for operations, name in ((source.project_operations(), "project"), (source.operations(), "operations")):
        for batch in _batches(operations, task, name):
            staged.add_operations(
                [logged for logged in batch if not quarantine.takes(_place(logged), validator.problem(logged), logged)]
            )
    return quarantine.examples


class _Quarantine:
    """Quarantines items with a problem, and keeps the first of them as examples."""

    def __init__(self, staged: Staging) -> None:
        self._staged = staged
        self.examples: list[QuarantinedItem] = []

    def takes(self, place: str, problem: Problem | None, item: StoredText | LoggedOperation) -> bool:
        """Quarantine an item if it has a problem; return whether it has."""
        if problem is None:
            return False
        reason = str(problem)
        if len(reason) > LONGEST_REASON:
            reason = reason[:LONGEST_REASON]
            problem = Problem("", reason.replace("{", "{{").replace("}", "}}"))
        self._staged.add_quarantined(reason, msgspec.json.encode(item).decode()[:LONGEST_CONTENT])
        if len(self.examples) < EXAMPLES:
            self.examples.append(QuarantinedItem(place, problem, item.id))
        return True


def _place(logged: LoggedOperation) -> str:
    return f"{logged.operation.type[:40]} {logged.operation.entity[:40]}"


def _batches(items: Iterable[Item], task: Task, name: str) -> Iterator[list[Item]]:
    rest, done = iter(items), 0
    task.step(done, 0, name)
    while batch := list(islice(rest, BATCH)):
        yield batch
        done += len(batch)
        task.step(done, 0, name)
