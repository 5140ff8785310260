"""The cards beside the article: one per claim frame, aligned with the line where its claim starts.

One widget paints those in sight. Positions are pixels of the widget, which is as high as the viewport of the article
and scrolls with it.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Annotations, Span
from annotator.domain.frames import Frame
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.article.card_column import CardColumn, Lines
from annotator.ui.article.card_data import CardData, ThreadSign, card_of, quote, spoken_words
from annotator.ui.article.card_painting import CardPainter
from annotator.ui.article.card_places import WIDTH, Placed
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
        self.entry_name: Callable[[Span], str] = lambda _: ""
        """Returns whom the words of a speaker mean, "" where they are its name."""
        self.offers_acts = True
        """Whether the cards have buttons; those that are only read have none."""
        self._placed: list[Placed] | None = None
        self._pointer = CardPointer(self)
        self._suggestion = SuggestionItem(theme, self)
        self.suggestion_card, self.suggestion_sign = self._suggestion.card, self._suggestion.sign
        self._column = CardColumn(self, self._suggestion)

    def sizeHint(self) -> QSize:
        """Return the width of the column in the design."""
        return QSize(WIDTH, 400)

    def follow(self, lines: Lines) -> None:
        """Follow the lines of an article."""
        self._column.lines = lines

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
        return self._column.folded

    @property
    def has_room_for_suggestion(self) -> bool:
        """Whether the card of a suggestion is among the others: not while these are folded or covered."""
        return not (self._column.folded or self._column.covered)

    def cover(self, *, covered: bool) -> None:
        """Note that another panel is in the place of the cards, or no longer is."""
        if covered != self._column.covered:
            self._column.covered = covered
            self.place_again()

    def fold(self, *, folded: bool) -> None:
        """Show each card as the sign of its stance alone, or whole."""
        if folded != self._column.folded:
            self._column.folded = folded
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
            cards = [self._card(frame) for frame in self._frames[self._column.near(self._starts)]]
            self._placed = self._column.place(cards, self._selected)
        return self._placed

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
                if self._column.folded:
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
            show_tooltip(
                self, event.globalPos(), spoken_words(placed.card) if placed and not self._column.folded else ""
            )
            return True
        return super().event(event)
