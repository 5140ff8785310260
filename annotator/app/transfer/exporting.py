"""Writing people's work into one file: document by document, checked before, read back after, whole or not at all.

Memory holds a batch of documents' work and one text, however large the project is.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import Annotations, ParagraphDirection, quote_of
from annotator.domain.document import Facts
from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import flush, replaced
from annotator.exchange.formats import Format
from annotator.exchange.records import Article, Direction, work_of
from annotator.storage import documents, operations

BATCH = 200
"""Documents whose work is read at a time."""


class Selection(msgspec.Struct, frozen=True):
    """What is to be written: the ids of the layers by name, and whether unfinished work is."""

    layers: Mapping[str, str]
    include_unfinished: bool


class Written(msgspec.Struct):
    """What went into a file. `layers` are the names of those with work in it."""

    documents: int = 0
    spans: int = 0
    relations: int = 0
    layers: set[str] = set()

    def count(self, article: Article) -> Article:
        """Count an article, and return it."""
        self.documents += 1
        self.layers.update(article.layers)
        for work in article.layers.values():
            self.spans += len(work.spans)
            self.relations += len(work.relations)
        return article


class ExportReport(msgspec.Struct, frozen=True):
    """What came of an export. `left_out` counts documents without finished work."""

    path: Path
    documents: int
    layers: int
    spans: int
    relations: int
    left_out: int


def write_export(session: Session, target: Path, format_: Format, selection: Selection, task: Task) -> ExportReport:
    """Write the selected work to `target`. Raises AnnotatorError when there is none or it cannot be written."""
    assert format_.writes is not None
    order = documents.export_order(session.file)
    written = Written()
    with replaced(target) as (file, unfinished):
        format_.writes(map(written.count, _articles(session, order, selection, task)), file)
        flush(file)
        _require_something(written, len(order))
        _read_back(format_, unfinished, written, target)
    left_out = len(order) - written.documents
    return ExportReport(target, written.documents, len(written.layers), written.spans, written.relations, left_out)


def _articles(session: Session, order: list[tuple[int, str]], selection: Selection, task: Task) -> Iterator[Article]:
    for done in range(0, len(order), BATCH):
        task.step(done, len(order))
        yield from _batch(session, dict(order[done : done + BATCH]), selection)


def _batch(session: Session, batch: Mapping[int, str], selection: Selection) -> Iterator[Article]:
    numbers = list(batch)
    work = {name: operations.work_of(session.file, layer, numbers) for name, layer in selection.layers.items()}
    facts = operations.records_of(session.file, "document", "", numbers)
    directions = operations.records_of(session.file, "direction", "", numbers)
    for number, document in batch.items():
        chosen = {
            name: own[number]
            for name, own in work.items()
            if number in own and (selection.include_unfinished or own[number].status in ("done", "skipped"))
        }
        if not chosen and not selection.include_unfinished:
            continue
        text = documents.text_of(session.file, number)
        for annotations in chosen.values():
            _check_quotes(annotations, text, document)
        layers = {name: lines for name, annotations in chosen.items() if (lines := work_of(annotations)) is not None}
        known = next(one for one in facts[number] if isinstance(one, Facts))
        yield Article(document, known.title, text, known.metadata, _directions(directions.get(number, ())), layers)


def _directions(records: Iterable[object]) -> dict[str, Direction]:
    return {str(one.paragraph): one.direction for one in records if isinstance(one, ParagraphDirection)}


def _check_quotes(annotations: Annotations, text: str, document: str) -> None:
    for span in annotations.spans.values():
        if quote_of(text, span.fragments) != span.quote:
            raise AnnotatorError(
                "A span lies on other words than those that it was made on.",
                where=f"document {document}, span {span.id}",
                remedy="`annotator check` lists all such places; nothing was written.",
            )


def _require_something(written: Written, there: int) -> None:
    if written.documents:
        return
    if not there:
        raise AnnotatorError("The project has no documents.", remedy="Import some first.")
    raise AnnotatorError(
        "Nobody has finished any of the {there} documents, so there is nothing to write.",
        remedy="Add --include-unfinished to write them all the same.",
        there=there,
    )


def _read_back(format_: Format, unfinished: Path, written: Written, target: Path) -> None:
    if format_.reads is None:
        return
    found = Written()
    for article in format_.reads(unfinished, None):
        found.count(article)
    if found != written:
        raise AnnotatorError(
            "What was written is not what is read back.", where=str(target), remedy="Check the drive; nothing was kept."
        )
