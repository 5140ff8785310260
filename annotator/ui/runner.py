"""Acts and long work in a window; an error of the environment is shown in the notice bar in front."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.background import run_with_progress
from annotator.ui.notice_bar import NoticeBar

Outcome = TypeVar("Outcome")


class Runner(QObject):
    """Runs acts. Notices are shown in the bar of the last dialog opened, or else of the page shown."""

    finished = Signal()
    """Long work is over."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bars: list[NoticeBar] = []
        self._running = 0

    # --- where notices are shown

    @property
    def notices(self) -> NoticeBar:
        """The notice bar in front."""
        return self._bars[-1]

    @property
    def page_notices(self) -> NoticeBar:
        """The notice bar of the page, also while a dialog is open."""
        return self._bars[0]

    def show_notices_in(self, bar: NoticeBar) -> None:
        """Show notices in the bar of a page, unless a dialog is open."""
        self._bars[:1] = [bar]

    def dialog_opened(self, bar: NoticeBar) -> None:
        """Show notices in the bar of a dialog until it is closed."""
        self._bars.append(bar)

    def dialog_closed(self, bar: NoticeBar) -> None:
        """Stop showing notices in the bar of a dialog."""
        if bar in self._bars[1:]:
            self._bars.reverse()
            self._bars.remove(bar)
            self._bars.reverse()

    # --- running

    @property
    def is_running(self) -> bool:
        """Whether long work is going on."""
        return self._running > 0

    def do(self, act: Callable[[], Outcome]) -> Outcome | None:
        """Do an act and return its outcome; None after an error, which is shown."""
        dialogs = len(self._bars)
        try:
            return act()
        except AnnotatorError as error:
            del self._bars[dialogs:]  # that of a dialog which could not be made, and will not be seen
            self.show_error(error)
            return None

    def done(self, act: Callable[[], object]) -> bool:
        """Do an act whose outcome does not matter; return whether it was done. An error is shown."""
        return self.do(lambda: (act(),)) is not None

    def run(self, title: str, work: Callable[[Task], Outcome], *, stopped: str = "") -> Outcome | None:
        """Do long work while a dialog shows its progress; return its outcome.

        Returns None when the person stopped it, with the words `stopped` as a notice, and after an error, which is
        shown.
        """
        return self.do(lambda: self.run_or_raise(title, work, stopped=stopped))

    def run_or_raise(self, title: str, work: Callable[[Task], Outcome], *, stopped: str = "") -> Outcome | None:
        """Do the same, but raise an error instead of showing it."""
        done = self._run(title, work)
        if not done:
            words = stopped or self.tr("Stopped. Nothing was changed.")
            self.notices.show_words(words, kind="hint", passing=True)
            return None
        return done[0]

    def _run(self, title: str, work: Callable[[Task], Outcome]) -> tuple[Outcome] | tuple[()]:
        self._running += 1
        try:
            return run_with_progress(self.notices.window(), title, work)
        finally:
            self._running -= 1
            self.finished.emit()

    def show_error(self, error: AnnotatorError) -> None:
        """Show an error of the environment."""
        self.notices.show_words(language.error_sentence(error))
