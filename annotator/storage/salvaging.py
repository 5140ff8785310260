"""Reading a damaged project: from a copy, a few rows at a time, without those that SQLite cannot read.

Nothing in it is trusted: callers check every text and operation against its id.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import msgspec

from annotator.disk.regular import refuse_other_than_file
from annotator.domain.document import StoredText, document_id
from annotator.domain.errors import AnnotatorError, ProjectInUseError
from annotator.domain.operation import SCHEME_ENTITY, LoggedOperation, Operation, operation_id
from annotator.storage.compact import whole_payload
from annotator.storage.file_errors import reading_file, temporary_folder
from annotator.storage.lock import ProjectLock
from annotator.storage.paths import journal_path, log_path
from annotator.storage.shape import is_our_table, set_limits, time_limit

AT_A_TIME = 1000
SECTOR = 4096
SMALLEST_ROW = 64
"""Bytes of an id alone. Row numbers have no gaps, so none is larger than the size of the file divided by this."""

_TABLES = ("project", "document", "text", "operation")
_OPERATION = "number, id, document, entity, type, parents, author, layer, clock, recorded, payload"


class DamagedProject:
    """The copy of a damaged project. `layers` are those of all sound operations."""

    def __init__(self, connection: sqlite3.Connection, size: int) -> None:
        self._connection = connection
        self._plain = {table for table in _TABLES if _is_plain(connection, table)}
        self._most = size // SMALLEST_ROW + 1
        self.layers: set[str] = set()
        self.has_scheme = False
        self._languages: dict[int, str] = {}
        self._documents: dict[int, str] = {}
        self._survey()

    def _survey(self) -> None:
        """Find the ids of the documents, from their rows and from operations on them."""
        for row in self._rows("document", "number, id, languages"):
            number, id_, languages = _decoded(row)
            if isinstance(id_, str):
                self._documents[number] = id_
            if isinstance(languages, str):
                self._languages[number] = languages
        for number, logged in self._operations():
            if logged.operation.type == "document" and number and operation_id(logged.operation) == logged.id:
                self._documents[number] = logged.operation.entity
        for _, logged in self._operations():  # their payloads leave out the ids of the documents
            if operation_id(logged.operation) == logged.id:
                self.layers.add(logged.operation.layer)
                self.has_scheme |= (logged.operation.type, logged.operation.entity) == ("scheme", SCHEME_ENTITY)
        self.layers.discard("")

    @property
    def identity(self) -> str:
        """The identity of the project, "" if it cannot be read."""
        found = self._query("SELECT value FROM project WHERE key = 'id'") if "project" in self._plain else b""
        return found.decode(errors="replace") if isinstance(found, bytes) else ""

    def texts(self) -> Iterator[StoredText]:
        """Yield the texts that fit their ids."""
        for row in self._rows("text", "number, text"):
            number, text = _decoded(row)
            if isinstance(text, str) and document_id(text) == self._documents.get(number):
                yield StoredText(document_id(text), text, tuple(self._languages.get(number, "").split()))

    def operations(self) -> Iterator[LoggedOperation]:
        """Yield every operation that can be read, except withdrawn ones."""
        for _, logged in self._operations():
            yield logged

    @property
    def documents_stated(self) -> int:
        """How many documents there were, as far as can be read."""
        return self._stated("document")

    @property
    def operations_stated(self) -> int:
        """How many operations there were, except withdrawn ones, as far as can be read."""
        stated = self._stated("operation")
        withdrawn = self._query("SELECT count(*) FROM operation WHERE withdrawn = 1") if stated else 0
        return stated - (withdrawn if isinstance(withdrawn, int) else 0)

    def _stated(self, table: str) -> int:
        if table not in self._plain:
            return 0
        answers = [self._query(f"SELECT {figure} FROM {table}") for figure in ("max(number)", "count(*)")]
        return max([0, *(answer for answer in answers if isinstance(answer, int) and answer <= self._most)])

    def _operations(self) -> Iterator[tuple[int, LoggedOperation]]:
        """Yield operations with the row number of their document, 0 for none."""
        if "operation" not in self._plain:
            return
        counting = " AND withdrawn = 0" if self._query("SELECT withdrawn FROM operation LIMIT 0") is _NO_ROW else ""
        for row in self._rows("operation", _OPERATION, counting):
            _, id_, document, entity, type_name, parents, author, layer, clock, recorded, payload = _decoded(row)
            texts = (id_, entity, type_name, parents, author, layer, recorded, "" if payload is None else payload)
            if isinstance(clock, int) and all(isinstance(text, str) for text in texts):
                number = document if isinstance(document, int) else 0
                named = self._documents.get(number, "")
                raw = None if payload is None else msgspec.Raw(whole_payload(payload, named).encode())
                operation = Operation(entity, type_name, tuple(parents.split()), author, layer, clock, recorded, raw)
                yield number, LoggedOperation(id_, named, operation)

    def _rows(self, table: str, columns: str, condition: str = "") -> Iterator[tuple[Any, ...]]:
        """Yield the rows that can be read: a range that cannot be read is halved, down to single rows."""
        if table not in self._plain or self._query(f"SELECT {columns} FROM {table} LIMIT 0") is not _NO_ROW:
            return
        sql = f"SELECT {columns} FROM {table} WHERE number BETWEEN ? AND ?{condition}"
        largest = self._query(f"SELECT max(number) FROM {table}")
        last = min(largest, self._most) if isinstance(largest, int) else self._most
        ranges = [(first, min(first + AT_A_TIME - 1, last)) for first in range(1, last + 1, AT_A_TIME)]
        ranges.reverse()
        while ranges:
            first, last = ranges.pop()
            try:
                with time_limit(self._connection):
                    rows = self._connection.execute(sql, (first, last)).fetchall()
            except sqlite3.Error:
                middle = (first + last) // 2
                if first < last:
                    ranges += [(middle + 1, last), (first, middle)]
            else:
                yield from rows

    def _query(self, sql: str) -> object:
        """Return the single value of a query, None if it cannot be read."""
        try:
            with time_limit(self._connection):
                row = self._connection.execute(sql).fetchone()
        except sqlite3.Error:
            return None
        return row[0] if row else _NO_ROW


_NO_ROW = object()
"""The value of a query without rows."""


@contextmanager
def open_damaged(path: Path) -> Iterator[DamagedProject]:
    """Copy a damaged project and open the copy; the file itself is not opened by SQLite.

    Raises AnnotatorError if it is open, cannot be copied, or is not a database any more.
    """
    lock = _lock(path)
    try:
        with temporary_folder(path) as folder:
            copy = _copied(path, folder)
            with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                connection.text_factory = bytes
                _prepare(connection, path)
                yield DamagedProject(connection, sum(file.stat().st_size for file in folder.iterdir()))
    finally:
        if lock is not None:
            lock.release()


def _lock(path: Path) -> ProjectLock | None:
    try:
        return ProjectLock(path)
    except ProjectInUseError:
        raise
    except AnnotatorError:
        return None  # a folder that cannot be written, so nobody can have the project open


def _copied(path: Path, folder: Path) -> Path:
    with reading_file(path):
        copy = folder / "copy"
        for beside in (log_path, journal_path):
            if beside(path).exists():
                _copy_readable(beside(path), beside(copy))
        _copy_readable(path, copy)
    return copy


def _copy_readable(source: Path, target: Path) -> None:
    """Copy a file, with zeros for sectors that the drive cannot read."""
    refuse_other_than_file(source)
    size = source.stat().st_size
    with source.open("rb", buffering=0) as original, target.open("wb") as copy:
        for place in range(0, size, SECTOR):
            try:
                original.seek(place)
                piece = original.read(SECTOR)
            except OSError:
                continue
            copy.seek(place)
            copy.write(piece)
        copy.truncate(size)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    try:
        set_limits(connection)
        connection.execute("PRAGMA writable_schema = ON")  # a table that cannot be read does not hide the others
        connection.execute("PRAGMA temp_store = MEMORY")
        with time_limit(connection):
            connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.Error as error:
        raise nothing_readable(path) from error


def _is_plain(connection: sqlite3.Connection, table: str) -> bool:
    """Whether a table is an ordinary one: no view, virtual table, or generated column that is not ours."""
    try:
        with time_limit(connection):
            made = connection.execute("SELECT type, sql FROM sqlite_master WHERE name = ?", (table,)).fetchall()
            columns = connection.execute(f"PRAGMA table_xinfo({table})").fetchall()
    except sqlite3.Error:
        return False
    if len(made) != 1 or made[0][0] != b"table" or not isinstance(made[0][1], bytes):
        return False
    is_ordinary = b"virtual" not in made[0][1].lower() and all(column[-1] == 0 for column in columns)
    return is_ordinary or is_our_table(made[0][1].decode(errors="replace"))


def nothing_readable(path: Path) -> AnnotatorError:
    """Return the error for a file in which nothing can be read."""
    return AnnotatorError("Nothing in this file can be read.", where=str(path), remedy="Restore a backup of it.")


def _decoded(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row with texts decoded; what is not UTF-8 stays bytes."""
    return tuple(_text(value) for value in row)


def _text(value: object) -> object:
    try:
        return value.decode() if isinstance(value, bytes) else value
    except UnicodeDecodeError:
        return value
