"""Find words in any spelling, in one document or in all, and mark the hits."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.app.commands.spans import find_or_make_span, put_new_span
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import Span, Value
from annotator.domain.frames import SPEAKER
from annotator.storage import documents, label_counts, scheme_reading, search
from annotator.text.folding import DEFAULT, Folding, key_of
from annotator.text.matching import Hit, find

MOST_MENTIONS = 20_000
"""Marked speakers that are looked at for a list of them."""
BATCH = 50
"""Documents searched between two reports of progress."""


class DocumentHits(NamedTuple):
    """A document, by id, with at least one hit."""

    document: str
    hits: list[Hit]


class MentionedSpeaker(NamedTuple):
    """A speaker: its name, how often it is marked, and the mention that was marked last, of a span (by id) or "".

    `offset` is a code point of the text of `document`; the span is "" if it is in the layer of somebody else. `others`
    are further names of its entry in the register.
    """

    name: str
    mentions: int
    document: str
    offset: int
    span: str
    others: tuple[str, ...] = ()


class SearchStep(NamedTuple):
    """The progress of a search, and the hits in one document, if there are any."""

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
    """Yield the hits of a query in a document, as `annotator.text.matching.find` does.

    Raises AnnotatorError when the document is not in the project.
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
    """Yield the documents of the project with hits of a query, in order of import.

    The first search after an import updates the search index, which is kept even if the task is stopped. Raises
    Cancelled when it is stopped, ProjectFileError when the project cannot be written.
    """
    task = task or Task()
    for done, total in search.update_index(session.file):
        task.step(done, total, "index")
    for step in _search(session, query, folding, whole_words=whole_words, clitics=clitics):
        if step.found is None:
            task.step(step.done, step.total, "documents")
        else:
            yield step.found


def find_in_batches(
    session: Session, query: str, folding: Folding = DEFAULT, *, whole_words: bool = False, clitics: bool = True
) -> Iterator[SearchStep]:
    """Search the project in small steps, so that a window can handle events after each step.

    Raises ProjectFileError when the project cannot be written.
    """
    for done, total in search.update_index(session.file):
        yield SearchStep(done, total)
    yield from _search(session, query, folding, whole_words=whole_words, clitics=clitics)


def _search(
    session: Session, query: str, folding: Folding, *, whole_words: bool, clitics: bool
) -> Iterator[SearchStep]:
    possible = search.candidates(session.file, query)
    numbers = [number for number in documents.listed_numbers(session.file) if possible is None or number in possible]
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
    """Mark the accepted hits of each document (by id) with a label, as one step of undo; return their spans.

    An existing span with the same label and fragment is reused; a new claim gets the default stance of the scheme, if
    it has one. Raises InvalidRecordsError, and marks nothing, when the label is unknown or lacks an attribute, or a hit
    does not fit the text.
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


def mentioned_speakers(session: Session, most: int = MOST_MENTIONS) -> list[MentionedSpeaker]:
    """Return the speakers marked last in so many spans, the most frequent first; those with one entity are one.

    They are those of the person at work; leads and reviewers see those of everybody.
    """
    own = session.author
    layers = None if session.has_authority else [own]
    labels = scheme_reading.merged_names(session.file).made_as(SPEAKER)
    counts: Counter[str] = Counter()
    last: dict[str, MentionedSpeaker] = {}
    register = session.register()
    for mention in label_counts.mentions(session.file, labels, layers, most):
        entry = register.entry(mention.entity) if mention.entity else None
        name = (entry.name if entry else mention.entity) or " ".join(mention.quote)
        key = entry.id if entry else " ".join(key_of(name).split())
        counts[key] += 1
        if key not in last:
            span = mention.id if mention.layer == own else ""
            others = tuple(register.names(entry.id)[1:]) if entry else ()
            last[key] = MentionedSpeaker(" ".join(name.split()), 0, mention.document, mention.start, span, others)
    return [last[key]._replace(mentions=count) for key, count in counts.most_common()]
