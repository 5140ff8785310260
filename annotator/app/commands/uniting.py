"""The act of uniting two people who are one person: the layer of the first moves into that of the second.

The first is no longer listed, and their names refer to the second. Annotations of theirs that come later, in a package
made before, stay in their old layer, which is listed again then and can be united again.
"""

from collections.abc import Iterator, Sequence

import msgspec

from annotator.app.acts import Act
from annotator.app.annotation_ids import IdAllocator
from annotator.app.commands.assigning import assignment
from annotator.app.commands.people import find_annotator
from annotator.app.people import same_name
from annotator.app.reviewing import BATCH, reviews
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.app.uniting import (
    UnitedDocument,
    differ_in_progress,
    move_sitting,
    moved_id,
    rename_in_decision,
    unite_document,
)
from annotator.domain.annotation import GOLD, Annotations, Progress, Relation, Span
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator, Decision, Record, Sitting
from annotator.storage import documents, heads, states
from annotator.storage.document_ids import ids_of


class UniteConflict(msgspec.Struct, frozen=True):
    """A document on which both layers have progress or annotations that differ.

    The united layer has the higher progress and all annotations of both.
    """

    document: str
    title: str
    progress: bool
    annotations: bool


class UnitePreview(msgspec.Struct, frozen=True):
    """The effect of uniting: numbers of items of `from_name` that move to `into_name`, and that exist there already.

    `finished` counts the `documents` that the first person finished; `seconds` is the time they spent.
    """

    from_name: str
    into_name: str
    documents: int = 0
    finished: int = 0
    spans: int = 0
    relations: int = 0
    same_spans: int = 0
    same_relations: int = 0
    assignments: int = 0
    seconds: int = 0
    conflicts: tuple[UniteConflict, ...] = ()


class _Batch(msgspec.Struct, frozen=True):
    """Some documents, by row number: all records of the layer that goes, and the result of uniting."""

    ids: dict[int, str]
    titles: dict[int, str]
    removed: dict[int, list[Record]]
    going: dict[int, Annotations]
    staying: dict[int, Annotations]
    united: dict[int, UnitedDocument]
    sittings: list[Sitting]


def preview_unite(session: Session, from_name: str, into_name: str, task: Task | None = None) -> UnitePreview:
    """Return the effect of uniting two people. Raises what `unite_annotators` raises; nothing is changed."""
    going, staying = _two(session, from_name, into_name)
    preview = UnitePreview(going.name, staying.name)
    for batch in _batches(session, going.id, staying.id, task or Task()):
        preview = _with(preview, batch)
    assigned = len(documents.assigned_numbers(session.file, going.id))
    return msgspec.structs.replace(preview, assignments=assigned)


def unite_annotators(session: Session, from_name: str, into_name: str, task: Task | None = None) -> UnitePreview:
    """Unite two people: annotations, progress, assignments and time of the first move to the second; return the effect.

    Existing records stay as they are; the higher progress counts; flags and notes are joined. Decisions of reviewers
    stay valid. Raises AnnotatorError when nobody has a name, both are one person already, the first is at work, or one
    has open conflicts, and Cancelled when the task is stopped; then nothing has changed.
    """
    going, staying = _two(session, from_name, into_name)
    preview = UnitePreview(going.name, staying.name)
    with session.long_act("Unite annotators") as act:
        for batch in _batches(session, going.id, staying.id, task or Task()):
            resolved = _resolved(session, list(batch.ids))
            _move(act, batch, staying.id)
            act.flush()
            _rename_decisions(session, act, batch, (going.id, staying.id), resolved)
            act.flush()
            preview = _with(preview, batch)
        assigned = _reassign(session, act, going.id, staying.id)
        names = dict.fromkeys((*staying.former, going.name, *going.former))
        former = tuple(name for name in names if not same_name(name, staying.name))
        act.put(msgspec.structs.replace(staying, former=former))
        act.put(msgspec.structs.replace(going, into=staying.id))
    return msgspec.structs.replace(preview, assignments=assigned)


def _two(session: Session, from_name: str, into_name: str) -> tuple[Annotator, Annotator]:
    going, staying = (
        find_annotator(session, from_name),
        session.people().united_with(find_annotator(session, into_name)),
    )
    if going.id == staying.id:
        raise AnnotatorError("These are already two names of one person.", where=f"{from_name}, {into_name}")
    if going.id == session.author:
        raise AnnotatorError(
            "You are working as {name}, who would no longer exist.",
            remedy="Unite the other person with {name}, or switch to another annotator.",
            name=going.name,
        )
    conflicting = {conflict.layer for conflict in heads.conflicts(session.file)}
    for person in (going, staying):
        if person.id in conflicting:
            raise AnnotatorError("{name} has open conflicts.", remedy="Resolve them first.", name=person.name)
    return going, staying


def _batches(session: Session, going: str, staying: str, task: Task) -> Iterator[_Batch]:
    """Yield the records of a layer in batches of documents; each batch is read before any of it is written."""
    file = session.file
    order = sorted({*states.documents_of(file, going), *states.decisions_naming(file, going)})
    for begin in range(0, len(order), BATCH):
        task.step(begin, len(order), "documents")
        yield _batch(session, going, staying, order[begin : begin + BATCH])


def _batch(session: Session, going: str, staying: str, numbers: list[int]) -> _Batch:
    file = session.file
    removed: dict[int, list[Record]] = {}
    kinds: tuple[type[Relation | Span | Progress | Sitting], ...] = (Relation, Span, Progress, Sitting)
    for kind in kinds:
        for number, records in states.records_of(file, kind, going, numbers).items():
            removed.setdefault(number, []).extend(records)
    leaving, remaining = states.work_of(file, going, numbers), states.work_of(file, staying, numbers)
    ids = IdAllocator(file)
    ids.load(moved_id(staying, id_) for work in leaving.values() for id_ in (*work.spans, *work.relations))
    document_ids = ids_of(file, numbers)
    united = {
        number: unite_document(work, remaining.get(number, Annotations()), document_ids[number], staying, ids)
        for number, work in leaving.items()
    }
    titles = {summary.number: summary.title for summary in documents.summaries(file, numbers)}
    sittings = [record for records in removed.values() for record in records if isinstance(record, Sitting)]
    return _Batch(document_ids, titles, removed, leaving, remaining, united, sittings)


def _move(act: Act, batch: _Batch, into: str) -> None:
    for records in batch.removed.values():
        for record in records:
            act.remove(record)
    for united in batch.united.values():
        for record in united.put:
            act.put(record)
    for sitting in batch.sittings:
        act.put(move_sitting(sitting, into))


def _resolved(session: Session, numbers: Sequence[int]) -> set[str]:
    """Return the ids of the decisions on these documents that are not stale."""
    return {
        decision.id
        for _, review in reviews(session, numbers)
        for place in review.places
        if (decision := review.decision(place)) is not None and review.state(place) == "resolved"
    }


def _rename_decisions(session: Session, act: Act, batch: _Batch, layers: tuple[str, str], resolved: set[str]) -> None:
    """Replace layers and spans in decisions by those of the layer that stays. Stale decisions stay stale."""
    numbers = list(batch.ids)
    names = {old: new for united in batch.united.values() for old, new in united.names.items()}
    before: dict[str, Decision] = {}
    revised: dict[str, Decision] = {}
    for records in states.records_of(session.file, Decision, GOLD, numbers).values():
        for decision in records:
            if (renamed := rename_in_decision(decision, *layers, names)) != decision:
                id_ = decision.id
                before[id_] = decision
                revised[id_] = msgspec.structs.replace(renamed, judged=()) if id_ in resolved else renamed
    new_reviews = reviews(session, numbers, revised)
    linked = {decision.id: decision for _, review in new_reviews for decision in review.grounded()}
    for id_, decision in revised.items():
        act.put(linked.get(id_) or msgspec.structs.replace(decision, judged=before[id_].judged))


def _reassign(session: Session, act: Act, going: str, staying: str) -> int:
    existing = states.assignments(session.file)
    has = {record.document for record in existing if record.annotator == staying}
    moved = [record for record in existing if record.annotator == going]
    for record in moved:
        act.remove(record)
        if record.document not in has:
            act.put(assignment(staying, record.document, record.suggestions))
    return len(moved)


def _with(preview: UnitePreview, batch: _Batch) -> UnitePreview:
    """Return a preview with the effect on a batch of documents added."""
    conflicts = [*preview.conflicts]
    for number, work in batch.going.items():
        staying = batch.staying.get(number, Annotations())
        progress = differ_in_progress(work.progress, staying.progress)
        annotations = bool(staying.spans) and batch.united[number].spans > 0
        if progress or annotations:
            conflicts.append(UniteConflict(batch.ids[number], batch.titles.get(number, ""), progress, annotations))
    united = batch.united.values()
    return msgspec.structs.replace(
        preview,
        documents=preview.documents + len(batch.going),
        finished=preview.finished + sum(work.status == "done" for work in batch.going.values()),
        spans=preview.spans + sum(document.spans for document in united),
        relations=preview.relations + sum(document.relations for document in united),
        same_spans=preview.same_spans + sum(document.same_spans for document in united),
        same_relations=preview.same_relations + sum(document.same_relations for document in united),
        seconds=preview.seconds + sum(sitting.seconds for sitting in batch.sittings),
        conflicts=tuple(conflicts),
    )
