"""Where glyphs and paint really are, found without the cells of the program: oracles for tests of exactness.

Glyphs are asked of Qt for a whole range at once and measured by the advances of the font; paint is looked for in the
pixels. Offsets are code points of the article, places those of the viewport.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QBitmap, QColor, QGlyphRun, QImage, QPainter, QRegion, QTextLine, qAlpha, qGray

from annotator.ui.article.article_view import ArticleView

Extent = tuple[float, float]
"""From the left to the right."""

LAM, ALEFS = "ل", "اأإآ"
OPAQUE, DARK = 255, 100
"""A pixel that is opaque and below this gray is ink."""
SLICE = 6
"""How many pixels high is what is looked at for paint: at the top of a line, where hardly any letter reaches."""


def units(view: ArticleView, offset: int) -> int:
    """How many units of UTF-16 come before an offset."""
    return len(view.article.text[:offset].encode("utf-16-le")) // 2


def qt_line(view: ArticleView, offset: int) -> tuple[QTextLine, int, QPointF]:
    """Qt's own line with a code point, the first unit of its block, and where the block is on the viewport."""
    unit = units(view, offset)
    block = view.document().findBlock(unit)
    place = view.document().documentLayout().blockBoundingRect(block).topLeft()
    scrolled = QPointF(0, view.verticalScrollBar().value())
    return block.layout().lineForTextPosition(unit - block.position()), block.position(), place - scrolled


def glyph_runs(view: ArticleView, start: int, end: int) -> list[QGlyphRun]:
    """The glyphs of a range of one line, in the coordinates of their block."""
    line, base, _ = qt_line(view, start)
    first = units(view, start) - base
    return line.glyphRuns(first, units(view, end) - base - first)


def stands_in(view: ArticleView, start: int, end: int) -> bool:
    """Whether boxes as high as the line stand for letters of a range that this machine has no font for."""
    return any(run.rawFont().pixelSize() <= 0 for run in glyph_runs(view, start, end))


def whole_ligatures(text: str, start: int, end: int) -> tuple[int, int]:
    """A lam and the alef after it are one drawing in every Arabic font, whatever is cut."""
    start -= start > 0 and text[start] in ALEFS and text[start - 1] == LAM
    end += end < len(text) and text[end] in ALEFS and text[end - 1] == LAM
    return start, end


def advances(view: ArticleView, start: int, end: int) -> list[Extent]:
    """Where the glyphs of a range of one line stand: positions and advances, joined where they touch."""
    start, end = whole_ligatures(view.article.text, start, end)
    left = qt_line(view, start)[2].x()
    extents = []
    for run in glyph_runs(view, start, end):
        steps = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for position, step in zip(run.positions(), steps, strict=True):
            extents.append((left + position.x(), left + position.x() + step.x()))
    return joined(extents)


def joined(extents: Iterable[Extent]) -> list[Extent]:
    united: list[Extent] = []
    for left, right in sorted(extent for extent in extents if extent[1] > extent[0]):
        if united and left <= united[-1][1] + 1:
            united[-1] = (united[-1][0], max(united[-1][1], right))
        else:
            united.append((left, right))
    return united


def hangs(view: ArticleView, start: int, end: int) -> bool:
    """Whether a range touches the white space at which its line wraps: that is not painted."""
    text, line = view.article.text, view.geometry_of_spans.line_at(start)
    wraps = line.end < len(text) and text[line.end] != "\n"
    return wraps and not text[max(start, line.start) : line.end][end - start :].strip()


def slice_of_line(view: ArticleView, offset: int) -> QRect:
    """The upper edge of what is painted for the words of a line, over the whole width."""
    top = round(view.geometry_of_spans.line_at(offset).top - view.verticalScrollBar().value())
    return QRect(0, top, view.viewport().width(), SLICE)


def changed_columns(before: QImage, after: QImage) -> list[Extent]:
    """The columns in which two pictures differ, as runs.

    Nothing shows behind a column that is all ink; it counts when those on both sides of it do.
    """
    runs: list[Extent] = []
    joins = False
    for x in range(after.width()):
        column = [before.pixel(x, y) for y in range(before.height())]
        if any(after.pixel(x, y) != pixel for y, pixel in enumerate(column)):
            runs = [*runs[:-1], (runs[-1][0], x + 1)] if joins else [*runs, (x, x + 1)]
            joins = True
        else:
            joins = joins and all(qAlpha(pixel) == OPAQUE and qGray(pixel) < DARK for pixel in column)
    return runs


def alike(painted: list[Extent], expected: list[Extent]) -> bool:
    """Whether columns of pixels are those of some extents, to a pixel."""
    pairs = zip(painted, expected, strict=False)
    return len(painted) == len(expected) and all(
        abs(one[side] - round(other[side])) <= 1 for one, other in pairs for side in (0, 1)
    )


def ink_of(line: QTextLine, first: int, length: int, size: QRect) -> QRect:
    """Where the ink of some units is when their glyphs are drawn alone, in the coordinates of the block."""
    image = QImage(size.width(), size.height(), QImage.Format.Format_Mono)
    image.fill(1)
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    for run in line.glyphRuns(first, length):
        painter.drawGlyphRun(QPointF(0, 0), run)
    painter.end()
    return QRegion(QBitmap.fromImage(image)).boundingRect()
