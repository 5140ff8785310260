"""Where a popup opens: below the button that opens it, on the screen. UNITS: pixels."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

GAP = 4


def put_below(popup: QWidget, button: QWidget) -> None:
    """Put a popup below a button, from its start on, or above it where there is no room, whole on the screen."""
    corner = button.rect().bottomLeft()
    if popup.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        corner.setX(button.width() - popup.width())
    place, room = button.mapToGlobal(corner) + QPoint(0, GAP), button.screen().availableGeometry()
    place.setX(max(room.left(), min(place.x(), room.right() + 1 - popup.width())))
    if place.y() + popup.height() > room.bottom():
        place.setY(max(room.top(), button.mapToGlobal(QPoint(0, 0)).y() - popup.height() - GAP))
    popup.move(place)
