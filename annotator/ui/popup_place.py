"""Where a popup opens: below the button or field that opens it, on the screen. UNITS: pixels."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from annotator.ui.screen_room import screen_room

GAP = 4


def put_below(popup: QWidget, opener: QWidget) -> None:
    """Put a popup below what opens it, from its start on, or above it where there is no room, whole on the screen."""
    corner = opener.rect().bottomLeft()
    if popup.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        corner.setX(opener.width() - popup.width())
    place, room = opener.mapToGlobal(corner) + QPoint(0, GAP), screen_room(opener)
    place.setX(max(room.left(), min(place.x(), room.right() + 1 - popup.width())))
    if place.y() + popup.height() > room.bottom():
        place.setY(max(room.top(), opener.mapToGlobal(QPoint(0, 0)).y() - popup.height() - GAP))
    popup.move(place)
