"""Painting of claim cards: rows, heights, buttons. UNITS: pixels of the widget with the cards."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from annotator.domain.frames import CLAIM, CUE
from annotator.domain.scheme import Scheme
from annotator.ui.article.card_data import CardData, RelatedRow, StanceRow, needs_speaker_words
from annotator.ui.article.highlights import swatch_of
from annotator.ui.article.row_pieces import GLYPH, RowPieces
from annotator.ui.lines import paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.stances import stance_choice
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

PADDING, EDGE, RADIUS = 12.0, 4.0, 6.0
NAME_ROW, STANCE_ROW, NOTE_ROW, FRAME = 24.0, 22.0, 20.0, 9.0
BUTTON, BUTTON_STEP, CHIP_HEIGHT, SIGN, DOT = 16.0, 30.0, 20.0, 14.0, 3.0
REACH = 6.0
"""How far around a small button a click counts."""
SPEAKERS = "speakers"
"""The names of the speakers of a card."""
CORRECTED = "information"
"""The icon that says that somebody has corrected the claim; no button."""
FOLDED = QSizeF(24, 28)
"""The size of a folded card."""
WHO_SHARE, CUE_SHARE = 0.45, 0.5
"""The share of the rest of a row for the name of another holder, and for a cue before a target."""


def height_of(card: CardData) -> float:
    """Return the height of a card."""
    return 2 * FRAME + NAME_ROW + STANCE_ROW * (len(card.rows) + len(card.related)) + (NOTE_ROW if card.note else 0)


def row_at(card: CardData, box: QRectF, point: QPointF) -> StanceRow | None:
    """Return the stance row of a card under a point, or None."""
    index = _row_number(box, point)
    return card.rows[index] if 0 <= index < len(card.rows) else None


def related_at(card: CardData, box: QRectF, point: QPointF) -> RelatedRow | None:
    """Return the row of a relation with another claim under a point, or None."""
    index = _row_number(box, point) - len(card.rows)
    return card.related[index] if 0 <= index < len(card.related) else None


def _row_number(box: QRectF, point: QPointF) -> int:
    return int((point.y() - box.top() - FRAME - NAME_ROW) // STANCE_ROW)


def button_boxes(card: CardData, box: QRectF, *, mirrored: bool) -> dict[str, QRectF]:
    """Return the boxes of the buttons and signs of a card, by the name of their icon."""
    top = box.top() + FRAME + (NAME_ROW - BUTTON) / 2
    places = {}
    for index, name in enumerate(_icons(card)):
        inset = PADDING + 2 + index * BUTTON_STEP
        left = box.left() + inset if mirrored else box.right() - inset - BUTTON
        places[name] = QRectF(left, top, BUTTON, BUTTON)
    return places


def part_at(card: CardData, box: QRectF, point: QPointF, *, mirrored: bool) -> str:
    """Return what of a card is under a point: SPEAKERS where they have spans, the name of an icon, "" for the rest."""
    if card.speaker_spans and name_box(card, box, mirrored=mirrored).contains(point):
        return SPEAKERS
    boxes = button_boxes(card, box, mirrored=mirrored).items()
    return next((name for name, button in boxes if button.adjusted(-REACH, -REACH, REACH, REACH).contains(point)), "")


def _icons(card: CardData) -> list[str]:
    return ["note", "link", *(["question"] if card.thread else []), *([CORRECTED] if card.corrected_by else [])]


def _buttons_room(card: CardData) -> float:
    return BUTTON_STEP * len(_icons(card))


def name_box(card: CardData, box: QRectF, *, mirrored: bool) -> QRectF:
    """Return the box of the names of the speakers of a card."""
    width = min(width_of(card.speaker, interface_font(bold=True)), box.width() - 2 * PADDING - _buttons_room(card))
    left = box.right() - PADDING - width if mirrored else box.left() + PADDING
    return QRectF(left, box.top() + FRAME, width, NAME_ROW)


def _chip_font() -> QFont:
    return interface_font(CAPTION_SIZE, bold=True)


def _chip_width(words: str) -> float:
    return width_of(words, _chip_font()) + SIGN + 22


class CardPainter:
    """Paints cards on one widget. `mirrored`: right-to-left interface; `ratio`: pixel ratio of the screen.

    `offers_acts` says whether cards have their buttons.
    """

    def __init__(
        self,
        painter: QPainter,
        scheme: Scheme,
        theme: Theme,
        *,
        mirrored: bool,
        ratio: float,
        offers_acts: bool = True,
    ) -> None:
        self._painter = painter
        self._offers_acts = offers_acts
        self._scheme = scheme
        self._theme = theme
        self._mirrored = mirrored
        self._ratio = ratio

    def paint(self, card: CardData, box: QRectF, *, selected: bool, row: str) -> None:
        """Paint a card; on a selected one, the row of a stance or relation with this id is the one that keys change."""
        colors = self._theme.colors
        self._painter.setPen(QPen(QColor(colors.ink if selected else colors.hair), 2 if selected else 1))
        self._painter.setBrush(QColor(colors.raised))
        self._painter.drawRoundedRect(box, RADIUS, RADIUS)
        left = box.right() - EDGE if self._mirrored else box.left()
        self._painter.fillRect(QRectF(left, box.top(), EDGE, box.height()), QColor(self._line_color(card.label)))
        inner = box.adjusted(PADDING, FRAME, -PADDING, -FRAME)
        self._paint_buttons(card, box)
        self._paint_name(card, QRectF(inner.left(), inner.top(), inner.width(), NAME_ROW))
        top = inner.top() + NAME_ROW
        rows: tuple[StanceRow | RelatedRow, ...] = (*card.rows, *card.related)
        for shown in rows:
            place = QRectF(inner.left(), top, inner.width(), STANCE_ROW)
            if selected and shown.id and shown.id == row:
                self._paint_ground(place)
            if isinstance(shown, StanceRow):
                self._paint_stance(shown, place)
            else:
                self._paint_related(shown, place)
            top += STANCE_ROW
        if card.note:
            words = QCoreApplication.translate("ClaimCards", "note: {note}").format(note=" ".join(card.note.split()))
            place = QRectF(inner.left(), top, inner.width(), NOTE_ROW)
            paint_line(self._painter, place, words, interface_font(CAPTION_SIZE), colors.text3, mirrored=self._mirrored)

    def paint_sign(self, card: CardData, box: QRectF, *, selected: bool) -> None:
        """Paint a folded card: its stance, or a warning if something is missing; a dot if corrected."""
        colors = self._theme.colors
        self._painter.setPen(QPen(QColor(colors.ink if selected else colors.hair), 2 if selected else 1))
        self._painter.setBrush(QColor(colors.raised))
        self._painter.drawRoundedRect(box, RADIUS, RADIUS)
        center = box.center()
        choice = stance_choice(self._scheme, card.rows[0].value)
        if not card.complete:
            pixmap = icon_pixmap("warning", colors.warn_text, round(SIGN), self._ratio)
            self._painter.drawPixmap(center - QPointF(SIGN, SIGN) / 2, pixmap)
        elif choice is not None:
            color = choice.dark if self._theme.name == "dark" else choice.light
            paint_mark(self._painter, choice.mark, center, GLYPH, QColor(color), QColor(colors.raised))
        else:
            self._painter.fillRect(QRectF(center.x() - 4, center.y() - 1, 8, 2), QColor(colors.text3))
        if card.corrected_by:
            corner = box.topLeft() + QPointF(5, 5) if self._mirrored else box.topRight() + QPointF(-5, 5)
            self._paint_dot(corner, colors.ink)

    def _paint_dot(self, center: QPointF, color: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(color))
        self._painter.drawEllipse(center, DOT, DOT)

    def _paint_buttons(self, card: CardData, box: QRectF) -> None:
        if not self._offers_acts:
            return
        colors = self._theme.colors
        buttons = button_boxes(card, box, mirrored=self._mirrored)
        inks = {CORRECTED: colors.ink}
        if card.thread is not None:
            inks["question"] = colors.warn_text if card.thread.is_open else colors.good
        for name, button in buttons.items():
            ink = inks.get(name, colors.text2)
            self._painter.drawPixmap(button.topLeft(), icon_pixmap(name, ink, round(BUTTON), self._ratio))
        if card.note:
            self._paint_dot(buttons["note"].topRight() + QPointF(-1, 2), colors.warn_line)

    def _paint_name(self, card: CardData, row: QRectF) -> None:
        if card.needs_speaker:
            words = needs_speaker_words()
            pieces = RowPieces(self._painter, row, mirrored=self._mirrored)
            self._paint_chip(words, pieces.take(_chip_width(words)))
            return
        taken = _buttons_room(card)
        room = row.adjusted(taken, 0, 0, 0) if self._mirrored else row.adjusted(0, 0, -taken, 0)
        font = interface_font(bold=True)
        paint_line(self._painter, room, card.speaker, font, self._theme.colors.text, mirrored=self._mirrored)

    def _paint_chip(self, words: str, room: QRectF) -> None:
        """Paint that something is missing, with a warning sign, in the room of a piece of a row."""
        colors = self._theme.colors
        chip = QRectF(room.left(), room.top() + (room.height() - CHIP_HEIGHT) / 2, room.width(), CHIP_HEIGHT)
        self._painter.setPen(QPen(QColor(colors.warn_line), 1))
        self._painter.setBrush(QColor(colors.warn_fill))
        self._painter.drawRoundedRect(chip, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        sign = chip.right() - SIGN - 8 if self._mirrored else chip.left() + 8
        pixmap = icon_pixmap("warning", colors.warn_text, round(SIGN), self._ratio)
        self._painter.drawPixmap(QPointF(sign, chip.top() + 3), pixmap)
        inner = chip.adjusted(8, 0, -SIGN - 12, 0) if self._mirrored else chip.adjusted(SIGN + 12, 0, -8, 0)
        paint_line(self._painter, inner, words, _chip_font(), colors.warn_text, mirrored=self._mirrored)

    def _paint_ground(self, row: QRectF) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.colors.ink_tint))
        self._painter.drawRoundedRect(row.adjusted(-4, 1, 4, -1), 4, 4)

    def _paint_related(self, shown: RelatedRow, row: QRectF) -> None:
        colors = self._theme.colors
        swatch, mark = swatch_of(self._scheme, CLAIM, self._theme.name)
        pieces = RowPieces(self._painter, row, mirrored=self._mirrored)
        pieces.write(shown.words, colors.text2)
        pieces.mark(mark, swatch.line, colors.raised)
        pieces.write(shown.quote, colors.text)

    def _paint_stance(self, shown: StanceRow, row: QRectF) -> None:
        colors = self._theme.colors
        pieces = RowPieces(self._painter, row, mirrored=self._mirrored)
        if shown.who:
            pieces.write(shown.who, colors.text2, share=WHO_SHARE)
        choice = stance_choice(self._scheme, shown.value)
        if shown.words and not shown.value:
            self._paint_chip(shown.words, pieces.take(_chip_width(shown.words)))
        elif choice is None:
            pieces.write(shown.words, colors.text3)
        else:
            color = choice.dark if self._theme.name == "dark" else choice.light
            pieces.mark(choice.mark, color, colors.raised)
            pieces.write(shown.words, color)
        for cue in shown.cues:
            share = CUE_SHARE if shown.towards else 1.0
            pieces.write(cue, colors.text2, underline=self._line_color(CUE), share=share)
        if shown.towards:
            pieces.write(f"{'←' if self._mirrored else '→'} {shown.towards}", colors.text3)

    def _line_color(self, label: str) -> str:
        return swatch_of(self._scheme, label, self._theme.name)[0].line
