"""The zoom of articles: one factor for every page of the window."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel

from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.article.article_page import ZOOMS
from annotator.ui.lines import width_of
from annotator.ui.theme import interface_font


class Zoom(QObject):
    """The zoom factor, changed by acts."""

    changed = Signal(float)

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self.factor = 1.0
        actions.connect("view.zoom_in", lambda: self.step(1))
        actions.connect("view.zoom_out", lambda: self.step(-1))
        actions.connect("view.zoom_reset", lambda: self.set(1.0))

    def set(self, factor: float) -> None:
        """Set the factor."""
        if factor != self.factor:
            self.factor = factor
            self.changed.emit(factor)

    def step(self, step: int) -> None:
        """Step through the zoom factors."""
        nearest = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self.factor))
        self.set(ZOOMS[max(0, min(nearest + step, len(ZOOMS) - 1))])

    def turn(self, event: QWheelEvent) -> None:
        """Zoom in or out with the wheel."""
        self.step(1 if event.angleDelta().y() > 0 else -1)


class ZoomLabel(QLabel):
    """The factor in percent."""

    def __init__(self, zoom: Zoom) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._zoom = zoom
        zoom.changed.connect(self._show_factor)
        self._show_factor()
        # A toolbar reserves room for the first words of a label; the widest must fit too.
        widest = self.tr("{n}%").format(n=language.number(round(max(ZOOMS) * 100)))
        self.setMinimumWidth(round(width_of(widest, interface_font())) + 4)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _show_factor(self) -> None:
        self.setText(self.tr("{n}%").format(n=language.number(round(self._zoom.factor * 100))))
