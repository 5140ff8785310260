"""The figures as a PDF, in either direction, with embedded fonts. UNITS: 1/96 inch."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication

from annotator.text.direction import base_direction
from annotator.ui import language
from annotator.ui.agreement.cell_painting import HEAT_TEXT, heat
from annotator.ui.agreement.content import Cell, Section, reasons_of
from annotator.ui.agreement.measured import Measured
from annotator.ui.agreement.sections import Sections
from annotator.ui.lines import paint_line
from annotator.ui.theme import CAPTION_SIZE, INTERFACE_SIZE, interface_font

UNITS_PER_INCH = 96
MARGIN_MM = 18.0
TITLE_SIZE, HEADING_SIZE, FOOT = 22, 16, 40.0
TEXT, CAPTION, LINE = QColor("#1E1C19"), QColor("#675F54"), QColor("#DDD7CB")
NAMES_SHARE = 18
MANY_COLUMNS = 8
"""With more columns the page is landscape."""


class PdfReport(QObject):
    """The report on a project, in the language of the interface; `data` is the file."""

    def __init__(self, measured: Measured, project: str) -> None:
        super().__init__()
        self._mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._project = project
        sections = [section for section in Sections(measured, "light").all if section.rows]
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = _writer(buffer, turned=any(len(section.columns) > MANY_COLUMNS for section in sections))
        writer.setTitle(f"{self.tr('Agreement')}: {project}")
        self._page = QRectF(0, 0, writer.width(), writer.height())
        self._document = _document(writer, self._page.height() - FOOT)
        self._cursor = QTextCursor(self._document)
        self._write_line(self.tr("Agreement"), interface_font(TITLE_SIZE, bold=True), TEXT)
        self._write_line(project, interface_font(HEADING_SIZE), CAPTION)
        for section in sections:
            self._write_section(section)
        self._flatten_end()
        self._paint(writer)
        self.data = bytes(buffer.data().data())

    # --- writing

    def _write_section(self, section: Section) -> None:
        self._cursor.beginEditBlock()  # else Qt would lay the table out again with every cell
        first = self._cursor.block()
        if section.heading:
            first = self._write_line(section.heading, interface_font(HEADING_SIZE, bold=True), TEXT, above=20)
        if section.remark:
            self._write_line(section.remark, interface_font(CAPTION_SIZE), CAPTION)
        table = self._write_table(section)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        for reason in reasons_of(section):
            self._write_line(reason, interface_font(CAPTION_SIZE), CAPTION)
        self._cursor.endEditBlock()
        self._keep_together(first, table)

    def _write_line(self, words: str, font: QFont, color: QColor, above: float = 4) -> QTextBlock:
        block = self._block(words, at_end=False)
        block.setTopMargin(above)
        block.setBottomMargin(6)
        if self._document.isEmpty():
            self._cursor.setBlockFormat(block)
        else:  # the empty block after a table stays: without it Qt ignores margins and page breaks
            self._cursor.insertBlock(block)
        self._cursor.insertText(words, _characters(font, color))
        return self._cursor.block()

    def _write_table(self, section: Section) -> QTextTable:
        rows = [section.columns, *section.rows] if section.columns else section.rows
        form = QTextTableFormat()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100 if section.columns else 60))
        form.setBorderCollapse(True)
        form.setBorder(0)
        form.setCellPadding(5)
        form.setHeaderRowCount(bool(section.columns))
        form.setAlignment(Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft)
        if section.matrix:
            form.setColumnWidthConstraints(self._shares(len(rows[0]) - 1))
        table = self._cursor.insertTable(len(rows), len(rows[0]), form)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                table_cell = table.cellAt(row, len(cells) - 1 - column if self._mirrored else column)
                self._write_cell(table_cell, cell, heading=row == 0 and bool(section.columns), at_end=column > 0)
        return table

    def _shares(self, fields: int) -> list[QTextLength]:
        """The widths of the columns of a matrix: a fixed share for names, the rest in equal parts."""
        percent = QTextLength.Type.PercentageLength
        found = [QTextLength(percent, NAMES_SHARE), *[QTextLength(percent, (100 - NAMES_SHARE) / fields)] * fields]
        return found[::-1] if self._mirrored else found

    def _write_cell(self, table_cell: QTextTableCell, cell: Cell, *, heading: bool, at_end: bool) -> None:
        form = table_cell.format().toTableCellFormat()
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        form.setBottomBorder(1)
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(QBrush(LINE))
        if cell.shade is not None:
            form.setBackground(heat(cell.shade))
        table_cell.setFormat(form)
        words = cell.words if cell.share is None else self._percent(cell.share)
        color = CAPTION if heading else QColor(HEAT_TEXT) if cell.shade is not None else QColor(cell.color or TEXT)
        cursor = table_cell.firstCursorPosition()
        block = self._block(words, at_end=at_end)
        block.setNonBreakableLines(at_end and not heading)
        cursor.setBlockFormat(block)
        size = CAPTION_SIZE if heading else INTERFACE_SIZE
        cursor.insertText(words, _characters(interface_font(size, bold=cell.strong), color))

    def _percent(self, share: float) -> str:
        return self.tr("{figure}%").format(figure=language.number(round(100 * share)))

    def _block(self, words: str, *, at_end: bool) -> QTextBlockFormat:
        """Return a block in the direction of its words, aligned at the start or end of the interface."""
        right = self._mirrored != at_end
        form = QTextBlockFormat()
        rtl = (base_direction(words) or ("rtl" if self._mirrored else "ltr")) == "rtl"
        form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        form.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        return form

    def _keep_together(self, first: QTextBlock, table: QTextTable) -> None:
        """Begin a new page for a section that would otherwise be split, if it fits on one."""
        layout = self._document.documentLayout()
        height = self._document.pageSize().height()
        top, bottom = layout.blockBoundingRect(first).top(), layout.frameBoundingRect(table).bottom()
        if int(top // height) != int(bottom // height) and bottom - top < height:
            form = first.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(form)

    def _flatten_end(self) -> None:
        """Flatten the empty block after the last table, which could need a page of its own."""
        form = QTextBlockFormat()
        form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(form)

    # --- painting

    def _paint(self, writer: QPdfWriter) -> None:
        painter = QPainter(writer)
        height = self._document.pageSize().height()
        pages = self._document.pageCount()
        for page in range(pages):
            if page:
                writer.newPage()
            painter.save()
            painter.translate(QPointF(0, -page * height))
            self._document.drawContents(painter, QRectF(0, page * height, self._page.width(), height))
            painter.restore()
            self._paint_foot(painter, page + 1, pages)
        painter.end()

    def _paint_foot(self, painter: QPainter, page: int, pages: int) -> None:
        room = QRectF(0, self._page.height() - FOOT / 2, self._page.width(), FOOT / 2)
        words = self.tr("page {page} of {pages}").format(page=language.number(page), pages=language.number(pages))
        font = interface_font(CAPTION_SIZE)
        paint_line(painter, room, self._project, font, CAPTION.name(), mirrored=self._mirrored)
        paint_line(painter, room, words, font, CAPTION.name(), mirrored=not self._mirrored)


def _writer(buffer: QBuffer, *, turned: bool) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait)
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


def _characters(font: QFont, color: QColor) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(color)
    return form
