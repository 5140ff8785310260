"""Long tasks: progress and cancellation. They use no threads; ui and cli do."""

import threading
from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818  a wish of the person, not an error
    """The person stopped the task; none of its changes are kept."""


class Task:
    """The progress of a long function, which calls `step` often.

    `report` is called with the number of steps done, the total (0 when unknown) and what is being processed. `cancel`
    may be called from any thread.
    """

    def __init__(self, report: Callable[[int, int, str], None] | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop the task at its next step."""
        self._cancelled.set()

    def step(self, done: int, total: int, item: str = "") -> None:
        """Report the progress. Raises Cancelled when the person has stopped the task."""
        if self._cancelled.is_set():
            raise Cancelled
        if self._report is not None:
            self._report(done, total, item)
