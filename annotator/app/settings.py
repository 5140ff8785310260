"""What a person has set for this program on this computer, declared once with types and defaults; kept as JSON.

Nothing here is part of a project.
"""

import os
from pathlib import Path
from typing import Literal

import msgspec
import platformdirs

from annotator.domain.errors import AnnotatorError

MOST_RECENT = 12


class RecentProject(msgspec.Struct, frozen=True):
    """A project that was open: where, as whom, when (UTC), and how far it was."""

    path: str
    annotator: str
    opened: str
    done: int = 0
    documents: int = 0


class Settings(msgspec.Struct):
    """Everything that can be set. `zoom` is a factor; `arrows` is the order in which Left and Right go.

    With `two_clicks` a selection is begun by one click and ended by another, without dragging.
    """

    language: Literal["", "en", "ar"] = ""
    theme: Literal["light", "dark"] = "light"
    zoom: float = 1.0
    arrows: Literal["logical", "visual"] = "logical"
    two_clicks: bool = False
    annotator: str = ""
    recent: list[RecentProject] = []

    def remember(self, project: RecentProject) -> None:
        """Put a project at the head of the recent ones."""
        others = [known for known in self.recent if known.path != project.path]
        self.recent = [project, *others][:MOST_RECENT]


def settings_path() -> Path:
    """Return where the settings are kept."""
    return Path(platformdirs.user_config_dir("annotator", appauthor=False)) / "settings.json"


def load_settings() -> Settings:
    """Return the settings; the defaults when there are none or the file cannot be understood."""
    try:
        return msgspec.json.decode(settings_path().read_bytes(), type=Settings)
    except (OSError, msgspec.DecodeError):
        return Settings()


def save_settings(settings: Settings) -> None:
    """Keep the settings. Raises AnnotatorError when the folder cannot be written."""
    path = settings_path()
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(msgspec.json.format(msgspec.json.encode(settings), indent=2))
        unfinished.replace(path)
    except OSError as error:
        raise AnnotatorError(
            "The settings could not be saved: {reason}.", where=str(path), reason=error.strerror
        ) from error
