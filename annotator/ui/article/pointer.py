"""The mouse on the article: selecting by words, clusters and fragments, clicks, dragging the edges of a span.

Where dragging is difficult, one click can begin a selection and another one end it.

Points are those of the viewport, offsets are code points.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.text.sentences import sentence_at
from annotator.ui.article.edge_handles import Handle, handle_at, handles_of
from annotator.ui.article.selection import Spot

if TYPE_CHECKING:
    from annotator.ui.article.article_view import ArticleView

AUTOSCROLL_MS, AUTOSCROLL_STEP = 30, 18
TREMBLE = 3
"""Pixels that the mouse may move during a click without a drag, which would select the word."""
ANOTHER = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
"""Keys with which a press has another meaning."""


class Pointer(QObject):
    """Turns the mouse events of one article view into selections."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self._two_clicks = False
        self._picks = False
        self._pressed_at: QPointF | None = None
        self._was_pressed = False
        self._dragging = False
        self._ending = False
        self._handle: Handle | None = None
        self._dragged_to = QPointF()
        self._clicked_at = QPointF()
        self._word_clicked = QElapsedTimer()
        self._scroll_timer = QTimer(self, interval=AUTOSCROLL_MS)
        self._scroll_timer.timeout.connect(self._autoscroll)

    def use_two_clicks(self, *, wanted: bool) -> None:
        """Set whether one click begins a selection and the next one ends it. Dragging still works."""
        self._two_clicks = wanted
        self.cancel_start()

    def pick_spans(self, *, wanted: bool) -> None:
        """Set whether clicks only pick spans."""
        self._picks = wanted
        if wanted:
            self.cancel_start()

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection; Shift extends, Ctrl adds a fragment. A third click takes the sentence."""
        self._was_pressed = True
        if self._is_third_click(event.position()):
            self._word_clicked.invalidate()
            self._select_sentence(self._view.offset_at(event.position()))
            return
        self._pressed_at = event.position()
        self._dragging = False
        # The second of two clicks ends the selection when it is released: it may yet become a drag.
        self._ending = self._view.selection.awaits_end and not event.modifiers() & ANOTHER
        if not self._ending:
            self._begin(event.position(), event.modifiers())

    def _is_third_click(self, point: QPointF) -> bool:
        timer = self._word_clicked
        in_time = timer.isValid() and not timer.hasExpired(QApplication.doubleClickInterval())
        return in_time and (point - self._clicked_at).manhattanLength() < QApplication.startDragDistance()

    def _begin(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        view, selection = self._view, self._view.selection
        spot = view.spot_at(point)
        self._handle = self._handle_under(point)
        if self._handle is not None:
            start, end = view.handles[self._handle.fragment]
            selection.begin_resize(view.handles, self._handle.fragment, end if self._handle.side == "start" else start)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            selection.reach(spot, fine=_is_fine(modifiers))
        else:
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                selection.keep()
            elif not selection.wants_another:
                selection.move_to(spot.edge)
            selection.press(spot)
        view.selection_moved(follow=False)

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection to where the mouse is; beyond the page it scrolls."""
        view = self._view
        if self._pressed_at is None:
            over = self._handle_under(event.position()) is not None
            view.viewport().setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.IBeamCursor)
            return
        if self._is_still(event.position() - self._pressed_at, fine=_is_fine(event.modifiers())):
            return
        if self._ending:
            self._ending = False
            self._begin(self._pressed_at, Qt.KeyboardModifier.NoModifier)
        self._dragged_to = event.position()
        view.selection.reach(view.spot_at(event.position()), fine=_is_fine(event.modifiers()))
        if 0 <= event.position().y() < view.viewport().height():
            self._scroll_timer.stop()
        elif not self._scroll_timer.isActive():
            self._scroll_timer.start()
        view.selection_moved(follow=False)

    def _is_still(self, moved: QPointF, *, fine: bool) -> bool:
        """Whether this is still a click. With two clicks, hands may be unsteady, and the limit is larger."""
        least = QApplication.startDragDistance() if self._two_clicks else 0 if fine else TREMBLE
        self._dragging |= moved.manhattanLength() >= least
        return not self._dragging

    def release(self, event: QMouseEvent) -> None:
        """End the selection; without one, emit the click on the spans there."""
        if self._pressed_at is None:
            return
        view, pressed_at, ending = self._view, self._pressed_at, self._ending
        self._pressed_at, self._ending = None, False
        self._scroll_timer.stop()
        if ending:
            self._put_end(pressed_at, fine=_is_fine(event.modifiers()))
        if self._handle is not None:
            self._handle = None
            if view.selection.has_range:
                view.span_resized.emit(view.selected())
            view.clear_selection()
        elif not view.selected():
            if not ending and not self._dragging:
                self._put_start(pressed_at)
            view.span_clicked.emit(view.spans_at(event.position()))

    def _put_start(self, point: QPointF) -> None:
        """With two clicks, begin a selection that the next one ends."""
        view = self._view
        if self._two_clicks and not self._picks and view.geometry_of_spans.is_on_text(point + view.scrolled()):
            view.selection.awaits_end = True
            view.selection_moved(follow=False)

    def _put_end(self, point: QPointF, *, fine: bool) -> None:
        """Select from the first of two clicks to this one; by clusters, a click is between two of them."""
        view, spot = self._view, self._view.spot_at(point)
        if fine or spot.edge == view.selection.caret:
            view.selection.extend_to(spot.edge, fine=fine)
        else:
            view.selection.reach(spot, fine=False)
        view.selection_moved(follow=False)

    def cancel_start(self) -> None:
        """Discard the start of a selection, if the next click was to end one."""
        if self._view.selection.awaits_end:
            self._view.clear_selection()

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word; a drag that follows extends by words.

        A double click that began elsewhere, on a recent project that its first click opened, is none on the article.
        """
        if not self._was_pressed:
            return
        view, point = self._view, event.position()
        word = view.selection.word_of(view.spot_at(point))
        self._word_clicked.start()
        self._clicked_at = point
        if word[0] == word[1]:
            return
        self._pressed_at, self._dragging, self._ending, self._handle = point, False, False, None
        view.selection.press(Spot(word, word[0]))
        view.selection.reach(Spot(word, word[0]), fine=False)
        view.selection_moved()

    def _select_sentence(self, offset: int) -> None:
        article, view = self._view.article, self._view
        start, end = sentence_at(article.text, article.paragraphs[article.paragraph_at(offset)], offset)
        if start < end:
            view.select_fragments((*view.selection.kept, (start, end)))

    def _handle_under(self, point: QPointF) -> Handle | None:
        view = self._view
        return handle_at(handles_of(view.handles, view.geometry_of_spans), point + view.scrolled())

    def _autoscroll(self) -> None:
        view, selection = self._view, self._view.selection
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + (AUTOSCROLL_STEP if self._dragged_to.y() > 0 else -AUTOSCROLL_STEP))
        selection.reach(view.spot_at(self._dragged_to), fine=selection.fine)
        view.selection_moved(follow=False)


def _is_fine(modifiers: Qt.KeyboardModifier) -> bool:
    return bool(modifiers & Qt.KeyboardModifier.AltModifier)
