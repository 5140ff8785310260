"""The guideline as it is read: headings, lists, and examples with their labels painted like those of an article.

It is an article view on the text that `read_guideline` makes of the Markdown: plain text to Qt, each paragraph in its
own direction, the highlights of examples by the article's own painter. A link to a part can be followed; nothing else
can be opened.

UNITS: code points of the shown text; pixels of the viewport.
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QWidget

from annotator.domain.document import Document
from annotator.domain.guideline_reading import read_guideline
from annotator.domain.guideline_text import GuidelineText, Part, Run
from annotator.domain.scheme import Scheme
from annotator.ui.article import typography
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.typeset import Setting
from annotator.ui.article.typography import Style
from annotator.ui.theme import Theme

ZOOM = 0.85
"""Examples are a little smaller than the article that is read beside them."""
SIDE, TOP, INDENT = 14.0, 10.0, 12.0
TEXT, HEADINGS, GAP = Style(14, 22, interface=True), (18, 16, 14, 13), 9
EXAMPLE_LINE = 32
BOX_INSET, BOX_ABOVE, BOX_BELOW, RADIUS = 6.0, 2.0, 8.0, 4.0


class GuidelineArticle(ArticleText):
    """A guideline as an article: each line has the style of its kind."""

    def __init__(self, guideline: GuidelineText) -> None:
        self.guideline = guideline
        super().__init__(Document("", guideline.text, "", {}), {})

    def style(self, number: int, zoom: float, leading: float = 1.0) -> Style:
        """Return the style of a line; `zoom` is that of the view."""
        line, factor = self.guideline.lines[number], zoom / ZOOM
        if line.kind == "blank":
            return Style(1, GAP * factor)
        if line.kind == "example":
            return Style(typography.BODY_SIZE * zoom, EXAMPLE_LINE * factor)
        if line.kind == "heading":
            size = HEADINGS[min(line.level, len(HEADINGS)) - 1]
            return Style(size * factor, (size + 8) * factor, bold=True, interface=True)
        return Style(TEXT.size * factor, TEXT.line * factor, interface=True)


class GuidelinePlace(NamedTuple):
    """The first code point in sight of a guideline, and the anchor of its part, for one in another language."""

    source: str
    offset: int
    anchor: str


class GuidelineView(ArticleView):
    """Shows a guideline."""

    part_wanted = Signal(str)
    """The anchor of the part that a link leads to."""

    def __init__(self, theme: Theme, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, shows_close_calls=False)
        self.setObjectName("guidelineView")
        self.setAccessibleName(self.tr("Guideline"))
        self._scheme = scheme
        self._source: str | None = None
        self._kept = -1
        self.set_zoom(ZOOM)
        self.part_wanted.connect(self.scroll_to_part)
        self.laid_out.connect(self._keep_place)

    @property
    def guideline(self) -> GuidelineText | None:
        """The guideline that is shown, None before there is one."""
        article = self.article
        return article.guideline if isinstance(article, GuidelineArticle) else None

    def show_guideline(self, source: str) -> None:
        """Show a guideline in Markdown; the same one stays where it is."""
        if source == self._source:
            return
        place = self.verticalScrollBar().value()
        self._source, self._kept = source, -1
        guideline = read_guideline(source)
        self.setAccessibleDescription(guideline.text)
        self.show_article(GuidelineArticle(guideline), self._scheme, guideline.spans)
        self.verticalScrollBar().setValue(place)

    def part_in_sight(self) -> Part | None:
        """Return the part at the top of the view."""
        guideline = self.guideline
        return None if guideline is None else guideline.part_at(self.offset_at(QPointF(self.width() / 2, TOP + 2)))

    def place(self) -> GuidelinePlace:
        """Return the place in sight, for `go_to`."""
        part = self.part_in_sight()
        offset = self.offset_at(QPointF(self.width() / 2, TOP + 2))
        return GuidelinePlace(self._source or "", offset, part.anchor if part is not None else "")

    def go_to(self, place: GuidelinePlace) -> None:
        """Bring a place to the top."""
        if place.source != self._source:
            self.scroll_to_part(place.anchor)
        elif place.offset:
            self._kept = place.offset
            self._keep_place()

    def scroll_to_part(self, anchor: str) -> None:
        """Bring a part to the top, or that of the attribute or label it belongs to."""
        part = self.guideline.part(anchor) if self.guideline is not None else None
        if part is not None:
            self.show_part(part)

    def show_part(self, part: Part) -> None:
        """Bring a part to the top, and keep it there when the width changes."""
        self._kept = part.start
        self._keep_place()

    def _keep_place(self) -> None:
        if self._kept >= 0:
            line = self.geometry_of_spans.line_at(self._kept)
            self.verticalScrollBar().setValue(round(line.room_top - 4))

    # --- typesetting

    def setting(self) -> Setting:
        """Return how the text is set."""
        return Setting(self.zoom, SIDE, TOP, self._theme.colors.text)

    def padding(self) -> float:
        """Return the width of the margins beside the text."""
        return SIDE

    def _lay_out(self) -> None:
        super()._lay_out()
        guideline = self.guideline
        if guideline is None:
            return
        self.set_whole()
        self.document().setIndentWidth(INDENT)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, line in enumerate(guideline.lines):
            if line.kind in ("item", "quote"):
                cursor.setPosition(self.document().findBlockByNumber(number).position())
                cursor.mergeBlockFormat(_indented(line.level))
        for run in guideline.runs:
            self._set_apart(cursor, run)
        cursor.endEditBlock()
        self._forget_layout()

    def _set_apart(self, cursor: QTextCursor, run: Run) -> None:
        cursor.setPosition(self.article.shown_position(run.start))
        cursor.setPosition(self.article.shown_position(run.end), QTextCursor.MoveMode.KeepAnchor)
        made = QTextCharFormat()
        if run.kind == "bold":
            made.setFontWeight(QFont.Weight.Bold)
        elif run.kind == "italic":
            made.setFontItalic(True)
        elif run.kind == "code":
            made.setForeground(QColor(self._theme.colors.text2))
        else:
            made.setForeground(QColor(self._theme.colors.ink))
            made.setFontUnderline(True)
        cursor.mergeCharFormat(made)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the boxes of the examples under everything."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.colors.hair))
        painter.setBrush(QColor(self._theme.colors.page))
        for first, last in self._examples_in_sight(event):
            geometry = self.geometry_of_spans
            top = geometry.lines(first)[0].room_top - self.scrolled().y() - BOX_ABOVE
            bottom = geometry.lines(last)[-1].room_bottom - self.scrolled().y() + BOX_BELOW
            box = QRectF(BOX_INSET, round(top), self.viewport().width() - 2 * BOX_INSET, round(bottom - top))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
        super().paintEvent(event)

    def _examples_in_sight(self, event: QPaintEvent) -> list[tuple[int, int]]:
        """Return the first and last line of each example in sight."""
        guideline, geometry = self.guideline, self.geometry_of_spans
        if guideline is None:
            return []
        top, bottom = (self.scrolled().y() + edge for edge in (event.rect().top(), event.rect().bottom()))
        first, last = geometry.piece_near(top), geometry.piece_near(bottom)
        lines = guideline.lines
        while first > 0 and lines[first].kind == lines[first - 1].kind == "example":
            first -= 1
        while last + 1 < len(lines) and lines[last].kind == lines[last + 1].kind == "example":
            last += 1
        found: list[tuple[int, int]] = []
        for number in range(first, last + 1):
            if lines[number].kind == "example":
                begun = found.pop()[0] if found and found[-1][1] == number - 1 else number
                found.append((begun, number))
        return found

    # --- links

    def _link_at(self, point: QPointF) -> str:
        """Return the anchor that a link under a point leads to, "" for none."""
        cell = self.geometry_of_spans.cell_at(point + self.scrolled())
        if cell is None or self.guideline is None:
            return ""
        runs = (run for run in self.guideline.runs if run.kind == "link" and run.start <= cell.start < run.end)
        return next((run.target for run in runs), "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a link."""
        over = bool(self._link_at(event.position()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link that was clicked."""
        super().mouseReleaseEvent(event)
        clicked = event.button() == Qt.MouseButton.LeftButton and not self.selected()
        if clicked and (target := self._link_at(event.position())):
            self.part_wanted.emit(target)


class ScrolledGuideline(QWidget):
    """A guideline with a scroll bar beside it: one within the view moves the text of a right-to-left interface."""

    def __init__(self, view: GuidelineView) -> None:
        super().__init__()
        self._own = view.verticalScrollBar()
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        row = QHBoxLayout(self, spacing=0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(view, 1)
        row.addWidget(self._bar)
        self._own.rangeChanged.connect(self._take_range)
        self._own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(self._own.setValue)

    def _take_range(self, low: int, high: int) -> None:
        self._bar.setPageStep(self._own.pageStep())
        self._bar.setSingleStep(self._own.singleStep())
        self._bar.setRange(low, high)
        self._bar.setValue(self._own.value())


def _indented(level: int) -> QTextBlockFormat:
    """Return the indent of a line in a list or a quotation, at the side where it begins.

    The first line does not hang: Qt would take the document to be wider, and scroll it in a right-to-left interface.
    """
    made = QTextBlockFormat()
    made.setIndent(max(level, 1))
    return made
