"""Files that come from elsewhere: opened, read within a bound, and listed in folders, with errors as AnnotatorError."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO

from annotator.disk.regular import open_regular
from annotator.domain.errors import AnnotatorError, os_error

LARGEST = 256 * 1024 * 1024
"""Bytes of a file that is read as a whole."""


@contextmanager
def open_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file to read. Raises AnnotatorError when it is missing, is not a file, or cannot be read."""
    with read_errors(path), open_regular(path) as file:
        yield file


def read_file(path: Path, largest: int = LARGEST, remedy: str = "Split the file.") -> bytes:
    """Return all bytes of a file. Raises AnnotatorError with the `remedy` when there are more than `largest`."""
    with open_file(path) as file:
        content = file.read(largest + 1)
    if len(content) > largest:
        raise AnnotatorError(
            "The file is larger than {most} MB.", where=str(path), remedy=remedy, most=largest // 1024**2
        )
    return content


def files_in(path: Path, suffix: str) -> list[Path]:
    """Return the files below a folder whose names end so, in the order of names; or the one file that a path names."""
    if not path.is_dir():
        return [path]
    with read_errors(path):
        return sorted(file for file in path.rglob(f"*{suffix}") if file.is_file())


def read_errors(path: Path) -> AbstractContextManager[None]:
    """Turn an OSError while a file is read into AnnotatorError."""
    return os_error(
        "The file cannot be read: {reason}.", where=str(path), remedy="Check the name and your permission to read it."
    )
