"""Documents to review: those that at least two annotators finished, each with its decisions."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import NamedTuple

from annotator.adjudication.parts import is_made
from annotator.adjudication.review import Review, State
from annotator.app.session import Session
from annotator.compare.differences import Reason
from annotator.compare.places import Place, count_differing
from annotator.domain.annotation import GOLD, Annotations, Progress
from annotator.domain.operation import Decision
from annotator.storage import documents, operations, states

BATCH = 100
Work = Mapping[str, Mapping[int, Annotations]]
"""The annotations of each layer, by id, on some documents, by row number."""


class FinishedDocument(NamedTuple):
    """A document with the layers, by id, of the annotators who finished it."""

    number: int
    document: str
    title: str
    language: str
    layers: dict[str, Annotations]


def reviewable_documents(
    session: Session, numbers: Sequence[int], work: Work | None = None
) -> Iterator[FinishedDocument]:
    """Yield which of these documents, given by row number, at least two annotators finished.

    `work` is that of all layers on these documents, if it has been read already.
    """
    finished = _layers_by_document(session, numbers, work)
    wanted = [number for number in numbers if len(finished.get(number, ())) > 1]
    if work is None:
        layers = dict.fromkeys(layer for number in wanted for layer in finished[number])
        work = {layer: states.work_of(session.file, layer, wanted) for layer in layers}
    for summary in documents.summaries(session.file, wanted):
        done = {layer: work[layer][summary.number] for layer in finished[summary.number]}
        yield FinishedDocument(summary.number, summary.id, summary.title, next(iter(summary.languages), ""), done)


def _layers_by_document(session: Session, numbers: Sequence[int], work: Work | None) -> dict[int, list[str]]:
    """Return the layers of the annotators who finished each document, by row number."""
    finished: dict[int, list[str]] = {}
    for layer in states.layers(session.file) if work is None else work:
        if layer != GOLD:
            for number in _finished_by(session, layer, numbers, work):
                finished.setdefault(number, []).append(layer)
    return finished


def _finished_by(session: Session, layer: str, numbers: Sequence[int], work: Work | None) -> list[int]:
    if work is not None:
        mine = work[layer]
        return [number for number in numbers if number in mine and mine[number].progress.status == "done"]
    recorded = states.records_of(session.file, Progress, layer, numbers)
    return [number for number, progress in recorded.items() if any(one.status == "done" for one in progress)]


def reviews(
    session: Session,
    numbers: Sequence[int],
    revised: Mapping[str, Decision] | None = None,
    work: Work | None = None,
) -> Iterator[tuple[FinishedDocument, Review]]:
    """Yield which of these documents, given by row number, can be reviewed, each with its review.

    The decisions in `revised`, by id, replace those in the project. `work` is that of all layers on these documents, if
    it has been read already.
    """
    changed = revised or {}
    reviewable = list(reviewable_documents(session, numbers, work))
    rows = [finished.number for finished in reviewable]
    gold = states.work_of(session.file, GOLD, rows) if work is None else work.get(GOLD, {})
    decisions = states.records_of(session.file, Decision, GOLD, rows)
    latest = operations.latest_of(session.file, {layer for finished in reviewable for layer in finished.layers}, rows)
    for finished in reviewable:
        number, layers = finished.number, finished.layers
        decided = [changed.get(decision.id, decision) for decision in decisions.get(number, ())]
        gold_work = gold.get(number, Annotations())
        yield finished, Review(finished.document, layers, gold_work, decided, latest.get(number, {}), session.scheme)


def disagreements_of(review: Review) -> Iterator[tuple[Place, tuple[Reason, ...]]]:
    """Yield the places of a document that are disagreements, resolved ones included, and why.

    A place where all layers agree by now, but differ from an earlier decision, counts as well. A span made for a
    composition that stands does not: it was decided on with its claim.
    """
    for place in review.places:
        if (reasons := review.reasons(place)) and not _was_made(review, place):
            yield place, reasons


def _was_made(review: Review, place: Place) -> bool:
    decision = review.decision(place)
    return decision is not None and is_made(decision) and review.state(place) == "resolved"


def disagreement_states(session: Session, numbers: Sequence[int], work: Work) -> Iterator[State]:
    """Yield the state of each disagreement on these documents, given by row number, from the work of all layers."""
    decided = states.decided_documents(session.file, numbers)
    for finished in reviewable_documents(session, [number for number in numbers if number not in decided], work):
        yield from repeat("open", count_differing(finished.layers, session.scheme))
    for _, review in reviews(session, [number for number in numbers if number in decided], work=work):
        yield from (review.state(place) for place, _ in disagreements_of(review))
