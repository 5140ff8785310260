"""The table of export formats: what each cannot hold, how many items it loses, how many claims it keeps."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from annotator.app.exporting.preview import FormatPreview
from annotator.ui import language
from annotator.ui.export.words import ending_words, format_name, losses_words, place_words
from annotator.ui.gradual_model import Index
from annotator.ui.lines import paint_line, width_of
from annotator.ui.plain import tooltip
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

NAME, LOSSES, LEFT_OUT, CLAIMS = range(4)
ROW_HEIGHT, CHECK, BOX_ROOM, SHOWN_PLACES = 44, 16, 32, 8
HEADING_EDGES = 28
NARROWEST_NAME, SHARE_OF_NAMES = 232, 0.4
TOO_MUCH = 0.1
"""A format that loses a larger share of spans or claims is marked with a warning."""


class KeptFormats(NamedTuple):
    """The ids of the ticked formats, and the current row."""

    ticked: list[str]
    row: int


class FormatTable(QTableWidget):
    """A row for each format; those ticked are exported."""

    current_changed = Signal(str)
    """The id of the format of the current row."""
    checked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(0, 4)
        self.setObjectName("formatTable")
        self.setAccessibleName(self.tr("Formats"))
        self.setProperty("card", True)  # noqa: FBT003  Qt takes no keyword here
        headings = [self.tr("Format"), self.tr("Not preserved"), self.tr("Items lost"), self.tr("Claims")]
        self.setHorizontalHeaderLabels(headings)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(LOSSES, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        for column, width in ((NAME, NARROWEST_NAME), (LEFT_OUT, 76), (CLAIMS, 70)):
            heading = width_of(headings[column], interface_font(CAPTION_SIZE))
            self.setColumnWidth(column, max(width, round(heading) + HEADING_EDGES))
        self.setItemDelegate(FormatDelegate(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._previews: list[FormatPreview] = []
        self._kept: KeptFormats | None = None
        self.most_spans, self.most_claims = 0, 0
        """The most that any format keeps."""
        self.currentItemChanged.connect(self._emit_current)
        self.itemChanged.connect(lambda _: self.checked.emit())

    def show_previews(self, previews: list[FormatPreview], chosen: set[str]) -> None:
        """Show formats; `chosen` are the ids of those to tick."""
        row = self._kept.row if self._kept is not None else max(self.currentRow(), 0)
        self._kept = None
        self.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self._previews = previews
        self.most_spans = max((preview.spans for preview in previews), default=0)
        self.most_claims = max((preview.claims for preview in previews), default=0)
        self.setRowCount(len(previews))
        for number, preview in enumerate(previews):
            self._fill(number, preview, ticked=preview.format.id in chosen)
        self.blockSignals(False)  # noqa: FBT003  Qt takes no keyword here
        self.setCurrentCell(min(row, len(previews) - 1), NAME)
        self._emit_current()
        self.checked.emit()

    def kept(self) -> KeptFormats | None:
        """Return what is ticked and current, or will be once formats are shown; None where nobody has said."""
        return KeptFormats(self.chosen(), self.currentRow()) if self._previews else self._kept

    def go_on_from(self, kept: KeptFormats) -> None:
        """Make the row current that was, once formats are shown; who shows them says which are ticked."""
        self._kept = kept

    def _fill(self, row: int, preview: FormatPreview, *, ticked: bool) -> None:
        name = QTableWidgetItem(format_name(preview.format.name))
        name.setData(Qt.ItemDataRole.UserRole, preview)
        name.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)  # ticked here, where the box is painted
        name.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        words = losses_words(tuple(count.kind for count in preview.lost))
        if not words:
            words = self.tr("nothing is lost here") if preview.format.cannot_hold else self.tr("preserves everything")
        id_ = self.tr("On the command line: {id}").format(id=language.isolated(preview.format.id))
        lines = (format_name(preview.format.name), preview.format.remark, id_)
        name.setToolTip(tooltip("\n".join(filter(None, lines))))
        items = [name, QTableWidgetItem(words)]
        cannot = losses_words(preview.format.cannot_hold)
        items[LOSSES].setToolTip(tooltip(self.tr("Not preserved: {what}").format(what=cannot) if cannot else ""))
        items += [QTableWidgetItem(language.number(count)) for count in (preview.left_out, preview.claims)]
        places = [
            place_words(document, lost.place, lost.quote) for count in preview.lost for document, lost in count.places
        ]
        items[LEFT_OUT].setToolTip(tooltip("\n".join(places[:SHOWN_PLACES])))
        for column, item in enumerate(items):
            item.setData(Qt.ItemDataRole.UserRole, preview)
            self.setItem(row, column, item)

    def _emit_current(self) -> None:
        if 0 <= self.currentRow() < len(self._previews):
            self.current_changed.emit(self._previews[self.currentRow()].format.id)

    def _toggle(self, item: QTableWidgetItem | None) -> None:
        if item is not None:
            ticked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _is_ticked(self, row: int) -> bool:
        item = self.item(row, NAME)
        return item is not None and item.checkState() == Qt.CheckState.Checked

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the column of names its share of the width."""
        super().resizeEvent(event)
        self.setColumnWidth(NAME, max(NARROWEST_NAME, round(self.viewport().width() * SHARE_OF_NAMES)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make a row current; a click on its box ticks it."""
        super().mousePressEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is None or item.column() != NAME or event.button() != Qt.MouseButton.LeftButton:
            return
        room, x = self.visualItemRect(item), event.position().x()
        from_start = room.right() - x if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x - room.left()
        if from_start < BOX_ROOM:
            self._toggle(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the current format with Space."""
        if event.key() == Qt.Key.Key_Space and self.currentRow() >= 0:
            self._toggle(self.item(self.currentRow(), NAME))
        else:
            super().keyPressEvent(event)

    def chosen(self) -> list[str]:
        """Return the ids of the ticked formats, in order."""
        return [preview.format.id for row, preview in enumerate(self._previews) if self._is_ticked(row)]


class FormatDelegate(QStyledItemDelegate):
    """Paints a format in two lines with its box, and figures at the end of their columns."""

    def __init__(self, theme: Theme, table: FormatTable) -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(60, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell in the interface's direction."""
        colors = self._theme.colors
        preview: FormatPreview = index.data(Qt.ItemDataRole.UserRole)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        room = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._table.currentRow() == index.row():
            painter.fillRect(room, QColor(colors.ink_tint))
        painter.setPen(QPen(QColor(colors.hair), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        inner = room.adjusted(8, 0, -8, 0)
        if index.column() == NAME:
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
            self._paint_name(painter, inner, preview, ticked=ticked, mirrored=mirrored)
        elif index.column() == LOSSES:
            self._paint_losses(painter, inner, preview, str(index.data()), mirrored=mirrored)
        else:
            self._paint_figure(painter, inner, str(index.data()), index.column(), preview, mirrored=mirrored)
        painter.restore()

    def _paint_name(
        self, painter: QPainter, room: QRectF, preview: FormatPreview, *, ticked: bool, mirrored: bool
    ) -> None:
        colors = self._theme.colors
        left = room.right() - CHECK if mirrored else room.left()
        box = QRectF(left, room.center().y() - CHECK / 2, CHECK, CHECK)
        painter.setPen(QPen(QColor(colors.ink if ticked else colors.border), 1))
        painter.setBrush(QColor(colors.ink if ticked else colors.raised))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            sign = icon_pixmap("check", colors.on_ink, CHECK - 2, painter.device().devicePixelRatioF())
            painter.drawPixmap(box.topLeft() + QPointF(1, 1), sign)
        words = room.adjusted(0, 0, -CHECK - 12, 0) if mirrored else room.adjusted(CHECK + 12, 0, 0, 0)
        upper = QRectF(words.left(), words.top() + 4, words.width(), 20)
        lower = QRectF(words.left(), words.top() + 23, words.width(), 16)
        ending = ending_words(preview.format)
        name, font = format_name(preview.format.name), interface_font(bold=True)
        paint_line(painter, upper, name, font, colors.text, mirrored=mirrored, as_interface=True)
        paint_line(painter, lower, ending, interface_font(CAPTION_SIZE), colors.text3, mirrored=mirrored)

    def _paint_losses(
        self, painter: QPainter, room: QRectF, preview: FormatPreview, words: str, *, mirrored: bool
    ) -> None:
        colors = self._theme.colors
        color = colors.text if preview.lost else colors.good
        paint_line(painter, room, words, interface_font(), color, mirrored=mirrored)

    def _paint_figure(
        self, painter: QPainter, room: QRectF, figure: str, column: int, preview: FormatPreview, *, mirrored: bool
    ) -> None:
        colors = self._theme.colors
        table = self._table
        few = preview.spans < (1 - TOO_MUCH) * table.most_spans or preview.claims < (1 - TOO_MUCH) * table.most_claims
        much = column == LEFT_OUT and bool(preview.lost) and few
        width = width_of(figure, interface_font())
        left = room.left() + 8 if mirrored else room.right() - width - 8
        if much:
            painter.setPen(QPen(QColor(colors.warn_line), 1))
            painter.setBrush(QColor(colors.warn_fill))
            painter.drawRoundedRect(QRectF(left - 8, room.center().y() - 10, width + 16, 20), 10, 10)
        nothing_lost = column == LEFT_OUT and not preview.lost
        color = colors.warn_text if much else colors.good if nothing_lost else colors.text
        box = QRectF(left, room.top(), width + 2, room.height())
        paint_line(painter, box, figure, interface_font(), color, mirrored=mirrored)
