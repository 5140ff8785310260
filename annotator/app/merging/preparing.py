"""A merge in three steps: stage and judge what came, say what it would do, do it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Protocol, TypeVar

import msgspec

from annotator.app.changes import Change
from annotator.app.merging.judging import Judge, text_problem
from annotator.app.merging.report import LayerChange, LayerTally, MergeReport, SetAside
from annotator.app.people import People
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD
from annotator.domain.document import StoredText
from annotator.domain.errors import AnnotatorError, Problem
from annotator.domain.operation import FARTHEST_CLOCK, LoggedOperation
from annotator.storage import merges, steps
from annotator.storage.merge_changes import ChangeTally
from annotator.storage.operations import largest_clock
from annotator.storage.staging import Staging, United, staging

BATCH = 1000
FARTHEST_AHEAD = 1_000_000
"""Changes that others may have made beyond all that is known here."""
EXAMPLES = 100
LONGEST_KEPT = 1_000_000
"""Characters kept of one thing that is set aside."""
LONGEST_TOLD = 1_000
"""Characters of the reason: it may quote what came."""

Item = TypeVar("Item")
KINDS = (
    "scheme", "guideline", "annotator", "assignment", "document", "direction", "span", "relation", "decision",
    "progress", "sitting",
)  # fmt: skip
"""The types of records in the order in which they are told."""


class Arrival(Protocol):
    """What is to be merged: a package, or another project. `source` is its name, `digest` the SHA-256 of the file.

    `author` is the id of the person whose work it says to be, "" for none.
    """

    source: str
    digest: str
    project: str
    author: str

    def project_operations(self) -> Iterator[LoggedOperation]:
        """The operations that belong to the project as a whole, such as who is who."""

    def documents(self) -> Iterator[StoredText]:
        """The texts."""

    def operations(self) -> Iterator[LoggedOperation]:
        """All other operations, those on one document together."""


class PreparedMerge:
    """A merge that is staged. `report` says what it would do; `apply` does it."""

    def __init__(self, session: Session, arrival: Arrival, staged: Staging, examples: list[SetAside]) -> None:
        self._session = session
        self._arrival = arrival
        self._staged = staged
        self._examples = tuple(examples)
        # Asked before anything is united: afterwards nothing is new any more.
        self._tallies = staged.tallies()
        self._documents = staged.new_texts()
        self._missing = staged.missing()
        self._set_aside = staged.new_quarantined()
        self.report = self._try()

    def _try(self) -> MergeReport:
        """Unite, look, and take it back: what is foretold is what will be."""
        with self._session.file.trial():
            return self._report(self._staged.unite(None))

    def apply(self, *, allow_removals: bool = False) -> MergeReport:
        """Merge, as one transaction and one step of undo, with a backup before; return what came of it.

        With nothing new nothing is done. Raises AnnotatorError when it would remove much and that is not allowed, or
        when the project or its backup cannot be written.
        """
        session, report = self._session, self.report
        if report.overrides_much and not allow_removals:
            raise AnnotatorError(
                "The merge would remove {hidden} of {shown} annotations, and change {corrected} for other people,"
                " so nothing was done.",
                where=report.source,
                remedy="Allow it to remove and change them if that is meant.",
                hidden=report.hidden,
                corrected=report.corrected,
                shown=report.shown,
            )
        if not report.new and not report.set_aside:
            return report
        touched = tuple(self._staged.touched_documents())
        session.file.back_up()
        with session.file.transaction():
            number = merges.add_merge(session.file, report.source, report.digest, session.author)
            self._staged.unite(number)
            merges.keep_report(session.file, number, msgspec.json.encode(report).decode())
            steps.record_merge_step(session.file, "Merge", session.author, number)
        session.take_over(Change("Merge", "act", touched=touched, everything=True))
        return report

    def _report(self, united: United) -> MergeReport:
        people = self._session.people()
        return MergeReport(
            source=self._arrival.source,
            digest=self._arrival.digest,
            documents=self._documents,
            layers=tuple(LayerTally(people.layer_name(one.layer), one.new, one.known) for one in self._tallies),
            conflicts=united.conflicting,
            missing=self._missing,
            shown=united.shown,
            hidden=united.hidden,
            set_aside=self._set_aside + len(united.strays),
            examples=(*self._examples, *map(_stray, united.strays))[:EXAMPLES],
            author=people.layer_name(self._arrival.author) if self._arrival.author else "",
            changes=tuple(self._change(one, people) for one in sorted(united.changes, key=_reading_order)),
        )

    def _change(self, one: ChangeTally, people: People) -> LayerChange:
        told = one._replace(author=people.layer_name(one.author), layer=people.layer_name(one.layer))
        return LayerChange(*told, corrects=one.layer not in ("", GOLD, one.author))


@contextmanager
def prepared(session: Session, arrival: Arrival, task: Task) -> Iterator[PreparedMerge]:
    """Stage what came and judge it. What was not applied when the block ends leaves no trace.

    Raises AnnotatorError when it is of another project, Cancelled when the task was stopped.
    """
    if arrival.project != session.project_id:
        raise AnnotatorError(
            "This is work on another project.", where=arrival.source, remedy="Open the project that it belongs to."
        )
    with staging(session.file) as staged:
        known = {one.id for one in session.people().everybody}
        farthest = min(largest_clock(session.file) + FARTHEST_AHEAD, FARTHEST_CLOCK)
        yield PreparedMerge(session, arrival, staged, stage(arrival, staged, known, task, farthest))


def stage(
    arrival: Arrival, staged: Staging, layers: set[str], task: Task, farthest: int = FARTHEST_CLOCK
) -> list[SetAside]:
    """Stage everything sound of what came, and set the rest aside; return examples of that.

    `layers` are the ids of the people that the project knows, `farthest` the largest clock that can be.
    """
    aside = _Aside(staged)
    for batch in _batches(arrival.documents(), task, "documents"):
        sound = [text for text in batch if not aside.takes(f"document {text.id[:12]}", text_problem(text), text)]
        staged.add_texts(sound)
    judge = Judge(layers, staged.text, farthest)
    for stream, what in ((arrival.project_operations(), "project"), (arrival.operations(), "operations")):
        for some in _batches(stream, task, what):
            staged.add_operations([one for one in some if not aside.takes(_place(one), judge.problem(one), one)])
    return aside.examples


def _reading_order(one: ChangeTally) -> tuple[str, bool, str, int]:
    """What is everybody's first, then layer by layer, each person's own work before corrections of it."""
    return one.layer, one.author != one.layer, one.author, KINDS.index(one.type)


def _stray(found: tuple[str, str, str]) -> SetAside:
    type_name, entity, id_ = found
    return SetAside(f"{type_name} {entity[:40]}", Problem("", "it builds on a change of another annotation"), id_)


class _Aside:
    """Sets aside what has a problem, and remembers the first of it."""

    def __init__(self, staged: Staging) -> None:
        self._staged = staged
        self.examples: list[SetAside] = []

    def takes(self, place: str, problem: Problem | None, thing: StoredText | LoggedOperation) -> bool:
        if problem is None:
            return False
        reason = str(problem)
        if len(reason) > LONGEST_TOLD:
            reason = reason[:LONGEST_TOLD]
            problem = Problem("", reason.replace("{", "{{").replace("}", "}}"))
        self._staged.add_quarantined(reason, msgspec.json.encode(thing).decode()[:LONGEST_KEPT])
        if len(self.examples) < EXAMPLES:
            self.examples.append(SetAside(place, problem, thing.id))
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
