"""The table of articles: one delegate paints every cell, titles and values in their own direction."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from annotator.app.document_table import CLAIMS, FLAGGED, LABELS, LANGUAGES, PEOPLE, TITLE, WORDS
from annotator.ui.lines import paint_line
from annotator.ui.project.documents.model import GROUP, DocumentTableModel, Index
from annotator.ui.theme import Theme, interface_font

ROW_HEIGHT, PADDING = 44, 8
WIDTHS = {TITLE: 264, LANGUAGES: 84, WORDS: 72, PEOPLE: 176, CLAIMS: 180, LABELS: 160, FLAGGED: 76}
FIELD_WIDTH = 120


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
        words = index.data()
        paint_line(painter, room, words, font, colors.text, mirrored=mirrored, as_interface=is_group)
        painter.restore()


class DocumentTableView(QTableView):
    """The table. Enter opens the current article, Delete asks to remove the selected ones."""

    opened = Signal()
    removal_wanted = Signal()

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
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setTabKeyNavigation(False)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give the columns their usual widths."""
        for section, column in enumerate(self._documents.columns):
            self.setColumnWidth(section, WIDTHS.get(column, FIELD_WIDTH))

    def chosen(self) -> list[str]:
        """Return the ids of the selected documents, in the order of the rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [document.id for row in rows if (document := self._documents.document(row)) is not None]

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
            self.selectRow(row)
            self.scrollTo(self._documents.index(row, 0))

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
