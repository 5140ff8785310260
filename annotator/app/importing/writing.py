"""Writing checked articles into the project, in batches that bound the memory; an import of any length is one act."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from annotator.app.acts import LongAct
from annotator.app.annotation_ids import IdAllocator
from annotator.app.importing.check import IncomingArticle, IncomingLayer
from annotator.app.importing.existing import ExistingWork
from annotator.app.importing.reconciliation import (
    conflicting_facts,
    reconcile,
    reconcile_facts,
    reconcile_progress,
)
from annotator.app.importing.report import FileReport, ImportCounts
from annotator.app.notices import Notice
from annotator.app.reviewing import BATCH, reviews
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Annotations, fixed_direction, no_progress
from annotator.domain.document import StoredText
from annotator.domain.operation import Annotator
from annotator.exchange.records import Article
from annotator.storage import documents
from annotator.storage.first_places import FirstPlaces
from annotator.text.direction import controls
from annotator.text.languages import languages_of

MAX_ARTICLES = 200
MAX_WEIGHT = 4_000_000
"""Code points of text in a batch; a span or relation weighs as much as 100."""
MAX_TITLES = 200


class Batch:
    """Articles that are written together, each of another document."""

    def __init__(self) -> None:
        self.articles: dict[str, tuple[IncomingArticle, FileReport]] = {}
        self._weight = 0

    def add(self, incoming: IncomingArticle, report: FileReport) -> None:
        """Take an article in, with the report of its file."""
        self.articles[incoming.article.id] = incoming, report
        records = sum(len(work.spans) + len(work.relations) for work in incoming.article.layers.values())
        self._weight += len(incoming.article.text) + 100 * records

    @property
    def full(self) -> bool:
        """Whether it is time to write."""
        return len(self.articles) >= MAX_ARTICLES or self._weight >= MAX_WEIGHT


class ImportWriter:
    """Writes files through one long act, and counts in their reports what it writes. Call `finish` at the end."""

    def __init__(self, session: Session, act: LongAct, written: FirstPlaces | None) -> None:
        """Begin an import. It replaces what is there if it notes which layers of documents are `written`."""
        self._session = session
        self._act = act
        self._written = written
        self._ids = IdAllocator(session.file)
        self._waiting = Batch()
        self.found_again: list[str] = []
        """Titles of articles that the project had already, at most MAX_TITLES."""
        self._decided: set[str] = set()  # ids of the documents that decisions came for

    def add_file(self, articles: Iterator[IncomingArticle], report: FileReport) -> None:
        """Write a file, or nothing of it when its iterator raises.

        A file of one batch is fully checked before its first article is written, so small files share a batch; a
        longer one is a part of the transaction by itself.
        """
        batches = _batches(articles, report)
        first = next(batches)
        second = next(batches, None)
        if second is None:
            for incoming, _ in first.articles.values():
                self._add(incoming, report)
            return
        self._write_waiting()
        with self._act.part():
            for batch in chain((first, second), batches):
                self._write(batch)

    def finish(self) -> None:
        """Write what is not written yet, and link decisions to the operations that they judged."""
        self._write_waiting()
        link_judged_operations(self._session, self._act, self._decided)

    def _write_waiting(self) -> None:
        waiting, self._waiting = self._waiting, Batch()
        self._write(waiting)

    def _add(self, incoming: IncomingArticle, report: FileReport) -> None:
        if self._waiting.full or incoming.article.id in self._waiting.articles:
            self._write_waiting()
        self._waiting.add(incoming, report)

    def _write(self, batch: Batch) -> None:
        layers = [layer for incoming, _ in batch.articles.values() for layer in incoming.layers]
        annotators = list(dict.fromkeys(layer.annotator for layer in layers))
        existing = ExistingWork(self._session.file, list(batch.articles), [annotator.id for annotator in annotators])
        ids = {document: set(incoming.ids()) for document, (incoming, _) in batch.articles.items()}
        known = set().union(*(ids[document] for document in ids if existing.knows(document)))
        self._ids.load(known, free=set().union(*ids.values()) - known)
        self._put_people([*annotators, *(judged for layer in layers for judged in layer.judged)])
        for incoming, report in batch.articles.values():
            self._put_article(incoming.article, existing, report)
            for layer in incoming.layers:
                self._put_layer(layer, incoming.article.id, existing, report.counts)
        self._act.flush()

    def _put_people(self, people: Iterable[Annotator]) -> None:
        known = self._session.annotators()
        for person in dict.fromkeys(people):
            if person.id != GOLD and person not in known:
                self._act.put(person)

    def _put_article(self, article: Article, existing: ExistingWork, report: FileReport) -> None:
        known = existing.facts.get(article.id)
        facts = reconcile_facts(known, article)
        if known is None:
            self._act.keep_text(StoredText(article.id, article.text, article_languages(article)))
            report.counts.documents += 1
            self._warn_of_controls(article)
        else:
            report.counts.known += 1
            if len(self.found_again) < MAX_TITLES:
                self.found_again.append(facts.title or article.id)
            report.add_remarks(conflicting_facts(known, article))
        if facts != known:
            self._act.put(facts)
        for paragraph, direction in article.directions.items():
            record = fixed_direction(article.id, int(paragraph), direction)
            if existing.directions.get(record.id) != record:
                self._act.put(record)

    def _warn_of_controls(self, article: Article) -> None:
        """Warn of hidden direction controls that make a text read other than it is stored."""
        wrong = [control for control in controls(article.text) if control.problem]
        if wrong:
            self._session.notices.add(
                Notice(
                    "warning",
                    "Hidden direction controls ({count}) can mislead a reader, the first at code point {offset}.",
                    {"count": len(wrong), "offset": wrong[0].offset},
                    where=article.title or article.id,
                    remedy="The article was imported unchanged. Show hidden marks to see them.",
                )
            )

    def _put_layer(self, layer: IncomingLayer, document: str, existing: ExistingWork, counts: ImportCounts) -> None:
        known = existing.work(layer.annotator.id, document)
        replace = self._written is not None and self._written.meet(f"{layer.annotator.id}/{document}") is None
        changes = reconcile(layer.records, known, self._ids, replace=replace)
        for record in changes.removed:
            self._act.remove(record)
        for span in changes.spans:
            self._act.put(self._session.stamped(span))
        for relation in changes.relations:
            self._act.put(relation)
        for decision in layer.decisions:
            if not existing.has(decision):
                self._act.put(decision)
                self._decided.add(document)
        self._put_progress(layer, document, known, replace=replace)
        counts.spans += len(changes.spans)
        counts.relations += len(changes.relations)
        counts.removed += len(changes.removed)

    def _put_progress(self, layer: IncomingLayer, document: str, known: Annotations, *, replace: bool) -> None:
        kept = [layer.records] if replace else [layer.records, known]
        is_empty = not any(annotations.spans or annotations.relations for annotations in kept)
        before = known.progress if known.progress.id else no_progress(layer.annotator.id, document)
        after = reconcile_progress(layer.work, before, is_empty=is_empty, replace=replace)
        if after != before:
            self._act.put(after)


def _batches(articles: Iterator[IncomingArticle], report: FileReport) -> Iterator[Batch]:
    """Yield batches; articles of the same text are in different ones, since the later finds what the earlier wrote."""
    batch = Batch()
    for incoming in articles:
        if batch.full or incoming.article.id in batch.articles:
            yield batch
            batch = Batch()
        batch.add(incoming, report)
    if batch.articles:
        yield batch


def article_languages(article: Article) -> tuple[str, ...]:
    """Return the languages that an article states, or else those found in its text."""
    stated = article.metadata.get("languages")
    if isinstance(stated, list) and all(isinstance(language, str) for language in stated):
        return tuple(stated)
    return languages_of(article.text)


def link_judged_operations(session: Session, act: LongAct, changed: Collection[str]) -> None:
    """Name the operations that decisions on these documents (by id) judged, where they name none and work is there.

    Files cannot name operations, which belong to one project; unlinked, a decision would never be seen as stale.
    """
    numbers = sorted(documents.numbers_of(session.file, changed).values())
    for begin in range(0, len(numbers), BATCH):
        for _, review in reviews(session, numbers[begin : begin + BATCH]):
            for decision in review.grounded():
                act.put(decision)
        act.flush()
