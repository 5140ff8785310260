"""The table of articles: one delegate paints every cell, titles and values in their own direction."""

from math import ceil

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from annotator.app.document_table import CLAIMS, FLAGGED, LABELS, LANGUAGES, PEOPLE, TITLE, WORDS
from annotator.storage.document_rows import DocumentRow
from annotator.ui.lines import paint_line, width_of
from annotator.ui.project.documents.model import GROUP, SECOND, DocumentTableModel, Index
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

ROW_HEIGHT, PADDING = 44, 8
LEAST_TITLE, WIDEST, SORT_SIGN = 240, 216, 16
"""The least width of the title, the greatest of the words of others, and the room for the sign of the order."""
MEASURED = 40
"""How many rows are looked at to find a width."""
FIRST_LINE, SECOND_LINE = 24, 16
"""Heights of the two lines of a title, when columns are left out."""
WORTH = {WORDS: 0, LABELS: 49, FLAGGED: 50, LANGUAGES: 51, CLAIMS: 52, PEOPLE: 53}
LAST_FIELD = 48
"""What the first field is worth; those after it are worth less."""


class CellDelegate(QStyledItemDelegate):
    """Paints the words of a cell."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint words at the start of the cell."""
        colors = self._theme.colors
        is_group = bool(index.data(GROUP))
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colors.ink_tint))
        elif is_group:
            painter.fillRect(option.rect, QColor(colors.panel))
        painter.setPen(QColor(colors.hair))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        room = QRectF(option.rect).adjusted(PADDING, 0, -PADDING, 0)
        font = interface_font(bold=is_group)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        words, below = index.data(), index.data(SECOND)
        if below:
            top = room.top() + (room.height() - FIRST_LINE - SECOND_LINE) / 2
            line = QRectF(room.left(), top + FIRST_LINE, room.width(), SECOND_LINE)
            caption = interface_font(CAPTION_SIZE)
            paint_line(painter, line, below, caption, colors.text3, mirrored=mirrored, as_interface=True)
            room = QRectF(room.left(), top, room.width(), FIRST_LINE)
        paint_line(painter, room, words, font, colors.text, mirrored=mirrored, as_interface=is_group)
        painter.restore()


class DocumentTableView(QTableView):
    """The table. Enter opens the current article, Delete asks to remove the selected ones."""

    opened = Signal()
    removal_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """The menu of the selected articles, at a place on the screen."""

    def __init__(self, model: DocumentTableModel, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("documentTable")
        self.setAccessibleName(self.tr("Articles"))
        self._documents = model
        self.setModel(model)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        # A selection of its own, of nothing: Qt would look through all selected rows to paint a heading.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setTabKeyNavigation(False)
        self.fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the width over the columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_columns()

    def fit_columns(self) -> None:
        """Give each column the width of what it says, and the title the rest; leave out what there is no room for."""
        columns = self._documents.columns
        wanted = {column: self._wanted(section) for section, column in enumerate(columns) if column != TITLE}
        room, left_out = self.viewport().width(), []
        for column in sorted(wanted, key=self._worth):
            if room - sum(wanted.values()) >= LEAST_TITLE:
                break
            left_out.append(column)
            del wanted[column]
        wanted |= self._widened(wanted, room)
        for section, column in enumerate(columns):
            self.setColumnHidden(section, column in left_out)
            if column == TITLE:
                self.setColumnWidth(section, max(room - sum(wanted.values()), LEAST_TITLE))
            elif column in wanted:
                self.setColumnWidth(section, wanted[column])
        self._documents.leave_out([column for column in columns if column in left_out])
        self.viewport().update()

    def _widened(self, wanted: dict[str, int], room: int) -> dict[str, int]:
        """Return greater widths of columns with longer words than usual, from the room that no title needs."""
        columns = self._documents.columns
        spare = room - sum(wanted.values()) - max(self._wanted(columns.index(TITLE), room), LEAST_TITLE)
        widened = {}
        for column in sorted(wanted, key=self._worth, reverse=True):
            more = min(self._wanted(columns.index(column), room) - wanted[column], spare)
            if more > 0:
                widened[column] = wanted[column] + more
                spare -= more
        return widened

    def _worth(self, column: str) -> int:
        """Return what a column is worth: the least goes first."""
        fields = [own for own in self._documents.columns if own not in WORTH]
        return WORTH[column] if column in WORTH else LAST_FIELD - fields.index(column)

    def _wanted(self, section: int, widest: int = WIDEST) -> int:
        """Return the width of the heading and the words of a column, of words at most `widest`."""
        model, font = self._documents, interface_font()
        heading = width_of(str(model.headerData(section, Qt.Orientation.Horizontal)), interface_font(CAPTION_SIZE))
        rows = range(min(model.rowCount(), MEASURED))
        widths = [width_of(str(model.index(row, section).data() or ""), font) for row in rows]
        return max(round(heading) + SORT_SIGN, min(ceil(max(widths, default=0)), widest)) + 2 * PADDING

    def chosen_rows(self) -> list[DocumentRow]:
        """Return the selected documents in the order of the rows."""
        selection = self.selectionModel().selection()
        # By ranges: Qt would ask about every cell of the selected rows.
        ranges = [selection.at(number) for number in range(selection.count())]
        rows = sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})
        return self._documents.documents(rows)

    def chosen(self) -> list[str]:
        """Return the ids of the selected documents, in the order of the rows."""
        return [document.id for document in self.chosen_rows()]

    def choose(self, ids: list[str]) -> None:
        """Select documents that are shown."""
        selection = self.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for id_ in ids:
            row = self._documents.row_of(id_)
            if row >= 0:
                selection.select(self._documents.index(row, 0), flags)

    def choose_only(self, id_: str) -> None:
        """Select one document and bring it into sight, if it is shown."""
        row = self._documents.row_of(id_)
        if row >= 0:
            self.select_only(row)
            self.scrollTo(self._documents.index(row, 0))

    def select_only(self, row: int) -> None:
        """Select one row alone and make it current; Qt's own `selectRow` finds no column from right to left."""
        self.setCurrentIndex(self._documents.index(row, 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the current article, the first at the beginning, when the keyboard comes here."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.select_only(self.currentIndex().row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu at the click, or by keyboard at the current row."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if by_keyboard else event.pos()
        if self.chosen() and (by_keyboard or self.indexAt(place).isValid()):
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def event(self, event: QEvent) -> bool:
        """Keep the Delete key, which otherwise deletes a span."""
        is_delete = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete
        if is_delete and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current article with Enter, and ask to remove the selected ones with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)
