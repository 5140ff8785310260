"""Files that are written whole or not at all: beside the old one, onto the disk, then in its place."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO

from annotator.disk.durable import replacing
from annotator.domain.errors import os_error


@contextmanager
def replaced(target: Path, mode: int = 0o666) -> Iterator[tuple[BinaryIO, Path]]:
    """Open a new file beside `target`, as `made` does; yield it with its path until it takes its name.

    `mode` says who may read and write it, as far as the system lets new files.
    """
    with made(target, mode=mode) as unfinished, unfinished.open("wb") as file:
        yield file, unfinished


@contextmanager
def made(target: Path, *, folder: bool = False, mode: int = 0o666) -> Iterator[Path]:
    """Give a new file or folder beside `target`, which takes its name when the block ends well.

    It leaves no trace otherwise. A file that was there is replaced, and so is an empty folder. Raises AnnotatorError
    if it cannot be written.
    """
    with writing(target), replacing(target, folder=folder, mode=mode) as unfinished:
        yield unfinished


def writing(target: Path) -> AbstractContextManager[None]:
    """Turn an OSError while a file is written into AnnotatorError."""
    return os_error(
        "The file cannot be written: {reason}.",
        where=str(target),
        remedy="Choose another folder or free some space.",
    )
