"""What can be exported: which documents, what every format would keep and lose of them, and one record of each.

All formats are held against an article while it is at hand, so that one pass over the project answers for all.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from annotator.app.exporting.reduction import LossCount, Losses
from annotator.app.exporting.selection import Order, Selection, articles
from annotator.app.exporting.splitting import Stock
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.frames import CLAIM
from annotator.exchange.files import writing
from annotator.exchange.format import Format
from annotator.exchange.losses import reduce_to
from annotator.exchange.records import Article
from annotator.exchange.registry import formats
from annotator.storage import documents

LONGEST_PREVIEW = 1_000_000
"""Characters of a record that are shown."""


class Prospect(msgspec.Struct):
    """What one format would keep: how many spans, and how many of them are claims; and what it would lose."""

    format: Format
    spans: int = 0
    claims: int = 0
    lost: tuple[LossCount, ...] = ()

    @property
    def left_out(self) -> int:
        """How many things are lost."""
        return sum(one.count for one in self.lost)


class Prospects:
    """What there is to export of a selection: the documents, those left out, what each format makes of them."""

    def __init__(self, session: Session, selection: Selection, task: Task, *, split: bool = False) -> None:
        """Look at all that is selected; for a `split` also at what is nearly the same, which takes longer.

        Raises AnnotatorError for a damaged span, Cancelled when the task was stopped.
        """
        self._session, self._selection = session, selection
        order = documents.export_order(session.file)
        numbers = {id_: number for number, id_ in order}
        self.stock = Stock() if split else None
        self.formats = {one.id: Prospect(one) for one in formats().values() if one.writes is not None}
        losses = {name: Losses() for name in self.formats}
        self._order: list[tuple[int, str]] = []
        found = articles(session, order, selection, task)
        for article in self.stock.through(found) if self.stock else found:
            self._order.append((numbers[article.id], article.id))
            for name, prospect in self.formats.items():
                _look(article, prospect, losses[name])
        for name, prospect in self.formats.items():
            prospect.lost = losses[name].counts
        self.left_out = len(order) - len(self._order)

    @property
    def documents(self) -> int:
        """How many documents have selected work."""
        return len(self._order)

    def record(self, format_: str, number: int) -> str:
        """Return what a format writes for one of the documents, counted from 0; "" where that is no text."""
        one: Order = self._order[number : number + 1]
        chosen = self.formats[format_].format
        left = (
            reduce_to(article, chosen.cannot_hold)[0]
            for article in articles(self._session, one, self._selection, Task())
        )
        with writing(Path(tempfile.gettempdir())), tempfile.TemporaryDirectory() as folder:
            place = Path(folder, f"record{chosen.suffix}")
            if chosen.is_folder:
                place.mkdir()
            assert chosen.writes is not None
            chosen.writes(left, place)
            return "\n".join(_texts(place))[:LONGEST_PREVIEW]


def _look(article: Article, prospect: Prospect, losses: Losses) -> None:
    left, lost = reduce_to(article, prospect.format.cannot_hold)
    losses.add(article.title or article.id, lost)
    for work in left.layers.values():
        prospect.spans += len(work.spans)
        prospect.claims += sum(span.label == CLAIM for span in work.spans)


def _texts(place: Path) -> Iterator[str]:
    """Yield what the files hold that are text."""
    for file in sorted(one for one in (place.rglob("*") if place.is_dir() else [place]) if one.is_file()):
        try:
            yield file.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
