"""The content of the main window: nothing, the welcome page, or an open project."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolBar, QWidget

from annotator.app.notices import Notice
from annotator.ui.runner import Runner


class Content(QObject):
    """No content, as at the start or between two projects."""

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
        """Show the same again, in the present language and theme."""

    def act_on_key(self, event: QKeyEvent) -> bool:
        """Do the act of a key pressed anywhere in the window; return False when it has none."""
        return False

    def leave(self, window: QWidget) -> list[Notice] | None:
        """Close what is open; return notices that are still to be shown, or None when the person cancels."""
        return []

    def back_up_when_due(self) -> None:
        """Write a backup of the open project if the last one is old enough."""

    def remove(self) -> None:
        """Remove the content from the window."""
        if self.toolbar is not None:
            self.toolbar.deleteLater()
        self.deleteLater()
