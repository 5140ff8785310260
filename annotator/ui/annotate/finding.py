"""Finding in the article: runs the search that the find bar asks for, shows the hits, goes from one to the next."""

from bisect import bisect_left

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.text.matching import Hit
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.annotate.find_bar import FindBar


class Finding(QObject):
    """One search in the document that is shown."""

    def __init__(self, annotating: Annotating, bar: FindBar) -> None:
        super().__init__(bar)
        self._annotating = annotating
        self._view = annotating.view
        self._bar = bar
        self._hits: list[Hit] = []
        self._current = -1
        bar.changed.connect(self.refresh)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)

    def open(self) -> None:
        """Show the bar; what is selected on one line is what is looked for."""
        article, selected = self._view.article, self._view.selected()
        words = article.text[slice(*selected[0])] if len(selected) == 1 else ""
        self._bar.open(words if "\n" not in words else "")
        self.refresh()

    def close(self) -> None:
        """Hide the bar and the hits; the current hit stays selected, ready to be marked."""
        self._bar.hide()
        self._show([], -1)
        self._view.setFocus()

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return not self._bar.isHidden()

    def refresh(self) -> None:
        """Look anew: for other words, or in another document."""
        if not self.is_open:
            return
        hits: list[Hit] = []
        if self._bar.query and self._annotating.document:
            hits = commands.find_in_document(
                self._annotating.session,
                self._annotating.document,
                self._bar.query,
                self._bar.folding,
                whole_words=self._bar.whole_words,
            )
        here = bisect_left([hit.start for hit in hits], min(self._view.selection.anchor, self._view.selection.caret))
        self._show(hits, here % len(hits) if hits else -1)

    def step(self, step: int) -> None:
        """Go to the next hit, or the one before; after the last comes the first."""
        if self._hits:
            self._show(self._hits, (self._current + step) % len(self._hits))

    def _show(self, hits: list[Hit], current: int) -> None:
        self._hits, self._current = hits, current
        self._bar.show_count(current, len(hits))
        self._view.show_hits([(hit.start, hit.end) for hit in hits], current)
        if hits:
            self._view.select(hits[current].start, hits[current].end)
