"""The act of measuring agreement. Only documents that at least two annotators finished count."""

from pathlib import Path

from annotator.agreement.article_labels import ArticleLabelTally
from annotator.agreement.counts import count
from annotator.agreement.gamma import GammaSample
from annotator.agreement.report import AgreementReport
from annotator.agreement.tally import Tally
from annotator.app.exporting.targets import check_target
from annotator.app.reviewing import BATCH, reviewable_documents
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import replaced
from annotator.storage import documents


def agreement(session: Session, *, seed: int = 0, task: Task | None = None) -> AgreementReport:
    """Return the agreement of annotators; finished documents without annotations count too.

    `seed` is the seed of the samples for intervals. Raises AnnotatorError when no two annotators finished a document,
    Cancelled when the task is stopped.
    """
    task = task or Task()
    sample = GammaSample(seed)
    scheme = session.scheme
    tally = Tally([label.id for label in scheme.labels], {label.id for label in scheme.offered})
    labels = ArticleLabelTally(scheme)
    done = 0
    order = documents.listed_numbers(session.file)
    people = session.people()
    for begin in range(0, len(order), BATCH):
        task.step(begin, len(order), "documents")
        for finished in reviewable_documents(session, order[begin : begin + BATCH]):
            layers = {people.layer_name(layer): work for layer, work in finished.layers.items()}
            text = documents.text_of(session.file, finished.number)
            tally.add(count(text, layers, scheme), finished.language)
            sample.add(layers)
            labels.add(layers)
            done += 1
    if not done:
        raise AnnotatorError(
            "No article has been finished by two annotators yet, so there is nothing to compare.",
            remedy="Merge their packages first.",
        )
    report = tally.report(seed, task.step)
    report.articles = labels.figures()
    report.gamma = sample.figure(task.step)
    return report


def save_report(session: Session, report: bytes, target: Path) -> None:
    """Write the bytes of a report to a file.

    Raises AnnotatorError when the file cannot be written or is the project.
    """
    check_target(target, session.file.path)
    with replaced(target) as (file, _):
        file.write(report)
