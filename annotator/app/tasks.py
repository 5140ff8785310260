"""Long work: how it says how far it is, and how it is told to stop. Knows no threads; ui and cli bring them."""

import threading
from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818  the person's wish, not an error
    """The person stopped the task; nothing that it had begun is kept."""


class Task:
    """Handed to long work, which calls `step` often.

    `report` is called with what is done, how much there is in all (0 when unknown) and what is being worked on.
    `cancel` may be called from any thread.
    """

    def __init__(self, report: Callable[[int, int, str], None] | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def step(self, done: int, total: int, what: str = "") -> None:
        """Say how far the work is. Raises Cancelled when the person has asked for it to stop."""
        if self._cancelled.is_set():
            raise Cancelled
        if self._report is not None:
            self._report(done, total, what)
