"""Where the files of a project are: itself, its lock, what SQLite keeps beside it, its backups and its quarantines.

UNITS: bytes of UTF-8.
"""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.text.file_names import LONGEST, fitting, size

SUFFIX = ".annot"
_LOG, _INDEX, JOURNAL = "-wal", "-shm", "-journal"
_SQLITE_ENDINGS = (_LOG, _INDEX, JOURNAL)
_LOCK_ENDING = ".lock"
_STAMP = "%Y%m%dT%H%M%S.%fZ"
"""The time (UTC) in the names of backups and quarantines."""
_LONGEST_ENDING = max(map(len, _SQLITE_ENDINGS))
LONGEST_NAME = LONGEST - _LONGEST_ENDING
"""The longest name of a file that SQLite opens."""
_BESIDE = 24
"""Additional length of the name of an unfinished file."""
LONGEST_PATH = 512 - _LONGEST_ENDING - _BESIDE
"""The longest path of such a file: SQLite allows 512."""
_SHORTEST_FOLDER = 40
_SHORTEST_BACKUP = 45
"""The shortest name of a backup: part of a hash, the time and the ending."""


def lock_path(project: Path) -> Path:
    """Return where the lock of a project is."""
    return _beside(project, _LOCK_ENDING)


def log_path(project: Path) -> Path:
    """Return where SQLite keeps the write-ahead log."""
    return _beside(project, _LOG)


def journal_path(project: Path) -> Path:
    """Return where SQLite keeps the rollback journal of a file without a log."""
    return _beside(project, JOURNAL)


def sqlite_files(project: Path) -> list[Path]:
    """Return the existing files of SQLite beside a project."""
    return [path for ending in _SQLITE_ENDINGS if (path := _beside(project, ending)).exists()]


def is_of_project(path: Path, project: Path) -> bool:
    """Whether a path is a project itself or a file beside it that makes an open one, by name or as the same file.

    Nothing may open, close or replace any of them while the project is open: that would release its lock.
    """
    project_files = [_beside(project, ending) for ending in ("", _LOCK_ENDING, *_SQLITE_ENDINGS)]
    if path in project_files or not path.exists():
        return path in project_files
    found = path.stat()
    return any(os.path.samestat(found, file.stat()) for file in project_files if file.exists())


def _beside(project: Path, ending: str) -> Path:
    return project.with_name(project.name + ending)


def quarantine_folder(project: Path, moment: datetime) -> Path:
    """Return the folder to which the files of a project go at this time (UTC) when a backup takes its place."""
    return project.with_name(fitting(project.stem, f"-quarantine-{moment.strftime(_STAMP)}"))


def backup_folder(project: Path) -> Path:
    """Return the folder of a project's backups, beside it."""
    room = LONGEST_PATH - size(str(project.parent)) - _SHORTEST_BACKUP - 2
    return project.with_name(fitting(project.stem, "-backups", min(LONGEST, max(room, _SHORTEST_FOLDER))))


def suggestions_folder(project: Path) -> Path:
    """Return the folder of what was learnt from a project, beside it: derived files, made again when missing."""
    return project.with_name(fitting(project.stem, "-suggestions"))


def backup_path(project: Path, made: datetime) -> Path:
    """Return where a backup made at this time (UTC) belongs: a folder beside the project, named by the time."""
    folder = backup_folder(project)
    room = LONGEST_PATH - size(str(folder)) - 1
    return folder / fitting(project.stem, _backup_ending(project, made), min(LONGEST_NAME, room))


def backup_time(project: Path, path: Path) -> datetime | None:
    """Return when a backup was made (UTC), by its name; None for a file that is no backup of the project."""
    with suppress(ValueError):
        made = datetime.strptime(path.stem.rpartition("-")[2], _STAMP).replace(tzinfo=UTC)
        # One that is cut may be so at another place: the project was in another folder then.
        if path.name == fitting(project.stem, _backup_ending(project, made), size(path.name)):
            return made
    return None


def _backup_ending(project: Path, made: datetime) -> str:
    return f"-{made.strftime(_STAMP)}{project.suffix}"


def is_too_long(path: Path) -> bool:
    """Whether the name is too long for a project."""
    return size(path.name) > LONGEST_NAME


def check_length(path: Path) -> None:
    """Raise AnnotatorError if a path is too long for a project and the files beside it."""
    whole = size(str(path.absolute()))
    if is_too_long(path):
        raise AnnotatorError(
            "The file name is too long: {size} bytes; at most {most} are allowed.",
            where=str(path),
            remedy="Choose a shorter name. An Arabic or Hebrew letter counts as two.",
            size=size(path.name),
            most=LONGEST_NAME,
        )
    if whole > LONGEST_PATH:
        raise AnnotatorError(
            "The file name with its folders is too long: {size} bytes; at most {most} are allowed.",
            where=str(path),
            remedy="Choose a less deeply nested folder or shorter names. An Arabic or Hebrew letter counts as two.",
            size=whole,
            most=LONGEST_PATH,
        )
