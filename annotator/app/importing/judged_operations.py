"""Linking decisions that a file brought to the operations that they judged.

Files cannot name operations, which belong to one project; without the links a decision would never be seen as stale.
"""

from collections.abc import Collection

from annotator.app.acts import LongAct
from annotator.app.reviewing import BATCH, reviews
from annotator.app.session import Session
from annotator.storage import documents


def link_judged_operations(session: Session, act: LongAct, changed: Collection[str]) -> None:
    """Name the operations that decisions on these documents (by id) judged, where they name none and work is there."""
    numbers = sorted(documents.numbers_of(session.file, changed).values())
    for begin in range(0, len(numbers), BATCH):
        for _, review in reviews(session, numbers[begin : begin + BATCH]):
            for decision in review.grounded():
                act.put(decision)
        act.flush()
