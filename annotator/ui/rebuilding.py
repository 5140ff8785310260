"""Rebuilding the view of a project for another scheme, or another role or another record of the person."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.app.changes import Change
from annotator.domain.operation import Annotator
from annotator.domain.scheme import Scheme
from annotator.ui.open_fields import is_typing
from annotator.ui.open_project import OpenProject
from annotator.ui.roles import role_of

RETRY_MS = 50
"""The time between attempts to rebuild a busy view."""


class Rebuilding(QObject):
    """Calls `rebuild` after scheme, role or person have changed, once no act, dialog or menu is open.

    A lead may have united the person at work with another, as whom they then go on.
    """

    def __init__(self, project: OpenProject, rebuild: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._rebuild = project, rebuild
        self._built_for = self._foundations()
        self._is_outdated = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._rebuild_when_idle)
        project.changed.connect(self._follow)
        project.finished.connect(self._rebuild_when_idle, Qt.ConnectionType.QueuedConnection)

    def _foundations(self) -> tuple[Scheme, str, str]:
        session, person = self._project.session, self._active_person()
        return session.scheme, role_of(session), person.id if person is not None else ""

    def _active_person(self) -> Annotator | None:
        session = self._project.session
        return session.people().united_with(session.annotator) if session.annotator is not None else None

    def stop(self) -> None:
        """Rebuild no more. A signal that is queued already does nothing then."""
        self._is_outdated = False
        self._project.finished.disconnect(self._rebuild_when_idle)
        self._timer.stop()

    def _follow(self, change: Change) -> None:
        if change.kinds & {"scheme", "annotator"}:
            self._is_outdated = self._foundations() != self._built_for
            self._timer.start(0)

    def _rebuild_when_idle(self) -> None:
        if not self._is_outdated:
            return
        busy = (
            self._project.is_running
            or QApplication.activeModalWidget()
            or QApplication.activePopupWidget()
            or is_typing()
        )
        if busy:
            self._timer.start(RETRY_MS)
        else:
            if (person := self._active_person()) != self._project.session.annotator:
                self._project.session.set_annotator(person)
            self._rebuild()
