"""Importing ahead what the window starts without, so that pages and dialogs open at once when they are first shown."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from annotator import ui

AFTER_MS = 1_000
"""The time after a project was opened, or something was done in it, before modules are imported."""


class ImportingAhead(QObject):
    """Imports one module in each turn of the window while the person pauses; `done` when there is none left."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.done = False
        self._names: Iterator[str] | None = None
        self._timer = QTimer(self, interval=AFTER_MS)
        self._timer.timeout.connect(self._import_next)
        self._timer.start()

    def wait(self) -> None:
        """Wait until the person pauses: something was done."""
        if not self.done:
            self._timer.start(AFTER_MS)

    def _import_next(self) -> None:
        self._timer.setInterval(0)
        if self._names is None:
            self._names = (found.name for found in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."))
        name = next(self._names, "")
        if name:
            import_module(name)
        else:
            self._timer.stop()
            self.done = True
