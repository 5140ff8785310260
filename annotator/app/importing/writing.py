"""Writing articles into the project in batches, matched with what is there.

A batch bounds the memory; an import of any length is one act.
"""

from collections.abc import Iterator

import msgspec

from annotator.app.acts import LongAct
from annotator.app.identities import Identities
from annotator.app.importing.check import Incoming, Piece
from annotator.app.importing.existing import Before
from annotator.app.importing.reconciliation import merge, merged_progress
from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, fixed_direction, no_progress
from annotator.domain.document import Facts, StoredText
from annotator.exchange.records import Article
from annotator.text.direction import controls
from annotator.text.languages import languages_of

MOST_ARTICLES = 50
MOST_WEIGHT = 4_000_000
"""Code points of text in a batch; a span or relation weighs as much as 100."""
MOST_NAMED = 200

SOURCES = "sources"
"""The key of a document's metadata that lists the names that its text came under."""


class Counts(msgspec.Struct):
    """What an import did: documents new and found again, spans and relations new, and how many were removed."""

    documents: int = 0
    known: int = 0
    spans: int = 0
    relations: int = 0
    removed: int = 0

    def add(self, other: "Counts") -> None:
        """Count what a part of the import did."""
        for field in self.__struct_fields__:
            setattr(self, field, getattr(self, field) + getattr(other, field))


class Batch:
    """Articles that are written together, each another document."""

    def __init__(self) -> None:
        self.articles: dict[str, Incoming] = {}
        self._weight = 0

    def add(self, incoming: Incoming) -> None:
        """Take an article in."""
        self.articles[incoming.article.id] = incoming
        records = sum(len(work.spans) + len(work.relations) for work in incoming.article.layers.values())
        self._weight += len(incoming.article.text) + 100 * records

    @property
    def full(self) -> bool:
        """Whether it is time to write."""
        return len(self.articles) >= MOST_ARTICLES or self._weight >= MOST_WEIGHT


class Importer:
    """Writes files through one long act; `counts` says what came of it. Call `finish` at the end."""

    def __init__(self, session: Session, act: LongAct, *, replace: bool) -> None:
        self.counts = Counts()
        self._session = session
        self._act = act
        self._replace = replace
        self._ids = Identities(session.file)
        self._waiting = Batch()
        self.found_again: list[str] = []
        """Titles of articles that the project had already, MOST_NAMED at most."""
        self.decided: set[str] = set()
        """The documents that decisions came for."""

    def add_file(self, articles: Iterator[Incoming]) -> None:
        """Write a file, or nothing of it when its iterator raises.

        A file of one batch is fully checked before its first article is written, so small files share a batch; a
        longer one is a part of the transaction by itself.
        """
        batches = _batches(articles)
        first = next(batches)
        second = next(batches, None)
        if second is None:
            for incoming in first.articles.values():
                self._add(incoming)
            return
        self.finish()
        counts = Counts()
        with self._act.part():
            for batch in (first, second):
                counts.add(self._write(batch))
            for batch in batches:
                counts.add(self._write(batch))
        self.counts.add(counts)

    def finish(self) -> None:
        """Write what still waits."""
        waiting, self._waiting = self._waiting, Batch()
        self.counts.add(self._write(waiting))

    def _add(self, incoming: Incoming) -> None:
        if self._waiting.full or incoming.article.id in self._waiting.articles:
            self.finish()
        self._waiting.add(incoming)

    def _write(self, batch: Batch) -> Counts:
        counts = Counts()
        pieces = [piece for incoming in batch.articles.values() for piece in incoming.pieces]
        annotators = list(dict.fromkeys(piece.annotator for piece in pieces))
        before = Before(self._session.file, list(batch.articles), [one.id for one in annotators])
        self._ids.look_up(id_ for piece in pieces for id_ in (*piece.records.spans, *piece.records.relations))
        known = self._session.annotators()
        for annotator in dict.fromkeys((*annotators, *(judged for piece in pieces for judged in piece.judged))):
            if annotator.id != GOLD and annotator not in known:
                self._act.put(annotator)
        for incoming in batch.articles.values():
            self._put_article(incoming.article, before, counts)
            for piece in incoming.pieces:
                self._put_piece(piece, incoming.article.id, before, counts)
        self._act.flush()
        return counts

    def _put_article(self, article: Article, before: Before, counts: Counts) -> None:
        known = before.facts.get(article.id)
        facts = merged_facts(known, article)
        if known is None:
            self._act.keep_text(StoredText(article.id, article.text, _languages(article)))
            counts.documents += 1
            self._warn_of_controls(article)
        else:
            counts.known += 1
            if len(self.found_again) < MOST_NAMED:
                self.found_again.append(facts.title or article.id)
        if facts != known:
            self._act.put(facts)
        for paragraph, direction in article.directions.items():
            record = fixed_direction(article.id, int(paragraph), direction)
            if before.directions.get(record.id) != record:
                self._act.put(record)

    def _warn_of_controls(self, article: Article) -> None:
        """Tell of hidden direction controls that can make a text read otherwise than it is stored."""
        wrong = [control for control in controls(article.text) if control.problem]
        if wrong:
            self._session.notices.tell(
                Notice(
                    "warning",
                    "Hidden direction controls ({count}) can mislead a reader, the first at code point {offset}.",
                    {"count": len(wrong), "offset": wrong[0].offset},
                    where=article.title or article.id,
                    remedy="It is imported unchanged; the view of hidden marks shows them.",
                )
            )

    def _put_piece(self, piece: Piece, document: str, before: Before, counts: Counts) -> None:
        known = before.work(piece.annotator.id, document)
        merged = merge(piece.records, known, self._ids, replace=self._replace)
        for record in merged.removed:
            self._act.remove(record)
        for span in merged.spans:
            self._act.put(span)
        for relation in merged.relations:
            self._act.put(relation)
        anything = bool(piece.records.spans or piece.records.relations)
        if not self._replace:
            anything = anything or bool(known.spans or known.relations)
        progress = known.progress if known.progress.id else no_progress(piece.annotator.id, document)
        for decision in piece.decisions:
            if not before.has(decision):
                self._act.put(decision)
                self.decided.add(document)
        after = merged_progress(piece.work, progress, anything=anything, replace=self._replace)
        if after != progress:
            self._act.put(after)
        counts.spans += len(merged.spans)
        counts.relations += len(merged.relations)
        counts.removed += len(merged.removed)


def _batches(articles: Iterator[Incoming]) -> Iterator[Batch]:
    batch = Batch()
    for incoming in articles:
        batch.add(incoming)
        if batch.full:
            yield batch
            batch = Batch()
    if batch.articles:
        yield batch


def _languages(article: Article) -> tuple[str, ...]:
    stated = article.metadata.get("languages")
    if isinstance(stated, list) and all(isinstance(one, str) for one in stated):
        return tuple(stated)
    return languages_of(article.text)


def merged_facts(known: Facts | None, article: Article) -> Facts:
    """Return what is known of a document when a file brings it (again): keys and sources are added, nothing changes."""
    if known is None:
        return Facts(id=article.id, title=article.title, metadata=article.metadata)
    metadata = article.metadata | known.metadata
    before, more = known.metadata.get(SOURCES, []), article.metadata.get(SOURCES)
    if isinstance(before, list) and isinstance(more, list):
        metadata[SOURCES] = [*before, *(one for one in more if one not in before)]
    return msgspec.structs.replace(known, metadata=metadata)
