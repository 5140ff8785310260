"""What three people send back on 10,000 documents, merged into the lead's project as a whole process.

The floor inserts the same texts and operations into two bare tables.
"""

import shutil
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from tests.benchmarks.figures import ANNOTATOR, FLOORS, PYTHON, Figure, Run, run, tell
from tests.benchmarks.makers import annotate, fill

PEOPLE = ("sara", "omar", "lena")
DOCUMENTS, CHARACTERS = 10_000, 1_500
SPANS, RELATIONS = 12, 4
"""A document: 120,000 and 40,000 in all."""
PROMISED = {"s": 30, "MB": 500, "times": 4}


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    """A project that is still empty, and packages of three people, each with a third of the documents and the work."""
    folder = tmp_path_factory.mktemp("merge")
    lead = commands.new_project(folder / "lead.annot")
    Session.open(lead, "lead").close()
    whole = Path(shutil.copy(lead, folder / "whole.annot"))
    fill(whole, DOCUMENTS, CHARACTERS)
    packages = []
    with Session.open(whole, "lead") as session:
        commands.assign(session, commands.plan_assignments(session, PEOPLE, 1))
        outgoing = [commands.pack(session, folder / f"to {name}", name).path for name in PEOPLE]
    for name, package in zip(PEOPLE, outgoing, strict=True):
        path = commands.new_project_from(package, folder / f"{name}.annot")
        annotate(path, name, SPANS, RELATIONS)
        with Session.open(path, name) as session:
            packages.append(commands.pack(session, folder / f"from {name}", name).path)
    return lead, packages


def test_merge_what_a_team_sends(benchmark: BenchmarkFixture, sent: tuple[Path, list[Path]], tmp_path: Path) -> None:
    lead, packages = sent
    runs: list[Run] = []

    def fresh() -> tuple[tuple[Path], dict[str, object]]:
        project = tmp_path / f"{len(runs)}.annot"
        project.write_bytes(lead.read_bytes())
        return (project,), {}

    def merge(project: Path) -> None:
        runs.append(run(*ANNOTATOR, "merge", project, *packages, "--yes"))

    benchmark.pedantic(merge, setup=fresh, rounds=2)
    with Session.open(tmp_path / "0.annot") as session:
        ((operations,),) = session.file.rows("SELECT count(*) FROM operation")
    assert operations >= DOCUMENTS * (SPANS + RELATIONS)
    bare = min(run(PYTHON, FLOORS / "packages.py", tmp_path / f"{number}.db", *packages) for number in range(2))
    seconds, megabytes = (max(column) for column in zip(*runs, strict=True))
    tell(
        benchmark,
        f"merge of what a team sends, {DOCUMENTS:,} articles",
        Figure("", seconds, "s", PROMISED["s"], bare.seconds),
        Figure("", megabytes, "MB", PROMISED["MB"], bare.megabytes),
        Figure("", min(runs).seconds / bare.seconds, "times", PROMISED["times"]),
    )


def test_stopped_in_the_middle(benchmark: BenchmarkFixture, sent: tuple[Path, list[Path]], tmp_path: Path) -> None:
    lead, packages = sent
    with Session.open(shutil.copy(lead, tmp_path / "stopped.annot"), "lead") as session:
        before = list(session.file._db.conn.iterdump())

        def stop() -> None:
            task = Task(lambda done, _total, what: task.cancel() if (done, what) == (40_000, "operations") else None)
            with pytest.raises(Cancelled):
                commands.merge_file(session, packages[0], task=task)

        benchmark.pedantic(stop, rounds=2)
        assert list(session.file._db.conn.iterdump()) == before
        assert session.file.rows("SELECT name FROM sqlite_temp_master") == []
    tell(benchmark, "merge, stopped among operations", Figure("slowest", benchmark.stats["max"], "s"))


def test_pack_everything(benchmark: BenchmarkFixture, sent: tuple[Path, list[Path]], tmp_path: Path) -> None:
    lead, packages = sent
    project = tmp_path / "all.annot"
    project.write_bytes(lead.read_bytes())
    with Session.open(project, "lead") as session:
        for package in packages:
            commands.merge_file(session, package)
        report = benchmark.pedantic(commands.pack, args=(session, tmp_path / "all"), rounds=2)
    assert report.documents == DOCUMENTS
    assert report.operations >= DOCUMENTS * (SPANS + RELATIONS)
    size = Figure("on the disk", report.path.stat().st_size / 1e6, "MB")
    tell(benchmark, f"packing all, {DOCUMENTS:,} articles", Figure("slowest", benchmark.stats["max"], "s"), size)
