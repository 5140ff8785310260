"""Start to usable window, whole process, on a project of 100,000 documents. Promised: under 0.9 s.

Beside it the floor: a process that loads the same fonts and shows a bare text widget, in turns with the other.
"""

from pathlib import Path
from statistics import median

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.disk.resources import resource
from tests.benchmarks.figures import FLOORS, PYTHON, Figure, Run, run, tell
from tests.benchmarks.makers import wide_project

DOCUMENTS, ROUNDS, PROMISED_S = 100_000, 9, 0.9
CHILD = """
import gc, os, sys
gc.disable()  # until there is a window, as the program does
from PySide6.QtWidgets import QApplication
from annotator.ui.application import open_window
window = open_window(sys.argv[1], "sara")
gc.enable()
QApplication.processEvents()
assert window.desk.document
window.close()
"""


def test_start_to_usable_window(benchmark: BenchmarkFixture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = tmp_path / "wide.annot"
    wide_project(project, DOCUMENTS)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    # As installed: with compiled modules, which the first runs write.
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path / "compiled"))
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    runs: list[Run] = []
    floors: list[Run] = []

    def start() -> None:
        floors.append(run(PYTHON, FLOORS / "start.py", resource("fonts")))
        runs.append(run(PYTHON, "-c", CHILD, project))

    benchmark.pedantic(start, rounds=ROUNDS, warmup_rounds=2)
    own, bare = (Run(*map(median, zip(*kind[-ROUNDS:], strict=True))) for kind in (runs, floors))
    tell(
        benchmark,
        f"start to usable window, {DOCUMENTS:,} articles",
        Figure("median", own.seconds, "s", PROMISED_S, bare.seconds),
        Figure("median", own.megabytes, "MB", floor=bare.megabytes),
    )
