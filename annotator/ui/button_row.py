"""A row of buttons. Those that there is no room for are in a menu at its start."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget


class ButtonRow(QWidget):
    """Buttons at the end of a row, the one that is needed most last: it never yields, the first yields first."""

    def __init__(self, buttons: Sequence[QPushButton], *, spacing: int = 12) -> None:
        super().__init__()
        self._buttons, self._spacing = list(buttons), spacing
        self.more = QPushButton(self.tr("More"))
        self.more.setObjectName("moreActs")
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self._menu)
        self.more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self, spacing=spacing)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        row.addWidget(self.more)
        for button in self._buttons:
            row.addWidget(button)

    def _width_of(self, parts: Sequence[QWidget]) -> int:
        return sum(part.sizeHint().width() for part in parts) + self._spacing * max(len(parts) - 1, 0)

    def sizeHint(self) -> QSize:
        """Return the size of all buttons."""
        height = max(button.sizeHint().height() for button in self._buttons)
        return QSize(self._width_of(self._buttons), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the last button and the menu."""
        return QSize(self._width_of([self.more, self._buttons[-1]]), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what there is no room for into the menu."""
        super().resizeEvent(event)
        self.make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what there is room for."""
        super().showEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """Show as many buttons as there is room for, after their words have changed too."""
        shown, hidden = list(self._buttons), 0
        if self._width_of(shown) > self.width():
            hidden = 1
            while hidden < len(self._buttons) - 1 and self._width_of([self.more, *shown[hidden:]]) > self.width():
                hidden += 1
        for place, button in enumerate(self._buttons):
            button.setVisible(place >= hidden)
        self.more.setVisible(hidden > 0)

    def _fill(self) -> None:
        self._menu.clear()
        for button in self._buttons:
            if button.isHidden():
                action = self._menu.addAction(button.text(), button.click)
                action.setEnabled(button.isEnabled())
                if button.menu() is not None:
                    action.setMenu(button.menu())
