"""The rows of the list of hits: a Qt model of the hits in the article, and the painting of a row."""

from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.text.direction import Direction
from annotator.text.excerpts import Excerpt, excerpt
from annotator.text.matching import Hit
from annotator.text.offsets import Offsets
from annotator.ui import language
from annotator.ui.annotate.find_bar import switch_name
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.lines import paint_line
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

ROW_HEIGHT, PADDING, EDGE, RADIUS = 64, 16, 3, 2
EXCERPT_SIZE, EXCERPT_TOP, EXCERPT_HEIGHT, CAPTION_TOP, CAPTION_HEIGHT = 15, 8.0, 28.0, 37.0, 20.0
BOX = 16
"""The side of the box that is ticked for accepted hits."""
KEPT = 64
"""The rows whose words are kept as laid out: more than are in sight, so that a step or a tick lays out none."""


class HitRow(NamedTuple):
    """One hit as the list shows it."""

    excerpt: Excerpt
    direction: Direction
    paragraph: int
    foldings: tuple[str, ...]
    accepted: bool


class Words(NamedTuple):
    """The words of a row on one line."""

    layout: QTextLayout
    height: float
    boxes: list[QRectF]
    """The boxes of the hit."""


class HitModel(GradualModel):
    """The hits in one article."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._article: ArticleText | None = None
        self._hits: list[Hit] = []
        self._rejected: set[Hit] = set()

    def show(self, article: ArticleText, hits: list[Hit], rejected: set[Hit]) -> None:
        """Show the hits of an article. The caller keeps both collections, and calls `grown` and `row_changed`."""
        self._article, self._hits, self._rejected = article, hits, rejected
        self.list_changed()

    def total(self) -> int:
        """The number of hits."""
        return len(self._hits)

    def grown(self) -> None:
        """Make more hits known, if the list was empty."""
        if not self.rowCount() and self.total():
            self.fetch_until(0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row for the delegate; its words for screen readers."""
        if not index.isValid() or index.row() >= self.total():
            return None
        row = self._row(self._hits[index.row()])
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.excerpt.text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.accepted else Qt.CheckState.Unchecked
        return None

    def _row(self, hit: Hit) -> HitRow:
        article = self._article
        assert article is not None
        number = article.paragraph_at(hit.start)
        return HitRow(
            excerpt(article.text, article.paragraphs[number], hit.start, hit.end),
            article.directions[number],
            article.number_for_people(hit.start),
            hit.foldings,
            hit not in self._rejected,
        )


class HitDelegate(QStyledItemDelegate):
    """Paints a row: words around the hit, paragraph, foldings, and whether it is accepted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        font = interface_font(EXCERPT_SIZE)
        font.setFamilies(LATIN_FONTS)
        self._laid_out = lru_cache(maxsize=KEPT)(partial(_lay_out, font))
        self._caption_font = interface_font(CAPTION_SIZE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows have the same height."""
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row in the direction of the interface; the words keep that of their paragraph."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if row is None:
            return
        colors = self._theme.colors
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(option.rect)
        if current:
            painter.fillRect(room, QColor(colors.ink_tint))
            edge = room.right() - EDGE if mirrored else room.left()
            painter.fillRect(QRectF(edge, room.top(), EDGE, room.height()), QColor(colors.ink))
        painter.fillRect(QRectF(room.left(), room.bottom() - 1, room.width(), 1), QColor(colors.hair))
        inner = room.adjusted(PADDING, 0, -PADDING, 0)
        found = QColor(colors.current_hit if current else colors.find)
        place = QRectF(inner.left(), inner.top() + EXCERPT_TOP, inner.width(), EXCERPT_HEIGHT)
        words = self._laid_out(row.excerpt, row.direction, inner.width())
        if not row.accepted:
            painter.setOpacity(0.45)
        _paint_words(painter, place, words, QColor(colors.text), found)
        painter.setOpacity(1)
        self._paint_caption(painter, inner, row, mirrored=mirrored)
        painter.restore()

    def _paint_caption(self, painter: QPainter, inner: QRectF, row: HitRow, *, mirrored: bool) -> None:
        colors = self._theme.colors
        line = QRectF(inner.left(), inner.top() + CAPTION_TOP, inner.width(), CAPTION_HEIGHT)
        words = line.adjusted(BOX + 8, 0, 0, 0) if mirrored else line.adjusted(0, 0, -BOX - 8, 0)
        paint_line(painter, words, self._caption(row), self._caption_font, colors.text2, mirrored=mirrored)
        left = line.left() if mirrored else line.right() - BOX
        self._paint_box(painter, QRectF(left, line.center().y() - BOX / 2, BOX, BOX), ticked=row.accepted)

    def _paint_box(self, painter: QPainter, box: QRectF, *, ticked: bool) -> None:
        colors = self._theme.colors
        painter.setPen(QPen(QColor(colors.ink if ticked else colors.border), 1))
        painter.setBrush(QColor(colors.ink if ticked else colors.raised))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if ticked:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(box.topLeft() + QPointF(2, 2), icon_pixmap("check", colors.on_ink, BOX - 4, ratio))

    def _caption(self, row: HitRow) -> str:
        words = self.tr("paragraph {n}").format(n=language.number(row.paragraph))
        return " · ".join(filter(None, (words, language.listed(switch_name(name) for name in row.foldings))))


def _paint_words(painter: QPainter, room: QRectF, words: Words, ink: QColor, found: QColor) -> None:
    """Paint words at mid height of a box, with the hit on its colour."""
    place = QPointF(room.left(), room.center().y() - words.height / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(found)
    for box in words.boxes:
        painter.drawRoundedRect(box.translated(place).intersected(room), RADIUS, RADIUS)
    painter.setPen(ink)
    words.layout.draw(painter, place)


def _lay_out(font: QFont, excerpt: Excerpt, direction: Direction, width: float) -> Words:
    """Lay out the words that fit on one line, in their own direction."""
    rtl = direction == "rtl"
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(Qt.AlignmentFlag.AlignAbsolute | side)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(excerpt.text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)  # shaped once, not again for the boxes and each painting
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return Words(layout, line.height(), _boxes(line, excerpt))


def _boxes(line: QTextLine, found: Excerpt) -> list[QRectF]:
    """Return the boxes of the hit on the line, touching pieces joined."""
    offsets = Offsets(found.text)
    first, last = offsets.to_utf16(found.start), offsets.to_utf16(found.end)
    pieces = sorted((run.boundingRect() for run in line.glyphRuns(first, last - first)), key=QRectF.left)
    boxes: list[QRectF] = []
    for piece in pieces:
        box = QRectF(piece.left(), 0, piece.width(), line.height())
        if boxes and box.left() - boxes[-1].right() <= 1:
            boxes[-1] |= box
        else:
            boxes.append(box)
    return boxes
