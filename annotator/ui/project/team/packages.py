"""Packages for the members of the team."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.app.commands.packages import PackReport
from annotator.ui import file_dialogs, language
from annotator.ui.open_project import OpenProject
from annotator.ui.preferences import Preferences


class TeamPackages(QObject):
    """Asks for a folder, and writes a package for each annotator into it."""

    def __init__(self, project: OpenProject, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._project, self._session = project, project.session
        self._preferences, self._window = preferences, window

    def choose_folder(self) -> None:
        """Create packages in a folder that the person chooses."""
        usual = self._preferences.folder_for_packages(self._project.folder)
        folder = file_dialogs.open_folder(self._window, self.tr("Folder for the packages"), usual)
        if folder:
            self._preferences.change(lambda settings: settings.remember_package(str(Path(folder, "package"))))
            self.pack_into(Path(folder))

    def pack_into(self, folder: Path) -> None:
        """Write a package for each annotator into a folder."""
        session = self._session
        reports = self._project.run(
            self.tr("Creating packages"),
            lambda task: commands.pack_each(session, folder, task),
            stopped=self.tr("Stopped. Nothing was written."),
        )
        if reports is not None:
            words = self.tr("%n package(s) created in {folder}.", "", len(reports))
            words = words.format(folder=language.isolated(str(folder)))
            self._project.notices.show_words(f"{words} {self._without_package(reports)}".rstrip(), kind="success")

    def _without_package(self, reports: Sequence[PackReport]) -> str:
        """Return a sentence about the members who got no package, other than the person at work; "" for none."""
        have = {report.recipient for report in reports} | {self._session.author}
        names = [language.isolated(person.name) for person in self._session.people().members if person.id not in have]
        words = self.tr("None for {names}: no articles are assigned.").format(names=language.listed(names))
        return words if names else ""
