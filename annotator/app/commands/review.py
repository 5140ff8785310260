"""Acts of a reviewer: list disagreements, resolve them, and apply rules to many places at once.

Only documents that at least two annotators finished count. A resolved place is annotated in the gold layer, with a
decision that names the annotations it judged; when these change, the decision is stale, and the disagreement is open
again.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from annotator.adjudication.composing import Draft, compose
from annotator.adjudication.frame_choice import choose_frame
from annotator.adjudication.resolution import Resolution
from annotator.adjudication.review import Review
from annotator.adjudication.rules import Rule, Ruling, rulings
from annotator.adjudication.variants import Variant
from annotator.agreement.segments import Slices, slices_of
from annotator.app.acts import Act, LongAct
from annotator.app.disagreements import Disagreement
from annotator.app.reviewing import BATCH, FinishedDocument, disagreements_of, reviews
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
"""Documents that take a few hundredths of a second."""


class RuledPlace(msgspec.Struct, frozen=True):
    """A place that a rule resolves: the document, the quote in gold, or "", and the reasons of the disagreement."""

    document: str
    title: str
    quote: str
    reasons: tuple[Reason, ...]


class AdjudicationReport(msgspec.Struct, frozen=True):
    """The places that a rule resolves, and the number of disagreements that are unresolved after it.

    `stance_only` counts unresolved disagreements about nothing but the stance towards a claim, `finished` the documents
    whose gold layer becomes done.
    """

    places: tuple[RuledPlace, ...]
    unresolved: int
    stance_only: int = 0
    finished: int = 0

    @property
    def count(self) -> int:
        """The number of places."""
        return len(self.places)

    @property
    def resolved(self) -> int:
        """The number of places that were disagreements."""
        return sum(bool(place.reasons) for place in self.places)

    @property
    def agreed(self) -> int:
        """The number of places where all layers agree."""
        return self.count - self.resolved


class Batch(NamedTuple):
    """The disagreements of a few documents, and the ids of those without an open one that gold lacks a part of."""

    disagreements: list[Disagreement]
    agreed: set[str]


def disagreements(session: Session, task: Task | None = None, *, document: str | None = None) -> Iterator[Disagreement]:
    """Yield all disagreements, resolved ones included, document by document; or those of one document.

    A place where all layers agree by now, but differ from an earlier decision, counts as well.
    """
    order = documents.listed_numbers(session.file) if document is None else [session.number_of(document)]
    for finished, review in _all(session, task or Task(), order):
        yield from _in_document(session, finished, review)


def disagreements_in_batches(session: Session, document: str | None = None) -> Iterator[Batch]:
    """Yield all disagreements in batches of a few documents, also empty ones: a window handles events in between.

    With a document, yield one batch of it alone.
    """
    order = documents.listed_numbers(session.file) if document is None else [session.number_of(document)]
    for begin in range(0, len(order), SMALL_BATCH):
        batch = Batch([], set())
        for finished, review in reviews(session, order[begin : begin + SMALL_BATCH]):
            found = list(_in_document(session, finished, review))
            batch.disagreements.extend(found)
            if all(one.state == "resolved" for one in found) and _is_unfinished(review):
                batch.agreed.add(finished.document)
        yield batch


def _is_unfinished(review: Review) -> bool:
    """Whether gold lacks something that all layers agree on, or is not marked as done."""
    return review.gold.progress.status != "done" or next(rulings(review, "agreed"), None) is not None


def _in_document(session: Session, finished: FinishedDocument, review: Review) -> Iterator[Disagreement]:
    if differing := list(disagreements_of(review)):
        slices = slices_of(documents.text_of(session.file, finished.number))
        yield from (_disagreement(finished, review, place, reasons, slices) for place, reasons in differing)


def _disagreement(
    finished: FinishedDocument, review: Review, place: Place, reasons: tuple[Reason, ...], slices: Slices
) -> Disagreement:
    spans = review.spans(place)
    return Disagreement(
        document=finished.document,
        place=place,
        reasons=reasons,
        state=review.state(place),
        variants=tuple(review.variants(place)),
        decision=review.decision(place),
        quote=" … ".join(spans[0].quote),
        title=finished.title,
        labels=frozenset(span.label for span in spans),
        language=finished.language,
        direction=slices.direction_at(place.start),
        heads=frozenset((layer, head) for layer, span in place.members for head in review.relations.heads(layer, span)),
    )


def resolve_disagreement(
    session: Session,
    document: str,
    place: Place,
    layer: str | None,
    *,
    outcome: Outcome = "chosen",
    reason: str = "",
    part: str = "",
) -> None:
    """Resolve a disagreement by the variant of a layer; None rejects all variants.

    Speakers and cues that only some annotators have for the sake of this claim are resolved with it. With the last
    disagreement of a document, places where all layers agree are accepted too, and its gold layer is marked as done.
    The decision is filed under a part of the guideline, by its key. Raises AnnotatorError when the annotations at the
    place have changed.
    """
    review = _reviewed(session, document, place)
    with session.act("Resolve disagreement") as act:
        for resolution in choose_frame(review, place, layer, outcome, reason):
            _put(act, _filed(resolution, part), review)
        _finish_if_resolved(act, review, document)


def compose_disagreement(
    session: Session, document: str, place: Place, layer: str, draft: Draft, *, reason: str = "", part: str = ""
) -> None:
    """Resolve a disagreement by a composition that starts from the variant of a layer, with all linked spans.

    Open disagreements about these spans are resolved with it. The last disagreement of a document has the same effect
    as in `resolve_disagreement`. Raises AnnotatorError when the annotations at the place have changed, and
    InvalidRecordsError for a composition that does not fit the text or the scheme; then nothing has changed.
    """
    review = _reviewed(session, document, place)
    text = session.text(document)
    with session.act("Resolve disagreement") as act:
        for resolution in compose(review, text, place, layer, draft, reason):
            _put(act, _filed(resolution, part), review)
        if problems := [problem.at("") for problem in annotation_problems(review.gold, text, session.scheme)]:
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
    """Resolve open disagreements by a rule, as one step of undo; a dry run only returns the report.

    Resolved places are not changed. In documents without open disagreements, places where all layers agree are accepted
    too, and the gold layer is marked as done. Raises Cancelled when the task is stopped; then nothing has changed.
    """
    if dry_run:
        return _adjudicate(session, accept, task or Task(), None)
    with session.long_act("Resolve by a rule") as act:
        return _adjudicate(session, accept, task or Task(), act)


def _adjudicate(session: Session, accept: Rule, task: Task, act: LongAct | None) -> AdjudicationReport:
    places: list[RuledPlace] = []
    unresolved = stance_only = done = 0
    for finished, review in _all(session, task, documents.listed_numbers(session.file)):
        ruled = list(rulings(review, accept))
        resolved = {ruling.place.members for ruling in ruled}
        left = [place for place in _unresolved(review) if place.members not in resolved]
        unresolved += len(left)
        stance_only += sum(_is_stance_only(review, place) for place in left)
        places += [_ruled_place(finished, ruling) for ruling in ruled]
        done += not left and review.gold.progress.status != "done"
        if act is not None:
            for ruling in ruled:
                _put(act, review.choose(ruling.place, _layer_of(ruling.variant), ruling.outcome), review)
            if not left:
                _finish(act, review, finished.document)
            act.flush()
    return AdjudicationReport(tuple(places), unresolved, stance_only, done)


def _unresolved(review: Review) -> list[Place]:
    """Return the disagreements that are open or stale."""
    return [place for place in review.places if review.state(place) != "resolved" and review.reasons(place)]


def _is_stance_only(review: Review, place: Place) -> bool:
    """Whether a disagreement is about nothing but the stance towards a claim."""
    return review.reasons(place) == ("stance",) and all(span.label == CLAIM for span in review.spans(place))


def _ruled_place(finished: FinishedDocument, ruling: Ruling) -> RuledPlace:
    spans = finished.layers[ruling.variant.layer].spans
    quote = " … ".join(part for span in ruling.place.of(ruling.variant.layer) for part in spans[span].quote)
    return RuledPlace(finished.document, finished.title, quote, ruling.place.reasons)


def _layer_of(variant: Variant) -> str | None:
    return variant.layer if variant.content else None


def _filed(resolution: Resolution, part: str) -> Resolution:
    return msgspec.structs.replace(resolution, decision=msgspec.structs.replace(resolution.decision, part=part))


def _put(act: Act, resolution: Resolution, review: Review) -> None:
    for record in resolution.removed:
        act.remove(record)
    for record in resolution.put:
        act.put(record)
    act.put(resolution.decision)
    review.apply(resolution)


def _finish_if_resolved(act: Act, review: Review, document: str) -> None:
    if not _unresolved(review):
        _finish(act, review, document)


def _finish(act: Act, review: Review, document: str) -> None:
    """Accept places where all layers agree and mark the gold layer as done, also in documents without annotations."""
    for ruling in list(rulings(review, "agreed")):
        _put(act, review.choose(ruling.place, ruling.variant.layer, ruling.outcome), review)
    current = review.gold.progress
    before = current if current.id else no_progress(GOLD, document)
    if before.status != "done":
        act.put(msgspec.structs.replace(before, status="done"))


def _review(session: Session, document: str) -> Review:
    reviewed = list(reviews(session, [session.number_of(document)]))
    if not reviewed:
        raise AnnotatorError("This document has not been finished by two annotators.", where=document)
    return reviewed[0][1]


def _all(session: Session, task: Task, order: Sequence[int]) -> Iterator[tuple[FinishedDocument, Review]]:
    for begin in range(0, len(order), BATCH):
        task.step(begin, len(order), "documents")
        yield from reviews(session, order[begin : begin + BATCH])
