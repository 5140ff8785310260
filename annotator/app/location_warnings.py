"""Warnings about the location of a project and its backups: drives and folders where SQLite may lose data."""

from pathlib import Path

from annotator.app.notices import Notice
from annotator.carriers.folder import is_in_shared_folder
from annotator.storage.paths import backup_folder
from annotator.storage.places import mount_table, risky_place


def location_notices(project: Path, identity: str, *, has_locks: bool) -> list[Notice]:
    """Return warnings about the location of a project, by its identity, and of its backups.

    `has_locks`: the project file is locked.
    """
    no_locks = (
        None
        if has_locks
        else _unsafe_notice(
            project, "The drive does not support locks, so two windows could change the project at the same time."
        )
    )
    notices = (no_locks, location_warning(project, identity), _backups_notice(project))
    return [notice for notice in notices if notice is not None]


def location_warning(project: Path, identity: str) -> Notice | None:
    """Return why a project should not be kept at a path, None where nothing is known against it."""
    project = project.absolute()
    place = risky_place(project, mount_table())
    if place is not None and place.kind == "network":
        return _unsafe_notice(
            project, "The project is on a network drive ({name}). A lost connection can damage it.", place.name
        )
    if place is not None:
        return _unsafe_notice(
            project, "The project is in a folder synchronised by {name}, which can corrupt its files.", place.name
        )
    return shared_folder_notice(project) if is_in_shared_folder(project, identity) else None


def shared_folder_notice(project: Path) -> Notice:
    """Return the warning about a project file inside the folder through which the team shares its work."""
    return Notice(
        "warning",
        "The project is in a shared folder, where others could open the same file and damage it.",
        where=str(project),
        remedy="Keep it in a folder of your own on this computer. Only packages belong into the shared folder.",
    )


def _unsafe_notice(project: Path, what: str, name: str = "") -> Notice:
    """Return the warning that a project is where its file can be damaged, in a sentence with a `{name}`."""
    return Notice(
        "warning",
        what,
        {"name": name},
        where=str(project),
        remedy="Work on a copy on this computer, and share packages through the folder.",
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
