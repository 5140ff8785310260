"""Pages to print as a PDF, in either direction, with embedded fonts. UNITS: 1/96 inch."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QApplication

from annotator.ui import language
from annotator.ui.agreement.content import Section, reasons_of
from annotator.ui.lines import paint_line
from annotator.ui.reports.drawings import Drawing, Drawings
from annotator.ui.reports.tables import CAPTION, TEXT, block_format, characters, row_end, write_table
from annotator.ui.theme import CAPTION_SIZE, interface_font

UNITS_PER_INCH = 96
MARGIN_MM = 18.0
TITLE_SIZE, HEADING_SIZE, FOOT = 22, 16, 40.0
MANY_COLUMNS = 8
"""With more columns the page is landscape."""
BEGINNING = 3
"""Rows, with that of the headings, that are on a page with the heading of a table."""
BELOW = 8.0
"""The least space below a table that goes on."""
MOST_ROWS = 60
"""Rows that are laid out at a time, more than a page has room for."""


class Pages:
    """Pages that are being written; `foot` stands below each, with its number. `finish` returns the file."""

    def __init__(self, title: str, foot: str, *, landscape: bool = False) -> None:
        self._mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._foot = foot
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = _writer(self._buffer, landscape=landscape)
        self._writer.setTitle(title)
        self._page = QRectF(0, 0, self._writer.width(), self._writer.height())
        self.document = _document(self._writer, self._page.height() - FOOT)
        self._cursor = QTextCursor(self.document)
        self._drawings = Drawings(self.document)

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self._page.width()

    # --- writing

    def write_title(self, title: str, subject: str) -> None:
        """Write what the report is, and what it is about."""
        self._write_line(title, interface_font(TITLE_SIZE, bold=True), TEXT)
        self._write_line(subject, interface_font(HEADING_SIZE), CAPTION)

    def write_section(self, section: Section, *, movable: float = 1.0) -> None:
        """Write a heading, a remark and a table, which goes on with its headings on the next page at a whole row.

        A section that would be split begins a new page where it is lower than the share `movable` of one, and in any
        case where its heading would be apart from its first rows.
        """
        self._cursor.beginEditBlock()  # else Qt would lay the table out again with every cell
        first = self._write_heading(section.heading) if section.heading else self._cursor.block()
        if section.remark:
            self._write_line(section.remark, interface_font(CAPTION_SIZE), CAPTION)
        table = write_table(self._cursor, section._replace(rows=section.rows[:MOST_ROWS]), mirrored=self._mirrored)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.endEditBlock()
        top, end = self._top_of(first), self._end_of(table)
        is_moved = end - top < movable * self.document.pageSize().height()
        self._keep_together(first, end if is_moved else row_end(table, BEGINNING))
        self._continue(table, section)
        for reason in reasons_of(section):
            self._write_line(reason, interface_font(CAPTION_SIZE), CAPTION)

    def _continue(self, table: QTextTable, section: Section) -> None:
        """Write the rows of a table that do not fit on its page on the following ones."""
        heading, rest = table.format().toTableFormat().headerRowCount(), section.rows
        while rest:
            fitting = self._fitting_rows(table)
            rest = rest[fitting - heading :]
            if fitting < table.rows():
                table.removeRows(fitting, table.rows() - fitting)
            if rest:
                self._flatten_end()
                self._cursor.beginEditBlock()
                part = section._replace(rows=rest[:MOST_ROWS])
                table = write_table(self._cursor, part, mirrored=self._mirrored, on_new_page=True)
                self._cursor.movePosition(QTextCursor.MoveOperation.End)
                self._cursor.endEditBlock()

    def _fitting_rows(self, table: QTextTable) -> int:
        """Return how many rows of a table are on its first page, at least one of them below its headings."""
        height = self.document.pageSize().height()
        heading = table.format().toTableFormat().headerRowCount()
        page = int(row_end(table, 0) // height)
        rows = range(heading + 1, table.rows())
        return next((row for row in rows if int((row_end(table, row) + BELOW) // height) > page), table.rows())

    def _top_of(self, block: QTextBlock) -> float:
        return self.document.documentLayout().blockBoundingRect(block).top()

    def _end_of(self, table: QTextTable) -> float:
        return self.document.documentLayout().frameBoundingRect(table).bottom()

    def write_drawing(self, heading: str, drawing: Drawing, note: str) -> None:
        """Write a drawing with its heading and a note, all on one page."""
        first = self._write_heading(heading) if heading else None
        self._cursor.insertBlock(block_format("", at_end=False, mirrored=self._mirrored))
        first = first or self._cursor.block()
        self._drawings.insert(self._cursor, drawing, self.width)
        last = self._write_line(note, interface_font(CAPTION_SIZE), CAPTION) if note else self._cursor.block()
        self._keep_together(first, self.document.documentLayout().blockBoundingRect(last).bottom())

    def _write_heading(self, words: str) -> QTextBlock:
        return self._write_line(words, interface_font(HEADING_SIZE, bold=True), TEXT, above=20)

    def _write_line(self, words: str, font: QFont, color: QColor, above: float = 4) -> QTextBlock:
        block = block_format(words, at_end=False, mirrored=self._mirrored)
        block.setTopMargin(above)
        block.setBottomMargin(6)
        if self.document.isEmpty():
            self._cursor.setBlockFormat(block)
        else:  # the empty block after a table stays: without it Qt ignores margins and page breaks
            self._cursor.insertBlock(block)
        self._cursor.insertText(words, characters(font, color))
        return self._cursor.block()

    def _keep_together(self, first: QTextBlock, end: float) -> None:
        """Begin a new page at a block if what is from there to an end would otherwise be split."""
        height = self.document.pageSize().height()
        top = self._top_of(first)
        if int(top // height) != int(end // height) and end - top < height:
            form = first.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(form)

    # --- painting

    def finish(self) -> bytes:
        """Return the file. Nothing can be written afterwards."""
        self._flatten_end()
        painter = QPainter(self._writer)
        height = self.document.pageSize().height()
        pages = self.document.pageCount()
        for page in range(pages):
            if page:
                self._writer.newPage()
            painter.save()
            painter.translate(QPointF(0, -page * height))
            self.document.drawContents(painter, QRectF(0, page * height, self._page.width(), height))
            painter.restore()
            self._paint_foot(painter, page + 1, pages)
        painter.end()
        return bytes(self._buffer.data().data())

    def _flatten_end(self) -> None:
        """Flatten the empty block after the last table, which could need a page of its own."""
        form = QTextBlockFormat()
        form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(form)

    def _paint_foot(self, painter: QPainter, page: int, pages: int) -> None:
        room = QRectF(0, self._page.height() - FOOT / 2, self._page.width(), FOOT / 2)
        words = QCoreApplication.translate("Pages", "page {page} of {pages}")
        words = words.format(page=language.number(page), pages=language.number(pages))
        font = interface_font(CAPTION_SIZE)
        paint_line(painter, room, self._foot, font, CAPTION.name(), mirrored=self._mirrored)
        paint_line(painter, room, words, font, CAPTION.name(), mirrored=not self._mirrored)


def _writer(buffer: QBuffer, *, landscape: bool) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setCreator("Annotator")
    return writer


def _document(writer: QPdfWriter, height: float) -> QTextDocument:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setUseDesignMetrics(True)
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(interface_font())
    document.setDocumentMargin(0)
    document.setDefaultTextOption(option)
    document.setPageSize(QSizeF(writer.width(), height))
    return document
