"""What the system says of a project's files, as sentences."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.domain.errors import ProjectFileError


def resolved(path: Path) -> Path:
    """Return a path without links; a link that leads to itself stays as it is, and is found to be no file."""
    return Path(os.path.realpath(path))


@contextmanager
def reading_file(path: Path) -> Iterator[None]:
    """Turn what the system says while a project is looked at into ProjectFileError."""
    try:
        yield
    except OSError as error:
        raise ProjectFileError(
            "The project cannot be read: {reason}.",
            where=str(path),
            remedy="Check the file and its drive.",
            reason=error.strerror or error,
        ) from error


@contextmanager
def temporary_folder(path: Path) -> Iterator[Path]:
    """Give a folder for a copy of a project; it is gone afterwards. Raises ProjectFileError when none can be made."""
    with ExitStack() as stack:
        with reading_file(path):
            folder = stack.enter_context(TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True))
        yield Path(folder)
