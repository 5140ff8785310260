"""The context menu of the article, by mouse or menu key; it names the span or the suggestion that it acts on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from annotator.app import commands
from annotator.app.suggesting.offering import first_of
from annotator.domain.annotation import Span
from annotator.domain.frames import CLAIM, HEADS
from annotator.text.sentences import sentence_at
from annotator.ui.actions import Actions
from annotator.ui.annotate.act_words import ActWords
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.article.suggestion_content import heading_of
from annotator.ui.key_map.words import native
from annotator.ui.plain import left_to_right, literal
from annotator.ui.stances import stance_choices

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk

ON_A_SUGGESTION = ("suggestion.accept", "suggestion.edit", "suggestion.dismiss", "suggestion.next")


class ContextMenu(QObject):
    """Builds and shows the menu, one at a time."""

    def __init__(self, annotating: Annotating, actions: Actions, desk: "Desk") -> None:
        super().__init__(desk)
        self._annotating = annotating
        self._view = annotating.view
        self._actions = actions
        self._desk = desk
        self._words = ActWords(annotating.session.scheme, self)
        self.menu: QMenu | None = None

    # --- opening

    def open_at(self, place: QPoint) -> None:
        """Open the menu for the span, suggestion, selection or text at a place on the screen."""
        point = QPointF(self._view.viewport().mapFromGlobal(place))
        selected, offset = self._view.selected(), self._view.offset_at(point)
        spans, is_selected = self._view.spans_at(point), any(start <= offset <= end for start, end in selected)
        if spans and not is_selected:
            self._view.clear_selection()
            if self._annotating.span not in spans:
                self._annotating.point_at(spans[0])
            self._open(self._span_menu(), place)
        elif not is_selected and self._desk.deciding.point_under(point):
            self._view.clear_selection()
            self._open(self._suggestion_menu(offset), place)
        elif selected:
            self._open(self._selection_menu(), place)
        else:
            self._view.selection.move_to(offset)
            self._view.clear_selection()
            self._open(self._text_menu(offset), place)

    def open_by_keyboard(self) -> None:
        """Open the menu for and beside the selection, the current span, suggestion or claim, or the caret."""
        annotating, view, suggested = self._annotating, self._view, self._desk.suggesting.current
        span = annotating.current_span or (annotating.current_frame.head if annotating.current_frame else None)
        caret = view.selection.caret
        menu: QMenu | None
        if selected := view.selected():
            menu, boxes = self._selection_menu(), view.boxes(selected)
        elif annotating.current_span is None and suggested is not None:
            view.scroll_to(first_of(suggested.frame))
            menu, boxes = self._suggestion_menu(), view.boxes(next(filter(None, suggested.frame.parts())))
        elif span is not None:
            view.scroll_to(span.start)
            annotating.point_at(span.id)
            menu, boxes = self._span_menu(), view.boxes(span.fragments)
        else:
            view.scroll_to(caret)
            menu, boxes = self._text_menu(caret), [view.geometry_of_spans.caret(caret).translated(-view.scrolled())]
        place = boxes[-1].bottomLeft().toPoint() if boxes else QPoint()
        self._open(menu, view.viewport().mapToGlobal(place))

    def open_for_card(self, head: str, place: QPoint) -> None:
        """Open the menu for the claim of a card."""
        self._view.clear_selection()
        self._annotating.point_at(head)
        self._open(self._span_menu(), place)

    def open_for_suggestion(self, place: QPoint) -> None:
        """Open the menu for the current suggestion."""
        self._open(self._suggestion_menu(), place)

    def _open(self, menu: QMenu | None, place: QPoint) -> None:
        if menu is None or not self._annotating.document or self._annotating.mode or self._is_open():
            return
        self.menu = menu
        menu.setObjectName("contextMenu")
        menu.popup(place)

    def _is_open(self) -> bool:
        return self.menu is not None and self.menu.isVisible()

    def _new(self) -> QMenu:
        if self.menu is not None and not self.menu.isVisible():
            self.menu.deleteLater()
            self.menu = None
        return QMenu(self._desk)

    # --- content

    def _span_menu(self) -> QMenu | None:
        span = self._annotating.current_span
        if span is None:
            return None
        menu = self._new()
        named = self._words.named(span)
        heading = menu.addAction(literal(named))
        heading.setEnabled(False)
        menu.addSeparator()
        self._add_labels(menu)
        menu.addSeparator()
        if span.label in HEADS:
            self._add_stances(menu)
            menu.addSeparator()
            self._add(menu, "speaker.pick", self.tr("Speaker…"))
            for action in ("frame.author", "frame.unspecified", "speaker.repeat"):
                self._add(menu, action)
            self._add(menu, "frame.other")
            if span.label == CLAIM and "claim.relate" in self._actions:
                self._add(menu, "claim.relate")
        else:
            self._add(menu, "speaker.pick", self.tr("Link…"))
        if commands.can_identify(self._annotating.session, span.label):
            self._add(menu, "speaker.identify", self.tr("Who is this?…"))
        self._add(menu, "frame.unlink")
        menu.addSeparator()
        self._add(menu, "span.note", self.tr("Note…"))
        self._add(menu, "span.ask")
        self._add(menu, "span.details")
        self._add(menu, "span.extent")
        self._add(menu, "span.like")
        menu.addSeparator()
        self._add(menu, "edit.copy")
        if self._annotating.current_frame is not None:
            self._add(menu, "edit.copy_frame")
        self._add(menu, "edit.delete", literal(self.tr("Delete {span}").format(span=_decapitalised(named, span))))
        return menu

    def _suggestion_menu(self, offset: int | None = None) -> QMenu | None:
        """Return the menu for the current suggestion, None for none; with `offset`, also for the text there."""
        suggesting = self._desk.suggesting
        if suggesting.current is None:
            return None
        menu, left = self._new(), suggesting.left
        heading = menu.addAction(heading_of(left.index(suggesting.current) + 1, len(left)))
        heading.setEnabled(False)
        menu.addSeparator()
        for action in ON_A_SUGGESTION:
            self._add(menu, action)
        if offset is not None:
            menu.addSeparator()
            self._add_selecting(menu, offset)
        return menu

    def _selection_menu(self) -> QMenu:
        menu = self._new()
        self._add_labels(menu)
        menu.addSeparator()
        for action in ("selection.keep", "span.like", "span.ask", "edit.copy"):
            self._add(menu, action)
        return menu

    def _text_menu(self, offset: int) -> QMenu | None:
        if not self._view.article.text:
            return None
        menu = self._new()
        self._add_selecting(menu, offset)
        menu.addSeparator()
        self._add(menu, "select.quotation")
        return menu

    def _add_selecting(self, menu: QMenu, offset: int) -> None:
        article = self._view.article
        paragraph = article.paragraphs[article.paragraph_at(offset)]
        for words, (start, end) in (
            (self.tr("Select word"), article.boundaries.word_at(offset)),
            (self.tr("Select sentence"), sentence_at(article.text, paragraph, offset)),
        ):
            action = menu.addAction(words)
            action.setEnabled(start < end)
            action.triggered.connect(lambda _=False, start=start, end=end: self._view.select(start, end))

    def _add_labels(self, menu: QMenu) -> None:
        for label in self._annotating.session.scheme.offered:
            self._add(menu, f"label.{label.id}")

    def _add_stances(self, menu: QMenu) -> None:
        for choice in stance_choices(self._annotating.session.scheme):
            self._add(menu, f"stance.{choice.id}")

    def _add(self, menu: QMenu, action: str, words: str = "") -> None:
        """Add an act, in other words where given; its key stays beside it."""
        original = self._actions[action]
        if not words:
            menu.addAction(original)
            return
        shown = QAction(words, menu)
        key = original.data().key or native(original.shortcut().toString())
        if key:
            shown.setText(f"{words}\t{left_to_right(key)}")
        shown.setObjectName(action)
        shown.setEnabled(original.isEnabled())
        shown.triggered.connect(lambda _=False: original.trigger())
        menu.addAction(shown)


def _decapitalised(named: str, span: Span) -> str:
    """The name of a span inside a sentence, in lower case unless it is an untranslated label."""
    return named if span.label in named else named[:1].lower() + named[1:]
