"""The menu of the selected articles of the table."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from annotator.ui.project.documents.layers import LayerWords


class ArticleMenu(QMenu):
    """Acts on the selected articles: on a single one all of them, on several what is done to several."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("articleMenu")

    def show_at(self, place: QPoint) -> None:
        """Show the menu at a place on the screen, and delete it."""
        self.exec(place)
        self.deleteLater()

    def add_single(self, open_it: Callable[[], object], correct_text: Callable[[], object] | None) -> None:
        """Add what is done to a single article."""
        self.addAction(self.tr("Open"), open_it)
        if correct_text is not None:
            self.addAction(self.tr("Correct the text…"), correct_text)

    def add_layers(
        self, layers: list[LayerWords], read: Callable[[str], object], correct: Callable[[str], object]
    ) -> None:
        """Add whose annotations can be read and corrected."""
        correctable = [layer for layer in layers if layer.can_correct]
        for words, shown, act in ((self.tr("Read"), layers, read), (self.tr("Correct"), correctable, correct)):
            if shown:
                submenu = self.addMenu(words)
                for layer in shown:
                    submenu.addAction(layer.name.replace("&", "&&"), partial(act, layer.layer))

    def add_removal(self, remove: Callable[[], object]) -> None:
        """Add what is done to any number of articles."""
        self.addSeparator()
        self.addAction(self.tr("Remove…"), remove)
