"""Finding words whatever their spelling, in one document or in all, and marking what was found."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.app.commands.spans import find_or_make_span, put_new_span
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import Span, Value
from annotator.storage import documents, search
from annotator.text.folding import DEFAULT, Folding
from annotator.text.matching import Hit, find

BATCH = 50
"""Documents looked through from one word on progress to the next."""


class DocumentHits(NamedTuple):
    """A document, by id, with the hits in it: at least one."""

    document: str
    hits: list[Hit]


class SearchStep(NamedTuple):
    """How many of how many steps of a search are done, and what was found in a document meanwhile, if anything."""

    done: int
    total: int
    found: DocumentHits | None = None


def find_in_document(
    session: Session,
    document: str,
    query: str,
    folding: Folding = DEFAULT,
    *,
    whole_words: bool = False,
    clitics: bool = True,
) -> Iterator[Hit]:
    """Yield the places of a query in a document, as `annotator.text.matching.find` tells them.

    Raises AnnotatorError when the project has no such document.
    """
    return find(session.text(document), query, folding, whole_words=whole_words, clitics=clitics)


def find_in_project(
    session: Session,
    query: str,
    folding: Folding = DEFAULT,
    *,
    whole_words: bool = False,
    clitics: bool = True,
    task: Task | None = None,
) -> Iterator[DocumentHits]:
    """Yield the documents of the project that have a query, in the order in which they came.

    The first search after texts came makes them quick to search, which is kept even if the task is stopped. Raises
    Cancelled when it was, ProjectFileError when the project cannot be written.
    """
    task = task or Task()
    for done, total in search.update_index(session.file):
        task.step(done, total, "index")
    for looked in _through(session, query, folding, whole_words=whole_words, clitics=clitics):
        if looked.found is None:
            task.step(looked.done, looked.total, "documents")
        else:
            yield looked.found


def find_in_batches(
    session: Session, query: str, folding: Folding = DEFAULT, *, whole_words: bool = False, clitics: bool = True
) -> Iterator[SearchStep]:
    """Do the same in small steps and yield after each, found or not: a window lives on in between.

    Raises ProjectFileError when the project cannot be written.
    """
    for done, total in search.update_index(session.file):
        yield SearchStep(done, total)
    yield from _through(session, query, folding, whole_words=whole_words, clitics=clitics)


def _through(
    session: Session, query: str, folding: Folding, *, whole_words: bool, clitics: bool
) -> Iterator[SearchStep]:
    possible = search.candidates(session.file, query)
    numbers = [one for one in documents.listed_numbers(session.file) if possible is None or one in possible]
    for begin in range(0, len(numbers), BATCH):
        yield SearchStep(begin, len(numbers))
        for document, text in documents.texts_of(session.file, numbers[begin : begin + BATCH]):
            if hits := list(find(text, query, folding, whole_words=whole_words, clitics=clitics)):
                yield SearchStep(begin, len(numbers), DocumentHits(document, hits))


def mark_all(
    session: Session,
    accepted: Mapping[str, Sequence[Hit]],
    label: str,
    attributes: Mapping[str, Value] | None = None,
) -> list[Span]:
    """Mark the accepted hits of each document (by id) with a label, as one step; return their spans.

    One with the same label and place that is there already is used again; a new claim gets the default stance of the
    scheme, if it names one. Raises InvalidRecordsError, and marks
    nothing, when the label is unknown, lacks one of the attributes or a hit does not fit the text.
    """
    spans: list[Span] = []
    with session.act("Mark all") as act:
        for document, hits in accepted.items():
            known = session.annotations(document).spans
            for start, end in dict.fromkeys((hit.start, hit.end) for hit in hits):
                span = find_or_make_span(session, document, label, [(start, end)], attributes or {})
                if span.id not in known:
                    put_new_span(session, act, span)
                spans.append(span)
    return spans
