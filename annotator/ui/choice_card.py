"""A card for one of several choices."""

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton


class ChoiceCard(QFrame):
    """A frame with the `button` of a choice, which subclasses lay out; a click anywhere on it chooses."""

    def __init__(self, group: QButtonGroup) -> None:
        super().__init__()
        self.setProperty("choice", True)  # noqa: FBT003  Qt takes no keyword here
        self.button = QRadioButton()
        group.addButton(self.button)
        self.button.toggled.connect(self._show_chosen)

    def _show_chosen(self, chosen: bool) -> None:
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        self.button.setChecked(True)
        self.button.setFocus()
