"""A label of one line that is cut at its end where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from annotator.ui.plain import at_start, tooltip


class ElidedLabel(QLabel):
    """The words are shown literally; what is cut is in the tooltip."""

    def __init__(self, *, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        at_start(self)
        self._words = ""

    def show_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of a line, in the fonts of its words; the width is what is left over."""
        return QSize(0, max(self.fontMetrics().height(), self.minimumSizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(cut)
        self.setToolTip(tooltip(self._words if cut != self._words else ""))
