"""Agreement of two people over articles of several numbers, with 12 spans and 4 relations of each person on every one.

Promised: 30 s and 400 MB for 10,000 articles. SIZES="1000 10000 100000" says otherwise how many there are. The floor is
a bare read of the same texts and records. Each figure is of a process of its own, so that its memory is that of the
measuring.
"""

import json
import os
import sqlite3
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from tests.benchmarks.conftest import DOCUMENTS, judge_by_two
from tests.benchmarks.figures import Figure, growth, tell
from tests.processes import ROOT

SIZES = tuple(map(int, os.environ.get("SIZES", "1000 10000").split()))
PROMISED = {10_000: (30, 400), 100_000: (300, 600)}
"""Seconds and megabytes, by the number of articles."""
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


class Agreement(NamedTuple):
    """How long it took, the longest time without progress, and the memory at most."""

    seconds: float
    apart_s: float
    megabytes: float


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


@pytest.fixture(scope="module")
def projects(judged: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """The projects to measure, by their number of articles."""
    folder = tmp_path_factory.mktemp("sizes")
    others = {size: judge_by_two(folder / f"{size}.annot", size) for size in SIZES if size != DOCUMENTS}
    return others | {DOCUMENTS: judged}


def measured(project: Path, size: int) -> Agreement:
    """Measure agreement in a process of its own; of some runs the worst of each figure."""
    runs: list[list[float]] = []
    for _ in range(1 if size > DOCUMENTS else 2):
        command = [sys.executable, "-c", CHILD, str(project)]
        runs.append(json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout))
    documents, spans, *figures = (max(column) for column in zip(*runs, strict=True))
    assert (documents, spans) == (size, 2 * 12 * size)
    return Agreement(*figures)


def test_agreement_of_two_people(benchmark: BenchmarkFixture, projects: dict[int, Path]) -> None:
    floors = {size: bare_read(project) for size, project in projects.items()}
    found: dict[int, Agreement] = {}
    benchmark.pedantic(
        lambda: found.update({size: measured(project, size) for size, project in projects.items()}), rounds=1
    )
    figures = []
    for size, (seconds, apart, megabytes) in sorted(found.items()):
        promised_s, promised_mb = PROMISED.get(size, (None, None))
        figures += [
            Figure(f"{size:,} articles", seconds, "s", promised_s, floors[size]),
            Figure(f"{size:,} articles", megabytes, "MB", promised_mb),
            Figure(f"{size:,} articles, longest without progress", apart, "s"),
        ]
    for first, last in pairwise(sorted(found)):
        small, large = found[first], found[last]
        for what, exponent in (
            ("time", growth(small.seconds, large.seconds, last / first)),
            ("memory", growth(small.megabytes, large.megabytes, last / first)),
        ):
            figures.append(Figure(f"growth of {what} from {first:,} to {last:,}", exponent, "exponent"))
    tell(benchmark, "agreement of two people", *figures)


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
