"""Words from an article on a card, in their own direction, with parts of them on a stronger ground."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.annotation import Fragment
from annotator.text.direction import base_direction
from annotator.text.offsets import Offsets

LEADING = 1.45
WRAPPED_WIDTH = 200


class MarkedQuote(QWidget):
    """Shows words; `marked` are parts of them, in code points."""

    def __init__(self, words: str, marked: list[Fragment], font: QFont, text: str, ground: str) -> None:
        super().__init__()
        self._color = QColor(text)
        self._layout = QTextLayout(words.replace("\n", " "), font)
        option = QTextOption()
        rtl = base_direction(words) == "rtl"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._line = font.pixelSize() * LEADING
        self._marked = [_range(words, part, ground) for part in marked]
        self._width = -1
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the words are in lines so wide."""
        self._lay_out(width)
        return round(self._layout.lineCount() * self._line) + 4

    def sizeHint(self) -> QSize:
        """Some width that is not too much for a card."""
        return QSize(WRAPPED_WIDTH, self.heightForWidth(WRAPPED_WIDTH))

    def _lay_out(self, width: int) -> None:
        if width == self._width:
            return
        self._width = width
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (self._line - line.height()) / 2))
            top += self._line
        self._layout.endLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words over their grounds."""
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setPen(self._color)
        self._layout.draw(painter, QPointF(0, 2), self._marked)
        painter.end()


def _range(words: str, part: Fragment, ground: str) -> QTextLayout.FormatRange:
    offsets = Offsets(words)
    made = QTextLayout.FormatRange()
    made.start = offsets.to_utf16(part[0])
    made.length = offsets.to_utf16(part[1]) - made.start
    made.format = QTextCharFormat()
    made.format.setBackground(QColor(ground))
    return made
