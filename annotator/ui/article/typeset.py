"""An article set in a Qt document, a block for each piece of it, as far as it is needed.

Qt lays a document out from its beginning, which takes long for a long text; so the document is filled while one reads.
Our offsets are code points of the stored text; those of Qt are UTF-16 units of its copy, which is never read back.
"""

from collections.abc import Iterator

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from annotator.ui.article import typography
from annotator.ui.article.article_text import ArticleText, as_qt_shows
from annotator.ui.article.typography import Style

WHOLE, AT_ONCE, IN_A_TURN = 10_000, 5_000, 2_000
"""An article of fewer code points than WHOLE is set at once; of another one so many are, and so many in each turn."""

_USUAL = QTextCharFormat()


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


class Typeset:
    """The Qt `document` of an article; block n is piece n of the article."""

    def __init__(self, article: ArticleText, setting: Setting, parent: QObject) -> None:
        self._article, self._setting = article, setting
        self._count = 0
        self.document = QTextDocument(parent)
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultFont(typography.font(setting.body))
        option = self.document.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self.pad(setting)
        self.go_on(WHOLE if len(article.text) < WHOLE else AT_ONCE)

    @property
    def body(self) -> Style:
        """The style of running text."""
        return self._setting.body

    @property
    def is_complete(self) -> bool:
        """Whether the whole article is set."""
        return self._count == len(self._article.pieces)

    def block(self, number: int) -> QTextBlock:
        """Return the block of a piece, which is set now if it was not before."""
        if number >= self._count:
            self._set_until(number + 1)
        return self.document.findBlockByNumber(number)

    def complete(self) -> None:
        """Set the whole article."""
        self._set_until(len(self._article.pieces))

    def go_on(self, length: int = IN_A_TURN) -> None:
        """Set about so many more code points."""
        pieces = self._article.pieces
        last = self._count
        while last < len(pieces) and length > 0:
            length -= pieces[last].end - pieces[last].start + 1
            last += 1
        self._set_until(last)

    def style_of(self, number: int) -> Style:
        """Return the style of a piece."""
        article = self._article
        paragraph = article.paragraph_at(article.pieces[number].start)
        return article.style(paragraph, self._setting.zoom, self._setting.leading)

    def pad(self, setting: Setting) -> None:
        """Set the margins around the text."""
        root = self.document.rootFrame()
        frame = root.frameFormat()
        frame.setLeftMargin(setting.horizontal_padding)
        frame.setRightMargin(setting.horizontal_padding)
        frame.setTopMargin(setting.vertical_padding)
        frame.setBottomMargin(setting.vertical_padding)
        if frame != root.frameFormat():
            root.setFrameFormat(frame)

    def redirect(self) -> None:
        """Give every block the present direction of its paragraph."""
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        block = self.document.begin()
        for number in range(self._count):
            wanted = typography.block_format(self.style_of(number), self._article.direction_of(number))
            if block.blockFormat().layoutDirection() != wanted.layoutDirection():
                cursor.setPosition(block.position())
                cursor.setBlockFormat(wanted)
            block = block.next()
        cursor.endEditBlock()

    def _set_until(self, end: int) -> None:
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for number in range(self._count, end):
            self._set(cursor, number)
        cursor.endEditBlock()
        self._count = max(end, self._count)

    def _set(self, cursor: QTextCursor, number: int) -> None:
        article = self._article
        start, end = article.pieces[number]
        style = self.style_of(number)
        block_format = typography.block_format(style, article.direction_of(number))
        usual = _USUAL if style == self._setting.body else self._format(style, arabic=False)
        blank = typography.char_format(style) if start == end else _USUAL
        if number:
            cursor.insertBlock(block_format, blank)
        else:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(blank)
        for begin, stop, arabic in self._runs(start, end, style):
            words = as_qt_shows(article.text[begin:stop])
            cursor.insertText(words, self._format(style, arabic=True) if arabic else usual)

    def _format(self, style: Style, *, arabic: bool) -> QTextCharFormat:
        return typography.char_format(style, self._setting.byline_color if style.interface else "", arabic=arabic)

    def _runs(self, start: int, end: int, style: Style) -> Iterator[tuple[int, int, bool]]:
        """Yield the parts of a piece in order, and whether each is set in the Arabic font."""
        if not style.interface and not self._article.is_ascii:
            for run in typography.ARABIC_RUN.finditer(self._article.text, start, end):
                if run.start() > start:
                    yield start, run.start(), False
                yield run.start(), run.end(), True
                start = run.end()
        if start < end:
            yield start, end, False
