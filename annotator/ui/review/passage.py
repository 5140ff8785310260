"""The article under review: variants in lanes, the paragraph in question framed, the others dimmed.

UNITS: code points of the document; pixels of the viewport.
"""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from annotator.domain.annotation import Fragment
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.line_heights import Line
from annotator.ui.lines import paint_centered
from annotator.ui.review.item import LanedSpan
from annotator.ui.theme import Theme, interface_font

LEADING = 42 / 36
"""Two lanes need more room under a line than one underline."""
FRAME_INSET, FRAME_ABOVE, FRAME_BELOW, RADIUS = 10, 4, 10, 4
ROWS = 2
NUMBER_SIZE, NUMBER_STEP, NUMBER_FROM_TEXT, NUMBER_DOWN = 15.0, 17.0, 16.0, 6.0


class Passage(ArticleView):
    """The article with one disagreement."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        # No direction is decided here, and the sign of a close call would stand where the numbers do.
        super().__init__(theme, parent, leading=LEADING, shows_close_calls=False)
        self._paper = theme.colors
        self.laned_spans: Sequence[LanedSpan] = ()
        self._question: tuple[int, int] | None = None
        self._extent: Fragment | None = None
        self._chosen = 0
        self.laid_out.connect(self._dim_others)

    def show_variants(
        self, article: ArticleText, scheme: Scheme, laned_spans: Sequence[LanedSpan], extent: Fragment
    ) -> None:
        """Show spans in lanes; the paragraphs of `extent`, or the pieces of very long ones, are framed."""
        self.laned_spans = laned_spans
        self._question = (article.piece_at(extent[0]), article.piece_at(extent[1] - 1))
        self._chosen = 0
        # Named by its lane, a span does not reveal its annotator.
        spans = [
            msgspec.structs.replace(laned_span.span, layer=str(laned_span.lane), id=str(number))
            for number, laned_span in enumerate(laned_spans)
        ]
        self.show_lanes({str(laned_span.lane): laned_span.lane for laned_span in laned_spans})
        self.show_article(article, scheme, spans)
        self._extent = extent
        self._show_extent()

    def _show_extent(self) -> None:
        """Bring the passage in question into sight: its end if there is room, and its beginning in any case."""
        if self._extent is not None:
            self.scroll_to(self._extent[1] - 1)
            self.scroll_to(self._extent[0])

    def set_zoom(self, zoom: float) -> None:
        """Set the zoom, keeping the passage in question where it is on the screen, or else the first visible words."""
        start = self._extent[0] if self._extent else 0
        before = self._top_of(start)
        super().set_zoom(zoom)
        if self._extent and 0 <= before < self.viewport().height():
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + self._top_of(start) - before))
            self._show_extent()

    def _top_of(self, offset: int) -> float:
        return self.geometry_of_spans.line_at(offset).top - self.scrolled().y()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the passage in question in sight."""
        super().resizeEvent(event)
        self._show_extent()

    def show_nothing(self) -> None:
        """Show no disagreement."""
        self.update_spans([], [str(number) for number in range(len(self.laned_spans))])
        self.laned_spans, self._question, self._extent = (), None, None
        self.stress([])
        self.setExtraSelections([])

    def choose_variant(self, number: int) -> None:
        """Fill the circle of the number of a variant; 0 for none."""
        self._chosen = number
        self.viewport().update()

    def _dim_others(self) -> None:
        """Dim the running text outside the passage in question."""
        article = self.article
        if self._question is None or self._question[1] >= len(article.pieces):
            return
        self.set_whole()
        first, last = (article.pieces[number] for number in self._question)
        body = next((number for number in range(len(article.paragraphs)) if self._is_body(number)), 0)
        self.setExtraSelections(
            [
                self._in_second_color(start, end)
                for start, end in ((article.paragraphs[body].start, first.start), (last.end, len(article.text)))
                if start < end
            ]
        )

    def _is_body(self, number: int) -> bool:
        return self.article.style(number, self.zoom, LEADING) == self.setting().body

    def _in_second_color(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        article = self.article
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(article.shown_position(start))
        selection.cursor.setPosition(article.shown_position(end), QTextCursor.MoveMode.KeepAnchor)
        selection.format.setForeground(QColor(self._paper.text2))
        return selection

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame under everything, and the numbers of the lanes beside the lines."""
        if self._question is not None:
            self._paint_frame(*self._question)
        super().paintEvent(event)
        self._paint_numbers(event)

    def _paint_frame(self, first: int, last: int) -> None:
        geometry = self.geometry_of_spans
        top = geometry.lines(first)[0].room_top - self.scrolled().y() - FRAME_ABOVE
        bottom = geometry.lines(last)[-1].room_bottom - self.scrolled().y() + FRAME_BELOW
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._paper.hair), 1))
        painter.setBrush(QColor(self._paper.panel))
        frame = QRectF(FRAME_INSET, round(top), self.viewport().width() - 2 * FRAME_INSET, round(bottom - top))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()

    def _paint_numbers(self, event: QPaintEvent) -> None:
        """Paint beside each line the numbers of the variants on it."""
        geometry = self.geometry_of_spans
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = (self.scrolled().y() + edge for edge in (event.rect().top(), event.rect().bottom()))
        for piece in range(geometry.piece_near(top), geometry.piece_near(bottom) + 1):
            for line in geometry.lines(piece):
                numbers = sorted(
                    {
                        laned_span.number
                        for laned_span in self.laned_spans
                        if laned_span.in_question and laned_span.number and _lies_on(laned_span, line)
                    }
                )
                self._paint_beside(painter, line, numbers)
        painter.end()

    def _paint_beside(self, painter: QPainter, line: Line, numbers: list[int]) -> None:
        """Paint two numbers one above the other; more need a second column."""
        start = self.geometry_of_spans.start_edge(line)
        outwards = -1 if start < self.viewport().width() / 2 else 1
        columns = 1 + (len(numbers) - 1) // ROWS
        middle = (line.top + line.bottom) / 2 + NUMBER_DOWN - self.scrolled().y()
        for order, number in enumerate(numbers):
            row, column = divmod(order, columns)
            rows = -(-len(numbers) // columns)
            shift = QPointF(outwards * column * NUMBER_STEP, (row - (rows - 1) / 2) * NUMBER_STEP)
            self._paint_number(painter, QPointF(start + outwards * NUMBER_FROM_TEXT, middle) + shift, number)

    def _paint_number(self, painter: QPainter, center: QPointF, number: int) -> None:
        colors, chosen = self._paper, number == self._chosen
        circle = QRectF(0, 0, NUMBER_SIZE, NUMBER_SIZE)
        circle.moveCenter(center)
        painter.setPen(QPen(QColor(colors.ink if chosen else colors.border), 1))
        painter.setBrush(QColor(colors.ink) if chosen else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        words = language.number(number)
        paint_centered(painter, circle, words, interface_font(10), colors.on_ink if chosen else colors.text)


def _lies_on(laned_span: LanedSpan, line: Line) -> bool:
    return any(start < line.end and end > line.start for start, end in laned_span.span.fragments)
