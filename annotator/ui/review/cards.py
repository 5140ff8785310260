"""The cards of choices at a place: one for each annotation, and one for the other choices.

Sizes are pixels.
"""

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from annotator.domain.scheme import Scheme
from annotator.ui.article.highlights import swatch_of
from annotator.ui.article.page_painting import UNDERLINE, dashes
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.key_map.words import cap
from annotator.ui.marks import paint_mark
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.review.marked_quote import ALL_LINES, MarkedQuote, WrappedWords
from annotator.ui.review.variants import JOINT, Row, ShownVariant
from annotator.ui.stances import stance_choice
from annotator.ui.theme import CAPTION_SIZE, INTERFACE_SIZE, Theme, interface_font

SIGN_WIDTH, QUOTE_SIZE, SAMPLE_WIDTH, SIGN, NAME_WIDTH, WIDEST = 18, 16, 40, 10, 84, 16_777_215
DIFFERENT, EQUAL = "≠", "="


class ChoiceLine(QWidget):
    """A choice in one line with its key; a click anywhere on it chooses it."""

    clicked = Signal()

    def __init__(self, words: str, key: str, beside: QWidget | None = None, *, short: str = "") -> None:
        super().__init__()
        self._whole, self._short = words, short or words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button = QRadioButton()
        self.button.setAccessibleName(words)
        self.button.setAutoExclusive(False)  # so that nothing is chosen at first
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.clicked)
        self.words = at_start(plain_label(words))  # a button's own words would not wrap
        self.words.setWordWrap(True)
        self.row = QHBoxLayout(self)
        self.row.addWidget(self.button)
        self.row.addWidget(self.words, 1)
        if beside is not None:
            self.row.addWidget(beside)
        self._key = plain_label(role="keycap")
        self.row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self._show_key(key)
        self.set_short(short=False)

    def _show_key(self, key: str) -> None:
        self._key.setText(key)
        self._key.setVisible(bool(key))

    def follow(self, action: QAction) -> None:
        """Print the key of an act, now and when it is changed."""

        def show() -> None:
            declared = action.data()
            self._show_key(cap(declared.key or declared.shortcut))

        action.changed.connect(show)
        show()

    def set_short(self, *, short: bool) -> None:
        """Use the short words, where several lines are side by side."""
        self.words.setText(self._short if short else self._whole)
        self.words.setWordWrap(not short)
        self.setToolTip(tooltip(self._whole) if short else "")
        self.words.setFont(interface_font(CAPTION_SIZE if short else INTERFACE_SIZE))
        self.button.setFixedWidth(SIGN_WIDTH)
        edge, gap = (4, 3) if short else (12, 8)
        self.row.setContentsMargins(edge, 6, edge, 6)
        self.row.setSpacing(gap)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class OtherChoices(QFrame):
    """The other choices on one card: a line each, or side by side where there is little height."""

    def __init__(self, lines: list[ChoiceLine]) -> None:
        super().__init__()
        self.setProperty("choice", True)  # noqa: FBT003  Qt takes no keyword here
        self._lines, self._rules = lines, [QFrame() for _ in lines[1:]]
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setSpacing(0)
        self._row.setContentsMargins(1, 1, 1, 1)
        for number, line in enumerate(lines):
            if number:
                self._rules[number - 1].setObjectName("fieldLine")
                self._row.addWidget(self._rules[number - 1])
            self._row.addWidget(line)
        self.set_in_one_row(in_one_row=False)

    def show_line(self, line: ChoiceLine, *, shown: bool) -> None:
        """Show a line that is not the first one, or leave it out."""
        line.setVisible(shown)
        self._rules[self._lines.index(line) - 1].setVisible(shown)

    def set_in_one_row(self, *, in_one_row: bool) -> None:
        """Lay the lines out side by side, in short words, or one under the other."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if in_one_row else directions.TopToBottom)
        for rule in self._rules:
            rule.setFixedSize(QSize(1, WIDEST) if in_one_row else QSize(WIDEST, 1))
            rule.setMinimumSize(1, 1)
        for line in self._lines:
            line.set_short(short=in_one_row)


class Detail(msgspec.Struct, frozen=True):
    """How much a card shows: lines of the quote, of each difference, and of what is the same (0: left out)."""

    quote: int = ALL_LINES
    difference: int = ALL_LINES
    same: int = ALL_LINES


DETAILS = (Detail(), Detail(3, 2, 1), Detail(2, 1, 0), Detail(1, 1, 0))
"""From most to least; a card shows the most that leaves every choice in sight."""


class VariantCard(QFrame):
    """One variant; a click chooses it."""

    clicked = Signal()

    def __init__(self, variant: ShownVariant, name: str, key: str, scheme: Scheme, theme: Theme) -> None:
        super().__init__()
        self.setProperty("choice", True)  # noqa: FBT003  Qt takes no keyword here
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._scheme, self._theme = scheme, theme
        color = swatch_of(scheme, variant.spans[0].label, theme.name)[0].line if variant.spans else ""
        self.line = ChoiceLine(name, key, LaneSample(color, variant.lane) if color else None)
        self.line.words.setFont(interface_font(bold=True))
        self.line.clicked.connect(self.clicked)
        column = QVBoxLayout(self, spacing=2)
        column.setContentsMargins(0, 0, 0, 6)
        column.addWidget(self.line)
        self._quoted: list[WrappedWords] = []
        self._differing: list[WrappedWords] = []
        _add_inset(column, self._quote(variant), 12)
        differing = [row for row in variant.rows if row.differs]
        if differing:
            _add_inset(column, self._differences(differing), 6)
        self._alike: QWidget | None = None
        if same := [f"{row.name}: {row.words}" for row in variant.rows if not row.differs]:
            self._alike = self._same(" · ".join(same), compared=variant.compared)
            _add_inset(column, self._alike, 6)
        self._whole = "\n".join(filter(None, (variant.quote, *(f"{row.name}: {row.words}" for row in variant.rows))))

    def set_detail(self, detail: Detail) -> None:
        """Show so much; the whole is in the tooltip."""
        for most, parts in ((detail.quote, self._quoted), (detail.difference, self._differing)):
            for part in parts:
                part.set_most_lines(most)
        if self._alike is not None:
            self._alike.setVisible(detail.same > 0)
            self._alike_words.set_most_lines(max(detail.same, 1))
        self.setToolTip("" if detail == DETAILS[0] else tooltip(self._whole))

    def _quote(self, variant: ShownVariant) -> QWidget:
        if not variant.spans:
            return at_start(plain_label(self.tr("no annotation here"), role="secondary"))
        font = interface_font(QUOTE_SIZE)
        font.setFamilies(LATIN_FONTS)
        strong = swatch_of(self._scheme, variant.spans[0].label, self._theme.name)[0].strong
        quoted = MarkedQuote(variant.quote, marked_in_quote(variant), font, self._theme.colors.text, strong)
        self._quoted.append(quoted)
        return quoted

    def _differences(self, rows: list[Row]) -> QFrame:
        frame = QFrame()
        frame.setProperty("differs", True)  # noqa: FBT003  Qt takes no keyword here
        grid = _grid(frame)
        for line, row in enumerate(rows):
            self._fill(grid, line, row)
        return frame

    def _same(self, words: str, *, compared: bool) -> QWidget:
        """The content that all variants have in common; of a single variant with spans, everything."""
        holder = QWidget()
        grid = _grid(holder)
        text = self.tr("Same: {what}").format(what=words) if compared else words
        self._alike_words = WrappedWords(text, interface_font(CAPTION_SIZE), self._theme.colors.text3)
        grid.addWidget(plain_label(EQUAL if compared else "", role="caption"), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._alike_words, 0, 1, 1, 2)
        return holder

    def _fill(self, grid: QGridLayout, line: int, row: Row) -> None:
        top = Qt.AlignmentFlag.AlignTop
        name = plain_label(row.name, role="differs")
        name.setFixedWidth(NAME_WIDTH)
        grid.addWidget(plain_label(DIFFERENT, role="differs"), line, 0, top)
        grid.addWidget(name, line, 1, top)
        words = WrappedWords(row.words, interface_font(), self._theme.colors.text)
        self._differing.append(words)
        choice = stance_choice(self._scheme, row.stance) if row.stance else None
        if choice is None:
            grid.addWidget(words, line, 2, top)
            return
        color = choice.dark if self._theme.name == "dark" else choice.light
        sign_and_words = QHBoxLayout(spacing=6)
        sign_and_words.addWidget(StanceSign(choice.mark, color), 0, top)
        sign_and_words.addWidget(words, 1)
        grid.addLayout(sign_and_words, line, 2, top)

    def set_chosen(self, *, chosen: bool) -> None:
        """Show whether this is chosen."""
        self.line.button.setChecked(chosen)
        self.setProperty("chosen", chosen)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


def _add_inset(column: QVBoxLayout, widget: QWidget, inset: int) -> None:
    row = QHBoxLayout()
    row.setContentsMargins(inset, 0, inset, 0)
    row.addWidget(widget)
    column.addLayout(row)


def _grid(holder: QWidget) -> QGridLayout:
    grid = QGridLayout(holder)
    grid.setContentsMargins(8, 2, 8, 2)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(2, 1)
    return grid


def marked_in_quote(variant: ShownVariant) -> list[tuple[int, int]]:
    """Return the ranges of the quote that only this variant has, in code points of the quote."""
    ranges = []
    at = 0
    for start, end in (part for span in variant.spans for part in span.fragments):
        for own_start, own_end in variant.own:
            if max(start, own_start) < min(end, own_end):
                ranges.append((at + max(start, own_start) - start, at + min(end, own_end) - start))
        at += end - start + len(JOINT)
    return ranges


class LaneSample(QWidget):
    """A sample of the underline of a variant in the text."""

    def __init__(self, color: str, lane: int) -> None:
        super().__init__()
        self._color, self._dashed = QColor(color), bool(lane % 2)
        self.setFixedSize(QSize(SAMPLE_WIDTH, 16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it at mid height."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        line = QRectF(0, (self.height() - UNDERLINE) / 2, self.width(), UNDERLINE)
        for piece in dashes(line) if self._dashed else (line,):
            painter.drawRect(piece)
        painter.end()


class StanceSign(QLabel):
    """The mark of a stance value."""

    def __init__(self, mark: str, color: str) -> None:
        super().__init__()
        self._mark, self._color = mark, QColor(color)
        self.setFixedSize(QSize(SIGN + 2, 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        ground = self.palette().base().color()
        paint_mark(painter, self._mark, QPointF(self.rect().center()), SIGN, self._color, ground)
        painter.end()
