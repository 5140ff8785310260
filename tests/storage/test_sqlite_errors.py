"""SQLite's errors that the person can do something about are told as such; ours go through."""

import sqlite3
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError, ProjectInUseError
from annotator.storage.sqlite_errors import environment_errors, opening_errors, reading_errors

HERE = Path("project.annot")


def failure(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("it failed")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_IOERR_FSYNC, "disk could not be read or written"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "cannot be written"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "cannot be opened"),
        (sqlite3.SQLITE_PERM, "cannot be opened"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "damaged"),
        (sqlite3.SQLITE_NOTADB, "not a project"),
        (sqlite3.SQLITE_TOOBIG, "too large for a project"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another program"),
    ],
)
def test_a_fault_of_the_world_says_what_and_what_to_do(code: int, words: str) -> None:
    with pytest.raises(AnnotatorError, match=words) as caught, environment_errors(HERE):
        raise failure(code)
    assert caught.value.where == "project.annot"
    assert caught.value.remedy


def test_a_busy_file_is_in_use() -> None:
    with pytest.raises(ProjectInUseError), environment_errors(HERE):
        raise failure(sqlite3.SQLITE_LOCKED)


@pytest.mark.parametrize("code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_MISUSE])
def test_a_fault_of_ours_goes_through(code: int) -> None:
    for errors in (environment_errors, reading_errors):
        with pytest.raises(sqlite3.OperationalError), errors(HERE):
            raise failure(code)


def test_what_cannot_be_decoded_is_damage_where_the_file_is_read_and_ours_elsewhere() -> None:
    with pytest.raises(AnnotatorError, match="damaged"), reading_errors(HERE):
        b"\xff".decode()
    with pytest.raises(UnicodeDecodeError), environment_errors(HERE):
        b"\xff".decode()


def test_whatever_fails_at_opening_is_damage() -> None:
    with pytest.raises(AnnotatorError, match="damaged"), opening_errors(HERE):
        raise failure(sqlite3.SQLITE_ERROR)
