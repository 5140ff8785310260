"""Project files as the system has them: links resolved, errors as sentences, and folders for copies."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.domain.errors import ProjectFileError, os_error
from annotator.storage.paths import SUFFIX, is_too_long


def resolved(path: Path) -> Path:
    """Return a path without links; a link to itself stays as it is."""
    return Path(os.path.realpath(path))


def reading_file(path: Path) -> AbstractContextManager[None]:
    """Turn an OSError while a project is read into ProjectFileError."""
    return os_error(
        "The project cannot be read: {reason}.",
        where=str(path),
        remedy="Check the file and its drive.",
        error=ProjectFileError,
    )


@contextmanager
def temporary_folder(path: Path) -> Iterator[Path]:
    """Give a temporary folder for a copy of a project. Raises ProjectFileError if none can be made."""
    with ExitStack() as stack:
        with reading_file(path):
            folder = stack.enter_context(TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True))
        yield Path(folder)


def project_path(path: Path) -> Path:
    """Return the path of a project that may have been named without its ending."""
    named = path.with_name(path.name + SUFFIX)
    if is_too_long(named):
        return path
    with reading_file(path):
        return named if not path.exists() and named.exists() else path
