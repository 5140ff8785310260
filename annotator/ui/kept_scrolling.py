"""How far the parts of a page are scrolled, for the one that takes its place in another theme or language.

UNITS: those of the scroll bars, which differ between lists and other areas; times are milliseconds.
"""

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

PATIENCE_MS = 1_000
"""The time in which a part may get its content; afterwards it is the person who scrolls."""


class Scrolled(NamedTuple):
    """The kind of each part that scrolls, and its place."""

    kinds: tuple[str, ...]
    places: tuple[int, ...]


class Scrolling:
    """The scrolling of all parts of a widget, kept as `annotator.ui.keeping` says."""

    def __init__(self, whole: QWidget) -> None:
        self._whole = whole

    def kept(self) -> Scrolled | None:
        """Return how far the parts are scrolled, None where none is."""
        areas = _areas(self._whole)
        places = tuple(area.verticalScrollBar().value() for area in areas)
        return Scrolled(tuple(type(area).__name__ for area in areas), places) if any(places) else None

    def go_on_from(self, kept: object) -> None:
        """Scroll as far as before, unless there are other parts now."""
        assert isinstance(kept, Scrolled), "it is what `kept` returned"
        areas = _areas(self._whole)
        if tuple(type(area).__name__ for area in areas) == kept.kinds:
            for area, place in zip(areas, kept.places, strict=True):
                if place:
                    _Waiting(area.verticalScrollBar(), place)


class _Waiting(QObject):
    """Scrolls a bar to a place, at the latest when the content that reaches so far is there."""

    def __init__(self, bar: QScrollBar, place: int) -> None:
        super().__init__(bar)
        self._bar, self._place = bar, place
        bar.rangeChanged.connect(self._scroll)
        bar.actionTriggered.connect(self._end)  # the person scrolls
        QTimer.singleShot(PATIENCE_MS, self, self._end)
        QTimer.singleShot(0, self, self._scroll)  # after what is selected again has been scrolled to

    def _scroll(self) -> None:
        self._bar.setValue(self._place)

    def _end(self) -> None:
        self._bar.rangeChanged.disconnect(self._scroll)
        self._bar.actionTriggered.disconnect(self._end)
        self.deleteLater()


def _areas(whole: QWidget) -> list[QAbstractScrollArea]:
    """Return the parts that scroll; the lists of combo boxes are in windows of their own."""
    areas = whole.findChildren(QAbstractScrollArea)
    return [area for area in areas if area.window() is whole.window()]
