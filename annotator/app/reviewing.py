"""Documents to review: those that at least two annotators finished, each with its decisions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.adjudication.review import Review
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Annotations, Progress
from annotator.domain.operation import Decision
from annotator.storage import documents, operations, states

BATCH = 100


class FinishedDocument(NamedTuple):
    """A document with the layers, by id, of the annotators who finished it."""

    number: int
    document: str
    title: str
    language: str
    layers: dict[str, Annotations]


def reviewable_documents(session: Session, numbers: Sequence[int]) -> Iterator[FinishedDocument]:
    """Yield which of these documents, given by row number, at least two annotators finished."""
    finished = _layers_by_document(session, numbers)
    wanted = [number for number in numbers if len(finished.get(number, ())) > 1]
    layers = dict.fromkeys(layer for number in wanted for layer in finished[number])
    work = {layer: states.work_of(session.file, layer, wanted) for layer in layers}
    for summary in documents.summaries(session.file, wanted):
        done = {layer: work[layer][summary.number] for layer in finished[summary.number]}
        yield FinishedDocument(summary.number, summary.id, summary.title, next(iter(summary.languages), ""), done)


def _layers_by_document(session: Session, numbers: Sequence[int]) -> dict[int, list[str]]:
    """Return the layers of the annotators who finished each document, by row number."""
    finished: dict[int, list[str]] = {}
    for layer in states.layers(session.file):
        if layer != GOLD:
            for number, progress in states.records_of(session.file, Progress, layer, numbers).items():
                if any(one.status == "done" for one in progress):
                    finished.setdefault(number, []).append(layer)
    return finished


def reviews(
    session: Session, numbers: Sequence[int], revised: Mapping[str, Decision] | None = None
) -> Iterator[tuple[FinishedDocument, Review]]:
    """Yield which of these documents, given by row number, can be reviewed, each with its review.

    The decisions in `revised`, by id, replace those in the project.
    """
    changed = revised or {}
    reviewable = list(reviewable_documents(session, numbers))
    rows = [finished.number for finished in reviewable]
    gold = states.work_of(session.file, GOLD, rows)
    decisions = states.records_of(session.file, Decision, GOLD, rows)
    latest = operations.latest_of(session.file, {layer for finished in reviewable for layer in finished.layers}, rows)
    for finished in reviewable:
        number, layers = finished.number, finished.layers
        decided = [changed.get(decision.id, decision) for decision in decisions.get(number, ())]
        gold_work = gold.get(number, Annotations())
        yield finished, Review(finished.document, layers, gold_work, decided, latest.get(number, {}), session.scheme)
