"""Opening the guideline at the part about the current label."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from annotator.app import commands
from annotator.ui.annotate.act_words import label_name
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.annotate.guideline_panel import GuidelinePanel
from annotator.ui.article.article_desk import ArticleDesk


class OpeningGuideline(QObject):
    """Shows and hides the panel; `action` is checked while it is shown."""

    def __init__(self, annotating: Annotating, panel: GuidelinePanel, article: ArticleDesk, action: QAction) -> None:
        super().__init__(panel)
        self._annotating = annotating
        self._panel = panel
        self._article = article
        self._action = action
        article.put_under(panel)
        panel.closed.connect(lambda: self.show_guideline(shown=False))

    def show_guideline(self, *, shown: bool) -> None:
        """Show the guideline at the part about the current label, or hide it."""
        annotating = self._annotating
        text = annotating.do(lambda: commands.guideline(annotating.session)) if shown else None
        shown = text is not None
        self._action.setChecked(shown)
        if text is not None:
            self._panel.show_text(text)
        self._article.show_under(self._panel, shown=shown)
        span, frame = annotating.current_span, annotating.current_frame
        if shown and (label := span.label if span else frame.head.label if frame else ""):
            self._panel.open_at(self._names_of(label))

    def _names_of(self, label: str) -> list[str]:
        """The names of a label, that in the language of the interface first."""
        scheme = self._annotating.session.scheme
        known = scheme.label(label)
        translated = [words[known.name] for words in scheme.translations.values() if known and known.name in words]
        return list(dict.fromkeys([label_name(scheme, label), known.name if known else label, label, *translated]))
