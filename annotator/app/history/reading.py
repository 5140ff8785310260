"""The steps of an article, read from its operations.

A step is what one person changed with one act. The operations of an act have the same author and the same recorded
time (to the millisecond), and none is about the same entity as another; so merged operations form the same steps as on
the machine where they were made. Where the acts of this machine are known, two of them are never taken for one.

Steps are in order of their recorded time, but never before a step that they are based on, whatever a computer's clock
said.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cached_property

from annotator.app.session import Session
from annotator.domain.annotation import Relation, Span, reading_order
from annotator.domain.frames import CLAIM
from annotator.domain.operation import Annotator, Record
from annotator.storage import past
from annotator.storage.past import LocalAct, PastOperation

LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)
Key = tuple[str, str, str]


class EntityChange:
    """What a step changed of one entity: the states before and after, None for none.

    `existed` says whether it had a state earlier: one that was removed is brought back, not new.
    """

    def __init__(self, key: Key, before: Record | None, after: Record | None, *, existed: bool) -> None:
        self.type, self.entity, self.layer = key
        self.key = key
        self.before, self.after, self.existed = before, after, existed


class Step:
    """One step on a document. `id` is that of its first operation.

    `local` is the act of this machine, None if it does not know it; `place` counts from the oldest step.
    """

    def __init__(self, history: "ArticleHistory", operation: PastOperation, place: int, local: LocalAct | None) -> None:
        self.history, self.place = history, place
        self.id, self.author = operation.id, operation.author
        self.operations = [operation]
        self._local, self._keys = local, {operation.key}

    @property
    def act(self) -> str:
        """The name of the act, "" if this machine does not know it."""
        return self._local.name if self._local else ""

    def takes(self, operation: PastOperation, local: LocalAct | None) -> bool:
        """Take in an operation of the same person if it is of the same act; return whether it is."""
        key = operation.key
        if self._local is not local or self.operations[0].recorded != operation.recorded or key in self._keys:
            return False
        self._keys.add(key)
        self.operations.append(operation)
        return True

    @cached_property
    def recorded(self) -> datetime | None:
        """When it was recorded, None if that is not a time."""
        return moment_of(self.operations[0].recorded)

    @property
    def document(self) -> str:
        """The id of the document."""
        return self.history.document

    @property
    def first_number(self) -> int:
        """The row number of its first operation."""
        return self.operations[0].number

    @property
    def keys(self) -> list[Key]:
        """The entities that it changed."""
        return [operation.key for operation in self.operations]

    @property
    def layers(self) -> set[str]:
        """The layers that it changed, without "", the article itself."""
        return {operation.layer for operation in self.operations} - {""}

    @cached_property
    def changes(self) -> list[EntityChange]:
        """What it changed, in the order of the act."""
        return [self.history.change(operation) for operation in self.operations]

    @cached_property
    def merge(self) -> tuple[str, str] | None:
        """The file that brought it and when that was merged (UTC), None for a step of this machine."""
        first = self.operations[0]
        return past.merge_of(self.history.session.file, first.number) if first.arrived else None


class ArticleHistory:
    """The steps of a document that the person at work may see; `steps` has the newest first."""

    def __init__(self, session: Session, document: str) -> None:
        self.session, self.document = session, document
        operations = past.document_operations(session.file, session.number_of(document))
        self._by_id = {operation.id: operation for operation in operations}
        self._times: dict[str, datetime] = {}
        self.operations = self._in_order(operations)
        self._by_key: dict[Key, list[PastOperation]] = {}
        for operation in self.operations:
            self._by_key.setdefault((operation.type, operation.entity, operation.layer), []).append(operation)
        self.viewer = Viewer(session)
        self._step_of: dict[str, Step] = {}
        self._numbers: dict[str, dict[str, int]] = {}
        self.steps = self._steps()
        self.steps.reverse()

    def _in_order(self, operations: Iterable[PastOperation]) -> list[PastOperation]:
        times = self._times
        ordered = sorted(operations, key=lambda operation: (operation.clock, operation.id))
        for operation in ordered:
            time = moment_of(operation.recorded) or LONG_AGO
            if operation.parents:
                time = max([time, *(times[parent] for parent in operation.parents.split() if parent in times)])
            times[operation.id] = time
        return sorted(ordered, key=lambda operation: times[operation.id])

    def _steps(self) -> list[Step]:
        acts = _Acts(self.session, self.operations)
        steps: list[Step] = []
        latest: dict[str, Step] = {}
        visible = self.operations if self.viewer.everything else filter(self.viewer.sees, self.operations)
        for operation in visible:
            step, local = latest.get(operation.author), acts.of(operation)
            if step is None or not step.takes(operation, local):
                step = Step(self, operation, len(steps), local)
                steps.append(step)
                latest[operation.author] = step
            self._step_of[operation.id] = step
        return steps

    # --- states

    def change(self, operation: PastOperation) -> EntityChange:
        """Return what an operation changed."""
        parents = self.parents(operation)
        before = past.winning(parents)
        return EntityChange(operation.key, before.state if before else None, operation.state, existed=bool(parents))

    def parents(self, operation: PastOperation) -> list[PastOperation]:
        """Return the operations that an operation names as its parents."""
        return [self._by_id[parent] for parent in operation.parents.split() if parent in self._by_id]

    def heads(self, key: Key) -> list[PastOperation]:
        """Return the latest operations of an entity."""
        return [operation for operation in self._by_key.get(key, ()) if operation.head]

    def span(self, layer: str, entity: str, step: Step) -> Span | None:
        """Return a span as it was after a step; one that there was not then, as it was next or last."""
        operations = self._by_key.get(("span", entity, layer), [])
        until = self._times[step.operations[-1].id]
        last = bisect_right(operations, until, key=lambda operation: self._times[operation.id])
        for operation in (*reversed(operations[:last]), *operations[last:]):
            if operation.payload is not None:
                state = operation.state
                return state if isinstance(state, Span) else None
        return None

    def last_span(self, layer: str, entity: str) -> Span | None:
        """Return the last state that a span had, also if it is removed."""
        states = (operation.state for operation in reversed(self._by_key.get(("span", entity, layer), [])))
        return next((state for state in states if isinstance(state, Span)), None)

    def claim_numbers(self, layer: str) -> dict[str, int]:
        """Return the numbers of the claims that a layer has now, in reading order from 1, by id."""
        if layer not in self._numbers:
            heads = [past.winning(self.heads(key)) for key in self._by_key if key[0] == "span" and key[2] == layer]
            states = [head.state for head in heads if head is not None]
            claims = [state for state in states if isinstance(state, Span) and state.label == CLAIM]
            claims.sort(key=reading_order)
            self._numbers[layer] = {claim.id: number for number, claim in enumerate(claims, 1)}
        return self._numbers[layer]

    # --- steps

    def step(self, id_: str) -> Step | None:
        """Return the step with an id that the person may see, None when there is none."""
        step = self._step_of.get(id_)
        return step if step is not None and step.id == id_ else None

    def step_of(self, operation: PastOperation) -> Step | None:
        """Return the step of an operation, None if the person may not see it."""
        return self._step_of.get(operation.id)

    def step_before(self, key: Key, step: Step) -> Step | None:
        """Return the step that left the state of an entity before a step, None if the person may not see it."""
        for operation in self._by_key.get(key, ()):
            if operation in step.operations:
                before = past.winning(self.parents(operation))
                return self.step_of(before) if before else None
        return None

    def of_span(self, layer: str, span: str) -> list[Step]:
        """Return the steps that changed a span or a relation that names it, the newest first."""
        return [
            step for step in self.steps if any(self._names(operation, layer, span) for operation in step.operations)
        ]

    def _names(self, operation: PastOperation, layer: str, span: str) -> bool:
        if operation.layer != layer:
            return False
        if operation.type == "span":
            return operation.entity == span
        if operation.type != "relation":
            return False
        states = (state.state for state in (operation, *self.parents(operation)))
        return any(isinstance(state, Relation) and state.names(span) for state in states)


class Viewer:
    """What the person at work may see: leads, reviewers and nobody in particular see everything.

    An annotator sees own steps, those in the own layer, and what leads and reviewers did to the article itself.
    """

    def __init__(self, session: Session) -> None:
        people = session.people()
        person = session.annotator
        self.own = {other.id for other in people.all if person and people.united_with(other).id == person.id}
        self.everything = person is None or person.role != "annotator"
        self._leading = {other.id for other in people.all if other.role != "annotator"}

    def sees(self, operation: PastOperation) -> bool:
        """Whether the person may see an operation."""
        if self.everything or operation.author in self.own or operation.layer in self.own:
            return True
        return not operation.layer and (not operation.author or operation.author in self._leading)


class _Acts:
    """The acts of this machine, by the numbers of their operations."""

    def __init__(self, session: Session, operations: Sequence[PastOperation]) -> None:
        numbers = [operation.number for operation in operations if not operation.arrived]
        self._acts = past.local_acts(session.file, min(numbers), max(numbers)) if numbers else []
        self._firsts = [act.first for act in self._acts]

    def of(self, operation: PastOperation) -> LocalAct | None:
        at = bisect_right(self._firsts, operation.number) - 1
        if operation.arrived or at < 0 or operation.number > self._acts[at].last:
            return None
        return self._acts[at]


def moment_of(recorded: str) -> datetime | None:
    """Return a recorded time, None if it is not one."""
    try:
        moment = datetime.fromisoformat(recorded)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def person_of(session: Session, author: str) -> Annotator | None:
    """Return the person who an author is now, None for an unknown one."""
    people = session.people()
    known = people.with_id(author)
    return people.united_with(known) if known else None
