"""Places on the desk: saving one, going back to one, and keeping words in sight when the layout changes.

UNITS: code points; pixels of the viewport.
"""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF

from annotator.domain.annotation import Fragment
from annotator.ui.annotate.annotating import Annotating, Current
from annotator.ui.article.article_view import ArticleView

MOST = 100
FROM_TOP = 6
"""Pixels below the top of the viewport at which the first line is found."""


class DeskPlace(NamedTuple):
    """A place: document, first visible code point, current claim, current span, caret."""

    document: str
    offset: int
    head: str = ""
    span: str = ""
    caret: int = 0
    selected: tuple[Fragment, ...] = ()
    """Words to select where the span is not one of the person's own."""
    page: str = ""
    """The mode of another page than the desk."""


def first_visible(view: ArticleView) -> int:
    """Return the first visible code point; 0 while the top of the page is in sight."""
    if view.verticalScrollBar().value() == 0:
        return 0
    return view.offset_at(QPointF(view.viewport().width() / 2, FROM_TOP))


def scroll_back(view: ArticleView, offset: int) -> None:
    """Make a code point the first visible one again."""
    top = view.geometry_of_spans.line_at(offset).top if offset else 0
    view.verticalScrollBar().setValue(round(top))


class PlaceHistory:
    """The places left by jumps."""

    def __init__(self) -> None:
        self._places: list[DeskPlace] = []

    def push(self, place: DeskPlace) -> None:
        """Remember a place."""
        if not self._places or self._places[-1] != place:
            self._places.append(place)
            del self._places[:-MOST]

    def pop(self) -> DeskPlace | None:
        """Return the place left last, and forget it; None when there is none."""
        return self._places.pop() if self._places else None


class Anchor(NamedTuple):
    """A code point, and the distance of its line from the top of the viewport."""

    offset: int
    y: float


class SteadyView(QObject):
    """Keeps the current claim, or else the first visible line, in place when width or zoom change.

    When a bar over the article comes or goes, the words stay where they are on the screen.
    """

    def __init__(self, annotating: Annotating) -> None:
        super().__init__(annotating)
        self._annotating = annotating
        self._view = annotating.view
        self._layout = self._key()
        self._anchor = self._restored = Anchor(0, 0)
        self._restoring = False
        self._top = 0
        self._seen = False
        self._view.verticalScrollBar().valueChanged.connect(lambda _value: self._note())
        annotating.pointed.connect(self._note)
        self._view.laid_out.connect(self.restore)
        self._view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the article comes into sight: words that nobody has seen yet need not stay on the screen."""
        if event.type() in (QEvent.Type.Paint, QEvent.Type.Hide):
            self._seen = event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)

    def _key(self) -> tuple[object, ...]:
        view = self._view
        return view.article, view.zoom, view.viewport().width(), view.viewport().height()

    def _note(self) -> None:
        """Remember the anchor, unless the layout is changing."""
        if self._restoring or self._key() != self._layout:
            return
        view = self._view
        frame = self._annotating.current_frame
        offset = first_visible(view)
        if frame is not None and 0 <= self._y_of(frame.head.start) < view.viewport().height():
            offset = frame.head.start
        self._anchor = Anchor(offset, self._y_of(offset) if offset else 0)

    def _y_of(self, offset: int) -> float:
        view = self._view
        return view.geometry_of_spans.line_at(offset).top - view.verticalScrollBar().value()

    def restore(self) -> None:
        """Put the anchor back in its place, after a new layout of the same article."""
        view, before = self._view, self._layout
        self._layout = self._key()
        top = view.mapTo(view.window(), QPoint(0, 0)).y()
        moved, self._top = top - self._top, top
        if before[0] is not view.article:
            self._anchor = Anchor(0, 0)
        elif before != self._layout:
            self._put_back(moved if self._seen else 0)

    def restore_again(self) -> None:
        """Put the anchor back again, since a change of zoom scrolls afterwards."""
        self._anchor = self._restored
        self._put_back()

    def _put_back(self, moved: int = 0) -> None:
        """Scroll to the anchor; `moved` is how much lower the viewport is in the window than it was."""
        view, bar = self._view, self._view.verticalScrollBar()
        offset, y = self._restored = self._anchor
        self._restoring = True
        if offset:
            y = min(y - moved, max(view.viewport().height() - _height(view, offset) - FROM_TOP, 0))
            bar.setValue(round(view.geometry_of_spans.line_at(offset).top - y))
        else:
            bar.setValue(bar.value() + moved)
        self._restoring = False
        self._note()


def current_of(place: DeskPlace) -> Current:
    """Return the current span and claim of a place."""
    return Current(place.span, place.head)


def _height(view: ArticleView, offset: int) -> float:
    line = view.geometry_of_spans.line_at(offset)
    return line.room_bottom - line.top
