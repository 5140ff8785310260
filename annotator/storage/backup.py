"""Verified copies of a project file."""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from annotator.domain.errors import AnnotatorError


def backup_path(project: Path) -> Path:
    """Return where a backup made now belongs: a folder beside the project, named by the UTC time."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    return project.with_name(f"{project.stem}-backups") / f"{project.stem}-{stamp}{project.suffix}"


def write_backup(db: Database, target: Path) -> None:
    """Copy the open database to `target`, check the copy and see it onto the disk.

    Raises AnnotatorError when something has the name already, and when the copy turns out damaged.
    """
    if target.exists():
        raise AnnotatorError("There is a file of this name already.", where=str(target), remedy="Choose another name.")
    unfinished = target.with_name(f".{target.name}.new")
    try:
        target.parent.mkdir(exist_ok=True)
        unfinished.unlink(missing_ok=True)
        db.execute("VACUUM INTO ?", (str(unfinished),))
        _verify(unfinished)
        _sync(unfinished)
        unfinished.rename(target)
        _sync(target.parent)
    except OSError as error:
        raise AnnotatorError(
            "The backup could not be written: {reason}.",
            where=str(target),
            remedy="Choose another folder or free some space.",
            reason=error.strerror,
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _verify(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    try:
        found = connection.execute("PRAGMA quick_check").fetchone()[0]
    finally:
        connection.close()
    if found != "ok":
        raise AnnotatorError("The backup came out damaged.", where=str(copy), remedy="Check the drive.")


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows has no sync of folders
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
