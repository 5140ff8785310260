"""Acts on projects that went wrong: see what backups there are, put one in place."""

from pathlib import Path

import msgspec

from annotator.app.commands.projects import with_ending
from annotator.app.session import with_suffix
from annotator.storage import restoring
from annotator.storage.backup import backups_of


class ListedBackup(msgspec.Struct, frozen=True):
    """A backup: its file, when it was made (UTC), and how much it holds. A damaged one holds nothing to rely on."""

    path: Path
    made: str
    documents: int
    operations: int
    damaged: bool


def list_backups(project: Path) -> list[ListedBackup]:
    """Return the backups of a project, the newest first. The project need not be there any more."""
    return [_listed(backup.path, backup.made.isoformat(timespec="seconds")) for backup in backups_of(_named(project))]


def _listed(path: Path, made: str) -> ListedBackup:
    found = restoring.holding(path)
    return ListedBackup(path, made, *(found or (0, 0)), damaged=found is None)


def restore(project: Path, backup: Path) -> Path | None:
    """Make a project what it was in a backup; return the folder that its present files went to, if it had any.

    Raises AnnotatorError when the project is open, when the backup is damaged, newer or of another project, and when
    something cannot be written; then the project is as it was.
    """
    return restoring.restore(_named(project), backup)


def _named(project: Path) -> Path:
    """Return the path of a project that was named without its ending, and may be gone."""
    found = with_suffix(project)
    return found if found.exists() else with_ending(project)
