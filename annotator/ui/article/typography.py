"""Fonts and block formats of the article. Sizes are device-independent pixels at 100 % zoom."""

from functools import lru_cache

import msgspec
import regex
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from annotator.text.direction import Direction

LATIN_FONTS = ["Noto Serif", "Noto Naskh Arabic", "Noto Serif Hebrew"]
ARABIC_FONTS = ["Noto Naskh Arabic", "Noto Serif"]
BODY_SIZE, BODY_LINE = 19, 36
TITLE_SIZE, TITLE_LINE = 27, 40
BYLINE_SIZE, BYLINE_LINE = 13, 30
BLANK_SIZE, BLANK_LINE, BLANK_BEFORE_BYLINE = 1, 16, 2
ARABIC_SCALE = 1.18
"""The factor for Arabic letters, which look smaller than Latin ones of the same nominal size."""
ASCENT, DESCENT = 0.95, 0.36
"""The reach of a highlight above and below the baseline, in sizes of the Latin font."""

# A run of Arabic script with the spaces inside it. Digits and signs shared with Latin stay in the Latin font.
_ARABIC = r"[\p{scx=Arabic}\u200c\u200d]"
ARABIC_RUN = regex.compile(rf"\p{{scx=Arabic}}{_ARABIC}*+(?:[ \u00a0]++{_ARABIC}++)*+")


class Style(msgspec.Struct, frozen=True):
    """The style of a kind of paragraph, at a zoom."""

    size: float
    line: float
    bold: bool = False
    interface: bool = False


def body(zoom: float, leading: float = 1.0) -> Style:
    """The style of running text; `leading` spreads its lines."""
    return Style(BODY_SIZE * zoom, BODY_LINE * zoom * leading)


def title(zoom: float) -> Style:
    """The style of the title."""
    return Style(TITLE_SIZE * zoom, TITLE_LINE * zoom, bold=True)


def byline(zoom: float) -> Style:
    """The style of the line with outlet, date and reporter."""
    return Style(BYLINE_SIZE * zoom, BYLINE_LINE * zoom, interface=True)


def blank(zoom: float, *, before_byline: bool = False) -> Style:
    """The style of an empty paragraph, the space between two others."""
    line = BLANK_BEFORE_BYLINE if before_byline else BLANK_LINE
    return Style(BLANK_SIZE, line * zoom)


@lru_cache(maxsize=256)
def block_format(style: Style, direction: Direction) -> QTextBlockFormat:
    """Return line height and direction; the alignment follows the direction."""
    format_ = QTextBlockFormat()
    format_.setLineHeight(style.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    format_.setLayoutDirection(Qt.LayoutDirection.RightToLeft if direction == "rtl" else Qt.LayoutDirection.LeftToRight)
    return format_


def font(style: Style, *, arabic: bool = False) -> QFont:
    """Return the font of a style for Latin or for Arabic script."""
    chosen = QFont()
    if style.interface:
        chosen.setFamilies(["Inter", "Noto Sans Arabic", "Noto Sans Hebrew"])
        chosen.setPixelSize(round(style.size))
    else:
        chosen.setFamilies(ARABIC_FONTS if arabic else LATIN_FONTS)
        chosen.setPixelSize(round(style.size * (ARABIC_SCALE if arabic else 1)))
    chosen.setBold(style.bold)
    return chosen


@lru_cache(maxsize=256)
def char_format(style: Style, color: str = "", *, arabic: bool = False) -> QTextCharFormat:
    """Return the font of a style as a character format, in a colour if one is given."""
    format_ = QTextCharFormat()
    format_.setFont(font(style, arabic=arabic))
    if color:
        format_.setForeground(QColor(color))
    return format_
