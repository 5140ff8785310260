"""What an act on assignments would do, worked out before it is done: who has how many documents, and who gets which.

Hours are those of the documents that somebody gets, at their pace.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

import msgspec

from annotator.app import commands
from annotator.app.commands.leaving import Removal
from annotator.app.session import Session
from annotator.app.team_board import MemberFigures, TeamBoard
from annotator.domain.operation import Annotator
from annotator.text.languages import counted_as

Kind = Literal["assign", "reassign", "remove"]
Scope = Literal["all", "shown", "selected"]


USUAL_PER_DOCUMENT = 2


class Draft(msgspec.Struct, frozen=True):
    """What the person has chosen: who takes documents and who gives them (by id), and which documents.

    `numbers` are row numbers of documents, None for all. With `started` documents that were started move too; with
    `hands_over` who leaves hands over what is not finished.
    """

    kind: Kind
    takers: tuple[str, ...] = ()
    givers: tuple[str, ...] = ()
    scope: Scope = "all"
    numbers: tuple[int, ...] | None = None
    per_document: int = 1
    started: bool = False
    hands_over: bool = False
    seed: str = "0"


class ProposedRow(NamedTuple):
    """A member in a preview; `change` is how many documents they get, or lose."""

    id: str
    name: str
    now: int
    change: int
    hours: float | None
    takes: bool
    gives: bool


class Proposal(NamedTuple):
    """The preview of an act; `apply` does it.

    `total` is the number of assignments that are made, moved or removed, and `languages` how many of them are on
    documents in each language, MIXED for several. `short`, `started` and `unplaced` are documents that get too few
    people, or stay where they are; `without_suggestions` are those that several have then.
    """

    rows: list[ProposedRow]
    total: int
    languages: list[tuple[str, int]]
    apply: Callable[[], object]
    short: int = 0
    started: int = 0
    unplaced: int = 0
    without_suggestions: int = 0
    removal: Removal | None = None


def first_draft(kind: Kind, board: TeamBoard, selected: tuple[str, ...], *, several: bool) -> Draft:
    """Return what an act on the selected members (by id) begins with; `several`: articles are selected too."""
    givers = () if kind == "assign" else selected
    takers = _usual_takers(board, selected if kind == "assign" else (), givers)
    return Draft(
        kind,
        takers,
        givers,
        scope="selected" if several and kind != "remove" else "all",
        per_document=min(USUAL_PER_DOCUMENT, max(len(takers), 1)),
    )


def _usual_takers(board: TeamBoard, chosen: Iterable[str], givers: Iterable[str] = ()) -> tuple[str, ...]:
    """Return who takes documents unless the person says otherwise: who is chosen, or the annotators, or everyone."""
    gone = set(givers)
    members = [member for member in board.members if member.id not in gone]
    wanted = set(chosen) - gone
    annotators = [member.id for member in members if member.role == "annotator"]
    return tuple(member.id for member in members if member.id in wanted) or tuple(
        annotators or (member.id for member in members)
    )


def propose(session: Session, board: TeamBoard, draft: Draft) -> Proposal:
    """Work out what an act would do. Raises AnnotatorError when it cannot be done."""
    names = {member.id: member.name for member in board.members}
    takers = [names[id_] for id_ in draft.takers if id_ in names]
    givers = [names[id_] for id_ in draft.givers if id_ in names]
    selected = None if draft.numbers is None else board.ids(draft.numbers)
    if draft.kind == "remove":
        return _removal(session, board, draft, givers[0], takers if draft.hands_over else [])
    if not takers:
        return Proposal(_rows(board, draft, Counter()), 0, [], lambda: None)
    if draft.kind == "assign":
        return _assignment(session, board, draft, takers, selected)
    plan = commands.plan_reassignment(
        session, givers, takers, selected=selected, started=draft.started, seed=draft.seed
    )
    changes = Counter(move.taker for move in plan.moves)
    changes.subtract(Counter(move.giver for move in plan.moves))
    moved = [move.document for move in plan.moves]
    return Proposal(
        _rows(board, draft, changes),
        len(moved),
        _languages(board, moved),
        lambda: commands.reassign(session, plan),
        started=plan.started,
        unplaced=plan.unplaced,
    )


def _assignment(
    session: Session, board: TeamBoard, draft: Draft, takers: list[str], selected: list[str] | None
) -> Proposal:
    per_document = min(draft.per_document, len(takers))
    chosen = None if selected is None else set(selected)
    plan = commands.plan_assignments(session, takers, per_document, seed=draft.seed, selected=chosen)
    documents = [document for _, document in plan.pairs]
    return Proposal(
        _rows(board, draft, Counter(annotator for annotator, _ in plan.pairs)),
        len(documents),
        _languages(board, documents),
        lambda: commands.assign(session, plan),
        short=plan.short,
        without_suggestions=plan.without_suggestions,
    )


def _removal(session: Session, board: TeamBoard, draft: Draft, name: str, takers: list[str]) -> Proposal:
    removal = commands.preview_removal(session, name, takers, seed=draft.seed)
    changes = Counter(move.taker for move in removal.moves)
    changes[draft.givers[0]] -= len(removal.moves) + len(removal.unassigned)
    moved = [move.document for move in removal.moves]
    return Proposal(
        _rows(board, draft, changes),
        len(moved) + len(removal.unassigned),
        _languages(board, moved),
        lambda: commands.remove_member(session, name, takers, seed=draft.seed),
        removal=removal,
    )


def _rows(board: TeamBoard, draft: Draft, changes: Counter[str]) -> list[ProposedRow]:
    givers, takers = set(draft.givers), set(draft.takers)
    members = sorted(board.members, key=lambda member: (member.id not in givers, member.role != "annotator"))
    return [_row(board, member, changes[member.id], givers, takers) for member in members]


def _row(board: TeamBoard, member: Annotator, change: int, givers: set[str], takers: set[str]) -> ProposedRow:
    figures = board.figures(member)
    gives = member.id in givers
    return ProposedRow(
        member.id,
        member.name,
        figures.assigned,
        change,
        _hours(figures, change),
        member.id in takers and not gives,
        gives,
    )


def _hours(figures: MemberFigures, change: int) -> float | None:
    return change / figures.pace if figures.pace and change > 0 else None


def _languages(board: TeamBoard, ids: list[str]) -> list[tuple[str, int]]:
    """Return how many of these documents (by id, each counts as often as it is there) are in each language."""
    counts, language = Counter(ids), {}
    if ids:
        language = {summary.id: counted_as(summary.languages) for summary in board.summaries(board.numbers)}
    found: Counter[str] = Counter()
    for id_, count in counts.items():
        found[language.get(id_, "")] += count
    return found.most_common()
