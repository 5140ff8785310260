"""The table of claims, each in its own direction, with numbers that are links. Sizes are pixels."""

from PySide6.QtCore import QItemSelectionModel, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from annotator.domain.scheme import Scheme
from annotator.ui.analysis.claims_model import ARTICLE, CLAIM, DATE, SAID_BY, STANCES, ClaimsModel
from annotator.ui.analysis.links import number_width, paint_number_at, paint_ring
from annotator.ui.analysis.words import stance_mark
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.gradual_model import Index
from annotator.ui.keys import MOVING
from annotator.ui.lines import paint_line
from annotator.ui.marks import paint_mark
from annotator.ui.theme import Theme, interface_font

ROW_HEIGHT, PADDING, MARK, GAP, QUOTE_SIZE, EDGE = 44, 12.0, 10.0, 12.0, 16, 3.0
SHARES = {CLAIM: 0.36, SAID_BY: 0.16, STANCES: 0.16, ARTICLE: 0.22, DATE: 0.10}
LEAST = {CLAIM: 250, SAID_BY: 110, STANCES: 136, ARTICLE: 140, DATE: 122}
LEFT_OUT = (ARTICLE, DATE, SAID_BY)
"""The columns that a narrow table leaves out, in this order; tooltips say what they have."""
GROUP = ""
"""The link to the claims of a group, beside those of stances by their values."""


def quote_font() -> QFont:
    """Return the font of claims in the table."""
    font = interface_font(QUOTE_SIZE)
    font.setFamilies(LATIN_FONTS)
    return font


class ClaimsDelegate(QStyledItemDelegate):
    """Paints cells, and knows where their links are."""

    def __init__(self, table: "ClaimsTable", theme: Theme, scheme: Scheme) -> None:
        super().__init__(table)
        self._table, self._theme, self._scheme = table, theme, scheme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows have the same height."""
        return QSize(60, ROW_HEIGHT)

    def links(self, index: Index, room: QRectF, *, mirrored: bool) -> list[tuple[str, int, QRectF]]:
        """Return the links of a cell from the start of the interface: value of a stance or GROUP, number, box."""
        model = self._table.claims
        if index.column() == CLAIM and model.count(index.row()) > 1:
            wide = number_width(model.count(index.row())) + 12
            left = room.left() + 6 if mirrored else room.right() - wide - 6
            return [(GROUP, model.count(index.row()), QRectF(left, room.top() + 10, wide, ROW_HEIGHT - 21))]
        if index.column() != STANCES:
            return []
        found, x = [], PADDING
        for value, count in model.stances(index.row()):
            wide = MARK + 7 + number_width(count)
            left = room.right() - x - wide if mirrored else room.left() + x
            found.append((value, count, QRectF(left - 4, room.top() + 10, wide + 8, ROW_HEIGHT - 21)))
            x += wide + GAP
        return found

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        colors, room = self._theme.colors, QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(colors.ink_tint))
        painter.fillRect(QRectF(room.left(), room.bottom() - 1, room.width(), 1), QColor(colors.hair))
        links = self.links(index, room, mirrored=mirrored)
        if index.column() == STANCES:
            painter.setClipRect(room)
            for value, count, box in links:
                self._paint_stance(painter, value, count, box, mirrored=mirrored)
        else:
            self._paint_words(painter, room, index, links, mirrored=mirrored)
        if self._table.hasFocus() and index.row() == self._table.currentIndex().row():
            self._paint_focus(painter, room, index, links, mirrored=mirrored)
        painter.restore()

    def _paint_focus(
        self, painter: QPainter, room: QRectF, index: Index, links: list[tuple[str, int, QRectF]], *, mirrored: bool
    ) -> None:
        """Paint the edge of the current row, or a ring around the link that the keyboard is at."""
        ink = self._theme.colors.ink
        if self._table.link < 0 and index.column() == CLAIM:
            edge = room.right() - EDGE if mirrored else room.left()
            painter.fillRect(QRectF(edge, room.top(), EDGE, room.height() - 1), QColor(ink))
        current = self._table.current_link()
        for value, _count, box in links:
            if current == (index.column(), value):
                paint_ring(painter, box, ink)

    def _paint_words(
        self, painter: QPainter, room: QRectF, index: Index, links: list[tuple[str, int, QRectF]], *, mirrored: bool
    ) -> None:
        colors, words = self._theme.colors, str(index.data() or "")
        inner = room.adjusted(PADDING, 0, -PADDING, 0)
        if index.column() == SAID_BY:
            words = self._table.claims.said_by(index.row())
            inner = self._paint_own_stances(painter, inner, index.row(), mirrored=mirrored)
        for _value, count, box in links:
            paint_number_at(painter, box.left() + 6, room, count, colors.ink)
            inner = inner.adjusted(box.width(), 0, 0, 0) if mirrored else inner.adjusted(0, 0, -box.width(), 0)
        font = quote_font() if index.column() == CLAIM else interface_font()
        color = colors.text if index.column() in (CLAIM, SAID_BY) else colors.text2
        at_end = index.column() == DATE
        paint_line(painter, inner, words, font, color, mirrored=mirrored != at_end, as_interface=False)

    def _paint_own_stances(self, painter: QPainter, room: QRectF, row: int, *, mirrored: bool) -> QRectF:
        """Paint where those who say a claim stand, if they do not support it; return the room that is left."""
        for value in self._table.claims.own_stances(row):
            mark = stance_mark(self._scheme, value, self._theme) or ("ring", self._theme.colors.text3)
            x = room.right() - MARK / 2 if mirrored else room.left() + MARK / 2
            paint_mark(painter, mark[0], QPointF(x, room.center().y()), MARK, QColor(mark[1]), QColor(mark[1]))
            wide = MARK + 7
            room = room.adjusted(0, 0, -wide, 0) if mirrored else room.adjusted(wide, 0, 0, 0)
        return room

    def _paint_stance(self, painter: QPainter, value: str, count: int, box: QRectF, *, mirrored: bool) -> None:
        colors = self._theme.colors
        mark = stance_mark(self._scheme, value, self._theme) or ("ring", colors.text3)
        inner = box.adjusted(4, 0, -4, 0)
        x = inner.right() - MARK / 2 if mirrored else inner.left() + MARK / 2
        paint_mark(painter, mark[0], QPointF(x, box.center().y()), MARK, QColor(mark[1]), QColor(colors.page))
        left = inner.left() if mirrored else inner.left() + MARK + 7
        paint_number_at(painter, left, box, count, colors.ink)


class ClaimsTable(QTableView):
    """Enter or a double click opens a claim. Right and Left go through cells and their links, which Enter follows."""

    opened = Signal(int)
    """A row."""
    linked = Signal(int, str)
    """A row, and the value of a stance or GROUP."""

    def __init__(self, model: ClaimsModel, theme: Theme, scheme: Scheme) -> None:
        super().__init__()
        self.setObjectName("claimsTable")
        self.setAccessibleName(self.tr("Claims"))
        self.setProperty("card", True)  # noqa: FBT003  Qt takes no keyword here
        self.claims = model
        self.link = -1
        """The place among the links of the current row that the keyboard is at, -1 for none."""
        self.setModel(model)
        self.delegate = ClaimsDelegate(self, theme, scheme)
        self.setItemDelegate(self.delegate)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def choose(self, row: int) -> None:
        """Select a row, at its first cell."""
        self.link = -1
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.claims.index(row, CLAIM), flags)

    def _links(self, index: Index) -> list[tuple[str, int, QRectF]]:
        if not index.isValid():
            return []
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return self.delegate.links(index, QRectF(self.visualRect(index)), mirrored=mirrored)

    def _links_of_row(self, row: int) -> list[tuple[int, str]]:
        """Return the links of a row from the start of the interface, each by its column and value."""
        shown = [column for column in SHARES if not self.isColumnHidden(column)]
        return [(column, link[0]) for column in shown for link in self._links(self.claims.index(row, column))]

    def current_link(self) -> tuple[int, str] | None:
        """Return the column and the value of the link that the keyboard is at, None for none."""
        links = self._links_of_row(self.currentIndex().row()) if self.link >= 0 else []
        return links[self.link] if self.link < len(links) and links else None

    def _link_at(self, place: QPointF) -> tuple[int, str] | None:
        index = self.indexAt(place.toPoint())
        found = (value for value, _count, box in self._links(index) if box.contains(place))
        value = next(found, None)
        return None if value is None else (index.row(), value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at links."""
        on_link = self._link_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_link else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow a link, or select a row."""
        link = self._link_at(event.position())
        if link is not None and event.button() == Qt.MouseButton.LeftButton:
            self.linked.emit(*link)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the claim."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._link_at(event.position()) is None:
            self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, follow, move; other keys are for the page."""
        index = self.currentIndex()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Right: -1 if mirrored else 1, Qt.Key.Key_Left: 1 if mirrored else -1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if (link := self.current_link()) is not None:
                self.linked.emit(index.row(), link[1])
            else:
                self.opened.emit(index.row())
        elif event.key() in steps and not event.modifiers():
            last = len(self._links_of_row(index.row())) - 1
            self._go_to_link(max(-1, min(self.link + steps[Qt.Key(event.key())], last)))
        elif event.key() in MOVING:
            self._go_to_link(-1)
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _go_to_link(self, place: int) -> None:
        self.link = place
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row when the keyboard comes here."""
        super().focusInEvent(event)
        if self.claims.rowCount() and not self.selectionModel().hasSelection():
            self.choose(max(self.currentIndex().row(), 0))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the width over the columns."""
        super().resizeEvent(event)
        room, left_out = self.viewport().width(), []
        for column in LEFT_OUT:
            if sum(LEAST[own] for own in SHARES if own not in left_out) <= room:
                break
            left_out.append(column)
        shares = {own: share for own, share in SHARES.items() if own not in left_out}
        widths = {own: max(round(room * share / sum(shares.values())), LEAST[own]) for own, share in shares.items()}
        widths[CLAIM] = max(room - sum(wide for own, wide in widths.items() if own != CLAIM), LEAST[CLAIM])
        for column in SHARES:
            self.setColumnHidden(column, column in left_out)
            if column in widths:
                self.setColumnWidth(column, widths[column])
