"""When passes of an exchange are due.

A hub is asked every two seconds; a folder is glanced at every four, and gone through every half minute. On battery it
is less often, and after errors after one, two, four … seconds. A password that was not accepted is hardly tried again.
Own changes leave two seconds after the last act.

UNITS: milliseconds in timers, seconds elsewhere.
"""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from annotator.app.sharing.sharing import Place
from annotator.ui.sharing.power import on_battery

EVERY_S = {"folder": 4, "hub": 2}
"""The time between passes: a folder is glanced at, a hub is asked."""
WHOLE_S = 30
"""The time between passes over every file of a folder."""
ON_BATTERY = 4
"""How many times longer these are on battery."""
LONGEST_WAIT_S = 600
SOON_MS, FIRST_MS, BUSY_MS = 2_000, 500, 1_000


class Schedule(QObject):
    """The timers of one exchange: `exchange` is called when a pass is due, or `glance` where that is enough."""

    def __init__(self, parent: QObject, exchange: Callable[[], object], glance: Callable[[], object]) -> None:
        super().__init__(parent)
        self._exchange, self._glance = exchange, glance
        self._whole = QElapsedTimer()
        self.failures = 0
        """How many passes have failed in a row."""
        self.next, self._soon = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self.next.timeout.connect(self._look_again)
        self._soon.timeout.connect(self._send_soon)

    def start(self) -> None:
        """Let the first pass be due."""
        self.next.start(FIRST_MS)

    def stop(self) -> None:
        """Let none be due."""
        self.next.stop()
        self._soon.stop()

    def note_act(self) -> None:
        """Let a pass be due soon, as there is something to send."""
        self._soon.start(SOON_MS)

    def note_busy(self, *, at_a_glance: bool) -> None:
        """Put off a pass that could not begin."""
        if not at_a_glance:
            self._whole.invalidate()
        self.next.start(BUSY_MS)

    def note_begun(self, *, at_a_glance: bool) -> None:
        """Note that a pass has begun."""
        self.next.stop()
        if not at_a_glance:
            self._whole.start()

    def note_done(self, place: Place) -> None:
        """Note that a pass was done, and let the next be due."""
        self.failures = 0
        self.next.start(EVERY_S[place.kind] * 1000 * _times())

    def note_failed(self, *, for_password: bool) -> None:
        """Note that a pass failed, `for_password` for want of one, and let it be tried again."""
        self.next.start(1000 * (LONGEST_WAIT_S if for_password else min(2**self.failures, LONGEST_WAIT_S)))
        self.failures += 1

    def _look_again(self) -> None:
        is_whole_due = not self._whole.isValid() or self._whole.hasExpired(WHOLE_S * 1000 * _times())
        (self._exchange if is_whole_due else self._glance)()

    def _send_soon(self) -> None:
        if not self.failures:
            self._exchange()


def _times() -> int:
    """Return how many times longer it waits than on mains."""
    return ON_BATTERY if on_battery() else 1
