"""Where a process of the tests was when it crashed: said at the end of the run, not somewhere among the dots."""

import faulthandler
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

_FOLDER = "ANNOTATOR_TEST_TRACES"
_open_to_the_end = ExitStack()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Have each process of the tests write where it was into a file of its own."""
    worker = getattr(session.config, "workerinput", None)
    if worker is None:
        folder = tempfile.TemporaryDirectory(prefix="annotator-traces-")
        session.config.add_cleanup(folder.cleanup)
        os.environ[_FOLDER] = folder.name
    elif _FOLDER in os.environ:
        path = Path(os.environ[_FOLDER], f"{worker['workerid']}-{os.getpid()}.txt")
        file = _open_to_the_end.enter_context(path.open("w", encoding="utf-8"))
        faulthandler.enable(file)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say where processes crashed."""
    for trace in sorted(Path(os.environ[_FOLDER]).glob("*.txt")):
        if words := trace.read_text("utf-8", errors="replace"):
            terminalreporter.section(f"crash of {trace.stem}")
            terminalreporter.write(words)
