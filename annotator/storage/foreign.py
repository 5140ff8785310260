"""Reading project files from elsewhere, which may be hostile.

A private copy is read, never the file itself, since opening a database writes beside it. The copy must have exactly our
schema: a view or a trigger in place of a table would run what a stranger wrote. Only the tables of operations and texts
can be read, and queries have a time limit.
"""

import shutil
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from hashlib import file_digest
from pathlib import Path
from typing import Any

from annotator.domain.errors import AnnotatorError
from annotator.storage.compact import FUNCTIONS, add_functions
from annotator.storage.file_errors import reading_file, temporary_folder
from annotator.storage.header import is_cut_off, read_header, version_in
from annotator.storage.migrations import SCHEMA_VERSION
from annotator.storage.paths import log_path
from annotator.storage.shape import has_our_tables, set_limits, time_limit
from annotator.storage.sqlite_errors import OTHER_TABLES

LARGEST_FILE = 2_000_000_000
"""Bytes."""

_PRAGMAS = ("mmap_size = 0", "query_only = ON", "temp_store = MEMORY")
_TABLES = {"project", "document", "text", "operation", "device", "json_each"}
_FUNCTIONS = FUNCTIONS | {"instr", "substr"}
Values = Sequence[Any] | dict[str, Any]


class ForeignFile:
    """An open copy of a project file. `path` is the file itself, `digest` its SHA-256, `identity` that of the project.

    Reading raises AnnotatorError if the file is damaged or a query takes too long.
    """

    def __init__(self, path: Path, digest: str, connection: sqlite3.Connection) -> None:
        self.path = path
        self.digest = digest
        self._connection = connection
        with _damage_errors(path):
            self._prepare()
        self.identity = self._identity()

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        with _damage_errors(self.path):
            return self._rows(sql, values)

    def _rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        with time_limit(self._connection):
            return self._connection.execute(sql, values).fetchall()

    def _prepare(self) -> None:
        set_limits(self._connection)
        add_functions(self._connection)
        if sys.version_info >= (3, 12):
            for switch in (sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW):
                self._connection.setconfig(switch, False)  # noqa: FBT003  the call takes no keyword
            self._connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # noqa: FBT003
        for pragma in _PRAGMAS:
            self._rows(f"PRAGMA {pragma}")
        self._check_tables()
        if self._rows("PRAGMA quick_check(1)") != [("ok",)]:
            raise _damaged(self.path)
        self._rows("SELECT 1 FROM json_each('[]')")  # SQLite creates its table now; the authorizer would forbid it
        self._connection.set_authorizer(_only_reading)

    def _check_tables(self) -> None:
        if not self._rows("SELECT 1 FROM sqlite_master LIMIT 1"):
            raise _not_whole(self.path)
        with time_limit(self._connection):
            ours = has_our_tables(self._connection)
        if not ours:
            raise AnnotatorError(OTHER_TABLES[0], where=str(self.path), remedy="Ask for a package instead.")

    def _identity(self) -> str:
        rows = self.rows("SELECT value FROM project WHERE key = 'id'")
        if not rows or not self.rows("SELECT id FROM operation LIMIT 1"):
            raise _not_whole(self.path)
        return str(rows[0][0])


@contextmanager
def open_foreign(path: Path) -> Iterator[ForeignFile]:
    """Open a copy of a project file that nobody has open; the copy is deleted afterwards.

    Raises AnnotatorError if the file is not a project, too large, damaged, incomplete, of another version, or has other
    tables. The file and its folder are not written to.
    """
    with temporary_folder(path) as folder:
        copy = folder / "copy"
        digest = _copy(path, copy)
        _check_header(copy, path)
        if log_path(copy).exists():
            _take_in_log(copy, path)
            _check_header(copy, path)
        uri = f"{copy.as_uri()}?mode=ro&immutable=1"
        # Read on the thread of a task and closed by the one that waited for it; never used by two at once.
        connected = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        with closing(connected) as connection:
            yield ForeignFile(path, digest, connection)


def _copy(path: Path, copy: Path) -> str:
    """Copy a file and its log, if there is one; return the SHA-256 of the file."""
    with reading_file(path):
        for source, target in ((path, copy), (log_path(path), log_path(copy))):
            if source == path or (source.exists() and source.stat().st_size):
                if source.stat().st_size > LARGEST_FILE:
                    raise AnnotatorError(
                        "The file is larger than {most} GB.",
                        where=str(source),
                        remedy="Ask for a package instead.",
                        most=LARGEST_FILE // 10**9,
                    )
                shutil.copyfile(source, target)
        with copy.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()


def _check_header(copy: Path, path: Path) -> None:
    header = read_header(copy, where=str(path))
    if is_cut_off(header, copy):
        raise _not_whole(path)
    if version_in(header) < SCHEMA_VERSION:
        raise AnnotatorError(
            "The project was made by an older version of Annotator (format {version}; this one merges {known}).",
            where=str(path),
            remedy="Open it once with this version, then merge it.",
            version=version_in(header),
            known=SCHEMA_VERSION,
        )


def _take_in_log(copy: Path, path: Path) -> None:
    """Write the log into the copy, which is opened as immutable and then read without its log."""
    with _damage_errors(path), closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        set_limits(connection)
        with time_limit(connection):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _only_reading(action: int, first: str | None, second: str | None, _database: object, within: str | None) -> int:
    """Authorise a query: it may select, and read some of our tables."""
    allowed = within is None and (
        action == sqlite3.SQLITE_SELECT
        or (action == sqlite3.SQLITE_READ and first in _TABLES)
        or (action == sqlite3.SQLITE_FUNCTION and second in _FUNCTIONS)
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


# --- errors


@contextmanager
def _damage_errors(path: Path) -> Iterator[None]:
    """Turn SQLite errors into AnnotatorError: our statements are correct, so the file is damaged."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> AnnotatorError:
    return AnnotatorError("The project file is damaged.", where=str(path), remedy="Ask for a package instead.")


def _not_whole(path: Path) -> AnnotatorError:
    return AnnotatorError(
        "The project file is incomplete: it was copied while it was open, or its end is missing.",
        where=str(path),
        remedy="Ask for a package instead.",
    )
