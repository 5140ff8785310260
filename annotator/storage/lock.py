"""The lock file beside a project: one program at a time; a second program reports who has the project open.

SQLite's own lock is not enough: any open and close of the database file in this process releases it. This lock is on
another file, is released by the system when its process ends, and says who holds it.
"""

import errno
import getpass
import os
import socket
import stat
import sys
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from annotator.disk.unfinished import mode_of
from annotator.domain.errors import AnnotatorError, ProjectInUseError
from annotator.storage.file_errors import reading_file, resolved
from annotator.storage.paths import lock_path

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""Links are not followed, and pipes not waited for."""
_NO_LOCKS = {getattr(errno, name) for name in ("ENOLCK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS") if hasattr(errno, name)}
"""Errors of file systems without locks."""
_NOT_A_FILE = {errno.ELOOP, errno.EISDIR, errno.ENXIO}
"""Errors for a link, a folder or a socket."""
_REMEDIES = {
    errno.ENOSPC: "Free some space and open it again.",
    getattr(errno, "EDQUOT", errno.ENOSPC): "Free some space and open it again.",
    errno.EIO: "Check the drive and its cable, then try again.",
}
_LONGEST = 4096
"""The largest lock file, in bytes."""
_LOCK_BYTE = 1 << 20
"""Windows locks bytes against reading too, so the locked byte is behind the content."""


class NotALockError(OSError):
    """The file with the name of the lock is something else, which must not be overwritten."""


class Holder(msgspec.Struct, frozen=True):
    """Who has a project open. `since` is UTC."""

    user: str
    host: str
    process: int
    since: datetime


class ProjectLock:
    """Holds `<project>.lock` until `release`. On a drive without locks it holds nothing, and `works` is false."""

    def __init__(self, project: Path) -> None:
        self.path = lock_path(project)
        self.works = True
        self._descriptor = self._acquire(project)

    def _acquire(self, project: Path) -> int:
        while True:
            try:
                descriptor, is_new = self._open(mode_of(project))
                if self._is_taken(descriptor, project, is_new=is_new):
                    return descriptor
            except FileNotFoundError as error:
                if not self.path.parent.is_dir():
                    raise self._cannot(project, error) from error
            except OSError as error:
                if isinstance(error, NotALockError) or error.errno in _NOT_A_FILE:
                    raise self._in_the_way(project) from error
                raise self._cannot(project, error) from error

    def _open(self, mode: int) -> tuple[int, bool]:
        """Open the file, and return whether it is new. Raises FileNotFoundError if its holder removed it meanwhile."""
        try:
            return os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _NO_FOLLOW, mode), True
        except FileExistsError:
            return os.open(self.path, os.O_RDWR | _NO_FOLLOW), False

    def _cannot(self, project: Path, error: OSError) -> AnnotatorError:
        return AnnotatorError(
            "The project cannot be opened for editing: {reason}.",
            where=str(project),
            remedy=_REMEDIES.get(error.errno or 0, "Copy it to a folder that you can write to."),
            reason=error.strerror or error,
        )

    def _in_the_way(self, project: Path) -> AnnotatorError:
        return AnnotatorError(
            "{name} is in the place of the project's lock file, but is not a lock.",
            where=str(project),
            remedy="Move this file away.",
            name=self.path.name,
        )

    def _is_taken(self, descriptor: int, project: Path, *, is_new: bool) -> bool:
        """Whether the lock is ours now; otherwise the file is closed, and another one is to be tried."""
        with ExitStack() as closing:
            closing.callback(os.close, descriptor)
            try:
                _require_lock_file(descriptor)
                locked = self._try_lock(descriptor)
                taken = locked and self._is_current(descriptor)
                if taken:
                    is_new = True
                    _write_holder(descriptor)
                    closing.pop_all()
            except OSError:
                if is_new:
                    self._remove()
                raise
            if not locked:
                raise _in_use(project, _read_holder(descriptor))
        return taken

    def _try_lock(self, descriptor: int) -> bool:
        try:
            return _try_lock(descriptor)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            self.works = False
            return True

    def _is_current(self, descriptor: int) -> bool:
        """Whether the path is still that of the locked file: its last holder may have removed it meanwhile."""
        try:
            return os.path.samestat(os.fstat(descriptor), self.path.stat())
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Release the lock and remove the file."""
        if sys.platform != "win32":
            self._remove()
        os.close(self._descriptor)
        if sys.platform == "win32":
            self._remove()

    def _remove(self) -> None:
        with suppress(OSError):  # the drive may be gone
            self.path.unlink()


def require_not_open(project: Path) -> None:
    """Raise ProjectInUseError if somebody has a project open. The project file itself is not opened."""
    project = resolved(project)
    with reading_file(project):
        is_locked = lock_path(project).exists()
    if is_locked:
        ProjectLock(project).release()


def _in_use(project: Path, holder: Holder | None) -> ProjectInUseError:
    if holder is None:
        return ProjectInUseError(
            "The project is open in another window.", where=str(project), remedy="Close it there first."
        )
    return ProjectInUseError(
        "The project is open in another window, held by {user} on {host} (process {process}) since {since}.",
        where=str(project),
        remedy="Close it there first.",
        user=holder.user,
        host=holder.host,
        process=holder.process,
        since=holder.since,
    )


def _require_lock_file(descriptor: int) -> None:
    """Raise NotALockError for anything but a small file with one name that is empty or a lock."""
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1 or found.st_size > _LONGEST:
        raise NotALockError
    os.lseek(descriptor, 0, os.SEEK_SET)
    if os.read(descriptor, 1) not in (b"", b"{"):
        raise NotALockError


def _read_holder(descriptor: int) -> Holder | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        return msgspec.json.decode(os.read(descriptor, _LOCK_BYTE), type=Holder)
    except msgspec.DecodeError:
        return None  # the other process has the lock and has not written its content yet


def _write_holder(descriptor: int) -> None:
    holder = Holder(_legible(_user()), _legible(socket.gethostname()), os.getpid(), _now())
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    with suppress(OSError):  # the lock works without it; on a full disk the holder stays unknown
        os.write(descriptor, msgspec.json.encode(holder))


def _legible(name: str) -> str:
    return name.encode("utf-8", "replace").decode()  # the system's names need not be UTF-8


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _user() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # an account without a name, as in a container
        return str(os.getuid()) if sys.platform != "win32" else ""


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCK_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
