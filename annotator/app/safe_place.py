"""The warning of a project that lies where SQLite cannot promise that nothing is lost."""

from pathlib import Path

from annotator.app.notices import Notice
from annotator.storage.places import mount_table, risky_place


def place_notice(project: Path) -> Notice | None:
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
