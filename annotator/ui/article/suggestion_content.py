"""What a suggestion says, on its card: number, confidence, and a row for each part. Sizes are pixels."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.frames import CLAIM, CUE, SPEAKER
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.article.card_data import stance_words
from annotator.ui.article.highlights import swatch_of
from annotator.ui.article.row_pieces import GAP, GLYPH, RowPieces
from annotator.ui.article.suggested import LIKELY, Suggested, SuggestedPart
from annotator.ui.lines import paint_line, width_of
from annotator.ui.stances import stance_choice
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

HEADING, ROW, QUOTE_SIZE = 24.0, 24.0, 15
SEGMENTS, SEGMENT_WIDTH, SEGMENT_HEIGHT, SEGMENT_STEP = 5, 8.0, 6.0, 10.0
BAR = SEGMENTS * SEGMENT_STEP - (SEGMENT_STEP - SEGMENT_WIDTH)


def heading_of(number: int, total: int) -> str:
    """Return which suggestion of an article one is, in words."""
    words = QCoreApplication.translate("SuggestionCard", "Suggestion {number} of {total}")
    return words.format(number=language.number(number), total=language.number(total))


class NumberedSuggestion(NamedTuple):
    """A suggestion with its number among those of the article."""

    suggested: Suggested
    number: int
    total: int
    scheme: Scheme

    @property
    def heading(self) -> str:
        """Which of the suggestions it is."""
        return heading_of(self.number, self.total)

    @property
    def confidence(self) -> str:
        """How sure it is: the number and a word."""
        likely = self.suggested.confidence >= LIKELY
        words = (
            QCoreApplication.translate("SuggestionCard", "{number}, likely")
            if likely
            else QCoreApplication.translate("SuggestionCard", "{number}, possible")
        )
        return words.format(number=language.decimal(self.suggested.confidence))

    @property
    def stance(self) -> str:
        """The stance in words, or that the claim will need one, as its card says then."""
        return stance_words(self.suggested.stance, self.scheme)

    @property
    def rows(self) -> list[SuggestedPart]:
        """The parts in rows: a cue last, with the stance beside it; without a cue an empty part for the stance."""
        parts = sorted(self.suggested.parts, key=lambda part: part.label == CUE)
        if self.stance and not any(part.label == CUE for part in parts):
            parts.append(SuggestedPart(CUE, (), ""))
        return parts

    def _name(self, label: str) -> str:
        known = self.scheme.label(label)
        return self.scheme.say(known.name, language.current()) if known else label

    def in_words(self) -> str:
        """Return all of it in words, for screen readers and tooltips."""
        lines = [f"{self.heading}: {self.confidence}"]
        for part in self.rows:
            beside = self.suggested.entry if part.label == SPEAKER else self.stance if part.label == CUE else ""
            quote = part.whole or part.quote
            words = f"{self._name(part.label)}: {language.isolated(quote)}" if quote else ""
            lines.append(language.listed(filter(None, (words, language.isolated(beside) if beside else ""))))
        return "\n".join(lines)


class SuggestionContent(QWidget):
    """Paints a suggestion; where there is little room, without first rows, whose words the article shows."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: NumberedSuggestion | None = None
        self._left_out = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_suggestion(self, shown: NumberedSuggestion) -> None:
        """Show a suggestion whole."""
        self._shown, self._left_out = shown, 0
        self.updateGeometry()
        self.update()

    @property
    def row_count(self) -> int:
        """The number of rows of the suggestion."""
        return len(self._shown.rows) if self._shown else 0

    def leave_out(self, count: int) -> None:
        """Leave out this many first rows; with any, also the bar, so that there is room beside the heading."""
        if count != self._left_out:
            self._left_out = count
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size in one column of cards."""
        return QSize(200, self.heightForWidth(200))

    def hasHeightForWidth(self) -> bool:
        """Return True: the confidence is below the heading where there is no room beside it."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of heading and rows."""
        if self._shown is None:
            return 0
        headings = 1 if self._fits_beside(self._shown, width) else 2
        return round(headings * HEADING + (self.row_count - self._left_out) * ROW)

    def _fits_beside(self, shown: NumberedSuggestion, width: float) -> bool:
        heading = width_of(shown.heading, interface_font(CAPTION_SIZE, bold=True))
        return heading + GAP + self._bar + _confidence_width(shown) <= width

    @property
    def _bar(self) -> float:
        """The room for the bar with the gap after it."""
        return 0 if self._left_out else BAR + GAP

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in the direction of the interface, each part in its own."""
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._paint_heading(painter, self._shown)
        for part in self._shown.rows[self._left_out :]:
            self._paint_part(painter, self._shown, part, QRectF(0, top, self.width(), ROW))
            top += ROW
        painter.end()

    def _paint_heading(self, painter: QPainter, shown: NumberedSuggestion) -> float:
        """Paint heading and confidence, and return where the rows begin."""
        mirrored, colors = self._mirrored(), self._theme.colors
        row, bold = QRectF(0, 0, self.width(), HEADING), interface_font(CAPTION_SIZE, bold=True)
        paint_line(painter, row, shown.heading, bold, colors.text, mirrored=mirrored, as_interface=True)
        width = self._bar + _confidence_width(shown)
        beside = self._fits_beside(shown, self.width())
        at_left = mirrored if beside else not mirrored
        place = QRectF(0 if at_left else self.width() - width, 0 if beside else HEADING, width, HEADING)
        if self._bar:
            self._paint_bar(painter, shown.suggested.confidence, place)
        words = place.adjusted(0, 0, -self._bar, 0) if mirrored else place.adjusted(self._bar, 0, 0, 0)
        font = interface_font(CAPTION_SIZE)
        paint_line(painter, words, shown.confidence, font, colors.text2, mirrored=mirrored, as_interface=True)
        return HEADING if beside else 2 * HEADING

    def _paint_bar(self, painter: QPainter, confidence: float, place: QRectF) -> None:
        colors, mirrored = self._theme.colors, self._mirrored()
        top = place.center().y() - SEGMENT_HEIGHT / 2
        for number in range(SEGMENTS):
            shift = number * SEGMENT_STEP
            x = round(place.right() - SEGMENT_WIDTH - shift if mirrored else place.left() + shift)
            filled = number < round(confidence * SEGMENTS)
            painter.setPen(QPen(QColor(colors.ink if filled else colors.border), 1))
            painter.setBrush(QColor(colors.ink) if filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(x, top, SEGMENT_WIDTH, SEGMENT_HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)

    def _paint_part(self, painter: QPainter, shown: NumberedSuggestion, part: SuggestedPart, row: QRectF) -> None:
        colors = self._theme.colors
        pieces = RowPieces(painter, row, mirrored=self._mirrored())
        if part.quote:
            swatch, mark = swatch_of(shown.scheme, part.label, self._theme.name)
            pieces.hollow_mark(mark, swatch.line, colors.window)
        if part.label == SPEAKER and shown.suggested.entry:
            note = width_of(shown.suggested.entry, interface_font(CAPTION_SIZE)) + GAP
            pieces.write(part.quote, colors.text, kept=min(note, row.width() / 2), cut=part.cut, whole=part.whole)
            pieces.write(shown.suggested.entry, colors.text3, size=CAPTION_SIZE)
        elif part.label == CUE and shown.stance:
            self._paint_cue(pieces, shown, part, row)
        else:
            size = QUOTE_SIZE if part.label == CLAIM else CAPTION_SIZE + 1
            pieces.write(part.quote, colors.text, size=size, cut=part.cut, whole=part.whole)

    def _paint_cue(self, pieces: RowPieces, shown: NumberedSuggestion, part: SuggestedPart, row: QRectF) -> None:
        colors = self._theme.colors
        stance = width_of(shown.stance, interface_font()) + GLYPH + 3 * GAP
        if part.quote:
            pieces.write(part.quote, colors.text, kept=min(stance, row.width() / 2), cut=part.cut, whole=part.whole)
        choice = stance_choice(shown.scheme, shown.suggested.stance)
        if choice is None:
            pieces.write(shown.stance, colors.text3)
            return
        color = choice.dark if self._theme.name == "dark" else choice.light
        pieces.mark(choice.mark, color, colors.window)
        pieces.write(shown.stance, color)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _confidence_width(shown: NumberedSuggestion) -> float:
    return width_of(shown.confidence, interface_font(CAPTION_SIZE)) + 2
