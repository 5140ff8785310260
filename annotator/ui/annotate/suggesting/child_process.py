"""The process that learns or suggests, as the window sees it: requests go in, answers come out, it ends with us."""

import logging
import sys
from functools import partial

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
        process.readyReadStandardOutput.connect(partial(self._read, process))
        process.finished.connect(partial(self._note_end, process))
        process.errorOccurred.connect(partial(self._note_error, process))
        process.start(sys.executable, list(_COMMAND))

    def _read(self, process: QProcess) -> None:
        if process is not self._process:  # one that was dropped
            return
        try:
            found = self._answers.take(bytes(process.readAllStandardOutput().data()))
        except msgspec.DecodeError:
            _log.error("The process that suggests said what is no answer.")
            self.stop()
            self._failures = MOST_FAILURES
            return
        for answer in found:
            self._failures = 0
            self.answered.emit(answer)

    def _note_end(self, process: QProcess, code: int, _status: QProcess.ExitStatus) -> None:
        self._read(process)
        if process is not self._process:
            return
        self._forget()
        if code:
            self._failures += 1
            _log.warning("The process that suggests ended with %s.", code)
        self.ended.emit()

    def _note_error(self, process: QProcess, error: QProcess.ProcessError) -> None:
        """Note that it could not be started; whatever else goes wrong ends the process."""
        if error == QProcess.ProcessError.FailedToStart and process is self._process:
            self._forget()
            self._failures = MOST_FAILURES
            _log.warning("The process that suggests could not be started.")
            self.ended.emit()

    def _forget(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()

    def drop(self) -> None:
        """Kill the process, whatever it does, without waiting for its end."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.connect(process.deleteLater)
            process.kill()

    def stop(self) -> None:
        """Kill the process, and wait for the end of every one that was killed."""
        self.drop()
        for process in self.findChildren(QProcess):
            process.waitForFinished(PATIENCE_MS)
