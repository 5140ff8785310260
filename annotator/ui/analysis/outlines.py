"""Words as the outlines of their shaped glyphs: they look the same in every file, whatever fonts its reader has.

Qt writes words into SVG as pieces of text: without our fonts their Arabic is lost, and with them its spaces are uneven.
UNITS: those of the painter.
"""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGlyphRun, QPainter, QPainterPath, QTextLayout, QTextOption

from annotator.text.direction import Direction, base_direction

_WIDEST = 100_000.0
"""Of a line that is not broken."""


class Outlined:
    """Words in their own direction, or `around` where they have none, broken into lines of a width if one is given.

    `at_right`: lines that are broken end at the right. `as_interface`: the words are a sentence of the interface, whose
    direction is `around` whatever is named in it.
    """

    def __init__(
        self,
        words: str,
        font: QFont,
        around: Direction = "ltr",
        *,
        width: float = math.inf,
        at_right: bool = False,
        as_interface: bool = False,
    ) -> None:
        self._path = QPainterPath()
        self._without_outline: list[QGlyphRun] = []
        is_broken = math.isfinite(width)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        rtl = (around if as_interface else base_direction(words) or around) == "rtl"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if is_broken and at_right else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        layout = QTextLayout(words, font)
        layout.setTextOption(option)
        self.width, self.height = self._lay_out(layout, width if is_broken else _WIDEST)
        for run in layout.glyphRuns():
            self._add(run)

    @staticmethod
    def _lay_out(layout: QTextLayout, width: float) -> tuple[float, float]:
        """Return the width of the widest line, and the height of all."""
        widest = height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        return widest, height

    def _add(self, run: QGlyphRun) -> None:
        font, glyphs = run.rawFont(), run.glyphIndexes()
        outlines = [font.pathForGlyph(glyph) for glyph in glyphs]
        for outline, place in zip(outlines, run.positions(), strict=True):
            self._path.addPath(outline.translated(place))
        has_ink = any(not font.boundingRect(glyph).isEmpty() for glyph in glyphs)
        if has_ink and all(outline.isEmpty() for outline in outlines):  # pictures, such as those of emoji
            self._without_outline.append(run)

    def paint(self, painter: QPainter, at: QPointF, color: str) -> None:
        """Paint the words with their upper left corner at a point."""
        painter.save()
        painter.translate(at)
        painter.setPen(QColor(color))
        for run in self._without_outline:
            painter.drawGlyphRun(QPointF(), run)
        painter.fillPath(self._path, QColor(color))
        painter.restore()


def outline_line(
    painter: QPainter, room: QRectF, words: str, font: QFont, color: str, *, mirrored: bool, around: Direction = "ltr"
) -> float:
    """Paint words at the start of a box, cut where they are too long; return their width."""
    outlined = _cut(words, font, around, room.width())
    left = room.right() - outlined.width if mirrored else room.left()
    outlined.paint(painter, QPointF(left, room.center().y() - outlined.height / 2), color)
    return outlined.width


def outline_centered(
    painter: QPainter,
    room: QRectF,
    words: str,
    font: QFont,
    color: str,
    around: Direction = "ltr",
    *,
    as_interface: bool = False,
) -> None:
    """Paint words in the middle of a box, cut where they are too long; `as_interface`: in the direction `around`."""
    outlined = _cut(words, font, around, room.width(), as_interface=as_interface)
    left = room.center().x() - outlined.width / 2
    outlined.paint(painter, QPointF(left, room.center().y() - outlined.height / 2), color)


def _cut(words: str, font: QFont, around: Direction, width: float, *, as_interface: bool = False) -> Outlined:
    cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(width, 0))
    return Outlined(cut, font, around, as_interface=as_interface)
