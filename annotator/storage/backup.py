"""Backups: verified copies of a project file in a folder beside it, fewer as they grow older."""

import os
import sqlite3
import time
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from annotator.disk.durable import replacing
from annotator.domain.errors import AnnotatorError, os_error
from annotator.storage.file_errors import reading_file
from annotator.storage.paths import backup_folder, backup_time
from annotator.storage.sqlite import Database
from annotator.storage.thinning import superfluous

PAGES, PAUSE_S = 256, 0.002
"""The pages that are copied at a time, and the pause after them, where other threads use the database meanwhile."""


DUE_AFTER = timedelta(minutes=30)
"""The age of the last backup at which the next one is due."""
LARGE = 256_000_000
"""Bytes from which a copy takes more than a moment."""


class Backup(NamedTuple):
    """One backup: its file, and when it was made (UTC)."""

    path: Path
    made: datetime


def backups_of(project: Path) -> list[Backup]:
    """Return the backups of a project, the newest first."""
    with reading_file(project):
        paths = list(backup_folder(project).glob("*"))
    found = [Backup(path, made) for path in paths if (made := backup_time(project, path)) is not None]
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def has_recent_backup(project: Path, now: datetime) -> bool:
    """Whether the newest backup of a project is younger than DUE_AFTER."""
    backups = backups_of(project)
    # In both directions: a clock that was set back must not delay the next backup.
    return bool(backups) and abs(now - backups[0].made) < DUE_AFTER


def thin_backups(project: Path, now: datetime) -> None:
    """Delete superfluous backups, and unfinished ones that a killed program left.

    Call only with the lock of the project held.
    """
    backups = backups_of(project)
    going = superfluous((backup.made for backup in backups), now)
    unfinished = backup_folder(project).glob(f".*{project.suffix}*.new")
    for path in (*(backup.path for backup in backups if backup.made in going), *unfinished):
        _delete(path)


def _delete(path: Path) -> None:
    with suppress(OSError):  # what cannot be deleted does no harm
        path.unlink(missing_ok=True)


def write_backup(db: Database, target: Path, mode: int) -> None:
    """Copy the open database to `target` and verify the copy; `mode` is that of the new file.

    Raises AnnotatorError if something has the name already, if it cannot be written, and if the copy is damaged.
    """
    with os_error(
        "The backup could not be written: {reason}.",
        where=str(target),
        remedy="Choose another folder or free some space.",
    ):
        if target.exists() or target.is_symlink():  # it may lead nowhere
            raise AnnotatorError(
                "A file with this name already exists.", where=str(target), remedy="Choose another name."
            )
        target.parent.mkdir(exist_ok=True)
        with replacing(target, mode=mode, overwrite=False) as unfinished:
            db.execute("VACUUM INTO CAST(? AS TEXT)", (os.fsencode(unfinished),))  # its folders need not be UTF-8
            _verify(unfinished)


def write_backup_between(db: Database, target: Path, mode: int, mutex: RLock) -> None:
    """Do the same a few pages at a time, so that other threads that hold the mutex use the database in between."""

    def let_others(_status: int, _remaining: int, _total: int) -> None:
        mutex.release()
        time.sleep(PAUSE_S)
        mutex.acquire()

    with os_error(
        "The backup could not be written: {reason}.",
        where=str(target),
        remedy="Choose another folder or free some space.",
    ):
        target.parent.mkdir(exist_ok=True)
        with replacing(target, mode=mode, overwrite=False) as unfinished:
            copy = sqlite3.connect(unfinished)
            try:
                with mutex:
                    db.conn.backup(copy, pages=PAGES, progress=let_others)
                copy.execute("PRAGMA journal_mode = DELETE")
            finally:
                copy.close()
            _verify(unfinished)


def _verify(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    try:
        found = connection.execute("PRAGMA quick_check").fetchone()[0]
    finally:
        connection.close()
    if found != "ok":
        raise AnnotatorError("The new backup is damaged.", where=str(copy), remedy="Check the drive.")
