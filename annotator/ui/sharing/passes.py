"""The passes of an exchange, one at a time beside the window: begun, taken in while they go on, and ended.

UNITS: milliseconds in timers, seconds elsewhere.
"""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from annotator.app.session import Session
from annotator.app.sharing.sharing import Place, SharingReport
from annotator.domain.errors import AnnotatorError
from annotator.ui.background import garbage_collected_here
from annotator.ui.open_project import OpenProject
from annotator.ui.sharing.passing import Courier, Outcome, Pass

LOOK_MS, TAKE_IN_MS = 40, 1_000
LONG_MS = 1_000
"""The time from which on the sign says that a pass is going on: most are over before anybody could read it."""


class Passes(QObject):
    """The pass that is going on, if any; `ended` is called with the outcome of each that was not stopped."""

    def __init__(self, session: Session, ended: Callable[[Outcome], object], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._ended = session, ended
        self.project: OpenProject | None = None
        """Where what comes is taken in, while there are pages."""
        self.courier: Courier | None = None
        """Who carries the work, from the first pass on until they are stopped."""
        self._pass: Pass | None = None
        self._collecting = ExitStack()
        self._begun = QElapsedTimer()
        self._taken = QElapsedTimer()
        self._taken.start()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._collect)

    @property
    def is_running(self) -> bool:
        """Whether a pass is going on."""
        return self._pass is not None

    @property
    def is_long(self) -> bool:
        """Whether the pass that was begun last has lasted for so long that one says so."""
        return self._begun.hasExpired(LONG_MS)

    def begin(self, place: Place, password: str, *, at_a_glance: bool) -> None:
        """Begin a pass through a place, when none is going on."""
        if self.courier is None:
            self.courier = Courier(self._session, place, password)
        self._collecting.enter_context(garbage_collected_here())
        self._pass = Pass(self.courier, at_a_glance=at_a_glance)
        self._begun.start()
        self._look.start()

    def _collect(self) -> None:
        """Take in what a pass has committed, once no other work is going on, and note its end."""
        one = self._pass
        if one is None or self.project is None or self.project.is_running:
            return
        is_over = one.is_over
        if is_over or self._taken.hasExpired(TAKE_IN_MS):  # each time lists and pages are read again
            self._take_in(one.courier)
        if is_over:
            self._look.stop()
            self._pass = None
            self._collecting.close()
            self._ended(one.outcome)

    def _take_in(self, courier: Courier) -> None:
        self._taken.start()
        for change in courier.committed():
            if self.project is not None:
                self.project.done(partial(self._session.take_in, change))

    def wait_painting(self, seconds: float) -> None:
        """Wait for the end of the pass that is going on, while the window paints, and take in what it has committed."""
        if self._pass is not None:
            self._pass.wait_painting(seconds)
            self._collect()

    def give_way(self) -> None:
        """Stop the pass that is going on, for one on the thread of a person's work, and wait for its end."""
        one = self._pass
        if one is not None:
            one.task.cancel()
            one.wait()
            if isinstance(one.outcome, SharingReport | AnnotatorError):
                one.outcome = None  # what the other pass says is newer

    def stop(self, patience: float) -> None:
        """Stop: what a pass has committed is taken in, and one that is stuck after so many seconds is left behind."""
        self._look.stop()
        one, courier = self._pass, self.courier
        self._pass = self.courier = None
        if one is not None:
            one.task.cancel()
            one.wait_painting(patience)
            self._collecting.close()
        if courier is not None and (one is None or one.is_over):
            self._take_in(courier)
            courier.close()
