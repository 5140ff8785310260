"""The look of a whole text in a box: its font, and the direction of each paragraph."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit

from annotator.text.direction import Direction, base_directions
from annotator.text.offsets import Offsets
from annotator.text.paragraphs import paragraphs
from annotator.ui.article.article_text import as_qt_shows
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.theme import interface_font

TEXT_SIZE, MARGIN, BETWEEN = 16, 12, 6


def style_paper(view: QTextEdit) -> None:
    """Give a view the look of a page."""
    view.setProperty("framed", True)  # noqa: FBT003  Qt takes no keyword here
    view.setTabChangesFocus(True)
    font = interface_font(TEXT_SIZE)
    font.setFamilies(LATIN_FONTS)
    view.document().setDefaultFont(font)
    view.document().setDocumentMargin(MARGIN)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    view.document().setDefaultTextOption(option)


def show_on_paper(view: QTextEdit, text: str) -> None:
    """Show a text, each paragraph in its own direction."""
    view.setPlainText(as_qt_shows(text))
    offsets = Offsets(text)
    cursor = QTextCursor(view.document())
    cursor.beginEditBlock()
    lines = paragraphs(text)
    for direction, (start, _) in zip(base_directions([text[slice(*line)] for line in lines]), lines, strict=True):
        cursor.setPosition(offsets.to_utf16(start))
        cursor.mergeBlockFormat(_block_format(direction))
    cursor.endEditBlock()
    view.document().clearUndoRedoStacks()


def _block_format(direction: Direction) -> QTextBlockFormat:
    made = QTextBlockFormat()
    rtl = direction == "rtl"
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(Qt.AlignmentFlag.AlignAbsolute | side)
    made.setBottomMargin(BETWEEN)
    return made
