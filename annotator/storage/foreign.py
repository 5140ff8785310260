"""Project files from elsewhere: whatever they hold, reading one harms nothing.

A private copy is read, never the file itself: to open a database writes beside it. The copy must be made exactly as
ours are, for a view or a trigger in place of a table would run what a stranger wrote. Only the tables that hold
operations and texts can be read, and a query that does not come to its end is stopped.
"""

import shutil
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from hashlib import file_digest
from pathlib import Path
from time import monotonic
from typing import Any

from sqlite_utils import Database

from annotator.domain.errors import AnnotatorError
from annotator.storage.file_errors import reading_file, temporary_folder
from annotator.storage.header import is_cut_off, log_of, project_header, version_in
from annotator.storage.migrations import SCHEMA_VERSION, schema

LARGEST_FILE = 2_000_000_000
"""Bytes."""
SECONDS = 10.0
"""How long one query may take."""

_PRAGMAS = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "query_only = ON", "temp_store = MEMORY")
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 50_000_000,  # ten million code points, of four bytes each at worst
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 50,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 0,
}
_TABLES = {"project", "document", "text", "operation", "json_each"}
_FUNCTIONS = {"coalesce", "iif", "instr", "substr"}
_STEPS = 10_000
"""Steps of SQLite's machine from one look at the clock to the next."""

Values = Sequence[Any] | dict[str, Any]


class ForeignFile:
    """An open copy of a project file. `path` is the file itself, `digest` its SHA-256, `identity` that of the project.

    Reading raises AnnotatorError when the file turns out damaged, or a query takes too long.
    """

    def __init__(self, path: Path, digest: str, connection: sqlite3.Connection) -> None:
        self.path = path
        self.digest = digest
        self._connection = connection
        self._stop_at = 0.0
        connection.set_progress_handler(self._is_late, _STEPS)
        with _damage_told(path):
            self._prepare()
        self.identity = self._identity()

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        with _damage_told(self.path):
            return self._rows(sql, values)

    def _rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        self._stop_at = monotonic() + SECONDS
        return self._connection.execute(sql, values).fetchall()

    def _is_late(self) -> bool:
        return monotonic() > self._stop_at

    def _prepare(self) -> None:
        for limit, most in _LIMITS.items():
            self._connection.setlimit(limit, most)
        if sys.version_info >= (3, 12):
            for switch in (sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW):
                self._connection.setconfig(switch, False)  # noqa: FBT003  the call takes no keyword
            self._connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # noqa: FBT003
        for pragma in _PRAGMAS:
            self._rows(f"PRAGMA {pragma}")
        if self._rows("PRAGMA quick_check(1)") != [("ok",)]:
            raise _damaged(self.path)
        self._check_tables()
        self._rows("SELECT 1 FROM json_each('[]')")  # what SQLite makes for it may no longer be made afterwards
        self._connection.set_authorizer(_only_reading)

    def _check_tables(self) -> None:
        found = _things_in(self._rows(_THINGS))
        if not found:
            raise _not_whole(self.path)
        if found != _our_things():
            raise AnnotatorError(
                "The project file has other tables than those of this program.",
                where=str(self.path),
                remedy="Ask for a package instead.",
            )

    def _identity(self) -> str:
        rows = self.rows("SELECT value FROM project WHERE key = 'id'")
        if not rows or not self.rows("SELECT id FROM operation LIMIT 1"):
            raise _not_whole(self.path)
        return str(rows[0][0])


@contextmanager
def opened_foreign(path: Path) -> Iterator[ForeignFile]:
    """Open a copy of a project file that nobody has open. It is gone afterwards.

    Raises AnnotatorError when the file is no project, too large, damaged, not whole, of another version, or holds
    anything else than our tables. The file and its folder are not written to.
    """
    with temporary_folder(path) as folder:
        copy = folder / "copy"
        digest = _copy(path, copy)
        _check_header(copy, path)
        if log_of(copy).exists():
            _take_in_log(copy, path)
            _check_header(copy, path)
        uri = f"{copy.as_uri()}?mode=ro&immutable=1"
        # Read on the thread of a long task, and closed by whoever waited for it; never used by two at once.
        connected = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        with closing(connected) as connection:
            yield ForeignFile(path, digest, connection)


def _copy(path: Path, copy: Path) -> str:
    """Copy a file, and the log beside it of what has not come into it yet; return its SHA-256."""
    with reading_file(path):
        for source, target in ((path, copy), (log_of(path), log_of(copy))):
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
    header = project_header(copy, where=str(path))
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
    """Bring what stands in the log into the copy: one that is opened as unchangeable is read without its log."""
    with _damage_told(path), closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


# --- what ours are made of

_THINGS = "SELECT type, name, tbl_name, sql FROM sqlite_master"


def _things_in(rows: list[tuple[Any, ...]]) -> frozenset[tuple[str, ...]]:
    """Return tables, indexes and triggers with the SQL that made them, however it was indented."""
    return frozenset((*row[:3], " ".join((row[3] or "").split())) for row in rows)


@cache
def _our_things() -> frozenset[tuple[str, ...]]:
    db = Database(memory=True, execute_plugins=False, strict=True)
    try:
        schema.apply(db)
        return _things_in(db.execute(_THINGS).fetchall())
    finally:
        db.close()


def _only_reading(action: int, first: str | None, second: str | None, _database: object, within: str | None) -> int:
    """Tell SQLite whether a query may do this: select, and read the tables of ours that are asked about."""
    allowed = within is None and (
        action == sqlite3.SQLITE_SELECT
        or (action == sqlite3.SQLITE_READ and first in _TABLES)
        or (action == sqlite3.SQLITE_FUNCTION and second in _FUNCTIONS)
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


# --- what is told


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    """Turn what SQLite says into AnnotatorError: no statement of ours can be wrong, so the file is."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> AnnotatorError:
    return AnnotatorError("The project file is damaged.", where=str(path), remedy="Ask for a package instead.")


def _not_whole(path: Path) -> AnnotatorError:
    return AnnotatorError(
        "The project file is not whole: it was copied while somebody worked in it, or its end is missing.",
        where=str(path),
        remedy="Ask for a package instead.",
    )
