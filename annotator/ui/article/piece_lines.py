"""The visual lines of one piece of an article as Qt laid it out. The cells of a line are made when first asked for.

UNITS: code points of the document; pixels of the Qt document.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRectF

from annotator.text.boundaries import graphemes
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.line_cells import Cell, cells_of, set_tabs, take_in_hanging_space
from annotator.ui.article.line_heights import Line, upright
from annotator.ui.article.typeset import Typeset


class PieceLines:
    """The lines of the piece with a number, which is at `place`; they hold until it is laid out again."""

    def __init__(self, article: ArticleText, typeset: Typeset, number: int, place: QRectF) -> None:
        self._article, self._typeset, self._number, self._place = article, typeset, number, place
        start, end = article.pieces[number]
        self._edges = [start + edge for edge in graphemes(article.text[start:end])]
        begin = article.offsets.to_utf16(start)
        self._units = [unit - begin for unit in article.offsets.all_to_utf16(self._edges)]
        self._goes_on = end < article.paragraphs[article.paragraph_at(start)].end
        self._cells: dict[int, tuple[Cell, ...]] = {}

    def __iter__(self) -> Iterator[Line]:
        text, edges, block = self._article.text, self._edges, self._typeset.block(self._number)
        size, pitch = self._typeset.style_of(self._number).size, block.blockFormat().lineHeight()
        layout = block.layout()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            first = bisect_left(self._units, line.textStart())
            last = bisect_left(self._units, line.textStart() + line.textLength())
            heights = upright(line, text[edges[first] : edges[last]], self._place.top(), size, pitch)
            yield Line(edges[first], edges[last], *heights, partial(self._cells_of, index, first, last))

    def _cells_of(self, index: int, first: int, last: int) -> tuple[Cell, ...]:
        """Return the cells of a line, of the clusters from `first` to before `last`."""
        if index not in self._cells:
            text, place = self._article.text, self._place
            layout = self._typeset.block(self._number).layout()
            edges, units = self._edges[first : last + 1], self._units[first : last + 1]
            cells = cells_of(text, layout.lineAt(index), edges, units, place.left())
            rtl = self._article.direction_of(self._number) == "rtl"
            set_tabs(text, cells, place.right() if rtl else place.left(), rtl=rtl)
            if index + 1 < layout.lineCount() or self._goes_on:
                take_in_hanging_space(text, cells)
            self._cells[index] = tuple(cells)
        return self._cells[index]
