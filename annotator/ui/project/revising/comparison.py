"""A text before and after a correction beside each other.

What was taken out is struck, what is new underlined, and what is in another place tinted.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSplitter, QTextEdit, QVBoxLayout, QWidget

from annotator.compare.texts.alignment import TextAlignment
from annotator.text.offsets import Offsets
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.revising.paper import show_on_paper, style_paper
from annotator.ui.project.revising.side_by_side import SideBySide
from annotator.ui.theme import Theme

NARROW = 900
"""Pixels below which one text is over the other."""
Range = tuple[int, int]


class Comparison(QSplitter):
    """Both texts, read only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, headings: tuple[str, str] | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setChildrenCollapsible(False)
        before, after = headings or (
            self.tr("Text before: removed words are struck, moved ones tinted"),
            self.tr("Corrected text: new words are underlined"),
        )
        self.before = self._add(before, "textBefore")
        self.after = self._add(after, "textAfter")
        self.setSizes([NARROW, NARROW])  # the same for both, whatever stands above them
        self._together = SideBySide(self.before, self.after, self)
        self.splitterMoved.connect(lambda *_: self._arrange())

    def _add(self, heading: str, name: str) -> QTextEdit:
        part = QWidget()
        column = QVBoxLayout(part, spacing=4)
        column.setContentsMargins(0, 0, 0, 0)
        caption = at_start(plain_label(heading, role="caption"))
        caption.setWordWrap(True)  # both texts get the same room, whatever stands above them
        column.addWidget(caption)
        view = QTextEdit(readOnly=True)
        view.setObjectName(name)
        view.setAccessibleName(heading)
        style_paper(view)
        view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        column.addWidget(view, 1)
        self.addWidget(part)
        self.setStretchFactor(self.count() - 1, 1)
        return view

    def show_texts(self, alignment: TextAlignment) -> None:
        """Show two texts; the first difference is in sight."""
        colors = self._theme.colors
        taken_out = _format(colors.removed, colors.removed_fill)
        taken_out.setFontStrikeOut(True)
        new = _format(colors.added, colors.added_fill)
        new.setFontUnderline(True)
        gone = _between([(piece.before, piece.before + piece.length) for piece in alignment.pieces], alignment.before)
        added = _between(
            sorted((piece.after, piece.after + piece.length) for piece in alignment.pieces), alignment.after
        )
        moved = QTextCharFormat()
        moved.setBackground(QColor(colors.ink_tint))
        _fill(self.before, alignment.before, gone, taken_out)
        _fill(self.after, alignment.after, added, new)
        for before, after, length in alignment.moved:
            _mark(self.before, alignment.before, [(before, before + length)], moved)
            _mark(self.after, alignment.after, [(after, after + length)], moved)
        self._together.show(alignment, gone[0][0] if gone else None, added[0][0] if added else None)
        self._arrange()

    def _arrange(self) -> None:
        self._together.arrange(beside=self.orientation() == Qt.Orientation.Horizontal)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one text over the other where there is no room for both in a row."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        self.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        QTimer.singleShot(0, self, self._arrange)  # when the views have their widths


def _format(color: str, fill: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    made.setBackground(QColor(fill))
    return made


def _between(known: Iterable[Range], text: str) -> list[Range]:
    """Return what is between ranges in order, as far as it can be seen."""
    found, reached = [], 0
    for start, end in [*known, (len(text), len(text))]:
        if reached < start and text[reached:start].strip():
            left = reached + len(text[reached:start]) - len(text[reached:start].lstrip())
            found.append((left, reached + len(text[reached:start].rstrip())))
        reached = max(reached, end)
    return found


def _fill(view: QTextEdit, text: str, ranges: list[Range], marked: QTextCharFormat) -> None:
    show_on_paper(view, text)
    _mark(view, text, ranges, marked)


def _mark(view: QTextEdit, text: str, ranges: list[Range], marked: QTextCharFormat) -> None:
    offsets = Offsets(text)
    cursor = QTextCursor(view.document())
    cursor.beginEditBlock()
    for start, end in ranges:
        cursor.setPosition(offsets.to_utf16(start))
        cursor.setPosition(offsets.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(marked)
    cursor.endEditBlock()
