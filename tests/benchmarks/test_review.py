"""The first page of disagreements of two people over 10,000 articles, and those after it. Promised: the first in 1 s.

The floor is a bare read of the texts and the records of as many documents as the first page took.
"""

import sqlite3
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.disagreements import Disagreement
from annotator.app.session import Session
from tests.benchmarks.conftest import DOCUMENTS
from tests.benchmarks.figures import Figure, tell, times

PAGE = 50
WORK = f"disagreements of two people, {DOCUMENTS:,} articles"
PROMISED_S = 1
PORTION_MS = 100
"""A window that is not painted for longer stutters."""


def page(disagreements: Iterator[Disagreement]) -> list[Disagreement]:
    return list(islice(disagreements, PAGE))


def bare_read(path: Path, documents: int) -> float:
    """Return how long it takes to read the texts and decode the records of the first documents, and nothing else."""
    connection = sqlite3.connect(path)
    begun = time.perf_counter()
    connection.execute("SELECT text FROM text ORDER BY number LIMIT ?", (documents,)).fetchall()
    for (payload,) in connection.execute("SELECT payload FROM operation WHERE document <= ?", (documents,)):
        msgspec.json.decode(payload)
    lasted = time.perf_counter() - begun
    connection.close()
    return lasted


def test_first_page_of_disputes(benchmark: BenchmarkFixture, judged: Path) -> None:
    with Session.open(judged, "lead") as session:
        found = benchmark.pedantic(lambda: page(commands.disagreements(session)), rounds=10)
    assert len(found) == PAGE
    floor = bare_read(judged, len({one.document for one in found}))
    slowest = Figure("first page, slowest", benchmark.stats["max"], "s", PROMISED_S, floor)
    tell(benchmark, WORK, slowest, Figure("first page, slowest", slowest.value / floor, "times"))


def test_pages_after_it(benchmark: BenchmarkFixture, judged: Path) -> None:
    with Session.open(judged, "lead") as session:
        disagreements = commands.disagreements(session)
        assert len(benchmark.pedantic(page, args=(disagreements,), rounds=100)) == PAGE
    tell(benchmark, WORK, Figure("a page after it, slowest", benchmark.stats["max"], "s", PROMISED_S))


def test_portions(benchmark: BenchmarkFixture, judged: Path) -> None:
    """What it costs to gather all, and how long a window waits for each portion, however little is disputed."""
    waits: list[float] = []

    def gather(session: Session) -> int:
        found, before = 0, time.perf_counter()
        for portion in commands.disagreements_in_batches(session):
            found += len(portion.disagreements)
            waits.append(time.perf_counter() - before)
            before = time.perf_counter()
        return found

    with Session.open(judged, "lead") as session:
        found = benchmark.pedantic(gather, args=(session,), rounds=1)
        assert found == sum(1 for _ in commands.disagreements(session))
    whole = Figure(f"all {found:,}", benchmark.stats["max"], "s")
    longest = Figure("a portion, longest", max(waits) * 1000, "ms")
    tell(benchmark, WORK, whole, *times("a portion", waits, PORTION_MS, ()), longest)
