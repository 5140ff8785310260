"""A backup takes the place of a project; what was there is kept; a crash on the way leaves the one or the other."""

import json
import os
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.domain.errors import AnnotatorError, ProjectInUseError
from annotator.storage import restoring
from annotator.storage.backup import backups_of
from annotator.storage.database import ProjectFile
from annotator.storage.migrations import SCHEMA_VERSION
from annotator.storage.restoring import backup_content, restore
from tests.processes import holding as held_open, running
from tests.storage.test_backup import append, dump


@pytest.fixture
def backup(project: Path) -> Path:
    """A backup of the project, which goes on after it."""
    with ProjectFile(project) as file:
        append(file)
        made = file.back_up()
        append(file)
    return made


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(project: Path, backup: Path, words: str) -> None:
    before = contents(project.parent)
    with pytest.raises(AnnotatorError, match=words) as caught:
        restore(project, backup)
    assert caught.value.where
    assert caught.value.remedy
    assert contents(project.parent) == before


def test_the_project_is_what_it_was_and_its_file_is_kept(project: Path, backup: Path) -> None:
    was, then = dump(project), dump(backup)
    assert was != then
    quarantine = restore(project, backup)
    assert dump(project) == then
    assert quarantine is not None
    assert quarantine.parent == project.parent
    assert quarantine.name.startswith("project-quarantine-2")
    assert dump(quarantine / project.name) == was
    assert dump(backup) == then
    names = {path.name for path in project.parent.iterdir()}
    assert names == {project.name, quarantine.name, "project-backups"}


def test_a_project_that_is_gone_comes_back(project: Path, backup: Path) -> None:
    project.unlink()
    assert restore(project, backup) is None
    assert dump(project) == dump(backup)


def test_a_project_on_a_drive_where_files_have_one_name_is_kept_too(
    project: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    was = dump(project)
    monkeypatch.setattr(os, "link", refuse)
    quarantine = restore(project, backup)
    assert quarantine is not None
    assert dump(quarantine / project.name) == was
    assert dump(project) == dump(backup)


def kill_with_work_beside(project: Path) -> None:
    """Leave the project as a killed program does: its last work lies beside the file."""
    writing = (
        "import sys; from pathlib import Path; from annotator.storage.database import ProjectFile\n"
        "from tests.storage.test_backup import append\n"
        "file = ProjectFile(Path(sys.argv[1])); append(file); append(file); print('written', flush=True)\n"
        "sys.stdin.read()"
    )
    with running(writing, project) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"


def test_what_a_killed_program_left_is_kept_and_does_not_run_into_the_backup(project: Path, backup: Path) -> None:
    kill_with_work_beside(project)
    twin = project.with_name("twin.annot")
    for ending in ("", "-wal"):
        shutil.copy(f"{project}{ending}", f"{twin}{ending}")
    quarantine = restore(project, backup)
    assert quarantine is not None
    assert dump(quarantine / project.name) == dump(twin)
    assert dump(project) == dump(backup)


def test_a_damaged_project_goes_into_quarantine_with_all_that_lies_beside_it(project: Path, backup: Path) -> None:
    damaged = b"SQLite format 3\0" + os.urandom(9000)
    project.write_bytes(damaged)
    for ending in ("-wal", "-shm", "-journal"):
        project.with_name(project.name + ending).write_bytes(ending.encode())
    quarantine = restore(project, backup)
    assert quarantine is not None
    assert contents(quarantine) == {
        "project.annot": damaged,
        "project.annot-wal": b"-wal",
        "project.annot-shm": b"-shm",
        "project.annot-journal": b"-journal",
    }
    assert dump(project) == dump(backup)
    assert sorted(path.name for path in project.parent.glob("project.annot*")) == ["project.annot"]


# --- what is refused


def test_an_open_project_is_refused(project: Path, backup: Path) -> None:
    with ProjectFile(project), pytest.raises(ProjectInUseError):
        restore(project, backup)
    with held_open(project), pytest.raises(ProjectInUseError):
        restore(project, backup)
    assert dump(project) != dump(backup)


def test_a_backup_of_another_project_is_refused(project: Path, tmp_path: Path) -> None:
    other = commands.new_project(tmp_path / "other")
    refused(project, other, "another project")


@pytest.mark.parametrize("place", [0, 4096, 3 * 4096, -4096])
def test_a_damaged_backup_is_refused(project: Path, backup: Path, place: int) -> None:
    whole = bytearray(backup.read_bytes())
    place %= len(whole)
    whole[place : place + 4096] = os.urandom(4096)
    backup.write_bytes(whole)
    refused(project, backup, "damaged|not a project")
    assert backup_content(backup) is None


def test_a_truncated_backup_is_refused(project: Path, backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-1])
    refused(project, backup, "damaged")


def test_a_newer_backup_is_refused(project: Path, backup: Path) -> None:
    connection = sqlite3.connect(backup)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    refused(project, backup, "newer version")


def test_the_project_itself_and_nothing_are_refused(project: Path, tmp_path: Path) -> None:
    refused(project, project, "the project itself")
    refused(project, tmp_path / "nothing.annot", "No backup was found here")


def test_a_backup_that_is_open_is_refused(project: Path, backup: Path) -> None:
    with ProjectFile(backup), pytest.raises(AnnotatorError, match="open in a window"):
        restore(project, backup)


def test_a_full_disk_leaves_everything(project: Path, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(restoring.shutil, "copyfile", full)
    refused(project, backup, "No space left on device")


# --- a crash at every step

CRASHING = """
import json, os, shutil, sys
from pathlib import Path
from annotator.storage.restoring import restore
from annotator.storage.database import ProjectFile
from tests.storage.test_backup import dump

scene, work = map(Path, sys.argv[1:])
STEPS = ("open", "os.", "shutil.", "sqlite3.connect")
old, new = dump(scene / "old.annot"), dump(scene / "new.annot")
step = 0
while True:
    step += 1
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(scene / "project", work)
    child = os.fork()
    if child == 0:
        left = step
        def die(event, arguments):
            global left
            if event.startswith(STEPS):
                left -= 1
                if left == 0:
                    os._exit(9)
        sys.addaudithook(die)
        restore(work / "project.annot", next((work / "project-backups").iterdir()))
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    found = dump(work / "project.annot")
    print(json.dumps([step, ended, "old" if found == old else "new" if found == new else "torn"]), flush=True)
    if ended != 9:
        break
"""


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.parametrize("killed_before", [False, True])
def test_a_crash_at_any_step_leaves_the_old_project_or_the_new_one(
    project: Path, backup: Path, tmp_path: Path, killed_before: bool
) -> None:
    if killed_before:
        kill_with_work_beside(project)
    scene = tmp_path / "scene"
    shutil.copytree(project.parent, scene / "project", ignore=shutil.ignore_patterns("scene", "*.lock"))
    shutil.copy(backup, scene / "new.annot")
    for ending in ("", "-wal")[: 1 + killed_before]:
        shutil.copy(f"{project}{ending}", f"{scene / 'old.annot'}{ending}")
    with running(CRASHING, scene, tmp_path / "work") as process:
        out, err = process.communicate(timeout=100)
    results = [json.loads(line) for line in out.splitlines()]
    assert results, err
    assert results[-1][1:] == [0, "new"], err
    assert len(results) > 15
    found = [what for _, _, what in results]
    switch = found.index("new")
    assert found == ["old"] * switch + ["new"] * (len(found) - switch)
    assert switch > 10


def test_how_much_a_backup_holds(project: Path, backup: Path) -> None:
    with ProjectFile(backup) as file:
        operations = file.rows("SELECT count(*) FROM operation")[0][0]
    assert backup_content(backup) == (2, operations)
    assert [one.path for one in backups_of(project)] == [backup]
