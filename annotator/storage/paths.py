"""Names of project files. SQLite keeps files beside each, with endings of its own, and takes paths of a fixed length.

UNITS: bytes of UTF-8.
"""

from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.text.file_names import LONGEST, fitting, size

_LONGEST_ENDING = len("-journal")
LONGEST_NAME = LONGEST - _LONGEST_ENDING
"""Of a file that SQLite opens."""
_BESIDE = 24
"""What the name of an unfinished file beside a project or a backup has more than its own."""
LONGEST_PATH = 512 - _LONGEST_ENDING - _BESIDE
"""Of such a file with its folders: SQLite has room for 512."""
_SHORTEST_FOLDER = 40
_SHORTEST_BACKUP = 45
"""Of the name of a backup: a piece of a hash, the time and the ending."""


def project_file_name(stem: str, ending: str) -> str:
    """Return a name for a file that SQLite opens, cut where the stem is too long."""
    return fitting(stem, ending, LONGEST_NAME)


def backup_folder(project: Path) -> Path:
    """Return the folder of a project's backups, beside it."""
    room = LONGEST_PATH - size(str(project.parent)) - _SHORTEST_BACKUP - 2
    return project.with_name(fitting(project.stem, "-backups", min(LONGEST, max(room, _SHORTEST_FOLDER))))


def backup_name(project: Path, ending: str) -> str:
    """Return the name of a backup that ends in its time and the ending of projects."""
    room = LONGEST_PATH - size(str(backup_folder(project))) - 1
    return fitting(project.stem, ending, min(LONGEST_NAME, room))


def is_too_long(path: Path) -> bool:
    """Whether no project can have a name."""
    return size(path.name) > LONGEST_NAME


def check_length(path: Path) -> None:
    """Raise AnnotatorError for a path that leaves no room for the files beside a project."""
    whole = size(str(path.absolute()))
    if is_too_long(path):
        raise AnnotatorError(
            "The file name is too long: {size} bytes, and at most {most} are possible.",
            where=str(path),
            remedy="Choose a shorter name; a letter of Arabic or Hebrew counts as two.",
            size=size(path.name),
            most=LONGEST_NAME,
        )
    if whole > LONGEST_PATH:
        raise AnnotatorError(
            "The file name with its folders is too long: {size} bytes, and at most {most} are possible.",
            where=str(path),
            remedy="Choose a folder less deep, or shorter names; a letter of Arabic or Hebrew counts as two.",
            size=whole,
            most=LONGEST_PATH,
        )
