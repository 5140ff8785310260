"""The context menu of the article, by mouse or menu key; it names the span that it acts on."""

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.app import commands
from annotator.domain.annotation import Span
from annotator.domain.frames import CLAIM, HEADS
from annotator.text.sentences import sentence_at
from annotator.ui.actions import Actions
from annotator.ui.annotate.act_words import ActWords
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.key_map.words import native
from annotator.ui.plain import left_to_right
from annotator.ui.stances import stance_choices


class ContextMenu(QObject):
    """Builds and shows the menu, one at a time."""

    def __init__(self, annotating: Annotating, actions: Actions, desk: QWidget) -> None:
        super().__init__(desk)
        self._annotating = annotating
        self._view = annotating.view
        self._actions = actions
        self._desk = desk
        self._words = ActWords(annotating.session.scheme, self)
        self.menu: QMenu | None = None

    # --- opening

    def open_at(self, place: QPoint) -> None:
        """Open the menu for the span, selection or text at a place on the screen."""
        point = QPointF(self._view.viewport().mapFromGlobal(place))
        selected, offset = self._view.selected(), self._view.offset_at(point)
        spans = self._view.spans_at(point)
        if spans and not any(start <= offset <= end for start, end in selected):
            self._view.clear_selection()
            if self._annotating.span not in spans:
                self._annotating.point_at(spans[0])
            self._open(self._span_menu(), place)
        elif selected:
            self._open(self._selection_menu(), place)
        else:
            self._view.selection.move_to(offset)
            self._view.clear_selection()
            self._open(self._text_menu(offset), place)

    def open_by_keyboard(self) -> None:
        """Open the menu for and beside the selection, the current span, the current claim or the caret."""
        annotating, view = self._annotating, self._view
        span = annotating.current_span or (annotating.current_frame.head if annotating.current_frame else None)
        caret = view.selection.caret
        menu: QMenu | None
        if selected := view.selected():
            menu, boxes = self._selection_menu(), view.boxes(selected)
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
        heading = menu.addAction(named)
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
        self._add(menu, "edit.delete", self.tr("Delete {span}").format(span=_decapitalised(named, span)))
        return menu

    def _selection_menu(self) -> QMenu:
        menu = self._new()
        self._add_labels(menu)
        menu.addSeparator()
        for action in ("selection.keep", "span.like", "span.ask", "edit.copy"):
            self._add(menu, action)
        return menu

    def _text_menu(self, offset: int) -> QMenu | None:
        article = self._view.article
        if not article.text:
            return None
        menu = self._new()
        paragraph = article.paragraphs[article.paragraph_at(offset)]
        for words, (start, end) in (
            (self.tr("Select word"), article.boundaries.word_at(offset)),
            (self.tr("Select sentence"), sentence_at(article.text, paragraph, offset)),
        ):
            action = menu.addAction(words)
            action.setEnabled(start < end)
            action.triggered.connect(lambda _=False, start=start, end=end: self._view.select(start, end))
        menu.addSeparator()
        self._add(menu, "select.quotation")
        return menu

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
