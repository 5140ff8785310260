"""Prints what was promised and what was measured, side by side."""

import os
from pathlib import Path

import pytest

from annotator.app import commands
from tests.benchmarks.makers import fill, judge

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


DOCUMENTS, CHARACTERS = 10_000, 1_500


@pytest.fixture(scope="session")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of 10,000 articles on each of which two people marked 12 spans and 4 relations, a tenth otherwise."""
    path = commands.new_project(tmp_path_factory.mktemp("judged") / "judged.annot")
    fill(path, DOCUMENTS, CHARACTERS)
    for annotator, astray in (("sara", 10), ("omar", 12)):
        judge(path, annotator, astray)
    return path


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """List every benchmark's promise and figure."""
    session = getattr(config, "_benchmarksession", None)
    for benchmark in session.benchmarks if session else ():
        figures = ", ".join(f"{name}: {value}" for name, value in benchmark.extra_info.items())
        terminalreporter.write_line(f"{benchmark.name}: median {benchmark.stats.median * 1000:.1f} ms; {figures}")
