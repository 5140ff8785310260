"""Acts on whether suggestions are shown: the lead decides for each assignment, or leaves it to a rule.

By the rule there are none in documents that count for agreement: annotators who follow the same suggestions agree with
a program, not with each other.
"""

from collections.abc import Collection

import msgspec

from annotator.app.commands.assigning import assignments
from annotator.app.commands.people import find_annotator
from annotator.app.session import Session
from annotator.app.suggesting.allowing import COUNTED, active, assignments_of
from annotator.domain.operation import Assignment, Offer
from annotator.storage import states


def suggestions_allowed(session: Session, document: str) -> bool:
    """Whether the person at work may be shown suggestions in a document (by id).

    What the lead decided about their assignment counts. Otherwise there are none in a document that is assigned to two
    or more members of the team. Nobody sees any while correcting the annotations of somebody else. Raises
    AnnotatorError for a document that is not in the project.
    """
    if session.annotator is None or session.correcting is not None:
        return False
    records = states.document_records(session.file, Assignment, session.number_of(document))
    own = next((record for record in records if record.annotator == session.author), None)
    if own is not None and own.suggestions:
        return own.suggestions == "shown"
    return len(active(session, records)) < COUNTED


def assigned_pairs(
    session: Session, names: Collection[str] = (), documents: Collection[str] = ()
) -> list[tuple[str, str]]:
    """Return the assignments of these annotators (by name) and documents (by id) as pairs of ids; without any, all.

    Raises AnnotatorError when nobody has a name.
    """
    people = {find_annotator(session, name).id for name in names}
    return [
        (annotator, document)
        for annotator, found in assignments(session).items()
        for document in found
        if (not people or annotator in people) and (not documents or document in documents)
    ]


def set_suggestions(
    session: Session, pairs: Collection[tuple[str, str]], value: Offer, *, preview: bool = False
) -> int:
    """Set whether suggestions are shown in assignments, given as pairs of annotator and document (by id).

    Pairs that are not assigned are left out. Return how many assignments change, which is one step of undo. With a
    `preview` nothing is changed.
    """
    chosen = set(pairs)
    changed = [
        msgspec.structs.replace(record, suggestions=value)
        for record in assignments_of(session, {document for _, document in pairs})
        if (record.annotator, record.document) in chosen and record.suggestions != value
    ]
    if not preview:
        with session.act("Set suggestions") as act:
            for record in changed:
                act.put(record)
    return len(changed)
