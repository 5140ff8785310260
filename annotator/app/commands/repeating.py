"""Acts on paragraphs that stand in several articles: find what is annotated in one elsewhere, and take it over.

Agencies send the same paragraphs again and again. Nothing is taken over by itself.

UNITS: offsets are code points, half-open; paragraphs are counted from 0.
"""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.compare.texts.carrying import Carrier
from annotator.domain.annotation import (
    GOLD,
    VIRTUAL_SPEAKERS,
    Annotations,
    Relation,
    Span,
    quote_of,
    reading_order,
)
from annotator.domain.validation import span_problems
from annotator.storage import documents, local, states
from annotator.text.paragraphs import Paragraph, paragraph_at, paragraphs

SHORTEST = 20
"""Code points of a paragraph below which it says little about another one that is equal."""
BATCH = 50


class RepeatedParagraph(msgspec.Struct, frozen=True):
    """A paragraph that is annotated in another document too.

    `spans` and `relations` are those of a `layer` on the document `source`, as they would be here: in the layer of the
    person at work, with ids of their own. Spans that are here already are not among them.
    """

    number: int
    words: str
    source: str
    title: str
    layer: str
    spans: tuple[Span, ...]
    relations: tuple[Relation, ...]


class RepeatedStep(NamedTuple):
    """The progress of looking for repeated paragraphs, and those found so far."""

    done: int
    total: int
    found: list[RepeatedParagraph]


def repeated_paragraphs(session: Session, document: str, task: Task | None = None) -> list[RepeatedParagraph]:
    """Return the paragraphs of a document that are annotated elsewhere, in the person's own layer or the gold layer.

    Paragraphs are equal if they are but for white space. Of several sources the one that was added last counts, the
    person's own before gold. Raises Cancelled when the task is stopped, AnnotatorError when nobody is at work.
    """
    task, found = task or Task(), []
    for step in repeated_in_batches(session, document):
        task.step(step.done, step.total, "documents")
        found = step.found
    return found


def repeated_in_batches(session: Session, document: str, batch: int = BATCH) -> Iterator[RepeatedStep]:
    """Look for such paragraphs in small steps, so that a window can handle events after each step.

    Raises AnnotatorError when nobody is at work.
    """
    own = session.number_of(document)
    elsewhere = {
        layer: sorted(set(states.documents_of(session.file, layer)) - {own}, reverse=True)
        for layer in (session.layer, GOLD)
    }
    if not any(elsewhere.values()):
        return
    finder = _Finder(session, document)
    for layer, numbers in elsewhere.items():
        for begin in range(0, len(numbers) if finder.wanted else 0, batch):
            finder.look(layer, numbers[begin : begin + batch])
            yield RepeatedStep(begin, len(numbers), [finder.found[number] for number in sorted(finder.found)])


def repeated_to_hint(session: Session, document: str, batch: int) -> Iterator[RepeatedStep]:
    """Look for the repeated paragraphs that are worth a hint; for none of an article that needs none.

    These are paragraphs without any annotation here. A hint was dismissed, or the article is finished, where there is
    none. Raises AnnotatorError when nobody is at work.
    """
    work = session.annotations(document)
    is_finished = work.progress.status in ("done", "skipped")
    if is_finished or local.is_hint_dismissed(session.file, session.author, document):
        return
    annotated: set[int] | None = None
    for step in repeated_in_batches(session, document, batch):
        if annotated is None:
            annotated = _annotated(session.text(document), work)
        yield step._replace(found=[paragraph for paragraph in step.found if paragraph.number not in annotated])


def _annotated(text: str, work: Annotations) -> set[int]:
    """Return the numbers of the paragraphs in which a fragment begins."""
    cut = paragraphs(text)
    return {paragraph_at(cut, start) for span in work.spans.values() for start, _ in span.fragments}


def dismiss_repeated(session: Session, document: str) -> None:
    """Give no hint of repeated paragraphs for a document in this copy of the project any more."""
    with session.file.transaction():
        local.dismiss_hint(session.file, session.author, document)


def take_over(session: Session, document: str, repeated: Sequence[RepeatedParagraph]) -> int:
    """Take over the annotations of repeated paragraphs, as one step of undo; return the number of spans.

    Spans that do not fit the text or the scheme any more, or are there already, are left out.
    """
    work, text = session.annotations(document), session.text(document)
    there = {(span.label, span.fragments) for span in work.spans.values()}
    taken: set[str] = set()
    with session.act("Take over annotations") as act:
        for paragraph in repeated:
            for span in paragraph.spans:
                fits = next(span_problems(span, text, session.scheme), None) is None
                if fits and (span.label, span.fragments) not in there:
                    there.add((span.label, span.fragments))
                    taken.add(span.id)
                    act.put(span)
            for relation in paragraph.relations:
                members = {member for own in relation.roles.values() for member in own}
                if members <= taken | set(VIRTUAL_SPEAKERS):
                    act.put(relation)
    return len(taken)


class _Finder:
    """Looks for annotated paragraphs; `found` has the first source of each, by its number.

    `wanted` has the numbers of the paragraphs to look for, by their words.
    """

    def __init__(self, session: Session, document: str) -> None:
        self.found: dict[int, RepeatedParagraph] = {}
        self._session = session
        self._document = document
        self._text = session.text(document)
        self._own = paragraphs(self._text)
        self.wanted: dict[str, list[int]] = {}
        for number, (start, end) in enumerate(self._own):
            key = _key(self._text[start:end])
            if len(key) >= SHORTEST:
                self.wanted.setdefault(key, []).append(number)
        self._there = {(span.label, span.fragments) for span in session.annotations(document).spans.values()}

    def look(self, layer: str, numbers: Sequence[int]) -> None:
        """Look through some documents, by row number, the last one first."""
        file = self._session.file
        texts = [(id_, text) for id_, text in documents.texts_of(file, numbers) if self._has_wanted(text)]
        if not texts:
            return
        rows = documents.numbers_of(file, [id_ for id_, _ in texts])
        work = states.work_of(file, layer, sorted(rows.values()))
        titles = {summary.id: summary.title for summary in documents.summaries(file, sorted(rows.values()))}
        for id_, text in reversed(texts):
            if id_ in titles and rows[id_] in work:
                self._look_in(layer, id_, titles[id_], text, work[rows[id_]])

    def _has_wanted(self, text: str) -> bool:
        return any(_key(text[start:end]) in self.wanted for start, end in paragraphs(text))

    def _look_in(self, layer: str, source: str, title: str, text: str, work: Annotations) -> None:
        for start, end in paragraphs(text):
            for number in self.wanted.get(_key(text[start:end]), ()):
                if number in self.found:
                    continue
                spans = self._spans(work, text, Paragraph(start, end), self._own[number])
                if spans:
                    names = {before: span.id for before, span in spans.items()}
                    own = self._own[number]
                    self.found[number] = RepeatedParagraph(
                        number,
                        self._text[own.start : own.end],
                        source,
                        title,
                        layer,
                        tuple(sorted(spans.values(), key=reading_order)),
                        tuple(self._relations(work, names)),
                    )

    def _spans(self, work: Annotations, text: str, there: Paragraph, here: Paragraph) -> dict[str, Span]:
        """Return the spans inside a paragraph elsewhere as they are in the equal one here, by their id there."""
        carrier: Carrier | None = None
        found: dict[str, Span] = {}
        for span in work.spans.values():
            if not (there.start <= span.start and span.end <= there.end):
                continue
            carrier = carrier or Carrier(text[slice(*there)], self._text[slice(*here)])
            carried = carrier.carried([(start - there.start, end - there.start) for start, end in span.fragments])
            fragments = tuple((start + here.start, end + here.start) for start, end in carried.fragments)
            quote = quote_of(self._text, fragments)
            same = list(map(_key, quote)) == list(map(_key, span.quote))
            if same and (span.label, fragments) not in self._there:
                found[span.id] = msgspec.structs.replace(
                    span,
                    id=uuid.uuid4().hex,
                    layer=self._session.layer,
                    document=self._document,
                    fragments=fragments,
                    quote=quote,
                    note="",
                )
        return found

    def _relations(self, work: Annotations, names: Mapping[str, str]) -> list[Relation]:
        """Return the relations between spans that are all found, with the new ids of these."""
        known = {**names, **{virtual: virtual for virtual in VIRTUAL_SPEAKERS}}
        found = []
        for relation in work.relations.values():
            members = [member for own in relation.roles.values() for member in own]
            if set(members) & names.keys() and all(member in known for member in members):
                roles = {role: tuple(known[member] for member in own) for role, own in relation.roles.items()}
                found.append(
                    msgspec.structs.replace(
                        relation,
                        id=uuid.uuid4().hex,
                        layer=self._session.layer,
                        document=self._document,
                        roles=roles,
                    )
                )
        return found


def _key(words: str) -> str:
    """Return words with any white space as one space."""
    return " ".join(words.split())
