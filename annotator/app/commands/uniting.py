"""The act of uniting two people who are one: everything of the one becomes the other's, as one step of undo.

The one who goes is no longer listed, and their names lead to the one who stays. Work of theirs that comes later, in a
package made before, arrives in the layer that it was made in, which is listed again then and can be united again.
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


class UniteConflict(msgspec.Struct, frozen=True):
    """A document on which both said something and not the same: how far they are, or what they annotated.

    After uniting, the farther progress counts and every annotation of both is there.
    """

    document: str
    title: str
    progress: bool
    annotations: bool


class UnitePreview(msgspec.Struct, frozen=True):
    """What uniting does: how much of `from_name` becomes that of `into_name`, and how much the latter has already.

    `finished` counts those of the `documents` that the one who goes finished; `seconds` is the time they spent.
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


class _Portion(msgspec.Struct, frozen=True):
    """Some documents, by row number: everything of the one who goes, and what it becomes."""

    ids: dict[int, str]
    titles: dict[int, str]
    removed: dict[int, list[Record]]
    going: dict[int, Annotations]
    staying: dict[int, Annotations]
    united: dict[int, UnitedDocument]
    sittings: list[Sitting]


def preview_unite(session: Session, from_name: str, into_name: str, task: Task | None = None) -> UnitePreview:
    """Tell what uniting two people would do. Raises what `unite_annotators` raises; nothing is changed."""
    going, staying = _two(session, from_name, into_name)
    preview = UnitePreview(going.name, staying.name)
    for portion in _portions(session, going.id, staying.id, task or Task()):
        preview = _with(preview, portion)
    assigned = len(documents.assigned_numbers(session.file, going.id))
    return msgspec.structs.replace(preview, assignments=assigned)


def unite_annotators(session: Session, from_name: str, into_name: str, task: Task | None = None) -> UnitePreview:
    """Let two people be one: the annotations, progress, assignments and time of the first become the second's.

    What is there already stays as it is; done beats started; flags and notes are put together. What reviewers decided
    stays decided. Returns what was done. Raises AnnotatorError when nobody has a name, both are one person, the first
    is at work or has open conflicts, and Cancelled when the task was stopped; then nothing was changed.
    """
    going, staying = _two(session, from_name, into_name)
    preview = UnitePreview(going.name, staying.name)
    with session.long_act("Unite annotators") as act:
        for portion in _portions(session, going.id, staying.id, task or Task()):
            settled = _settled(session, list(portion.ids))
            _move(act, portion, staying.id)
            act.flush()
            _rename_decisions(session, act, portion, (going.id, staying.id), settled)
            act.flush()
            preview = _with(preview, portion)
        assigned = _reassign(session, act, going.id, staying.id)
        names = dict.fromkeys((*staying.former, going.name, *going.former))
        former = tuple(one for one in names if not same_name(one, staying.name))
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
    conflicting = {one.layer for one in heads.conflicts(session.file)}
    for one in (going, staying):
        if one.id in conflicting:
            raise AnnotatorError("{name} has open conflicts.", remedy="Resolve them first.", name=one.name)
    return going, staying


def _portions(session: Session, going: str, staying: str, task: Task) -> Iterator[_Portion]:
    """Yield everything of a layer, some documents at a time, each read before anything of it is written."""
    file = session.file
    order = sorted({*states.documents_of(file, going), *states.decisions_naming(file, going)})
    for begin in range(0, len(order), BATCH):
        task.step(begin, len(order), "documents")
        yield _portion(session, going, staying, order[begin : begin + BATCH])


def _portion(session: Session, going: str, staying: str, numbers: list[int]) -> _Portion:
    file = session.file
    removed: dict[int, list[Record]] = {}
    kinds: tuple[type[Relation | Span | Progress | Sitting], ...] = (Relation, Span, Progress, Sitting)
    for kind in kinds:
        for number, records in states.records_of(file, kind, going, numbers).items():
            removed.setdefault(number, []).extend(records)
    own, other = states.work_of(file, going, numbers), states.work_of(file, staying, numbers)
    ids = IdAllocator(file)
    ids.load(moved_id(staying, id_) for work in own.values() for id_ in (*work.spans, *work.relations))
    named_by = documents.ids_of(file, numbers)
    made = {
        number: unite_document(work, other.get(number, Annotations()), named_by[number], staying, ids)
        for number, work in own.items()
    }
    titles = {one.number: one.title for one in documents.summaries(file, numbers)}
    sittings = [one for records in removed.values() for one in records if isinstance(one, Sitting)]
    return _Portion(named_by, titles, removed, own, other, made, sittings)


def _move(act: Act, portion: _Portion, into: str) -> None:
    for records in portion.removed.values():
        for record in records:
            act.remove(record)
    for made in portion.united.values():
        for record in made.put:
            act.put(record)
    for sitting in portion.sittings:
        act.put(move_sitting(sitting, into))


def _settled(session: Session, numbers: Sequence[int]) -> set[str]:
    """The ids of the decisions on these documents that are as they were judged."""
    return {
        decision.id
        for _, review in reviews(session, numbers)
        for place in review.places
        if (decision := review.decision(place)) is not None and review.state(place) == "resolved"
    }


def _rename_decisions(
    session: Session, act: Act, portion: _Portion, layers: tuple[str, str], settled: set[str]
) -> None:
    """Let decisions name the layer that stays, and what they judged where it is now; what was stale stays stale."""
    numbers = list(portion.ids)
    names = {old: new for made in portion.united.values() for old, new in made.names.items()}
    before: dict[str, Decision] = {}
    revised: dict[str, Decision] = {}
    for records in states.records_of(session.file, Decision, GOLD, numbers).values():
        for one in records:
            if (renamed := rename_in_decision(one, *layers, names)) != one:
                before[one.id] = one
                revised[one.id] = msgspec.structs.replace(renamed, judged=()) if one.id in settled else renamed
    grounded = {one.id: one for _, review in reviews(session, numbers, revised) for one in review.grounded()}
    for id_, one in revised.items():
        act.put(grounded.get(id_) or msgspec.structs.replace(one, judged=before[id_].judged))


def _reassign(session: Session, act: Act, going: str, staying: str) -> int:
    theirs = states.assignments(session.file)
    has = {one.document for one in theirs if one.annotator == staying}
    moved = [one for one in theirs if one.annotator == going]
    for one in moved:
        act.remove(one)
        if one.document not in has:
            act.put(assignment(staying, one.document))
    return len(moved)


def _with(preview: UnitePreview, portion: _Portion) -> UnitePreview:
    """Add what becomes of some documents to a preview."""
    conflicts = [*preview.conflicts]
    for number, work in portion.going.items():
        other = portion.staying.get(number, Annotations())
        progress = differ_in_progress(work.progress, other.progress)
        annotations = bool(other.spans) and portion.united[number].spans > 0
        if progress or annotations:
            conflicts.append(UniteConflict(portion.ids[number], portion.titles.get(number, ""), progress, annotations))
    made = portion.united.values()
    return msgspec.structs.replace(
        preview,
        documents=preview.documents + len(portion.going),
        finished=preview.finished + sum(work.status == "done" for work in portion.going.values()),
        spans=preview.spans + sum(one.spans for one in made),
        relations=preview.relations + sum(one.relations for one in made),
        same_spans=preview.same_spans + sum(one.same_spans for one in made),
        same_relations=preview.same_relations + sum(one.same_relations for one in made),
        seconds=preview.seconds + sum(one.seconds for one in portion.sittings),
        conflicts=tuple(conflicts),
    )
