"""The documents that can be reviewed: those that at least two annotators finished, each with what was decided of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.adjudication.review import Review
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Annotations
from annotator.domain.operation import Decision
from annotator.storage import documents, operations, states

BATCH = 100


class FinishedDocument(NamedTuple):
    """A document with the layers, by id, of those who finished it."""

    number: int
    document: str
    title: str
    language: str
    layers: dict[str, Annotations]


def reviewable_documents(session: Session, numbers: Sequence[int]) -> Iterator[FinishedDocument]:
    """Yield those of these documents (by row number) that at least two annotators finished."""
    layers = [layer for layer in states.layers(session.file) if layer != GOLD]
    work = {layer: states.work_of(session.file, layer, numbers) for layer in layers}
    for summary in documents.summaries(session.file, numbers):
        done = {
            layer: own[summary.number]
            for layer, own in work.items()
            if summary.number in own and own[summary.number].status == "done"
        }
        if len(done) > 1:
            yield FinishedDocument(summary.number, summary.id, summary.title, next(iter(summary.languages), ""), done)


def reviews(
    session: Session, numbers: Sequence[int], revised: Mapping[str, Decision] | None = None
) -> Iterator[tuple[FinishedDocument, Review]]:
    """Yield those of these documents that can be reviewed, each with its review.

    Decisions that are `revised`, by id, are looked at as they would be then.
    """
    changed = revised or {}
    found = list(reviewable_documents(session, numbers))
    rows = [one.number for one in found]
    gold = states.work_of(session.file, GOLD, rows)
    decisions = states.records_of(session.file, Decision, GOLD, rows)
    latest = operations.latest_of(session.file, {layer for one in found for layer in one.layers}, rows)
    for one in found:
        decided = [changed.get(decision.id, decision) for decision in decisions.get(one.number, ())]
        own = gold.get(one.number, Annotations())
        yield one, Review(one.document, one.layers, own, decided, latest.get(one.number, {}), session.scheme)
