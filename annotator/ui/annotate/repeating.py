"""Paragraphs of the article shown that are annotated in other articles: a hint once it is shown, and the dialog."""

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.app import commands
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.app.commands.repeating import RepeatedStep
    from annotator.ui.annotate.desk import Desk

DELAY_MS = 600
"""How long an article is shown before such paragraphs are looked for."""
SLICE_S, AT_ONCE = 0.008, 5
"""The longest time without events of the window, and the articles looked at between looks at the clock."""
BETWEEN_MS = 20
"""Time for the events of the window between two slices."""


class Repeating(QObject):
    """Looks between the events of the window, and says how many paragraphs there are, until that is dismissed."""

    def __init__(self, desk: "Desk", theme: Theme) -> None:
        super().__init__(desk)
        self._desk, self._project, self._theme = desk, desk.project, theme
        self._hint = ""
        self._steps: Iterator[RepeatedStep] = iter(())
        self._found = 0
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._delay.timeout.connect(self._begin)
        self._timer = QTimer(self, singleShot=True, interval=BETWEEN_MS)
        self._timer.timeout.connect(self._look)
        desk.document_shown.connect(self._wait)
        desk.notices.dismissed.connect(self._dismiss)

    def stop(self) -> None:
        """Stop looking: the project is about to be closed."""
        self._delay.stop()
        self._timer.stop()
        self._steps = iter(())

    def _wait(self) -> None:
        self.stop()
        self._hint, self._found = "", 0
        session = self._project.session
        if self._desk.document and session.annotator is not None and session.correcting is None:
            self._delay.start()

    def _begin(self) -> None:
        if self._project.is_running:  # on a thread of its own, with the same file
            self._delay.start()
            return
        self._steps = commands.repeated_to_hint(self._project.session, self._desk.document, AT_ONCE)
        self._look()

    def _look(self) -> None:
        if self._project.is_running:
            self._timer.start()
            return
        until = time.monotonic() + SLICE_S
        complete = self._project.do(lambda: self._look_until(until))
        if complete:
            self._say()
        elif complete is not None:
            self._timer.start()

    def _look_until(self, end: float) -> bool:
        for step in self._steps:
            self._found = len(step.found)
            if time.monotonic() > end:
                return False
        return True

    def _say(self) -> None:
        """Give the hint, unless another notice is in sight: that is about something done or to be done now."""
        notices = self._desk.notices
        if not self._found or not notices.isHidden():
            return
        self._hint = self.tr("%n paragraph(s) of this article: annotated in another article.", "", self._found)
        notices.show_words(self._hint, kind="hint", act=(self.tr("Show"), self.offer))

    def _dismiss(self, words: str) -> None:
        if words and words == self._hint:
            self._hint = ""
            session, document = self._project.session, self._desk.document
            self._project.done(lambda: commands.dismiss_repeated(session, document))

    def offer(self) -> None:
        """Offer the annotations of such paragraphs in a dialog."""
        desk, session, document = self._desk, self._project.session, self._desk.document
        if not document:
            return
        if self._hint and desk.notices.words == self._hint:
            desk.notices.hide()
        found = self._project.run(
            self.tr("Looking for repeated paragraphs"),
            lambda task: commands.repeated_paragraphs(session, document, task),
        )
        if found:
            from annotator.ui.annotate.repeated_dialog import RepeatedDialog

            dialog = RepeatedDialog(self._project, document, found, self._theme, desk)
            dialog.exec()
            dialog.deleteLater()
            if dialog.taken:
                self._project.show_done(self.tr("%n annotation(s) copied.", "", dialog.taken))
        elif found is not None:
            desk.show_hint(self.tr("No paragraph of this article is annotated in another one."))
