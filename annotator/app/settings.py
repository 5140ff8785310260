"""What a person has set for this program on this computer, declared once with types and defaults; kept as JSON.

Nothing here is part of a project. Lengths are device-independent pixels.
"""

from pathlib import Path
from typing import Literal

import msgspec
import platformdirs

from annotator.disk import durable
from annotator.domain.errors import os_error

MOST_RECENT = 12
LARGEST = 1_000_000
"""Bytes of the file; it has some thousands."""


class LastPlace(msgspec.Struct, frozen=True):
    """Where somebody was in a project: article, first code point in sight, current claim and span, mode."""

    document: str = ""
    offset: int = 0
    head: str = ""
    span: str = ""
    mode: str = ""


class RecentProject(msgspec.Struct, frozen=True):
    """A project that was open: where, as whom, when (UTC), how far it was, and the place that was left.

    `project` is the identity that every copy of it shares, "" in settings of older versions.
    """

    path: str
    annotator: str
    opened: str
    done: int = 0
    documents: int = 0
    project: str = ""
    place: LastPlace = LastPlace()


class WindowFrame(msgspec.Struct, frozen=True):
    """Where the window was: position and size of its inner part, and whether it was maximised."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False


class Settings(msgspec.Struct):
    """Everything that can be set. `zoom` is a factor; `arrows` is the order in which Left and Right go.

    With `two_clicks` a selection is begun by one click and ended by another, without dragging. `annotator` is the name
    that was chosen last, proposed for the next project. `panels` are the widths of what a splitter divides, by name.
    """

    language: Literal["", "en", "ar"] = ""
    theme: Literal["light", "dark"] = "light"
    zoom: float = 1.0
    arrows: Literal["logical", "visual"] = "logical"
    two_clicks: bool = False
    annotator: str = ""
    recent: list[RecentProject] = []
    window: WindowFrame | None = None
    panels: dict[str, list[int]] = {}

    def remember(self, project: RecentProject) -> None:
        """Put a project at the head of the recent ones, unless its path is no text, which JSON cannot hold."""
        if not is_text(project.path):
            return
        others = [known for known in self.recent if known.path != project.path]
        self.recent = [project, *others][:MOST_RECENT]

    def forget(self, path: str) -> None:
        """Take a project off the list of recent ones; its file stays."""
        self.recent = [known for known in self.recent if known.path != path]

    def recent_of(self, path: str) -> RecentProject | None:
        """Return what is remembered of a project."""
        return next((known for known in self.recent if known.path == path), None)


def is_text(path: str) -> bool:
    """Whether a path can be written as text: a name that is not in the file system's encoding cannot."""
    return not any("\ud800" <= character <= "\udfff" for character in path)


def settings_path() -> Path:
    """Return where the settings are kept."""
    return Path(platformdirs.user_config_dir("annotator", appauthor=False)) / "settings.json"


def load_settings() -> Settings:
    """Return the settings; the defaults when there are none or the file cannot be understood."""
    try:
        with settings_path().open("rb") as file:
            content = file.read(LARGEST + 1)
        return msgspec.json.decode(content if len(content) <= LARGEST else b"", type=Settings)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Settings()


def save_settings(settings: Settings) -> None:
    """Keep the settings. Raises AnnotatorError when the folder cannot be written."""
    path = settings_path()
    with os_error("The settings could not be saved: {reason}.", where=str(path)):
        path.parent.mkdir(parents=True, exist_ok=True)
        durable.write(path, msgspec.json.format(msgspec.json.encode(settings), indent=2))
