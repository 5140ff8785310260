"""The cards beside the article: one a claim frame, aligned with the line where its claim starts.

One widget paints those in sight. Positions are pixels of the widget, which is as high as the article's viewport and
scrolls with it.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Annotations
from annotator.domain.frames import Frame
from annotator.domain.scheme import Choice, Scheme
from annotator.ui.article.card_data import CardData, StanceRow, card_of
from annotator.ui.article.highlights import swatch_of
from annotator.ui.lines import paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.plain import show_tooltip
from annotator.ui.stances import stance_choice
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

GAP, PADDING, EDGE, RADIUS = 8.0, 12.0, 4.0, 6.0
NAME_ROW, STANCE_ROW, NOTE_ROW, FRAME = 24.0, 22.0, 20.0, 9.0
BUTTON, GLYPH, CHIP_HEIGHT = 16, 10.0, 20.0
WIDTH, NARROW_WIDTH = 288, 232


class Placed(NamedTuple):
    """A card and where it is."""

    card: CardData
    box: QRectF


def place(desired: Sequence[float], heights: Sequence[float], fixed: int | None) -> list[float]:
    """Return the tops of cards in order, at least GAP apart, as near under `desired` as may be.

    The card number `fixed` stays on its line and pushes the others away.
    """
    tops: list[float] = []
    for index, wish in enumerate(desired):
        floor = tops[-1] + heights[index - 1] + GAP if tops else wish
        tops.append(wish if index == fixed else max(wish, floor))
    if fixed is not None:
        for index in range(fixed - 1, -1, -1):
            tops[index] = min(tops[index], tops[index + 1] - GAP - heights[index])
    return tops


class ClaimCards(QWidget):
    """Shows cards; says which was chosen. `line_top` gives the viewport position of a code point's line."""

    chosen = Signal(str)
    """The id of a card's head."""
    stance_chosen = Signal(str, str)
    """Head and stance id: a click on one stance of a card."""
    link_wanted = Signal(str)
    note_wanted = Signal(str)
    opened = Signal(str)
    """A double click: the details are wanted."""
    moved = Signal()
    """Cards have other places: connectors follow."""

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
        self._starts: list[int] = []
        self._selected = ""
        self._stance = ""
        self._placed: list[Placed] | None = None
        self._line_top: Callable[[int], float] = lambda _: 0.0
        self._in_sight: Callable[[], tuple[int, int]] = lambda: (0, 0)

    def sizeHint(self) -> QSize:
        """The column of the design."""
        return QSize(WIDTH, 400)

    def follow(self, line_top: Callable[[int], float], in_sight: Callable[[], tuple[int, int]]) -> None:
        """Take places from an article: the top of the line of a code point, and the code points worth placing."""
        self._line_top = line_top
        self._in_sight = in_sight

    def show_frames(self, frames: Sequence[Frame], work: Annotations, scheme: Scheme) -> None:
        """Show the cards of these frames, in reading order."""
        self._frames, self._work, self._scheme = list(frames), work, scheme
        self._starts = [frame.head.start for frame in frames]
        self._order = {frame.head.id: index for index, frame in enumerate(self._frames)}
        self.settle()

    def select(self, head: str, stance: str = "") -> None:
        """Show a card as selected, and one of its stances as the one that keys set."""
        self._selected, self._stance = head, stance
        card = self.card(head) if head in self._order else None
        self.setAccessibleName(self.tr("Claims"))
        self.setAccessibleDescription(_spoken(card) if card else "")
        self.settle()

    def cards(self) -> list[CardData]:
        """Every card, in reading order."""
        return [self._card(frame) for frame in self._frames]

    def card(self, head: str) -> CardData:
        """The card of a head. Raises KeyError when it has none."""
        return self._card(self._frames[self._order[head]])

    def _card(self, frame: Frame) -> CardData:
        assert self._scheme is not None
        return card_of(frame, self._frames, self._work, self._scheme)

    def box_of(self, head: str) -> QRectF | None:
        """Where the card of a head is, when it is near sight."""
        return next((placed.box for placed in self._places() if placed.card.head == head), None)

    def settle(self) -> None:
        """Have the cards placed anew before they are next looked at."""
        self._placed = None
        self.update()
        self.moved.emit()

    def _places(self) -> list[Placed]:
        """The cards in and near sight, with their places."""
        if self._placed is None:
            first, last = self._in_sight()
            near = self._frames[bisect_left(self._starts, first) : bisect_left(self._starts, last)]
            cards = [self._card(frame) for frame in near]
            heights = [_height(card) for card in cards]
            fixed = next((index for index, card in enumerate(cards) if card.head == self._selected), None)
            tops = place([self._line_top(card.start) for card in cards], heights, fixed)
            self._placed = [
                Placed(card, QRectF(1, top, self.width() - 2, height))
                for card, top, height in zip(cards, tops, heights, strict=True)
            ]
        return self._placed

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in self._places():
            if placed.box.bottom() >= event.rect().top() and placed.box.top() <= event.rect().bottom():
                self._paint_card(painter, placed)
        painter.end()

    def _paint_card(self, painter: QPainter, placed: Placed) -> None:
        colors = self._theme.colors
        box, card = placed.box, placed.card
        selected = card.head == self._selected
        painter.setPen(QPen(QColor(colors.ink if selected else colors.hair), 2 if selected else 1))
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self._scheme is not None:
            painter.fillRect(self._edge(box), QColor(swatch_of(self._scheme, card.label, self._theme.name)[0].line))
        inner = box.adjusted(PADDING, FRAME, -PADDING, -FRAME)
        self._paint_name(painter, QRectF(inner.left(), inner.top(), inner.width(), NAME_ROW), card)
        top = inner.top() + NAME_ROW
        for row in card.rows:
            self._paint_row(painter, QRectF(inner.left(), top, inner.width(), STANCE_ROW), card, row)
            top += STANCE_ROW
        if card.note:
            self._paint_note(painter, QRectF(inner.left(), top, inner.width(), NOTE_ROW), card)

    def _edge(self, box: QRectF) -> QRectF:
        left = box.right() - EDGE if self._mirrored() else box.left()
        return QRectF(left, box.top(), EDGE, box.height())

    def _paint_name(self, painter: QPainter, row: QRectF, card: CardData) -> None:
        colors = self._theme.colors
        buttons = self._button_boxes(row)
        for name, button in buttons.items():
            pixmap = icon_pixmap(name, colors.text2, BUTTON, self.devicePixelRatioF())
            painter.drawPixmap(button.topLeft(), pixmap)
        if card.note:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.warn_line))
            painter.drawEllipse(QPointF(buttons["note"].right() - 1, buttons["note"].top() + 2), 3, 3)
        words = row.adjusted(60 if self._mirrored() else 0, 0, 0 if self._mirrored() else -60, 0)
        if card.needs_speaker:
            self._paint_chip(painter, words)
        else:
            self._text(painter, words, card.speaker, colors.text, bold=True)

    def _button_boxes(self, row: QRectF) -> dict[str, QRectF]:
        top = row.top() + (NAME_ROW - BUTTON) / 2
        if self._mirrored():
            return {
                "note": QRectF(row.left() + 2, top, BUTTON, BUTTON),
                "link": QRectF(row.left() + 32, top, BUTTON, BUTTON),
            }
        return {
            "note": QRectF(row.right() - BUTTON - 2, top, BUTTON, BUTTON),
            "link": QRectF(row.right() - BUTTON - 32, top, BUTTON, BUTTON),
        }

    def _paint_chip(self, painter: QPainter, row: QRectF) -> None:
        colors = self._theme.colors
        words = self.tr("needs speaker")
        width = width_of(words, interface_font(CAPTION_SIZE, bold=True)) + 36
        left = row.right() - width if self._mirrored() else row.left()
        chip = QRectF(left, row.top() + (NAME_ROW - CHIP_HEIGHT) / 2, width, CHIP_HEIGHT)
        painter.setPen(QPen(QColor(colors.warn_line), 1))
        painter.setBrush(QColor(colors.warn_fill))
        painter.drawRoundedRect(chip, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        sign = chip.right() - 22 if self._mirrored() else chip.left() + 8
        pixmap = icon_pixmap("warning", colors.warn_text, 14, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(sign, chip.top() + 3), pixmap)
        room = chip.adjusted(8, 0, -26, 0) if self._mirrored() else chip.adjusted(26, 0, -8, 0)
        self._text(painter, room, words, colors.warn_text, size=CAPTION_SIZE, bold=True)

    def _paint_row(self, painter: QPainter, row: QRectF, card: CardData, shown: StanceRow) -> None:
        colors = self._theme.colors
        if card.head == self._selected and shown.id and shown.id == self._stance:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.ink_tint))
            painter.drawRoundedRect(row.adjusted(-4, 1, 4, -1), 4, 4)
        pen = _Pen(self, painter, row)
        if shown.who:
            pen.write(shown.who, colors.text2, share=0.45)
        choice = self._choice(shown.value)
        if choice is None:
            pen.write(shown.words, colors.text3)
        else:
            color = choice.dark if self._theme.name == "dark" else choice.light
            pen.mark(choice.mark, QColor(color), QColor(colors.raised))
            pen.write(shown.words, color)
        underline = self._line_color("CUE")
        for cue in shown.cues:
            pen.write(cue, colors.text2, underline=underline)
        if shown.towards:
            arrow = "←" if self._mirrored() else "→"
            pen.write(f"{arrow} {shown.towards}", colors.text3)

    def _paint_note(self, painter: QPainter, row: QRectF, card: CardData) -> None:
        told = self.tr("note: {note}").format(note=" ".join(card.note.split()))
        self._text(painter, row, told, self._theme.colors.text3, size=CAPTION_SIZE)

    def _line_color(self, label: str) -> str:
        assert self._scheme is not None
        return swatch_of(self._scheme, label, self._theme.name)[0].line

    def _choice(self, value: str) -> Choice | None:
        return stance_choice(self._scheme, value) if self._scheme is not None else None

    def _text(
        self, painter: QPainter, row: QRectF, words: str, color: str, *, size: int = 13, bold: bool = False
    ) -> float:
        return paint_line(painter, row, words, interface_font(size, bold=bold), color, mirrored=self._mirrored())

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    # --- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card, one of its stances, or one of its buttons."""
        placed = self._at(event.position())
        if placed is None:
            return
        name_row = QRectF(
            placed.box.left() + PADDING, placed.box.top() + FRAME, placed.box.width() - 2 * PADDING, NAME_ROW
        )
        buttons = self._button_boxes(name_row)
        self.chosen.emit(placed.card.head)
        if buttons["link"].adjusted(-6, -6, 6, 6).contains(event.position()):
            self.link_wanted.emit(placed.card.head)
        elif buttons["note"].adjusted(-6, -6, 6, 6).contains(event.position()):
            self.note_wanted.emit(placed.card.head)
        elif (row := self._row_at(placed, event.position())) is not None and row.id:
            self.stance_chosen.emit(placed.card.head, row.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card's details."""
        if placed := self._at(event.position()):
            self.opened.emit(placed.card.head)

    def _at(self, point: QPointF) -> Placed | None:
        return next((placed for placed in self._places() if placed.box.contains(point)), None)

    def _row_at(self, placed: Placed, point: QPointF) -> StanceRow | None:
        index = int((point.y() - placed.box.top() - FRAME - NAME_ROW) // STANCE_ROW)
        return placed.card.rows[index] if 0 <= index < len(placed.card.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down choose the card before or after; every other key is for the window."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key()) if self._frames else None
        if step is None:
            event.ignore()
            return
        at = self._order[self._selected] + step if self._selected in self._order else 0
        self.chosen.emit(self._frames[max(0, min(at, len(self._frames) - 1))].head.id)

    def event(self, event: QEvent) -> bool:
        """Show a long note or name in full where the mouse rests."""
        if event.type() == QEvent.Type.ToolTip:
            placed = self._at(QPointF(event.pos()))  # type: ignore[attr-defined]
            show_tooltip(self, event.globalPos(), _spoken(placed.card) if placed else "")  # type: ignore[attr-defined]
            return True
        return super().event(event)


class _Pen:
    """Writes pieces of a row one after another, from the start of the interface's direction."""

    def __init__(self, cards: ClaimCards, painter: QPainter, row: QRectF) -> None:
        self._cards, self._painter, self._room = cards, painter, QRectF(row)

    def write(self, words: str, color: str, *, underline: str = "", share: float = 1.0) -> None:
        if self._room.width() < GLYPH:
            return
        room = QRectF(self._room)
        room.setWidth(self._room.width() * share)
        if self._cards._mirrored():  # noqa: SLF001
            room.moveRight(self._room.right())
        width = self._cards._text(self._painter, room, words, color)  # noqa: SLF001
        if underline:
            left = self._room.right() - width if self._cards._mirrored() else self._room.left()  # noqa: SLF001
            self._painter.fillRect(QRectF(left, self._room.bottom() - 4, width, 2), QColor(underline))
        self._advance(width + 8)

    def mark(self, mark: str, color: QColor, ground: QColor) -> None:
        x = self._room.right() - GLYPH / 2 if self._cards._mirrored() else self._room.left() + GLYPH / 2  # noqa: SLF001
        paint_mark(self._painter, mark, QPointF(x, self._room.center().y()), GLYPH, color, ground)
        self._advance(GLYPH + 6)

    def _advance(self, width: float) -> None:
        if self._cards._mirrored():  # noqa: SLF001
            self._room.setRight(self._room.right() - width)
        else:
            self._room.setLeft(self._room.left() + width)


def _height(card: CardData) -> float:
    return 2 * FRAME + NAME_ROW + STANCE_ROW * len(card.rows) + (NOTE_ROW if card.note else 0)


def _spoken(card: CardData) -> str:
    """What a screen reader says of a card."""
    stances = (" ".join(filter(None, (row.who, row.words, *row.cues, row.towards))) for row in card.rows)
    return "\n".join(filter(None, (card.speaker, *stances, card.note)))
