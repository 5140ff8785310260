"""The cards beside the article: one per claim frame, aligned with the line where its claim starts.

One widget paints those in sight. Positions are pixels of the widget, which is as high as the viewport of the article
and scrolls with it.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Annotations, Span
from annotator.domain.frames import Frame
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.article.card_data import CardData, ThreadSign, card_of, quote, spoken_words
from annotator.ui.article.card_painting import FOLDED, CardPainter, height_of
from annotator.ui.article.card_places import SIGN_INSET, WIDTH, Placed, place
from annotator.ui.article.card_pointer import CardPointer
from annotator.ui.article.suggested import Suggested
from annotator.ui.article.suggestion_item import SuggestionItem
from annotator.ui.plain import show_tooltip
from annotator.ui.theme import Theme


class ClaimCards(QWidget):
    """The cards of a layer, beside the lines of the article given by `follow`."""

    chosen = Signal(str)
    """The id of a card's head."""
    stance_chosen = Signal(str, str)
    """Head and id of a stance: a click on the stance."""
    relation_chosen = Signal(str, str)
    """Head and id of a relation with another claim: a click on it."""
    speaker_chosen = Signal(str, tuple)
    """Head, and the ids of the spans of its speakers: a click on the names."""
    menu_wanted = Signal(str, QPoint)
    """Head, and the place on the screen for its menu."""
    link_wanted = Signal(str)
    note_wanted = Signal(str)
    thread_wanted = Signal(str)
    """The key of the item whose sign was clicked."""
    opened = Signal(str)
    """A double click on a card: its details are wanted."""
    pointed = Signal(str)
    """The head of the folded card under the mouse or with the focus, "" for none."""
    moved = Signal()
    """Cards have moved: connectors follow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("claimCards")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self._theme = theme
        self._scheme: Scheme | None = None
        self._frames: list[Frame] = []
        self._work = Annotations()
        self._order: dict[str, int] = {}
        self._threads: Mapping[str, ThreadSign] = {}
        self._corrected: Mapping[str, str] = {}
        self._starts: list[int] = []
        self._selected = ""
        self._row = ""
        self._folded = self._covered = False
        self.entry_name: Callable[[Span], str] = lambda _: ""
        """Returns whom the words of a speaker mean, "" where they are its name."""
        self.offers_acts = True
        """Whether the cards have buttons; those that are only read have none."""
        self._placed: list[Placed] | None = None
        self._pointer = CardPointer(self)
        self._suggestion = SuggestionItem(theme, self)
        self.suggestion_card, self.suggestion_sign = self._suggestion.card, self._suggestion.sign
        self._line_top: Callable[[int], float] = lambda _: 0.0
        self._in_sight: Callable[[], tuple[int, int]] = lambda: (0, 0)
        self._view_bottom: Callable[[], float] = lambda: 0.0

    def sizeHint(self) -> QSize:
        """Return the width of the column in the design."""
        return QSize(WIDTH, 400)

    def follow(
        self,
        line_top: Callable[[int], float],
        in_sight: Callable[[], tuple[int, int]],
        view_bottom: Callable[[], float],
    ) -> None:
        """Set the functions for places in the article: top of a line, range in and near sight, bottom of the view."""
        self._line_top = line_top
        self._in_sight = in_sight
        self._view_bottom = view_bottom

    def show_frames(self, frames: Sequence[Frame], work: Annotations, scheme: Scheme) -> None:
        """Show the cards of frames, given in reading order."""
        self._frames, self._work, self._scheme = list(frames), work, scheme
        self._starts = [frame.head.start for frame in frames]
        self._order = {frame.head.id: index for index, frame in enumerate(self._frames)}
        self._suggestion.use_scheme(scheme)
        self.place_again()

    def show_suggestion(self, suggested: Suggested | None, number: int, total: int) -> None:
        """Show the card of a suggestion, number `number` of `total` in the article, or none."""
        self._suggestion.show(suggested, number, total, self._scheme)
        self.place_again()

    def show_threads(self, threads: Mapping[str, ThreadSign]) -> None:
        """Show signs of threads on the cards of these heads, and on no others."""
        if threads != self._threads:
            self._threads = threads
            self.place_again()

    def show_corrections(self, names: Mapping[str, str]) -> None:
        """Show on the cards of these heads, and on no others, who has corrected them."""
        if names != self._corrected:
            self._corrected = names
            self.place_again()

    @property
    def folded(self) -> bool:
        """Whether each card is shown as the sign of its stance alone."""
        return self._folded

    @property
    def has_room_for_suggestion(self) -> bool:
        """Whether the card of a suggestion is among the others: not while these are folded or covered."""
        return not (self._folded or self._covered)

    def cover(self, *, covered: bool) -> None:
        """Note that another panel is in the place of the cards, or no longer is."""
        if covered != self._covered:
            self._covered = covered
            self.place_again()

    def fold(self, *, folded: bool) -> None:
        """Show each card as the sign of its stance alone, or whole."""
        if folded != self._folded:
            self._folded = folded
            self._suggestion.fold(folded=folded)
            self.pointed.emit("")
            self.place_again()

    def select(self, head: str, row: str = "") -> None:
        """Show a card as selected, and one of its stances or relations, by id, as the one that keys change."""
        before = self._selected, self._row
        self._selected, self._row = head, row
        frame = self.frame(head)
        card = self._card(frame) if frame else None
        self.setAccessibleName(self.tr("Claims"))
        self.setAccessibleDescription(spoken_words(card) if card else "")
        if (head, row) != before:
            self.place_again()

    def cards(self) -> list[CardData]:
        """Every card, in reading order."""
        return [self._card(frame) for frame in self._frames]

    def frame(self, head: str) -> Frame | None:
        """The frame of a head, or None when it has no card."""
        return self._frames[self._order[head]] if head in self._order else None

    def card(self, head: str) -> CardData:
        """The card of a head. Raises KeyError when it has none."""
        return self._card(self._frames[self._order[head]])

    def _card(self, frame: Frame) -> CardData:
        assert self._scheme is not None
        card = card_of(frame, self._frames, self._work, self._scheme)
        speakers = [self._work.spans[part] for part in card.speaker_spans]
        meant = ((quote(span), name) for span in speakers if (name := self.entry_name(span)))
        return card._replace(
            thread=self._threads.get(card.head),
            corrected_by=self._corrected.get(card.head, ""),
            entries=tuple(f"{language.isolated(words)}: {language.isolated(name)}" for words, name in meant),
        )

    def box_of(self, head: str) -> QRectF | None:
        """Return the box of the card of a head, or None when it is far out of sight."""
        return next((placed.box for placed in self._places() if placed.card.head == head), None)

    def place_again(self) -> None:
        """Place the cards again before they are used next; that of a suggestion, which is a widget, now."""
        self._placed = None
        self.update()
        if self.suggestion_card.suggested is not None:
            self._places()
        self.moved.emit()

    def _places(self) -> list[Placed]:
        """The cards in and near sight, with their boxes."""
        if self._placed is None:
            first, last = self._in_sight()
            near = self._frames[bisect_left(self._starts, first) : bisect_left(self._starts, last)]
            cards = [self._card(frame) for frame in near]
            heights = [FOLDED.height() if self._folded else height_of(card) for card in cards]
            fixed = next((index for index, card in enumerate(cards) if card.head == self._selected), None)
            wanted = [self._line_top(card.start) for card in cards]
            if fixed is not None:
                wanted[fixed] = self._in_column(wanted[fixed], heights[fixed])
            tops = self._tops(cards, wanted, heights, fixed)
            left, width = (1.0, self.width() - 2.0) if not self._folded else (SIGN_INSET, FOLDED.width())
            self._placed = [
                Placed(card, QRectF(left, top, width, height))
                for card, top, height in zip(cards, tops, heights, strict=True)
            ]
        return self._placed

    def _tops(
        self, cards: Sequence[CardData], wanted: Sequence[float], heights: Sequence[float], fixed: int | None
    ) -> list[float]:
        """Place cards, and among them that of a suggestion, unless they are covered; or the signs of all."""
        item = self._suggestion
        if self._covered:
            return place(wanted, heights, fixed)
        if not item.is_within(*self._in_sight()):
            item.leave_out()
            return place(wanted, heights, fixed)
        top = self._in_column(self._line_top(item.start), item.height)
        return item.place_among([card.start for card in cards], wanted, heights, fixed, top)

    def _in_column(self, top: float, height: float) -> float:
        """Keep the selected card in sight while its line is, also above a panel under the cards."""
        lowest = self.height() - height - 2
        return lowest if lowest < top < self._view_bottom() else top

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards in sight."""
        if self._scheme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored, ratio = self.layoutDirection() == Qt.LayoutDirection.RightToLeft, self.devicePixelRatioF()
        cards = CardPainter(
            painter, self._scheme, self._theme, mirrored=mirrored, ratio=ratio, offers_acts=self.offers_acts
        )
        for card, box in self._places():
            if box.bottom() >= event.rect().top() and box.top() <= event.rect().bottom():
                selected = card.head == self._selected
                if self._folded:
                    cards.paint_sign(card, box, selected=selected)
                else:
                    cards.paint(card, box, selected=selected, row=self._row)
        painter.end()

    # --- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card, a stance, or the act of a button."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over the names of speakers, and over folded cards."""
        self._pointer.move(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at no card, except with the focus at the selected one."""
        self._pointer.point_at(self._selected if self.hasFocus() else "")
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at the selected card."""
        self._pointer.point_at(self._selected)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at no card."""
        self._pointer.point_at("")
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the card at the point, or by keyboard for that of the selected one."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = self.box_of(self._selected)
            if box is not None:
                self.menu_wanted.emit(self._selected, self.mapToGlobal(box.center().toPoint()))
        elif placed := self.placed_at(QPointF(event.pos())):
            self.chosen.emit(placed.card.head)
            self.menu_wanted.emit(placed.card.head, event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the details of a card."""
        if placed := self.placed_at(event.position()):
            self.opened.emit(placed.card.head)

    def placed_at(self, point: QPointF) -> Placed | None:
        """Return the card at a point with its box, or None."""
        return next((placed for placed in self._places() if placed.box.contains(point)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the previous or next card with Up and Down; every other key is for the window."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key()) if self._frames else None
        if step is None:
            event.ignore()
            return
        at = self._order[self._selected] + step if self._selected in self._order else 0
        head = self._frames[max(0, min(at, len(self._frames) - 1))].head.id
        self.chosen.emit(head)
        self._pointer.point_at(head)

    def event(self, event: QEvent) -> bool:
        """Show the whole content of the card under the mouse as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            placed = self.placed_at(QPointF(event.pos()))
            show_tooltip(self, event.globalPos(), spoken_words(placed.card) if placed and not self._folded else "")
            return True
        return super().event(event)
