"""Acts on the team: who is in it, who is to label what, how long it took."""

import random
import uuid
from collections import Counter
from collections.abc import Sequence

import msgspec

from annotator.app.commands.people import find_annotator
from annotator.app.people import check_name
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator, Assignment, Guideline, Role, Sitting
from annotator.storage import documents, states

GUIDELINE_ENTITY = "guideline"
LONGEST_GUIDELINE = 1_000_000
"""Code points."""


class AssignmentPlan(msgspec.Struct, frozen=True):
    """Who gets what: pairs of annotator and document, by id, and how many documents each has afterwards, by name."""

    pairs: tuple[tuple[str, str], ...]
    totals: dict[str, int]
    short: int
    """Documents that get fewer annotators than asked for, since there are too few of them."""
    people: tuple[Annotator, ...] = ()
    """All of them; those whom the project does not know join when the plan is carried out."""


class Member(msgspec.Struct, frozen=True):
    """Somebody on the roster: how many documents are theirs, how many of these they finished, and the time it took.

    Without any assignment every document is everybody's. `seconds` leave idle time out.
    """

    name: str
    assigned: int
    done: int
    seconds: int
    role: Role = "annotator"


def team(session: Session) -> list[Member]:
    """Return everybody on the roster, by name."""
    times, theirs = states.time_spent(session.file), documents.assigned_to_all(session.file)
    finished = documents.finished_by_all(session.file)
    listed = set(documents.listed_numbers(session.file))
    nothing: set[int] = set()
    members = []
    for one in sorted(session.annotators(), key=lambda one: one.name):
        own = theirs.get(one.id, nothing) if theirs else listed
        done = own & finished.get(one.id, nothing)
        members.append(Member(one.name, len(own), len(done), times.get(one.id, 0), one.role))
    return members


def record_time(session: Session, document: str, seconds: int) -> None:
    """Note that the person at work spent time on a document, idle time left out. It is no step of undo."""
    with session.act("Note time", undoable=False) as act:
        act.put(Sitting(id=uuid.uuid4().hex, layer=session.layer, document=document, seconds=seconds))


def assignments(session: Session) -> dict[str, list[str]]:
    """Return the ids of the documents that each annotator (by id) is to label."""
    found: dict[str, list[str]] = {}
    for record in states.assignments(session.file):
        found.setdefault(record.annotator, []).append(record.document)
    return found


def plan_assignments(
    session: Session,
    names: Sequence[str],
    per_document: int,
    *,
    seed: int | str = 0,
    language: str = "",
    new_person: bool = False,
) -> AssignmentPlan:
    """Deal documents out so that each gets so many annotators and everybody an equal share; nothing is changed yet.

    What is assigned stays, and counts. `language` (BCP-47) leaves out documents mainly in others. The same seed deals
    the same way. `new_person` takes names that nobody has as new people's, whomever they look like. Raises
    AnnotatorError for an impossible number, and SimilarNameError for a new name that looks like a known one.
    """
    chosen = _chosen(session, names, new_person=new_person)
    if not names or not 1 <= per_document <= len(chosen):
        raise AnnotatorError(
            "There are fewer annotators ({people}) than requested per document ({wanted}).",
            remedy="Choose more annotators, or fewer per document.",
            people=len(chosen),
            wanted=per_document,
        )
    people = {one.id: one.name for one in chosen}
    known = assignments(session)
    having: dict[str, set[str]] = {}
    for annotator, theirs in known.items():
        for document in theirs:
            having.setdefault(document, set()).add(annotator)
    load = Counter({one: len(known.get(one, ())) for one in people})
    chance = random.Random(str(seed))
    order = [one.id for one in _candidates(session, language)]
    chance.shuffle(order)
    pairs: list[tuple[str, str]] = []
    short = 0
    for document in order:
        has = having.get(document, set())
        free = [one for one in people if one not in has]
        chance.shuffle(free)
        free.sort(key=lambda one: load[one])
        dealt = free[: max(per_document - len(has), 0)]
        short += len(has) + len(dealt) < per_document
        pairs += [(one, document) for one in dealt]
        load.update(dealt)
    return AssignmentPlan(tuple(pairs), {name: load[one] for one, name in people.items()}, short, chosen)


def _chosen(session: Session, names: Sequence[str], *, new_person: bool) -> tuple[Annotator, ...]:
    """Return who is meant, each once. A name that somebody has now is theirs, also where new people are named."""
    known = session.people()
    taken = {one.name for one in known.active}
    people = (known.identify(name, new_person=new_person and check_name(name) not in taken) for name in names)
    return tuple({one.id: one for one in people}.values())


def _candidates(session: Session, language: str) -> list[documents.Summary]:
    listed = documents.summaries(session.file, documents.listed_numbers(session.file))
    return [one for one in listed if not language or one.languages[:1] == (language,)]


def assign(session: Session, plan: AssignmentPlan) -> None:
    """Do what a plan says, as one step."""
    for one in plan.people:
        session.add_member(one)
    if plan.pairs:
        with session.act("Assign") as act:
            for annotator, document in plan.pairs:
                act.put(assignment(annotator, document))


def unassign(session: Session, name: str, wanted: Sequence[str] | None = None) -> int:
    """Take documents (by id; None for all) from somebody who has not begun them; return how many."""
    annotator = find_annotator(session, name).id
    begun = _begun(session, annotator)
    theirs = [one for one in assignments(session).get(annotator, []) if wanted is None or one in wanted]
    taken = [one for one in theirs if one not in begun]
    if taken:
        with session.act("Assign") as act:
            for document in taken:
                act.remove(assignment(annotator, document))
    return len(taken)


def _begun(session: Session, annotator: str) -> set[str]:
    statuses = documents.statuses(session.file, annotator)
    numbers = [number for number, row in statuses.items() if row.status != "todo"]
    return {one.id for one in documents.summaries(session.file, numbers)}


def assignment(annotator: str, document: str) -> Assignment:
    """Return the record that a document is somebody's to label."""
    return Assignment(id=f"{annotator}/{document}", document=document, annotator=annotator)


def guideline(session: Session) -> str:
    """Return what annotators are told to do; "" when nobody wrote it."""
    found = states.project_records(session.file, Guideline)
    return found[0].text if found else ""


def set_guideline(session: Session, text: str) -> None:
    """Write what annotators are told to do. Raises AnnotatorError for more than a person can read."""
    if len(text) > LONGEST_GUIDELINE:
        raise AnnotatorError(
            "The guideline has {length:,} characters; at most {most:,} are allowed.",
            remedy="Shorten it.",
            length=len(text),
            most=LONGEST_GUIDELINE,
        )
    if text != guideline(session):
        with session.act("Change guideline") as act:
            act.put(Guideline(id=GUIDELINE_ENTITY, text=text))
