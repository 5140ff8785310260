"""The settings of a person on this computer, declared with types and defaults, and stored as JSON.

Nothing here is part of a project. Lengths are device-independent pixels.
"""

from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
import platformdirs

from annotator.disk import durable
from annotator.domain.errors import os_error

View = TypeVar("View")
MOST_RECENT = 12
RECENT_COMMANDS = 3
LARGEST = 1_000_000
"""The most bytes of the file that are read; it usually has a few thousand."""


class LastPlace(msgspec.Struct, frozen=True):
    """The last position in a project: article, first visible code point, current claim and span, mode.

    `section` is that of the Project page, "" in other modes.
    """

    document: str = ""
    offset: int = 0
    head: str = ""
    span: str = ""
    mode: str = ""
    section: str = ""


class RecentProject(msgspec.Struct, frozen=True):
    """A project that was open: its path, the annotator, its progress, and the last position in it.

    `opened` is when it was opened, or changed after that (UTC).

    `project` is the identity that every copy of it shares, "" in settings of older versions.
    """

    path: str
    annotator: str
    opened: str
    done: int = 0
    documents: int = 0
    project: str = ""
    place: LastPlace = LastPlace()


class LeadView(msgspec.Struct, frozen=True):
    """What the lead's page of a project shows: the selected members (by id), and whether its checklist is hidden.

    `guideline_read` is whether the section of the guideline was opened. `scheme` is what is chosen on each tab of the
    scheme (by id), `scheme_tab` the number of the tab shown.
    """

    members: tuple[str, ...] = ()
    checklist_hidden: bool = False
    guideline_read: bool = False
    scheme: tuple[str, ...] = ()
    scheme_tab: int = 0


class AnalysisView(msgspec.Struct, frozen=True):
    """What the page Analysis of a project shows: a layer (by id, "" for the usual one), the filter as JSON values.

    `towards` is the key of a target and `about` the folded wording of a claim that stances are towards. `crossing` is
    the kind of the table of two sides.
    """

    layer: str = ""
    filter: dict[str, Any] = {}
    towards: str = ""
    about: str = ""
    crossing: str = ""
    is_grouped: bool = False


class DeskView(msgspec.Struct, frozen=True):
    """What is set on the desk of a project: words and status of the filter, and whether the history is open.

    `history_of_session` is whether it is that of the session.
    """

    words: str = ""
    status: str = ""
    history: bool = False
    history_of_session: bool = False


class ExportView(msgspec.Struct, frozen=True):
    """What is set on the page Export of a project: whether it takes unfinished articles, and splits.

    Of the split: the edges between its parts in percent, the seed, and the key that keeps articles together.
    """

    unfinished: bool = False
    is_split: bool = False
    edges: tuple[int, int] = (80, 90)
    seed: int = 0
    key: str = ""


class WindowFrame(msgspec.Struct, frozen=True):
    """Position and size of the inner part of the window, and whether it was maximised."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False


class Settings(msgspec.Struct):
    """All settings. `zoom` is a factor; `arrows` is the order in which Left and Right move through the text.

    With `two_clicks` a selection starts at one click and ends at another, without dragging. `annotator` is the name
    that was chosen last, proposed for the next project. `panels` are the widths of the parts of splitters, by name.
    `guidelines` are the versions of guidelines that were seen, by project and person.
    `corrections_seen` are the corrections of one's annotations that were seen.
    `keys` are the keys that were chosen for commands, by id, "" for none. `commands` are the ids of those that were
    run last from the command palette, the last one first. `formats` are the ids of those ticked for an export last.
    `lead_views`, `analysis_views`, `desk_views` and `export_views` are by identity of the project. `package_folder` is
    where the last package was read or written.
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
    guidelines: dict[str, int] = {}
    corrections_seen: list[str] = []
    keys: dict[str, str] = {}
    commands: list[str] = []
    formats: list[str] = []
    lead_views: dict[str, LeadView] = {}
    analysis_views: dict[str, AnalysisView] = {}
    desk_views: dict[str, DeskView] = {}
    export_views: dict[str, ExportView] = {}
    package_folder: str = ""

    def remember(self, project: RecentProject) -> None:
        """Put a project first in the list of recent ones, unless its path is not valid text: JSON cannot store it."""
        if not is_text(project.path):
            return
        others = [recent for recent in self.recent if recent.path != project.path]
        self.recent = [project, *others][:MOST_RECENT]

    def remember_command(self, id_: str) -> None:
        """Put a command first among those run last."""
        self.commands = [id_, *(known for known in self.commands if known != id_)][:RECENT_COMMANDS]

    def keep_lead_view(self, project: str, view: LeadView) -> None:
        """Keep what the lead's page of a project (by identity) shows, for the projects where it was changed last."""
        self.lead_views = _last(self.lead_views, project, view)

    def keep_analysis_view(self, project: str, view: AnalysisView) -> None:
        """Keep what the page Analysis of a project (by identity) shows, for the projects where it was changed last."""
        self.analysis_views = _last(self.analysis_views, project, view)

    def keep_desk_view(self, project: str, view: DeskView) -> None:
        """Keep what is set on the desk of a project (by identity), for the projects where it was changed last."""
        self.desk_views = _last(self.desk_views, project, view)

    def keep_export_view(self, project: str, view: ExportView) -> None:
        """Keep what is set on the page Export of a project (by identity), for those where it was changed last."""
        self.export_views = _last(self.export_views, project, view)

    def remember_package(self, path: str) -> None:
        """Remember the folder of a package, unless its path is not valid text."""
        if is_text(path):
            self.package_folder = str(Path(path).absolute().parent)

    def forget(self, path: str) -> None:
        """Remove a project from the list of recent ones; its file stays."""
        self.recent = [recent for recent in self.recent if recent.path != path]

    def recent_of(self, path: str) -> RecentProject | None:
        """Return the entry of a project in the list of recent ones, or None."""
        return next((recent for recent in self.recent if recent.path == path), None)


def _last(views: dict[str, View], project: str, view: View) -> dict[str, View]:
    """Return the views of the projects that were changed last, with that of one more."""
    others = {known: kept for known, kept in views.items() if known != project}
    return dict([*others.items(), (project, view)][-MOST_RECENT:])


def is_text(path: str) -> bool:
    """Whether a path is valid text: a name that is not in the encoding of the file system has surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in path)


def settings_path() -> Path:
    """Return the path of the settings file."""
    return Path(platformdirs.user_config_dir("annotator", appauthor=False)) / "settings.json"


def load_settings() -> Settings:
    """Return the settings, or the defaults when there is no valid settings file."""
    try:
        with settings_path().open("rb") as file:
            content = file.read(LARGEST + 1)
        return msgspec.json.decode(content if len(content) <= LARGEST else b"", type=Settings)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Settings()


def save_settings(settings: Settings) -> None:
    """Write the settings file. Raises AnnotatorError when it cannot be written."""
    path = settings_path()
    with os_error("The settings could not be saved: {reason}.", where=str(path)):
        path.parent.mkdir(parents=True, exist_ok=True)
        durable.write(path, msgspec.json.format(msgspec.json.encode(settings), indent=2))
