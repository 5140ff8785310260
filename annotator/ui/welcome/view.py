"""The welcome page in the window, with what its choices do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.ui.content import Content
from annotator.ui.keeping import go_on
from annotator.ui.kept_focus import focus_again, focused_in
from annotator.ui.kept_scrolling import Scrolling
from annotator.ui.runner import Runner
from annotator.ui.welcome.page import WelcomePage

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class WelcomeView(Content):
    """The page, and the acts behind it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(Runner(), window)
        self._window = window
        self.page = WelcomePage(self.runner, window.preferences, window.actions_by_id, window.theme, window)
        self.runner.show_notices_in(self.page.notices)
        # What is clicked or typed into goes with its page, so it has to be done with its own event first.
        afterwards = Qt.ConnectionType.QueuedConnection
        self.page.project_wanted.connect(window.opening.open, afterwards)
        self.page.find_wanted.connect(window.opening.find, afterwards)
        self.page.created.connect(window.opening.open_new, afterwards)
        window.actions_by_id.connect("project.new", self.page.begin_new)

    def show_again(self) -> None:
        """Show the page in the language and theme chosen meanwhile."""
        kept, scrolled, focused = self.page.kept(), Scrolling(self.page).kept(), focused_in(self._window)
        self._window.show_welcome()
        if isinstance(shown := self._window.content, WelcomeView):
            go_on(shown.page, kept)
            go_on(Scrolling(shown.page), scrolled)
            focus_again(self._window, focused)
