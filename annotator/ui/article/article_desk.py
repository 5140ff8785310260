"""The page and the cards beside it, with one scroll bar and the connectors for both.

Panels to read while annotating (hidden marks, the guideline) are under the cards; panels to work through (hits) replace
them.
"""

from bisect import insort
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from annotator.domain.annotation import Annotations, Span, reading_order
from annotator.domain.frames import CLAIM, Frame, frames
from annotator.domain.scheme import Scheme
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.card_column import Lines
from annotator.ui.article.card_flyout import CardFlyout
from annotator.ui.article.card_places import FOLDED_WIDTH
from annotator.ui.article.claim_cards import ClaimCards
from annotator.ui.article.connectors import FIRST_PORT, Bundle, Connectors, Part
from annotator.ui.article.desk_widths import widths_of
from annotator.ui.article.hidden_panel import HiddenPanel
from annotator.ui.article.highlights import swatch_of, underline_top
from annotator.ui.article.scrolled_panel import scrolled
from annotator.ui.article.sheet import Sheet
from annotator.ui.article.suggestion_flyout import SuggestionFlyout
from annotator.ui.theme import Theme

TOP_MARGIN, PAGE_FIRST = 16, 10_000
UNDER_SHARE, LEAST_PANEL = 0.6, 96
"""The share of the column for the panels under the cards, and the least height of a panel in pixels."""


class ArticleDesk(QWidget):
    """One article with its claim cards."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scheme: Scheme | None = None
        self._frames: list[Frame] = []
        self._work = Annotations()
        self._known: set[str] = set()
        self._head, self._folds = "", False
        self.view = ArticleView(theme, self)
        self.cards = ClaimCards(theme, self)
        self.hidden_panel = HiddenPanel(theme, self)
        self._in_place_of_cards: list[QWidget] = []
        self._under_cards: list[QWidget] = []
        self._wanted_widths: dict[QWidget, int] = {}
        self._panels = QWidget(self)
        self._panels.hide()
        self._panels_layout = QVBoxLayout(self._panels, spacing=0)
        self._panels_layout.setContentsMargins(0, 0, 0, 0)
        self._column = QWidget(self)
        self._column_layout = QVBoxLayout(self._column, spacing=8)
        self._column_layout.setContentsMargins(0, 0, 0, 0)
        self._column_layout.addWidget(self.cards, 1)
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        self._row = QHBoxLayout(self, spacing=0)
        self.sheet = Sheet(theme, self.view)
        self._row.addStretch(1)  # what the page, which comes first, leaves: the bar stays at the edge
        self._row.addWidget(self.sheet, PAGE_FIRST)
        self._row.addWidget(self._column)
        self._row.addWidget(self._panels)
        self._row.addStretch(1)
        self._row.addWidget(self.bar)
        self._connectors = Connectors(self, self._bundle)
        self._flyout = CardFlyout(theme, self)
        self._suggestion = SuggestionFlyout(self, self.cards, self.view)
        self.cards.pointed.connect(self._show_card)
        self.cards.follow(Lines(self._line_top, self._in_sight, self._view_bottom))
        self._join_scroll_bars()
        self.view.laid_out.connect(self.place_again)
        self.cards.moved.connect(self._connectors.follow)
        self.cards.installEventFilter(self)
        self.hidden_panel.jumped.connect(self._jump)
        self._marks = scrolled(self.hidden_panel)
        self.put_under(self._marks)

    def _join_scroll_bars(self) -> None:
        own = self.view.verticalScrollBar()
        own.rangeChanged.connect(self._take_range)
        own.valueChanged.connect(self.bar.setValue)
        own.valueChanged.connect(self.place_again)
        self.bar.valueChanged.connect(own.setValue)

    def _take_range(self, low: int, high: int) -> None:
        own = self.view.verticalScrollBar()
        self.bar.setPageStep(own.pageStep())
        self.bar.setSingleStep(own.singleStep())
        self.bar.setRange(low, high)

    @property
    def work(self) -> Annotations:
        """The annotations that are shown."""
        return self._work

    def show_work(self, work: Annotations, scheme: Scheme) -> None:
        """Show the cards of the claim frames of a layer."""
        self._work, self._scheme = work, scheme
        self._known = set(work.spans)
        self._frames = frames(work)
        self.cards.show_frames(self._frames, work, scheme)

    def add_spans(self, spans: Sequence[Span], work: Annotations) -> bool:
        """Show the cards of spans that no relation names; return False if not all of them are new in the work shown.

        This is all that a label does, and takes no longer with more work on the article.
        """
        if self._scheme is None or work is not self._work or not self._known.isdisjoint(span.id for span in spans):
            return False
        self._known.update(span.id for span in spans)
        claims = [Frame(span, (), (), ()) for span in spans if span.label == CLAIM]
        for claim in claims:
            insort(self._frames, claim, key=lambda frame: reading_order(frame.head))
        if claims:
            self.cards.show_frames(self._frames, work, self._scheme)
        return True

    def show_marks(self, *, shown: bool) -> None:
        """Show or hide hidden characters in the text, and their list under the cards."""
        self.view.show_marks(shown=shown)
        self.show_under(self._marks, shown=shown)

    def put_under(self, panel: QWidget, width: int = 0) -> None:
        """Add a panel that can be shown under the cards, and makes their column wider if it needs more `width`."""
        self._under_cards.append(panel)
        self._wanted_widths[panel] = width
        self._column_layout.addWidget(panel)
        self.show_under(panel, shown=False)

    def put_back_under(self, panel: QWidget) -> None:
        """Put a panel that was shown elsewhere back in its place under the cards."""
        self._column_layout.insertWidget(1 + self._under_cards.index(panel), panel)

    def show_under(self, panel: QWidget, *, shown: bool) -> None:
        """Show or hide a panel under the cards, which keep at least a part of the column."""
        panel.setVisible(shown)
        self._set_widths()
        self._share_column()

    def fold_cards(self, *, wanted: bool) -> None:
        """Show the cards as signs where the margin has no room for them, or always whole."""
        self._folds = wanted
        self._set_widths()

    def _show_card(self, head: str) -> None:
        """Show the whole card of a sign; "" for none."""
        sign = self.cards.box_of(head) if head else None
        if sign is None or self._scheme is None:
            self._flyout.hide()
        else:
            self._flyout.show_beside(self.cards.card(head), self._scheme, sign.translated(QPointF(self._cards_place())))

    def _share_column(self) -> None:
        """Give the panels under the cards up to UNDER_SHARE of the column, and each no more than it needs."""
        shown = [panel for panel in self._under_cards if self._is_under(panel)]
        room = round((self.height() - TOP_MARGIN) * UNDER_SHARE) // max(len(shown), 1)
        for panel in shown:
            wanted = panel.sizeHint().height()
            panel.setFixedHeight(max(min(wanted, room), min(room, LEAST_PANEL, wanted)))
        self._column_layout.activate()
        self.place_again()

    def _is_under(self, panel: QWidget) -> bool:
        """Whether a panel is shown under the cards, and not in a window of its own."""
        return not panel.isHidden() and panel.parentWidget() is self._column

    def put_beside(self, panel: QWidget) -> None:
        """Add a panel that can be shown in the place of the cards, above those added before it."""
        self._in_place_of_cards.append(panel)
        self._panels_layout.insertWidget(0, panel)
        self.show_panel(panel, shown=False)

    def show_panel(self, panel: QWidget, *, shown: bool) -> None:
        """Show or hide a panel in the place of the cards; without any panel the cards are shown."""
        panel.setVisible(shown)
        self._panels.setVisible(self._is_covered())
        self._column.setVisible(not self._is_covered())
        self._set_widths()

    def _is_covered(self) -> bool:
        """Whether a panel is in the place of the cards."""
        return any(not panel.isHidden() for panel in self._in_place_of_cards)

    def _jump(self, offset: int) -> None:
        self.view.selection.move_to(offset)
        self.view.clear_selection()
        self.view.scroll_to(offset)
        self.view.setFocus()

    @property
    def frames(self) -> list[Frame]:
        """The frames shown, in reading order."""
        return self._frames

    def point_at(self, frame: Frame | None, span: str, row: str) -> None:
        """Emphasise the parts of a frame and one span; select the card of the frame, and a row of it by its id."""
        self._head = frame.head.id if frame else ""
        self.view.emphasise((*(frame.parts() if frame else ()), span))
        self.cards.select(self._head, row)

    # --- places

    def place_again(self) -> None:
        """Move cards and connectors to the present place of the article."""
        self.cards.place_again()

    def _line_top(self, offset: int) -> float:
        line = self.view.geometry_of_spans.line_at(offset)
        return line.top - self.view.verticalScrollBar().value() + self._view_top()

    def _view_top(self) -> float:
        """The distance from the top of the column of cards down to the viewport."""
        viewport = self.view.viewport()
        return viewport.mapTo(self, viewport.rect().topLeft()).y() - self._cards_place().y()

    def _cards_place(self) -> QPoint:
        return self.cards.mapTo(self, self.cards.rect().topLeft())

    def _view_bottom(self) -> float:
        """The bottom of the viewport, in the column of cards."""
        return self._view_top() + self.view.viewport().height()

    def _in_sight(self) -> tuple[int, int]:
        """The code points up to a page above and below the viewport: cards there may reach into sight."""
        article = self.view.article
        geometry, height = self.view.geometry_of_spans, self.view.viewport().height()
        top = self.view.verticalScrollBar().value()
        first = article.pieces[geometry.piece_near(top - height)].start
        last = article.pieces[geometry.piece_near(top + 2 * height)].end
        return first, last + 1

    def _bundle(self) -> Bundle | None:
        """The connectors of the selected claim, from its parts to its card; None when the card is out of sight."""
        frame = self.cards.frame(self._head)
        card = self.cards.box_of(self._head) if frame else None
        if frame is None or card is None or card.top() + FIRST_PORT > self.cards.height():
            return None  # the card is out of sight, under a panel
        sheet = self.sheet.geometry()
        edge = sheet.left() if self.is_mirrored else sheet.right()
        clip = QRectF(self.rect()).adjusted(0, TOP_MARGIN, 0, 0)
        shifted = card.translated(QPointF(self._cards_place()))
        return Bundle(self._parts(frame), shifted, edge, clip)

    def _parts(self, frame: Frame) -> list[Part]:
        place = self.view.viewport().mapTo(self, self.view.viewport().rect().topLeft())
        found = []
        for part in frame.parts():
            span = self._work.spans.get(part)
            boxes = self.view.boxes(span.fragments[:1]) if span else []
            if span is None or not boxes or self._scheme is None:
                continue
            first_line = [box for box in boxes if box.top() == boxes[0].top()]
            box = min(first_line, key=QRectF.left) if self.is_mirrored else max(first_line, key=QRectF.right)
            if -40 < box.top() < self.view.viewport().height():
                color = QColor(swatch_of(self._scheme, span.label, self._theme.name)[0].line)
                found.append(Part(box.translated(place), underline_top(box, 0) + place.y(), color))
        return found

    @property
    def is_mirrored(self) -> bool:
        """Whether the interface is right-to-left."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the width over page and cards."""
        self._set_widths()
        super().resizeEvent(event)
        self._connectors.setGeometry(self.rect())
        self._share_column()

    def _set_widths(self) -> None:
        under = [self._wanted_widths[panel] for panel in self._under_cards if self._is_under(panel)]
        margin, width, folded = widths_of(self.width(), self.bar.sizeHint().width(), under, folds=self._folds)
        self._panels.setFixedWidth(width)
        self._column.setFixedWidth(FOLDED_WIDTH if folded else width)
        self.cards.fold(folded=folded)
        self.cards.cover(covered=self._is_covered())
        self._connectors.setVisible(not folded and not self._is_covered())
        outer = (0, margin) if self.is_mirrored else (margin, 0)
        self._row.setContentsMargins(outer[0], TOP_MARGIN, outer[1], 0)
        self._row.setSpacing(0 if folded else margin)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the article with the wheel, also beside the page and over a notice on it."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            self.bar.event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll the article with the wheel over the cards."""
        if watched is self.cards and isinstance(event, QWheelEvent):
            self.bar.event(event)
            return True
        return super().eventFilter(watched, event)
