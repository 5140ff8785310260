"""What preview and label bar say: the words that are selected, or else those of the current span."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from annotator.domain.annotation import Fragment, Span, quote_of
from annotator.domain.frames import frames
from annotator.ui import language
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.annotate.frame_text import text_of
from annotator.ui.annotate.label_bar import LabelBar
from annotator.ui.annotate.selection_preview import LabelDress, Selected, SelectionPreview
from annotator.ui.article.highlights import swatch_of
from annotator.ui.theme import Theme


class ShownSelection(QObject):
    """Keeps both true to the article."""

    def __init__(self, annotating: Annotating, preview: SelectionPreview, bar: LabelBar, theme: Theme) -> None:
        super().__init__(annotating)
        self._annotating = annotating
        self._preview = preview
        self._bar = bar
        self._theme = theme

    def refresh(self) -> None:
        """Say it anew."""
        fragments, view = self._fragments(), self._annotating.view
        if not fragments:
            self._preview.show_nothing()
            self._bar.show_label("")
            return
        span = None if view.selected() else self._annotating.current_span
        article = view.article
        direction = article.directions[article.paragraph_at(fragments[0][0])]
        selected = Selected(quote_of(article.text, fragments), fragments, direction, len(view.boxes(fragments)))
        self._preview.show_selection(selected, self._dress(span) if span else None)
        self._bar.show_label(span.label if span else "")

    def copy(self) -> None:
        """Copy the exact words, in logical order."""
        if fragments := self._fragments():
            quote = quote_of(self._annotating.view.article.text, fragments)
            QGuiApplication.clipboard().setText(" … ".join(quote))

    def copy_frame(self) -> None:
        """Copy the current claim with its speaker and stances as readable text."""
        annotating = self._annotating
        if (frame := annotating.current_frame) is not None:
            scheme = annotating.session.scheme
            QGuiApplication.clipboard().setText(text_of(frame, frames(annotating.work), annotating.work, scheme))

    def _fragments(self) -> tuple[Fragment, ...]:
        span = self._annotating.current_span
        return tuple(self._annotating.view.selected()) or (span.fragments if span else ())

    def _dress(self, span: Span) -> LabelDress:
        scheme = self._annotating.session.scheme
        label = scheme.label(span.label)
        name = scheme.say(label.name, language.current()) if label else span.label
        return LabelDress(name, *swatch_of(scheme, span.label, self._theme.name))
