"""A bare text widget: marking a word and painting it, opening a text, scrolling, selecting and zooming. In seconds."""

import time
from collections.abc import Callable

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QTextEdit

FAMILIES, PIXELS = ["Noto Serif", "Noto Naskh Arabic"], 19


class BareText:
    """A text in a QTextEdit of the size of the article."""

    def __init__(self, text: str, width: int, height: int) -> None:
        self._text = text
        self.edit = QTextEdit()
        self.edit.setReadOnly(True)
        self.edit.resize(width, height)
        self._font = QFont()
        self._font.setFamilies(FAMILIES)
        self._font.setPixelSize(PIXELS)
        self.open()
        self.edit.show()
        QApplication.processEvents()

    def open(self) -> None:
        """Set the text in another document."""
        document = QTextDocument(self.edit)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._font)
        document.setPlainText(self._text)
        self.edit.setDocument(document)

    def mark(self, start: int) -> None:
        """Give a word a background."""
        marked = QTextCharFormat()
        marked.setBackground(QColor("#DBE9FA"))
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(start)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(marked)

    def select(self, end: int) -> None:
        """Select the text up to a place."""
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(0)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)

    def scroll(self, to: int) -> None:
        """Scroll to a height."""
        self.edit.verticalScrollBar().setValue(to)

    def zoom(self, factor: float) -> None:
        """Set the size of the letters."""
        font = QFont(self._font)
        font.setPixelSize(round(PIXELS * factor))
        self.edit.document().setDefaultFont(font)

    def frames(self, acts: list[Callable[[], None]]) -> list[float]:
        """Return how long each act takes until it is painted."""
        taken = [self._frame(act) for act in acts]
        self.edit.document().pageCount()  # Qt lays out the rest now, not while something else is measured
        return taken

    def _frame(self, act: Callable[[], None]) -> float:
        begun = time.perf_counter()
        act()
        self.edit.viewport().repaint()
        return time.perf_counter() - begun
