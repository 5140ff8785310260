"""Painting of the table of members. Sizes are device-independent pixels."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.team_board import MemberFigures
from annotator.ui.gradual_model import Index
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.project.team.headings import EDGE, PADDING, inner
from annotator.ui.project.team.member_model import (
    AT_WORK,
    CHANGE,
    DONE,
    FIGURES,
    LINKS,
    NAME,
    NOTHING,
    NUMBERS,
    PROGRESS,
    ROLE,
)
from annotator.ui.project.team.words import LONG_AGO, days_since
from annotator.ui.theme import CAPTION_SIZE, Theme, ThemeName, icon_pixmap, interface_font

AVATAR, BAR, CHIP, SIGN = 24.0, 8.0, 20.0, 12
FIRST_LINE, SECOND_LINE, OVERLAP = 40, 18, 6
"""Heights of the two lines of a row, and how far they overlap; the first is as high as a row without a second."""
LEAST_TO_SHOW = 3.0
IN_PROGRESS: dict[ThemeName, str] = {"light": "#8FA3B8", "dark": "#5B7A9C"}
"""The colour of what was started, beside that of what is done."""


class MemberPainting(QStyledItemDelegate):
    """Paints a cell, mirrored with the interface."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then what the column has."""
        figures: MemberFigures = index.data(FIGURES)
        room = QRectF(option.rect)
        self._mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self._selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, room, option)
        room.setHeight(min(room.height(), FIRST_LINE))
        column = index.column()
        room = inner(room.adjusted(0, 0, 0, -1), column, index.model().columnCount(), mirrored=self._mirrored)
        if column == NAME:
            self._paint_name(painter, room, figures, at_work=index.data(AT_WORK))
        elif column == ROLE:
            self._paint_role(painter, room, index.data())
        elif column == PROGRESS and figures.assigned:
            self._paint_bar(painter, room, figures)
        elif column == CHANGE and (days_since(figures.last_change) or 0) >= LONG_AGO:
            self._paint_chip(painter, room, index.data())
        else:
            self._paint_words(painter, room, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, room: QRectF, option: QStyleOptionViewItem) -> None:
        colors = self._theme.colors
        if self._selected:
            painter.fillRect(room, QColor(colors.ink_tint))
        painter.fillRect(QRectF(room.left(), room.bottom() - 1, room.width(), 1), QColor(colors.hair))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colors.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = room.adjusted(2, 2, -2, -3)
            if room.height() > FIRST_LINE:
                ring.setBottom(room.top() + FIRST_LINE - OVERLAP)  # the second line is the row's, and goes on beside it
            painter.drawRoundedRect(ring, 4, 4)

    def _part(self, room: QRectF, start: float, width: float, height: float) -> QRectF:
        """Return a box `start` pixels after the start of a room, centred in its height."""
        left = room.right() - start - width if self._mirrored else room.left() + start
        return QRectF(left, room.center().y() - height / 2, width, height)

    def _paint_name(self, painter: QPainter, room: QRectF, figures: MemberFigures, *, at_work: bool) -> None:
        colors = self._theme.colors
        disc = self._part(room, 0, AVATAR, AVATAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.ink if self._selected else colors.ink_tint))
        painter.drawEllipse(disc)
        if self._selected:
            ratio = painter.device().devicePixelRatioF()
            sign = icon_pixmap("check", colors.on_ink, SIGN, ratio)
            painter.drawPixmap(disc.center().toPoint() - sign.rect().center() / ratio, sign)
        else:
            initial = next((letter for letter in figures.name if letter.isalnum()), "")
            paint_centered(painter, disc, initial.upper(), interface_font(CAPTION_SIZE, bold=True), colors.ink)
        font, you = interface_font(bold=True), self.tr("you")
        chip = width_of(you, interface_font(CAPTION_SIZE)) + 18 if at_work else 0.0
        left = room.width() - AVATAR - 10 - (chip + 8 if at_work else 0)
        wide = min(width_of(figures.name, font) + 1, left)
        name = self._part(room, AVATAR + 10, max(wide, 0), room.height())
        paint_line(painter, name, figures.name, font, colors.text, mirrored=self._mirrored)
        if at_work:
            box = self._part(room, AVATAR + 10 + wide + 8, chip, CHIP)
            painter.setPen(QPen(QColor(colors.border), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, CHIP / 2, CHIP / 2)
            paint_centered(painter, box, you, interface_font(CAPTION_SIZE), colors.text2)

    def _paint_role(self, painter: QPainter, room: QRectF, words: str) -> None:
        colors = self._theme.colors
        box = room.adjusted(18, 0, 0, 0) if self._mirrored else room.adjusted(0, 0, -18, 0)
        wide = paint_line(
            painter, box, words, interface_font(), colors.text, mirrored=self._mirrored, as_interface=True
        )
        ratio = painter.device().devicePixelRatioF()
        place = self._part(room, wide + 6, SIGN, SIGN)
        painter.drawPixmap(place.topLeft().toPoint(), icon_pixmap("chevron", colors.text2, SIGN, ratio))

    def _paint_bar(self, painter: QPainter, room: QRectF, figures: MemberFigures) -> None:
        colors = self._theme.colors
        whole = self._part(room, 0, room.width(), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.hair))
        painter.drawRoundedRect(whole, BAR / 2, BAR / 2)
        painter.setClipRect(whole)
        done = self._length(whole.width(), figures.assigned_done, figures.assigned)
        started = self._length(whole.width(), figures.assigned_started, figures.assigned)
        for start, width, color in ((done, started, IN_PROGRESS[self._theme.name]), (0.0, done, colors.ink)):
            if width:
                painter.setBrush(QColor(color))
                painter.drawRoundedRect(self._part(whole, start - (BAR / 2 if start else 0), width, BAR), 4, 4)
        painter.setClipping(False)

    def _length(self, whole: float, count: int, of: int) -> float:
        """Return the length of a part of a bar; what there is can be seen."""
        return max(whole * min(count / of, 1), LEAST_TO_SHOW) if count else 0.0

    def _paint_chip(self, painter: QPainter, room: QRectF, words: str) -> None:
        colors = self._theme.colors
        font = interface_font(CAPTION_SIZE, bold=True)
        wide = min(width_of(words, font) + SIGN + 22, room.width() + PADDING)
        chip = self._part(room, 0, wide, CHIP)
        painter.setPen(QPen(QColor(colors.warn_line), 1))
        painter.setBrush(QColor(colors.warn_fill))
        painter.drawRoundedRect(chip, CHIP / 2, CHIP / 2)
        ratio = painter.device().devicePixelRatioF()
        sign = self._part(chip, 7, SIGN, SIGN)
        painter.drawPixmap(sign.topLeft().toPoint(), icon_pixmap("warning", colors.warn_text, SIGN, ratio))
        text = self._part(chip, SIGN + 11, wide - SIGN - 18, CHIP)
        paint_line(painter, text, words, font, colors.warn_text, mirrored=self._mirrored, as_interface=True)

    def _paint_words(self, painter: QPainter, room: QRectF, index: Index) -> None:
        colors, words, column = self._theme.colors, index.data(), index.column()
        is_link = column in LINKS and words != NOTHING
        font = interface_font(bold=column == DONE)
        font.setUnderline(is_link and bool(self._hovered(index)))
        color = colors.ink if is_link else colors.text3 if words == NOTHING or column == PROGRESS else colors.text
        if column == PROGRESS and width_of(words, font) > room.width():
            words = NOTHING
        at_end = column in NUMBERS
        paint_line(painter, room, words, font, color, mirrored=self._mirrored != at_end, as_interface=not at_end)

    def _hovered(self, index: Index) -> bool:
        view = self.parent()
        return getattr(view, "pointed", None) == (index.row(), index.column())


def paint_second_line(painter: QPainter, room: QRectF, words: str, theme: Theme) -> None:
    """Paint what the columns say that are left out under the name, as wide as the row."""
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    line = QRectF(room.left(), room.top() + FIRST_LINE - OVERLAP, room.width(), SECOND_LINE)
    start, end = EDGE + AVATAR + 10, EDGE
    line = line.adjusted(end, 0, -start, 0) if mirrored else line.adjusted(start, 0, -end, 0)
    font = interface_font(CAPTION_SIZE)
    paint_line(painter, line, words, font, theme.colors.text3, mirrored=mirrored, as_interface=True)
