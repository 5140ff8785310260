"""Kills at random moments of everything that writes: nothing that was acknowledged is lost, torn or corrupt.

The suite kills 30 times; KILLS=2000 (`make soak`) says how often instead.
"""

import os
import random
import shutil
import sys
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from tests.processes import killed_after, running
from tests.samples import FIRST, ME, place
from tests.storage.test_migrations import DATABASES

KILLS = int(os.environ.get("KILLS", "30"))
A_PROJECT = 5
"""Kills that a project goes through before a fresh one takes its place."""
MOST_LINES, LONGEST, FIRST_LONGEST = 30, 0.02, 0.04
"""What a process says at most before it is killed, and seconds after that; the first on a project is migrating it."""

WORKING = """
import random, sys
from pathlib import Path
from annotator.app import commands
from annotator.app.session import Session

project, package, name, document, seed = sys.argv[1:]
project, package, chance = Path(project), Path(package), random.Random(int(seed))
print("begun", flush=True)

def edit(session):
    for _ in range(chance.randrange(1, 6)):
        start = chance.randrange(80)
        span = commands.add_span(session, document, "CLAIM", [(start, start + 4)])
        print("span", span.id, flush=True)

def merge(session):
    report = commands.merge_file(session, package)
    print("merged", report.new, flush=True)
    if chance.random() < 0.5 and session.next_undo() == "Merge":
        commands.undo(session)

def restore(session):
    edit(session)
    backup = commands.back_up(session)
    session.close()
    print("restored", commands.restore(project, backup), flush=True)

while True:  # a file of an older version is migrated when it is opened
    with Session.open(project, annotator=name) as session:
        print("open", flush=True)
        for act in chance.choices((edit, merge, commands.back_up), k=chance.randrange(5)):
            act(session)
            print("did", act.__name__, flush=True)
    if chance.random() < 0.5:
        restore(Session.open(project, annotator=name))
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What another machine of the same person sends: more work in the project of the oldest version."""
    folder = tmp_path_factory.mktemp("package")
    with Session.open(shutil.copy(DATABASES / "1.annot", folder / "other.annot"), annotator=ME) as session:
        for _ in range(20):
            commands.add_span(session, FIRST, "TARGET", [place("السعر")])
        return commands.pack(session, folder / "work").path


def old_project(folder: Path) -> Path:
    """A project of the oldest version: whoever opens it migrates it, if nobody kills him."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return Path(shutil.copy(DATABASES / "1.annot", folder / "project.annot"))


def work_until_killed(project: Path, package: Path, seed: int, lines: int, seconds: float) -> list[list[str]]:
    """Let a process work, kill it, and return what it said that it had done."""
    with running(WORKING, project, package, ME, FIRST, seed) as process:
        begun, *said = killed_after(process, 1 + lines, seconds)
        assert begun == "begun"
        return [line.split() for line in said]


def test_nothing_acknowledged_is_lost_torn_or_corrupt(package: Path, tmp_path: Path) -> None:
    chance = random.Random(8)
    folder = tmp_path / "work"
    done: dict[str, int] = {}
    acknowledged: set[str] = set()
    for kill in range(KILLS):
        if kill % A_PROJECT == 0:
            project = old_project(folder)
            acknowledged = set()
        is_first = kill % A_PROJECT == 0
        lines = 0 if is_first else chance.randrange(MOST_LINES)
        said = work_until_killed(
            project, package, kill, lines, chance.uniform(0, FIRST_LONGEST if is_first else LONGEST)
        )
        for what, *rest in said:
            done[what] = done.get(what, 0) + 1
            if what == "span":
                acknowledged.add(rest[0])
        with Session.open(project, annotator=ME) as session:
            assert session.file.damage() == []
            assert commands.check(session).problems == []
            lost = acknowledged - session.annotations(FIRST).spans.keys()
            assert not lost, (kill, said)
        beside = {path.name for path in folder.iterdir() if path.name.startswith((project.name, f".{project.name}"))}
        assert beside == {project.name}, kill
        for backup in commands.list_backups(project):
            assert not backup.damaged, kill
        for left in folder.glob("project-*"):
            shutil.rmtree(left)
    sys.stdout.write(f"{KILLS} kills: {done}\n")
    assert min(done.get(what, 0) for what in ("open", "span", "merged", "restored")) > 0
