"""The act of removing a member from the team, with a preview. Their annotations stay."""

from collections.abc import Sequence

import msgspec

from annotator.app.commands.assigning import assignment, assignments, begun_documents
from annotator.app.commands.people import find_annotator
from annotator.app.commands.reassigning import Move, hand_over, plan_moves
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator
from annotator.storage import span_counts


class Removal(msgspec.Struct, frozen=True):
    """The effect of removing a member from the team.

    `annotations` of theirs (spans on listed documents) on `documents` stay. Of the documents assigned to them,
    `unassigned` (by id) are assigned to nobody instead, `moves` are handed over, and `kept` stay assigned because they
    were started or finished.
    """

    name: str
    annotations: int
    documents: int
    unassigned: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()
    kept: int = 0


def preview_removal(session: Session, name: str, hand_over_to: Sequence[str] = (), *, seed: int | str = 0) -> Removal:
    """Return the effect of removing a member. Raises what `remove_member` raises; nothing is changed."""
    return _removal(session, _leaver(session, name), hand_over_to, seed)


def remove_member(session: Session, name: str, hand_over_to: Sequence[str] = (), *, seed: int | str = 0) -> Removal:
    """Remove a member from the team and return the effect, as one step of undo.

    They are unassigned from what they have not begun. With `hand_over_to` (names) all that they have not finished is
    handed over, with equal shares. Adding the same name again brings them back. Raises AnnotatorError when nobody has
    the name, or they left already, are at work, or are the only lead.
    """
    leaver = _leaver(session, name)
    removal = _removal(session, leaver, hand_over_to, seed)
    with session.act("Remove member") as act:
        act.put(msgspec.structs.replace(leaver, left=True))
        for document in removal.unassigned:
            act.remove(assignment(leaver.id, document))
        hand_over(session, act, removal.moves)
    return removal


def _leaver(session: Session, name: str) -> Annotator:
    leaver = find_annotator(session, name)
    members = session.people().members
    if leaver.left:
        raise AnnotatorError("This person has left the team already.", where=leaver.name)
    if leaver.id == session.author:
        raise AnnotatorError(
            "You cannot remove yourself from the team.",
            where=leaver.name,
            remedy="Ask another lead, or switch to another annotator first.",
        )
    if leaver.role == "lead" and not any(person.role == "lead" and person.id != leaver.id for person in members):
        raise AnnotatorError(
            "This is the only lead of the team.", where=leaver.name, remedy="Make somebody else a lead first."
        )
    return leaver


def _removal(session: Session, leaver: Annotator, hand_over_to: Sequence[str], seed: int | str) -> Removal:
    annotations, annotated = span_counts.count_spans(session.file, leaver.id)
    assigned = assignments(session).get(leaver.id, [])
    begun = begun_documents(session, leaver.id)
    moves: tuple[Move, ...] = ()
    if hand_over_to:
        takers = [find_annotator(session, name) for name in dict.fromkeys(hand_over_to)]
        staying = [person for person in takers if person.id != leaver.id and not person.left]
        moves = plan_moves(session, [leaver], staying, started=True, seed=seed).moves
    moved = {move.document for move in moves}
    unassigned = tuple(document for document in assigned if document not in begun and document not in moved)
    kept = len(assigned) - len(unassigned) - len(moves)
    return Removal(leaver.name, annotations, annotated, unassigned, moves, kept)
