"""Painting an article view: highlights, hits and the selection under the text; signs, handles and the caret over it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from annotator.domain.annotation import Fragment
from annotator.domain.scheme import Scheme
from annotator.ui.article.edge_handles import Handle, handles_of, paint_handles, stem_at
from annotator.ui.article.hidden_marks import paint_marks, paint_reach
from annotator.ui.article.highlights import Highlights
from annotator.ui.article.page_painting import (
    Painted,
    VisiblePage,
    paint_difference,
    paint_hits,
    paint_selection,
    paint_stressed,
    paint_tints,
    paint_underlines,
)
from annotator.ui.article.suggestion_painting import ShownSuggestions, SuggestionPainter, paint_suggestions
from annotator.ui.theme import Theme, icon_pixmap

if TYPE_CHECKING:
    from annotator.ui.article.article_view import ArticleView

CARET_WIDTH, CLOSE_CALL = 2.0, 14


class ViewPainter:
    """Paints one view. The attributes say what is painted beside the spans; whoever sets one updates the viewport."""

    def __init__(self, view: "ArticleView", theme: Theme, *, shows_close_calls: bool) -> None:
        self._view = view
        self._theme = theme
        self._shows_close_calls = shows_close_calls
        self.scheme: Scheme | None = None
        self.emphasised: frozenset[str] = frozenset()
        self.lanes: Mapping[str, int] = {}
        self.stressed: list[tuple[str, Fragment]] = []
        self.hits: list[Fragment] = []
        self.current_hit = -1
        self.removed: list[Fragment] = []
        self.added: list[Fragment] = []
        """The parts of the text that a step of the history took out of spans and put into them."""
        self.handles: tuple[Fragment, ...] = ()
        """The fragments with handles at their edges."""
        self.marks_shown = False
        self.suggestions: ShownSuggestions | None = None
        """None: there are none."""

    def page(self, part: QRect) -> VisiblePage:
        """Return the page in a part of the viewport."""
        view = self._view
        return VisiblePage(view.article, view.geometry_of_spans, view.scrolled().y(), part)

    # --- under the text

    def paint_under(self, page: VisiblePage, highlights: Highlights) -> None:
        """Paint highlights, hits and the selection."""
        view, colors = self._view, self._theme.colors
        painter = QPainter(view.viewport())
        visible: list[Painted] = []
        if self.scheme is not None:
            visible = page.highlights(highlights, self.scheme, self._theme.name, self.emphasised, self.lanes)
        paint_tints(painter, visible)
        if self.scheme is not None:
            paint_stressed(painter, page.stressed(self.stressed, self.scheme, self._theme.name))
        paint_hits(painter, page.hits(self.hits, self.current_hit), colors)
        paint_underlines(painter, visible, QColor(colors.page))
        if self.scheme is not None and self.suggestions is not None:
            suggested = SuggestionPainter(self.suggestions, highlights, self.scheme, self._theme.name)
            paint_suggestions(painter, suggested.parts(page), QColor(colors.page))
        for parts, fill, line, dashed in (
            (self.removed, colors.removed_fill, colors.bad, True),
            (self.added, colors.added_fill, colors.good, False),
        ):
            paint_difference(painter, page.boxes(parts), QColor(fill), QColor(line), dashed=dashed)
        selected = view.selected()
        if not self._is_current_hit(selected):  # which stands out already
            paint_selection(painter, page.boxes(selected), QColor(colors.ink))
        painter.end()

    def _is_current_hit(self, selected: list[Fragment]) -> bool:
        return 0 <= self.current_hit < len(self.hits) and selected == [self.hits[self.current_hit]]

    # --- over the text

    def paint_over(self, page: VisiblePage) -> None:
        """Paint the signs in the margin, hidden characters, handles and the caret."""
        view = self._view
        painter = QPainter(view.viewport())
        if self._shows_close_calls:
            self._paint_close_calls(painter, page)
        colors = self._theme.colors
        if self.marks_shown:
            paint_reach(painter, page.unclosed_reach(view.article), QColor(colors.warn_line))
            paint_marks(painter, page.marks(view.article), QColor(colors.ink), QColor(colors.warn_line))
        painter.end()
        if self.handles and view.isEnabled():
            self._paint_handles(handles_of(self.handles, view.geometry_of_spans), colors.page)
        if held := self.held_edge:
            self._paint_handles([held], colors.ink)
        # Whole words are selected; the caret may stand inside one.
        if view.hasFocus() and view.article.text and not view.selected():
            self._paint_caret()

    def _paint_close_calls(self, painter: QPainter, page: VisiblePage) -> None:
        """Paint a quiet sign in the margin where the direction might as well have been the other one."""
        view = self._view
        sign = icon_pixmap("close-call", self._theme.colors.text3, CLOSE_CALL, view.devicePixelRatioF())
        for box in self._signs(page):
            painter.drawPixmap(box.topLeft(), sign)

    @property
    def signs(self) -> list[QRectF]:
        """The boxes of the signs in the margin."""
        return self._signs(self.page(self._view.viewport().rect())) if self._shows_close_calls else []

    def _signs(self, page: VisiblePage) -> list[QRectF]:
        boxes = []
        for start in page.close_calls(self._view.article):
            outwards = -1 if start.x() < self._view.viewport().width() / 2 else 1
            box = QRectF(0, 0, CLOSE_CALL, CLOSE_CALL)
            box.moveCenter(start + QPointF(outwards * self._view.padding() / 2, 0))
            boxes.append(box)
        return boxes

    @property
    def held_edge(self) -> Handle | None:
        """The handle at the edge that moves while fragments are being resized, None while none are.

        No caret is shown beside a selection, and both edges of it look the same.
        """
        selection, geometry = self._view.selection, self._view.geometry_of_spans
        if selection.held_edge is None:
            return None
        side, offset = selection.held_edge
        return Handle(0, side, stem_at(side, offset, geometry))

    def _paint_handles(self, handles: list[Handle], ground: str) -> None:
        painter = QPainter(self._view.viewport())
        painter.translate(-self._view.scrolled())
        paint_handles(painter, handles, QColor(self._theme.colors.ink), QColor(ground))
        painter.end()

    def _paint_caret(self) -> None:
        view = self._view
        caret = view.geometry_of_spans.caret_at(view.selection.place).translated(-view.scrolled())
        painter = QPainter(view.viewport())
        painter.fillRect(caret.adjusted(-CARET_WIDTH / 2, 0, CARET_WIDTH / 2, 0), QColor(self._theme.colors.ink))
        painter.end()
