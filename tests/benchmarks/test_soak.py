"""A long day in the real window: switching documents, undoing and redoing, switching pages.

Afterwards memory has grown by less than 20 MB, and there are no more widgets, timers, threads and open files than
before. Each kind of work is done for a while first, since the first times make what is kept on purpose. SOAK=1 in the
environment does all of it, as `make soak` does; otherwise it is a fiftieth.
"""

import gc
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.commands import new_project
from annotator.app.settings import Settings, save_settings
from annotator.ui.application import open_window
from annotator.ui.main_window import MainWindow
from tests.benchmarks.figures import Figure, tell
from tests.benchmarks.makers import annotate, fill
from tests.benchmarks.turns import spin

DOCUMENTS, SPANS = 40, 12
WARM_UP, AHEAD_MS = 100, 5_000
"""How often each kind of work is done before anything is counted, and the time for what is then made ahead."""
MOST_MB = 20
Work = Callable[[MainWindow, int], None]
SHARE = float(os.environ.get("SOAK", "0.02"))


class Present(NamedTuple):
    """What there is: resident memory in MB, widgets and timers by class, threads, open files."""

    memory: float
    widgets: Counter[str]
    timers: int
    threads: int
    files: int


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    save_settings(Settings(language="en"))
    project = new_project(tmp_path / "soak.annot")
    fill(project, DOCUMENTS, 1_500)
    annotate(project, "sara", SPANS, 3)
    window = open_window(project, "sara")
    while not window.project.modes.importing_ahead.done:
        spin(50)
    yield window
    window.close()


def turn() -> None:
    """Let the window turn once, and let go what was to go, as its own event loop does."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def switch_documents(window: MainWindow, times: int) -> None:
    listing = window.desk.listing
    for number in range(times):
        window.desk.shown_document.show(listing.row(number % DOCUMENTS).id)
        turn()


def undo_and_redo(window: MainWindow, times: int) -> None:
    document = window.desk.document
    commands.add_span(window.session, document, "CLAIM", [(20, 40)])
    for number in range(times):
        window.actions_by_id["edit.redo" if number % 2 else "edit.undo"].trigger()
        turn()


def switch_pages(window: MainWindow, times: int) -> None:
    modes = window.project.modes
    for number in range(times):
        modes.show_mode(modes.offered[number % len(modes.offered)])
        turn()
    modes.show_mode("annotate")


@pytest.mark.parametrize(
    ("work", "times"),
    [
        pytest.param(switch_documents, 10_000, id="documents"),
        pytest.param(undo_and_redo, 5_000, id="undo and redo"),
        pytest.param(switch_pages, 1_000, id="pages"),
    ],
)
def test_nothing_is_left_over(benchmark: BenchmarkFixture, window: MainWindow, work: Work, times: int) -> None:
    times = round(times * SHARE)
    work(window, WARM_UP)
    spin(AHEAD_MS)
    before = present()
    benchmark.pedantic(work, args=(window, times), rounds=1)
    after = present()
    grown = Figure(f"memory grown, {times:,} times", after.memory - before.memory, "MB", MOST_MB)
    tell(benchmark, f"a long day: {work.__name__.replace('_', ' ')}", grown)
    assert after.widgets - before.widgets == Counter()
    assert after.timers <= before.timers
    assert after.threads <= before.threads
    assert after.files <= before.files


def present() -> Present:
    """Count what there is, once all that was to go has gone."""
    for _ in range(3):
        spin(300)
        turn()
        gc.collect()
    app = QApplication.instance()
    assert app is not None
    tops: list[QObject] = [app, *QApplication.topLevelWidgets()]
    timers = {id(timer) for top in tops for timer in top.findChildren(QTimer)}
    widgets = Counter(type(widget).__name__ for widget in QApplication.allWidgets())
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return Present(
        pages * os.sysconf("SC_PAGE_SIZE") / 2**20,
        widgets,
        len(timers),
        len(threading.enumerate()),
        len(list(Path("/proc/self/fd").iterdir())),
    )
