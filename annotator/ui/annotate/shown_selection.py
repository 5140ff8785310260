"""The content of preview and label bar: the selection or the current span, and the current claim."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from annotator.domain.annotation import Fragment, Span, quote_of
from annotator.domain.frames import Frame, Stance, frames
from annotator.text.direction import Direction
from annotator.ui import language
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.annotate.frame_text import text_of
from annotator.ui.annotate.label_bar import LabelBar
from annotator.ui.annotate.selection_preview import LabelStyle, Selected, SelectionPreview
from annotator.ui.article.highlights import swatch_of
from annotator.ui.theme import Theme


class ShownSelection(QObject):
    """Keeps both up to date."""

    def __init__(self, annotating: Annotating, preview: SelectionPreview, bar: LabelBar, theme: Theme) -> None:
        super().__init__(annotating)
        self._annotating = annotating
        self._preview = preview
        self._bar = bar
        self._theme = theme

    def refresh(self) -> None:
        """Show the present selection and claim."""
        annotating, view = self._annotating, self._annotating.view
        frame = annotating.current_frame
        chosen = tuple(view.selected())
        span = None if chosen else annotating.current_span
        alone = frame is not None and not chosen and (span is None or span.id == frame.head.id)
        fragments = self._fragments()
        if frame is not None:
            self._preview.claim.show_claim(frame, self._stance(frame), annotating.work, self._direction(frame.head))
        if not fragments:
            self._preview.show_nothing()
        elif alone:
            self._preview.show_claim_alone(self._selected(fragments))
        else:
            style = self._label_style(span) if span else None
            self._preview.show_selection(self._selected(fragments), style, with_claim=frame is not None)
        self._bar.show_label(span.label if span else "")
        stance = self._stance(frame) if frame is not None else None
        self._bar.show_stance(stance.value if stance else "")

    def _stance(self, frame: Frame) -> Stance | None:
        """The stance that keys change."""
        stances = (*frame.stances, *frame.towards)
        return next((stance for stance in stances if stance.id == self._annotating.stance), frame.own_stance)

    def _selected(self, fragments: tuple[Fragment, ...]) -> Selected:
        view = self._annotating.view
        article = view.article
        direction = article.directions[article.paragraph_at(fragments[0][0])]
        return Selected(quote_of(article.text, fragments), fragments, direction, len(view.boxes(fragments)))

    def _direction(self, span: Span) -> Direction:
        article = self._annotating.view.article
        return article.directions[article.paragraph_at(span.start)]

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
        annotating = self._annotating
        frame = annotating.current_frame
        span = annotating.current_span or (frame.head if frame else None)
        return tuple(annotating.view.selected()) or (span.fragments if span else ())

    def _label_style(self, span: Span) -> LabelStyle:
        scheme = self._annotating.session.scheme
        label = scheme.label(span.label)
        name = scheme.say(label.name, language.current()) if label else span.label
        return LabelStyle(name, *swatch_of(scheme, span.label, self._theme.name))
