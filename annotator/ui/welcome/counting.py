"""Counting the articles of a folder while its name is typed, on a thread of its own; a newer name stops it."""

from contextlib import ExitStack
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.survey import Survey, survey
from annotator.app.tasks import Cancelled, Task
from annotator.domain.errors import AnnotatorError
from annotator.ui.background import garbage_collected_here

TYPED_MS = 400
"""The time without another key after which a folder is looked into."""
LOOK_MS = 40
LEFT_S = 1


def folder_named(words: str) -> Path | None:
    """Return the folder with a name that somebody typed, or None if there is none."""
    try:
        folder = Path(words).expanduser()
        return folder if folder.is_dir() else None
    except (OSError, RuntimeError):  # no permission, too long a name, an unknown person after ~
        return None


class _Count:
    """One count, which ends early once its task is cancelled. `found` is None for a folder without articles."""

    def __init__(self, words: str) -> None:
        self.words, self.task = words, Task()
        self.found: Survey | None = None
        self._thread = Thread(target=self._run, name="counting", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        folder = folder_named(self.words)
        try:
            self.found = survey(folder, self.task) if folder is not None else None
        except (AnnotatorError, Cancelled):
            self.found = None  # what is wrong is said once the name is complete

    @property
    def is_over(self) -> bool:
        """Whether the thread has ended."""
        return not self._thread.is_alive()

    def leave(self) -> None:
        """Stop, and wait a moment for the file that is being read."""
        self.task.cancel()
        self._thread.join(LEFT_S)


class FolderCounting(QObject):
    """Counts what is in the folder that was named last. One count runs at a time."""

    counted = Signal(str, object)
    """What was typed, and the Survey of the folder."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = ""
        self._count: _Count | None = None
        self._collecting = ExitStack()
        self._typed = QTimer(self, interval=TYPED_MS, singleShot=True)
        self._typed.timeout.connect(self._begin)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._take)
        # A form may be left while it counts.
        self.destroyed.connect(self._collecting.close)

    def begin(self, words: str) -> None:
        """Count once nothing more is typed; "" counts nothing."""
        self._wanted = words
        if self._count is not None:
            self._count.task.cancel()
        self._typed.start()

    def stop(self) -> None:
        """Count no more."""
        self.begin("")
        self._typed.stop()

    def _begin(self) -> None:
        if self._wanted and self._count is None:
            self._collecting.enter_context(garbage_collected_here())
            self._count = _Count(self._wanted)
            self._collecting.callback(self._count.leave)
            self._look.start()

    def _take(self) -> None:
        """Hand on the outcome of a count that is over, or begin the one that waited for its end."""
        count = self._count
        if count is None or not count.is_over:
            return
        self._look.stop()
        self._collecting.close()
        self._count = None
        if count.words != self._wanted:
            if not self._typed.isActive():
                self._begin()
        elif count.found is not None:
            self.counted.emit(count.words, count.found)
