"""Painting of the rows of the palette. Sizes are pixels.

UNITS of `parts`: code points of the words.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.frames import SPEAKER
from annotator.domain.scheme import Scheme
from annotator.ui.article.highlights import swatch_of
from annotator.ui.key_caps import cap_width, paint_cap
from annotator.ui.key_map.words import cap
from annotator.ui.lines import paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.palette.model import Index
from annotator.ui.palette.rows import Article, Command, Heading, Parts, Speaker
from annotator.ui.stances import stance_choice
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

ROW, HEADING, PADDING, ICON, MARK, WORDS, KEYS, EDGE, SIDE = 36, 32, 16.0, 16, 9.0, 44.0, 104.0, 3, 210.0


class PaletteDelegate(QStyledItemDelegate):
    """Paints a row: icon or mark, words with what was typed in bold, menu or reason, key cap."""

    def __init__(self, theme: Theme, scheme: Scheme | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._scheme = theme, scheme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings are lower than rows."""
        return QSize(100, HEADING if isinstance(index.data(Qt.ItemDataRole.UserRole), Heading) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row in the direction of the interface."""
        row, box, colors = index.data(Qt.ItemDataRole.UserRole), QRectF(option.rect), self._theme.colors
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            if index.row():
                painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), QColor(colors.hair))
            room = box.adjusted(PADDING, 6, -PADDING, 0)
            paint_line(painter, room, row.words, interface_font(CAPTION_SIZE), colors.text3, mirrored=mirrored)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, QColor(colors.ink_tint))
                edge = box.right() - EDGE if mirrored else box.left()
                painter.fillRect(QRectF(edge, box.top(), EDGE, box.height()), QColor(colors.ink))
            if isinstance(row, Command):
                self._paint_command(painter, box, row, mirrored=mirrored)
            elif isinstance(row, Article):
                self._paint_article(painter, box, row, mirrored=mirrored)
            elif isinstance(row, Speaker):
                self._paint_speaker(painter, box, row, mirrored=mirrored)
        painter.restore()

    def _paint_command(self, painter: QPainter, box: QRectF, row: Command, *, mirrored: bool) -> None:
        colors = self._theme.colors
        color = colors.text3 if row.reason else colors.text
        self._paint_sign(painter, _placed(box, PADDING, ICON, mirrored=mirrored), row)
        beside = row.reason or row.menu
        caption = interface_font(CAPTION_SIZE)
        width = min(width_of(beside, caption) + 1, SIDE)
        end = box.width() - PADDING - KEYS
        room = _placed(box, WORDS, end - width - 12 - WORDS, mirrored=mirrored)
        paint_parts(painter, room, row.words, row.parts, color, mirrored=mirrored)
        side = _placed(box, end - width, width, mirrored=mirrored)
        ink = colors.text3 if row.reason else colors.text2
        paint_line(painter, side, beside, caption, ink, mirrored=mirrored, as_interface=True)
        if row.key:
            words = cap(row.key)
            wide = cap_width(words)
            place = _placed(box, box.width() - PADDING - wide, wide, mirrored=mirrored)
            paint_cap(painter, place, words, self._theme)

    def _paint_sign(self, painter: QPainter, place: QRectF, row: Command) -> None:
        """Paint the icon of a command, or the mark of a label or stance."""
        colors = self._theme.colors
        kind, _, id_ = row.id.partition(".")
        if self._scheme is not None and kind in ("label", "stance"):
            if kind == "label":
                swatch, mark = swatch_of(self._scheme, id_, self._theme.name)
                color = swatch.line
            elif (choice := stance_choice(self._scheme, id_)) is not None:
                mark, color = choice.mark, choice.dark if self._theme.name == "dark" else choice.light
            shown = QColor(colors.border if row.reason else color)
            paint_mark(painter, mark, place.center(), MARK, shown, QColor(colors.raised))
        elif not row.icon.isNull():
            mode = QIcon.Mode.Disabled if row.reason else QIcon.Mode.Normal
            box = QRectF(place.left(), place.center().y() - ICON / 2, ICON, ICON).toRect()
            row.icon.paint(painter, box, mode=mode)

    def _paint_article(self, painter: QPainter, box: QRectF, row: Article, *, mirrored: bool) -> None:
        colors = self._theme.colors
        place = _placed(box, PADDING, ICON, mirrored=mirrored)
        pixmap = icon_pixmap("document", colors.text2, ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(place.left(), place.center().y() - ICON / 2), pixmap)
        room = _placed(box, WORDS, box.width() - WORDS - PADDING, mirrored=mirrored)
        paint_line(painter, room, row.words or "—", interface_font(), colors.text, mirrored=mirrored)

    def _paint_speaker(self, painter: QPainter, box: QRectF, row: Speaker, *, mirrored: bool) -> None:
        colors, caption = self._theme.colors, interface_font(CAPTION_SIZE)
        place = _placed(box, PADDING, ICON, mirrored=mirrored)
        if self._scheme is not None:
            swatch, mark = swatch_of(self._scheme, SPEAKER, self._theme.name)
            paint_mark(painter, mark, place.center(), MARK, QColor(swatch.line), QColor(colors.raised))
        width = min(width_of(row.beside, caption) + 1, SIDE)
        end = box.width() - PADDING - width
        room = _placed(box, WORDS, end - 12 - WORDS, mirrored=mirrored)
        paint_line(painter, room, row.words, interface_font(), colors.text, mirrored=mirrored)
        side = _placed(box, end, width, mirrored=mirrored)
        paint_line(painter, side, row.beside, caption, colors.text2, mirrored=mirrored, as_interface=True)


def _placed(box: QRectF, x: float, width: float, *, mirrored: bool) -> QRectF:
    left = box.right() - x - width if mirrored else box.left() + x
    return QRectF(left, box.top(), width, box.height())


def paint_parts(painter: QPainter, room: QRectF, words: str, parts: Parts, color: str, *, mirrored: bool) -> None:
    """Paint words of the interface in one line at its start, with parts of them in bold."""
    font = interface_font()
    cut = QFontMetricsF(interface_font(bold=True)).elidedText(words, Qt.TextElideMode.ElideRight, max(room.width(), 0))
    layout = QTextLayout(cut, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(
        (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
    )
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_bold(cut, start, end) for start, end in parts if end <= len(cut)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    layout.endLayout()
    painter.setPen(QColor(color))
    layout.draw(painter, QPointF(room.left(), room.center().y() - line.height() / 2))


def _bold(words: str, start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = _utf16(words[:start])
    made.length = _utf16(words[start:end])
    form = QTextCharFormat()
    form.setFont(interface_font(bold=True))
    made.format = form
    return made


def _utf16(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
