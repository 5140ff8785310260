"""Undoing steps of an article: which states are written, and what keeps a step from being undone.

Others' changes stay. A state is put back only where it leaves every relation with the members that it needs.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from annotator.app.history.kinds import summary_of
from annotator.app.history.reading import ArticleHistory, Key, Step, person_of
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Annotations, Relation, Span
from annotator.domain.document import Facts
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import SAID_BY
from annotator.domain.operation import TYPES, Record
from annotator.domain.relations import reduced_complete, reduced_in_frame
from annotator.domain.scheme import Scheme
from annotator.domain.validation import relation_problems, span_problems
from annotator.storage import past, states
from annotator.storage.operations import Write
from annotator.storage.past import PastOperation

Targets = dict[Key, Record | None]
"""The states to write; None removes the entity."""
LONGEST_QUOTE = 60


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
    operations = {operation.id for one in mine for operation in one.operations}
    targets: Targets = {}
    keys = {key: None for one in mine for key in one.keys}
    for key in keys:
        heads = history.heads(key)
        if heads and all(head.id in operations for head in heads):
            targets[key] = _state_before(history, heads, operations)
    _keep_valid(history, targets)
    kept_keys = keys.keys() - targets.keys()
    _leave_equal(history, targets)
    undone = tuple(one for one in mine if targets and not kept_keys.issuperset(one.keys))
    kept = tuple(one for one in mine if kept_keys.intersection(one.keys))
    others = tuple(one for one in later if one.author not in own)
    return UndoPlan(targets, UndoPreview(undone, kept, others))


def adds_article(step: Step) -> bool:
    """Whether a step added the article to the project, or removed it."""
    return any(key[0] == "document" for key in step.keys) and any(
        isinstance(change.before or change.after, Facts) and None in (change.before, change.after)
        for change in step.changes
    )


def _state_before(history: ArticleHistory, heads: Iterable[PastOperation], operations: Container[str]) -> Record | None:
    """Return the state of an entity before some of its operations (by id), which include its heads."""
    waiting, seen, before = list(heads), set[str](), []
    while waiting:
        operation = waiting.pop()
        if operation.id in seen:
            continue
        seen.add(operation.id)
        if operation.id in operations:
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


def _keep_valid(history: ArticleHistory, targets: Targets) -> None:
    """Leave out, or reduce, what would break the rules of the scheme or leave a relation without a member."""
    session = history.session
    text = session.text(history.document)
    for key, state in list(targets.items()):
        if isinstance(state, Span) and any(span_problems(state, text, session.scheme)):
            del targets[key]
    for layer in {key[2] for key in targets}:
        work = _work(history, layer)
        while _mend(work, layer, targets, session.scheme):
            pass


def _mend(before: Annotations, layer: str, targets: Targets, scheme: Scheme) -> bool:
    """Change the targets for one relation that would be invalid; return whether there was one."""
    after = _after(before, layer, targets)
    for relation in _newly_invalid(before, after, scheme):
        key = ("relation", relation.id, layer)
        moved = [
            ("span", member, layer)
            for member in _members(relation)
            if ("span", member, layer) in targets and _label(before, member) != _label(after, member)
        ]
        if moved:
            for span in moved:
                del targets[span]
            return True
        if key in targets:
            reduced = _reduced(relation, before, after, gold=layer == GOLD)
            if reduced is None or reduced == relation or any(relation_problems(reduced, after.spans, scheme)):
                del targets[key]
            else:
                targets[key] = reduced
            return True
    return False


def _reduced(relation: Relation, before: Annotations, after: Annotations, *, gold: bool) -> Relation | None:
    keep = {*after.spans, *VIRTUAL_SPEAKERS}
    if gold:
        return reduced_complete(relation, keep)

    def speakers_of(claim: str) -> set[str]:
        said = (tie.roles for tie in before.relations.values() if tie.label == SAID_BY)
        return {speaker for roles in said if claim in roles.get("claim", ()) for speaker in roles.get("speaker", ())}

    return reduced_in_frame(relation, keep, speakers_of)


def _work(history: ArticleHistory, layer: str) -> Annotations:
    return states.annotations(history.session.file, history.session.number_of(history.document), layer)


def _after(before: Annotations, layer: str, targets: Mapping[Key, Record | None]) -> Annotations:
    """Return the annotations of a layer as the targets would leave them."""
    after = Annotations(dict(before.spans), dict(before.relations), before.progress)
    for (type_name, entity, of_layer), state in targets.items():
        if of_layer != layer:
            continue
        if state is not None:
            states.put_record(after, state)
        elif type_name == "span":
            after.spans.pop(entity, None)
        elif type_name == "relation":
            after.relations.pop(entity, None)
    return after


def _newly_invalid(before: Annotations, after: Annotations, scheme: Scheme) -> Iterator[Relation]:
    for relation in after.relations.values():
        if any(relation_problems(relation, after.spans, scheme)):
            as_before = before.relations.get(relation.id) == relation
            if not as_before or not any(relation_problems(relation, before.spans, scheme)):
                yield relation


def _label(work: Annotations, span: str) -> str:
    """Return the label of a span, "" if the layer does not have it."""
    return work.spans[span].label if span in work.spans else ""


def _members(relation: Relation) -> list[str]:
    return [member for members in relation.roles.values() for member in members]


# --- one step


def plan_step(history: ArticleHistory, step: Step) -> UndoPlan:
    """Return how one step is undone by itself. Raises AnnotatorError with the reason where it cannot be."""
    session, own = history.session, history.viewer.own
    if step.author not in own and not (step.layers and step.layers <= own):
        raise AnnotatorError("Only {name} can undo this step.", name=name_of(session, step.author))
    if adds_article(step):
        raise AnnotatorError(
            "This step added the article or removed it.", remedy="Articles are added and removed on the Project page."
        )
    operations = {operation.id for operation in step.operations}
    targets: Targets = {}
    for key in step.keys:
        heads = history.heads(key)
        later = [head for head in heads if head.id not in operations]
        again = _since_with_same_state(history, heads, operations) if later else set[str]()
        if again is None:
            raise _changed_later(history, step, later[0])
        undone = operations | again
        targets[key] = _state_before(history, heads, undone)
    _require_valid(history, targets)
    _leave_equal(history, targets)
    if not targets:
        raise AnnotatorError("This step changed nothing that could be undone.")
    return UndoPlan(targets, UndoPreview(undone=(step,)))


def _since_with_same_state(
    history: ArticleHistory, heads: Sequence[PastOperation], operations: Container[str]
) -> set[str] | None:
    """Return the ids of the operations after some of a step, if these are one line that ends in the state of the step.

    That is so when a step was undone by itself, and this was undone; None is returned otherwise.
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
    return found if operation.state == heads[0].state else None


def _require_valid(history: ArticleHistory, targets: Targets) -> None:
    session = history.session
    text = session.text(history.document)
    spans = [state for state in targets.values() if isinstance(state, Span)]
    if problems := [problem.at("") for span in spans for problem in span_problems(span, text, session.scheme)]:
        raise InvalidRecordsError("This cannot be brought back: {problems}.", problems)
    for layer in sorted({key[2] for key in targets}):
        before = _work(history, layer)
        after = _after(before, layer, targets)
        for relation in _newly_invalid(before, after, session.scheme):
            raise _not_without(history, relation, before, after)


def _not_without(
    history: ArticleHistory, relation: Relation, before: Annotations, after: Annotations
) -> AnnotatorError:
    """Return the error that names what a relation would lack."""
    for member in _members(relation):
        if member in before.spans and _label(before, member) != _label(after, member):
            heads = history.heads(("relation", relation.id, relation.layer))
            return AnnotatorError(
                "“{quote}” was linked later by {name}, so it cannot change by itself.",
                remedy="Undo the later steps first.",
                quote=quote_of_span(before.spans[member]),
                name=name_of(history.session, heads[0].author if heads else ""),
            )
    gone = (member for member in _members(relation) if member not in after.spans and member not in VIRTUAL_SPEAKERS)
    spans = (history.last_span(relation.layer, member) for member in gone)
    quote = next((quote_of_span(span) for span in spans if span is not None), "…")
    return AnnotatorError(
        "This step needs “{quote}”, which was removed later.", remedy="Undo the later steps first.", quote=quote
    )


def _changed_later(history: ArticleHistory, step: Step, head: PastOperation) -> AnnotatorError:
    """Return the error that names what was changed again after a step, and by whom."""
    name = name_of(history.session, head.author)
    span = _span_of(history, head) or summary_of(step).span
    quote = quote_of_span(span) if span is not None else "…"
    if head.type == "span":
        return AnnotatorError(
            "“{quote}” was changed again later by {name}.",
            remedy="Undo the later steps first.",
            quote=quote,
            name=name,
        )
    if head.type == "relation":
        return AnnotatorError(
            "The links of “{quote}” were changed again later by {name}.",
            remedy="Undo the later steps first.",
            quote=quote,
            name=name,
        )
    if head.type == "progress":
        return AnnotatorError(
            "The status of the article was changed again later by {name}.",
            remedy="Undo the later steps first.",
            name=name,
        )
    return AnnotatorError(
        "The same was changed again later by {name}.", remedy="Undo the later steps first.", name=name
    )


def _span_of(history: ArticleHistory, operation: PastOperation) -> Span | None:
    """Return the span that an operation is about, for a relation the claim or target."""
    if operation.type == "span":
        return history.last_span(operation.layer, operation.entity)
    states = (one.state for one in (operation, *history.parents(operation)))
    roles = next((state.roles for state in states if isinstance(state, Relation)), {})
    heads = [member for role in ("claim", "target") for member in roles.get(role, ())]
    return history.last_span(operation.layer, heads[0]) if heads else None


def name_of(session: Session, author: str) -> str:
    """Return the name of an author, "–" for nobody."""
    person = person_of(session, author)
    return session.layer_name(person.id) if person else author or "–"


def quote_of_span(span: Span) -> str:
    """Return the words of a span on one line, cut at a sensible length."""
    words = " ".join(" … ".join(span.quote).split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"
