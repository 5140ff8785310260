"""Which articles an export takes and how it splits them, kept for the next time; times are milliseconds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.app.demo import is_sample_copy
from annotator.app.settings import ExportView
from annotator.ui.export.split_panel import LARGEST_SEED, KeptSplit
from annotator.ui.open_project import OpenProject
from annotator.ui.preferences import Preferences

if TYPE_CHECKING:
    from annotator.ui.export.page import ExportPage

KEEPING_MS = 800
"""The time without changes after which they are kept."""


class LastExport(QObject):
    """Sets on a page what was set last, and keeps from then on what is set."""

    def __init__(self, page: "ExportPage", project: OpenProject, preferences: Preferences) -> None:
        super().__init__(page)
        self._page, self._preferences, self._session = page, preferences, project.session
        self._timer = QTimer(self, interval=KEEPING_MS, singleShot=True)
        self._timer.timeout.connect(self._keep)
        self._show_again()
        page.unfinished.toggled.connect(lambda _on: self._timer.start())
        page.split_panel.changed.connect(self._timer.start)
        project.leaving.connect(self._keep)

    def _show_again(self) -> None:
        view, page = self._preferences.export_view(self._session.project_id), self._page
        page.unfinished.setChecked(view.unfinished)
        edges = [min(max(edge, 0), 100) for edge in view.edges]  # the file of the settings can be edited
        seed = min(max(view.seed, 0), LARGEST_SEED)
        page.split_panel.go_on_from(KeptSplit((edges[0], edges[1]), seed, view.key, is_split=view.is_split))

    def _keep(self) -> None:
        """Keep what is set; not that of a sample, which is another one next time."""
        self._timer.stop()
        if is_sample_copy(self._session.file.path):
            return
        split = self._page.split_panel.kept()
        view = ExportView(self._page.unfinished.isChecked(), split.is_split, split.edges, split.seed, split.key)
        self._preferences.keep_export_view(self._session.project_id, view)
