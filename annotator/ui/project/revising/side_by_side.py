"""Two texts beside each other: equal paragraphs at one height, scrolled together.

UNITS: code points in pairs of paragraphs, pixels in heights.
"""

from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from annotator.compare.texts.alignment import TextAlignment
from annotator.text.offsets import Offsets
from annotator.text.paragraphs import paragraphs
from annotator.ui.project.revising.paper import BETWEEN

MOST_ALIGNED = 1000
"""Pairs of paragraphs that are put at one height; longer texts are only scrolled together."""
ABOVE = 48
"""What is in sight above the first difference."""


class Pair(NamedTuple):
    """The starts of a paragraph in both texts."""

    before: int
    after: int


def paragraph_pairs(alignment: TextAlignment) -> list[Pair]:
    """Return the paragraphs that are in both texts, those left out that are in another order."""
    moved = {(before, after) for before, after, _ in alignment.moved}
    pieces = [piece for piece in alignment.pieces if (piece.before, piece.after) not in moved]
    after_lines, found = paragraphs(alignment.after), list[Pair]()
    number, reached = 0, 0
    for start, end in paragraphs(alignment.before):
        while number < len(pieces) and pieces[number].before + pieces[number].length <= start:
            number += 1
        if number == len(pieces):
            break
        piece = pieces[number]
        if piece.before >= end:
            continue
        place = piece.after + max(start - piece.before, 0)
        while reached < len(after_lines) and after_lines[reached][1] <= place:
            reached += 1
        if reached < len(after_lines) and after_lines[reached][0] <= place:
            pair = Pair(start, after_lines[reached][0])
            if not found or pair.after > found[-1].after:
                found.append(pair)
    return found


class SideBySide(QObject):
    """Keeps two read-only views in step as long as they are beside each other."""

    def __init__(self, before: QTextEdit, after: QTextEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._before, self._after = before, after
        self._blocks: list[tuple[int, int]] = []
        self._first: tuple[int, int] | None = None
        self._in_step, self._is_new = True, False
        for view in (before, after):
            view.document().setUndoRedoEnabled(False)
        before.verticalScrollBar().valueChanged.connect(lambda value: self._follow(after, value))
        after.verticalScrollBar().valueChanged.connect(lambda value: self._follow(before, value))

    def _follow(self, view: QTextEdit, value: int) -> None:
        if self._in_step:
            view.verticalScrollBar().setValue(value)

    def show(self, alignment: TextAlignment, gone: int | None, added: int | None) -> None:
        """Take over two texts; `gone` and `added` are where the first words are that only one of them has."""
        pairs = paragraph_pairs(alignment)[:MOST_ALIGNED]
        before, after = Offsets(alignment.before), Offsets(alignment.after)
        self._blocks = [(before.to_utf16(pair.before), after.to_utf16(pair.after)) for pair in pairs]
        if gone is None and added is not None:
            gone = max((piece.before + piece.length for piece in alignment.pieces if piece.after < added), default=0)
        elif added is None and gone is not None:
            added = max((piece.after + piece.length for piece in alignment.pieces if piece.before < gone), default=0)
        self._first = None if gone is None or added is None else (before.to_utf16(gone), after.to_utf16(added))
        self._is_new = True

    def arrange(self, *, beside: bool) -> None:
        """Put equal paragraphs at one height, or as they are where one text is over the other."""
        self._in_step = beside
        documents = self._before.document(), self._after.document()
        for document in documents:
            _space_evenly(document)
        if beside:
            self._align(documents)
        if self._is_new:
            self._show_first()
            self._is_new = not self._before.isVisible()  # until then the views have no sizes

    def _align(self, documents: tuple[QTextDocument, QTextDocument]) -> None:
        blocks = [(documents[0].findBlock(old), documents[1].findBlock(new)) for old, new in self._blocks]
        tops = [(_top(old), _top(new)) for old, new in blocks]
        tops.append((documents[0].size().height(), documents[1].size().height()))
        shifts = [0.0, 0.0]
        for number, (old_top, new_top) in enumerate(tops):
            behind = new_top + shifts[1] - old_top - shifts[0]
            side = 0 if behind > 0 else 1
            if abs(behind) < 1:
                continue
            shifts[side] += abs(behind)
            if number < len(blocks):
                _space_above(blocks[number][side], abs(behind))
            else:
                _space_below(documents[side], abs(behind))

    def _show_first(self) -> None:
        if self._first is None:
            return
        views = (self._before, self._after)
        tops = [_line_top(view, place) - ABOVE for view, place in zip(views, self._first, strict=True)]
        for view, top in zip(views, tops, strict=True):
            view.verticalScrollBar().setValue(max(min(tops) if self._in_step else top, 0))


def _space_evenly(document: QTextDocument) -> None:
    cursor, made = QTextCursor(document), QTextBlockFormat()
    cursor.select(QTextCursor.SelectionType.Document)
    made.setTopMargin(0)
    made.setBottomMargin(BETWEEN)
    cursor.mergeBlockFormat(made)
    _space_below(document, 0)


def _top(block: QTextBlock) -> float:
    return block.document().documentLayout().blockBoundingRect(block).top()


def _line_top(view: QTextEdit, place: int) -> int:
    cursor = QTextCursor(view.document())
    cursor.setPosition(place)
    return view.cursorRect(cursor).top() + view.verticalScrollBar().value()


def _space_above(block: QTextBlock, pixels: float) -> None:
    made = block.blockFormat()
    made.setTopMargin(pixels + (BETWEEN if block.blockNumber() else 0))  # Qt takes the greater of two margins
    QTextCursor(block).setBlockFormat(made)


def _space_below(document: QTextDocument, pixels: float) -> None:
    # Qt does not count the margin below the last paragraph.
    frame = document.rootFrame()
    made = frame.frameFormat()
    made.setBottomMargin(document.documentMargin() + pixels)
    frame.setFrameFormat(made)
