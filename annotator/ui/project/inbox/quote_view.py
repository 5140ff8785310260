"""The text around the place of an item, painted as on the desk. It is only looked at.

UNITS: code points of the document unless a name says otherwise; pixels.
"""

from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.annotation import Fragment, Span, quote_of
from annotator.domain.document import Document
from annotator.domain.scheme import Scheme
from annotator.text.direction import Direction
from annotator.text.paragraphs import Paragraph
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.typeset import Setting
from annotator.ui.theme import Theme

SIDE, ABOVE, MOST_LINES, ZOOM = 16, 6, 4, 0.9


class QuoteView(ArticleView):
    """One paragraph with its spans, as high as it needs up to MOST_LINES."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, shows_close_calls=False)
        self.setObjectName("inboxQuote")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_zoom(ZOOM)
        self._place = 0
        self.laid_out.connect(self._fit)

    def setting(self) -> Setting:
        """Return how the text is set: with small margins."""
        return msgspec.structs.replace(super().setting(), horizontal_padding=SIDE, vertical_padding=ABOVE)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(300, 150)

    def show_place(
        self,
        document: Document,
        paragraph: Paragraph,
        overrides: Mapping[int, Direction],
        spans: Sequence[Span],
        scheme: Scheme,
        fragments: Sequence[Fragment],
        span: str,
    ) -> None:
        """Show a paragraph of a document with the parts of spans in it; `fragments` are brought into sight.

        `span` is the id of the span that they are, "" if they only are words.
        """
        text = document.text[paragraph.start : paragraph.end]
        article = ArticleText(Document(document.id, text, "", {}), overrides)
        within = [moved for one in spans if (moved := _within(one, paragraph, text)) is not None]
        self.show_article(article, scheme, within)
        self.emphasise([span] if span else [])
        clipped = _clipped(fragments, paragraph)
        if not any(one.id == span for one in within) and clipped:
            self.show_hits([*clipped], 0)
        else:
            self.show_hits([], -1)
        self._place = clipped[0][0] if clipped else 0
        self._fit()

    def _fit(self) -> None:
        """Take the height of the text, and bring the place into sight."""
        lines = self.geometry_of_spans.lines(len(self.article.pieces) - 1)
        height = round(lines[min(len(lines), MOST_LINES) - 1].room_bottom)
        height += ABOVE if len(lines) <= MOST_LINES else -1  # nothing of a line that is cut off shows
        if self.height() != height:
            self.setFixedHeight(height)
        at = next((number for number, line in enumerate(lines) if self._place < line.end), len(lines) - 1)
        first = min(max(at - 1, 0), max(len(lines) - MOST_LINES, 0))
        self.verticalScrollBar().setValue(round(lines[first].room_top - lines[0].room_top))


def _clipped(fragments: Sequence[Fragment], paragraph: Paragraph) -> tuple[Fragment, ...]:
    """Return the parts of fragments in a paragraph, counted from its start."""
    cut = ((max(start, paragraph.start), min(end, paragraph.end)) for start, end in fragments)
    return tuple((start - paragraph.start, end - paragraph.start) for start, end in cut if start < end)


def _within(span: Span, paragraph: Paragraph, text: str) -> Span | None:
    fragments = _clipped(span.fragments, paragraph)
    if not fragments:
        return None
    return msgspec.structs.replace(span, fragments=fragments, quote=quote_of(text, fragments))
