"""Connections to project files: their settings, new files, the check before a file is trusted, and migrations."""

import sqlite3
import sys
from pathlib import Path

from sqlite_utils import Database

from annotator.storage.compact import add_functions
from annotator.storage.header import check_header, has_log, require_known_version
from annotator.storage.migrations import APPLICATION_ID, schema
from annotator.storage.shape import has_our_tables, set_limits, time_limit
from annotator.storage.sqlite_errors import damaged, opening_errors, other_tables

SECONDS_TO_LOOK = 3.0
"""The longest time for checking the schema of a file, which takes milliseconds for ours."""

_PRAGMAS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = 1",
    "checkpoint_fullfsync = 1",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
    "cache_size = -49152",  # KiB; with the 2 MB of SQLite a large import takes a tenth to a third longer
    "busy_timeout = 0",
)


def build(path: Path, identity: str) -> None:
    """Create the tables of a project in an empty file, with its identity."""
    connection = sqlite3.connect(path, isolation_level=None)
    db = Database(connection, execute_plugins=False, strict=True)
    try:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        schema.apply(db)
        db.table("project").insert({"key": "id", "value": identity})
        db.execute("PRAGMA synchronous = FULL")
        db.enable_wal()
    finally:
        db.close()


def connect(path: Path) -> Database:
    """Open a file to read and write. Raises AnnotatorError if it cannot be opened or has other tables than ours."""
    with opening_errors(path):
        uri = f"{path.as_uri()}?mode=rw"
        # The window and one background task share the connection, under the mutex of ProjectFile.
        connection = sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None, check_same_thread=False)
        if sys.version_info >= (3, 12):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # noqa: FBT003  the call takes no keyword
        add_functions(connection)
        db = Database(connection, execute_plugins=False, strict=True)
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            _require_our_tables(connection, path)
            for pragma in _PRAGMAS:
                db.execute(f"PRAGMA {pragma}").fetchall()
            db.execute("BEGIN IMMEDIATE")  # takes the exclusive lock now, not at the first edit
            db.commit()
        except BaseException:
            db.close()
            raise
    return db


def _require_our_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Raise AnnotatorError for a file that another program made, before any other query or write."""
    limits = set_limits(connection)
    try:
        with time_limit(connection, SECONDS_TO_LOOK):
            require_known_version(connection.execute("PRAGMA user_version").fetchone()[0], str(path))
            if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                raise damaged(str(path))
            if not has_our_tables(connection):
                raise other_tables(str(path))
            if not connection.execute("SELECT 1 FROM project WHERE key = 'id' AND value != ''").fetchone():
                raise damaged(str(path))
    except sqlite3.DataError as error:  # a statement is longer than our limit
        raise damaged(str(path)) from error
    for limit, most in limits.items():
        connection.setlimit(limit, most)


def checkpoint_log(path: Path) -> None:
    """Write into a file what a killed program left in its log. Call only with the lock held.

    Raises AnnotatorError if the file is damaged, or is not a project that this program can open.
    """
    if has_log(path):
        check_header(path)
        connect(path).close()


def migrate(db: Database, where: str) -> None:
    """Migrate an older file to the newest version. Raises DamagedProjectError if it is damaged."""
    if db.execute("PRAGMA foreign_key_check").fetchone():
        raise damaged(where)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("PRAGMA temp_store = FILE")  # tables and indexes that are written anew may be larger than the memory
    schema.apply(db)
    if broken := db.execute("PRAGMA foreign_key_check").fetchall():
        raise RuntimeError(f"the migration left dangling rows: {broken[:5]}")
    db.execute("PRAGMA foreign_keys = ON")
    _give_back_room(db)
    db.execute("PRAGMA temp_store = MEMORY")


def _give_back_room(db: Database) -> None:
    """Shorten a file whose tables were written anew. Without room for a copy of it on the disk it stays as it is."""
    try:
        db.execute("VACUUM")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
