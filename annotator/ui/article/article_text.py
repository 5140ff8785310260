"""The article as Qt shows it: a QTextDocument with one block per paragraph, and the map between its offsets and ours.

Our offsets are code points of the stored text; those of Qt are UTF-16 units of its copy. The copy has the same number
of units, and is never read back.
"""

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate

import msgspec
import regex
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument, QTextOption

from annotator.domain.document import Document
from annotator.text.boundaries import Boundaries
from annotator.text.direction import Direction, base_directions, directed_words
from annotator.text.hidden import HiddenMark, hidden_marks
from annotator.text.offsets import Offsets
from annotator.text.paragraphs import paragraphs
from annotator.ui.article import typography
from annotator.ui.article.typography import Style

# Qt drops a leading U+FEFF and breaks blocks at two noncharacters and at CR, which texts of an older version may have;
# CR and LF together are one break. The substitutes have the same length.
_QT_ALTERS = regex.compile("[\ufeff\ufdd0\ufdd1\r]")
_SUBSTITUTES = {"\ufeff": "\u2060", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\r": " "}


def as_qt_shows(text: str) -> str:
    """Return a text of the same length that Qt does not alter."""
    return _QT_ALTERS.sub(lambda match: _SUBSTITUTES[match[0]], text)


class ArticleText:
    """The text of a document with what is derived from it: paragraphs, directions, offsets, boundaries."""

    def __init__(self, document: Document, overrides: Mapping[int, Direction]) -> None:
        self.document = document
        self.text = document.text
        self.is_ascii = document.text.isascii()
        self.offsets = Offsets(document.text)
        self.paragraphs = paragraphs(document.text)
        self._starts = [start for start, _ in self.paragraphs]
        self.boundaries = Boundaries(document.text, self.paragraphs)
        self.overrides = dict(overrides)
        self._directed = [directed_words(words) for words in self._texts()]
        self._title = self._find_title()
        self.directions: list[Direction] = []
        self.update_directions(overrides)

    def update_directions(self, overrides: Mapping[int, Direction]) -> None:
        """Use the directions that a person has fixed."""
        self.overrides = dict(overrides)
        self.directions = base_directions(self._texts(), overrides, self._directed, stated=self.document.direction)

    def _texts(self) -> list[str]:
        return [self.text[start:end] for start, end in self.paragraphs]

    @cached_property
    def hidden(self) -> list[HiddenMark]:
        """The hidden characters of the text, in order."""
        return hidden_marks(self.text)

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph with a code point; a separator belongs to the paragraph that it ends."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def is_close_call(self, number: int) -> bool:
        """Whether the detected direction of a paragraph might as well have been the other one."""
        is_stated = bool(self.document.direction) or number in self.overrides
        return self._directed[number].is_close_call and not is_stated

    def number_for_people(self, offset: int) -> int:
        """Return the number of the paragraph of a code point, counted from 1 without empty paragraphs."""
        return self._numbers_for_people[self.paragraph_at(offset)]

    @cached_property
    def _numbers_for_people(self) -> list[int]:
        return list(accumulate(bool(self._words(number)) for number in range(len(self.paragraphs))))

    def style(self, number: int, zoom: float, leading: float = 1.0) -> Style:
        """Return the style of a paragraph; `leading` spreads the lines of running text."""
        words = self._words(number)
        if not words:
            return typography.blank(zoom, before_byline=self._is_byline(number + 1))
        if number == self._title:
            return typography.title(zoom)
        return typography.byline(zoom) if self._is_byline(number) else typography.body(zoom, leading)

    def _words(self, number: int) -> str:
        start, end = self.paragraphs[number]
        return self.text[start:end].strip()

    def _is_byline(self, number: int) -> bool:
        byline = self.document.metadata.get("byline")
        return bool(byline) and number < len(self.paragraphs) and self._words(number) == byline

    def _find_title(self) -> int | None:
        """The number of the title paragraph: the first one with words, if it is a headline."""
        numbers = range(len(self.paragraphs)) if self.document.has_headline else ()
        return next((number for number in numbers if self._words(number)), None)


class Setting(msgspec.Struct, frozen=True):
    """The typesetting: zoom and leading as factors, padding in pixels, the colour of bylines as #RRGGBB."""

    zoom: float
    horizontal_padding: float
    vertical_padding: float
    byline_color: str
    leading: float = 1.0

    @property
    def body(self) -> Style:
        """The style of running text."""
        return typography.body(self.zoom, self.leading)


def set_article(article: ArticleText, setting: Setting, parent: QObject) -> QTextDocument:
    """Return a Qt document of the article; block n is paragraph n."""
    block_text = QTextDocument(parent)
    block_text.setUndoRedoEnabled(False)
    block_text.setDocumentMargin(0)
    block_text.setDefaultFont(typography.font(setting.body))
    option = block_text.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    block_text.setDefaultTextOption(option)
    block_text.setPlainText(as_qt_shows(article.text))
    if block_text.blockCount() != len(article.paragraphs):
        raise RuntimeError(f"Qt made {block_text.blockCount()} blocks of {len(article.paragraphs)} paragraphs")
    cursor = QTextCursor(block_text)
    cursor.beginEditBlock()
    # Most paragraphs are alike, and setting them all at once costs next to nothing; the others are set again below.
    usual = typography.block_format(setting.body, "ltr")
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(usual)
    for number in range(len(article.paragraphs)):
        _set_paragraph(cursor, article, number, setting)
    cursor.endEditBlock()
    pad(block_text, setting)
    return block_text


def _set_paragraph(cursor: QTextCursor, article: ArticleText, number: int, setting: Setting) -> None:
    start, end = article.paragraphs[number]
    style = article.style(number, setting.zoom, setting.leading)
    usual = style == setting.body
    if not usual or article.directions[number] == "rtl":
        cursor.setPosition(article.offsets.to_utf16(start))
        cursor.setBlockFormat(typography.block_format(style, article.directions[number]))
    if start == end:
        cursor.setBlockCharFormat(typography.char_format(style))
        return
    color = setting.byline_color if style.interface else ""
    if not usual:
        _format(cursor, article, start, end, style, color, arabic=False)
    if style.interface or article.is_ascii:
        return
    for run in typography.ARABIC_RUN.finditer(article.text, start, end):
        _format(cursor, article, run.start(), run.end(), style, color, arabic=True)


def _format(
    cursor: QTextCursor, article: ArticleText, start: int, end: int, style: Style, color: str, *, arabic: bool
) -> None:
    cursor.setPosition(article.offsets.to_utf16(start))
    cursor.setPosition(article.offsets.to_utf16(end), QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(typography.char_format(style, color, arabic=arabic))


def redirect(block_text: QTextDocument, article: ArticleText, setting: Setting) -> None:
    """Give every block of a Qt document the present direction of its paragraph."""
    cursor = QTextCursor(block_text)
    cursor.beginEditBlock()
    # Most paragraphs are alike, and setting them all at once costs next to nothing; the others are set again below.
    usual = typography.block_format(setting.body, "ltr")
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(usual)
    for number in range(len(article.paragraphs)):
        block = block_text.findBlockByNumber(number)
        wanted = typography.block_format(
            article.style(number, setting.zoom, setting.leading), article.directions[number]
        )
        if block.blockFormat().layoutDirection() != wanted.layoutDirection():
            cursor.setPosition(block.position())
            cursor.setBlockFormat(wanted)
    cursor.endEditBlock()


def pad(block_text: QTextDocument, setting: Setting) -> None:
    """Set the margins around the text."""
    frame = block_text.rootFrame().frameFormat()
    frame.setLeftMargin(setting.horizontal_padding)
    frame.setRightMargin(setting.horizontal_padding)
    frame.setTopMargin(setting.vertical_padding)
    frame.setBottomMargin(setting.vertical_padding)
    if frame != block_text.rootFrame().frameFormat():
        block_text.rootFrame().setFrameFormat(frame)
