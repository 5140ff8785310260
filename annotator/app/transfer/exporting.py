"""Writing people's work into one file: document by document, checked before, read back after, whole or not at all.

Memory holds a batch of documents' work and one text, however large the project is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.app.transfer.losses import LossCount, Losses
from annotator.domain.annotation import Annotations, ParagraphDirection, quote_of
from annotator.domain.document import Facts
from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import made
from annotator.exchange.format import Format
from annotator.exchange.holding import held
from annotator.exchange.proof import Proof
from annotator.exchange.records import Article, Direction, work_of
from annotator.storage import documents, operations

BATCH = 200
"""Documents whose work is read at a time."""


class Selection(msgspec.Struct, frozen=True):
    """What is to be written: the ids of the layers by name, and whether unfinished work is."""

    layers: Mapping[str, str]
    include_unfinished: bool


class ExportReport(msgspec.Struct, frozen=True):
    """What came of an export. `left_out` counts documents without finished work, `lost` what the format cannot hold."""

    path: Path
    documents: int
    layers: int
    spans: int
    relations: int
    left_out: int
    lost: tuple[LossCount, ...] = ()


def write_export(
    session: Session, target: Path, format_: Format, selection: Selection, task: Task, *, strict: bool = False
) -> ExportReport:
    """Write the selected work to `target`.

    Raises AnnotatorError when there is none, when it cannot be written, when something else is read back than was
    written, and with `strict` when anything is lost.
    """
    assert format_.writes is not None
    order = documents.export_order(session.file)
    proof, losses = Proof(), Losses()
    with made(target, folder=format_.is_folder) as unfinished:
        held_articles = _held(_articles(session, order, selection, task), format_, losses)
        expected = _Expected(format_)
        format_.writes(map(expected.count, map(proof.take, held_articles)), unfinished)
        _require_something(proof, len(order))
        if strict and losses.counts:
            raise _refused(losses.counts, format_)
        _read_back(format_, unfinished, proof, expected, target)
    left_out = len(order) - proof.documents
    return ExportReport(
        target, proof.documents, len(proof.layers), proof.spans, proof.relations, left_out, losses.counts
    )


def foresee(session: Session, format_: Format, selection: Selection, task: Task) -> ExportReport:
    """Tell what an export would write and lose; nothing is written."""
    order = documents.export_order(session.file)
    proof, losses = Proof(), Losses()
    for article in _held(_articles(session, order, selection, task), format_, losses):
        proof.take(article)
    left_out = len(order) - proof.documents
    return ExportReport(
        Path(), proof.documents, len(proof.layers), proof.spans, proof.relations, left_out, losses.counts
    )


def _held(articles: Iterable[Article], format_: Format, losses: Losses) -> Iterator[Article]:
    for article in articles:
        left, lost = held(article, format_.cannot_hold)
        losses.add(article.title or article.id, lost)
        yield left


def _refused(lost: Sequence[LossCount], format_: Format) -> AnnotatorError:
    return AnnotatorError(
        "The format {name} cannot hold everything: {lost}.",
        remedy="Choose another format, or write it without --strict.",
        name=format_.id,
        lost=", ".join(f"{one.loss} ({one.count})" for one in lost),
    )


class _Expected:
    """How many records the file must have, for formats that are not read back."""

    def __init__(self, format_: Format) -> None:
        self._of = format_.expects
        self.records = 0

    def count(self, article: Article) -> Article:
        if self._of is not None:
            self.records += self._of(article)
        return article


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


def _require_something(proof: Proof, there: int) -> None:
    if proof.documents:
        return
    if not there:
        raise AnnotatorError("The project has no documents.", remedy="Import some first.")
    raise AnnotatorError(
        "Nobody has finished any of the {there} documents, so there is nothing to write.",
        remedy="Add --include-unfinished to write them all the same.",
        there=there,
    )


def _read_back(format_: Format, unfinished: Path, proof: Proof, expected: _Expected, target: Path) -> None:
    if format_.reads is not None:
        same = proof.holds(format_.reads(unfinished, None))
    else:
        assert format_.counts is not None
        same = format_.counts(unfinished) == expected.records
    if not same:
        raise AnnotatorError(
            "What was written is not what is read back.", where=str(target), remedy="Check the drive; nothing was kept."
        )
