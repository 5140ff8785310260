"""Reading somebody's annotations of an article, without changing anything."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Annotations
from annotator.ui import language
from annotator.ui.article.article_desk import ArticleDesk
from annotator.ui.article.article_text import ArticleText
from annotator.ui.layer_names import layer_name
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme

SIZE = QSize(1180, 760)


class ReadingDialog(QDialog):
    """The article with the cards of a layer."""

    def __init__(self, session: Session, document: str, layer: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("readingDialog")
        name = language.isolated(layer_name(session, layer))
        self.setWindowTitle(self.tr("Annotations of {name}").format(name=name))
        words = self.tr("You are reading the annotations of {name}. Nothing can be changed here.").format(name=name)
        self.article = ArticleDesk(theme, self)
        work = session.annotations(document, layer)
        kept = Annotations(dict(work.spans), dict(work.relations), work.progress)
        text = ArticleText(session.document(document), commands.directions(session, document))
        self.article.view.show_article(text, session.scheme, kept.spans.values())
        self.article.show_work(kept, session.scheme)
        self.article.cards.offers_acts = False
        self.article.cards.chosen.connect(self._point_at)
        self.article.view.span_clicked.connect(lambda spans: self._point_at(spans[0] if spans else ""))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(24, 12, 24, 4)
        head.addWidget(at_start(plain_label(words, role="heading")))
        foot.setContentsMargins(24, 8, 24, 12)
        foot.addWidget(buttons)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(head)
        whole.addWidget(self.article, 1)
        whole.addLayout(foot)
        self.resize(SIZE.boundedTo(parent.window().size()))

    def _point_at(self, span: str) -> None:
        """Emphasise a span, and the claim that it belongs to."""
        frame = next((frame for frame in self.article.frames if span in (frame.head.id, *frame.parts())), None)
        self.article.point_at(frame, span, "")
