"""Whether a project file has just the tables, indexes and triggers that this program makes.

A view, a trigger or a generated column would run what a stranger wrote, so the schema is compared with ours before any
other query. The schema of a version is found by creating it in memory, with the migrations up to it.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from time import monotonic
from typing import Any

from annotator.storage.migrations import STEPS, schema
from annotator.storage.sqlite import Database

SECONDS = 10.0
"""The longest time for one query."""

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 50_000_000,  # ten million code points, of four bytes each at worst
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 50,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 0,
}
_STEPS = 10_000
"""Instructions of SQLite's virtual machine between two checks of the time."""
_THINGS = "SELECT type, name, tbl_name, sql FROM sqlite_master"
_TOKEN = re.compile(r"'(?:[^']|'')*'|\w+|\S")

Shape = frozenset[tuple[str, ...]]


def set_limits(connection: sqlite3.Connection) -> dict[int, int]:
    """Limit what a file can make SQLite do; return the previous limits."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return {limit: connection.setlimit(limit, most) for limit, most in _LIMITS.items()}


@contextmanager
def time_limit(connection: sqlite3.Connection, seconds: float | None = None) -> Iterator[None]:
    """Interrupt queries in the block after so many seconds, by default SECONDS."""
    stop_at = monotonic() + (SECONDS if seconds is None else seconds)
    connection.set_progress_handler(lambda: monotonic() > stop_at, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


@contextmanager
def watching(connection: sqlite3.Connection, watch: Callable[[], None]) -> Iterator[None]:
    """Call `watch` now and then while statements of the block run. What it raises ends the statement, and is raised."""
    raised: list[Exception] = []

    def look() -> bool:
        try:
            watch()
        except Exception as error:  # noqa: BLE001  raised again below, as it cannot go through SQLite
            raised.append(error)
        return bool(raised)

    connection.set_progress_handler(look, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
        if raised:
            raise raised[0] from None


def has_our_tables(connection: sqlite3.Connection) -> bool:
    """Whether a file has the schema of its version. Raises sqlite3.Error if its tables cannot be read."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < 1 or _shape(connection.execute(_THINGS).fetchall()) != _our_shape(version):
        return False
    # Otherwise a migration would be left out or applied twice.
    steps = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id LIMIT ?", (schema.name, version + 1)
    )
    return [row[0] for row in steps] == STEPS[:version]


def is_our_table(sql: str) -> bool:
    """Whether this program makes a table with this SQL in projects of the newest version."""
    return ("table", _spaced(sql)) in {(thing[0], thing[3]) for thing in _our_shape(len(STEPS))}


def _shape(rows: list[tuple[Any, ...]]) -> Shape:
    """Return tables, indexes and triggers with their SQL, whatever its spacing."""
    return frozenset((*row[:3], _spaced(row[3] or "")) for row in rows)


def _spaced(sql: str) -> str:
    """Return SQL with one space between any two tokens."""
    return " ".join(_TOKEN.findall(sql))


@cache
def _our_shape(version: int) -> Shape:
    db = Database(memory=True, execute_plugins=False, strict=True)
    try:
        schema.apply(db, stop_before=STEPS[version:])
        return _shape(db.execute(_THINGS).fetchall())
    finally:
        db.close()
