"""Texts that are typed and not sent yet, which outlive a change of page and the program."""

from PySide6.QtCore import QObject, QTimer

from annotator.app import commands
from annotator.app.commands.drafting import DraftKind
from annotator.ui.open_project import OpenProject

KEEP_MS = 700
"""The time without a key after which drafts are stored."""


class TypedDrafts(QObject):
    """The drafts of a kind, by what they are about; stored a little after a change, and when the project is left."""

    def __init__(self, kind: DraftKind, project: OpenProject, parent: QObject) -> None:
        super().__init__(parent)
        self._kind, self._project, self._session = kind, project, project.session
        known = self._project.do(lambda: commands.drafts(self._session, kind)) if self._session.annotator else None
        self._texts: dict[str, str] = known or {}
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self._keep)
        project.leaving.connect(self._keep_now)

    def text(self, about: str, otherwise: str = "") -> str:
        """Return the draft about something."""
        return self._texts.get(about, otherwise)

    def write(self, about: str, text: str | None) -> None:
        """Write the draft about something; None removes it."""
        if text == self._texts.get(about):
            return
        if text is None:
            del self._texts[about]
        else:
            self._texts[about] = text
        self._timer.start()

    def _keep_now(self) -> None:
        if self._timer.isActive():
            self._keep()

    def _keep(self) -> None:
        self._timer.stop()
        if self._session.annotator is not None:
            self._project.done(lambda: commands.keep_drafts(self._session, self._kind, self._texts))
