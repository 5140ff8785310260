"""The keys of every page as a PDF: portrait, two columns, in either direction, with embedded fonts.

UNITS: 1/96 inch.
"""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtWidgets import QApplication

from annotator.ui import language
from annotator.ui.key_map.content import Group
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.theme import CAPTION_SIZE, INTERFACE_SIZE, interface_font

UNITS_PER_INCH = 96
MARGIN_MM = 18.0
TITLE_SIZE, HEADING_SIZE = 22, 15
HEAD, FOOT, GAP, ROW, HEADING = 48.0, 32.0, 32.0, 22.0, 34.0
CAP, CAP_PADDING, CAP_SIZE = 17.0, 6.0, 11
TEXT, CAPTION, LINE = QColor("#1E1C19"), QColor("#675F54"), QColor("#DDD7CB")
Row = tuple[str, str]
"""Words and key cap; a heading has no cap."""


class KeySheetPdf(QObject):
    """The sheet in the language of the interface; `data` is the file, `columns` what stands in each."""

    def __init__(self, groups: list[Group]) -> None:
        super().__init__()
        self._mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._title = self.tr("Keys of Annotator")
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = _writer(buffer, self._title)
        self._page = QRectF(0, 0, self._writer.width(), self._writer.height())
        self.columns = columns = _even(list(_columns(groups, self._page.height() - HEAD - FOOT)))
        self._painter = QPainter(self._writer)
        pages = (len(columns) + 1) // 2
        for page in range(pages):
            if page:
                self._writer.newPage()
            self._paint_page(columns[2 * page : 2 * page + 2], page + 1, pages)
        self._painter.end()
        self.data = bytes(buffer.data().data())

    def _paint_page(self, columns: list[list[Row]], page: int, pages: int) -> None:
        whole = QRectF(0, 0, self._page.width(), HEAD - 12)
        self._line(whole, self._title, TITLE_SIZE, TEXT, bold=True)
        width = (self._page.width() - GAP) / 2
        for number, rows in enumerate(columns):
            is_left = (number == 1) == self._mirrored
            self._paint_column(QRectF(0 if is_left else width + GAP, HEAD, width, 0), rows)
        foot = QRectF(0, self._page.height() - FOOT / 2, self._page.width(), FOOT / 2)
        words = self.tr("page {page} of {pages}").format(page=language.number(page), pages=language.number(pages))
        self._line(foot, words, CAPTION_SIZE, CAPTION)

    def _paint_column(self, place: QRectF, rows: list[Row]) -> None:
        top = place.top()
        for words, cap in rows:
            if cap:
                self._paint_row(QRectF(place.left(), top, place.width(), ROW), words, cap)
                top += ROW
            else:
                room = QRectF(place.left(), top + HEADING - 24, place.width(), 20)
                self._line(room, words, HEADING_SIZE, TEXT, bold=True)
                top += HEADING

    def _paint_row(self, box: QRectF, words: str, cap: str) -> None:
        font = interface_font(CAP_SIZE, bold=True)
        width = max(CAP, width_of(cap, font) + 2 * CAP_PADDING)
        left = box.left() if self._mirrored else box.right() - width
        frame = QRectF(left, box.center().y() - CAP / 2, width, CAP)
        self._painter.setPen(QPen(CAPTION, 0.75))
        self._painter.drawRoundedRect(frame, 3, 3)
        paint_centered(self._painter, frame, cap, font, TEXT.name())
        room = box.adjusted(width + 8, 0, 0, 0) if self._mirrored else box.adjusted(0, 0, -width - 8, 0)
        self._line(room, words, _fitting(words, room.width()), TEXT)
        self._painter.setPen(QPen(LINE, 0.5))
        self._painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _line(self, room: QRectF, words: str, size: int, color: QColor, *, bold: bool = False) -> None:
        font = interface_font(size, bold=bold)
        paint_line(self._painter, room, words, font, color.name(), mirrored=self._mirrored, as_interface=True)


def _fitting(words: str, width: float) -> int:
    """Return the size at which words fit into a row, not smaller than that of captions."""
    fits = width_of(words, interface_font(INTERFACE_SIZE)) <= width
    return INTERFACE_SIZE if fits else CAPTION_SIZE - 1


def _columns(groups: list[Group], height: float) -> Iterator[list[Row]]:
    """Yield the rows of each column; a heading is repeated where its group goes on, and never stands last."""
    rows: list[Row] = []
    used = 0.0
    for group in groups:
        if rows and used + HEADING + 2 * ROW > height:
            yield rows
            rows, used = [], 0.0
        rows.append((group.name, ""))
        used += HEADING
        for entry in group.entries:
            if used + ROW > height:
                yield rows
                rows, used = [(group.name, "")], HEADING
            rows.append((entry.words, entry.cap))
            used += ROW
    if rows:
        yield rows


def _even(columns: list[list[Row]]) -> list[list[Row]]:
    """Return the columns; a last one without another beside it is divided before a heading, near its middle."""
    last = columns[-1] if columns else []
    headings = [number for number, (_, cap) in enumerate(last) if number and not cap]
    if len(columns) % 2 == 0 or not headings:
        return columns
    middle = min(headings, key=lambda number: abs(number - len(last) / 2))
    return [*columns[:-1], last[:middle], last[middle:]]


def _writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle(title)
    writer.setCreator("Annotator")
    return writer
