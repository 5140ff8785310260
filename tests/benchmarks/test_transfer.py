"""10,000 articles, 120,000 spans, 40,000 relations in and out. Promised: import 5 times, export 3 times, 400 MB.

The floors are what the shortest script does that moves the same data: read, decode, insert into the same tables; read
document by document, encode, write; durably both. Each figure is of a process of its own.
"""

import json
import os
import sqlite3
import subprocess
import sys
import time
from itertools import groupby
from operator import itemgetter
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


def bare_import(project: Path, lines: Path, target: Path) -> float:
    """Return how long it takes to decode every line and to insert the same rows into the same tables, durably."""
    source, connection = sqlite3.connect(project), sqlite3.connect(target)
    wanted = "('document', 'text', 'operation')"
    made = source.execute(f"SELECT sql FROM sqlite_master WHERE tbl_name IN {wanted} AND sql > ''")
    for (sql,) in made:
        connection.execute(sql)
    rows = {table: list(source.execute(f"SELECT * FROM {table}")) for table in ("document", "text", "operation")}
    source.close()
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    begun = time.perf_counter()
    with lines.open("rb") as file:
        assert all(msgspec.json.decode(line) for line in file)
    with connection:
        for table, own in rows.items():
            connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(own[0]))})", own)
    lasted = time.perf_counter() - begun
    connection.close()
    return lasted


def bare_export(project: Path, target: Path) -> float:
    """Return how long it takes to read texts and records document by document, and to write them as lines, durably."""
    begun = time.perf_counter()
    connection = sqlite3.connect(project)
    rows = connection.execute(
        "SELECT document, type, entity, layer, clock, id, payload FROM operation"
        " WHERE head = 1 AND payload IS NOT NULL AND layer != '' ORDER BY document, type, entity"
    )
    with target.open("wb") as file:
        for number, own in groupby(rows, key=itemgetter(0)):
            (text,) = connection.execute("SELECT text FROM text WHERE number = ?", (number,)).fetchone()
            records = [(type_, entity, msgspec.json.decode(payload)) for _, type_, entity, *_, payload in own]
            file.write(msgspec.json.encode({"text": text, "records": records}) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    connection.close()
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
    floor = bare_import(one_layer, as_lines, tmp_path / "bare")

    def measure() -> None:
        project = commands.new_project(tmp_path / f"new{len(figures)}")
        figures.append(run(project, as_lines, "import"))

    benchmark.pedantic(measure, rounds=2)
    tell(benchmark, figures, floor, IMPORT_RATIO)


def test_export_of_lines(benchmark: BenchmarkFixture, one_layer: Path, as_lines: Path, tmp_path: Path) -> None:
    figures = []
    floor = bare_export(one_layer, tmp_path / "bare")
    benchmark.pedantic(lambda: figures.append(run(one_layer, tmp_path / "out.jsonl", "export")), rounds=2)
    tell(benchmark, figures, floor, EXPORT_RATIO)
    assert (tmp_path / "out.jsonl").read_bytes() == as_lines.read_bytes()


@pytest.mark.parametrize("form", ["huggingface", "spacy"])
def test_datasets_stream(benchmark: BenchmarkFixture, one_layer: Path, tmp_path: Path, form: str) -> None:
    figures: list[list[float]] = []
    benchmark.pedantic(lambda: figures.append(run(one_layer, tmp_path / form, "export", form)), rounds=1)
    documents, *_, seconds, megabytes = figures[0]
    assert documents == DOCUMENTS
    benchmark.extra_info |= {"s": round(seconds, 1), "promised MB": PROMISED_MB, "MB": round(megabytes)}
    assert megabytes < PROMISED_MB
