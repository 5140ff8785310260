"""The article laid out on a page: its text and direction, the zoom, where its characters are.

The text is only shown; nothing is ever read back from it. All positions that go in and out are code points of the
stored text, all points and boxes are in viewport coordinates.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.domain.annotation import Fragment
from annotator.domain.document import Document
from annotator.text.direction import Direction
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.selection import Spot
from annotator.ui.article.span_geometry import SpanGeometry
from annotator.ui.article.typeset import Setting, Typeset
from annotator.ui.theme import Theme

PAGE_WIDTH, PADDING, NARROW_PADDING, TOP_PADDING = 752, 56, 28, 32
NOTHING = Document(id="", text="", title="", metadata={})
TURN_MS = 5
"""The time for the events of the window between two parts of a long text that are set."""
PAUSE_MS = 100
"""The time without a change by the person before more of it is set."""
ZOOMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)


class ArticlePage(QTextEdit):
    """A page that shows the text of an article; an empty one at first."""

    laid_out = Signal()
    """The page has another width, zoom or text: places on it have changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, leading: float = 1.0) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._theme = theme
        self._zoom = 1.0
        self._leading = leading
        self._typeset: Typeset | None = None
        self._filling = QTimer(self, interval=TURN_MS)
        self._filling.timeout.connect(self._fill)
        self._article = ArticleText(NOTHING, {})
        self._lay_out()

    # --- text

    @property
    def article(self) -> ArticleText:
        """The article that is shown."""
        return self._article

    @property
    def geometry_of_spans(self) -> SpanGeometry:
        """The places of the characters, in document coordinates."""
        return self._geometry

    def show_text(self, article: ArticleText) -> None:
        """Show the text of an article."""
        self._article = article
        self._lay_out()

    def update_directions(self, overrides: Mapping[int, Direction]) -> None:
        """Show paragraphs in the directions that a person has fixed."""
        self._article.update_directions(overrides)
        if self._typeset is not None:
            self._typeset.redirect()
        self._forget_layout()

    # --- layout

    def _lay_out(self) -> None:
        before, self._typeset = self._typeset, Typeset(self._article, self.setting(), self)
        self._geometry = SpanGeometry(self._article, self._typeset)
        self.setDocument(self._typeset.document)
        if before is not None:
            before.document.deleteLater()
        if not self._typeset.is_complete:
            self._filling.start(PAUSE_MS)
        self._forget_layout()

    def set_whole(self) -> None:
        """Set the whole text now, for whoever formats more of it than is seen."""
        if self._typeset is not None:
            self._typeset.complete()

    @property
    def is_whole(self) -> bool:
        """Whether the whole text is set; what is beyond sight follows soon after the rest."""
        return self._typeset is None or self._typeset.is_complete

    def wait(self) -> None:
        """Set no more of the text until the person pauses: something was done."""
        if self._filling.isActive():
            self._filling.start(PAUSE_MS)

    def _fill(self) -> None:
        """Set some more of the text; what is seen is set as it is painted."""
        self._filling.setInterval(TURN_MS)
        if self.is_whole or self._typeset is None:
            self._filling.stop()
        else:
            self._typeset.go_on()

    def setting(self) -> Setting:
        """Return how the text is set at the present zoom and width."""
        return Setting(self._zoom, self.padding(), TOP_PADDING, self._theme.colors.text3, self._leading)

    def padding(self) -> float:
        """Return the width of the margins beside the text."""
        return PADDING if self.width() >= PAGE_WIDTH - PADDING else NARROW_PADDING

    def _forget_layout(self) -> None:
        self._geometry.clear()
        self.viewport().update()
        self.laid_out.emit()

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
        self._lay_out()
        self.scroll_to(kept, at_top=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        if self._typeset is not None:
            self._typeset.pad(self.setting())
        super().resizeEvent(event)
        self._forget_layout()

    def sizeHint(self) -> QSize:
        """Return the width of the page in the design."""
        return QSize(PAGE_WIDTH, 600)

    # --- places: code points, viewport coordinates

    def offset_at(self, point: QPointF) -> int:
        """Return the edge nearest to a point."""
        return self._geometry.offset_at(QPointF(point) + self.scrolled())

    def spot_at(self, point: QPointF) -> Spot:
        """Return what is drawn at or beside a point."""
        return self._geometry.spot_at(QPointF(point) + self.scrolled())

    def boxes(self, fragments: Iterable[Fragment]) -> list[QRectF]:
        """Return the boxes in which fragments are painted."""
        scrolled = self.scrolled()
        return [box.translated(-scrolled) for box in self._geometry.boxes(fragments)]

    def scrolled(self) -> QPointF:
        """Return how far the page is scrolled: document coordinates less viewport coordinates."""
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
