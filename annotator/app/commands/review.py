"""Acts of a reviewer: what layers differ in, what stands, and rules that settle many places at once.

Only documents count that at least two annotators finished. What is settled stands in the gold layer, with a decision
that names what it rests on; when that changes, the place waits again and the decision stays on record.
"""

from collections.abc import Iterator, Sequence

import msgspec

from annotator.adjudication.composing import Draft, compose
from annotator.adjudication.resolution import Resolution
from annotator.adjudication.review import Review
from annotator.adjudication.rules import Rule, Ruling, rulings
from annotator.adjudication.variants import Variant
from annotator.agreement.segments import Slices, slices_of
from annotator.app.acts import Act, LongAct
from annotator.app.disagreements import Disagreement
from annotator.app.reviewing import BATCH, FinishedDocument, reviews
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.compare.differences import Reason
from annotator.compare.places import Place
from annotator.domain.annotation import GOLD, no_progress
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import CLAIM
from annotator.domain.operation import Outcome
from annotator.domain.validation import annotation_problems
from annotator.storage import documents

SMALL_BATCH = 20
"""So many documents apply a few hundredths of a second."""


class RuledPlace(msgspec.Struct, frozen=True):
    """A place that a rule settles: where, the words that stand there (none: nothing does), and what was in dispute."""

    document: str
    title: str
    quote: str
    reasons: tuple[Reason, ...]


class AdjudicationReport(msgspec.Struct, frozen=True):
    """What a rule settles, and how many places where layers differ still wait after it.

    `stance_only` counts those of them that are claims which nothing but the stance is in dispute of.
    """

    places: tuple[RuledPlace, ...]
    unresolved: int
    stance_only: int = 0

    @property
    def count(self) -> int:
        """How many places."""
        return len(self.places)

    @property
    def resolved(self) -> int:
        """How many of the places were disagreements."""
        return sum(bool(one.reasons) for one in self.places)

    @property
    def agreed(self) -> int:
        """How many of them are places where all agree, which the gold layer takes over."""
        return self.count - self.resolved


def disagreements(session: Session, task: Task | None = None, *, document: str | None = None) -> Iterator[Disagreement]:
    """Yield every place in dispute, settled ones too, document after document; or those of one document.

    That is where layers differ, or where all of them differ by now from what was decided before.
    """
    order = documents.listed_numbers(session.file) if document is None else [session.number_of(document)]
    for one, review in _all(session, task or Task(), order):
        yield from _in_document(session, one, review)


def disagreements_in_batches(session: Session) -> Iterator[list[Disagreement]]:
    """Yield the same, those of a few documents at a time, also when there are none: a window lives on in between."""
    order = documents.listed_numbers(session.file)
    for begin in range(0, len(order), SMALL_BATCH):
        found = reviews(session, order[begin : begin + SMALL_BATCH])
        yield [disagreement for one, review in found for disagreement in _in_document(session, one, review)]


def _in_document(session: Session, one: FinishedDocument, review: Review) -> Iterator[Disagreement]:
    found = [(place, reasons) for place in review.places if (reasons := review.reasons(place))]
    if found:
        slices = slices_of(documents.text_of(session.file, one.number))
        yield from (_disagreement(one, review, place, reasons, slices) for place, reasons in found)


def _disagreement(
    one: FinishedDocument, review: Review, place: Place, reasons: tuple[Reason, ...], slices: Slices
) -> Disagreement:
    spans = review.spans(place)
    return Disagreement(
        document=one.document,
        place=place,
        reasons=reasons,
        state=review.state(place),
        variants=tuple(review.variants(place)),
        decision=review.decision(place),
        quote=" … ".join(spans[0].quote),
        title=one.title,
        labels=frozenset(span.label for span in spans),
        language=one.language,
        direction=slices.direction_at(place.start),
    )


def resolve_disagreement(
    session: Session,
    document: str,
    place: Place,
    layer: str | None,
    *,
    outcome: Outcome = "chosen",
    reason: str = "",
) -> None:
    """Let the reading of a layer stand at a place; None stands for nothing, which rejects all that is there.

    With the last disagreement of a document, what all layers agree on is accepted as well, and its gold layer is done.
    Raises AnnotatorError when the place is no longer what it was.
    """
    review = _reviewed(session, document, place)
    with session.act("Resolve disagreement") as act:
        _put(act, review.choose(place, layer, outcome, reason), review)
        _finish_if_resolved(act, review, document)


def compose_disagreement(
    session: Session, document: str, place: Place, layer: str, draft: Draft, *, reason: str = ""
) -> None:
    """Let the reviewer's own version of the reading of a layer stand at a place, with all that it is linked to.

    Parts whose own places wait are settled with it. What is said of the last disagreement goes for this one too. Raises
    AnnotatorError when the place is no longer what it was, and InvalidRecordsError for what fits neither text nor
    scheme; then nothing was changed.
    """
    review = _reviewed(session, document, place)
    text = session.text(document)
    with session.act("Resolve disagreement") as act:
        for resolution in compose(review, text, place, layer, draft, reason):
            _put(act, resolution, review)
        if problems := [one.at("") for one in annotation_problems(review.gold, text, session.scheme)]:
            raise InvalidRecordsError("This cannot be marked: {problems}.", problems)
        _finish_if_resolved(act, review, document)


def _reviewed(session: Session, document: str, place: Place) -> Review:
    review = _review(session, document)
    if place not in review.places:
        raise AnnotatorError(
            "The annotations have changed in the meantime.", where=document, remedy="Check the disagreement again."
        )
    return review


def adjudicate(
    session: Session, accept: Rule, task: Task | None = None, *, dry_run: bool = False
) -> AdjudicationReport:
    """Settle by a rule what waits, as one step; a dry run only tells what would be settled.

    What was settled stays as it is. Where nothing in dispute is left in a document, what all agree on is accepted too,
    and its gold layer is done. Raises Cancelled when the task was stopped; then nothing was changed.
    """
    if dry_run:
        return _adjudicate(session, accept, task or Task(), None)
    with session.long_act("Resolve by a rule") as act:
        return _adjudicate(session, accept, task or Task(), act)


def _adjudicate(session: Session, accept: Rule, task: Task, act: LongAct | None) -> AdjudicationReport:
    ruled: list[RuledPlace] = []
    waiting = for_stance = 0
    for one, review in _all(session, task, documents.listed_numbers(session.file)):
        found = list(rulings(review, accept))
        settled = {ruling.place.members for ruling in found}
        left = [place for place in _waiting(review) if place.members not in settled]
        waiting += len(left)
        for_stance += sum(_waits_for_stance(review, place) for place in left)
        ruled += [_ruled(one, ruling) for ruling in found]
        if act is not None:
            for ruling in found:
                _put(act, review.choose(ruling.place, _layer_of(ruling.variant), ruling.outcome), review)
            if not left:
                _finish(act, review, one.document)
            act.flush()
    return AdjudicationReport(tuple(ruled), waiting, for_stance)


def _waiting(review: Review) -> list[Place]:
    """The places in dispute that are not settled; what all agree on waits for nobody."""
    return [place for place in review.places if review.state(place) != "resolved" and review.reasons(place)]


def _waits_for_stance(review: Review, place: Place) -> bool:
    """Whether a claim waits as a whole though nothing but the stance towards it is in dispute."""
    return review.reasons(place) == ("stance",) and all(span.label == CLAIM for span in review.spans(place))


def _ruled(one: FinishedDocument, ruling: Ruling) -> RuledPlace:
    spans = one.layers[ruling.variant.layer].spans
    quote = " … ".join(part for span in ruling.place.of(ruling.variant.layer) for part in spans[span].quote)
    return RuledPlace(one.document, one.title, quote, ruling.place.reasons)


def _layer_of(reading: Variant) -> str | None:
    return reading.layer if reading.content else None


def _put(act: Act, resolution: Resolution, review: Review) -> None:
    for record in resolution.removed:
        act.remove(record)
    for record in resolution.put:
        act.put(record)
    act.put(resolution.decision)
    review.apply(resolution)


def _finish_if_resolved(act: Act, review: Review, document: str) -> None:
    if not _waiting(review):
        _finish(act, review, document)


def _finish(act: Act, review: Review, document: str) -> None:
    """Accept what all agree on and mark the gold layer of a document as done, also where nobody marked anything."""
    for ruling in list(rulings(review, "agreed")):
        _put(act, review.choose(ruling.place, ruling.variant.layer, ruling.outcome), review)
    known = review.gold.progress
    before = known if known.id else no_progress(GOLD, document)
    if before.status != "done":
        act.put(msgspec.structs.replace(before, status="done"))


def _review(session: Session, document: str) -> Review:
    found = list(reviews(session, [session.number_of(document)]))
    if not found:
        raise AnnotatorError("This document has not been finished by two annotators.", where=document)
    return found[0][1]


def _all(session: Session, task: Task, order: Sequence[int]) -> Iterator[tuple[FinishedDocument, Review]]:
    for begin in range(0, len(order), BATCH):
        task.step(begin, len(order), "documents")
        yield from reviews(session, order[begin : begin + BATCH])
