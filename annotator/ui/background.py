"""Long work on a thread of its own, with a progress dialog that can stop it; the outcome is returned."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QLocale,
    QObject,
    Qt,
    QThread,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QDialog, QProgressBar, QProgressDialog, QWidget

from annotator.app.tasks import Cancelled, Task
from annotator.ui import language
from annotator.ui.translatable import QT_TRANSLATE_NOOP

WORDS = (
    QT_TRANSLATE_NOOP("Background", "claims"),
    QT_TRANSLATE_NOOP("Background", "documents"),
    QT_TRANSLATE_NOOP("Background", "figures"),
    QT_TRANSLATE_NOOP("Background", "index"),
    QT_TRANSLATE_NOOP("Background", "intervals"),
    QT_TRANSLATE_NOOP("Background", "operations"),
    QT_TRANSLATE_NOOP("Background", "project"),
    QT_TRANSLATE_NOOP("Background", "receive"),
    QT_TRANSLATE_NOOP("Background", "samples"),
    QT_TRANSLATE_NOOP("Background", "send"),
)
"""Words that tasks use for what they work on, besides names of files."""
PATIENCE_MS = 400
"""The time before a dialog shows the work."""
COLLECT_EVERY_MS = 40
"""Often, as a collection takes the longer the more a worker has made since the last one."""
LONGEST_NAME = 60
Outcome = TypeVar("Outcome")


class _Worker(QThread):
    progressed = Signal(int, int, str)

    def __init__(self, work: Callable[[Task], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.task = Task(self._note)
        self.progress = (0, 0, "")
        self.error: BaseException | None = None

    def _note(self, done: int, total: int, what: str) -> None:
        self.progress = (done, total, what)
        self.progressed.emit(done, total, what)

    def run(self) -> None:
        """Do the work, and keep its error for the thread of the window."""
        try:
            self._work(self.task)
        except BaseException as error:  # noqa: BLE001  raised again on the thread of the window
            self.error = error


_users: list[QTimer] = []
"""The timers of those who have the garbage collector run on this thread."""
_stopped: list[bool] = []
"""Whether the first of them stopped it where it ran by itself."""


@contextmanager
def garbage_collected_here() -> Iterator[None]:
    """Run the garbage collector of Python on this thread alone.

    On the thread of a worker it could delete a widget that belongs to this thread; shiboken defers that, and may then
    delete an object that its parent has deleted already.
    """
    timer = QTimer()
    timer.timeout.connect(_collect_garbage)
    if not _users:
        _stopped.append(gc.isenabled())
    gc.disable()
    timer.start(COLLECT_EVERY_MS)
    _users.append(timer)
    try:
        yield
    finally:
        timer.stop()
        _users.remove(timer)
        if not _users and _stopped.pop():
            gc.enable()


def _dismiss(dialog: QDialog) -> None:
    """Close a dialog at once; it is deleted only when the caller is done.

    Until then it would be modal over what the caller opens, and its button would be the default one of its parent.
    """
    dialog.hide()
    dialog.setParent(None)
    dialog.deleteLater()


def _collect_garbage() -> None:
    gc.collect(1)


def _figure(done: int, total: int) -> str:
    if total:
        return f"{language.number(min(100 * done // total, 100))}{QLocale().percent()}"
    return language.number(done) if done else ""


def _subject(words: str) -> str:
    """The current item of the task, in words: a translated word, or the name of a file, cut in the middle."""
    if words not in WORDS:
        words = words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME // 2]}…{words[-LONGEST_NAME // 2 :]}"
        return language.isolated(words) if words else ""
    return QCoreApplication.translate("Background", words)


class _Progress(QProgressDialog):
    """Shows how far a worker is, and can stop it."""

    def __init__(self, parent: QWidget, title: str, worker: _Worker) -> None:
        super().__init__(title, "", 0, 0, parent)
        self._title = title
        self.setObjectName("progressDialog")
        self.setWindowTitle(title)
        self.setCancelButtonText(QCoreApplication.translate("Background", "Stop"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(420)
        self.setMinimumDuration(PATIENCE_MS)
        self.setAutoClose(False)
        self.setAutoReset(False)
        # The bar is too low for a figure, which is in the words above it.
        self.setBar(QProgressBar(self, textVisible=False))
        self.show_progress(*worker.progress)
        worker.progressed.connect(self.show_progress)
        self.canceled.connect(worker.task.cancel)

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Show how far the work is."""
        self.setMaximum(total)
        self.setValue(done)
        self.setLabelText(f"{self._title} {_figure(done, total)}".rstrip() + f"\n{_subject(what)}")


def run_with_progress(parent: QWidget, title: str, work: Callable[[Task], Outcome]) -> tuple[Outcome] | tuple[()]:
    """Do long work; a dialog shows its progress once it has taken a while.

    Returns a tuple with the outcome, or an empty one when the person stopped it. Raises what the work raised.
    """
    outcomes: list[Outcome] = []
    worker = _Worker(lambda task: outcomes.append(work(task)), parent)
    loop = QEventLoop()
    worker.finished.connect(loop.quit)
    QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
    with garbage_collected_here():
        worker.start()
        # Until the modal dialog is shown, keys and clicks wait, so that nothing is edited meanwhile.
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not worker.isFinished():
            dialog = _Progress(parent, title, worker)
            dialog.show()
            loop.exec()
            _dismiss(dialog)
        worker.wait()
    worker.deleteLater()
    if isinstance(worker.error, Cancelled):
        return ()
    if worker.error is not None:
        raise worker.error
    return (outcomes[0],)
