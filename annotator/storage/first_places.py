"""Where each of very many things was met first: kept on the disk, so that memory does not grow with them."""

import sqlite3
from typing import Self


class FirstPlaces:
    """A place for each key, in a temporary file that goes with it. Use it as a context manager."""

    def __init__(self) -> None:
        # SQLite deletes a database without a name itself. It lasts as long as an import, whose threads take turns.
        self._connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("CREATE TABLE first (key TEXT PRIMARY KEY, place TEXT NOT NULL) STRICT, WITHOUT ROWID")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def meet(self, key: str, place: str = "") -> str | None:
        """Note where a key is met; return where it was met first, None if that is here."""
        if self._connection.execute("INSERT OR IGNORE INTO first VALUES (?, ?)", (key, place)).rowcount:
            return None
        return str(self._connection.execute("SELECT place FROM first WHERE key = ?", (key,)).fetchone()[0])
