"""Where layers differ: the queue, the passage with its readings, and what stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.app.session import Session
from annotator.ui.actions import Actions
from annotator.ui.theme import Theme


class ReviewPage(QWidget):
    """Settles one place after the other."""

    def __init__(self, session: Session, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._actions = actions
        self._theme = theme
        self._column = QVBoxLayout(self)

    def enter(self) -> None:
        """Show what waits now."""
