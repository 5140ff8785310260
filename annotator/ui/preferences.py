"""The settings of the running program; each change is saved at once."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from annotator.app.settings import (
    AnalysisView,
    DeskView,
    ExportView,
    LeadView,
    Settings,
    load_settings,
    save_settings,
)
from annotator.domain.errors import AnnotatorError


class Preferences(QObject):
    """The settings, and the only way to change them."""

    failed = Signal(object)
    """An AnnotatorError: the settings could not be saved, and are kept until the program ends."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self._failing = False

    def set(self, **fields: object) -> None:
        """Set fields by name."""

        def take(settings: Settings) -> None:
            for name, value in fields.items():
                setattr(settings, name, value)

        self.change(take)

    def change(self, act: Callable[[Settings], object]) -> None:
        """Change the settings by a function, here and in the file, where changes of another window are kept."""
        act(self.settings)
        saved = load_settings()
        act(saved)
        try:
            save_settings(saved)
        except AnnotatorError as error:
            if not self._failing:  # shown once, since each change would fail
                self.failed.emit(error)
            self._failing = True
        else:
            self._failing = False

    def lead_view(self, project: str) -> LeadView:
        """Return what the lead's page of a project (by identity) showed last."""
        return self.settings.lead_views.get(project, LeadView())

    def keep_lead_view(self, project: str, **fields: object) -> None:
        """Keep fields of what the lead's page of a project shows, by name."""
        view = msgspec.structs.replace(self.lead_view(project), **fields)
        self.change(lambda settings: settings.keep_lead_view(project, view))

    def analysis_view(self, project: str) -> AnalysisView:
        """Return what the page Analysis of a project (by identity) showed last."""
        return self.settings.analysis_views.get(project, AnalysisView())

    def keep_analysis_view(self, project: str, view: AnalysisView) -> None:
        """Keep what the page Analysis of a project shows."""
        if view != self.analysis_view(project):
            self.change(lambda settings: settings.keep_analysis_view(project, view))

    def desk_view(self, project: str) -> DeskView:
        """Return what was set last on the desk of a project (by identity)."""
        return self.settings.desk_views.get(project, DeskView())

    def keep_desk_view(self, project: str, view: DeskView) -> None:
        """Keep what is set on the desk of a project."""
        if view != self.desk_view(project):
            self.change(lambda settings: settings.keep_desk_view(project, view))

    def export_view(self, project: str) -> ExportView:
        """Return what was set last on the page Export of a project (by identity)."""
        return self.settings.export_views.get(project, ExportView())

    def keep_export_view(self, project: str, view: ExportView) -> None:
        """Keep what is set on the page Export of a project."""
        if view != self.export_view(project):
            self.change(lambda settings: settings.keep_export_view(project, view))

    def folder_for_packages(self, usual: str) -> str:
        """Return the folder of the last package, or the usual one when there is none any more."""
        known = self.settings.package_folder
        return known if known and Path(known).is_dir() else usual
