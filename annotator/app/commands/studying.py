"""A study of whether suggestions bias annotators: articles of several people are shared out to be with or without.

Which arm a document is in is what its assignments say, so that it reaches the annotators with these and nothing else
has to be kept. A document is of an arm when the assignments of all who finished it say the same.
"""

import random
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

import msgspec

from annotator.agreement.counts import count
from annotator.agreement.study import Arm, StudyFigures, StudyTally
from annotator.app.reviewing import BATCH, reviewable_documents
from annotator.app.session import Session
from annotator.app.suggesting.allowing import COUNTED, active
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Assignment, Offer
from annotator.storage import documents, progress, states
from annotator.storage.document_ids import ids_of

FEW = 10
"""With fewer documents of an arm the interval of a difference is too wide to say anything."""


class StudyPlan(msgspec.Struct, frozen=True):
    """Documents (by id) that are to be annotated with suggestions and without, and how many assignments these are.

    Documents stay out: `begun` because somebody has started them, `decided` because the lead has decided about one of
    their assignments, or an earlier study. `shown_before` and `blind_before` count those that are in the study already.
    """

    shown: tuple[str, ...]
    blind: tuple[str, ...]
    assignments: int
    begun: int = 0
    decided: int = 0
    shown_before: int = 0
    blind_before: int = 0

    @property
    def is_possible(self) -> bool:
        """Whether there are documents of both kinds, to be compared."""
        return bool(self.shown and self.blind)

    @property
    def has_begun(self) -> bool:
        """Whether any document is in a study already."""
        return self.shown_before + self.blind_before > 0

    @property
    def is_exhausted(self) -> bool:
        """Whether all documents that could be in a study are in it, or were decided about."""
        return self.decided > 0 and not self.shown and not self.blind

    @property
    def is_small(self) -> bool:
        """Whether an arm would have too few documents to say anything."""
        return min(len(self.shown) + self.shown_before, len(self.blind) + self.blind_before) < FEW


def plan_study(session: Session, share: float, seed: int | str = 0) -> StudyPlan:
    """Plan a study over what is assigned to two or more and was not started; nothing is changed yet.

    The `share` of these documents, between 0 and 1, is to be without suggestions. The same seed gives the same plan.
    """
    by_document = _assigned_to_several(session, active(session, states.assignments(session.file)))
    begun = _begun(session)
    open_ = {id_: records for id_, records in by_document.items() if id_ not in begun}
    free = sorted(id_ for id_, records in open_.items() if not any(record.suggestions for record in records))
    random.Random(str(seed)).shuffle(free)
    cut = round(len(free) * share)
    arms = Counter(_said_by_all(record.suggestions for record in records) for records in by_document.values())
    return StudyPlan(
        shown=tuple(sorted(free[cut:])),
        blind=tuple(sorted(free[:cut])),
        assignments=sum(len(open_[id_]) for id_ in free),
        begun=len(by_document) - len(open_),
        decided=len(open_) - len(free),
        shown_before=arms["shown"],
        blind_before=arms["blind"],
    )


def begin_study(session: Session, plan: StudyPlan) -> None:
    """Let the assignments of the planned documents say what the plan says, as one step of undo.

    Raises AnnotatorError for a plan with nothing to compare.
    """
    if plan.is_exhausted:
        raise AnnotatorError(
            "All articles that could be in a study are in it, or were decided about before.",
            remedy="Assign more articles to two or more.",
        )
    if not plan.is_possible:
        raise AnnotatorError(
            "Too few articles are assigned to two or more people and not started.",
            remedy="Assign more articles to two or more, or choose another share.",
        )
    records = states.assignments(session.file)
    with session.act("Begin study") as act:
        for record in (*_with_offer(records, plan.shown, "shown"), *_with_offer(records, plan.blind, "blind")):
            act.put(record)


def _with_offer(records: Iterable[Assignment], chosen: Collection[str], value: Arm) -> Iterator[Assignment]:
    wanted = set(chosen)
    for record in records:
        if record.document in wanted:
            yield msgspec.structs.replace(record, suggestions=value)


def study(session: Session, *, seed: int = 0, task: Task | None = None) -> StudyFigures:
    """Return agreement on finished documents with and without suggestions, and the differences with their intervals.

    `seed` is the seed of the draws. Raises Cancelled when the task is stopped.
    """
    task = task or Task()
    by_document = _assigned_to_several(session, states.assignments(session.file))
    tally = StudyTally()
    for records in by_document.values():
        if (arm := _said_by_all(record.suggestions for record in records)) is not None:
            tally.note_assigned(arm)
    numbers = sorted(documents.numbers_of(session.file, by_document).values())
    for begin in range(0, len(numbers), BATCH):
        task.step(begin, len(numbers), "documents")
        for finished in reviewable_documents(session, numbers[begin : begin + BATCH]):
            said = {record.annotator: record.suggestions for record in by_document[finished.document]}
            if (arm := _said_by_all(said.get(layer, "") for layer in finished.layers)) is not None:
                text = documents.text_of(session.file, finished.number)
                tally.add(arm, count(text, finished.layers, session.scheme))
    return tally.figures(seed, task.step)


def _said_by_all(offers: Iterable[Offer]) -> Arm | None:
    """Return the arm of a document; None where not all were told the same, or are told by the rule."""
    first, *others = set(offers)
    return first if first and not others else None


def _assigned_to_several(session: Session, records: Iterable[Assignment]) -> dict[str, list[Assignment]]:
    """Return those of some assignments that are of listed documents with two or more of them, by document."""
    by_document: dict[str, list[Assignment]] = {}
    for record in records:
        by_document.setdefault(record.document, []).append(record)
    listed = {found.id for found in documents.summaries(session.file, documents.listed_numbers(session.file))}
    return {id_: found for id_, found in by_document.items() if len(found) >= COUNTED and id_ in listed}


def _begun(session: Session) -> set[str]:
    """Return the documents (by id) that anybody has begun."""
    by_layer = progress.statuses_by_layer(session.file)
    begun = {number for rows in by_layer.values() for number, row in rows.items() if row.status != "todo"}
    return set(ids_of(session.file, begun).values())
