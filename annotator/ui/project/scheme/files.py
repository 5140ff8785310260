"""The scheme as a file: taken from one as a draft, and written to one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.ui import file_dialogs, language
from annotator.ui.open_project import OpenProject


class SchemeFiles(QObject):
    """Asks for files, and reads or writes them."""

    def __init__(self, project: OpenProject, window: QWidget) -> None:
        super().__init__(window)
        self._project, self._session, self._window = project, project.session, window

    def choose_source(self) -> None:
        """Import a scheme from a file that the person chooses."""
        pattern = self.tr("Label schemes") + " (*.toml)"
        folder = self._project.folder
        path = file_dialogs.open_file(self._window, self.tr("Import a scheme"), folder, pattern)
        if path:
            read = partial(commands.import_scheme, self._session)
            self._project.done(lambda: read(scheme_toml(path), path))

    def choose_target(self) -> None:
        """Export the scheme to a file that the person chooses."""
        pattern = self.tr("Label schemes") + " (*.toml)"
        suggested = str(Path(self._project.folder, f"{self._session.scheme.id}.toml"))
        path = file_dialogs.save_file(self._window, self.tr("Export the scheme"), suggested, pattern)
        if path and self._project.done(lambda: commands.export_scheme(self._session, Path(path))):
            words = self.tr("The scheme was written to {path}.").format(path=language.isolated(path))
            self._project.notices.show_words(words, kind="success", passing=True)
