"""The table of articles with the panel of details beside it, or over its end where the window is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.project.documents.side_panel import WIDTH, SidePanel

SIDE, TOP, GAP = 24, 16, 16
NARROW = 900
"""The width in pixels below which the panel lies over the table, and only when it is asked for."""


class PanelPlace(QWidget):
    """Both. The button `details` shows and hides the panel where it lies over the table; Esc hides it too."""

    def __init__(self, column: QVBoxLayout, side: SidePanel, details: QPushButton) -> None:
        super().__init__()
        self._side, self._details = side, details
        self._row = QHBoxLayout(self, spacing=GAP)
        self._row.setContentsMargins(SIDE, TOP, SIDE, TOP)
        self._row.addLayout(column, 1)
        self._row.addWidget(side)
        details.setCheckable(True)
        details.toggled.connect(self._open)
        side.close_wanted.connect(lambda: details.setChecked(False))

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for the panel beside the table."""
        return self.width() < NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the panel."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what there is room for."""
        super().showEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._details.setVisible(self.is_narrow)
        self._side.show_close(shown=self.is_narrow)
        if not self.is_narrow:
            self._row.addWidget(self._side)
            self._side.show()
            return
        self._row.removeWidget(self._side)
        width = min(WIDTH, self.width() - 2 * SIDE)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = SIDE if mirrored else self.width() - SIDE - width
        self._side.setGeometry(left, TOP, width, self.height() - 2 * TOP)
        self._side.setVisible(self._details.isChecked())
        self._side.raise_()

    def _open(self) -> None:
        self._arrange()
        if self.is_narrow and self._details.isChecked():
            self._side.take_focus()
        elif self.is_narrow:
            self._details.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc hides the panel where it lies over the table."""
        if event.key() == Qt.Key.Key_Escape and self.is_narrow and self._details.isChecked():
            self._details.setChecked(False)
        else:
            super().keyPressEvent(event)
