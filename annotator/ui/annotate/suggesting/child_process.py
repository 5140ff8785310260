"""The process that learns or suggests, as the window sees it: requests go in, answers come out, it ends with us."""

import logging
import sys

import msgspec
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from annotator.suggest.messages import Answers, Request, framed

PATIENCE_MS = 2000
"""How long a process that was killed is waited for."""
MOST_FAILURES = 3
"""The times that a process may end by itself in a row before it is started no more."""
_COMMAND = ("-P", "-m", "annotator.suggest.child")
"""Without the folder of the window, which may hold anything, among those of modules."""

_log = logging.getLogger("annotator")


class ChildProcess(QObject):
    """Starts the process at the first request, and again when it has died: somebody may have killed it."""

    answered = Signal(object)
    """An Answer."""
    ended = Signal()
    """The process has ended by itself; requests that wait get no answer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._answers = Answers()
        self._failures = 0

    @property
    def is_running(self) -> bool:
        """Whether there is a process."""
        return self._process is not None

    @property
    def is_given_up(self) -> bool:
        """Whether it died so often that it is started no more."""
        return self._failures >= MOST_FAILURES

    def ask(self, request: Request) -> None:
        """Send a request; nothing happens once the process is given up."""
        if self.is_given_up:
            return
        if self._process is None:
            self._start()
        assert self._process is not None
        self._process.write(framed(request))

    def _start(self) -> None:
        process = self._process = QProcess(self)
        self._answers = Answers()
        process.setProcessEnvironment(QProcessEnvironment.systemEnvironment())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._note_end)
        process.errorOccurred.connect(self._note_error)
        process.start(sys.executable, list(_COMMAND))

    def _read(self) -> None:
        if self._process is None:
            return
        try:
            found = self._answers.take(bytes(self._process.readAllStandardOutput().data()))
        except msgspec.DecodeError:
            _log.error("The process that suggests said what is no answer.")
            self.stop()
            self._failures = MOST_FAILURES
            return
        for answer in found:
            self._failures = 0
            self.answered.emit(answer)

    def _note_end(self, code: int) -> None:
        if self._process is None:  # killed by us
            return
        self._read()
        self._forget()
        if code:
            self._failures += 1
            _log.warning("The process that suggests ended with %s.", code)
        self.ended.emit()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        """Note that it could not be started; whatever else goes wrong ends the process."""
        if error == QProcess.ProcessError.FailedToStart:
            self._forget()
            self._failures = MOST_FAILURES
            _log.warning("The process that suggests could not be started.")
            self.ended.emit()

    def _forget(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()

    def stop(self) -> None:
        """Kill the process, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(PATIENCE_MS)
            process.deleteLater()
