"""The time a person works on a document: from one key or movement of the mouse to the next, without pauses.

UNITS: seconds.
"""

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

LONGEST_PAUSE = 60.0
"""A longer pause is not work on the document."""
SHORTEST = 5.0
"""A shorter time is not work on the document either."""
_ACTIVITY = {QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class Stopwatch(QObject):
    """Counts the time of activity on widgets."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self._last: float | None = None
        self._counted = 0.0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note activity."""
        if event.type() in _ACTIVITY:
            self.note(time.monotonic())
        return False

    def note(self, now: float) -> None:
        """Count the time since the last activity, unless it was a pause."""
        if self._last is not None and now - self._last <= LONGEST_PAUSE:
            self._counted += now - self._last
        self._last = now

    def take(self) -> int:
        """Return the time in whole seconds, 0 if it is too short, and begin again."""
        counted, self._counted, self._last = self._counted, 0.0, None
        return round(counted) if counted >= SHORTEST else 0
