"""Decisions that a file brought rest, from then on, on what the project holds of what they judged.

Operations are of one project only, so files cannot name them; without them a change of judged work would go unseen.
"""

from collections.abc import Collection

from annotator.app.acts import LongAct
from annotator.app.reviewing import BATCH, reviews
from annotator.app.session import Session
from annotator.storage import documents


def ground_decisions(session: Session, act: LongAct, changed: Collection[str]) -> None:
    """Write what the decisions on these documents (by id) rest on, where that is not said and the work is there."""
    numbers = sorted(documents.numbers_of(session.file, changed).values())
    for begin in range(0, len(numbers), BATCH):
        for _, review in reviews(session, numbers[begin : begin + BATCH]):
            for decision in review.grounded():
                act.put(decision)
        act.flush()
