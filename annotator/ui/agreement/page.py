"""How far annotators agree: figures, pairs, labels, stance, direction of text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.app.session import Session
from annotator.ui.theme import Theme


class AgreementPage(QWidget):
    """Measures when it is entered and something has changed."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreementPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme = theme
        self._column = QVBoxLayout(self)

    def enter(self) -> None:
        """Show the figures of what there is now."""
