"""Verified copies of a project file, in a folder beside it, thinned as they grow old."""

import os
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from annotator.disk.unfinished import create, unfinished_ending
from annotator.domain.errors import AnnotatorError
from annotator.storage.file_errors import reading_file
from annotator.storage.paths import backup_folder, backup_name
from annotator.storage.thinning import superfluous
from annotator.text.file_names import fitting, size

STAMP = "%Y%m%dT%H%M%S.%fZ"


class Backup(NamedTuple):
    """One backup: its file, and when it was made (UTC)."""

    path: Path
    made: datetime


def backup_path(project: Path, made: datetime) -> Path:
    """Return where a backup made at this time (UTC) belongs: a folder beside the project, named by the time."""
    return backup_folder(project) / backup_name(project, _ending(project, made))


def _ending(project: Path, made: datetime) -> str:
    return f"-{made.strftime(STAMP)}{project.suffix}"


def backups_of(project: Path) -> list[Backup]:
    """Return the backups of a project, the newest first; a file that was not named by us is none."""
    found = []
    with reading_file(project):
        paths = list(backup_folder(project).glob("*"))
    for path in paths:
        with suppress(ValueError):
            made = datetime.strptime(path.stem.rpartition("-")[2], STAMP).replace(tzinfo=UTC)
            # One that is cut may be so at another place: the project was in another folder then.
            if path.name == fitting(project.stem, _ending(project, made), size(path.name)):
                found.append(Backup(path, made))
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def thin_backups(project: Path, now: datetime) -> None:
    """Delete the backups that nobody will miss, and what a killed program left unfinished.

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
    """Copy the open database to `target`, check the copy and see it onto the disk; `mode` says whose it is to read.

    Raises AnnotatorError when something has the name already, and when the copy turns out damaged.
    """
    unfinished = target.with_name(fitting(f".{target.name}", unfinished_ending()))
    try:
        if target.exists() or target.is_symlink():  # it may lead nowhere
            raise AnnotatorError(
                "There is a file of this name already.", where=str(target), remedy="Choose another name."
            )
        target.parent.mkdir(exist_ok=True)
        create(unfinished, mode)
        db.execute("VACUUM INTO CAST(? AS TEXT)", (os.fsencode(unfinished),))  # its folders need not be UTF-8
        _verify(unfinished)
        sync(unfinished)
        unfinished.rename(target)
        sync(target.parent)
    except OSError as error:
        raise AnnotatorError(
            "The backup could not be written: {reason}.",
            where=str(target),
            remedy="Choose another folder or free some space.",
            reason=error.strerror or error,
        ) from error
    finally:
        _delete(unfinished)


def _verify(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    try:
        found = connection.execute("PRAGMA quick_check").fetchone()[0]
    finally:
        connection.close()
    if found != "ok":
        raise AnnotatorError("The backup came out damaged.", where=str(copy), remedy="Check the drive.")


def sync(path: Path) -> None:
    """See a file, or the names in a folder, onto the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows has no sync of folders
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
