"""The chip of the current claim, which the next key acts on: its words, speaker and stance."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.annotation import Annotations
from annotator.domain.frames import SPEAKER, Frame, Stance
from annotator.domain.scheme import Scheme
from annotator.text.direction import Direction
from annotator.ui import language
from annotator.ui.article.card_data import names, quote, stance_words
from annotator.ui.article.highlights import swatch_of
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.stances import stance_choice
from annotator.ui.theme import Theme, icon_pixmap, interface_font

HEIGHT, PADDING, GAP, MARK, SIGN, QUOTE_SIZE = 28, 10.0, 8.0, 8.0, 14.0, 16
LEAST_QUOTE = 48.0


class Piece(NamedTuple):
    """A piece of the chip: a mark, words, or both, in a colour; `chip` is a warning in a frame."""

    words: str
    color: str
    mark: str = ""
    mark_color: str = ""
    bold: bool = False
    chip: bool = False


class CurrentClaimChip(QWidget):
    """Shows the current claim; a click leads to it. Hidden without a claim."""

    clicked = Signal()

    def __init__(self, theme: Theme, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("currentClaim")
        self._theme = theme
        self._scheme = scheme
        self._words = ""
        self._around: Direction = "ltr"
        self._label = ""
        self._pieces: list[Piece] = []
        self._quote_font = interface_font(QUOTE_SIZE)
        self._quote_font.setFamilies(LATIN_FONTS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_claim(self, frame: Frame, stance: Stance | None, work: Annotations, around: Direction) -> None:
        """Show a claim with the stance that keys change; `around` is the direction of its paragraph."""
        self._words, self._around, self._label = quote(frame.head), around, frame.head.label
        self._pieces = [*self._who(frame, stance, work), *self._how(stance)]
        parts = [piece.words for piece in self._pieces]
        self.setAccessibleName(self.tr("Current claim") + ": " + language.listed([self._words, *parts]))
        self.updateGeometry()
        self.update()

    @property
    def summary(self) -> str:
        """The content of the chip in words."""
        return self.accessibleName()

    def _who(self, frame: Frame, stance: Stance | None, work: Annotations) -> list[Piece]:
        colors = self._theme.colors
        own_stance = frame.own_stance
        further = stance is not None and stance in frame.stances and (own_stance is None or stance.id != own_stance.id)
        speakers = stance.holders if further and stance is not None else frame.speakers
        if not speakers:
            return [Piece(self.tr("needs speaker"), colors.warn_text, chip=True)]
        swatch, mark = swatch_of(self._scheme, SPEAKER, self._theme.name)
        said = self.tr("stance of") if further else self.tr("said by")
        return [Piece(said, colors.text2), Piece(names(speakers, work), colors.text, mark, swatch.line, bold=True)]

    def _how(self, stance: Stance | None) -> list[Piece]:
        value = stance.value if stance else ""
        choice, words = stance_choice(self._scheme, value), stance_words(value, self._scheme)
        if words and not value:
            return [Piece(words, self._theme.colors.warn_text, chip=True)]
        if choice is None:
            return [Piece(words, self._theme.colors.text3)] if words else []
        color = choice.dark if self._theme.name == "dark" else choice.light
        return [Piece(words, color, choice.mark, color)]

    # --- size

    def _width_of(self, piece: Piece) -> float:
        mark = MARK + 6 if piece.mark else 0
        return mark + width_of(piece.words, _font(piece)) + (SIGN + 20 if piece.chip else 0)

    def _fixed_width(self) -> float:
        return 2 * PADDING + MARK + 8 + sum(self._width_of(piece) + GAP for piece in self._pieces)

    def sizeHint(self) -> QSize:
        """Return the size for the whole content."""
        return QSize(round(self._fixed_width() + width_of(self._words, self._quote_font) + 14), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least size, with few words of the claim."""
        return QSize(round(min(self._fixed_width() + LEAST_QUOTE, 420)), HEIGHT)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pieces from the start."""
        colors = self._theme.colors
        swatch, mark = swatch_of(self._scheme, self._label, self._theme.name)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(swatch.line), 1))
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        paint_mark(painter, mark, self._at(PADDING, MARK).center(), MARK, QColor(swatch.line), QColor(colors.raised))
        x = PADDING + MARK + 8
        wanted = width_of(self._words, self._quote_font) + 12
        width = max(min(wanted, self.width() - self._fixed_width()), LEAST_QUOTE)
        box = self._at(x, width)
        painter.fillRect(box.adjusted(0, 4, 0, -4), QColor(swatch.tint))
        paint_centered(painter, box.adjusted(6, 0, -6, 0), self._words, self._quote_font, colors.text, self._around)
        x += width + GAP
        for piece in self._pieces:
            x = self._paint_piece(painter, piece, x)
        painter.end()

    def _paint_piece(self, painter: QPainter, piece: Piece, x: float) -> float:
        colors = self._theme.colors
        width = min(self._width_of(piece), self.width() - x - PADDING)
        if width <= SIGN:
            return x
        if piece.chip:
            chip = self._at(x, width).adjusted(0, 4, 0, -4)
            painter.setPen(QPen(QColor(colors.warn_line), 1))
            painter.setBrush(QColor(colors.warn_fill))
            painter.drawRoundedRect(chip, 9, 9)
            pixmap = icon_pixmap("warning", colors.warn_text, round(SIGN), self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self._at(x + 7, SIGN).left(), chip.center().y() - SIGN / 2), pixmap)
            room = self._at(x + SIGN + 11, width - SIGN - 16)
        elif piece.mark:
            center = self._at(x, MARK).center()
            paint_mark(painter, piece.mark, center, MARK + 1, QColor(piece.mark_color), QColor(colors.raised))
            room = self._at(x + MARK + 6, width - MARK - 6 + 1)
        else:
            room = self._at(x, width + 1)
        paint_line(painter, room, piece.words, _font(piece), piece.color, mirrored=self._mirrored())
        return x + width + GAP

    def _at(self, x: float, width: float) -> QRectF:
        return QRectF(self.width() - x - width if self._mirrored() else x, 0, width, self.height())

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead to the claim."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


def _font(piece: Piece) -> QFont:
    return interface_font(12 if piece.chip else 13, bold=piece.bold or piece.chip)
