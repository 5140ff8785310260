"""The rows of the list of speakers: a Qt model, and the painting of a row. Sizes are pixels."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.analysis.named_speakers import FREE
from annotator.ui import language
from annotator.ui.analysis.links import number_width, paint_number_at_end, paint_ring
from annotator.ui.analysis.state import AnalysisState
from annotator.ui.analysis.words import speaker_names
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.lines import paint_line
from annotator.ui.plain import tooltip
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

ROW_HEIGHT, PADDING, EDGE, LINK, ALONE = 48, 16.0, 3, 44.0, 8.0
"""A name that is alone stands `ALONE` lower."""


class RegisterModel(GradualModel):
    """The speakers that were found, by key, with the number of their claims."""

    def __init__(self, state: AnalysisState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.keys: Sequence[str] = ()
        self.counts: dict[str, int] = {}

    def total(self) -> int:
        """The number of speakers."""
        return len(self.keys)

    def show(self, keys: Sequence[str], counts: dict[str, int]) -> None:
        """Show speakers with the numbers of their claims."""
        is_same = list(keys) == list(self.keys)
        self.keys, self.counts = keys, counts
        if is_same:
            self.rows_changed()
        else:
            self.list_changed()

    def names(self, row: int) -> tuple[str, str]:
        """Return the names of the speaker in a row, or its words and that it has no entry."""
        key = self.keys[row]
        main, other = speaker_names(self._state.archive, key)
        return main, self.tr("no entry") if key.startswith(FREE) else other

    def count(self, row: int) -> int:
        """Return the number of claims of the speaker in a row."""
        return self.counts.get(self.keys[row], 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row for screen readers and tooltips."""
        if not index.isValid() or index.row() >= self.total():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            names = [language.isolated(name) for name in self.names(index.row()) if name]
            claims = self.tr("%n claim(s)", "", self.count(index.row()))
            return language.listed([*names, claims])
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip("\n".join(filter(None, self.names(index.row()))))
        return None


class RegisterDelegate(QStyledItemDelegate):
    """Paints the main name, below it one in another script, and at the end the number of claims."""

    def __init__(self, model: RegisterModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme
        self.link_row = -1
        """The row whose number has the focus."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows have the same height."""
        return QSize(100, ROW_HEIGHT)

    def link_box(self, row: QRectF, number: int, *, mirrored: bool) -> QRectF:
        """Return the box of the number of a row, in which a click counts."""
        width = max(number_width(self._model.count(number)) + 14, 24)
        left = row.left() + PADDING - 7 if mirrored else row.right() - PADDING + 7 - width
        top = row.top() + 4 if self._model.names(number)[1] else row.top() + 4 + ALONE
        return QRectF(left, top, width, 24)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row in the direction of the interface; names keep their own."""
        colors, room = self._theme.colors, QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(room, QColor(colors.ink_tint))
            edge = room.right() - EDGE if mirrored else room.left()
            painter.fillRect(QRectF(QPointF(edge, room.top()), QPointF(edge + EDGE, room.bottom())), QColor(colors.ink))
        name, other = self._model.names(index.row())
        inner = room.adjusted(PADDING, 0, -PADDING, 0)
        upper = QRectF(inner.left(), room.top() + 4, inner.width(), 24)
        lower = QRectF(inner.left(), room.top() + 25, inner.width(), 18)
        if not other:
            upper.translate(0, ALONE)
        count = self._model.count(index.row())
        paint_number_at_end(painter, upper, count, colors.ink, colors.text3, mirrored=mirrored)
        beside = upper.adjusted(LINK, 0, 0, 0) if mirrored else upper.adjusted(0, 0, -LINK, 0)
        paint_line(painter, beside, name, interface_font(bold=selected), colors.text, mirrored=mirrored)
        paint_line(painter, lower, other, interface_font(CAPTION_SIZE), colors.text2, mirrored=mirrored)
        if option.state & QStyle.StateFlag.State_HasFocus:
            on_link = self.link_row == index.row()
            box = self.link_box(room, index.row(), mirrored=mirrored) if on_link else room.adjusted(2, 1, -2, -1)
            paint_ring(painter, box, colors.ink)
        painter.restore()
