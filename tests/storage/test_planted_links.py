"""Where the program writes, nothing that somebody put there beforehand is followed, written over or waited for."""

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.disk.unfinished import sweep, unfinished_path
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.storage.database import ProjectFile
from annotator.storage.paths import backup_folder

PRECIOUS = "years of work"
Plant = Callable[[Path, Path], None]
"""Makes a link at the first path that leads to the second."""


@pytest.fixture
def precious(tmp_path: Path) -> Path:
    path = tmp_path / "precious.txt"
    path.write_text(PRECIOUS)
    return path


def lock_of(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


@pytest.mark.parametrize("plant", [Path.symlink_to, Path.hardlink_to])
def test_a_link_in_the_place_of_the_lock_is_not_written_through(project: Path, precious: Path, plant: Plant) -> None:
    plant(lock_of(project), precious)
    with pytest.raises(AnnotatorError, match="is not a lock"):
        ProjectFile(project)
    assert precious.read_text() == PRECIOUS


@pytest.mark.parametrize("plant", [Path.symlink_to, Path.hardlink_to])
def test_a_dry_merge_destroys_nothing(project: Path, tmp_path: Path, precious: Path, plant: Plant) -> None:
    with Session.open(project, "sara") as session:
        package = commands.pack(session, tmp_path / "x").path
        plant(lock_of(package), precious)
        with pytest.raises(AnnotatorError, match="is not a lock"), commands.prepare_merge(session, package):
            pass
    assert precious.read_text() == PRECIOUS


def test_another_file_in_the_place_of_the_lock_is_left_alone(project: Path) -> None:
    lock_of(project).write_text("a letter")
    with pytest.raises(AnnotatorError, match="is not a lock"):
        ProjectFile(project)
    assert lock_of(project).read_text() == "a letter"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_nobody_waits_for_a_pipe(project: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.annopack"
    os.mkfifo(pipe)
    os.mkfifo(lock_of(project))
    with pytest.raises(AnnotatorError, match="is not a lock"):
        ProjectFile(project)
    lock_of(project).unlink()
    with Session.open(project, "sara") as session:
        with pytest.raises(AnnotatorError, match="pipe"), commands.prepare_merge(session, pipe):
            pass
        (tmp_path / "pipe.txt").symlink_to(pipe)
        with pytest.raises(AnnotatorError):
            commands.import_files(session, [tmp_path / "pipe.txt"])
    with pytest.raises(AnnotatorError):
        Session.open(pipe)


def test_links_that_lead_to_each_other_are_refused_in_words(project: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.annopack", tmp_path / "other.annopack"
    one.symlink_to(other)
    other.symlink_to(one)
    with Session.open(project, "sara") as session, pytest.raises(AnnotatorError), commands.prepare_merge(session, one):
        pass


def test_names_of_unfinished_files_cannot_be_foreseen(project: Path, tmp_path: Path, precious: Path) -> None:
    with Session.open(project, "sara") as session:
        target = tmp_path / "x.annopack"
        target.with_name(f".{target.name}.{os.getpid()}.new").symlink_to(precious)
        commands.pack(session, target)
        backup = commands.back_up(session)
    project.with_name(f".{project.name}.restored").symlink_to(precious)
    commands.restore(project, backup)
    assert precious.read_text() == PRECIOUS


def test_a_private_project_has_private_backups_locks_and_packages(project: Path, tmp_path: Path) -> None:
    project.chmod(0o600)
    with Session.open(project, "sara") as session:
        made = [lock_of(project), commands.back_up(session), commands.pack(session, tmp_path / "x").path]
        assert [stat.S_IMODE(path.stat().st_mode) for path in made] == [0o600] * 3
    commands.restore(project, made[1])
    assert stat.S_IMODE(project.stat().st_mode) == 0o600


def test_what_a_killed_run_left_is_swept_when_its_process_is_gone(tmp_path: Path) -> None:
    gone, alive = 2**22 - 3, os.getpid()
    here = unfinished_path(tmp_path / "x").name.rpartition("-")[2]
    names = {
        f".x.annot.{gone}-{here}": False,
        f".x.annot.{gone}-{here}-wal": False,
        f".x.jsonl.{gone}.new": False,
        f".x.annot.{alive}-{here}": True,
        ".notes.new": True,
        "x.annot": True,
    }
    for name in names:
        (tmp_path / name).write_text("")
        os.utime(tmp_path / name, (time.time() - 7200,) * 2)
    elsewhere = tmp_path / f".y.annot.{gone}-{'0' * 12}.new"  # of another computer that may be at work
    elsewhere.write_text("")
    (tmp_path / f".y.annot.{gone}-{here}").write_text("")
    sweep(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {name for name, stays in names.items() if stays} | {
        elsewhere.name
    }


def test_backups_that_go_elsewhere_are_told(project: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    backup_folder(project).symlink_to(elsewhere)
    with Session.open(project, "sara") as session:
        told: list[object] = []
        session.notices.set_listener(told.append)
        assert any("elsewhere" in str(one) for one in told)


def test_a_file_that_is_cut_off_while_it_is_open_is_found_before_anything_is_said_to_be_saved(project: Path) -> None:
    with ProjectFile(project) as file:
        os.truncate(project, project.stat().st_size - 4096)
        with pytest.raises(ProjectFileError, match=r"cut off|damaged"), file.transaction():
            file.write("INSERT INTO project VALUES ('note', 'lost')")
