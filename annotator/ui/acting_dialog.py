"""A dialog that does acts: while it is open, notices are shown in its own bar."""

from PySide6.QtWidgets import QDialog, QWidget

from annotator.ui.notice_bar import NoticeBar
from annotator.ui.runner import Runner
from annotator.ui.theme import Theme


class ActingDialog(QDialog):
    """A dialog with a notice bar, which subclasses lay out."""

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.notices = NoticeBar(theme, self)
        bar = self.notices
        runner.dialog_opened(bar)
        self.finished.connect(lambda _result: runner.dialog_closed(bar))
        self.destroyed.connect(lambda _dialog: runner.dialog_closed(bar))
