"""A search in a long article between the events of the window, so that it never delays typing."""

import time
from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.annotation import Fragment
from annotator.text.matching import Hit

FIRST_SLICE_S, SLICE_S = 0.001, 0.012
"""The longest time without events of the window: before the first hits are painted, and after that."""
AT_ONCE = 64
"""The hits found between looks at the clock."""


class GradualSearch(QObject):
    """The hits found so far, in order, and their places."""

    grown = Signal()
    """More hits were found, or the search is complete."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []
        self.places: list[Fragment] = []
        self.complete = True
        self._remaining: Iterator[Hit] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._search_on)

    def begin(self, hits: Iterable[Hit]) -> None:
        """Begin with other hits, and forget those found before."""
        self.hits, self.places, self.complete = [], [], False
        self._remaining = iter(hits)
        self._search_on(FIRST_SLICE_S)

    def finish(self) -> None:
        """Find all remaining hits, however long it takes."""
        while not self.complete:
            self._find_more()
        self._timer.stop()
        self.grown.emit()

    def _search_on(self, slice_s: float = SLICE_S) -> None:
        until = time.monotonic() + slice_s
        self._find_more()
        while not self.complete and time.monotonic() < until:
            self._find_more()
        if self.complete:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self.grown.emit()

    def _find_more(self) -> None:
        more = list(islice(self._remaining, AT_ONCE))
        self.hits += more
        self.places += [(hit.start, hit.end) for hit in more]
        self.complete = len(more) < AT_ONCE
