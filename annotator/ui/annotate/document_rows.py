"""The rows of the document list: a Qt model of the listing, and the painting of a row."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.listed_rows import ListedDocument
from annotator.app.listing import Listing
from annotator.ui import language
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.lines import paint_line, width_of
from annotator.ui.plain import tooltip
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

ROW_HEIGHT, ICON, INDENT, EDGE = 56, 14, 42, 3


class DocumentModel(GradualModel):
    """The Qt model of a listing."""

    def __init__(self, listing: Listing, parent: QWidget) -> None:
        super().__init__(parent)
        self._listing = listing
        self.list_changed()

    def total(self) -> int:
        """The number of documents listed."""
        return len(self._listing.numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row for the delegate; words for screen readers and tooltips."""
        if not index.isValid() or index.row() >= self.total():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self._listing.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._listing.row(index.row()).title
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self._listing.row(index.row())
            labels = (label_words(self._listing, label) for label in row.labels)
            return tooltip("\n".join(filter(None, (row.title, row.flag, *labels))))
        return None


class DocumentDelegate(QStyledItemDelegate):
    """Paints a row: status, title, languages, progress."""

    def __init__(self, listing: Listing, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._listing, self._theme = listing, theme
        self.suggested: Mapping[str, int] = {}
        """The numbers of suggestions that articles have, by id, as far as they are known."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows have the same height."""
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row in the direction of the interface; the title keeps its own."""
        document = index.data(Qt.ItemDataRole.UserRole)
        if document is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        colors = self._theme.colors
        rect = option.rect
        if selected:
            painter.fillRect(rect, QColor(colors.ink_tint))
            edge = rect.right() - EDGE + 1 if mirrored else rect.left()
            painter.fillRect(QRect(edge, rect.top(), EDGE, rect.height()), QColor(colors.ink))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colors.window))
        self._paint_status(painter, rect, document, mirrored=mirrored)
        inner = rect.adjusted(16, 8, -INDENT, -6) if mirrored else rect.adjusted(INDENT, 8, -16, -6)
        self._paint_title(painter, inner, document, bold=selected, mirrored=mirrored)
        self._paint_details(painter, inner, document, mirrored=mirrored)
        painter.restore()

    def _paint_status(self, painter: QPainter, rect: QRect, document: ListedDocument, *, mirrored: bool) -> None:
        colors = self._theme.colors
        name, color = {
            "todo": ("todo", colors.border),
            "started": ("started", colors.ink),
            "done": ("done", colors.good),
            "skipped": ("skip", colors.text3),
        }[document.status]
        left = rect.right() - 16 - ICON if mirrored else rect.left() + 16
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(left, rect.top() + 11, icon_pixmap(name, color, ICON, ratio))
        if document.flag is not None:
            flag = icon_pixmap("flagged", colors.warn_line, ICON, ratio)
            painter.drawPixmap(left, rect.top() + 31, flag)

    def _paint_title(
        self, painter: QPainter, inner: QRect, document: ListedDocument, *, bold: bool, mirrored: bool
    ) -> None:
        colors = self._theme.colors
        color = colors.text2 if document.status == "done" and not bold else colors.text
        room = QRectF(inner.left(), inner.top(), inner.width(), 20)
        paint_line(painter, room, document.title or "—", interface_font(bold=bold), color, mirrored=mirrored)

    def _paint_details(self, painter: QPainter, inner: QRect, document: ListedDocument, *, mirrored: bool) -> None:
        font = interface_font(10, bold=True)
        colors = self._theme.colors
        painter.setFont(font)
        x = float(inner.right() if mirrored else inner.left())
        for code in document.languages[:3]:
            width = width_of(code.upper(), font) + 10
            chip = QRectF(x - width if mirrored else x, inner.top() + 23, width, 16)
            painter.setPen(QPen(QColor(colors.hair), 1))
            painter.setBrush(QColor(colors.raised))
            painter.drawRoundedRect(chip, 3, 3)
            painter.setPen(QColor(colors.text3))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, code.upper())
            x += -(width + 6) if mirrored else width + 6
        room = (
            QRectF(inner.left(), inner.top() + 21, x - inner.left(), 20)
            if mirrored
            else QRectF(x, inner.top() + 21, inner.right() - x, 20)
        )
        color = colors.text2 if document.status != "todo" else colors.text3
        details, font = self._details(document), interface_font(CAPTION_SIZE)
        paint_line(painter, room, details, font, color, mirrored=mirrored, as_interface=True)

    def _details(self, document: ListedDocument) -> str:
        if document.hits is not None:
            return self.tr("%n hit(s)", "", document.hits)
        labels = (language.isolated(label_words(self._listing, label)) for label in document.labels)
        return " · ".join((self._state(document), *labels))

    def _state(self, document: ListedDocument) -> str:
        if document.flag is not None:
            return (
                self.tr("flagged: {reason}").format(reason=language.isolated(document.flag))
                if document.flag
                else self.tr("flagged")
            )
        if document.status == "skipped":
            return self.tr("skipped")
        left = self.suggested.get(document.id, 0) if document.status in ("todo", "started") else 0
        suggested = self.tr("%n suggested", "", left) if left else ""
        if document.status == "todo":
            return suggested or self.tr("not started")
        words = self.tr("%n claim(s)", "", document.claims)
        if document.incomplete:
            words += " · " + self.tr("%n incomplete", "", document.incomplete)
        return " · ".join(filter(None, (words, suggested)))


def label_words(listing: Listing, label: str) -> str:
    """Return the name of a label of articles in the language of the interface."""
    return listing.say(label, language.current())
