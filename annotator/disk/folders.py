"""What is in a folder."""

from pathlib import Path


def names_in(folder: Path) -> list[str]:
    """Return the names of what is in a folder; none if it cannot be read: that is reported once a file is written."""
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []
