"""What came is staged and judged: what is sound waits to be united, the rest is set aside with the reason."""

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
from annotator.exchange.package.parts import Signature
from annotator.storage.staging import Staging

BATCH = 1000
EXAMPLES = 100
LONGEST_CONTENT = 1_000_000
"""Characters kept of one thing that is set aside."""
LONGEST_REASON = 1_000
"""Characters of the reason: it may quote what came."""

Item = TypeVar("Item")


class MergeSource(Protocol):
    """What is to be merged: a package, or another project. `source` is its name, `digest` the SHA-256 of the file.

    `author` is the id of the person whose work it says to be, "" for none; a `signature` was found to be genuine.
    """

    file_name: str
    digest: str
    project: str
    author: str
    signature: Signature | None

    def project_operations(self) -> Iterator[LoggedOperation]:
        """The operations that belong to the project as a whole, such as who is who."""

    def documents(self) -> Iterator[StoredText]:
        """The texts."""

    def operations(self) -> Iterator[LoggedOperation]:
        """All other operations, those on one document together."""


def stage(
    source: MergeSource, staged: Staging, layers: set[str], task: Task, farthest: int = FARTHEST_CLOCK
) -> list[QuarantinedItem]:
    """Stage everything sound of what came, and set the rest aside; return examples of that.

    `layers` are the ids of the people that the project knows, `farthest` the largest clock that can be.
    """
    aside = _Aside(staged)
    for batch in _batches(source.documents(), task, "documents"):
        sound = [text for text in batch if not aside.takes(f"document {text.id[:12]}", text_problem(text), text)]
        staged.add_texts(sound)
    validator = OperationValidator(layers, staged.text, farthest)
    for stream, what in ((source.project_operations(), "project"), (source.operations(), "operations")):
        for some in _batches(stream, task, what):
            staged.add_operations([one for one in some if not aside.takes(_place(one), validator.problem(one), one)])
    return aside.examples


class _Aside:
    """Sets aside what has a problem, and remembers the first of it."""

    def __init__(self, staged: Staging) -> None:
        self._staged = staged
        self.examples: list[QuarantinedItem] = []

    def takes(self, place: str, problem: Problem | None, thing: StoredText | LoggedOperation) -> bool:
        if problem is None:
            return False
        reason = str(problem)
        if len(reason) > LONGEST_REASON:
            reason = reason[:LONGEST_REASON]
            problem = Problem("", reason.replace("{", "{{").replace("}", "}}"))
        self._staged.add_quarantined(reason, msgspec.json.encode(thing).decode()[:LONGEST_CONTENT])
        if len(self.examples) < EXAMPLES:
            self.examples.append(QuarantinedItem(place, problem, thing.id))
        return True


def _place(logged: LoggedOperation) -> str:
    return f"{logged.operation.type[:40]} {logged.operation.entity[:40]}"


def _batches(items: Iterable[Item], task: Task, what: str) -> Iterator[list[Item]]:
    rest, done = iter(items), 0
    task.step(done, 0, what)
    while batch := list(islice(rest, BATCH)):
        yield batch
        done += len(batch)
        task.step(done, 0, what)
