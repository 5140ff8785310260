"""A preview of labels: a short text in both directions, by the article's own painter, in one of the themes."""

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from annotator.domain.annotation import Span, quote_of
from annotator.domain.document import Document, document_id
from annotator.domain.frames import CLAIM, CUE, SPEAKER
from annotator.domain.scheme import Scheme
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.typeset import Setting
from annotator.ui.theme import Theme

TEXT = "The grower Karim Oduya told us.\nقالت رئيسة المجلس هالة الديري أمس."
PLACES = (("Karim Oduya", SPEAKER), ("told", CUE), ("قالت", CUE), ("هالة الديري", SPEAKER))
HEIGHT, MARGIN, ZOOM = 88, 12, 0.85


class PreviewView(ArticleView):
    """An article view that is only looked at."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, shows_close_calls=False)
        self.setObjectName(f"schemePreview.{theme.name}")
        self.setAccessibleName(self.tr("Preview"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.colors.text))
        self.setPalette(palette)
        self.set_zoom(ZOOM)

    def sizeHint(self) -> QSize:
        """Return a small size."""
        return QSize(280, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return a small size."""
        return QSize(160, HEIGHT)

    def padding(self) -> float:
        """Return the margin beside the text."""
        return MARGIN

    def setting(self) -> Setting:
        """Return how the text is set, with little room above it."""
        return msgspec.structs.replace(super().setting(), vertical_padding=MARGIN)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around."""
        event.ignore()


class Preview(QFrame):
    """The text on the page of a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("schemePreviewFrame")
        self.setStyleSheet(
            f"QFrame#schemePreviewFrame {{ background: {theme.colors.page}; border: 1px solid {theme.colors.hair};"
            " border-radius: 6px; }"
        )
        self.setFixedHeight(HEIGHT)
        self.view = PreviewView(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.view)

    def show_label(self, scheme: Scheme, label: str) -> None:
        """Show a label, on the words of the speakers unless it is that of the cues or claims, beside the cues."""
        document = Document(document_id(TEXT), TEXT, "", {})
        shown = {SPEAKER: label if label not in (SPEAKER, CUE) else SPEAKER, CUE: CUE}
        places = [(words, shown[part]) for words, part in PLACES if scheme.label(shown[part])]
        if label == CLAIM:
            places = [(line, CLAIM) for line in TEXT.splitlines()]
        spans = [_span(str(number), words, part) for number, (words, part) in enumerate(places)]
        self.view.show_article(ArticleText(document, {}), scheme, spans)


def _span(id_: str, words: str, label: str) -> Span:
    start = TEXT.index(words)
    fragments = ((start, start + len(words)),)
    return Span(id=id_, label=label, fragments=fragments, quote=quote_of(TEXT, fragments))
