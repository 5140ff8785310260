"""Signs on the cards of claims that somebody has corrected since their owner last saw them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app.commands.correcting import Correction
from annotator.domain.annotation import Relation
from annotator.domain.frames import Frame
from annotator.ui import language
from annotator.ui.annotate.correction_bar import CorrectionBar, spans_of

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


class CorrectionSigns(QObject):
    """Keeps the signs of the article shown up to date: those of the corrections that the bar tells of."""

    def __init__(self, desk: "Desk", bar: CorrectionBar) -> None:
        super().__init__(desk)
        self._desk, self._bar = desk, bar
        bar.refreshed.connect(self.refresh)
        desk.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show who has corrected which claim."""
        names: dict[str, set[str]] = {}
        for correction in self._bar.unseen():
            for head in heads_of(correction, self._desk.article.frames):
                names.setdefault(head, set()).add(language.isolated(correction.name))
        self._desk.article.cards.show_corrections({head: language.listed(sorted(of)) for head, of in names.items()})


def heads_of(correction: Correction, frames: list[Frame]) -> set[str]:
    """Return the heads of the claims that a correction changed: the own one of a relation, all that have the span."""
    if isinstance(correction.after or correction.before, Relation):
        return set(spans_of(correction)[:1]) & {frame.head.id for frame in frames}
    return {frame.head.id for frame in frames if correction.id in frame.parts()}
