"""The guideline under the cards: plain text with headings. It never takes the focus by itself.

A heading is a line that begins with one to six number signs and a space, as in Markdown; nothing else is interpreted.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QToolButton, QVBoxLayout, QWidget

from annotator.text.folding import key_of
from annotator.ui.plain import plain_label, with_keys
from annotator.ui.theme import Theme, icon

HEIGHT, HEADER = 340, 40
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*\s*$")


class Part(NamedTuple):
    """A line of the guideline: its words, and whether it is a heading."""

    words: str
    heading: bool


def parts_of(text: str) -> list[Part]:
    """Return the lines of a guideline that are not empty."""
    found = []
    for line in text.splitlines():
        heading = _HEADING.match(line)
        if line.strip():
            found.append(Part(heading[1], heading=True) if heading else Part(line.strip(), heading=False))
    return found


def part_about(parts: Sequence[Part], names: Sequence[str]) -> int | None:
    """Return the index of the heading with one of these names, the first name first; None without one."""
    for name in map(key_of, names):
        for index, part in enumerate(parts):
            if part.heading and (key_of(part.words) == name or key_of(part.words).startswith(f"{name} ")):
                return index
    return None


class GuidelinePanel(QFrame):
    """Shows the guideline of the project."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidelineDock")
        self._parts: list[Part] = []
        self._part: int | None = None
        close = QToolButton(autoRaise=True, icon=icon("close", theme.colors.text2, theme.colors.border))
        close.setToolTip(with_keys(self.tr("Close"), "F1"))
        close.setAccessibleName(self.tr("Close the guideline"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.closed)
        header = QHBoxLayout(spacing=8)
        header.setContentsMargins(14, 4, 8, 4)
        header.addWidget(plain_label(self.tr("Guideline"), role="heading"))
        header.addStretch()
        header.addWidget(plain_label("F1", role="keycap"))
        header.addWidget(close)
        self.view = QTextEdit(readOnly=True)
        self.view.setAcceptRichText(False)
        self.view.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.view.setAccessibleName(self.tr("Guideline"))
        self.view.document().setDocumentMargin(10)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addLayout(header)
        whole.addWidget(self.view, 1)

    def show_text(self, text: str) -> None:
        """Show a guideline; "" for none."""
        self._parts = parts_of(text) or [
            Part(self.tr("No guideline yet. The lead writes it under File → Team."), heading=False)
        ]
        cursor = QTextCursor(self.view.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for index, part in enumerate(self._parts):
            form, block = QTextCharFormat(), QTextBlockFormat()
            form.setFontWeight(QFont.Weight.DemiBold if part.heading else QFont.Weight.Normal)
            block.setTopMargin(12 if part.heading and index else 4)
            if index:
                cursor.insertBlock(block, form)
            cursor.setBlockFormat(block)
            cursor.insertText(part.words, form)
        self._part = None
        self.view.verticalScrollBar().setValue(0)

    def open_at(self, names: Sequence[str]) -> None:
        """Scroll to the part with one of these names, if there is one."""
        self._part = part_about(self._parts, names)
        self._scroll()

    @property
    def shown_part(self) -> str:
        """The heading of the part that the guideline was opened at, or ""."""
        return self._parts[self._part].words if self._part is not None else ""

    def _scroll(self) -> None:
        if self._part is not None:
            document = self.view.document()
            top = document.documentLayout().blockBoundingRect(document.findBlockByNumber(self._part)).top()
            self.view.verticalScrollBar().setValue(round(top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the part at the top."""
        super().resizeEvent(event)
        self._scroll()

    def sizeHint(self) -> QSize:
        """Return a size with room for a part."""
        return QSize(288, HEIGHT)
