"""Agreement of two people over 10,000 articles, 120,000 spans and 40,000 relations of each. Promised: 30 s, 400 MB.

The floor is a bare read of the same texts and records. Each figure is of a process of its own, so that its memory is
that of the measuring.
"""

import json
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from tests.benchmarks.conftest import DOCUMENTS
from tests.benchmarks.figures import Figure, tell
from tests.processes import ROOT

PROMISED = {"s": 30, "MB": 400}
STOPPED_S = 1
# The peak that `getrusage` tells of a process counts that of the one that started it, before it became another.
PEAK_MB = "int(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1]) / 1024"
CHILD = f"""
import json, re, sys, time
from pathlib import Path
from annotator.app import commands
from annotator.app.session import Session
from annotator.app.tasks import Task
steps = []
with Session.open(sys.argv[1], "lead") as session:
    begun = time.perf_counter()
    report = commands.agreement(session, task=Task(lambda *step: steps.append(time.perf_counter())))
    lasted = time.perf_counter() - begun
apart = max(later - earlier for earlier, later in zip([begun, *steps], [*steps, begun + lasted]))
print(json.dumps([report.documents, report.overall.n, lasted, apart, {PEAK_MB}]))
"""


def bare_read(path: Path) -> float:
    """Return how long it takes to read every text and to decode every record, and nothing else."""
    begun = time.perf_counter()
    connection = sqlite3.connect(path)
    read = sum(len(text) for (text,) in connection.execute("SELECT text FROM text"))
    for (payload,) in connection.execute("SELECT payload FROM operation"):
        read += len(msgspec.json.decode(payload))
    connection.close()
    assert read
    return time.perf_counter() - begun


def test_agreement_of_two_people(benchmark: BenchmarkFixture, judged: Path) -> None:
    figures: list[list[float]] = []
    floor = bare_read(judged)

    def measure() -> None:
        command = [sys.executable, "-c", CHILD, str(judged)]
        figures.append(json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout))

    benchmark.pedantic(measure, rounds=2)
    documents, spans, seconds, apart, megabytes = (max(column) for column in zip(*figures, strict=True))
    assert documents == DOCUMENTS
    assert spans == 2 * 12 * DOCUMENTS
    tell(
        benchmark,
        "agreement of two people, 10,000 articles",
        Figure("", seconds, "s", PROMISED["s"], floor),
        Figure("", megabytes, "MB", PROMISED["MB"]),
        Figure("longest without progress", apart, "s"),
    )


@pytest.mark.parametrize("what", ["documents", "intervals"])
def test_stopped_in_the_middle(benchmark: BenchmarkFixture, judged: Path, what: str) -> None:
    lasted: list[float] = []
    with Session.open(judged, "lead") as session:

        def stop() -> None:
            def note(done: int, _total: int, of: str) -> None:
                if of == what and done >= (DOCUMENTS // 10 if what == "documents" else 1):
                    task.cancel()
                    lasted[:] = lasted or [time.perf_counter()]

            lasted.clear()
            task = Task(note)
            with pytest.raises(Cancelled):
                commands.agreement(session, task=task)
            lasted[0] = time.perf_counter() - lasted[0]

        benchmark.pedantic(stop, rounds=1)
    tell(benchmark, f"agreement, stopped among {what}", Figure("", lasted[0], "s", STOPPED_S))
