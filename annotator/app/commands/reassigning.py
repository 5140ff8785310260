"""Acts that move assigned documents from some members of the team to others, with a preview."""

import random
from collections import Counter
from collections.abc import Collection, Sequence

import msgspec

from annotator.app.acts import Act
from annotator.app.commands.assigning import assignment, assignments, begun_documents
from annotator.app.commands.people import find_annotator
from annotator.app.session import Session
from annotator.app.suggesting.allowing import assignments_of
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator


class Move(msgspec.Struct, frozen=True):
    """A document (by id) that moves from one annotator to another (by id)."""

    document: str
    giver: str
    taker: str


class ReassignmentPlan(msgspec.Struct, frozen=True):
    """Planned moves, and the number of documents of everyone concerned, by name, before and after.

    Documents stay where they are: `started` because they were started or finished, `unplaced` because everyone who
    could take them has them already.
    """

    moves: tuple[Move, ...]
    before: dict[str, int]
    totals: dict[str, int]
    started: int = 0
    unplaced: int = 0


def plan_reassignment(
    session: Session,
    names: Sequence[str],
    to_names: Sequence[str],
    *,
    selected: Collection[str] | None = None,
    started: bool = False,
    seed: int | str = 0,
) -> ReassignmentPlan:
    """Plan to move documents of some members to others with equal shares; nothing is changed yet.

    Without `names` the documents of everyone else are moved. `selected` restricts the plan to these documents (by id).
    Documents that were not started are moved, with `started` also those that were and are not finished; annotations
    stay with whoever made them. The same seed gives the same plan. Raises AnnotatorError when nobody has a name, or
    nobody is named who could take documents.
    """
    takers = [find_annotator(session, name) for name in dict.fromkeys(to_names)]
    givers = [find_annotator(session, name) for name in dict.fromkeys(names)]
    ids = {person.id for person in takers}
    if not names:
        givers = [person for person in session.annotators() if person.id not in ids]
    return plan_moves(
        session,
        [person for person in givers if person.id not in ids],
        [person for person in takers if not person.left],
        selected=selected,
        started=started,
        seed=seed,
    )


def plan_moves(
    session: Session,
    givers: Sequence[Annotator],
    takers: Sequence[Annotator],
    *,
    selected: Collection[str] | None = None,
    started: bool = False,
    seed: int | str = 0,
) -> ReassignmentPlan:
    """Plan moves between people; see `plan_reassignment`. Raises AnnotatorError without givers or takers."""
    if not givers or not takers:
        raise AnnotatorError(
            "Nobody is chosen to take over the documents.", remedy="Choose members who keep working on the project."
        )
    existing = assignments(session)
    has = {person.id: set(existing.get(person.id, ())) for person in takers}
    before = Counter({person.id: len(existing.get(person.id, ())) for person in (*givers, *takers)})
    load, generator = Counter(before), random.Random(str(seed))
    moves: list[Move] = []
    kept = unplaced = 0
    for giver in givers:
        begun = begun_documents(session, giver.id)
        documents = [id_ for id_ in existing.get(giver.id, ()) if selected is None or id_ in selected]
        movable = [id_ for id_ in documents if id_ not in begun or (started and begun[id_] == "started")]
        kept += len(documents) - len(movable)
        for document in generator.sample(movable, len(movable)):
            free = [taker.id for taker in takers if document not in has[taker.id]]
            if not free:
                unplaced += 1
                continue
            taker = min(generator.sample(free, len(free)), key=load.__getitem__)
            moves.append(Move(document, giver.id, taker))
            has[taker].add(document)
            load.update({taker: 1, giver.id: -1})
    people = {person.id: person.name for person in (*givers, *takers)}
    return ReassignmentPlan(
        tuple(moves),
        {name: before[id_] for id_, name in people.items()},
        {name: load[id_] for id_, name in people.items()},
        kept,
        unplaced,
    )


def reassign(session: Session, plan: ReassignmentPlan) -> None:
    """Apply a plan; all moves are one step of undo."""
    with session.act("Reassign") as act:
        hand_over(session, act, plan.moves)


def hand_over(session: Session, act: Act, moves: Collection[Move]) -> None:
    """Put moves into an act. Whether suggestions are shown goes with the document."""
    records = assignments_of(session, [move.document for move in moves])
    offers = {(record.annotator, record.document): record.suggestions for record in records}
    for move in moves:
        act.remove(assignment(move.giver, move.document))
        act.put(assignment(move.taker, move.document, offers.get((move.giver, move.document), "")))
