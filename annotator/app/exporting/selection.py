"""The work that is exported, selected by layer, and read as articles document by document.

Memory holds a batch of documents' work and one text, however large the project is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

import msgspec
from msgspec import UNSET

from annotator.adjudication.member_names import qualified
from annotator.adjudication.review import Review
from annotator.adjudication.rules import rulings
from annotator.app.reviewing import FinishedDocument, reviewable_documents
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD, Annotations, ParagraphDirection, no_progress, quote_of
from annotator.domain.composition import Part
from annotator.domain.document import Facts
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Decision
from annotator.domain.scheme import Scheme
from annotator.exchange.records import Article, DecisionData, Direction, work_of
from annotator.storage import documents, states

BATCH = 200
"""Documents whose work is read at a time."""
MAJORITY = "majority"
"""The layer that is made of what more than half of the annotators have who finished a document."""
ALL = "all"
"""All layers."""

Order = Sequence[tuple[int, str]]
"""Row numbers and ids of documents."""


class Selection(msgspec.Struct, frozen=True):
    """The layers to export, ids by name; whether unfinished work is exported; and whether the majority is, instead.

    The majority is made of documents that at least two annotators finished; without one, nothing is taken.
    """

    layers: Mapping[str, str]
    include_unfinished: bool = False
    majority: bool = False


def select(session: Session, layer: str | None, *, include_unfinished: bool = False) -> Selection:
    """Return the selection of a layer by name, of "majority", or of all (None or "all").

    Raises AnnotatorError for a name that nobody has.
    """
    if layer == MAJORITY:
        return Selection({}, include_unfinished=False, majority=True)
    return Selection(layers_called(session, layer), include_unfinished=include_unfinished)


def layers_called(session: Session, name: str | None) -> dict[str, str]:
    """Return the ids of layers by name, in the order of names: of one, or of all (None or "all").

    Raises AnnotatorError for a name that nobody has.
    """
    known = {session.layer_name(layer): layer for layer in states.layers(session.file)}
    if name is None or name == ALL:
        return dict(sorted(known.items()))
    found = session.people().layer_called(name, known)
    if found is None and name == GOLD:
        raise AnnotatorError(
            "Nothing has been resolved yet, so the gold layer is empty.",
            remedy="Resolve disagreements on the page Review, or by a rule, first.",
        )
    if found is None:
        raise AnnotatorError(
            "{name} has not annotated anything in this project.",
            remedy="Available: {known}.",
            name=name,
            known=sorted(known),
        )
    return {found: known[found]}


def select_articles(session: Session, order: Order, selection: Selection, task: Task) -> Iterator[Article]:
    """Yield the documents that have selected work, in this order. Raises AnnotatorError for a damaged span."""
    for done in range(0, len(order), BATCH):
        task.step(done, len(order))
        yield from _batch(session, dict(order[done : done + BATCH]), selection)


def _batch(session: Session, batch: Mapping[int, str], selection: Selection) -> Iterator[Article]:
    numbers = list(batch)
    work = _work(session, numbers, selection)
    facts = states.records_of(session.file, Facts, "", numbers)
    directions = states.records_of(session.file, ParagraphDirection, "", numbers)
    decided = states.records_of(session.file, Decision, GOLD, numbers) if GOLD in work else {}
    for number, document in batch.items():
        chosen = {
            name: by_number[number]
            for name, by_number in work.items()
            if number in by_number and (selection.include_unfinished or by_number[number].status in ("done", "skipped"))
        }
        if not chosen and not selection.include_unfinished:
            continue
        text = documents.text_of(session.file, number)
        for annotations in chosen.values():
            _check_quotes(annotations, text, document)
        layers = {name: lines for name, annotations in chosen.items() if (lines := work_of(annotations)) is not None}
        if GOLD in layers and number in decided:
            layers[GOLD] = msgspec.structs.replace(layers[GOLD], decisions=_decisions(decided[number], session))
        stored = facts[number][0]
        stated = {"languages": list(stored.languages)} if stored.languages else {}
        metadata = stored.metadata | stated
        fixed = _directions(directions.get(number, ()))
        yield Article(document, stored.title, text, metadata, fixed, layers, direction=stored.direction)


def _work(session: Session, numbers: list[int], selection: Selection) -> dict[str, dict[int, Annotations]]:
    if selection.majority:
        finished = reviewable_documents(session, numbers)
        return {MAJORITY: {document.number: majority_of(document, session.scheme) for document in finished}}
    return {name: states.work_of(session.file, layer, numbers) for name, layer in selection.layers.items()}


def majority_of(finished: FinishedDocument, scheme: Scheme) -> Annotations:
    """Return what more than half of the annotators of a document have."""
    review = Review(finished.document, finished.layers, Annotations(), (), {}, scheme)
    for place, variant, outcome in list(rulings(review, "majority")):
        review.apply(review.choose(place, variant.layer if variant.content else None, outcome))
    progress = msgspec.structs.replace(no_progress(MAJORITY, finished.document), status="done")
    return Annotations(review.gold.spans, review.gold.relations, progress)


def _decisions(records: Iterable[Decision], session: Session) -> tuple[DecisionData, ...]:
    """Return decisions as files have them, with names for ids, in the order of their ids."""
    return tuple(_decision(decision, session) for decision in sorted(records, key=lambda decision: decision.id))


def _decision(decision: Decision, session: Session) -> DecisionData:
    composition = decision.composition
    return DecisionData(
        decision.id,
        tuple(sorted(_named_in_file(name, decision, session) for name in decision.place)),
        tuple(sorted(map(session.layer_name, decision.layers))),
        decision.outcome,
        session.layer_name(decision.chosen) if decision.chosen else "",
        decision.reason,
        decision.gold,
        UNSET if composition is None else composition.mapped(partial(_part_in_file, session)),
    )


def _part_in_file(session: Session, part: Part) -> Part:
    layer, span = part
    return session.layer_name(layer), span


def _directions(records: Iterable[ParagraphDirection]) -> dict[str, Direction]:
    return {str(fixed.paragraph): fixed.direction for fixed in records}


def _check_quotes(annotations: Annotations, text: str, document: str) -> None:
    for span in annotations.spans.values():
        if quote_of(text, span.fragments) != span.quote:
            raise AnnotatorError(
                "The text of a span has changed since it was annotated.",
                where=f"document {document}, span {span.id}",
                remedy="Nothing was written. `annotator check` lists all such places.",
            )


def _named_in_file(name: str, decision: Decision, session: Session) -> str:
    """Return the name of a judged span with the name of its layer, where it has the id of one."""
    layer, _, span = name.rpartition("/")
    return qualified(session.layer_name(layer), span) if layer in decision.layers else name
