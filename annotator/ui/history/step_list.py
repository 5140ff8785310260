"""The list of steps: the painting of its rows and its keys. Sizes are pixels."""

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.scheme import Scheme
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.gradual_model import Index
from annotator.ui.history.step_model import DayRow, StepModel, StepRow
from annotator.ui.history.step_words import StepWords
from annotator.ui.keys import MOVING
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.stances import stance_choice
from annotator.ui.theme import CAPTION_SIZE, INTERFACE_SIZE, Theme, interface_font

DAY_HEIGHT, ROW_HEIGHT, QUOTE_SIZE = 28, 52, 15
PADDING, DISC, INDENT, LINE, EDGE, GLYPH = 16.0, 24.0, 50.0, 22.0, 3.0, 9.0
GAP, ARROW_GAP = 6.0, 4.0


class StepList(QListView):
    """The list; keys that do not move in it are left to the desk."""

    def __init__(self, model: StepModel, words: StepWords, scheme: Scheme, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("historySteps")
        self.setModel(model)
        self.setItemDelegate(StepDelegate(model, words, scheme, theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Steps"))

    def height_of_rows(self, most: int) -> int:
        """Return the height that all rows need, or `most` where they need more."""
        height, model = 0, self.model()
        for row in range(model.rowCount()):
            height += self.sizeHintForRow(row)
            if height >= most:
                return most
        return height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list; every other key is for the desk."""
        if event.key() in MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without choosing the first row, as Qt does; the first arrow key chooses it."""
        had_current = self.currentIndex().isValid()
        blocked = self.selectionModel().blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        super().focusInEvent(event)
        if not had_current:
            self.setCurrentIndex(QModelIndex())
        self.selectionModel().blockSignals(blocked)


class StepDelegate(QStyledItemDelegate):
    """Paints a day, or a step: who did what and when, and the text in its own direction."""

    def __init__(self, model: StepModel, words: StepWords, scheme: Scheme, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._words = model, words
        self._scheme, self._theme = scheme, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Days are lower than steps."""
        return QSize(100, DAY_HEIGHT if self._model.step(index) is None else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row, room = self._model.cell(index), QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, DayRow):
            self._paint_day(painter, room, row, mirrored=mirrored)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, room, row, selected=selected, mirrored=mirrored)
            self._paint_step(painter, room, row, mirrored=mirrored)
        painter.restore()

    def _paint_day(self, painter: QPainter, room: QRectF, row: DayRow, *, mirrored: bool) -> None:
        colors = self._theme.colors
        painter.setPen(QPen(QColor(colors.hair), 1))
        painter.drawLine(room.topLeft(), room.topRight())
        inner = room.adjusted(PADDING, 0, -PADDING, 0)
        paint_line(painter, inner, row.words, interface_font(CAPTION_SIZE), colors.text3, mirrored=mirrored)

    def _paint_ground(self, painter: QPainter, room: QRectF, row: StepRow, *, selected: bool, mirrored: bool) -> None:
        colors = self._theme.colors
        if selected:
            painter.fillRect(room, QColor(colors.ink_tint))
        if row.step.id in self._model.later:
            left = room.right() - EDGE if mirrored else room.left()
            painter.fillRect(QRectF(left, room.top(), EDGE, room.height()), QColor(colors.warn_line))

    def _paint_step(self, painter: QPainter, room: QRectF, row: StepRow, *, mirrored: bool) -> None:
        colors = self._theme.colors
        disc_top = 5 if row.text else (room.height() - DISC) / 2
        self._paint_disc(painter, room.adjusted(0, disc_top, 0, 0), row.who, mirrored=mirrored)
        start, end = (PADDING, INDENT) if mirrored else (INDENT, PADDING)
        inner = room.adjusted(start, 0, -end, 0)
        top = room.top() + (4 if row.text else (room.height() - LINE) / 2)
        line = QRectF(inner.left(), top, inner.width(), LINE)
        font = interface_font(CAPTION_SIZE)
        width = width_of(row.time, font) + 1
        left = line.left() if mirrored else line.right() - width
        paint_line(painter, QRectF(left, top, width, LINE), row.time, font, colors.text3, mirrored=not mirrored)
        if mirrored:
            line.setLeft(line.left() + width + GAP)
        else:
            line.setRight(line.right() - width - GAP)
        self._paint_words(painter, line, row, mirrored=mirrored)
        if row.text:
            words = interface_font(QUOTE_SIZE)
            words.setFamilies(LATIN_FONTS)
            under = QRectF(inner.left(), top + LINE, inner.width(), LINE)
            in_sentence = row.summary.kind == "corrected text"  # two quotes with an arrow, not one in its own direction
            text = " ".join(row.text.split())
            paint_line(painter, under, text, words, colors.text2, mirrored=mirrored, as_interface=in_sentence)

    def _paint_disc(self, painter: QPainter, room: QRectF, who: str, *, mirrored: bool) -> None:
        colors = self._theme.colors
        left = room.right() - PADDING - DISC if mirrored else room.left() + PADDING
        disc = QRectF(left, room.top(), DISC, DISC)
        painter.setPen(QPen(QColor(colors.hair), 1))
        painter.setBrush(QColor(colors.raised))
        painter.drawEllipse(disc)
        paint_centered(painter, disc, who[:1].upper(), interface_font(11, bold=True), colors.text2)

    def _paint_words(self, painter: QPainter, line: QRectF, row: StepRow, *, mirrored: bool) -> None:
        colors = self._theme.colors
        bold, plain = interface_font(INTERFACE_SIZE, bold=True), interface_font(INTERFACE_SIZE)
        room = _Room(line, mirrored=mirrored)
        room.take(paint_line(painter, room.share(0.45), row.who, bold, colors.text, mirrored=mirrored) + GAP - 1)
        width = paint_line(painter, room.rest, row.what, plain, colors.text, mirrored=mirrored, as_interface=True)
        room.take(width + GAP)
        if row.values is None:
            return
        values = row.values if row.values[0] else row.values[1:]
        for number, value in enumerate(values):
            if number:
                arrow = "←" if mirrored else "→"
                room.take(paint_line(painter, room.rest, arrow, plain, colors.text3, mirrored=mirrored) + ARROW_GAP)
            self._paint_value(painter, room, value, mirrored=mirrored)

    def _paint_value(self, painter: QPainter, room: "_Room", value: str, *, mirrored: bool) -> None:
        colors, plain = self._theme.colors, interface_font(INTERFACE_SIZE)
        choice, color = stance_choice(self._scheme, value), colors.text2
        if choice is not None and room.rest.width() > GLYPH:
            color = choice.dark if self._theme.name == "dark" else choice.light
            center = room.first(GLYPH).center()
            paint_mark(painter, choice.mark, QPointF(center), GLYPH, QColor(color), QColor(colors.panel))
            room.take(GLYPH + ARROW_GAP)
        words = self._words.value(value)
        room.take(paint_line(painter, room.rest, words, plain, color, mirrored=mirrored) + ARROW_GAP)


class _Room:
    """The room on a line that is left, from its start."""

    def __init__(self, line: QRectF, *, mirrored: bool) -> None:
        self.rest, self._mirrored = QRectF(line), mirrored

    def first(self, width: float) -> QRectF:
        left = self.rest.right() - width if self._mirrored else self.rest.left()
        return QRectF(left, self.rest.top(), width, self.rest.height())

    def share(self, part: float) -> QRectF:
        return self.first(self.rest.width() * part)

    def take(self, width: float) -> None:
        width = min(width, self.rest.width())
        if self._mirrored:
            self.rest.setRight(self.rest.right() - width)
        else:
            self.rest.setLeft(self.rest.left() + width)
