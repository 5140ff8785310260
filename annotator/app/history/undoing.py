"""Undoing steps of an article: which states are written, and what keeps a step from being undone.

Others' changes stay. A state is put back only where it leaves every relation with the members that it needs.
"""

from collections.abc import Collection, Iterable, Sequence

import msgspec

from annotator.app.history.kinds import summary_of
from annotator.app.history.reading import ArticleHistory
from annotator.app.history.refusals import changed_later, name_of
from annotator.app.history.steps import Key, Step
from annotator.app.history.valid_states import Targets, keep_valid, require_valid
from annotator.domain.document import Facts
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import TYPES, Record
from annotator.storage import past
from annotator.storage.operations import Write
from annotator.storage.past import PastOperation


class UndoPreview(msgspec.Struct, frozen=True):
    """What undoing back to a step would do.

    `undone` are own later steps, none if everything is as it was already; of those in `kept` at least a part stays,
    because others' changes stand on it.
    `others` are later steps of other people, which all stay.
    """

    undone: tuple[Step, ...] = ()
    kept: tuple[Step, ...] = ()
    others: tuple[Step, ...] = ()


class UndoPlan(msgspec.Struct, frozen=True):
    """The states to write, and what they do."""

    targets: Targets
    preview: UndoPreview = UndoPreview()

    def writes(self, document: str) -> list[Write]:
        """Return the writes, those of spans before those of relations that name them."""
        writes = []
        for (type_name, entity, layer), state in sorted(
            self.targets.items(), key=lambda item: item[0][0] == "relation"
        ):
            bare = TYPES[type_name](id=entity, layer=layer, document="" if type_name == "document" else document)
            writes.append(Write(bare, removes=True) if state is None else Write(state))
        return writes


# --- all own steps after one


def plan_back_to(history: ArticleHistory, step: Step) -> UndoPlan:
    """Return how the person's own steps after a step are undone."""
    own = history.viewer.own
    later = [one for one in reversed(history.steps) if one.place > step.place]
    mine = [one for one in later if one.author in own and not adds_article(one)]
    operations = {operation.id for one in mine for operation in one.here}
    targets: Targets = {}
    keys = {operation.key: None for one in mine for operation in one.here}
    for key in keys:
        heads = history.heads(key)
        again = _since_with_same_state(history, heads, operations)
        if heads and (again is not None or all(head.id in operations for head in heads)):
            targets[key] = _state_before(history, heads, operations | (again or set()))
    keep_valid(history, targets)
    kept_keys = keys.keys() - targets.keys()
    _leave_equal(history, targets)
    keys_of = {one.id: {operation.key for operation in one.here} for one in mine}
    undone = tuple(one for one in mine if targets and not kept_keys >= keys_of[one.id])
    kept = tuple(one for one in mine if kept_keys & keys_of[one.id])
    others = tuple(one for one in later if one.author not in own)
    return UndoPlan(targets, UndoPreview(undone, kept, others))


def adds_article(step: Step) -> bool:
    """Whether a step added the article to the project, or removed it."""
    return any(key[0] == "document" for key in step.keys) and any(
        isinstance(change.before or change.after, Facts) and None in (change.before, change.after)
        for change in step.changes
    )


def _state_before(
    history: ArticleHistory, heads: Iterable[PastOperation], operations: Collection[str]
) -> Record | None:
    """Return the state of an entity before some of its operations (by id), which include its heads.

    What was changed between them and taken back again does not count.
    """
    undone, waiting, seen, before = set(operations), list(heads), set[str](), []
    while waiting:
        operation = waiting.pop()
        if operation.id in seen:
            continue
        seen.add(operation.id)
        if operation.id not in undone:
            undone |= _since_with_same_state(history, [operation], undone) or set()
        if operation.id in undone:
            waiting += history.parents(operation)
        else:
            before.append(operation)
    found = past.winning(before)
    return found.state if found else None


def _leave_equal(history: ArticleHistory, targets: Targets) -> None:
    """Leave out what is as it is wanted already."""
    for key in list(targets):
        now = past.winning(history.heads(key))
        if targets[key] == (now.state if now else None):
            del targets[key]


# --- one step


def plan_step(history: ArticleHistory, step: Step) -> UndoPlan:
    """Return how one step is undone by itself. Raises AnnotatorError with the reason where it cannot be."""
    session, own = history.session, history.viewer.own
    if step.author not in own and not (step.layers and step.layers <= own):
        raise AnnotatorError("Only {name} can undo this step.", name=name_of(session, step.author))
    if summary_of(step).kind in ("corrected text", "corrected text again"):
        raise AnnotatorError("This step corrected the text.", remedy="Correct the text again on the Project page.")
    if adds_article(step):
        raise AnnotatorError(
            "This step added the article or removed it.", remedy="Articles are added and removed on the Project page."
        )
    if not step.here:
        raise AnnotatorError("The corrected text has nothing of this step.")
    operations = {operation.id for operation in step.here}
    targets: Targets = {}
    for key in dict.fromkeys(operation.key for operation in step.here):
        heads = history.heads(key)
        later = [head for head in heads if head.id not in operations]
        if later and _is_undone(history, key, step):
            continue
        again = _since_with_same_state(history, heads, operations) if later else set[str]()
        if again is None:
            raise changed_later(history, step, later[0])
        undone = operations | again
        targets[key] = _state_before(history, heads, undone)
    if not targets:
        raise AnnotatorError("This step is undone already.")
    require_valid(history, targets)
    _leave_equal(history, targets)
    if not targets:
        raise AnnotatorError("This step changed nothing that could be undone.")
    return UndoPlan(targets, UndoPreview(undone=(step,)))


def _is_undone(history: ArticleHistory, key: Key, step: Step) -> bool:
    """Whether an entity has the state again that it had before a step."""
    now = past.winning(history.heads(key))
    before = next(change.before for change in step.changes_here if change.key == key)
    return (now.state if now else None) == before


def _since_with_same_state(
    history: ArticleHistory, heads: Sequence[PastOperation], operations: Collection[str]
) -> set[str] | None:
    """Return the ids of the operations after some of a step, if these are one line that ends in the state of the step.

    That is so when a step was undone by itself, or changed by somebody else, and this was undone; None is returned
    otherwise.
    """
    if len(heads) != 1:
        return None
    operation, found = heads[0], set[str]()
    while operation.id not in operations:
        found.add(operation.id)
        parents = history.parents(operation)
        if len(parents) != 1:
            return None
        operation = parents[0]
    return found if operation.payload == heads[0].payload else None
