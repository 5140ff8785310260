"""A search in all documents between the events of the window, so that it never delays typing."""

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app import commands
from annotator.text.folding import Folding
from annotator.text.matching import Hit
from annotator.ui.open_project import OpenProject

if TYPE_CHECKING:
    from annotator.app.commands.finding import SearchStep

DELAY_MS = 300
"""The pause in typing after which the search begins."""
FIRST_SLICE_S, SLICE_S = 0.1, 0.012
"""The longest time without events of the window; the first slice is enough for a small project."""


class ProjectSearch(QObject):
    """The hits found so far, by document; `running` from `start` until all documents are searched."""

    progressed = Signal()
    finished = Signal()

    def __init__(self, project: OpenProject, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self.found: dict[str, list[Hit]] = {}
        self.running = False
        self.share = 0.0
        self._remaining: Iterator[SearchStep] = iter(())
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._delay.timeout.connect(self._begin)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._search_on)

    def start(self, query: str, folding: Folding, *, whole_words: bool) -> None:
        """Start another search after a pause in typing; forget what was found before."""
        self.stop()
        self.running = True
        self._remaining = commands.find_in_batches(self._project.session, query, folding, whole_words=whole_words)
        self._delay.start()
        self.progressed.emit()

    def hurry(self) -> None:
        """Begin now, if the search has not begun."""
        if self._delay.isActive():
            self._delay.stop()
            self._begin()

    def stop(self) -> None:
        """Stop, and forget what was found."""
        self._delay.stop()
        self._timer.stop()
        self._remaining = iter(())
        self.found, self.running, self.share = {}, False, 0.0

    def _begin(self) -> None:
        self._search_on(FIRST_SLICE_S)

    def _search_on(self, slice_s: float = SLICE_S) -> None:
        """Search for so many seconds, then return to the events of the window."""
        complete = self._project.do(lambda: self._search_until(time.monotonic() + slice_s))
        if complete is None:
            self.stop()
        elif complete:
            self._timer.stop()
            self.running = False
            self.finished.emit()
        else:
            self._timer.start()
            self.progressed.emit()

    def _search_until(self, end: float) -> bool:
        """Search until this time; return whether everything was searched."""
        for looked in self._remaining:
            self.share = looked.done / max(looked.total, 1)
            if looked.found is not None:
                self.found[looked.found.document] = looked.found.hits
            if time.monotonic() > end:
                return False
        return True
