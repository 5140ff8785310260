"""What the main window shows between its bars: by itself nothing, else the welcome page or an open project."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolBar, QWidget

from annotator.app.notices import Notice
from annotator.ui.runner import Runner


class Content(QObject):
    """Nothing: the window while it has not shown anything yet, or between two projects."""

    is_project = False
    toolbar: QToolBar | None = None

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self.runner = runner
        runner.setParent(self)

    @property
    def title(self) -> str:
        """The title of the window."""
        return "Annotator"

    def show_again(self) -> None:
        """Show the same in the language and theme chosen meanwhile."""

    def act_on_key(self, event: QKeyEvent) -> bool:
        """Do the act of a key that was pressed anywhere in the window; False when there is none."""
        return False

    def leave(self, window: QWidget) -> list[Notice] | None:
        """Close what is open; return what is still to be shown, None when the person would rather stay."""
        return []

    def back_up_when_due(self) -> None:
        """Write a backup of the open project if the last one is old enough."""

    def remove(self) -> None:
        """Remove what the window shows."""
        if self.toolbar is not None:
            self.toolbar.deleteLater()
        self.deleteLater()
