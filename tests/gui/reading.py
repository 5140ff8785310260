"""In which direction painted words are read, found by drawing them both ways and comparing the ink."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage, QPainter, QTextLayout, QTextOption

from annotator.text.direction import Direction


def reads_as(words: str, shown: QImage, font: QFont) -> Direction:
    """The direction in which words are painted in a picture of them: that in which a drawing is more like it."""
    told = dark_columns(shown)
    unlike = {direction: difference(told, dark_columns(drawn(words, font, direction))) for direction in ("ltr", "rtl")}
    nearer, other = sorted(unlike, key=lambda direction: unlike[direction])
    assert 3 * unlike[nearer] < unlike[other], unlike
    return nearer


def drawn(words: str, font: QFont, direction: Direction) -> QImage:
    image = QImage(600, 60, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    layout = QTextLayout(words, font)
    option = QTextOption()
    ways = Qt.LayoutDirection
    option.setTextDirection(ways.RightToLeft if direction == "rtl" else ways.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(500)
    layout.endLayout()
    painter = QPainter(image)
    layout.draw(painter, line.position())
    painter.end()
    return image


def dark_columns(image: QImage) -> list[int]:
    """How many dark pixels each column has, from the first column with one to the last."""
    counts = [
        sum(image.pixelColor(x, y).lightness() < 140 for y in range(image.height())) for x in range(image.width())
    ]
    inked = [x for x, count in enumerate(counts) if count]
    return counts[inked[0] : inked[-1] + 1]


def difference(one: list[int], other: list[int]) -> int:
    longest = max(len(one), len(other))
    pairs = zip(one + [0] * (longest - len(one)), other + [0] * (longest - len(other)), strict=True)
    return sum(abs(first - second) for first, second in pairs)
