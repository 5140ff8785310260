"""An open project file: its lock, its one exclusive connection, and its transactions.

Every write runs inside `transaction()`, which ends in COMMIT or leaves the file as it was. The connection is shared by
the window's thread and one background task, under a mutex.
"""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from annotator.disk.unfinished import mode_of
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.storage.backup import backups_of, thin_backups, write_backup, write_backup_between
from annotator.storage.connecting import connect, migrate
from annotator.storage.file_errors import reading_file, resolved
from annotator.storage.header import check_header, has_log, require_known_version
from annotator.storage.in_place import FileInPlace
from annotator.storage.lock import ProjectLock
from annotator.storage.migrations import SCHEMA_VERSION
from annotator.storage.paths import backup_path, check_length
from annotator.storage.shape import watching
from annotator.storage.sqlite_errors import damaged, environment_errors, opening_errors, reading_errors

CHECKED_AT_OPEN = 64 * 1024 * 1024
"""Bytes up to which a file is checked for damage each time it is opened, which takes a tenth of a second at most."""

CLOSED_WITHOUT_BACKUP = "SELECT 1 FROM project WHERE key = 'closed without backup'"
"""Whether the file was closed without a backup of what was changed."""
PARENTS_LIST = "'[\"' || replace(parents, ' ', '\",\"') || '\"]'"
"""The parents of an operation as a list in JSON."""


class ProjectFile:
    """An open project file. Close it, or use it as a context manager."""

    def __init__(self, path: Path, watch: Callable[[], None] = lambda: None) -> None:
        """Open an existing project; `watch` is called again and again while an older one is migrated.

        What `watch` raises ends that, and is raised.

        Raises AnnotatorError if there is none, if it is something else or newer or cannot be written,
        DamagedProjectError if it is damaged, and ProjectInUseError if it is open elsewhere.
        """
        check_length(path)
        with reading_file(path):
            self.path = resolved(path)
            found = self.path.is_file()
        if not found:
            raise AnnotatorError("No project was found here.", where=str(path), remedy="Check the name.")
        if not os.access(self.path, os.W_OK):  # SQLite would report an error of the disk
            raise ProjectFileError(
                "The project cannot be written.", where=str(path), remedy="Copy it to a folder that you can write to."
            )
        self._mutex = threading.RLock()
        self._has_backup = False
        self.staging = threading.Lock()
        """Held while something is staged: there is one set of tables for it."""
        self._lock = ProjectLock(self.path)
        try:
            with reading_file(self.path):
                check_header(self.path)
                was_closed = not has_log(self.path)
                self._place = FileInPlace(self.path)
            self._db = connect(self.path)
        except BaseException:
            self._lock.release()
            raise
        try:
            with environment_errors(self.path), reading_file(self.path):
                self._prepare(watch)
            # What a killed program left in the log was written since the last backup.
            self._backed_up = self._state() if was_closed and not self.rows(CLOSED_WITHOUT_BACKUP) else None
        except BaseException:
            self.close()
            raise

    def _prepare(self, watch: Callable[[], None]) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        require_known_version(version, str(self.path))
        if self.path.stat().st_size <= CHECKED_AT_OPEN and self.damage():
            raise damaged(str(self.path))
        if version < SCHEMA_VERSION:
            with watching(self._db.conn, watch):
                self._back_up()
                with opening_errors(self.path):
                    migrate(self._db, str(self.path))

    def close(self) -> None:
        """Write everything into the one file and close it."""
        with self._mutex:
            try:
                with environment_errors(self.path):
                    self._db.close()
            finally:
                self._lock.release()

    def __enter__(self) -> "ProjectFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run the block as one durable transaction: afterwards all of it is on the disk, or nothing."""
        with self._mutex, environment_errors(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._place.require()
                self._db.commit()
                self._place.note_size()
            except BaseException:
                if self._db.conn.in_transaction:  # a full disk may have ended it already
                    self._db.rollback()
                raise

    @contextmanager
    def trial(self) -> Iterator[None]:
        """Run the block as a transaction that is rolled back at its end, for a preview."""
        with self._mutex, environment_errors(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                if self._db.conn.in_transaction:  # a full disk may have ended it already
                    self._db.rollback()

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Run the block inside the open transaction; an exception rolls back what the block wrote, and only that."""
        self.write("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self._db.conn.in_transaction:  # a full disk may have ended it already
                self.write("ROLLBACK TO part")
                self.write("RELEASE part")
            raise
        self.write("RELEASE part")

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        with self._mutex, reading_errors(self.path):
            try:
                return self._db.execute(sql, values).fetchall()
            except sqlite3.OperationalError as error:
                # A fault of the program, or of the file: a table is not found, or a value is not JSON.
                if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR and self._is_damaged():
                    raise damaged(str(self.path)) from error
                raise

    def write(self, sql: str, values: Sequence[object] | dict[str, object] = ()) -> None:
        """Run one statement inside the open transaction."""
        with environment_errors(self.path):
            self._require_transaction()
            self._db.execute(sql, values)

    def insert(
        self, table: str, rows: Sequence[Mapping[str, object]], on_conflict: Literal["ABORT", "IGNORE"] = "ABORT"
    ) -> None:
        """Insert rows, all with the same columns in the same order, inside the open transaction.

        With "IGNORE" rows that break a constraint, such as an existing key, are left out.
        """
        if not rows:
            return
        # insert_all of sqlite-utils checks every value for conversion to JSON, which takes longer than the insert.
        columns = ", ".join(rows[0])
        marks = ", ".join("?" * len(rows[0]))
        values = [tuple(row.values()) for row in rows]  # bound by position: to look up each name takes longer
        with environment_errors(self.path):
            self._require_transaction()
            self._db.conn.executemany(f"INSERT OR {on_conflict} INTO {table} ({columns}) VALUES ({marks})", values)

    @cached_property
    def identity(self) -> str:
        """The identity that every copy of the project shares, and no other project has; it never changes."""
        found = self.rows("SELECT value FROM project WHERE key = 'id'")
        if not found:
            raise damaged(str(self.path))
        return str(found[0][0])

    def damage(self) -> list[str]:
        """Return what SQLite finds wrong with the file; empty if it is sound."""
        with self._mutex, reading_errors(self.path):
            found = [row[0] for row in self._db.execute("PRAGMA quick_check")]
            return [] if found == ["ok"] else found

    def _is_damaged(self) -> bool:
        if self.damage():
            return True
        malformed = f"NOT json_valid({PARENTS_LIST}) OR (payload IS NOT NULL AND NOT json_valid(payload))"
        return self._db.execute(f"SELECT 1 FROM operation WHERE {malformed} LIMIT 1").fetchone() is not None

    def backup(self, target: Path) -> None:
        """Write a verified copy. Raises AnnotatorError if it cannot be written; an existing file is left alone."""
        with self._mutex, opening_errors(self.path), environment_errors(target):
            write_backup(self._db, target, mode_of(self.path))

    def back_up(self) -> Path:
        """Write a verified copy into the folder of backups and delete superfluous ones; return its path.

        Raises AnnotatorError if it cannot be written.
        """
        with self._mutex:
            target = self._back_up()
            self._backed_up = self._state()
        self._has_backup = True
        return target

    def back_up_once(self) -> None:
        """Back up, unless a backup of this opening has been made or the latest one has everything.

        Other threads use the file meanwhile. Raises AnnotatorError if the backup cannot be written.
        """
        if self._has_backup:
            return
        with self._mutex:
            state = self._state()
            is_needed = state != self._backed_up or not backups_of(self.path)
        if is_needed:
            now = datetime.now(UTC)
            with opening_errors(self.path), environment_errors(self.path):
                write_backup_between(self._db, backup_path(self.path, now), mode_of(self.path), self._mutex)
            thin_backups(self.path, now)
            self._backed_up = state
        self._has_backup = True

    def _back_up(self) -> Path:
        now = datetime.now(UTC)
        target = backup_path(self.path, now)
        self.backup(target)
        thin_backups(self.path, now)
        return target

    @property
    def size(self) -> int:
        """The bytes of the file, without its log."""
        return self._place.size

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open, so that what is read may be rolled back."""
        return self._db.conn.in_transaction

    @property
    def is_guarded(self) -> bool:
        """Whether a lock keeps other programs from the project; not every drive has locks."""
        return self._lock.works

    @property
    def changed(self) -> bool:
        """Whether anything was written since the last backup of this opening."""
        return self._state() != self._backed_up

    @property
    def busy(self) -> bool:
        """Whether another thread is using the file."""
        free = self._mutex.acquire(blocking=False)
        if free:
            self._mutex.release()
        return not free

    def _state(self) -> tuple[Any, ...]:
        """Return a value that every change worth a backup alters: the last operation, and the merges."""
        return self.rows(
            "SELECT (SELECT id FROM operation ORDER BY number DESC LIMIT 1), count(*), total(undone) FROM merge"
        )[0]

    def _require_transaction(self) -> None:
        if not self._db.conn.in_transaction:
            raise RuntimeError("a write outside a transaction")
