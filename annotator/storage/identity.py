"""Which project a file is of, told without opening it for work: for files that may lie anywhere and be anything."""

import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.storage.file_errors import resolved
from annotator.storage.header import project_header
from annotator.storage.lock import refuse_held
from annotator.storage.shape import restrain, time_limit

_SECONDS = 1.0
"""How long the query may take: a stranger's file may hold something else in the place of a table."""


def identity_of(project: Path) -> str | None:
    """Return the identity of a project; None where it cannot be told.

    That is when somebody has it open, when it cannot be read, and when it is no project. Nothing is written into it or
    beside it.
    """
    try:
        # To open and close the file of a project that this process has open would let go of its lock.
        refuse_held(project)
        project_header(project, where=str(project))
    except (AnnotatorError, OSError):
        return None
    return read_identity(project)


def read_identity(path: Path) -> str | None:
    """Return the identity in a file that nobody has open; None when it cannot be read, or there is none."""
    try:
        with closing(looked_into(path)) as connection:
            restrain(connection)
            with time_limit(connection, _SECONDS):
                found = connection.execute("SELECT value FROM project WHERE key = 'id'").fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return found and str(found[0])


def looked_into(path: Path) -> sqlite3.Connection:
    """Open a file that nobody has open, so that nothing is written into it or beside it."""
    return sqlite3.connect(f"{resolved(path).as_uri()}?mode=ro&immutable=1", uri=True)
