"""How long a person works on a document: the time from one key or movement of the mouse to the next, without pauses.

UNITS: seconds.
"""

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

LONGEST_PAUSE = 60.0
"""A longer pause is no work on the document."""
SHORTEST = 5.0
"""To look at a document in passing is none either."""
_SIGNS = {QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class Stopwatch(QObject):
    """Counts while something happens on some widgets."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self._last: float | None = None
        self._counted = 0.0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a sign of life."""
        if event.type() in _SIGNS:
            self.note(time.monotonic())
        return False

    def note(self, now: float) -> None:
        """Count the time since the last sign of life, unless it was a pause."""
        if self._last is not None and now - self._last <= LONGEST_PAUSE:
            self._counted += now - self._last
        self._last = now

    def take(self) -> int:
        """Return what was counted, in whole seconds, and begin anew; 0 when it is too little to be told."""
        counted, self._counted, self._last = self._counted, 0.0, None
        return round(counted) if counted >= SHORTEST else 0
