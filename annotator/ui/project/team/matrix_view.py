"""The matrix of documents and people: titles stay in sight at the start, signs show how far everyone is."""

from PySide6.QtCore import QItemSelectionRange, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.storage.documents import Summary
from annotator.ui.gradual_model import Index
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.team.headings import EDGE, Headings, inner
from annotator.ui.project.team.matrix_model import CELL, IS_FLAGGED, OFFER, MatrixModel
from annotator.ui.project.team.words import FLAG, OFFER_SIGNS, SIGNS, sign_color
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

ROW_HEIGHT, HEAD_HEIGHT, SIGN, SIGN_GAP, MOST_SPACED = 36, 32, 16, 6, 3
NARROWEST, WIDEST, MOST_STRETCHED, EDGES = 60, 104, 160, 20
"""Widths of the column of a person: at least, for the name, and with what is left over."""
TITLES, NARROW_TITLES, WIDE_TITLES, NARROW = 312, 176, 520, 560
"""Widths of the titles, the widest where the people leave room for it, and that of a view with narrow titles."""
MOST_LANGUAGES, SCROLL_BAR, FEWEST_ROWS = 3, 12, 2
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellPainting(QStyledItemDelegate):
    """Paints the sign of a cell, and beside it a flag, and a lamp where suggestions are always or never shown."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the sign."""
        colors, room = self._theme.colors, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(colors.ink_tint))
        painter.fillRect(QRect(room.left(), room.bottom(), room.width(), 1), QColor(colors.hair))
        cell, mirrored = index.data(CELL), option.direction == Qt.LayoutDirection.RightToLeft
        signs = [(SIGNS[cell], sign_color(cell, colors))]
        if index.data(IS_FLAGGED):
            signs.append((FLAG, colors.warn_line))
        if (offer := index.data(OFFER)) in OFFER_SIGNS:
            signs.append((OFFER_SIGNS[offer], colors.text3))
        gap = SIGN_GAP if len(signs) < MOST_SPACED else SIGN_GAP // 2
        left = room.center().x() - (SIGN * len(signs) + gap * (len(signs) - 1)) // 2 + 1
        ratio = painter.device().devicePixelRatioF()
        for name, color in reversed(signs) if mirrored else signs:
            painter.drawPixmap(left, room.center().y() - SIGN // 2, icon_pixmap(name, color, SIGN, ratio))
            left += SIGN + gap
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colors.ink), 2))
            painter.drawRoundedRect(QRectF(room).adjusted(2, 2, -2, -3), 4, 4)
        painter.restore()


class Titles(QHeaderView):
    """The titles and languages of the documents."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._view = parent
        self.room = NARROW_TITLES
        """The width in pixels."""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW_HEIGHT)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        """Return the width of the titles. Qt would look at many rows to find a height, which nothing needs."""
        return QSize(self.room, ROW_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Paint a title and the languages at its end."""
        colors = self._theme.colors
        model = self.model()
        assert isinstance(model, MatrixModel)
        summary = model.summary(logical)
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = self._view.selectionModel().rowIntersectsSelection(logical)
        painter.fillRect(rect, QColor(colors.ink_tint if selected else colors.page))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colors.hair))
        room = inner(QRectF(rect).adjusted(0, 0, 0, -1), 0, 2, mirrored=mirrored)
        codes = summary.languages[:MOST_LANGUAGES]
        chips = sum(self._chip_width(code) + 6 for code in codes)
        words = room.adjusted(chips, 0, 0, 0) if mirrored else room.adjusted(0, 0, -chips, 0)
        wide = paint_line(painter, words, summary.title or "—", interface_font(), colors.text, mirrored=mirrored)
        self._paint_languages(painter, room, summary, wide, mirrored=mirrored)
        painter.restore()

    @staticmethod
    def _chip_width(code: str) -> float:
        return width_of(code.upper(), interface_font(10, bold=True)) + 10

    def _paint_languages(
        self, painter: QPainter, room: QRectF, summary: Summary, after: float, *, mirrored: bool
    ) -> None:
        colors, start = self._theme.colors, after + 8
        for code in summary.languages[:MOST_LANGUAGES]:
            width = self._chip_width(code)
            left = room.right() - start - width if mirrored else room.left() + start
            chip = QRectF(left, room.center().y() - 8, width, 16)
            painter.setPen(QPen(QColor(colors.hair), 1))
            painter.setBrush(QColor(colors.raised))
            painter.drawRoundedRect(chip, 3, 3)
            paint_centered(painter, chip, code.upper(), interface_font(10, bold=True), colors.text3)
            start += width + 6


class MatrixView(QTableView):
    """Arrow keys move, Space assigns or unassigns, Enter opens the document."""

    toggled = Signal()
    """The selected cells are to be assigned or unassigned."""
    opened = Signal(int)
    """The row of a document to be opened."""
    offers_wanted = Signal(object)
    """A QMenu that is to offer whether suggestions are shown in the selected cells."""

    def __init__(self, model: MatrixModel, theme: Theme) -> None:
        super().__init__()
        self.matrix = model
        self.setObjectName("assignmentMatrix")
        self.setAccessibleName(self.tr("Articles by person"))
        self.setProperty("card", True)  # noqa: FBT003  Qt takes no keyword here
        self.titles = Titles(theme, self)
        self.setVerticalHeader(self.titles)
        self.setHorizontalHeader(Headings(theme, HEAD_HEIGHT, self))
        self.horizontalHeader().setMinimumSectionSize(NARROWEST)
        self.setModel(model)
        self.setItemDelegate(CellPainting(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._corner = plain_label(self.tr("Article"), role="caption", parent=self)
        self.verticalHeader().sectionDoubleClicked.connect(self.opened)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().selectionChanged.connect(lambda *_: self.verticalHeader().viewport().update())
        model.modelReset.connect(self.distribute)

    def sizeHint(self) -> QSize:
        """Return the size of few rows: with a legend that wraps, what is best is also the least for a layout."""
        return QSize(super().sizeHint().width(), HEAD_HEIGHT + FEWEST_ROWS * ROW_HEIGHT)

    def selected_cells(self) -> list[tuple[int, int]]:
        """Return row and column of the selected cells, or of the current one."""
        indexes = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        return [(index.row(), index.column()) for index in indexes if index.isValid()]

    def ranges(self) -> list[QItemSelectionRange]:
        """Return the selected blocks of cells."""
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    def cell_count(self) -> int:
        """Return how many cells are selected."""
        return sum(part.width() * part.height() for part in self.ranges())

    def selected_rows(self) -> list[int]:
        """Return the rows with selected cells."""
        return sorted({row for part in self.ranges() for row in range(part.top(), part.bottom() + 1)})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key is for."""
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        elif event.key() in ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The other button leaves a selection as it is, for the menu."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.RightButton and self.selectionModel().isSelected(index):
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the acts on the selected cells."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Open article"), lambda: self.opened.emit(index.row()))
        menu.addAction(self.tr("Assign or unassign") + "\t" + self.tr("Space"), self.toggled.emit)
        self.offers_wanted.emit(menu.addMenu(self.tr("Suggestions")))
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        menu.exec(below if by_key else event.globalPos())
        menu.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the width over the columns."""
        super().resizeEvent(event)
        self.distribute()
        titles = self.verticalHeader().geometry()
        edge = round(EDGE)
        corner = QRect(titles.left(), self.horizontalHeader().y(), titles.width(), HEAD_HEIGHT - 1)
        self._corner.setGeometry(corner.adjusted(edge, 0, -edge, 0))
        at_start(self._corner)

    def distribute(self) -> None:
        """Give people the width of their names, titles what they need, and the rest to people, then to titles."""
        names = [person.name for person in self.matrix.people]
        wanted = [_heading_width(name) for name in names]
        whole = sum(wanted) <= self.width() - TITLES - SCROLL_BAR and max(wanted, default=0) <= MOST_STRETCHED
        self.matrix.spell_out(wanted=whole)
        if not whole:
            short = (self.matrix.headerData(n, Qt.Orientation.Horizontal) for n in range(len(names)))
            wanted = [min(_heading_width(str(name)), WIDEST) for name in short]
        room = self.width() - SCROLL_BAR
        least = NARROW_TITLES if self.width() < NARROW else TITLES
        titles = min(max(room - sum(wanted), least), WIDE_TITLES)
        spare = max(room - titles - sum(wanted), 0) // max(len(wanted), 1)
        widths = [max(min(width + spare, MOST_STRETCHED), width) for width in wanted]
        self.titles.room = max(titles, room - sum(widths))
        self.titles.updateGeometry()
        self.updateGeometries()
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)


def _heading_width(name: str) -> int:
    return max(round(width_of(name, interface_font(CAPTION_SIZE, bold=True))) + EDGES, NARROWEST)
