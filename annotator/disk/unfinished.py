"""Unfinished files beside their targets: under unpredictable names, and removed if a killed program left them.

A name ends in the number of the process, a hash of the computer's name, a random part and `.new`.
"""

import os
import re
import secrets
import shutil
import socket
import stat
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

LONGEST_NAME = 255
"""Bytes of a file name on most file systems."""
_HERE = sha256(socket.gethostname().encode()).hexdigest()[:4]
_NAME = re.compile(r"\..*\.(\d+)(?:-([0-9a-f]{4})[0-9a-f]{8})?\.new(?:[-.][a-z]+)?")
"""The name of an unfinished file, or of a file that a database keeps beside one."""
_OLD = 3600
"""Seconds. Another computer that shares the folder may be at work; its processes cannot be seen from here."""


def unfinished_path(target: Path, longest: int = LONGEST_NAME) -> Path:
    """Return a new path beside `target`, with a name of at most so many bytes."""
    ending = f".{os.getpid()}-{_HERE}{secrets.token_hex(4)}.new"
    name = f".{target.name}"
    while len((name + ending).encode("utf-8", "surrogatepass")) > longest:
        name = name[:-1]
    return target.with_name(name + ending)


def is_unfinished(name: str) -> bool:
    """Whether a name is that of an unfinished file of this program."""
    return _NAME.fullmatch(name) is not None


def create(path: Path, mode: int = 0o666) -> None:
    """Make a new empty file. Raises FileExistsError also if there is a link, wherever it leads."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))


def mode_of(path: Path) -> int:
    """Return the mode of a file for copies of it; the default mode if there is none."""
    try:
        return stat.S_IMODE(path.stat().st_mode) & 0o666
    except OSError:
        return 0o666


def sweep(folder: Path) -> None:
    """Remove unfinished files of ended processes of this computer from a folder, and of others after an hour."""
    with suppress(OSError):  # leftovers do no harm
        for entry in list(os.scandir(folder)):
            found = _NAME.fullmatch(entry.name)
            if found and not _is_alive(int(found[1])) and (found[2] == _HERE or _is_old(entry)):
                _remove(Path(entry.path))


def _remove(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _is_old(entry: os.DirEntry[str]) -> bool:
    return time.time() - entry.stat(follow_symlinks=False).st_mtime > _OLD


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # it belongs to another user
    return True
