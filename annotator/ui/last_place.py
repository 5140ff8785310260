"""Where a person was last in a project: kept among the recent projects, soon after it changed and as they leave."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from annotator.app.demo import is_sample_copy
from annotator.app.session import Session
from annotator.app.settings import LastPlace, RecentProject
from annotator.ui.annotate.desk import Desk
from annotator.ui.preferences import Preferences
from annotator.ui.project_modes import ProjectModes

PLACE_DELAY_MS = 800
"""The time without changes after which a place is saved."""


class PlaceKeeper(QObject):
    """Keeps the place on the pages of a session, with the time of its last change."""

    def __init__(self, session: Session, desk: Desk, modes: ProjectModes, preferences: Preferences) -> None:
        super().__init__(desk)
        self._session, self._desk, self._modes, self._preferences = session, desk, modes, preferences
        self._used = _now()
        self._timer = QTimer(self, interval=PLACE_DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self.keep)
        for moved in (desk.changed, modes.changed, modes.section_changed):
            moved.connect(self._timer.start)

    def now(self) -> LastPlace:
        """Return the present place."""
        at = self._desk.shown_document.place()
        return LastPlace(at.document, at.offset, at.head, at.span, self._modes.mode, self._modes.section)

    def note_change(self) -> None:
        """Take the present time for that of the last change."""
        self._used = _now()
        self._timer.start()

    def keep(self) -> None:
        """Save the present place, also for after a crash; a sample is not among the recent projects."""
        if not is_sample_copy(self._session.file.path):
            self.keep_under(self._session.file.path)

    def keep_under(self, path: Path) -> None:
        """Add the project to the recent ones, under a path."""
        counts = self._desk.listing.counts()
        name = self._session.annotator.name if self._session.annotator else ""
        recent = RecentProject(
            str(path), name, self._used, counts.done, counts.all, self._session.project_id, self.now()
        )
        self._preferences.change(lambda settings: settings.remember(recent))

    def stop(self) -> None:
        """Keep no place any more."""
        self._timer.stop()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
