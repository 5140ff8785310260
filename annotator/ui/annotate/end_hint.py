"""The hint between the two clicks of a selection."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator.ui.annotate.annotating import Annotating
from annotator.ui.notice_bar import NoticeBar


class EndHint(QObject):
    """Shows that the next click ends the selection, as long as it does."""

    def __init__(self, annotating: Annotating, notices: NoticeBar) -> None:
        super().__init__(annotating)
        self._annotating = annotating
        self._notices = notices
        self._words = self.tr("Click where the selection ends. Esc cancels.")
        # Shown at once, the bar would appear between the clicks of a double click at the bottom of the page.
        self._timer = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._timer.timeout.connect(lambda: notices.show_words(self._words, kind="hint"))
        annotating.view.selection_changed.connect(self._refresh)

    def _refresh(self) -> None:
        if not self._annotating.view.selection.awaits_end:
            self._timer.stop()
            if self._notices.words == self._words:
                self._notices.hide()
        elif not self._annotating.mode:  # a mode shows its own hint
            self._timer.start()
