"""The filter of the article list and the history beside the article, kept for the next time; times are milliseconds.

Of the filter only that is kept which the field and the chips show, so that no article is hidden without a sign.
"""

from PySide6.QtCore import QObject, QTimer

from annotator.app.demo import is_sample_copy
from annotator.app.document_filter import Filter
from annotator.app.settings import DeskView, is_text
from annotator.ui.annotate.desk import Desk
from annotator.ui.preferences import Preferences

KEEPING_MS = 800
"""The time without changes after which the view is kept."""


class LastDesk(QObject):
    """Keeps what is set on a desk, and sets it again on the next one."""

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__(desk)
        self._desk, self._preferences = desk, preferences
        self._timer = QTimer(self, interval=KEEPING_MS, singleShot=True)
        self._timer.timeout.connect(self.keep)

    def show_again(self) -> None:
        """Set what was set last, as far as it is still there, and keep from now on what is set."""
        view, desk = self._preferences.desk_view(self._desk.session.project_id), self._desk
        status = view.status if view.status in desk.panel.shown_statuses else ""
        if view.words or status:
            desk.panel.show_filter(Filter(words=view.words, status=status))
        if view.history:
            self._open_history(of_session=view.history_of_session)
        self._follow()

    def _open_history(self, *, of_session: bool) -> None:
        """Open the history without taking the focus."""
        history, focused = self._desk.history, self._desk.window().focusWidget()
        history.panel.tabs.setCurrentIndex(int(of_session))
        history.show_panel(shown=True)
        (focused or self._desk.view).setFocus()

    def _follow(self) -> None:
        desk = self._desk
        changes = desk.panel.filtered, desk.actions_by_id["view.history"].toggled, desk.history.panel.tab_changed
        for changed in changes:
            changed.connect(lambda *_: self._timer.start())
        desk.project.leaving.connect(self.keep)

    def keep(self) -> None:
        """Keep at once what is set; not that of a sample, which is another one next time."""
        self._timer.stop()
        if not is_sample_copy(self._desk.session.file.path):
            self._preferences.keep_desk_view(self._desk.session.project_id, _set_on(self._desk))


def _set_on(desk: Desk) -> DeskView:
    filter_, panel = desk.listing.filter, desk.panel
    words = filter_.words if is_text(filter_.words) else ""
    status = filter_.status if filter_.status in panel.shown_statuses else ""
    return DeskView(words, status, desk.history.is_shown, desk.history.panel.shows_session)
