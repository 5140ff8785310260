"""Acts of a reviewer: what layers differ in, what stands, and rules that settle many places at once.

Only documents count that at least two annotators finished. What is settled stands in the gold layer, with a decision
that names what it rests on; when that changes, the place waits again and the decision stays on record.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from annotator.adjudication.readings import Reading
from annotator.adjudication.review import Edit, Outcome, Review, Settlement
from annotator.agreement.segments import Slices, slices_of
from annotator.app.acts import Act
from annotator.app.disputes import Dispute
from annotator.app.reviewing import BATCH, Finished, reviews
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.compare.places import Place
from annotator.domain.annotation import GOLD, Fragment, no_progress, quote_of
from annotator.domain.errors import AnnotatorError
from annotator.storage import documents


class Adjudicated(msgspec.Struct, frozen=True):
    """What a rule settled, and how many places where layers differ still wait."""

    settled: int
    waiting: int


def disputes(session: Session, task: Task | None = None, *, document: str | None = None) -> Iterator[Dispute]:
    """Yield every place where layers differ, settled ones too, document after document; or those of one document."""
    order = documents.listed_numbers(session.file) if document is None else [session.number_of(document)]
    for one, review in _all(session, task or Task(), order):
        if any(place.reasons for place in review.places):
            yield from _in_document(one, review, slices_of(documents.text_of(session.file, one.number)))


def _in_document(one: Finished, review: Review, slices: Slices) -> Iterator[Dispute]:
    for place in review.places:
        if place.reasons:
            yield Dispute(
                one.document,
                place,
                place.reasons,
                review.state(place),
                tuple(review.readings(place)),
                review.decision(place),
                frozenset(one.layers[layer].spans[span].label for layer, span in place.members),
                one.language,
                slices.direction_at(place.start),
            )


def settle_dispute(
    session: Session,
    document: str,
    place: Place,
    layer: str | None,
    *,
    outcome: Outcome = "chosen",
    reason: str = "",
    fragments: Sequence[Fragment] = (),
) -> None:
    """Let the reading of a layer stand at a place; None stands for nothing, which rejects all that is there.

    With `fragments` the first span of the reading lies there instead, which is the reviewer's own edit.

    With the last dispute of a document, what all layers agree on is accepted as well, and its gold layer is done.
    Raises AnnotatorError when the place is no longer what it was.
    """
    review = _review(session, document)
    if place not in review.places:
        raise AnnotatorError("The readings have changed meanwhile.", where=document, remedy="Look at them again.")
    with session.act("Settle disagreement") as act:
        own = tuple(sorted((start, end) for start, end in fragments))
        _put(act, review.choose(place, layer, outcome, reason, _edit(session, document, own)), review)
        rest = [one for one in review.places if one != place and review.state(one) != "settled"]
        if not any(one.reasons for one in rest):
            for one in rest:
                _put(act, review.choose(one, review.readings(one)[0].layer, "agreed"), review)
            _finish(act, review, document)


def adjudicate(session: Session, accept: Literal["agreed", "majority"], task: Task | None = None) -> Adjudicated:
    """Settle what all layers agree on, or what more than half of them say, as one step.

    What was settled stays as it is. Raises Cancelled when the task was stopped; then nothing was changed.
    """
    settled = waiting = 0
    with session.long_act("Accept readings") as act:
        for one, review in _all(session, task or Task(), documents.listed_numbers(session.file)):
            left = 0
            for place in (place for place in review.places if review.state(place) != "settled"):
                first = review.readings(place)[0]
                unanimous = not place.reasons
                if unanimous or (accept == "majority" and 2 * len(first.layers) > len(one.layers)):
                    outcome: Outcome = "agreed" if unanimous else "majority"
                    _put(act, review.choose(place, _layer_of(first), outcome), review)
                    settled += 1
                else:
                    left += bool(place.reasons)
            waiting += left
            if not left:  # also where nobody found anything to mark
                _finish(act, review, one.document)
            act.flush()
    return Adjudicated(settled, waiting)


def _layer_of(reading: Reading) -> str | None:
    return reading.layer if reading.content else None


def _edit(session: Session, document: str, fragments: tuple[Fragment, ...]) -> Edit | None:
    return (fragments, quote_of(session.text(document), fragments)) if fragments else None


def _put(act: Act, settlement: Settlement, review: Review) -> None:
    for record in settlement.removed:
        act.remove(record)
    for record in settlement.put:
        act.put(record)
    act.put(settlement.decision)
    review.take(settlement)


def _finish(act: Act, review: Review, document: str) -> None:
    """Mark the gold layer of a document as done."""
    known = review.gold.progress
    before = known if known.id else no_progress(GOLD, document)
    if before.status != "done":
        act.put(msgspec.structs.replace(before, status="done"))


def _review(session: Session, document: str) -> Review:
    found = list(reviews(session, [session.number_of(document)]))
    if not found:
        raise AnnotatorError("The document was not finished by two annotators.", where=document)
    return found[0][1]


def _all(session: Session, task: Task, order: Sequence[int]) -> Iterator[tuple[Finished, Review]]:
    for begin in range(0, len(order), BATCH):
        task.step(begin, len(order), "documents")
        yield from reviews(session, order[begin : begin + BATCH])
