"""Writing people's work into files: counted before, read back after, whole or not at all."""

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from annotator.app.exporting.reduction import LossCount, Losses
from annotator.app.exporting.selection import Order, Selection, articles
from annotator.app.exporting.splitting import Plan, Split, Stock
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import made
from annotator.exchange.format import Format
from annotator.exchange.losses import reduce_to
from annotator.exchange.proof import Proof
from annotator.exchange.records import Article
from annotator.splits.split import PARTS
from annotator.storage import documents

MANIFEST = "split.json"


class ExportReport(msgspec.Struct):
    """What came of an export. `left_out` counts documents without finished work, `lost` what the format cannot hold.

    `parts` says how many documents each part of a split has.
    """

    path: Path
    documents: int = 0
    layers: int = 0
    spans: int = 0
    relations: int = 0
    left_out: int = 0
    lost: tuple[LossCount, ...] = ()
    parts: dict[str, int] = {}


class Export:
    """One export of the selected work in one format."""

    def __init__(self, session: Session, format_: Format, selection: Selection, task: Task) -> None:
        self._session, self._format, self._selection, self._task = session, format_, selection, task
        self._order = documents.export_order(session.file)
        self._losses = Losses()

    def foresee(self) -> ExportReport:
        """Tell what would be written and lost; nothing is written. Raises AnnotatorError when there is nothing."""
        proof = Proof()
        for article in self._articles(self._order):
            proof.take(article)
        return self._finished(proof)

    def write(self, target: Path, *, strict: bool = False) -> ExportReport:
        """Write one file, or one folder where that is what the format is.

        Raises AnnotatorError when there is nothing to write, when it cannot be written, when something else is read
        back than was written, and with `strict` when anything is lost.
        """
        with made(target, folder=self._format.is_folder) as unfinished:
            proof = self._write(unfinished, self._order, target)
            report = self._finished(proof, strict=strict)
        return msgspec.structs.replace(report, path=target)

    def write_parts(self, target: Path, wanted: Split, *, strict: bool = False) -> ExportReport:
        """Write a folder with a file for each part of a split, and the manifest. Raises as `write` and `Stock.plan`."""
        plan = self._plan(wanted)
        counts: dict[str, int] = {}
        whole = Proof()
        with made(target, folder=True) as folder:
            for part in PARTS:
                order = [(number, id_) for number, id_ in self._order if plan.parts.get(id_) == part]
                if order:
                    name = part if self._format.is_folder else f"{part}{self._format.suffix}"
                    proof = self._write(folder / name, order, target)
                    counts[part] = proof.documents
                    whole.add(proof)
            (folder / MANIFEST).write_bytes(plan.manifest + b"\n")
            report = self._finished(whole, strict=strict)
        return msgspec.structs.replace(report, path=target, parts=counts)

    def _plan(self, wanted: Split) -> Plan:
        stock = Stock()
        deque(stock.through(articles(self._session, self._order, self._selection, self._task)), maxlen=0)
        return stock.plan(wanted)

    def _write(self, place: Path, order: Order, target: Path) -> Proof:
        assert self._format.writes is not None
        proof = Proof(exact=self._format.keeps_ids)
        expected = _Expected(self._format)
        if self._format.is_folder:
            place.mkdir(exist_ok=True)
        self._format.writes(map(expected.count, map(proof.take, self._articles(order))), place)
        _read_back(self._format, place, proof, expected, target)
        return proof

    def _articles(self, order: Order) -> Iterator[Article]:
        for article in articles(self._session, order, self._selection, self._task):
            left, lost = reduce_to(article, self._format.cannot_hold)
            self._losses.add(article.title or article.id, lost)
            yield left

    def _finished(self, proof: Proof, *, strict: bool = False) -> ExportReport:
        _require_something(proof, len(self._order))
        if strict and self._losses.counts:
            raise _refused(self._losses.counts, self._format)
        return ExportReport(
            Path(),
            proof.documents,
            len(proof.layers),
            proof.spans,
            proof.relations,
            len(self._order) - proof.documents,
            self._losses.counts,
        )


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
