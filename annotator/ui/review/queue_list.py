"""The list of the queue: the painting of its rows, its keys and clicks. Sizes are pixels."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.disagreements import Disagreement
from annotator.ui import language
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.gradual_model import Index
from annotator.ui.keys import MOVING
from annotator.ui.lines import paint_line, width_of
from annotator.ui.review.queue import RESOLVED, STALE, Group, Queue, group_of
from annotator.ui.theme import CAPTION_SIZE, INTERFACE_SIZE, Colors, Theme, interface_font

ROW_HEIGHT, GROUP_HEIGHT, PADDING, INDENT, EDGE, QUOTE_SIZE = 54, 40, 16.0, 40.0, 3, 15
BAR_WIDTH, BAR_HEIGHT, CHEVRON = 48.0, 6.0, 4.0
OPENING, CLOSING = Qt.Key.Key_Right, Qt.Key.Key_Left


class QueueList(QListView):
    """The list; it leaves the keys of choices to the page, instead of searching by them."""

    toggled = Signal(str)
    """The group of this reason is to be opened or closed."""

    def __init__(self, queue: Queue, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reviewQueue")
        self.setModel(queue)
        self.setItemDelegate(QueueDelegate(queue, theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Disagreements"))

    def _group(self, index: Index) -> Group | None:
        row = index.data(Qt.ItemDataRole.UserRole)
        return row if isinstance(row, Group) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list; a group opens and closes with Enter, Space and the arrows to the sides."""
        group = self._group(self.currentIndex())
        if group is not None and self._toggles(event.key(), opened=group.opened):
            self.toggled.emit(group.reason)
        elif event.key() in MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _toggles(self, key: int, *, opened: bool) -> bool:
        closing, opening = CLOSING, OPENING
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            closing, opening = opening, closing
        return key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, closing if opened else opening)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; a group opens or closes."""
        super().mousePressEvent(event)
        group = self._group(self.indexAt(event.position().toPoint()))
        if group is not None and event.button() == Qt.MouseButton.LeftButton:
            self.toggled.emit(group.reason)


class QueueDelegate(QStyledItemDelegate):
    """Paints a group with its progress, and a disagreement with its words and the title of the article."""

    def __init__(self, queue: Queue, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._queue = queue
        self._colors = theme.colors

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Groups are lower than disagreements."""
        grouped = isinstance(index.data(Qt.ItemDataRole.UserRole), Group)
        return QSize(100, GROUP_HEIGHT if grouped else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row in the interface's direction; words keep their own."""
        row = index.data(Qt.ItemDataRole.UserRole)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        room = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            _paint_current(painter, room, self._colors, mirrored=mirrored)
        if isinstance(row, Group):
            _paint_group(painter, room, (self._queue.reason_name(row.reason), row), self._colors, mirrored=mirrored)
        elif isinstance(row, Disagreement):
            start, end = (PADDING, INDENT) if mirrored else (INDENT, PADDING)
            inner = room.adjusted(start, 0, -end, 0)
            # These groups are not named by a reason.
            why = self._queue.reason_name(row.reasons[0]) if group_of(row) in (STALE, RESOLVED) else ""
            paint_place(painter, inner, row.quote, row.title, why, self._colors, mirrored=mirrored)
        painter.restore()


def paint_place(
    painter: QPainter, room: QRectF, quote: str, title: str, why: str, colors: Colors, *, mirrored: bool
) -> None:
    """Paint the quote of a disagreement, and under it the reason (if any) and the title of the article."""
    upper = QRectF(room.left(), room.top() + 5, room.width(), 26)
    words = interface_font(QUOTE_SIZE)
    words.setFamilies(LATIN_FONTS)
    paint_line(painter, upper, quote.replace("\n", " "), words, colors.text, mirrored=mirrored)
    lower = QRectF(room.left(), room.top() + 31, room.width(), 18)
    font = interface_font(CAPTION_SIZE)
    width = 10 + paint_line(painter, lower, why, font, colors.warn_text, mirrored=mirrored) if why else 0.0
    beside = lower.adjusted(0, 0, -width, 0) if mirrored else lower.adjusted(width, 0, 0, 0)
    paint_line(painter, beside, title, font, colors.text3, mirrored=mirrored)


def _paint_current(painter: QPainter, room: QRectF, colors: Colors, *, mirrored: bool) -> None:
    painter.fillRect(room, QColor(colors.ink_tint))
    edge = room.right() - EDGE if mirrored else room.left()
    painter.fillRect(QRectF(edge, room.top(), EDGE, room.height()), QColor(colors.ink))


def _paint_group(
    painter: QPainter, room: QRectF, named_group: tuple[str, Group], colors: Colors, *, mirrored: bool
) -> None:
    """Paint sign, name, progress and counts, from start to end."""
    name, group = named_group
    painter.setPen(QPen(QColor(colors.hair), 1))
    painter.drawLine(room.topLeft(), room.topRight())
    counts = language.isolated(f"{language.number(group.resolved)}/{language.number(group.all)}")
    font = interface_font(INTERFACE_SIZE)
    counted = width_of(counts, font)
    ends = (room.left() + PADDING, room.right() - PADDING)
    counts_left = ends[0] if mirrored else ends[1] - counted
    paint_line(painter, QRectF(counts_left, room.top(), counted + 1, room.height()), counts, font, colors.text2,
               mirrored=mirrored)  # fmt: skip
    bar_left = ends[0] + counted + 12 if mirrored else counts_left - 12 - BAR_WIDTH
    _paint_bar(painter, QRectF(bar_left, room.center().y() - BAR_HEIGHT / 2, BAR_WIDTH, BAR_HEIGHT), group, colors,
               mirrored=mirrored)  # fmt: skip
    if group.resolved < group.all or group.reason == RESOLVED:  # it is not empty
        _paint_chevron(painter, QPointF(ends[1] - 6 if mirrored else ends[0] + 6, room.center().y()), colors,
                       opened=group.opened, mirrored=mirrored)  # fmt: skip
    left, right = (bar_left + BAR_WIDTH + 8, ends[1] - 22) if mirrored else (ends[0] + 22, bar_left - 8)
    named = QRectF(left, room.top(), right - left, room.height())
    bold = interface_font(INTERFACE_SIZE, bold=True)
    paint_line(painter, named, name, bold, colors.text, mirrored=mirrored)


def _paint_bar(painter: QPainter, bar: QRectF, group: Group, colors: Colors, *, mirrored: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.hair))
    painter.drawRoundedRect(bar, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
    done = bar.width() * group.resolved / max(group.all, 1)
    if done:
        painter.setBrush(QColor(colors.progress))
        left = bar.right() - done if mirrored else bar.left()
        painter.drawRoundedRect(QRectF(left, bar.top(), done, bar.height()), BAR_HEIGHT / 2, BAR_HEIGHT / 2)


def _paint_chevron(painter: QPainter, center: QPointF, colors: Colors, *, opened: bool, mirrored: bool) -> None:
    """Paint a chevron: downwards for an open group, towards the words for a closed one."""
    painter.setPen(QPen(QColor(colors.text), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if opened:
        points = (QPointF(-CHEVRON, -CHEVRON / 2), QPointF(0, CHEVRON / 2), QPointF(CHEVRON, -CHEVRON / 2))
    else:
        side = -CHEVRON / 2 if mirrored else CHEVRON / 2
        points = (QPointF(-side, -CHEVRON), QPointF(side, 0), QPointF(-side, CHEVRON))
    painter.drawPolyline([center + point for point in points])
