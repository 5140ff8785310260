"""What there is: every document with who stands where with it; the one that somebody names, and the work on it."""

from collections.abc import Iterator

import msgspec

from annotator.app.session import Session
from annotator.domain.annotation import Annotations, Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import CLAIM
from annotator.storage import documents, states
from annotator.storage.documents import Summary
from annotator.storage.states import Count

BATCH = 500
NOTHING = Count(0, 0, 0)
SHOWN_ID = 8
"""Digits of a document's id where people read it."""
SHORTEST_ID = 4
"""Digits of a document's id that a person must give at least."""


class DocumentOverview(msgspec.Struct, frozen=True):
    """A document as a list shows it; `status` and `counts` are by name of annotator, for those who have begun."""

    id: str
    title: str
    languages: tuple[str, ...]
    status: dict[str, Status]
    counts: dict[str, Count]


def list_documents(session: Session) -> Iterator[DocumentOverview]:
    """Yield every document of the project, in the order in which they came."""
    file = session.file
    layers = {session.layer_name(layer): layer for layer in states.layers(file)}
    status = {name: documents.statuses(file, layer) for name, layer in sorted(layers.items())}
    counts = {name: states.counts(file, layer, CLAIM) for name, layer in sorted(layers.items())}
    for one in _summaries(session):
        begun = [name for name in status if one.number in status[name] or one.number in counts[name]]
        yield DocumentOverview(
            one.id,
            one.title,
            one.languages,
            {name: status[name][one.number].status if one.number in status[name] else "todo" for name in begun},
            {name: counts[name].get(one.number, NOTHING) for name in begun},
        )


def find_document(session: Session, wanted: str) -> str:
    """Return the id of the document with this title, or else this number in the list, or else this beginning of its id.

    Numbers count from 1, a beginning has at least 4 digits. Raises AnnotatorError, naming documents, unless one fits.
    """
    known = list(_summaries(session))
    found = [one for one in known if one.title == wanted]
    found = found or [one for number, one in enumerate(known, 1) if str(number) == wanted]
    found = found or [one for one in known if len(wanted) >= SHORTEST_ID and one.id.startswith(wanted.lower())]
    if not found:
        raise AnnotatorError(
            "No document has this title, number or id. Available: {documents}.",
            where=wanted,
            documents=_named(known),
        )
    if len(found) > 1:
        raise AnnotatorError(
            "Several documents match: {documents}.",
            where=wanted,
            remedy="Give more characters of the id.",
            documents=_named(found),
        )
    return found[0].id


def find_annotations(session: Session, document: str, name: str | None) -> tuple[str, Annotations]:
    """Return whose work is on a document, and the work: that of the named annotator, or that of the only one.

    Where nobody has begun and nobody is named it is nobody's (""). Raises AnnotatorError, naming those who have begun,
    when the named one has not, or when nobody is named and several have.
    """
    begun = {
        session.layer_name(layer): layer for layer in states.layers(session.file) if _any(session, document, layer)
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


def _any(session: Session, document: str, layer: str) -> bool:
    work = session.annotations(document, layer)
    return bool(work.spans or work.relations or work.progress.id)


def _named(summaries: list[Summary]) -> list[str]:
    return [f"{one.id[:SHOWN_ID]} {one.title}" for one in summaries]


def _summaries(session: Session) -> Iterator[Summary]:
    numbers = documents.listed_numbers(session.file)
    for begin in range(0, len(numbers), BATCH):
        yield from documents.summaries(session.file, numbers[begin : begin + BATCH])
