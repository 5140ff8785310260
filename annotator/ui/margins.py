"""Margins of layouts from the start to the end of the interface: Qt mirrors what a layout holds, but not those."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout


def set_margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Set margins in pixels, mirrored in a right-to-left interface."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left, right = (end, start) if mirrored else (start, end)
    layout.setContentsMargins(left, top, right, bottom)
