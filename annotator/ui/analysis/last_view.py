"""What the page Analysis shows, kept for the next time that the project is opened; times are milliseconds.

Chips are not kept: they are in the words of one language, and mostly a step on the way.
"""

import msgspec
from PySide6.QtCore import QObject, QTimer

from annotator.app import commands
from annotator.app.analysis.filtering import ClaimFilter
from annotator.app.analysis.subjects import find_subject
from annotator.app.session import Session
from annotator.app.settings import AnalysisView
from annotator.storage import states
from annotator.ui.analysis.board import Board
from annotator.ui.analysis.crossings import offered_crossings
from annotator.ui.preferences import Preferences

KEEPING_MS = 800
"""The time without changes after which the view is kept."""


class LastView(QObject):
    """Keeps what a board shows, and shows it again on the next one."""

    def __init__(self, session: Session, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        self._board: Board | None = None
        self._timer = QTimer(self, interval=KEEPING_MS, singleShot=True)
        self._timer.timeout.connect(self.keep)

    @property
    def _view(self) -> AnalysisView:
        return self._preferences.analysis_view(self._session.project_id)

    @property
    def layer(self) -> str | None:
        """The layer (by id) that was shown last, None for the usual one."""
        layer = self._view.layer
        return layer if layer in states.layers(self._session.file) else None

    def show_again(self, board: Board) -> None:
        """Show on a new board what was shown last, as far as it is still there."""
        view, state = self._view, board.state
        if view.crossing in offered_crossings(state):
            board.crossing.kind = view.crossing
        board.claims.grouped.setChecked(view.is_grouped)
        subject = find_subject(state.archive, view.towards, view.about) if view.towards or view.about else None
        state.begin_with(_filter_of(view), subject, commands.usual_layer(self._session))

    def follow(self, board: Board) -> None:
        """Keep from now on what a board shows."""
        self._board = board
        for changed in (board.state.filtered, board.state.directed, board.crossing.kind_changed):
            changed.connect(self._timer.start)
        board.claims.grouped.toggled.connect(lambda _on: self._timer.start())

    def keep(self) -> None:
        """Keep at once what has changed and is not kept yet."""
        self._timer.stop()
        if self._board is not None:
            self._preferences.keep_analysis_view(self._session.project_id, _shown_on(self._board))


def _shown_on(board: Board) -> AnalysisView:
    state = board.state
    subject, archive = state.subject, state.archive
    plain = msgspec.structs.replace(state.filter, group=-1)  # its row is another one next time
    return AnalysisView(
        "" if archive.layer == state.usual_layer else archive.layer,
        {name: value for name, value in msgspec.to_builtins(plain).items() if value != _USUAL[name]},
        subject.key if subject is not None else "",
        archive.columns.keys[subject.row] if subject is not None and subject.row >= 0 else "",
        board.crossing.kind,
        board.claims.grouped.isChecked(),
    )


def _filter_of(view: AnalysisView) -> ClaimFilter:
    """Return the filter of a view, the usual one where it cannot be read."""
    try:
        return msgspec.convert(view.filter, ClaimFilter)
    except msgspec.ValidationError:
        return ClaimFilter()


_USUAL = msgspec.to_builtins(ClaimFilter())
