"""Projects that several benchmarks share; prints what was promised and what was measured, side by side."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.settings import Settings, save_settings
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from tests.benchmarks import lead_project
from tests.benchmarks.archive_project import ARTICLES, ENTRIES, archive_project
from tests.benchmarks.figures import Figure
from tests.benchmarks.makers import fill, judge
from tests.benchmarks.turns import spin

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


DOCUMENTS, CHARACTERS = 10_000, 1_500


def judge_by_two(path: Path, documents: int) -> Path:
    """Make a project of articles on each of which two people marked 12 spans and 4 relations, a tenth otherwise."""
    project = commands.new_project(path)
    fill(project, documents, CHARACTERS)
    for annotator, astray in (("sara", 10), ("omar", 12)):
        judge(project, annotator, astray)
    return project


@pytest.fixture(scope="session")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of `judge_by_two` with 10,000 articles."""
    return judge_by_two(tmp_path_factory.mktemp("judged") / "judged.annot", DOCUMENTS)


@pytest.fixture(scope="session")
def large_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lead's project of 100,000 articles and fifty people, which is only read."""
    return lead_project.make_lead_project(tmp_path_factory.mktemp("large") / "large.annot")


@pytest.fixture(scope="session")
def archive_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of a newsroom, not indexed yet, which is only copied."""
    path = tmp_path_factory.mktemp("archive") / "archive.annot"
    archive_project(path, ARTICLES, ENTRIES)
    return path


@pytest.fixture(scope="module")
def desk(large_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The lead's window on a copy of that project, at the article with the long history, once all is read."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("settings"))
    save_settings(Settings(language="en"))
    project = shutil.copy(large_project, tmp_path_factory.mktemp("desk") / "project.annot")
    window = open_window(project, lead_project.LEAD, lead_project.FIRST_ID)
    window.resize(1440, 900)
    assert window.project is not None
    gc.freeze()  # as the program does at its start
    while not window.project.project.inbox.complete:
        spin(50)
    while not window.project.modes.importing_ahead.done:
        spin(50)
    spin(500)
    yield window
    window.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """List the figures of every benchmark."""
    session = getattr(config, "_benchmarksession", None)
    for benchmark in session.benchmarks if session else ():
        told = benchmark.extra_info
        if told:  # not where it failed before
            figures = "; ".join(str(Figure(**figure)) for figure in told["figures"])
            terminalreporter.write_line(f"{told['work']}: {figures}")
