"""Wrapped words on a card, in as many lines as there is room for, with parts of them on a stronger background."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from annotator.domain.annotation import Fragment
from annotator.text.direction import base_direction
from annotator.text.offsets import Offsets

LEADING = 1.45
WRAPPED_WIDTH = 200
ALL_LINES = 10_000


class WrappedWords(QWidget):
    """Words in the direction of the interface; `marked` are ranges of them, in code points."""

    def __init__(self, words: str, font: QFont, text: str, marked: Sequence[Fragment] = (), ground: str = "") -> None:
        super().__init__()
        self.words = words.replace("\n", " ")
        self._color, self._ground = QColor(text), ground
        self._marked = list(marked)
        self._layout = QTextLayout(self.words, font)
        self._line = font.pixelSize() * LEADING
        self._formats: list[QTextLayout.FormatRange] = []
        self._width, self._most = -1, ALL_LINES
        self.is_cut = False
        self._set_option(rtl=QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _set_option(self, *, rtl: bool) -> None:
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)

    def set_most_lines(self, most: int = ALL_LINES) -> None:
        """Limit the lines: those with the first marked part are shown, and the last one is elided."""
        if most != self._most:
            self._most, self._width = most, -1
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrower words are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words in lines of a width."""
        self._lay_out(width)
        return round(self._layout.lineCount() * self._line) + 4

    def sizeHint(self) -> QSize:
        """A width that suits a card."""
        return QSize(WRAPPED_WIDTH, self.heightForWidth(WRAPPED_WIDTH))

    def _lay_out(self, width: int) -> None:
        if width == self._width:
            return
        self._width = width
        self._show(self.words, self._marked)
        self._break(width)
        self.is_cut = self._layout.lineCount() > self._most
        if self.is_cut:
            self._cut(width)
            self._break(width)

    def _show(self, words: str, marked: list[Fragment]) -> None:
        self._layout.setText(words)
        self._formats = [_range(words, part, self._ground) for part in marked]

    def _break(self, width: int) -> None:
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (self._line - line.height()) / 2))
            top += self._line
        self._layout.endLayout()

    def _cut(self, width: int) -> None:
        """Cut the words to the lines allowed. Qt counts in UTF-16 units, we in code points."""
        offsets = Offsets(self.words)
        starts = [self._layout.lineAt(number).textStart() for number in range(self._layout.lineCount())]
        first = 0
        if self._marked:
            place = offsets.to_utf16(self._marked[0][0])
            first = sum(start <= place for start in starts) - 1
            first = 0 if first < self._most else min(first, len(starts) - self._most)
        begin = offsets.from_utf16(starts[first])
        last = offsets.from_utf16(starts[first + self._most - 1])
        ahead = "…" if first else ""
        metrics = QFontMetricsF(self._layout.font())
        room = width - metrics.horizontalAdvance(ahead) - 2
        tail = metrics.elidedText(self.words[last:], Qt.TextElideMode.ElideRight, room)
        shown = ahead + self.words[begin:last] + tail
        kept = len(ahead) + last - begin + len(tail.removesuffix("…"))
        moved = [(start - begin + len(ahead), min(end - begin + len(ahead), kept)) for start, end in self._marked]
        self._show(shown, [(start, end) for start, end in moved if 0 <= start < end])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words over their background."""
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setPen(self._color)
        self._layout.draw(painter, QPointF(0, 2), self._formats)
        painter.end()


class MarkedQuote(WrappedWords):
    """Words from an article, in their own direction."""

    def __init__(self, words: str, marked: list[Fragment], font: QFont, text: str, ground: str) -> None:
        super().__init__(words, font, text, marked, ground)
        self._set_option(rtl=base_direction(words) == "rtl")


def _range(words: str, part: Fragment, ground: str) -> QTextLayout.FormatRange:
    offsets = Offsets(words)
    marked = QTextLayout.FormatRange()
    marked.start = offsets.to_utf16(part[0])
    marked.length = offsets.to_utf16(part[1]) - marked.start
    marked.format = QTextCharFormat()
    marked.format.setBackground(QColor(ground))
    return marked
