"""Saving one annotation beside the bare durable commit of the same run. Promised: p95 at most 1.8 times the floor."""

import sqlite3
import time
from pathlib import Path

from annotator.app.commands import resize_span
from annotator.app.session import Session
from tests.benchmarks.figures import Figure, p95, tell, times
from tests.benchmarks.makers import article, marked_project

ROUNDS, PROMISED = 300, 1.8


def test_save_one_annotation(benchmark, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    document = marked_project(tmp_path / "save.annot", article(5_000, 400), 100)
    bare = bare_connection(tmp_path / "bare.db")
    floor: list[float] = []
    with Session.open(tmp_path / "save.annot", "sara") as session:
        span = next(iter(session.annotations(document).spans))

        def setup() -> tuple[tuple[Session, str, str, int], dict]:  # type: ignore[type-arg]
            began = time.perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO operation VALUES (NULL, 'entity', 'payload')")
            bare.execute("COMMIT")
            floor.append(time.perf_counter() - began)
            return (session, document, span, len(floor)), {}

        benchmark.pedantic(save, setup=setup, rounds=ROUNDS, iterations=1)
    bare.close()
    taken = benchmark.stats.stats.data
    ratio = Figure("ordinary article, 95th percentile", p95(taken) / p95(floor), "times", PROMISED)
    tell(benchmark, "saving one annotation", *times("ordinary article", taken, None, floor), ratio)


def save(session: Session, document: str, span: str, number: int) -> None:
    resize_span(session, document, span, [(number % 50, number % 50 + 3)])


def bare_connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE operation (number INTEGER PRIMARY KEY, entity TEXT, payload TEXT) STRICT")
    return connection
