"""Warnings about the location of a project and its backups: drives and folders where SQLite may lose data."""

from pathlib import Path

from annotator.app.notices import Notice
from annotator.carriers.folder import shared_folder_around
from annotator.storage.paths import backup_folder
from annotator.storage.places import mount_table, risky_place


def location_notices(project: Path, *, has_locks: bool) -> list[Notice]:
    """Return warnings about the location of a project and its backups; `has_locks`: the project file is locked."""
    notices = (None if has_locks else _no_locks_notice(project), location_warning(project), _backups_notice(project))
    return [notice for notice in notices if notice is not None]


def location_warning(project: Path) -> Notice | None:
    """Return why a project should not be kept at a path, None where nothing is known against it."""
    project = project.absolute()
    return _risky_place_notice(project) or (shared_folder_notice(project) if shared_folder_around(project) else None)


def shared_folder_notice(project: Path) -> Notice:
    """Return the warning about a project file inside the folder through which the team shares its work."""
    return Notice(
        "warning",
        "The project is in a shared folder, where others could open the same file and damage it.",
        where=str(project),
        remedy="Keep it in a folder of your own on this computer. Only packages belong into the shared folder.",
    )


def _backups_notice(project: Path) -> Notice | None:
    folder = backup_folder(project)
    if not folder.is_symlink():
        return None
    return Notice(
        "warning",
        "The backup folder is a link; backups are written to {name}.",
        {"name": str(folder.resolve())},
        where=str(folder),
        remedy="If this is not intended, replace it with a folder.",
    )


def _no_locks_notice(project: Path) -> Notice:
    return Notice(
        "warning",
        "The drive does not support locks, so two windows could change the project at the same time.",
        where=str(project),
        remedy="Work on a copy on this computer, and share packages through the folder.",
    )


def _risky_place_notice(project: Path) -> Notice | None:
    """Return a warning about a network drive or a synchronised folder; None for a local disk."""
    place = risky_place(project, mount_table())
    if place is None:
        return None
    if place.kind == "network":
        return Notice(
            "warning",
            "The project is on a network drive ({name}). A lost connection can damage it.",
            {"name": place.name},
            where=str(project),
            remedy="Work on a copy on this computer, and share packages through the folder.",
        )
    return Notice(
        "warning",
        "The project is in a folder synchronised by {name}, which can corrupt its files.",
        {"name": place.name},
        where=str(project),
        remedy="Work on a copy on this computer, and share packages through the folder.",
    )
