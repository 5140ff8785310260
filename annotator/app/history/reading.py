"""The steps of an article, read from its operations.

A step is what one person changed with one act. The operations of an act have the same author and the same recorded
time (to the millisecond), and none is about the same entity as another; so merged operations form the same steps as on
the machine where they were made. Where the acts of this machine are known, two of them are never taken for one.

Steps are in order of their recorded time, but never before a step that they are based on, whatever a computer's clock
said.

The history of a corrected article goes on over its texts: each step is one on the text that it was made on. What was
carried over from one text to the next is no step of its own.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from annotator.app.history.steps import EntityChange, Key, Step
from annotator.app.history.texts import CarriedOperations
from annotator.app.history.viewing import Viewer
from annotator.app.revising.chains import chain_of
from annotator.app.session import Session
from annotator.domain.annotation import Relation, Span, reading_order
from annotator.domain.frames import CLAIM
from annotator.domain.operation import RevisionCheck
from annotator.storage import past
from annotator.storage.past import LocalAct, PastOperation
from annotator.text.moments import moment_of

LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


class ArticleHistory:
    """The steps of a document that the person at work may see; `steps` has the newest first."""

    def __init__(self, session: Session, document: str) -> None:
        self.session, self.document = session, document
        self.present = session.number_of(document)
        self.texts = [session.number_of(id_) for id_ in reversed(chain_of(session.file, document))]
        by_text = [past.document_operations(session.file, number) for number in self.texts]
        self.carried = CarriedOperations(by_text)
        operations = [operation for found in by_text for operation in found]
        self._by_id = {operation.id: operation for operation in operations}
        self._times: dict[str, datetime] = {}
        self.operations = self._in_order(operations)
        self._by_key: dict[tuple[int, Key], list[PastOperation]] = {}
        for operation in self.operations:
            self._by_key.setdefault((operation.document or 0, operation.key), []).append(operation)
        self.viewer = Viewer(session)
        self._step_of: dict[str, Step] = {}
        self._numbers: dict[str, dict[str, int]] = {}
        self.steps = self._steps()
        self.steps.reverse()

    def _in_order(self, operations: Iterable[PastOperation]) -> list[PastOperation]:
        times = self._times
        begun: dict[int, datetime] = {}
        ordered = sorted(operations, key=lambda operation: (operation.clock, operation.id))
        for operation in ordered:
            time = moment_of(operation.recorded) or LONG_AGO
            if operation.parents:
                time = max([time, *(times[parent] for parent in operation.parents.split() if parent in times)])
            if operation.document is not None and not self.carried.is_carried(operation):
                if operation.type == "document":
                    begun.setdefault(operation.document, time)
                time = max(time, begun.get(operation.document, LONG_AGO))  # no text has a step before it is there
            times[operation.id] = time
        return sorted(ordered, key=lambda operation: times[operation.id])

    def _steps(self) -> list[Step]:
        acts = _Acts(self.session, self.operations)
        steps: list[Step] = []
        latest: dict[str, Step] = {}
        for operation in self.operations:
            if self.carried.is_carried(operation) or not self.viewer.sees(operation):
                continue
            step, local = latest.get(operation.author), acts.of(operation)
            if step is None or not step.takes(operation, local):
                step = Step(self, operation, len(steps), local)
                steps.append(step)
                latest[operation.author] = step
            for same in self.carried.following(operation):
                self._step_of[same.id] = step
        return steps

    def let_go(self) -> None:
        """Let go of the steps, which are not used any more: as they name the history, they would be freed late."""
        self.steps.clear()
        self._step_of.clear()

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
        """Return the latest operations of an entity on the present text."""
        return self._heads_on(self.present, key)

    def _heads_on(self, text: int, key: Key) -> list[PastOperation]:
        return [operation for operation in self._by_key.get((text, key), ()) if operation.head]

    def span(self, layer: str, entity: str, step: Step) -> Span | None:
        """Return a span as it was after a step, on the text of the step; one that was not there as it was next or last.

        None is returned for one that this text never had.
        """
        operations = self._by_key.get((step.text, ("span", entity, layer)), [])
        until = self._times[step.operations[-1].id]
        last = bisect_right(operations, until, key=lambda operation: self._times[operation.id])
        for operation in (*reversed(operations[:last]), *operations[last:]):
            if operation.payload is not None:
                state = operation.state
                return state if isinstance(state, Span) else None
        return None

    def last_span(self, layer: str, entity: str) -> Span | None:
        """Return the last state that a span had, also if it is removed, or was on an earlier text only."""
        by_text = (self._by_key.get((text, ("span", entity, layer)), []) for text in reversed(self.texts))
        states = (operation.state for operations in by_text for operation in reversed(operations))
        return next((state for state in states if isinstance(state, Span)), None)

    def span_here(self, layer: str, entity: str) -> Span | None:
        """Return a span as it is on the present text now, None if it is not there."""
        head = past.winning(self.heads(("span", entity, layer)))
        return head.state if head is not None and isinstance(head.state, Span) else None

    def claim_numbers(self, layer: str) -> dict[str, int]:
        """Return the numbers of the claims that a layer has now, in reading order from 1, by id."""
        if layer not in self._numbers:
            claims = [span for span in self._spans_on(self.present) if span.layer == layer and span.label == CLAIM]
            claims.sort(key=reading_order)
            self._numbers[layer] = {claim.id: number for number, claim in enumerate(claims, 1)}
        return self._numbers[layer]

    def _spans_on(self, text: int) -> Iterator[Span]:
        """Yield the spans of all layers on a text as they are now."""
        for number, key in self._by_key:
            if number == text and key[0] == "span":
                head = past.winning(self._heads_on(text, key))
                if head is not None and isinstance(head.state, Span):
                    yield head.state

    def changed_places(self, step: Step) -> list[tuple[Span, Span | None]]:
        """Return the spans whose words a corrected text changed, with what they were carried over to; None if lost.

        They are those that the person at work may see.
        """
        at = self.texts.index(step.text)
        if not at:
            return []
        found = []
        for span in sorted(self._spans_on(self.texts[at - 1]), key=reading_order):
            key = ("span", span.id, span.layer)
            head = past.winning(self._heads_on(self.texts[at - 1], key))
            after = self.carried.next_of(head) if head else None
            state = after.state if after else None
            if self.viewer.sees_layer(span.layer) and (not isinstance(state, Span) or state.quote != span.quote):
                found.append((span, state if isinstance(state, Span) else None))
        return found

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
        for operation in step.operations:
            if operation.key == key:
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
        if operation.type not in ("relation", "revision_check"):
            return False
        states = [state.state for state in (operation, *self.parents(operation))]
        return any(
            (isinstance(state, Relation) and state.names(span))
            or (isinstance(state, RevisionCheck) and state.span == span)
            for state in states
        )


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
