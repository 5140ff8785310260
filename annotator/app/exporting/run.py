"""An export from start to end: select the work, reduce it to what the format can hold, write it, prove it."""

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from annotator.app.exporting.attributions import Attributions
from annotator.app.exporting.reduction import LossCount, Losses, project_facts, reduce_articles
from annotator.app.exporting.selection import Order, Selection, select_articles
from annotator.app.exporting.splitting import Plan, Split, SplitPlanner
from annotator.app.exporting.writing import write_articles
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.exchange.files import made
from annotator.exchange.format import Format
from annotator.exchange.label_map import LabelMap
from annotator.exchange.proof import Proof
from annotator.exchange.records import Article
from annotator.splits.split import PARTS
from annotator.storage import document_order

MANIFEST = "split.json"


class ExportReport(msgspec.Struct):
    """What an export wrote. `left_out` counts documents without finished work, `lost` what the format cannot hold.

    `parts` counts the documents of each part of a split.
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
    """One export of the selected work in one format; with `strict` it is refused when anything is lost."""

    def __init__(
        self,
        session: Session,
        format_: Format,
        selection: Selection,
        task: Task,
        *,
        strict: bool = False,
        frames_as_events: LabelMap | None = None,
    ) -> None:
        """Raises AnnotatorError where frames cannot be events, by the format or the label map for their names."""
        self._session, self._selection, self._task = session, selection, task
        self._format = format_.under(project_facts(session))
        self._attributions = None if frames_as_events is None else Attributions(frames_as_events)
        if self._attributions is not None:
            self._format = self._attributions.written_in(self._format)
        self._strict = strict
        self._order: Order = document_order.export_order(session.file, by_id=self._format.sorted_by_id)
        self._losses = Losses()

    def preview(self) -> ExportReport:
        """Report what would be written and lost, and write nothing. Raises AnnotatorError when there is nothing."""
        proof = Proof()
        deque(map(proof.note, self._reduced(self._order)), maxlen=0)
        return self._report(proof)

    def write(self, target: Path) -> ExportReport:
        """Write one file, or one folder where that is what the format is.

        Raises AnnotatorError when there is nothing to write, when it cannot be written or is not read back as it was
        written, and when something is lost that must not be.
        """
        with made(target, folder=self._format.is_folder) as unfinished:
            proof = write_articles(self._format, self._reduced(self._order), unfinished, target)
            report = self._report(proof)
        return msgspec.structs.replace(report, path=target)

    def write_parts(self, target: Path, wanted: Split) -> ExportReport:
        """Write a folder with a file for each part of a split, and the manifest.

        Raises as `write` and `SplitPlanner.plan` do.
        """
        plan = self._plan(wanted)
        counts: dict[str, int] = {}
        whole = Proof()
        with made(target, folder=True) as folder:
            for part in PARTS:
                order = [(number, document) for number, document in self._order if plan.parts.get(document) == part]
                if order:
                    name = part if self._format.is_folder else f"{part}{self._format.suffix}"
                    proof = write_articles(self._format, self._reduced(order), folder / name, target)
                    counts[part] = proof.documents
                    whole.add(proof)
            (folder / MANIFEST).write_bytes(plan.manifest + b"\n")
            report = self._report(whole)
        return msgspec.structs.replace(report, path=target, parts=counts)

    def _plan(self, wanted: Split) -> Plan:
        planner = SplitPlanner()
        deque(planner.collect(self._selected(self._order)), maxlen=0)
        return planner.plan(wanted)

    def _selected(self, order: Order) -> Iterator[Article]:
        return select_articles(self._session, order, self._selection, self._task)

    def _reduced(self, order: Order) -> Iterator[Article]:
        articles = self._selected(order)
        if self._attributions is not None:
            articles = map(self._attributions.article, articles)
        return reduce_articles(articles, self._format, self._losses)

    def _report(self, proof: Proof) -> ExportReport:
        _require_documents(proof, len(self._order))
        lost = self._losses.counts()
        if self._strict and lost:
            raise _refusal(lost, self._format)
        left_out = len(self._order) - proof.documents
        return ExportReport(Path(), proof.documents, len(proof.layers), proof.spans, proof.relations, left_out, lost)


def _refusal(lost: Sequence[LossCount], format_: Format) -> AnnotatorError:
    return AnnotatorError(
        "The format {name} cannot preserve everything: {lost}.",
        remedy="Choose another format, or export without --strict.",
        name=format_.id,
        lost=[f"{count.kind} ({count.count})" for count in lost],
    )


def _require_documents(proof: Proof, there: int) -> None:
    if proof.documents:
        return
    if not there:
        raise AnnotatorError("The project has no documents.", remedy="Import articles first.")
    raise AnnotatorError(
        "No finished documents to export.",
        remedy="Add --include-unfinished to export the others too.",
    )
