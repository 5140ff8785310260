"""A panel beside the article that scrolls where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scrolled(panel: QWidget) -> QFrame:
    """Return a frame in which a panel scrolls where there is no room for it."""
    frame = QFrame()
    frame.setObjectName("marksDock")
    area = _Area(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(area)
    return frame


class _Area(QScrollArea):
    """A scroll area that asks for the full height of its widget."""

    def sizeHint(self) -> QSize:
        content = self.widget()
        return content.sizeHint() if content is not None else super().sizeHint()
