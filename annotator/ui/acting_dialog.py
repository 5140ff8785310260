"""A dialog that does acts: while it is open, notices are shown in its own bar."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QWidget

from annotator.ui.form_area import keep_on_screen, most_height
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.runner import Runner
from annotator.ui.theme import Theme

_FOLLOWED = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


class ActingDialog(QDialog):
    """A dialog with a notice bar, which subclasses lay out. It grows by the bar, so that its content stays as it is."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.notices = NoticeBar(theme, self)
        bar = self.notices
        self._grown = 0
        """The pixels by which the bar has made the dialog higher."""
        bar.installEventFilter(self)
        runner.dialog_opened(bar)
        self.finished.connect(lambda _result: runner.dialog_closed(bar))
        self.destroyed.connect(lambda _dialog: runner.dialog_closed(bar))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the bar, and the length of its message."""
        if watched is self.notices and event.type() in _FOLLOWED and self.isVisible():
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        wanted = 0
        if not self.notices.isHidden():
            margins = layout.contentsMargins()
            width = self.width() - margins.left() - margins.right()
            wanted = self.notices.height_in(width) + max(layout.spacing(), 0)
        before = self.height() - self._grown
        height = max(min(before + wanted, most_height(self)), before)
        self._grown = height - before
        if height != self.height():
            self.resize(self.width(), height)
            keep_on_screen(self)
