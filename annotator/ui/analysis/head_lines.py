"""Headings of columns on up to two lines, so that columns can be told apart. Sizes are pixels.

What does not fit is cut in the middle: names of one kind often begin alike, and differ at their end.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from annotator.ui.lines import width_of

LINE = 16.0
"""The height of a line."""


def wanted_width(words: str, font: QFont) -> float:
    """Return the width in which words fit on two lines."""
    return min(max(width_of(line, font) for line in lines) for lines in _broken(words))


def head_lines(words: str, font: QFont, width: float) -> tuple[str, ...]:
    """Return words as one or two lines of a width; a line that begins with … goes on after what was cut."""
    if width_of(words, font) <= width:
        return (words,)
    lines = min(_broken(words), key=lambda lines: max(width_of(line, font) for line in lines))
    if len(lines) == 1:
        return (_cut(words, font, Qt.TextElideMode.ElideMiddle, width),)
    if all(width_of(line, font) <= width for line in lines):
        return lines
    whole = [lines for lines in _broken(words)[1:] if width_of(lines[0], font) <= width]
    first, rest = whole[-1] if whole else _broken(words)[1]
    cut = _cut(first, font, Qt.TextElideMode.ElideRight, width)
    return cut, _cut(rest, font, Qt.TextElideMode.ElideLeft, width)


def _broken(words: str) -> list[tuple[str, ...]]:
    """Return words on one line, and on two lines in every way that reads well, the shortest first line first."""
    parts = words.split(" ")
    ways = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts))]
    after_name = [way for way in ways if way[0].endswith(":")]
    return [(words,), *(after_name[:1] or ways)]


def _cut(words: str, font: QFont, side: Qt.TextElideMode, width: float) -> str:
    return QFontMetricsF(font).elidedText(words, side, max(width, 0))
