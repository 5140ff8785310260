"""A preview of exports: the documents, what every format would keep and lose of them, and single records.

Every article is reduced to all formats in turn, so that one pass over the project is enough.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from annotator.app.exporting.reduction import LossCount, Losses, project_facts, reduce_articles
from annotator.app.exporting.selection import Selection, select_articles
from annotator.app.exporting.splitting import SplitPlanner
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.frames import CLAIM
from annotator.exchange.files import writing
from annotator.exchange.format import Format
from annotator.exchange.records import Article
from annotator.exchange.registry import formats
from annotator.storage import document_order

LONGEST_PREVIEW = 1_000_000
"""Characters of a record that are shown."""


class FormatPreview(msgspec.Struct):
    """What one format would keep, spans and the claims among them, and what it would lose."""

    format: Format
    spans: int = 0
    claims: int = 0
    lost: tuple[LossCount, ...] = ()

    @property
    def left_out(self) -> int:
        """How many things are lost."""
        return sum(loss.count for loss in self.lost)


class ExportPreview:
    """The documents of a selection, how many are left out, and what each format keeps of them."""

    def __init__(self, session: Session, selection: Selection, task: Task, *, split: bool = False) -> None:
        """Read all that is selected; for a `split` also find near duplicates, which takes longer.

        Raises AnnotatorError for a damaged span, Cancelled when the task was stopped.
        """
        self._session, self._selection = session, selection
        order = document_order.export_order(session.file)
        numbers = {id_: number for number, id_ in order}
        self.split_planner = SplitPlanner() if split else None
        facts = project_facts(session)
        self.formats = {
            format_.id: FormatPreview(format_.under(facts)) for format_ in formats().values() if format_.can_write
        }
        losses = {name: Losses() for name in self.formats}
        self._order: list[tuple[int, str]] = []
        selected = select_articles(session, order, selection, task)
        for article in self.split_planner.collect(selected) if self.split_planner else selected:
            self._order.append((numbers[article.id], article.id))
            for name, preview in self.formats.items():
                _add(article, preview, losses[name])
        for name, preview in self.formats.items():
            preview.lost = losses[name].counts()
        self.left_out = len(order) - len(self._order)

    @property
    def documents(self) -> int:
        """How many documents have selected work."""
        return len(self._order)

    def record(self, format_: str, number: int) -> str:
        """Return what a format writes for one of the documents, counted from 0; "" where that is not text."""
        chosen = self.formats[format_].format
        selected = select_articles(self._session, self._order[number : number + 1], self._selection, Task())
        reduced = reduce_articles(selected, chosen, Losses())
        with writing(Path(tempfile.gettempdir())), tempfile.TemporaryDirectory() as folder:
            place = Path(folder, f"record{chosen.suffix}")
            if chosen.is_folder:
                place.mkdir()
            assert chosen.writes is not None
            chosen.writes(reduced, place)
            return "\n".join(_texts(place))[:LONGEST_PREVIEW]


def _add(article: Article, preview: FormatPreview, losses: Losses) -> None:
    for reduced in reduce_articles([article], preview.format, losses):
        for work in reduced.layers.values():
            preview.spans += len(work.spans)
            preview.claims += sum(span.label == CLAIM for span in work.spans)


def _texts(place: Path) -> Iterator[str]:
    """Yield the contents of the files that are text."""
    for file in sorted(path for path in (place.rglob("*") if place.is_dir() else [place]) if path.is_file()):
        try:
            yield file.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
