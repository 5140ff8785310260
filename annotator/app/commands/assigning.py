"""Acts on the team: its members, assignments of documents, and time spent."""

import random
import uuid
from collections import Counter
from collections.abc import Collection, Sequence

import msgspec

from annotator.app.commands.people import find_annotator
from annotator.app.people import check_name
from annotator.app.session import Session
from annotator.app.suggesting.allowing import COUNTED
from annotator.domain.annotation import Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator, Assignment, Offer, Role, Sitting
from annotator.storage import documents, states
from annotator.storage.document_ids import ids_of
from annotator.storage.operations import existing_places

FINISHED = ("done", "skipped")


class AssignmentPlan(msgspec.Struct, frozen=True):
    """Planned assignments: pairs of annotator and document, by id, and everyone's number of documents afterwards."""

    pairs: tuple[tuple[str, str], ...]
    totals: dict[str, int]
    short: int
    """The number of documents that get fewer annotators than requested, because there are too few."""
    people: tuple[Annotator, ...] = ()
    """All chosen annotators; new people join when the plan is applied."""
    without_suggestions: int = 0
    """The number of planned documents that several have then, who see no suggestions there by the rule."""


class Member(msgspec.Struct, frozen=True):
    """A team member: the numbers of documents assigned to them and finished by them, and the time spent.

    When nothing is assigned, all documents count as assigned to everyone. `seconds` exclude idle time.
    """

    name: str
    assigned: int
    done: int
    seconds: int
    role: Role = "annotator"


def team(session: Session, *, former: bool = False) -> list[Member]:
    """Return the members of the team, by name; with `former` also those who left it."""
    times, assigned = states.time_spent(session.file), documents.assigned_to_all(session.file)
    finished = documents.finished_by_all(session.file)
    listed = set(documents.listed_numbers(session.file))
    nothing: set[int] = set()
    members = []
    people = (person for person in session.annotators() if former or not person.left)
    for person in sorted(people, key=lambda person: person.name):
        given = assigned.get(person.id, nothing) if assigned else listed
        done = given & finished.get(person.id, nothing)
        members.append(Member(person.name, len(given), len(done), times.get(person.id, 0), person.role))
    return members


def record_time(session: Session, document: str, seconds: int) -> None:
    """Record time that the person at work spent on a document, without idle time. It is not a step of undo.

    Time spent on correcting others is not recorded.
    """
    if session.correcting is not None:
        return
    with session.act("Note time", undoable=False) as act:
        act.put(Sitting(id=uuid.uuid4().hex, layer=session.layer, document=document, seconds=seconds))


def assignments(session: Session) -> dict[str, list[str]]:
    """Return the ids of the documents assigned to each annotator, by id of the annotator."""
    by_annotator: dict[str, list[str]] = {}
    removed = {facts.id for facts in documents.removed_facts(session.file)}
    for record in states.assignments(session.file):
        if record.document not in removed:
            by_annotator.setdefault(record.annotator, []).append(record.document)
    return by_annotator


def plan_assignments(
    session: Session,
    names: Sequence[str],
    per_document: int,
    *,
    seed: int | str = 0,
    language: str = "",
    selected: Collection[str] | None = None,
    new_person: bool = False,
) -> AssignmentPlan:
    """Plan assignments with `per_document` annotators for each document and equal shares; nothing is changed yet.

    Existing assignments stay and count; of people who left, only documents that they finished do. `language` (BCP-47)
    restricts the plan to documents mainly in it, `selected` to these documents (by id). The same seed gives the same
    plan. With `new_person` names that nobody has belong to new people, even if they look like others.
    Raises AnnotatorError for an impossible number, and SimilarNameError for a new name that looks like another one.
    """
    chosen = _chosen(session, names, new_person=new_person)
    if not names or not 1 <= per_document <= len(chosen):
        raise AnnotatorError(
            "There are fewer annotators ({people}) than requested per document ({wanted}).",
            remedy="Choose more annotators, or fewer per document.",
            people=len(chosen),
            wanted=per_document,
        )
    people = {person.id: person.name for person in chosen}
    existing = assignments(session)
    former = {person.id for person in session.people().all if person.left} - people.keys()
    assigned_to = _by_document(session, existing, former)
    load = Counter({annotator: len(existing.get(annotator, ())) for annotator in people})
    generator = random.Random(str(seed))
    order = [id_ for id_ in _candidates(session, language) if selected is None or id_ in selected]
    generator.shuffle(order)
    pairs: list[tuple[str, str]] = []
    short = without = 0
    for document in order:
        has = assigned_to.get(document, set())
        free = [annotator for annotator in people if annotator not in has]
        generator.shuffle(free)
        free.sort(key=lambda annotator: load[annotator])
        added = free[: max(per_document - len(has), 0)]
        short += len(has) + len(added) < per_document
        without += bool(added) and len((has - former) | set(added)) >= COUNTED
        pairs += [(annotator, document) for annotator in added]
        load.update(added)
    totals = {name: load[annotator] for annotator, name in people.items()}
    return AssignmentPlan(tuple(pairs), totals, short, chosen, without)


def _by_document(session: Session, existing: dict[str, list[str]], former: set[str]) -> dict[str, set[str]]:
    """Return who has each document; of people who left, who finished it."""
    assigned_to: dict[str, set[str]] = {}
    for annotator, documents_of in existing.items():
        begun = begun_documents(session, annotator) if annotator in former else {}
        for document in documents_of:
            if annotator not in former or begun.get(document) in FINISHED:
                assigned_to.setdefault(document, set()).add(annotator)
    return assigned_to


def _chosen(session: Session, names: Sequence[str], *, new_person: bool) -> tuple[Annotator, ...]:
    """Return the named annotators without duplicates. `new_person` does not apply to names that somebody has now."""
    people = session.people()
    taken = {person.name for person in people.active}
    chosen = (people.identify(name, new_person=new_person and check_name(name) not in taken) for name in names)
    return tuple({person.id: person for person in chosen}.values())


def _candidates(session: Session, language: str) -> list[str]:
    listed = documents.summaries(session.file, documents.listed_numbers(session.file))
    return [summary.id for summary in listed if not language or summary.languages[:1] == (language,)]


def assign(session: Session, plan: AssignmentPlan, suggestions: Offer = "") -> None:
    """Apply a plan; all assignments are one step of undo. People of the plan who left come back.

    `suggestions` says whether these are shown there.
    """
    for person in plan.people:
        session.add_member(person)
    with session.act("Assign") as act:
        for person in plan.people:
            if person.left:
                act.put(msgspec.structs.replace(person, left=False))
        for annotator, document in plan.pairs:
            act.put(assignment(annotator, document, suggestions))


def assign_documents(session: Session, pairs: Collection[tuple[str, str]]) -> int:
    """Assign documents, given as pairs of annotator and document (by id); return how many assignments are new.

    All are one step of undo.
    """
    existing = _existing(session, pairs)
    added = [pair for pair in dict.fromkeys(pairs) if pair not in existing]
    with session.act("Assign") as act:
        for annotator, document in added:
            act.put(assignment(annotator, document))
    return len(added)


def unassign(session: Session, name: str, selected: Collection[str] | None = None, *, preview: bool = False) -> int:
    """Unassign documents (by id; None for all) that the annotator has not begun; return how many.

    With a `preview` nothing is changed.
    """
    annotator = find_annotator(session, name).id
    assigned = [id_ for id_ in assignments(session).get(annotator, []) if selected is None or id_ in selected]
    if preview:
        return len(set(assigned) - begun_documents(session, annotator).keys())
    return unassign_documents(session, [(annotator, document) for document in assigned])


def unassign_documents(session: Session, pairs: Collection[tuple[str, str]]) -> int:
    """Unassign documents, given as pairs of annotator and document (by id), that they have not begun; return how many.

    All are one step of undo.
    """
    existing = _existing(session, pairs)
    begun = {annotator: _begun_of(session, annotator, pairs) for annotator in {annotator for annotator, _ in pairs}}
    removed = [
        (annotator, document)
        for annotator, document in dict.fromkeys(pairs)
        if (annotator, document) in existing and document not in begun[annotator]
    ]
    with session.act("Unassign") as act:
        for annotator, document in removed:
            act.remove(assignment(annotator, document))
    return len(removed)


def _existing(session: Session, pairs: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return those of these pairs of annotator and document that are assigned."""
    entities = {assignment(*pair).id: pair for pair in pairs}
    places = existing_places(session.file, entities)
    return {entities[entity] for type_name, entity, _, _ in places if type_name == "assignment"}


def _begun_of(session: Session, annotator: str, pairs: Collection[tuple[str, str]]) -> set[str]:
    """Return the documents (by id) of pairs with an annotator that they have begun or finished."""
    numbers = documents.numbers_of(session.file, [document for person, document in pairs if person == annotator])
    work = states.work_of(session.file, annotator, list(numbers.values()))
    return {id_ for id_, number in numbers.items() if number in work and work[number].status != "todo"}


def begun_documents(session: Session, annotator: str) -> dict[str, Status]:
    """Return the status of the documents (by id) that an annotator (by id) has begun or finished."""
    statuses = documents.statuses(session.file, annotator)
    begun = {number: row.status for number, row in statuses.items() if row.status != "todo"}
    return {id_: begun[number] for number, id_ in ids_of(session.file, list(begun)).items()}


def assignment(annotator: str, document: str, suggestions: Offer = "") -> Assignment:
    """Return the record that assigns a document to an annotator."""
    return Assignment(f"{annotator}/{document}", "", document, annotator, suggestions)
