"""What the mouse does on the article: selecting by words, clusters and fragments, clicks, dragging a span's edges.

For hands that drag badly, a selection can be begun with one click and ended with another.

Points are those of the viewport, offsets are code points.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.text.sentences import sentence_at
from annotator.ui.article.edge_handles import Handle, handle_at, handles_of

if TYPE_CHECKING:
    from annotator.ui.article.article_view import ArticleView

AUTOSCROLL_MS, AUTOSCROLL_STEP = 30, 18
ANOTHER = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
"""Keys that give a press a meaning of its own."""


class Pointer(QObject):
    """Turns the mouse events of one article view into selections."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self._two_clicks = False
        self._picks = False
        self._pressed_at: QPointF | None = None
        self._dragging = False
        self._ending = False
        self._handle: Handle | None = None
        self._dragged_to = QPointF()
        self._word_clicked = QElapsedTimer()
        self._scroll_timer = QTimer(self, interval=AUTOSCROLL_MS)
        self._scroll_timer.timeout.connect(self._autoscroll)

    def use_two_clicks(self, *, wanted: bool) -> None:
        """Have one click begin a selection and the next one end it, or no longer. Dragging goes on beside it."""
        self._two_clicks = wanted
        self.let_go_of_start()

    def pick_spans(self, *, wanted: bool) -> None:
        """Have clicks pick spans and nothing else, or no longer."""
        self._picks = wanted
        if wanted:
            self.let_go_of_start()

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection; Shift extends, Ctrl adds a fragment. A third click takes the sentence."""
        if self._word_clicked.isValid() and not self._word_clicked.hasExpired(QApplication.doubleClickInterval()):
            self._word_clicked.invalidate()
            self._select_sentence(self._view.offset_at(event.position()))
            return
        self._pressed_at = event.position()
        self._dragging = False
        # The second of two clicks ends the selection when it is released: it may yet become a drag.
        self._ending = self._view.selection.awaits_end and not event.modifiers() & ANOTHER
        if not self._ending:
            self._begin(event.position(), event.modifiers())

    def _begin(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        view, selection = self._view, self._view.selection
        offset = view.offset_at(point)
        self._handle = self._handle_under(point)
        if self._handle is not None:
            start, end = view.held[self._handle.fragment]
            selection.take_hold(view.held, self._handle.fragment, end if self._handle.side == "start" else start)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            selection.extend_to(offset, fine=_is_fine(modifiers))
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            selection.keep()
            selection.continue_at(offset)
        elif selection.wants_another:
            selection.continue_at(offset)
        else:
            selection.move_to(offset)
        view.selection_moved(follow=False)

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection to where the mouse is; beyond the page it scrolls."""
        view = self._view
        if self._pressed_at is None:
            over = self._handle_under(event.position()) is not None
            view.viewport().setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.IBeamCursor)
            return
        if self._is_still(event.position() - self._pressed_at):
            return
        if self._ending:
            self._ending = False
            self._begin(self._pressed_at, Qt.KeyboardModifier.NoModifier)
        self._dragged_to = event.position()
        view.selection.extend_to(view.offset_at(event.position()), fine=_is_fine(event.modifiers()))
        if view.viewport().rect().contains(event.position().toPoint()):
            self._scroll_timer.stop()
        elif not self._scroll_timer.isActive():
            self._scroll_timer.start()
        view.selection_moved(follow=False)

    def _is_still(self, moved: QPointF) -> bool:
        """Whether this is no drag yet. Hands that cannot drag well do not keep quite still in a click either."""
        self._dragging |= not self._two_clicks or moved.manhattanLength() >= QApplication.startDragDistance()
        return not self._dragging

    def release(self, event: QMouseEvent) -> None:
        """End the selection; without any, it was a click on what lies there."""
        if self._pressed_at is None:
            return
        view, pressed_at, ending = self._view, self._pressed_at, self._ending
        self._pressed_at, self._ending = None, False
        self._scroll_timer.stop()
        if ending:
            view.selection.extend_to(view.offset_at(pressed_at), fine=_is_fine(event.modifiers()))
            view.selection_moved(follow=False)
        if self._handle is not None:
            self._handle = None
            if view.selection.anchor != view.selection.caret:
                view.span_resized.emit(view.selected())
            view.clear_selection()
        elif not view.selected():
            if not ending and not self._dragging:
                self._put_start(pressed_at)
            view.span_clicked.emit(view.spans_at(event.position()))

    def _put_start(self, point: QPointF) -> None:
        """With two clicks, have the next one end what begins here."""
        view = self._view
        if self._two_clicks and not self._picks and view.geometry_of_spans.is_on_text(point + view.scrolled()):
            view.selection.awaits_end = True
            view.selection_moved(follow=False)

    def let_go_of_start(self) -> None:
        """Have the next click begin a selection, if it was to end one."""
        if self._view.selection.awaits_end:
            self._view.clear_selection()

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word."""
        start, end = self._view.article.boundaries.word_at(self._view.offset_at(event.position()))
        self._word_clicked.start()
        self._select_beside(start, end)

    def _select_sentence(self, offset: int) -> None:
        article = self._view.article
        self._select_beside(*sentence_at(article.text, article.paragraphs[article.paragraph_at(offset)], offset))

    def _select_beside(self, start: int, end: int) -> None:
        if start < end:
            self._view.select_fragments((*self._view.selection.kept, (start, end)))

    def _handle_under(self, point: QPointF) -> Handle | None:
        view = self._view
        return handle_at(handles_of(view.held, view.geometry_of_spans), point + view.scrolled())

    def _autoscroll(self) -> None:
        view, selection = self._view, self._view.selection
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + (AUTOSCROLL_STEP if self._dragged_to.y() > 0 else -AUTOSCROLL_STEP))
        selection.extend_to(view.offset_at(self._dragged_to), fine=selection.fine)
        view.selection_moved(follow=False)


def _is_fine(modifiers: Qt.KeyboardModifier) -> bool:
    return bool(modifiers & Qt.KeyboardModifier.AltModifier)
