"""Warnings of the place of a project where SQLite cannot promise that nothing is lost, and of that of its backups."""

from pathlib import Path

from annotator.app.notices import Notice
from annotator.storage.paths import backup_folder
from annotator.storage.places import mount_table, risky_place


def place_notices(project: Path, *, guarded: bool) -> list[Notice]:
    """Return what to tell of the place of a project, which may have no locks to guard it, and of its backups' place."""
    found = (None if guarded else _no_locks_notice(project), _risky_place_notice(project), _backups_notice(project))
    return [notice for notice in found if notice is not None]


def _backups_notice(project: Path) -> Notice | None:
    folder = backup_folder(project)
    if not folder.is_symlink():
        return None
    return Notice(
        "warning",
        "The folder of the backups is a link, so they are written to {name}.",
        {"name": str(folder.resolve())},
        where=str(folder),
        remedy="Put a folder in its place if that is not meant.",
    )


def _no_locks_notice(project: Path) -> Notice:
    return Notice(
        "warning",
        "The drive has no locks, so nothing keeps two windows from working on the project at once.",
        where=str(project),
        remedy="Work on a copy on this computer, and put packages for others into the shared folder.",
    )


def _risky_place_notice(project: Path) -> Notice | None:
    """Return what to tell of the place of a project; None for a local disk."""
    place = risky_place(project, mount_table())
    if place is None:
        return None
    if place.kind == "network":
        return Notice(
            "warning",
            "The project lies on a network drive ({name}), where a lost connection can damage it.",
            {"name": place.name},
            where=str(project),
            remedy="Work on a copy on this computer, and put packages for others into the shared folder.",
        )
    return Notice(
        "warning",
        "The project lies in a folder that {name} synchronises, which can mix up its files.",
        {"name": place.name},
        where=str(project),
        remedy="Work on a copy on this computer, and put packages for others into the shared folder.",
    )
