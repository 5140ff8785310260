"""10,000 articles, 120,000 spans, 40,000 relations in and out. Promised: import 5 times, export 3 times, 400 MB.

The floor of the import is the bare inserts of the same rows by `sqlite3` into the same tables, durably; that of the export
a bare read of the same texts and records and a bare write of as many bytes. Each figure is of a process of its own.
"""

import json
import os
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
from tests.benchmarks.conftest import CHARACTERS, DOCUMENTS
from tests.benchmarks.makers import fill, judge
from tests.benchmarks.test_agreement import PEAK_MB
from tests.processes import ROOT

IMPORT_RATIO, EXPORT_RATIO, PROMISED_MB = 5, 3, 400
CHILD = f"""
import json, re, sys, time
from pathlib import Path
from annotator.app import commands
from annotator.app.session import Session
project, file, act, form = sys.argv[1:]
with Session.open(project) as session:
    begun = time.perf_counter()
    if act == "import":
        counts = commands.import_files(session, [file], format=form).counts
        done = [counts.documents, counts.spans, counts.relations]
    else:
        report = commands.export(session, file, format=form)
        done = [report.documents, report.spans, report.relations]
    lasted = time.perf_counter() - begun
print(json.dumps([*done, lasted, {PEAK_MB}]))
"""


@pytest.fixture(scope="module")
def one_layer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of 10,000 articles with 12 spans and 4 relations of one person on each."""
    path = commands.new_project(tmp_path_factory.mktemp("layer") / "layer.annot")
    fill(path, DOCUMENTS, CHARACTERS)
    judge(path, "sara", 10)
    return path


@pytest.fixture(scope="module")
def as_lines(one_layer: Path) -> Path:
    """The same as a lossless file."""
    target = one_layer.with_suffix(".jsonl")
    with Session.open(one_layer) as session:
        commands.export(session, target)
    return target


def run(project: Path, file: Path, act: str, form: str = "jsonl") -> list[float]:
    """Import or export in a process of its own; return documents, spans, relations, seconds, megabytes."""
    command = [sys.executable, "-c", CHILD, str(project), str(file), act, form]
    return json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)


def bare_inserts(project: Path, target: Path) -> float:
    """Return how long it takes to insert the texts and operations of a project into bare tables, durably."""
    source = sqlite3.connect(project)
    texts = list(source.execute("SELECT text FROM text"))
    rows = list(source.execute("SELECT id, type, layer, entity, document, payload FROM operation"))
    source.close()
    connection = sqlite3.connect(target)
    connection.execute("CREATE TABLE text (text TEXT)")
    connection.execute("CREATE TABLE operation (id TEXT PRIMARY KEY, type, layer, entity, document, payload)")
    connection.execute("PRAGMA synchronous = FULL")
    begun = time.perf_counter()
    with connection:
        connection.executemany("INSERT INTO text VALUES (?)", texts)
        connection.executemany("INSERT INTO operation VALUES (?, ?, ?, ?, ?, ?)", rows)
    lasted = time.perf_counter() - begun
    connection.close()
    return lasted


def bare_read_and_write(project: Path, target: Path, size: int) -> float:
    """Return how long it takes to read every text, to decode every record, and to write as many bytes durably."""
    begun = time.perf_counter()
    connection = sqlite3.connect(project)
    read = sum(len(text) for (text,) in connection.execute("SELECT text FROM text"))
    for (payload,) in connection.execute("SELECT payload FROM operation"):
        read += len(msgspec.json.encode(msgspec.json.decode(payload)))
    connection.close()
    with target.open("wb") as file:
        file.write(b"x" * size)
        file.flush()
        os.fsync(file.fileno())
    assert read
    return time.perf_counter() - begun


def tell(benchmark: BenchmarkFixture, figures: list[list[float]], floor: float, promised: float | None) -> None:
    documents, spans, relations, seconds, megabytes = (max(column) for column in zip(*figures, strict=True))
    assert (documents, spans, relations) == (DOCUMENTS, 12 * DOCUMENTS, 4 * DOCUMENTS)
    benchmark.extra_info |= {
        "promised ratio": promised,
        "ratio": round(seconds / floor, 2),
        "s": round(seconds, 1),
        "floor s": round(floor, 2),
        "promised MB": PROMISED_MB,
        "MB": round(megabytes),
    }
    assert megabytes < PROMISED_MB
    assert promised is None or seconds / floor < promised


def test_import_of_lines(benchmark: BenchmarkFixture, one_layer: Path, as_lines: Path, tmp_path: Path) -> None:
    figures = []
    floor = bare_inserts(one_layer, tmp_path / "bare")

    def measure() -> None:
        project = commands.new_project(tmp_path / f"new{len(figures)}")
        figures.append(run(project, as_lines, "import"))

    benchmark.pedantic(measure, rounds=2)
    tell(benchmark, figures, floor, IMPORT_RATIO)


def test_export_of_lines(benchmark: BenchmarkFixture, one_layer: Path, as_lines: Path, tmp_path: Path) -> None:
    figures = []
    floor = bare_read_and_write(one_layer, tmp_path / "bare", as_lines.stat().st_size)
    benchmark.pedantic(lambda: figures.append(run(one_layer, tmp_path / "out.jsonl", "export")), rounds=2)
    tell(benchmark, figures, floor, EXPORT_RATIO)
    assert (tmp_path / "out.jsonl").read_bytes() == as_lines.read_bytes()
