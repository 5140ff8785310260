"""Short work on a thread of its own, beside the window: reading ahead, or asking a program of the system."""

from collections.abc import Callable
from contextlib import ExitStack
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.ui.background import garbage_collected_here

LOOK_MS = 40
_going_on: list["_Aside"] = []


class _Aside(QObject):
    """Work that goes on until the window sees that it has ended."""

    ended = Signal(object)
    """The outcome."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        self._outcome: object = None
        self._collecting = ExitStack()
        self._collecting.enter_context(garbage_collected_here())
        self._thread = Thread(target=self._run, name="aside", daemon=True)
        self._thread.start()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._end)
        self._look.start()

    def _run(self) -> None:
        self._outcome = self._work()

    def _end(self) -> None:
        if not self._thread.is_alive():
            self._look.stop()
            self._collecting.close()
            _going_on.remove(self)
            self.ended.emit(self._outcome)


def do_aside(work: Callable[[], object], receive: Callable[[object], object] | None = None) -> None:
    """Do work that raises nothing and touches nothing of the window; a method of a widget may receive its outcome.

    A widget that is deleted meanwhile receives nothing.
    """
    aside = _Aside(work)
    if receive is not None:
        aside.ended.connect(receive)
    _going_on.append(aside)


def is_busy() -> bool:
    """Whether some work goes on."""
    return bool(_going_on)
