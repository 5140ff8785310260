"""Putting a backup in the place of a project, whose own files go into a quarantine beside it: nothing is deleted.

A copy of the backup is made and checked first. The project's name then passes from the old file to the copy in one
step of the file system, so that a crash at any moment leaves the one or the other.
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
from annotator.storage.connecting import settle
from annotator.storage.file_errors import reading_file, resolved
from annotator.storage.header import check_header
from annotator.storage.identity import looked_into, read_identity
from annotator.storage.lock import ProjectLock
from annotator.storage.paths import LONGEST_NAME, is_of_project, log_path, quarantine_folder, sqlite_files
from annotator.storage.shape import is_ours, restrain, time_limit


class Holding(NamedTuple):
    """How much a backup holds."""

    documents: int
    operations: int


def holding(backup: Path) -> Holding | None:
    """Return how much a backup holds; None for one that is damaged."""
    try:
        with closing(looked_into(backup)) as connection, time_limit(connection):
            restrain(connection)
            if not is_ours(connection) or connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                return None
            documents = connection.execute(
                "SELECT count(DISTINCT document) FROM operation"
                " WHERE type = 'document' AND head = 1 AND payload IS NOT NULL"
            ).fetchone()
            operations = connection.execute("SELECT count(*) FROM operation").fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return Holding(documents[0], operations[0])


def restore(project: Path, backup: Path) -> Path | None:
    """Make a project what it was in a backup; return the folder in which its files are now (None if it had none).

    Raises AnnotatorError when the project is open, when the backup is damaged, newer or of another project, and when
    something cannot be written; then the project is as it was.
    """
    with reading_file(project):
        project, backup = resolved(project), resolved(backup)
        refuse_other_than_file(project)
    lock = ProjectLock(project)
    try:
        with os_error(
            "The backup could not be put in place: {reason}.",
            where=str(project),
            remedy="Free some space, check the drive and do it again; the backup is as it was.",
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
        raise AnnotatorError("There is no backup here.", where=str(backup), remedy="Check the name.")
    if is_of_project(backup, project):
        raise AnnotatorError("This is the project itself.", where=str(backup), remedy="Name a backup of it.")
    if log_path(backup).exists():
        raise AnnotatorError(
            "The backup is open in a window, or was not closed.",
            where=str(backup),
            remedy="Open it once and close it, then do this again.",
        )
    check_header(backup)


def _check_content(copy: Path, backup: Path, project: Path) -> None:
    own, present = read_identity(copy), read_identity(project)
    if own is None or holding(copy) is None:
        raise AnnotatorError("The backup is damaged.", where=str(backup), remedy="Choose another one.")
    if present not in (None, own):
        raise AnnotatorError("This is a backup of another project.", where=str(backup), remedy="Choose another one.")


def _clear_place(project: Path) -> Path | None:
    """Move what SQLite keeps beside a project into a quarantine, and give the project a second name there.

    Nothing may lie beside a project when it is replaced, for SQLite would write it into the copy.
    """
    with suppress(AnnotatorError):  # a damaged one goes into quarantine as it is
        settle(project)
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
    """Give a file a second name, or make a copy of it where files have but one name."""
    try:
        os.link(path, target)
    except OSError:
        shutil.copy2(path, target)
        sync(target)
