"""Files that are written whole or not at all: beside the old one, onto the disk, then in its place."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from annotator.disk.regular import refuse_other_than_file
from annotator.disk.unfinished import create, unfinished_ending
from annotator.domain.errors import AnnotatorError
from annotator.text.file_names import fitting


@contextmanager
def replaced(target: Path, mode: int = 0o666) -> Iterator[tuple[BinaryIO, Path]]:
    """Open a new file beside `target`, as `made` does; yield it with its path until it takes its name.

    `mode` says who may read and write it, as far as the system lets new files.
    """
    with made(target, mode=mode) as unfinished, unfinished.open("wb") as file:
        yield file, unfinished


@contextmanager
def made(target: Path, *, folder: bool = False, mode: int = 0o666) -> Iterator[Path]:
    """Give a new place beside `target` to write a file or a folder to, which takes its name when the block ends well.

    It leaves no trace otherwise. A file that was there is replaced, and so is an empty folder. Raises AnnotatorError
    when it cannot be written.
    """
    unfinished = target.with_name(fitting(f".{target.name}", unfinished_ending()))
    try:
        with writing(target):
            if folder:
                unfinished.mkdir()
            else:
                refuse_other_than_file(target)
                create(unfinished, mode)
            yield unfinished
            _sync_all(unfinished)
            if folder and target.exists():
                target.rmdir()
            unfinished.replace(target)
            _sync_folder(target.parent)
    finally:
        _remove(unfinished)


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Turn what the system says while a file is written into AnnotatorError."""
    try:
        yield
    except OSError as error:
        raise AnnotatorError(
            "The file cannot be written: {reason}.",
            where=str(target),
            remedy="Choose another folder or free some space.",
            reason=error.strerror,
        ) from error


def _sync_all(place: Path) -> None:
    files = [one for one in place.rglob("*") if one.is_file()] if place.is_dir() else [place]
    for one in files:
        with one.open("rb+") as file:
            os.fsync(file.fileno())


def flush(file: BinaryIO) -> None:
    """See what was written onto the disk."""
    file.flush()
    os.fsync(file.fileno())


def _remove(unfinished: Path) -> None:
    try:
        if unfinished.is_dir():
            shutil.rmtree(unfinished)
        else:
            unfinished.unlink(missing_ok=True)
    except OSError:
        return  # the folder went away or was never one; then there is nothing to clear


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no sync of folders
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
