"""Acts on whether suggestions are shown: the lead decides for each assignment, or leaves it to a rule.

By the rule there are none in documents that count for agreement: annotators who follow the same suggestions agree with
a program, not with each other.
"""

from collections.abc import Collection

import msgspec

from annotator.app.session import Session
from annotator.app.suggesting.allowing import COUNTED, active, assignments_of
from annotator.domain.operation import Offer


def suggestions_allowed(session: Session, document: str) -> bool:
    """Whether the person at work may be shown suggestions in a document (by id).

    What the lead decided about their assignment counts. Otherwise there are none in a document that is assigned to two
    or more members of the team. Nobody sees any while correcting the annotations of somebody else.
    """
    if session.annotator is None or session.correcting is not None:
        return False
    records = assignments_of(session, [document])
    own = next((record for record in records if record.annotator == session.author), None)
    if own is not None and own.suggestions:
        return own.suggestions == "shown"
    return len(active(session, records)) < COUNTED


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
