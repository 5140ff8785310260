"""The act of measuring how far annotators agree. Only documents count that at least two of them finished."""

from collections.abc import Iterator

from annotator.agreement.counts import count
from annotator.agreement.report import AgreementReport
from annotator.agreement.tally import Tally
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD, Annotations
from annotator.domain.errors import AnnotatorError
from annotator.storage import documents, operations

BATCH = 100


def agreement(session: Session, *, seed: int = 0, task: Task | None = None) -> AgreementReport:
    """Return how far annotators agree; a document that is done with nothing in it is an answer too.

    `seed` is that of the draws for intervals. Raises AnnotatorError when no document was finished twice, Cancelled when
    the task was stopped.
    """
    task = task or Task()
    tally = Tally([label.id for label in session.scheme.labels])
    done = 0
    order = documents.listed_numbers(session.file)
    for text, layers, language in _finished_twice(session, order, task):
        tally.add(count(text, layers, session.scheme), language)
        done += 1
    if not done:
        raise AnnotatorError(
            "No document was finished by two annotators, so there is nothing to compare.",
            remedy="Merge their packages first.",
        )
    task.step(len(order), len(order), "intervals")
    return tally.report(seed)


def _finished_twice(
    session: Session, order: list[int], task: Task
) -> Iterator[tuple[str, dict[str, Annotations], str]]:
    """Yield text, finished work by name of annotator, and main language of each document that counts."""
    names = {layer: session.layer_name(layer) for layer in operations.layers(session.file) if layer != GOLD}
    for begin in range(0, len(order), BATCH):
        task.step(begin, len(order), "documents")
        batch = order[begin : begin + BATCH]
        work = {layer: operations.work_of(session.file, layer, batch) for layer in names}
        for summary in documents.summaries(session.file, batch):
            layers = {
                names[layer]: own[summary.number]
                for layer, own in work.items()
                if summary.number in own and own[summary.number].status == "done"
            }
            if len(layers) > 1:
                text = documents.text_of(session.file, summary.number)
                yield text, layers, next(iter(summary.languages), "")
