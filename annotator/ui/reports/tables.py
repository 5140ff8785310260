"""Tables of sections in a document of pages, in either direction."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from annotator.text.direction import base_direction
from annotator.ui import language
from annotator.ui.agreement.cell_painting import HEAT_TEXT, heat
from annotator.ui.agreement.content import Cell, Section
from annotator.ui.theme import CAPTION_SIZE, INTERFACE_SIZE, interface_font

TEXT, CAPTION, LINE = QColor("#1E1C19"), QColor("#675F54"), QColor("#DDD7CB")
NAMES_SHARE = 18
"""Percent of the width for the names of a matrix."""
PADDING = 5.0


def write_table(cursor: QTextCursor, section: Section, *, mirrored: bool, on_new_page: bool = False) -> QTextTable:
    """Write the table of a section at a cursor, and return it."""
    rows = [section.columns, *section.rows] if section.columns else section.rows
    form = QTextTableFormat()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100 if section.columns or section.shares else 60))
    form.setBorderCollapse(True)
    form.setBorder(0)
    form.setCellPadding(PADDING)
    form.setHeaderRowCount(bool(section.columns))
    if on_new_page:
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    form.setAlignment(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
    if shares := _shares(section, len(rows[0])):
        lengths = [QTextLength(QTextLength.Type.PercentageLength, share) for share in shares]
        form.setColumnWidthConstraints(lengths[::-1] if mirrored else lengths)
    table = cursor.insertTable(len(rows), len(rows[0]), form)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            place = table.cellAt(row, len(cells) - 1 - column if mirrored else column)
            at_end = column > 0 and not section.of_words
            _write_cell(place, cell, heading=row == 0 and bool(section.columns), at_end=at_end, mirrored=mirrored)
    return table


def row_end(table: QTextTable, row: int) -> float:
    """Return where a row of a table, or its last one, ends in its document."""
    layout, row = table.document().documentLayout(), min(row, table.rows() - 1)
    cells = (table.cellAt(row, column) for column in range(table.columns()))
    return PADDING + max(layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom() for cell in cells)


def _shares(section: Section, columns: int) -> Sequence[float]:
    """Return the widths of the columns in percent: of a matrix a fixed share for names, the rest in equal parts."""
    if section.matrix and not section.shares:
        return [NAMES_SHARE, *[(100 - NAMES_SHARE) / (columns - 1)] * (columns - 1)]
    return section.shares


def _write_cell(place: QTextTableCell, cell: Cell, *, heading: bool, at_end: bool, mirrored: bool) -> None:
    form = place.format().toTableCellFormat()
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(QBrush(LINE))
    if cell.shade is not None:
        form.setBackground(heat(cell.shade))
    place.setFormat(form)
    words = cell.words if cell.share is None else _percent(cell.share)
    color = CAPTION if heading else QColor(HEAT_TEXT) if cell.shade is not None else QColor(cell.color or TEXT)
    cursor = place.firstCursorPosition()
    block = block_format("" if cell.as_interface else words, at_end=at_end, mirrored=mirrored)
    block.setNonBreakableLines(at_end and not heading)
    cursor.setBlockFormat(block)
    size = CAPTION_SIZE if heading else INTERFACE_SIZE
    cursor.insertText(words, characters(interface_font(size, bold=cell.strong), color))


def _percent(share: float) -> str:
    words = QCoreApplication.translate("Pages", "{figure}%")
    return words.format(figure=language.number(round(100 * share)))


def block_format(words: str, *, at_end: bool, mirrored: bool) -> QTextBlockFormat:
    """Return a block in the direction of its words, aligned at the start or end of the interface."""
    right = mirrored != at_end
    form = QTextBlockFormat()
    rtl = (base_direction(words) or ("rtl" if mirrored else "ltr")) == "rtl"
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    form.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return form


def characters(font: QFont, color: QColor) -> QTextCharFormat:
    """Return the format of characters with a font and colour."""
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(color)
    return form
