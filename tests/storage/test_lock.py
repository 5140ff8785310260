"""One window at a time; the second is told who has the project; a dead holder holds nothing."""

import getpass
import os
import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotator.domain.errors import ProjectInUseError
from annotator.storage.database import ProjectFile
from annotator.storage.lock import ProjectLock
from tests.processes import holding


def lock_of(project: Path) -> Path:
    return project.with_name(project.name + ".lock")


def test_a_second_opener_in_this_process_is_refused(project: Path) -> None:
    with ProjectFile(project), pytest.raises(ProjectInUseError):
        ProjectFile(project)


def test_a_second_opener_is_refused_by_any_path(project: Path, tmp_path: Path) -> None:
    (tmp_path / "link.annot").symlink_to(project)
    with ProjectFile(project), pytest.raises(ProjectInUseError):
        ProjectFile(tmp_path / "link.annot")


def test_a_refused_opener_leaves_the_holder_at_work(project: Path) -> None:
    with ProjectFile(project) as file:
        with pytest.raises(ProjectInUseError):
            ProjectFile(project)
        with file.transaction():
            file.write("INSERT INTO project VALUES ('note', 'kept')")
        assert lock_of(project).exists()


def test_a_second_opener_is_told_who_holds_it(project: Path) -> None:
    with holding(project) as holder, pytest.raises(ProjectInUseError) as caught:
        ProjectFile(project)
    told = caught.value.values
    assert (told["user"], told["host"], told["process"]) == (getpass.getuser(), socket.gethostname(), holder.pid)
    since = datetime.fromisoformat(str(told["since"]))
    assert abs((datetime.now(UTC) - since).total_seconds()) < 60
    assert caught.value.where == str(project)
    assert caught.value.remedy


def test_a_hard_link_held_by_another_process_is_refused(project: Path, tmp_path: Path) -> None:
    twin = tmp_path / "twin.annot"
    os.link(project, twin)
    with holding(project), pytest.raises(ProjectInUseError):
        ProjectFile(twin)


def test_a_killed_holder_holds_nothing(project: Path) -> None:
    with holding(project) as holder:
        holder.kill()
        holder.wait()
        assert lock_of(project).exists()
        with ProjectFile(project) as file:
            assert file.damage() == []


def test_nothing_is_left_beside_a_closed_project(project: Path) -> None:
    with ProjectFile(project) as file, file.transaction():
        file.write("INSERT INTO project VALUES ('note', 'kept')")
    assert [path.name for path in project.parent.iterdir() if path.name.startswith(project.name)] == [project.name]


def test_a_failed_opening_lets_the_lock_go(tmp_path: Path) -> None:
    page = tmp_path / "page.annot"
    page.write_text("<html>")
    with pytest.raises(Exception, match="not a project"):
        ProjectFile(page)
    assert not lock_of(page).exists()


def test_a_lock_file_that_nobody_holds_is_taken_over(project: Path) -> None:
    lock_of(project).write_text('{"user": "left by a cra')
    ProjectLock(project).release()
    assert not lock_of(project).exists()


def test_a_folder_without_leave_to_write_is_told(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="cannot be opened for editing"):
        ProjectLock(tmp_path / "nowhere" / "project.annot")
