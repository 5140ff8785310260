"""The rows of the inbox: a Qt model of the items that pass a filter, and the painting of a row. Sizes are pixels."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.inbox_items import InboxFilter, Item
from annotator.ui import language
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.inbox_feed import InboxFeed
from annotator.ui.lines import paint_line, width_of
from annotator.ui.moments import moment_words
from annotator.ui.plain import tooltip
from annotator.ui.project.inbox.words import ICONS, name_of, quote_of, state_words, title_of
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

ROW_HEIGHT, PADDING, INDENT, EDGE, ICON = 84, 16.0, 46.0, 3, 16
QUOTE_SIZE, CHIP_HEIGHT, SIGN = 15, 20.0, 12
LAST_RESOLVED = 5
"""The resolved items that are shown when none is open."""


class InboxModel(GradualModel):
    """The items that pass a filter; the last resolved ones if only open ones are wanted and there are none."""

    def __init__(self, feed: InboxFeed, parent: QWidget) -> None:
        super().__init__(parent)
        self._feed = feed
        self.filter = InboxFilter()
        self.items: list[Item] = []
        self.nothing_open = False
        self._titles: dict[str, str] = {}

    def total(self) -> int:
        """The number of items listed."""
        return len(self.items)

    def show_items(self, filter_: InboxFilter) -> None:
        """List the items that pass a filter."""
        self.filter = filter_
        self._titles = {}
        inbox = self._feed.inbox
        self.items = inbox.items(filter_)
        self.nothing_open = filter_.kind == "open" and not self.items
        if self.nothing_open:
            resolved = [item for item in inbox.items() if item.state == "resolved"]
            self.items = sorted(resolved, key=lambda item: item.decided, reverse=True)[:LAST_RESOLVED]
        self.list_changed()

    def second_line(self, item: Item) -> str:
        """Return the quote of an item, or else the title of its article."""
        if (quote := quote_of(self._feed.session, item)) or not item.document:
            return quote
        if item.document not in self._titles:
            self._titles[item.document] = self._feed.session.facts(item.document).title
        return self._titles[item.document]

    def row_of(self, key: str) -> int:
        """Return the row of an item, -1 if it is not listed."""
        return next((row for row, item in enumerate(self.items) if item.key == key), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The item for the delegate; words for screen readers and tooltips."""
        if not index.isValid() or index.row() >= self.total():
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            who = name_of(self._feed.session, item.author)
            return language.listed(filter(None, (title_of(item), state_words(item), self.second_line(item), who)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip("\n".join(filter(None, (item.text, self.second_line(item)))))
        return None


class InboxDelegate(QStyledItemDelegate):
    """Paints three lines: title and state, the quote in its own direction, who and when."""

    def __init__(self, feed: InboxFeed, model: InboxModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._feed, self._model, self._theme = feed, model, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows have the same height."""
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row in the direction of the interface; words keep their own."""
        item = index.data(Qt.ItemDataRole.UserRole)
        if item is None:
            return
        colors, room = self._theme.colors, QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(colors.ink_tint))
            edge = room.right() - EDGE if mirrored else room.left()
            painter.fillRect(QRectF(edge, room.top(), EDGE, room.height()), QColor(colors.ink))
        painter.setPen(QPen(QColor(colors.hair), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        sign = room.right() - PADDING - ICON if mirrored else room.left() + PADDING
        ink = colors.warn_text if item.kind == "flag" else colors.text
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(sign, room.top() + 13), icon_pixmap(ICONS[item.kind], ink, ICON, ratio))
        start, end = (PADDING, INDENT) if mirrored else (INDENT, PADDING)
        self._paint_words(painter, room.adjusted(start, 0, -end, 0), item, mirrored=mirrored)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRectF, item: Item, *, mirrored: bool) -> None:
        colors = self._theme.colors
        upper = QRectF(room.left(), room.top() + 10, room.width(), 22)
        chip = paint_state(painter, upper, item, self._theme, mirrored=mirrored) + 10
        beside = upper.adjusted(chip, 0, 0, 0) if mirrored else upper.adjusted(0, 0, -chip, 0)
        paint_line(painter, beside, title_of(item), interface_font(bold=True), colors.text, mirrored=mirrored)
        font = interface_font(QUOTE_SIZE)
        font.setFamilies(LATIN_FONTS)
        quoted = QRectF(room.left(), room.top() + 32, room.width(), 26)
        paint_line(painter, quoted, self._model.second_line(item), font, colors.text2, mirrored=mirrored)
        who = " · ".join(filter(None, (name_of(self._feed.session, item.author), moment_words(item.recorded))))
        lower = QRectF(room.left(), room.top() + 58, room.width(), 18)
        caption = interface_font(CAPTION_SIZE)
        paint_line(painter, lower, who, caption, colors.text2, mirrored=mirrored, as_interface=True)


def paint_state(painter: QPainter, room: QRectF, item: Item, theme: Theme, *, mirrored: bool) -> float:
    """Paint the state of an item as a chip at the end of a row; return its width."""
    colors, words = theme.colors, state_words(item)
    is_open, ticked = item.state == "open", item.state in ("answered", "resolved")
    font = interface_font(CAPTION_SIZE, bold=is_open)
    width = width_of(words, font) + 20 + (SIGN + 4 if ticked else 0)
    left = room.left() if mirrored else room.right() - width
    chip = QRectF(left, room.center().y() - CHIP_HEIGHT / 2, width, CHIP_HEIGHT)
    painter.setPen(QPen(QColor(colors.warn_line if is_open else colors.hair), 1))
    painter.setBrush(QColor(colors.warn_fill if is_open else colors.raised))
    painter.drawRoundedRect(chip, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
    ink = {"open": colors.warn_text, "answered": colors.good}.get(item.state, colors.text2)
    inner = chip.adjusted(10, 0, -10, 0)
    if ticked:
        at = inner.right() - SIGN if mirrored else inner.left()
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(at, chip.top() + 4), icon_pixmap("check", ink, SIGN, ratio))
        inner = inner.adjusted(0, 0, -SIGN - 4, 0) if mirrored else inner.adjusted(SIGN + 4, 0, 0, 0)
    paint_line(painter, inner.adjusted(-1, 0, 1, 0), words, font, ink, mirrored=mirrored, as_interface=True)
    return width
