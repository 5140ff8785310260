"""The article with its spans: shows highlights on the page, and turns mouse and keys into selections.

All positions that go in and out are code points of the stored text, all points and boxes are in viewport coordinates.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Fragment, Span
from annotator.domain.scheme import Scheme
from annotator.ui.article.article_page import ArticlePage
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.caret_mover import CaretMover
from annotator.ui.article.highlights import Highlights
from annotator.ui.article.page_painting import BEYOND
from annotator.ui.article.pointer import Pointer
from annotator.ui.article.selection import Selection
from annotator.ui.article.suggested import Suggested
from annotator.ui.article.suggestion_painting import ShownSuggestions
from annotator.ui.article.view_painting import ViewPainter
from annotator.ui.plain import show_tooltip
from annotator.ui.theme import Theme


class ArticleView(ArticlePage):
    """The page with highlights, selection and caret."""

    selection_changed = Signal()
    span_clicked = Signal(list)
    """Ids of the spans under a click, the innermost first; empty for a click beside them."""
    span_resized = Signal(list)
    """The fragments that the current span was given by dragging an edge."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        leading: float = 1.0,
        shows_close_calls: bool = True,
    ) -> None:
        super().__init__(theme, parent, leading=leading)
        self.setObjectName("articleView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Article"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.visual_arrows = False
        """Whether arrow keys move in the order on the line, not in that of the text."""
        self._caret = CaretMover(self)
        self.painter = ViewPainter(self, theme, shows_close_calls=shows_close_calls)
        self.pointer = Pointer(self)
        self.selection_changed.connect(self.wait)
        self._begin(self.article)

    # --- what is shown

    def show_article(self, article: ArticleText, scheme: Scheme, spans: Iterable[Span]) -> None:
        """Show an article with these spans."""
        self.painter.scheme = scheme
        self.painter.emphasised = frozenset()
        self.painter.handles = ()
        self.painter.removed, self.painter.added = [], []
        self.painter.suggestions = None
        self._begin(article)
        for span in spans:
            self._highlights.put(span)
        self.show_text(article)
        self.verticalScrollBar().setValue(0)
        self.selection_changed.emit()

    def _begin(self, article: ArticleText) -> None:
        self.selection = Selection(article.text, article.boundaries)
        self._highlights = Highlights(article)
        self._marked = self._marks()

    def update_spans(self, put: Iterable[Span], removed: Iterable[str]) -> None:
        """Show new and changed spans, and no longer those removed (by id)."""
        removed, put = list(removed), list(put)
        self._update_around(self._highlights.fragments([*removed, *(span.id for span in put)]))
        for span in removed:
            self._highlights.remove(span)
        for changed in put:
            self._highlights.put(changed)
        self._update_around(part for span in put for part in span.fragments)

    def _update_around(self, fragments: Iterable[Fragment]) -> None:
        """Paint the lines of fragments again, with those of the spans that lie deeper or less deep for them."""
        fragments = list(fragments)
        fragments += (part for span in self._highlights.around(fragments) for part in span.fragments)
        if self.painter.suggestions is not None:
            fragments += (part for span in self.painter.suggestions.around(fragments) for part in span.fragments)
        self._update_lines(fragments)

    def _update_lines(self, fragments: Collection[Fragment]) -> None:
        top, width = self.scrolled().y(), self.viewport().width()
        for line in self.geometry_of_spans.lines_between(top, top + self.viewport().height()):
            if any(start <= line.end and line.start <= end for start, end in fragments):
                upper, lower = line.room_top - top - BEYOND, line.room_bottom - top + BEYOND
                self.viewport().update(QRectF(0, upper, width, lower - upper).toAlignedRect())

    def spans_at(self, point: QPointF) -> list[str]:
        """Return the ids of the spans under a point, the innermost first."""
        cell = self.geometry_of_spans.cell_at(point + self.scrolled())
        return [span.id for span in self._highlights.at(cell.start)] if cell else []

    def show_lanes(self, lanes: Mapping[str, int]) -> None:
        """Underline the spans of each layer in its lane, counted from 0; without lanes, as deep as they nest."""
        self.painter.lanes = lanes
        self.viewport().update()

    def stress(self, parts: list[tuple[str, Fragment]]) -> None:
        """Give parts of the text the strong tint of a label, without an outline."""
        self.painter.stressed = parts
        self.viewport().update()

    def show_hits(self, hits: list[Fragment], current: int) -> None:
        """Show the hits of a search, in order; `current` is the number of the current one, or -1."""
        self.painter.hits, self.painter.current_hit = hits, current
        self.viewport().update()

    def show_current_hit(self, current: int) -> None:
        """Show another one of the hits as the current one; -1 for none."""
        hits, before = self.painter.hits, self.painter.current_hit
        self.painter.current_hit = current
        self._update_lines([hits[number] for number in (before, current) if number >= 0])

    def show_difference(self, removed: list[Fragment], added: list[Fragment]) -> None:
        """Show parts of the text as taken out of spans, and put into them."""
        self.painter.removed, self.painter.added = removed, added
        self.viewport().update()

    def show_suggestions(self, suggestions: Sequence[Suggested], current: str) -> None:
        """Show suggestions, and no others; `current` is the id of the current one, or ""."""
        shown = ShownSuggestions(self.article, suggestions, current) if suggestions else None
        if (shown, self.painter.suggestions) != (None, None):
            self.painter.suggestions = shown
            self.viewport().update()

    def suggestion_under(self, point: QPointF) -> str:
        """Return the id of the suggestion with a part under a point, "" for none."""
        cell = self.geometry_of_spans.cell_at(point + self.scrolled())
        return self.painter.suggestions.at(cell.start) if cell and self.painter.suggestions is not None else ""

    def suggestion_at(self, offset: int) -> str:
        """Return the id of the suggestion with the nearest part in the paragraph of a code point, "" for none."""
        return self.painter.suggestions.nearest(offset) if self.painter.suggestions is not None else ""

    @property
    def handles(self) -> tuple[Fragment, ...]:
        """The fragments whose edges can be dragged."""
        return self.painter.handles

    def show_handles(self, fragments: tuple[Fragment, ...]) -> None:
        """Show handles at the edges of these fragments, which are those of the current span."""
        if fragments != self.painter.handles:
            self._update_around((*fragments, *self.painter.handles))
            self.painter.handles = fragments

    def emphasise(self, spans: Iterable[str]) -> None:
        """Give these spans the strong tint and an outline."""
        emphasised = frozenset(spans)
        self._update_around(self._highlights.fragments(emphasised ^ self.painter.emphasised))
        self.painter.emphasised = emphasised

    def show_marks(self, *, shown: bool) -> None:
        """Paint hidden characters over the text, or hide them; no letter moves."""
        self.painter.marks_shown = shown
        self.viewport().update()

    # --- selection

    def select(self, start: int, end: int) -> None:
        """Select a range exactly; half a cluster becomes a whole one."""
        self.select_fragments(((start, end),))

    def select_fragments(self, fragments: tuple[Fragment, ...]) -> None:
        """Select fragments exactly; half a cluster becomes a whole one."""
        self.selection.set_exactly(fragments)
        self.selection_moved()

    def add_fragments(self, fragments: tuple[Fragment, ...]) -> None:
        """Select fragments exactly, beside those that were kept by hand."""
        self.selection.add_exactly(fragments)
        self.selection_moved()

    def selected(self) -> list[Fragment]:
        """Return the selected ranges in order."""
        return list(self.selection.fragments())

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.selection.clear()
        self.selection_moved(follow=False)

    def keep_fragment(self) -> bool:
        """Keep the selection, so that the next range is added to it. Return False when nothing is selected."""
        kept = self.selection.keep()
        self.selection_moved(follow=False)
        return kept

    def selection_moved(self, *, follow: bool = True) -> None:
        """Show the changed selection; `follow` brings the caret into sight."""
        if follow:
            self.scroll_to(self.selection.caret)
        before, self._marked = self._marked, self._marks()
        self._update_around(before ^ self._marked)
        self.selection_changed.emit()

    def _marks(self) -> set[Fragment]:
        """The places where the selection shows: its fragments, and what is beside the caret."""
        caret = self.selection.caret
        return {*self.selection.fragments(), (max(caret - 1, 0), caret + 1)}

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies under the text, let Qt paint the text, then paint what lies over it."""
        page = self.painter.page(event.rect())
        self.painter.paint_under(page, self._highlights)
        super().paintEvent(event)
        self.painter.paint_over(page)

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain a sign in the margin where the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = QPointF(event.pos())
            over = any(box.adjusted(-4, -4, 4, 4).contains(point) for box in self.painter.signs)
            words = self.tr("The direction of this paragraph is uncertain. View → Direction switches it.")
            show_tooltip(self.viewport(), event.globalPos(), words if over else "")
            return True
        return super().viewportEvent(event)

    # --- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or take a handle."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._caret.forget_column()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection to the mouse."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the desk: the menu of the text offers nothing here."""
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, leave the wheel to the zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret or extend the selection; every other key is for the window."""
        if not self._caret.press(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()
