"""What a drive says instead of giving a lock: a sentence, and nothing is left open, locked or lying about."""

import errno
import fcntl
import getpass
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import location_warnings
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError, ProjectInUseError
from annotator.storage.database import ProjectFile
from annotator.storage.lock import ProjectLock
from tests.drives import mounted_drive
from tests.processes import holding
from tests.storage.test_lock import lock_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")
NO_LOCKS = ["ENOLCK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]


def open_descriptors() -> int:
    return len(list(Path("/dev/fd").iterdir()))


@pytest.fixture
def nothing_left(project: Path) -> Iterator[None]:
    """Whatever happens, no descriptor stays open, and no file beside the project."""
    descriptors, files = open_descriptors(), sorted(project.parent.iterdir())
    yield
    assert open_descriptors() == descriptors
    assert sorted(project.parent.iterdir()) == files


def failing(monkeypatch: pytest.MonkeyPatch, owner: object, name: str, code: int) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(owner, name, fail)


def refused(project: Path) -> AnnotatorError:
    with pytest.raises(AnnotatorError, match="cannot be opened for editing: ") as told:
        ProjectFile(project)
    assert told.value.where == str(project)
    return told.value


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        ("ENOSPC", "Free some space"),
        ("EDQUOT", "Free some space"),
        ("EIO", "Check the drive"),
        ("EROFS", "Copy it to a folder"),
        ("EACCES", "Copy it to a folder"),
    ],
)
@pytest.mark.parametrize("call", ["open", "flock", "ftruncate"])
def test_a_lock_that_cannot_be_had_is_told_of(
    project: Path, nothing_left: None, code: str, remedy: str, call: str
) -> None:
    with pytest.MonkeyPatch.context() as faulty:
        failing(faulty, fcntl if call == "flock" else os, call, getattr(errno, code))
        told = refused(project)
    assert remedy in told.remedy
    assert os.strerror(getattr(errno, code)) in str(told)
    ProjectFile(project).close()


def test_the_lock_file_of_somebody_else_stays_where_no_lock_can_be_had(project: Path) -> None:
    with holding(project), pytest.MonkeyPatch.context() as faulty:
        failing(faulty, fcntl, "flock", errno.EIO)
        refused(project)
        assert lock_of(project).exists()


def test_a_holder_who_cannot_be_written_down_holds_the_lock_all_the_same(project: Path, nothing_left: None) -> None:
    with pytest.MonkeyPatch.context() as faulty:
        failing(faulty, os, "write", errno.ENOSPC)
        mine = ProjectLock(project)
    with pytest.raises(ProjectInUseError, match=r"open in another window\. Close it there"):
        ProjectLock(project)
    mine.release()


@pytest.mark.parametrize("code", NO_LOCKS)
def test_a_drive_without_locks_is_warned_of(
    project: Path, nothing_left: None, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(location_warnings, "mount_table", lambda: "")
    failing(monkeypatch, fcntl, "flock", getattr(errno, code))
    told: list[object] = []
    with Session.open(project) as session:
        session.notices.set_listener(told.append)
        with pytest.raises(ProjectInUseError):
            ProjectFile(project)  # SQLite's own lock is of another kind
    (notice,) = told
    assert "The drive does not support locks" in str(notice)


def test_a_drive_with_locks_is_not_warned_of(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(location_warnings, "mount_table", lambda: "")
    told: list[object] = []
    with Session.open(project) as session:
        session.notices.set_listener(told.append)
    assert told == []


@pytest.mark.parametrize("error", [OSError("No username"), KeyError("getpwuid(): uid not found: 4711")])
def test_an_account_without_a_name_is_its_number(
    project: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def nobody() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", nobody)
    with ProjectFile(project), pytest.raises(ProjectInUseError, match=f"held by {os.getuid()} on "):
        ProjectFile(project)


def test_names_that_are_not_utf8_are_told_as_far_as_they_can_be(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "s\udcffra")
    monkeypatch.setattr(socket, "gethostname", lambda: "h\udcffst")
    with ProjectFile(project), pytest.raises(ProjectInUseError, match=r"held by s\?ra on h\?st"):
        ProjectFile(project)


def make_socket(path: Path) -> None:
    folder = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as server:  # the path may be longer than a socket's name
        server.bind(f"/proc/self/fd/{folder}/{path.name}" if Path("/proc/self/fd").exists() else str(path))
    os.close(folder)


STRANGE = {
    "pipe": os.mkfifo if hasattr(os, "mkfifo") else None,
    "folder": Path.mkdir,
    "socket": make_socket,
    "link to itself": lambda path: path.symlink_to(path),
    "link to nothing": lambda path: path.symlink_to(path.with_name("nothing")),
    "another file": lambda path: path.write_text("a letter"),
}


@pytest.mark.parametrize("kind", STRANGE)
def test_what_is_no_lock_file_is_left_where_it_is(project: Path, kind: str) -> None:
    STRANGE[kind](lock_of(project))
    before = sorted(project.parent.iterdir()), open_descriptors()
    for act in (ProjectFile, ProjectLock):
        with pytest.raises(AnnotatorError, match="is in the place of the project's lock file"):
            act(project)
    assert (sorted(project.parent.iterdir()), open_descriptors()) == before


# --- a drive of its own


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    """A drive of 256 kB, where the system lets us have one."""
    with mounted_drive(tmp_path / "drive", "256k") as place:
        yield place


def test_a_full_drive_opens_or_says_that_it_is_full(project: Path, drive: Path) -> None:
    copy = Path(shutil.copy(project, drive))
    (drive / "filler").write_bytes(b"x" * 1000)
    with pytest.raises(OSError, match="No space"), (drive / "filler").open("ab", buffering=0) as filler:
        while True:
            assert filler.write(b"x" * 4096)
    with pytest.raises(AnnotatorError, match=r"disk is full|No space left"):
        Session.open(copy, "Omar")
    assert sorted(path.name for path in drive.iterdir()) == ["filler", copy.name]
    (drive / "filler").unlink()
    Session.open(copy).close()


def test_a_drive_that_is_mounted_to_be_read_is_told_of(project: Path, drive: Path) -> None:
    copy = Path(shutil.copy(project, drive))
    subprocess.run(["mount", "-o", "remount,ro", str(drive)], check=True)
    with pytest.raises(AnnotatorError, match=r"cannot be written|Read-only") as told:
        Session.open(copy)
    assert "Copy it to a folder" in told.value.remedy
