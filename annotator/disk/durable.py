"""Durable writes: a name holds all of the new content or what it held before, whenever the power fails.

What is written is made beside its place, synced, renamed, and the folder is synced. Failures are OSError.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.disk.regular import refuse_other_than_file
from annotator.disk.unfinished import LONGEST_NAME, create, unfinished_path


@contextmanager
def replacing(
    target: Path,
    *,
    folder: bool = False,
    mode: int = 0o666,
    overwrite: bool = True,
    longest: int = LONGEST_NAME,
) -> Iterator[Path]:
    """Make an empty file, or a folder, beside `target`, which takes its name when the block ends well.

    It leaves no trace otherwise. A file that was there is replaced, and so is an empty folder; without `overwrite` they
    should not be there. `mode` says who may read and write the file, as far as the system lets new files; `longest` is
    how many bytes the name beside may have. Raises OSError.
    """
    unfinished = unfinished_path(target, longest)
    try:
        if folder:
            unfinished.mkdir()
        else:
            refuse_other_than_file(target)
            create(unfinished, mode)
        yield unfinished
        for file in [path for path in unfinished.rglob("*") if path.is_file()] if folder else [unfinished]:
            sync(file)
        if folder and target.exists():
            target.rmdir()
        if overwrite:
            unfinished.replace(target)
        else:
            unfinished.rename(target)
        sync(target.parent)
    finally:
        _remove(unfinished)


def write(target: Path, content: bytes, *, mode: int = 0o666) -> None:
    """Write a whole file as `replacing` does. Raises OSError."""
    with replacing(target, mode=mode) as unfinished:
        unfinished.write_bytes(content)


def sync(path: Path) -> None:
    """Write the content of a file, or the names in a folder, through to the disk."""
    if path.is_dir():
        if os.name == "nt":
            return  # Windows has no sync of folders
        descriptor = os.open(path, os.O_RDONLY)
    else:
        descriptor = _opened_to_sync(path)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _opened_to_sync(path: Path) -> int:
    """Open a file to write, which some systems require for a sync, or to read if it may not be written."""
    try:
        return os.open(path, os.O_RDWR)
    except PermissionError:
        return os.open(path, os.O_RDONLY)


def _remove(unfinished: Path) -> None:
    try:
        if unfinished.is_dir():
            shutil.rmtree(unfinished)
        else:
            unfinished.unlink(missing_ok=True)
    except OSError:
        return  # the folder went away or was never one; then there is nothing to clear
