"""The identity of a project in a file that may be anything, read without opening it for work."""

import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.storage.file_errors import resolved
from annotator.storage.header import read_header
from annotator.storage.lock import require_not_open
from annotator.storage.shape import set_limits, time_limit

_SECONDS = 1.0
"""The longest time for the query: a stranger's file may have something else in place of a table."""


def identity_of(project: Path) -> str | None:
    """Return the identity of a project; None if somebody has it open, it cannot be read or is not a project.

    Nothing is written into it or beside it.
    """
    try:
        # Opening and closing the file of a project that this process has open would release its lock.
        require_not_open(project)
        read_header(project, where=str(project))
    except (AnnotatorError, OSError):
        return None
    return read_identity(project)


def read_identity(path: Path) -> str | None:
    """Return the identity in a file that nobody has open; None if it cannot be read or there is none."""
    try:
        with closing(open_to_read(path)) as connection:
            set_limits(connection)
            with time_limit(connection, _SECONDS):
                found = connection.execute("SELECT value FROM project WHERE key = 'id'").fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return found and str(found[0])


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that nobody has open to read, without writing into it or beside it."""
    return sqlite3.connect(f"{resolved(path).as_uri()}?mode=ro&immutable=1", uri=True)
