"""What the mouse does on the article: selecting by words, clusters and fragments, clicks, dragging a span's edges.

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


class Pointer(QObject):
    """Turns the mouse events of one article view into selections."""

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self._pressed = False
        self._handle: Handle | None = None
        self._dragged_to = QPointF()
        self._word_clicked = QElapsedTimer()
        self._scroll_timer = QTimer(self, interval=AUTOSCROLL_MS)
        self._scroll_timer.timeout.connect(self._autoscroll)

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection; Shift extends, Ctrl adds a fragment. A third click takes the sentence."""
        view, selection = self._view, self._view.selection
        offset = view.offset_at(event.position())
        if self._word_clicked.isValid() and not self._word_clicked.hasExpired(QApplication.doubleClickInterval()):
            self._word_clicked.invalidate()
            self._select_sentence(offset)
            return
        self._pressed = True
        self._handle = self._handle_under(event.position())
        if self._handle is not None:
            start, end = view.held[self._handle.fragment]
            selection.take_hold(view.held, self._handle.fragment, end if self._handle.side == "start" else start)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            selection.extend_to(offset, fine=_is_fine(event))
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            selection.keep()
            selection.continue_at(offset)
        else:
            selection.move_to(offset)
        view.selection_moved(follow=False)

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection to where the mouse is; beyond the page it scrolls."""
        view = self._view
        if not self._pressed:
            over = self._handle_under(event.position()) is not None
            view.viewport().setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.IBeamCursor)
            return
        self._dragged_to = event.position()
        view.selection.extend_to(view.offset_at(event.position()), fine=_is_fine(event))
        if view.viewport().rect().contains(event.position().toPoint()):
            self._scroll_timer.stop()
        elif not self._scroll_timer.isActive():
            self._scroll_timer.start()
        view.selection_moved(follow=False)

    def release(self, event: QMouseEvent) -> None:
        """End the selection; without any, it was a click on what lies there."""
        if not self._pressed:
            return
        view = self._view
        self._pressed = False
        self._scroll_timer.stop()
        if self._handle is not None:
            self._handle = None
            if view.selection.anchor != view.selection.caret:
                view.span_resized.emit(view.selected())
            view.clear_selection()
        elif not view.selected():
            view.span_clicked.emit(view.spans_at(event.position()))

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word."""
        start, end = self._view.article.boundaries.word_at(self._view.offset_at(event.position()))
        self._word_clicked.start()
        if start < end:
            self._view.select(start, end)

    def _select_sentence(self, offset: int) -> None:
        article = self._view.article
        start, end = sentence_at(article.text, article.paragraphs[article.paragraph_at(offset)], offset)
        if start < end:
            self._view.select(start, end)

    def _handle_under(self, point: QPointF) -> Handle | None:
        view = self._view
        return handle_at(handles_of(view.held, view.geometry_of_spans), point + view.scrolled())

    def _autoscroll(self) -> None:
        view, selection = self._view, self._view.selection
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + (AUTOSCROLL_STEP if self._dragged_to.y() > 0 else -AUTOSCROLL_STEP))
        selection.extend_to(view.offset_at(self._dragged_to), fine=selection.fine)
        view.selection_moved(follow=False)


def _is_fine(event: QMouseEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
