"""Reading regular files only: no pipe that never ends, no device, no socket."""

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def open_regular(path: Path) -> BufferedReader:
    """Open a file to read; links are followed. Raises OSError if it is not regular, without waiting for a pipe."""
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        require_regular(descriptor, path)
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def require_regular(descriptor: int, path: Path) -> None:
    """Raise OSError for an open folder, pipe, device or socket."""
    _require_mode(os.fstat(descriptor).st_mode, path)


def refuse_other_than_file(path: Path) -> None:
    """Raise OSError if a path is a folder, pipe, device, socket or link to itself, and not a file or nothing."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    _require_mode(mode, path)


def _require_mode(mode: int, path: Path) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "this is not a file but a pipe, a device or a socket", str(path))
