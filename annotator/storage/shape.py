"""The shape of a project file: whether it is made of what this program makes, and of nothing else.

A view, a trigger or a generated column runs what a stranger wrote, so a file is held against our tables before anything
else is asked of it. What its version was made of is known by making it: in memory, with the steps up to it.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from time import monotonic
from typing import Any

from annotator.storage.migrations import STEPS, schema
from annotator.storage.sqlite import Database

SECONDS = 10.0
"""How long one query may take."""

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 50_000_000,  # ten million code points, of four bytes each at worst
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 50,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 0,
}
_STEPS = 10_000
"""Steps of SQLite's machine from one look at the clock to the next."""
_THINGS = "SELECT type, name, tbl_name, sql FROM sqlite_master"
_TOKEN = re.compile(r"'(?:[^']|'')*'|\w+|\S")

Shape = frozenset[tuple[str, ...]]


def restrain(connection: sqlite3.Connection) -> dict[int, int]:
    """Limit what a file can make SQLite do; return the limits that there were."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return {limit: connection.setlimit(limit, most) for limit, most in _LIMITS.items()}


@contextmanager
def time_limit(connection: sqlite3.Connection, seconds: float | None = None) -> Iterator[None]:
    """Interrupt what the connection runs meanwhile when it takes too long; by default SECONDS."""
    stop_at = monotonic() + (SECONDS if seconds is None else seconds)
    connection.set_progress_handler(lambda: monotonic() > stop_at, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether a file is made of what its version is made of. Raises sqlite3.Error when its tables cannot be read."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < 1 or _shape(connection.execute(_THINGS).fetchall()) != _our_shape(version):
        return False
    # Else a step would be left out, or taken twice.
    steps = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id LIMIT ?", (schema.name, version + 1)
    )
    return [row[0] for row in steps] == STEPS[:version]


def _shape(rows: list[tuple[Any, ...]]) -> Shape:
    """Return tables, indexes and triggers with the SQL that made them, however it was spaced."""
    return frozenset((*row[:3], " ".join(_TOKEN.findall(row[3] or ""))) for row in rows)


@cache
def _our_shape(version: int) -> Shape:
    db = Database(memory=True, execute_plugins=False, strict=True)
    try:
        schema.apply(db, stop_before=STEPS[version:])
        return _shape(db.execute(_THINGS).fetchall())
    finally:
        db.close()
