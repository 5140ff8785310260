"""The documents of a project: lists with everyone's progress, finding one by name, and the annotations of one."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from annotator.app.session import Session
from annotator.domain.annotation import Annotations, Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import CLAIM
from annotator.storage import documents, states
from annotator.storage.documents import Summary

BATCH = 500
SHOWN_ID = 8
"""Digits of a document id that are shown."""
SHORTEST_ID = 4
"""The fewest digits of a document id that a person may give."""


class DocumentOverview(msgspec.Struct, frozen=True):
    """A document in a list; `status` and the number of `claims` are by name of layer, for layers that have begun it."""

    id: str
    title: str
    languages: tuple[str, ...]
    status: dict[str, Status]
    claims: dict[str, int]


def list_documents(session: Session) -> Iterator[DocumentOverview]:
    """Yield all documents of the project, in order of import, some hundred of which are read at a time."""
    layers = _named_layers(session)
    numbers = documents.listed_numbers(session.file)
    for begin in range(0, len(numbers), BATCH):
        yield from _overviews(session, layers, numbers[begin : begin + BATCH])


def _overviews(session: Session, layers: Mapping[str, str], numbers: Sequence[int]) -> Iterator[DocumentOverview]:
    file = session.file
    status = {name: documents.statuses(file, layer, numbers) for name, layer in layers.items()}
    claims = {name: states.span_counts(file, layer, numbers, CLAIM) for name, layer in layers.items()}
    for summary in documents.summaries(file, numbers):
        begun = {name: rows[summary.number].status for name, rows in status.items() if summary.number in rows}
        counts = {name: claims[name].get(summary.number, 0) for name in begun}
        yield DocumentOverview(summary.id, summary.title, summary.languages, begun, counts)


def count_annotations(session: Session) -> Iterator[dict[str, tuple[int, int]]]:
    """Yield how many spans and relations each layer (by name) has on a document, in the order of `list_documents`."""
    layers = _named_layers(session)
    numbers = documents.listed_numbers(session.file)
    for begin in range(0, len(numbers), BATCH):
        some = numbers[begin : begin + BATCH]
        spans = {name: states.span_counts(session.file, layer, some) for name, layer in layers.items()}
        relations = {name: states.relation_counts(session.file, layer, some) for name, layer in layers.items()}
        for number in some:
            yield {name: (spans[name].get(number, 0), relations[name].get(number, 0)) for name in layers}


def _named_layers(session: Session) -> dict[str, str]:
    return dict(sorted((session.layer_name(layer), layer) for layer in states.layers(session.file)))


def find_document(session: Session, name: str) -> str:
    """Return the id of a document, given by title, or else number in the list, or else the first digits of its id.

    Numbers count from 1; at least 4 digits of an id are needed. Raises AnnotatorError, with a list of documents, unless
    exactly one matches.
    """
    known = list(_summaries(session))
    matching = [summary for summary in known if summary.title == name]
    matching = matching or [summary for number, summary in enumerate(known, 1) if str(number) == name]
    if not matching and len(name) >= SHORTEST_ID:
        matching = [summary for summary in known if summary.id.startswith(name.lower())]
    if not matching:
        raise AnnotatorError(
            "No document has this title, number or id. Available: {documents}.",
            where=name,
            documents=_list_of(known),
        )
    if len(matching) > 1:
        raise AnnotatorError(
            "Several documents match: {documents}.",
            where=name,
            remedy="Give more characters of the id.",
            documents=_list_of(matching),
        )
    return matching[0].id


def find_annotations(session: Session, document: str, name: str | None) -> tuple[str, Annotations]:
    """Return the name of a layer and its annotations of a document: the named layer, or by default the only one.

    Return "" and no annotations when no layer is named and none has any. Raises AnnotatorError, with a list of layers,
    when the named layer has no annotations, or none is named and several have some.
    """
    begun = {
        session.layer_name(layer): layer
        for layer in states.layers(session.file)
        if _has_begun(session, document, layer)
    }
    if name is None and len(begun) > 1:
        raise AnnotatorError(
            "Several people have annotated this document: {layers}.",
            where=document[:SHOWN_ID],
            remedy="Choose one with --layer.",
            layers=sorted(begun),
        )
    if name is None and not begun:
        return "", Annotations()
    chosen = session.people().layer_called(name, begun) if name is not None else next(iter(begun))
    if chosen is None:
        raise AnnotatorError(
            "This layer has no annotations on the document. Layers with annotations: {layers}.",
            where=name or "",
            layers=sorted(begun),
        )
    return chosen, session.annotations(document, begun[chosen])


def _has_begun(session: Session, document: str, layer: str) -> bool:
    work = session.annotations(document, layer)
    return bool(work.spans or work.relations or work.progress.id)


def _list_of(summaries: list[Summary]) -> list[str]:
    return [f"{summary.id[:SHOWN_ID]} {summary.title}" for summary in summaries]


def _summaries(session: Session) -> Iterator[Summary]:
    numbers = documents.listed_numbers(session.file)
    for begin in range(0, len(numbers), BATCH):
        yield from documents.summaries(session.file, numbers[begin : begin + BATCH])
