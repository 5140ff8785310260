"""SQLite's error codes: which are errors of the environment, with their sentences, and which faults of the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.errors import DamagedProjectError, ProjectFileError, ProjectInUseError

_MAY_WRITE = "Check that the file and its folder can be read and written."
SALVAGE = (
    "Do not change the file. Restore a backup, or recover its data with `annotator restore PROJECT --salvage NEW`."
)
DAMAGED = ("The project file is damaged.", SALVAGE)
OTHER_TABLES = ("The project file has unknown tables.", SALVAGE)
FULL = "This was not saved: the disk is full."
ENVIRONMENT: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: (FULL, "Free some space and try again. Earlier changes are saved."),
    sqlite3.SQLITE_IOERR: ("The disk could not be read or written.", "Check the drive and its cable, then try again."),
    sqlite3.SQLITE_READONLY: ("The project cannot be written.", "Copy it to a folder that you can write to."),
    sqlite3.SQLITE_CANTOPEN: ("The project cannot be opened.", _MAY_WRITE),
    sqlite3.SQLITE_PERM: ("The project cannot be opened.", _MAY_WRITE),
    sqlite3.SQLITE_NOTADB: ("This file is not a project.", "Choose a file that ends in .annot."),
    sqlite3.SQLITE_TOOBIG: ("A text is too large for a project.", "Split it into parts."),
}
_IN_USE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_PRIMARY = 0xFF
"""The low byte of an extended result code is its primary code."""


@contextmanager
def environment_errors(path: Path) -> Iterator[None]:
    """Turn SQLite errors of the environment into ProjectFileError; faults of the program go through."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            raise
        if code & _PRIMARY in _IN_USE:
            raise ProjectInUseError(
                "Another program is using the project.", where=str(path), remedy="Close it there first."
            ) from error
        if code & _PRIMARY == sqlite3.SQLITE_CORRUPT:
            raise damaged(str(path)) from error
        if code & _PRIMARY not in ENVIRONMENT:
            raise
        what, remedy = ENVIRONMENT[code & _PRIMARY]
        raise ProjectFileError(what, where=str(path), remedy=remedy) from error


@contextmanager
def reading_errors(path: Path) -> Iterator[None]:
    """Like `environment_errors`; text that is not UTF-8 is damage of the file."""
    try:
        with environment_errors(path):
            yield
    except UnicodeDecodeError as error:
        raise damaged(str(path)) from error
    except sqlite3.OperationalError as error:
        if hasattr(error, "sqlite_errorcode"):  # without a code it is Python's own: a text is not UTF-8
            raise
        raise damaged(str(path)) from error


@contextmanager
def opening_errors(path: Path) -> Iterator[None]:
    """Like `environment_errors`, for statements that are correct: every other error is damage of the file."""
    try:
        with environment_errors(path):
            yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise damaged(str(path)) from error


def damaged(where: str) -> DamagedProjectError:
    """Return the error for a damaged project file."""
    what, remedy = DAMAGED
    return DamagedProjectError(what, where=where, remedy=remedy)


def other_tables(where: str) -> DamagedProjectError:
    """Return the error for a file that another program made or altered."""
    what, remedy = OTHER_TABLES
    return DamagedProjectError(what, where=where, remedy=remedy)
