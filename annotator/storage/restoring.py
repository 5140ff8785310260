"""Restoring a backup in place of a project, whose files go into a quarantine folder: nothing is deleted.

A copy of the backup is made and checked first. It then replaces the project in one step of the file system, so that a
crash at any moment leaves the one or the other.
"""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from annotator.disk.durable import replacing, sync
from annotator.disk.regular import refuse_other_than_file
from annotator.disk.unfinished import mode_of
from annotator.domain.errors import AnnotatorError, os_error
from annotator.storage.connecting import checkpoint_log
from annotator.storage.file_errors import reading_file, resolved
from annotator.storage.header import check_header
from annotator.storage.identity import open_to_read, read_identity
from annotator.storage.lock import ProjectLock
from annotator.storage.paths import LONGEST_NAME, is_of_project, log_path, quarantine_folder, sqlite_files
from annotator.storage.shape import has_our_tables, set_limits, time_limit


class BackupContent(NamedTuple):
    """How many documents and operations a backup has."""

    documents: int
    operations: int


def backup_content(backup: Path) -> BackupContent | None:
    """Return how much a backup has, None if it is damaged."""
    try:
        with closing(open_to_read(backup)) as connection, time_limit(connection):
            set_limits(connection)
            if not has_our_tables(connection) or connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                return None
            documents = connection.execute(
                "SELECT count(DISTINCT document) FROM operation"
                " WHERE type = 'document' AND head = 1 AND payload IS NOT NULL"
            ).fetchone()
            operations = connection.execute("SELECT count(*) FROM operation").fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return BackupContent(documents[0], operations[0])


def restore(project: Path, backup: Path) -> Path | None:
    """Restore a project from a backup; return the quarantine folder with its previous files, None if it had none.

    Raises AnnotatorError if the project is open, if the backup is damaged, newer or of another project, and if
    something cannot be written; then the project is as it was.
    """
    with reading_file(project):
        project, backup = resolved(project), resolved(backup)
        refuse_other_than_file(project)
    lock = ProjectLock(project)
    try:
        with os_error(
            "The backup could not be restored: {reason}.",
            where=str(project),
            remedy="Free some space, check the drive and try again. The backup is unchanged.",
        ):
            _check(backup, project)
            mode = mode_of(project if project.exists() else backup)
            with replacing(project, mode=mode, longest=LONGEST_NAME) as copy:
                shutil.copyfile(backup, copy)
                _check_content(copy, backup, project)
                sync(copy)  # before anything of the project is moved
                return _clear_place(project)
    finally:
        lock.release()


def _check(backup: Path, project: Path) -> None:
    if not backup.is_file():
        raise AnnotatorError("No backup was found here.", where=str(backup), remedy="Check the name.")
    if is_of_project(backup, project):
        raise AnnotatorError(
            "This is the project itself.", where=str(backup), remedy="Choose a backup of this project."
        )
    if log_path(backup).exists():
        raise AnnotatorError(
            "The backup is open in a window, or was not closed properly.",
            where=str(backup),
            remedy="Open it once and close it, then try again.",
        )
    check_header(backup)


def _check_content(copy: Path, backup: Path, project: Path) -> None:
    identity, present = read_identity(copy), read_identity(project)
    if identity is None or backup_content(copy) is None:
        raise AnnotatorError("The backup is damaged.", where=str(backup), remedy="Choose another name.")
    if present not in (None, identity):
        raise AnnotatorError("This is a backup of another project.", where=str(backup), remedy="Choose another name.")


def _clear_place(project: Path) -> Path | None:
    """Move what SQLite keeps beside a project into a quarantine, and give the project a second name there.

    Nothing may lie beside a project when it is replaced, for SQLite would write it into the copy.
    """
    with suppress(AnnotatorError):  # a damaged project goes into quarantine as it is
        checkpoint_log(project)
    beside = sqlite_files(project)
    if not beside and not project.exists():
        return None
    quarantine = quarantine_folder(project, datetime.now(UTC))
    quarantine.mkdir()
    for path in beside:
        path.rename(quarantine / path.name)
    if project.exists():
        _keep(project, quarantine / project.name)
    sync(quarantine)
    return quarantine


def _keep(path: Path, target: Path) -> None:
    """Give a file a second name, or copy it on a file system without hard links."""
    try:
        os.link(path, target)
    except OSError:
        shutil.copy2(path, target)
        sync(target)
