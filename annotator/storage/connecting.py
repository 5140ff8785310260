"""Connections to project files: how each is set up, made, looked at before it is trusted, and brought up to date."""

import sqlite3
import sys
from pathlib import Path

from annotator.storage.header import check_header, has_log, refuse_newer
from annotator.storage.migrations import APPLICATION_ID, schema
from annotator.storage.shape import is_ours, restrain, time_limit
from annotator.storage.sqlite import Database
from annotator.storage.sqlite_errors import damaged, opening_errors, other_tables

SECONDS_TO_LOOK = 3.0
"""How long it may take to see what a file is made of; ours take some milliseconds."""

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
    "cache_size = -65536",  # KiB; with the 2 MB of SQLite a large import takes a tenth to a third longer
    "busy_timeout = 0",
)


def build(path: Path, identity: str) -> None:
    """Make the tables of a project in an empty file, with the identity of the project."""
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
    """Open a file for work, found to be made of our tables. Raises AnnotatorError when it cannot be, or is not."""
    with opening_errors(path):
        uri = f"{path.as_uri()}?mode=rw"
        # Guarded by the mutex of ProjectFile: the window and one background task share the connection.
        connection = sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None, check_same_thread=False)
        if sys.version_info >= (3, 12):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # noqa: FBT003  the call takes no keyword
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
    """Refuse what other programs made, before anything else is asked of it or written into it."""
    limits = restrain(connection)
    try:
        with time_limit(connection, SECONDS_TO_LOOK):
            refuse_newer(connection.execute("PRAGMA user_version").fetchone()[0], str(path))
            if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                raise damaged(str(path))
            if not is_ours(connection):
                raise other_tables(str(path))
            if not connection.execute("SELECT 1 FROM project WHERE key = 'id' AND value != ''").fetchone():
                raise damaged(str(path))
    except sqlite3.DataError as error:  # a statement is longer than any of ours
        raise damaged(str(path)) from error
    for limit, most in limits.items():
        connection.setlimit(limit, most)


def settle(path: Path) -> None:
    """Write into a file what a killed program left beside it. Call only with the lock held.

    Raises AnnotatorError when the file is damaged, or no project that this program can open.
    """
    if has_log(path):
        check_header(path)
        connect(path).close()


def migrate(db: Database, where: str) -> None:
    """Bring an older file to the newest version. Raises ProjectFileError when it is damaged."""
    if db.execute("PRAGMA foreign_key_check").fetchone():
        raise damaged(where)
    db.execute("PRAGMA foreign_keys = OFF")
    schema.apply(db)
    if broken := db.execute("PRAGMA foreign_key_check").fetchall():
        raise RuntimeError(f"the migration left dangling rows: {broken[:5]}")
    db.execute("PRAGMA foreign_keys = ON")
