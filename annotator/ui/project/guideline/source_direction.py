"""Directions of the lines of a guideline's source: Markdown stays readable beside text from right to left.

Lines of syntax (headings with an anchor, examples and their fences) run from left to right and stand at the side of
their words. All others have their own direction, and lines without letters that of the lines around them. The text is
not changed.
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from annotator.text.direction import Direction, base_direction

_SYNTAX = re.compile(r"^\s{0,3}(?:#{1,6}\s.*\{#|```|~~~)|\]\{")
_WORDS = re.compile(r"^(?:#+|```.*|~~~.*)|\{[^}]*\}")
"""What is left out as the side of a line of syntax is looked for."""
_LTR, _RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_SIDES = {
    "rtl": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    "ltr": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
}
_Layout = tuple[Qt.LayoutDirection, Qt.AlignmentFlag]


def direct_lines(document: QTextDocument) -> None:
    """Give each line of a source its direction and its side, in the same step of undo as what was written last.

    While something can be redone nothing is done, since that would be lost.
    """
    if document.isRedoAvailable():
        return
    cursor = QTextCursor(document)
    before: Direction = base_direction(document.toPlainText()) or "ltr"
    block, is_begun = document.begin(), False
    while block.isValid():
        layout, before = _layout_of(block.text(), before)
        if layout != _present(block):
            if not is_begun:
                cursor.joinPreviousEditBlock()
                is_begun = True
            wanted = QTextBlockFormat()
            wanted.setLayoutDirection(layout[0])
            wanted.setAlignment(layout[1])
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(wanted)
        block = block.next()
    if is_begun:
        cursor.endEditBlock()


def _present(block: QTextBlock) -> _Layout:
    return block.blockFormat().layoutDirection(), block.blockFormat().alignment()


def _layout_of(line: str, before: Direction) -> tuple[_Layout, Direction]:
    """Return direction and side of a line, and the direction of its words, which the next line may inherit."""
    words = base_direction(_WORDS.sub("", line)) or before
    runs_right = words == "ltr" or _SYNTAX.search(line) is not None
    return (_LTR if runs_right else _RTL, _SIDES[words]), words
