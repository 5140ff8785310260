"""One pass of sending and receiving on a thread of its own, which touches no widget and no cache of the window.

The thread works on a session beside that of the window. What it commits and what came of it are put in a queue, which
the window reads when it can. A thread that waits for a dead drive or network is left behind: it ends with the program
at the latest.
"""

import threading
from queue import SimpleQueue

import msgspec
from PySide6.QtCore import QElapsedTimer, QEventLoop

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.session import Session
from annotator.app.sharing.passwords import stored_password
from annotator.app.sharing.sharing import Place, Sharing, SharingReport
from annotator.app.tasks import Cancelled, Task
from annotator.domain.errors import AnnotatorError

Outcome = SharingReport | BaseException | None
"""What came of a pass; None when it was stopped."""


class Courier:
    """Carries the work of a session through one place, pass by pass. One thread at a time uses it."""

    def __init__(self, session: Session, place: Place, password: str = "") -> None:
        """Take the session of the window, on its thread."""
        self._session = session.beside()
        self._place, self._password = place, password
        self._sharing: Sharing | None = None
        self._last = SharingReport()
        self.is_password_kept = False
        """Whether the password is that of the keyring."""
        self._changes: SimpleQueue[Change] = SimpleQueue()
        self._session.add_listener(self._changes.put)

    @property
    def person(self) -> str:
        """The id of the person whose work it carries."""
        return self._session.author

    def step(self, task: Task, *, at_a_glance: bool = False) -> SharingReport:
        """Send and receive; with `at_a_glance` only if there seems to be anything to exchange.

        Raises AnnotatorError when the place or the project fails, Cancelled when the task is stopped.
        """
        self._session.catch_up()
        if self._sharing is None:
            if self._place.kind == "hub" and not self._password:
                self._password = stored_password(self._place.address)
                self.is_password_kept = bool(self._password)
            self._sharing = commands.open_sharing(self._session, self._place, self._password)
        try:
            if not at_a_glance or self._sharing.has_news():
                self._last = self._sharing.step(task)
                return self._last
            return msgspec.structs.replace(self._last, sent=0, merged=(), renamed=False)
        except AnnotatorError:
            self.close()
            raise

    def committed(self) -> list[Change]:
        """Return, for the window, what was committed since it asked last; merges in a row are one change."""
        changes: list[Change] = []
        while not self._changes.empty():
            change = self._changes.get()
            if changes and changes[-1].brought and change.brought:
                changes[-1] = changes[-1].joined(change)
            else:
                changes.append(change)
        return changes

    def close(self) -> None:
        """End connections."""
        if self._sharing is not None:
            self._sharing.close()
            self._sharing = None


class Pass:
    """A pass that has begun. `outcome` counts once `is_over`."""

    def __init__(self, courier: Courier, *, at_a_glance: bool) -> None:
        self.courier, self.task, self._at_a_glance = courier, Task(), at_a_glance
        self.outcome: Outcome = None
        self._thread = threading.Thread(target=self._run, name="sharing", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.outcome = self.courier.step(self.task, at_a_glance=self._at_a_glance)
        except Cancelled:
            self.courier.close()
        except BaseException as error:  # noqa: BLE001  raised again on the thread of the window
            self.outcome = error

    @property
    def is_over(self) -> bool:
        """Whether the thread has ended."""
        return not self._thread.is_alive()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the end; return whether it came."""
        self._thread.join(seconds)
        return self.is_over

    def wait_painting(self, seconds: float) -> None:
        """Wait for the end, and let the window paint meanwhile and do nothing else."""
        clock = QElapsedTimer()
        clock.start()
        loop = QEventLoop()
        while not self.wait(0.02) and clock.elapsed() < seconds * 1000:
            loop.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
