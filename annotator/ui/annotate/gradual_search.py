"""A search in a long article that goes on between the events of the window, so that typing never waits for it."""

import time
from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.annotation import Fragment
from annotator.text.matching import Hit

SLICE_S, AT_ONCE = 0.012, 256
"""How long the window may wait, and how many hits are looked for before the clock is."""


class GradualSearch(QObject):
    """The hits found so far, in order, and their places."""

    grown = Signal()
    """There are more hits, or now it is certain that there are no more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []
        self.places: list[Fragment] = []
        self.complete = True
        self._coming: Iterator[Hit] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def begin(self, coming: Iterable[Hit]) -> None:
        """Take hits from elsewhere; what was found before is forgotten."""
        self.hits, self.places, self.complete = [], [], False
        self._coming = iter(coming)
        self._go_on()

    def finish(self) -> None:
        """Find all that is left, however long it takes."""
        while not self.complete:
            self._take()
        self._timer.stop()
        self.grown.emit()

    def _go_on(self) -> None:
        until = time.monotonic() + SLICE_S
        self._take()
        while not self.complete and time.monotonic() < until:
            self._take()
        if self.complete:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self.grown.emit()

    def _take(self) -> None:
        more = list(islice(self._coming, AT_ONCE))
        self.hits += more
        self.places += [(hit.start, hit.end) for hit in more]
        self.complete = len(more) < AT_ONCE
