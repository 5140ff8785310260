"""The article on its page: shows the text, paints what is marked under it, and turns mouse and keys into selections.

The text is only shown; nothing is ever read back from it. All positions that go in and out are code points of the
stored text, all points and boxes are in viewport coordinates.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.domain.annotation import Fragment, Span
from annotator.domain.document import Document
from annotator.domain.scheme import Scheme
from annotator.text.direction import Direction
from annotator.ui.article.article_text import ArticleText, Setting, pad, redirect, set_article
from annotator.ui.article.caret_keys import UPRIGHT, Movement, movement_of, sideways_target, upright_target
from annotator.ui.article.edge_handles import handles_of, paint_handles
from annotator.ui.article.hidden_marks import paint_marks, paint_reach
from annotator.ui.article.highlights import Highlights
from annotator.ui.article.page_painting import (
    Painted,
    VisiblePage,
    paint_hits,
    paint_selection,
    paint_stressed,
    paint_tints,
    paint_underlines,
)
from annotator.ui.article.pointer import Pointer
from annotator.ui.article.selection import Place, Selection, Spot
from annotator.ui.article.span_geometry import SpanGeometry
from annotator.ui.article.visual_arrows import is_visual, visual_target
from annotator.ui.plain import show_tooltip
from annotator.ui.theme import Theme, icon_pixmap

PAGE_WIDTH, PADDING, NARROW_PADDING, TOP_PADDING = 752, 56, 28, 32
CARET_WIDTH, CLOSE_CALL = 2.0, 14
PAGE_KEY = 0.85
"""How much of the page a page key goes, so that the last lines seen stay in sight."""
NOTHING = Document(id="", text="", title="", metadata={})
ZOOMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)


class ArticleView(QTextEdit):
    """The page with the article."""

    selection_changed = Signal()
    span_clicked = Signal(list)
    """Ids of the spans under a click, the innermost first; empty for a click beside them."""
    span_resized = Signal(list)
    """The fragments that the current span was given by dragging an edge."""
    laid_out = Signal()
    """The page has another width, zoom or text: places on it have changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, leading: float = 1.0) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Article"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._theme = theme
        self._scheme: Scheme | None = None
        self._emphasised: frozenset[str] = frozenset()
        self._lanes: Mapping[str, int] = {}
        self._shown: QTextDocument | None = None
        self._zoom = 1.0
        self._leading = leading
        self.visual_arrows = False
        self._column: float | None = None
        self._marks_shown = False
        self._held: tuple[Fragment, ...] = ()
        self._stressed: list[tuple[str, Fragment]] = []
        self._hits: list[Fragment] = []
        self._current_hit = -1
        self._signs: list[QRectF] = []
        self.pointer = Pointer(self)
        self._take(ArticleText(NOTHING, {}))
        self._set()

    # --- what is shown

    def show_article(self, article: ArticleText, scheme: Scheme, spans: Iterable[Span]) -> None:
        """Show an article with these spans."""
        self._scheme = scheme
        self._take(article)
        for span in spans:
            self._highlights.put(span)
        self._emphasised = frozenset()
        self._held = ()
        self._set()
        self.verticalScrollBar().setValue(0)
        self.selection_changed.emit()

    def _take(self, article: ArticleText) -> None:
        self._article = article
        self.selection = Selection(article.text, article.boundaries)
        self._highlights = Highlights(article)

    @property
    def article(self) -> ArticleText:
        """The article that is shown; an empty one at first."""
        return self._article

    @property
    def geometry_of_spans(self) -> SpanGeometry:
        """Where the characters are; in document coordinates."""
        return self._geometry

    def _set(self) -> None:
        """Lay the article out anew."""
        shown = set_article(self._article, self._setting(), self)
        self._geometry = SpanGeometry(self._article, shown, self._zoom)
        self.setDocument(shown)
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = shown
        self._forget_layout()

    def _setting(self) -> Setting:
        return Setting(self._zoom, self._padding(), TOP_PADDING, self._theme.colors.text3, self._leading)

    def _padding(self) -> float:
        return PADDING if self.width() >= PAGE_WIDTH - PADDING else NARROW_PADDING

    def update_spans(self, put: Iterable[Span], removed: Iterable[str]) -> None:
        """Take over what changed."""
        for span in removed:
            self._highlights.remove(span)
        for changed in put:
            self._highlights.put(changed)
        self.viewport().update()

    @property
    def held(self) -> tuple[Fragment, ...]:
        """The fragments whose edges can be dragged."""
        return self._held

    def spans_at(self, point: QPointF) -> list[str]:
        """Return the ids of the spans under a point, the innermost first."""
        cell = self._geometry.cell_at(point + self.scrolled())
        return [span.id for span in self._highlights.at(cell.start)] if cell else []

    def show_lanes(self, lanes: Mapping[str, int]) -> None:
        """Underline the spans of each layer in a lane of its own, counted from 0; none means as deep as they nest."""
        self._lanes = lanes
        self.viewport().update()

    def stress(self, parts: list[tuple[str, Fragment]]) -> None:
        """Give parts of the text the strong tint of a label, without an outline."""
        self._stressed = parts
        self.viewport().update()

    def show_hits(self, hits: list[Fragment], current: int) -> None:
        """Show what a search found, in order, and which of it is current (-1 for none)."""
        self._hits, self._current_hit = hits, current
        self.viewport().update()

    def hold(self, fragments: tuple[Fragment, ...]) -> None:
        """Show handles at the edges of these fragments, those of the current span; none for no fragments."""
        self._held = fragments
        self.viewport().update()

    def emphasise(self, spans: Iterable[str]) -> None:
        """Give these spans the strong tint and an outline."""
        self._emphasised = frozenset(spans)
        self.viewport().update()

    def update_directions(self, overrides: Mapping[int, Direction]) -> None:
        """Take over what a person has fixed."""
        self._article.update_directions(overrides)
        redirect(self.document(), self._article, self._setting())
        self._forget_layout()

    @property
    def zoom(self) -> float:
        """The zoom as a factor."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the zoom, keeping the first visible words in sight."""
        if zoom == self._zoom:
            return
        kept = self.offset_at(QPointF(self.viewport().width() / 2, 4))
        self._zoom = zoom
        self._set()
        self.scroll_to(kept, at_top=True)

    # --- handles: code points, viewport coordinates

    def select(self, start: int, end: int) -> None:
        """Select a range exactly; half a cluster becomes a whole one."""
        self.select_fragments(((start, end),))

    def select_fragments(self, fragments: tuple[Fragment, ...]) -> None:
        """Select fragments exactly; half a cluster becomes a whole one."""
        self.selection.set_exactly(fragments)
        self.selection_moved()

    def selected(self) -> list[Fragment]:
        """Return what is selected, as ranges in order."""
        return list(self.selection.fragments())

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.selection.clear()
        self.selection_moved(follow=False)

    def keep_fragment(self) -> bool:
        """Keep the selection as fragments; the next range comes beside it. False when nothing is selected."""
        kept = self.selection.keep()
        self.selection_moved(follow=False)
        return kept

    def offset_at(self, point: QPointF) -> int:
        """Return the edge nearest to a point."""
        return self._geometry.offset_at(QPointF(point) + self.scrolled())

    def spot_at(self, point: QPointF) -> Spot:
        """Return what a point is on or beside."""
        return self._geometry.spot_at(QPointF(point) + self.scrolled())

    def boxes(self, fragments: Iterable[Fragment]) -> list[QRectF]:
        """Return what is painted for these fragments."""
        scrolled = self.scrolled()
        return [box.translated(-scrolled) for box in self._geometry.boxes(fragments)]

    def scrolled(self) -> QPointF:
        """Return how far the page is scrolled: what document coordinates have over those of the viewport."""
        return QPointF(0, self.verticalScrollBar().value())

    def scroll_to(self, offset: int, *, at_top: bool = False) -> None:
        """Bring the line of a code point into sight."""
        line = self._geometry.line_at(offset)
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if at_top:
            bar.setValue(round(line.top - TOP_PADDING))
        elif line.top < bar.value():
            bar.setValue(round(line.top - height / 4))
        elif line.room_bottom > bar.value() + height:
            bar.setValue(round(line.room_bottom - height * 3 / 4))

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint highlights, hits and selection, then let Qt paint the text over them, then the caret."""
        painter = QPainter(self.viewport())
        page = VisiblePage(self._article, self._geometry, self.scrolled().y(), event.rect())
        visible: list[Painted] = []
        if self._scheme is not None:
            visible = page.highlights(self._highlights, self._scheme, self._theme.name, self._emphasised, self._lanes)
        paint_tints(painter, visible)
        if self._scheme is not None:
            paint_stressed(painter, page.stressed(self._stressed, self._scheme, self._theme.name))
        paint_hits(painter, page.hits(self._hits, self._current_hit), self._theme.colors)
        paint_underlines(painter, visible, QColor(self._theme.colors.page))
        if not self._is_current_hit(self.selected()):  # that one stands out already
            paint_selection(painter, page.boxes(self.selected()), QColor(self._theme.colors.ink))
        painter.end()
        super().paintEvent(event)
        self._paint_close_calls(page)
        if self._marks_shown:
            self._paint_marks(page)
        if self._held and self.isEnabled():
            self._paint_handles()
        # Whole words are selected; the caret may stand inside one.
        if self.hasFocus() and self._article.text and not self.selected():
            self._paint_caret()

    def _is_current_hit(self, selected: list[Fragment]) -> bool:
        return 0 <= self._current_hit < len(self._hits) and selected == [self._hits[self._current_hit]]

    def _paint_close_calls(self, page: VisiblePage) -> None:
        """A quiet sign in the margin where the direction might as well have been the other one."""
        self._signs = []
        painter = QPainter(self.viewport())
        sign = icon_pixmap("close-call", self._theme.colors.text3, CLOSE_CALL, self.devicePixelRatioF())
        for start in page.close_calls(self._article):
            outwards = -1 if start.x() < self.viewport().width() / 2 else 1
            box = QRectF(0, 0, CLOSE_CALL, CLOSE_CALL)
            box.moveCenter(start + QPointF(outwards * self._padding() / 2, 0))
            painter.drawPixmap(box.topLeft(), sign)
            self._signs.append(box)
        painter.end()

    def _paint_marks(self, page: VisiblePage) -> None:
        colors = self._theme.colors
        painter = QPainter(self.viewport())
        paint_reach(painter, page.unclosed_reach(self._article), QColor(colors.warn_line))
        paint_marks(painter, page.marks(self._article), QColor(colors.ink), QColor(colors.warn_line))
        painter.end()

    def _paint_handles(self) -> None:
        colors = self._theme.colors
        painter = QPainter(self.viewport())
        painter.translate(-self.scrolled())
        handles = handles_of(self._held, self._geometry)
        paint_handles(painter, handles, QColor(colors.ink), QColor(colors.page))
        painter.end()

    def show_marks(self, *, shown: bool) -> None:
        """Paint hidden characters over the text, or no longer; no letter moves."""
        self._marks_shown = shown
        self.viewport().update()

    def _paint_caret(self) -> None:
        caret = self._geometry.caret_at(self.selection.place).translated(-self.scrolled())
        painter = QPainter(self.viewport())
        painter.fillRect(caret.adjusted(-CARET_WIDTH / 2, 0, CARET_WIDTH / 2, 0), QColor(self._theme.colors.ink))
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a sign in the margin means where the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            over = any(box.adjusted(-4, -4, 4, 4).contains(QPointF(event.pos())) for box in self._signs)
            told = self.tr("The direction of this paragraph is uncertain. Press Ctrl+Shift+X to switch it.")
            show_tooltip(self.viewport(), event.globalPos(), told if over else "")
            return True
        return super().viewportEvent(event)

    # --- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, or take a handle."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._column = None
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection to where the mouse is."""
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
        """Leave the menu to the desk: the text's own one offers nothing here."""
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; without Ctrl it scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret or extend the selection; every other key is for the window."""
        movement = movement_of(event)
        if movement is None:
            event.ignore()
            return
        self._move(movement)

    def _move(self, movement: Movement) -> None:
        target = self._target(movement)
        if movement.extends:
            self.selection.extend_to(*target, fine=movement.unit == "cluster")
        else:
            self.selection.continue_at(*target)
        self.selection_moved()

    def _target(self, movement: Movement) -> Place:
        caret, geometry = self.selection.place, self._geometry
        if movement.way in UPRIGHT:
            # The column is kept over lines that are too short for it.
            self._column = geometry.caret_at(caret).x() if self._column is None else self._column
            page = self.viewport().height() * PAGE_KEY
            return Place(upright_target(movement, caret, geometry, self._column, page))
        self._column = None
        if self.visual_arrows and is_visual(movement):
            return visual_target(movement, caret, self._article, geometry)
        return Place(sideways_target(movement, caret.offset, self._article, geometry))

    def selection_moved(self, *, follow: bool = True) -> None:
        """Show that the selection is another one; `follow` brings the caret into sight."""
        if follow:
            self.scroll_to(self.selection.caret)
        self.viewport().update()
        self.selection_changed.emit()

    # --- layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        if self._shown is not None:
            pad(self._shown, self._setting())
        super().resizeEvent(event)
        self._forget_layout()

    def _forget_layout(self) -> None:
        self._geometry.clear()
        self.viewport().update()
        self.laid_out.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """The page of the design."""
        return QSize(PAGE_WIDTH, 600)
