"""The rows of places that a corrected text changed: the words before, and those now. Sizes are pixels."""

import re
from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.revising.places import RevisedPlace
from annotator.compare.texts.carrying import Fate
from annotator.text.direction import base_direction
from annotator.ui import language
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.lines import paint_line, width_of
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font
from annotator.ui.translatable import QT_TRANSLATE_NOOP

ROW_HEIGHT, LINE, CAPTION, TOP, PADDING, EDGE, WORDS_SIZE = 76, 24, 18, 4, 16, 3, 15
FATES: dict[Fate, str] = {
    "kept": QT_TRANSLATE_NOOP("RevisedPlaces", "Kept"),
    "moved": QT_TRANSLATE_NOOP("RevisedPlaces", "Words changed"),
    "lost": QT_TRANSLATE_NOOP("RevisedPlaces", "Lost"),
}
NOT_THERE = QT_TRANSLATE_NOOP("RevisedPlaces", "not in the corrected text")


def fate_name(fate: Fate) -> str:
    """Return what has become of an annotation, in words."""
    return QCoreApplication.translate("RevisedPlaces", FATES[fate])


def joined(words: Sequence[str]) -> str:
    """Return the words of all fragments in one line."""
    return " … ".join(words).replace("\n", " ")


def cut_before(words: str, other: str, font: QFont, width: float) -> str:
    """Return the words for a line of so many pixels: without those at the start that hide how they differ from others.

    What is cut off at the end does not matter here: that is left to the painting of the line.
    """
    if width_of(words, font) <= width:
        return words
    same = _same(words, other)
    end = max(len(words) - _same(words[same:][::-1], other[same:][::-1]), same)
    while end < len(words) and not words[end].isspace():
        end += 1
    starts = [0, *(found.end() for found in re.finditer(r"\s+", words[:same]))]
    mark = "\u200f" if base_direction(words) == "rtl" else "\u200e"  # the direction of all the words, not of the rest
    shown = words
    for start in reversed(starts):
        longer = words if not start else f"{mark}… {words[start:]}"
        if start != starts[-1] and width_of(longer[: len(longer) - len(words) + end] + " …", font) > width:
            break
        shown = longer
    return shown


def _same(words: str, other: str) -> int:
    """Return how many characters are the same from the start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, other, strict=False)))


class PlaceModel(GradualModel):
    """Rows of places, each with the words of its caption."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[tuple[RevisedPlace, str]] = []

    def show_places(self, rows: list[tuple[RevisedPlace, str]]) -> None:
        """Show places with their captions."""
        self._rows = rows
        self.list_changed()

    def total(self) -> int:
        """The number of places."""
        return len(self._rows)

    def place(self, row: int) -> RevisedPlace:
        """Return the place of a row."""
        return self._rows[row][0]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row for the delegate; its words for screen readers."""
        if not index.isValid() or index.row() >= self.total():
            return None
        place, caption = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return place, caption
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return language.listed(filter(None, (caption, joined(place.words), joined(place.new_words))))
        return None


class PlaceDelegate(QStyledItemDelegate):
    """Paints caption, words before and words now; changed words before are struck."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._colors = theme.colors
        self._words = interface_font(WORDS_SIZE)
        self._words.setFamilies(LATIN_FONTS)
        self._struck = QFont(self._words)
        self._struck.setStrikeOut(True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows have the same height."""
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row in the direction of the interface; words keep their own."""
        place, caption = index.data(Qt.ItemDataRole.UserRole)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        colors, room = self._colors, QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            has_keys = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.fillRect(room, QColor(colors.ink_tint if has_keys else colors.hair))
            edge = room.right() - EDGE if mirrored else room.left()
            painter.fillRect(QRectF(edge, room.top(), EDGE, room.height()), QColor(colors.ink))
        painter.fillRect(QRectF(room.left(), room.bottom() - 1, room.width(), 1), QColor(colors.hair))
        inner = room.adjusted(PADDING, TOP, -PADDING, 0)
        line = QRectF(inner.left(), inner.top(), inner.width(), CAPTION)
        paint_line(
            painter, line, caption, interface_font(CAPTION_SIZE), colors.text2, mirrored=mirrored, as_interface=True
        )
        changed = place.fate != "kept"
        line = QRectF(inner.left(), line.bottom(), inner.width(), LINE)
        font, ink = (self._struck, colors.removed) if changed else (self._words, colors.text)
        before, now = joined(place.words), joined(place.new_words)
        paint_line(painter, line, cut_before(before, now, font, line.width()), font, ink, mirrored=mirrored)
        line = QRectF(inner.left(), line.bottom(), inner.width(), LINE)
        if place.new_words:
            ink = colors.added if changed else colors.text
            words = cut_before(now, before, self._words, line.width())
            paint_line(painter, line, words, self._words, ink, mirrored=mirrored)
        else:
            words = QCoreApplication.translate("RevisedPlaces", NOT_THERE)
            font = interface_font(CAPTION_SIZE)
            paint_line(painter, line, words, font, colors.text3, mirrored=mirrored, as_interface=True)
        painter.restore()
