"""The annotating desk: document list, article, cards, notices, preview and label bar, and how they keep together."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.listing import Listing
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Span
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import CLAIM
from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.annotate.document_list import DocumentPanel
from annotator.ui.annotate.editing import Editing
from annotator.ui.annotate.end_hint import EndHint
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.annotate.finding import Finding
from annotator.ui.annotate.hits_panel import HitsPanel
from annotator.ui.annotate.label_bar import LabelBar
from annotator.ui.annotate.selection_preview import SelectionPreview
from annotator.ui.annotate.shown_selection import ShownSelection
from annotator.ui.annotate.stopwatch import Stopwatch
from annotator.ui.article.article_desk import ArticleDesk
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.hidden_panel import described
from annotator.ui.keys import symbol_of
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.stances import stance_choices
from annotator.ui.theme import Theme
from annotator.ui.zoom import Zoom

PANEL_WIDTH, NARROW_PANEL_WIDTH, NARROW = 288, 220, 1200


class Desk(QWidget):
    """One session at work."""

    document_shown = Signal()
    changed = Signal()
    """Something was committed, or another document is shown: counts and saved time are other ones."""
    # Long work commits and tells on its own thread; signals bring both to the window's.
    _committed = Signal(object)
    _told = Signal(object)

    def __init__(self, session: Session, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.session = session
        self._actions = actions
        self._theme = theme
        self.listing = Listing(session)
        self.panel = DocumentPanel(self.listing, theme, self)
        self.article = ArticleDesk(theme, self)
        self.view = self.article.view
        self.annotating = Annotating(session, self.view)
        self.zoom = Zoom(actions, self)
        self.notices = NoticeBar(theme, self)
        self.preview = SelectionPreview(theme, self)
        self.label_bar = LabelBar(actions, session.scheme, theme, self)
        self.editing = Editing(self.annotating, self)
        self.end_hint = EndHint(self.annotating, self.notices)
        self.shown = ShownSelection(self.annotating, self.preview, self.label_bar, theme)
        self.find_bar = FindBar(theme, self)
        self.hits = HitsPanel(session.scheme, theme, self)
        self.article.put_beside(self.hits)
        self.finding = Finding(self.annotating, self.find_bar, self.hits)
        self._stopwatch = Stopwatch(self.view, self.view.viewport())
        self._confirming_done = ""
        self._lay_out()
        self._connect()

    @property
    def document(self) -> str:
        """The id of the document that is shown, or ""."""
        return self.annotating.document

    def _lay_out(self) -> None:
        upper = QHBoxLayout(spacing=0)
        middle = QVBoxLayout(spacing=0)
        middle.addWidget(self.find_bar)
        middle.addWidget(self.article, 1)
        upper.addWidget(self.panel)
        upper.addLayout(middle, 1)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(upper, 1)
        whole.addWidget(self.notices)
        for name, part, height in (("previewStrip", self.preview, 40), ("labelStrip", self.label_bar, 56)):
            strip = QWidget()
            strip.setObjectName(name)
            strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            strip.setFixedHeight(height)
            inside = QVBoxLayout(strip)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(part)
            whole.addWidget(strip)

    def _connect(self) -> None:
        self._committed.connect(self._take_in)
        self._told.connect(self.notices.tell)
        self.session.listen(self._committed.emit)
        self.session.notices.listen(self._told.emit)
        self.zoom.changed.connect(self.view.set_zoom)
        self.panel.chosen.connect(self.show_document)
        self.panel.entered.connect(self.view.setFocus)
        self.view.selection_changed.connect(self.shown.refresh)
        self.view.laid_out.connect(self.shown.refresh)
        self.annotating.pointed.connect(self._show_current)
        self.annotating.failed.connect(self._tell)
        self.annotating.hinted.connect(self._hint)
        self.article.cards.chosen.connect(self._choose_card)
        self.article.cards.stance_chosen.connect(lambda head, stance: self.annotating.point_at(head, stance=stance))
        self.article.cards.link_wanted.connect(lambda _head: self.annotating.start_link())
        self.article.cards.note_wanted.connect(lambda _head: self.editing.edit_note())
        self.article.cards.opened.connect(lambda _head: self.editing.edit_details())
        self.preview.copy_wanted.connect(self.shown.copy)
        self.finding.shown.connect(lambda shown: self.article.show_panel(self.hits, shown=shown))
        self.finding.documents_found.connect(self.panel.show_hits)
        self.finding.document_wanted.connect(self.show_document)
        self.finding.marked.connect(self._tell_marked)
        self._connect_actions()

    def _connect_actions(self) -> None:
        for label in self.session.scheme.labels:
            self._actions.connect(f"label.{label.id}", lambda label=label: self.annotating.mark(label.id))
        for choice in stance_choices(self.session.scheme):
            self._actions.connect(f"stance.{choice.id}", lambda choice=choice: self.annotating.set_stance(choice.id))
        for action, act in {
            "edit.undo": lambda: self._replay(commands.undo),
            "edit.redo": lambda: self._replay(commands.redo),
            "edit.copy": self.shown.copy,
            "edit.copy_frame": self.shown.copy_frame,
            "edit.delete": self.annotating.delete,
            "edit.find": self.finding.open,
            "edit.find_everywhere": self.finding.open_everywhere,
            "edit.escape": self._escape,
            "frame.author": lambda: self.annotating.set_virtual(AUTHOR),
            "frame.unspecified": lambda: self.annotating.set_virtual(UNSPECIFIED),
            "frame.link": self.annotating.start_link,
            "frame.unlink": self.annotating.unlink,
            "frame.other": self.annotating.start_other,
            "span.note": self.editing.edit_note,
            "span.details": self.editing.edit_details,
            "span.extent": self.annotating.start_extent,
            "span.next": lambda: self.annotating.walk(1),
            "span.previous": lambda: self.annotating.walk(-1),
            "span.like": self._mark_all_like,
            "selection.keep": self._keep_fragment,
            "document.next": lambda: self.go(1),
            "document.previous": lambda: self.go(-1),
            "document.done": self.done,
            "document.flag": self.editing.flag,
            "document.skip": lambda: self._act(commands.skip),
            "document.reopen": lambda: self._act(commands.reopen),
            "document.note": self.editing.edit_document_note,
            "view.marks": lambda: self.article.show_marks(shown=self._actions["view.marks"].isChecked()),
            "view.direction": self.turn_paragraph,
            "view.filter": self.panel.filter_field.setFocus,
        }.items():
            self._actions.connect(action, act)

    # --- documents

    def refresh_all(self) -> None:
        """Show everything anew: much may have changed at once."""
        self.listing.reload()
        self.panel.rows_changed(None)
        if self.document:
            self.show_document(self.document)

    def show_document(self, document: str) -> None:
        """Show a document and the person's own work on it."""
        try:
            overrides = commands.directions(self.session, document)
            article = ArticleText(self.session.document(document), overrides)
            work = self.session.annotations(document)
        except AnnotatorError as error:
            self._tell(error)
            return
        if document != self.document:
            self.note_time()
        self._confirming_done = ""
        self.annotating.begin(document)
        self.view.show_article(article, self.session.scheme, work.spans.values())
        self.article.show_work(work, self.session.scheme)
        self.article.hidden_panel.show_marks(article.hidden)
        self._warn_of_controls(article)
        self.panel.show_current(document)
        self.finding.refresh()
        self.document_shown.emit()
        self.changed.emit()

    def note_time(self) -> None:
        """Note how long the person worked on the document that is shown, before it is left."""
        seconds = self._stopwatch.take()
        if seconds and self.document:
            self._act(lambda session, document: commands.note_time(session, document, seconds))

    def _warn_of_controls(self, article: ArticleText) -> None:
        """Tell of the first hidden control that can mislead a reader, with a way to see it."""
        wrong = next((mark for mark in article.hidden if mark.problem), None)
        if wrong is None:
            self.notices.hide()
            return
        told = self.tr("Hidden control in paragraph {paragraph}: {name}, U+{code}, at code point {offset}: {problem}.")
        words = told.format(
            paragraph=language.number(article.number_for_people(wrong.offset)),
            name=wrong.what.name,
            code=f"{ord(wrong.character):04X}",
            offset=language.number(wrong.offset),
            problem=described(wrong.what, wrong.problem or ""),
        )
        self.notices.show_words(words, act=(self.tr("Show"), lambda: self._show_mark(wrong.offset)))

    def _show_mark(self, offset: int) -> None:
        self._actions["view.marks"].setChecked(True)
        self.article.show_marks(shown=True)
        self.article.hidden_panel.jumped.emit(offset)

    def show_first(self) -> None:
        """Show the first document that is still to do, or else the first one."""
        rows = range(min(len(self.listing.numbers), 500))
        wanted = next((index for index in rows if self.listing.row(index).status in ("todo", "started")), 0)
        if self.listing.numbers:
            self.show_document(self.listing.row(wanted).id)
        self.view.setFocus()

    def go(self, step: int) -> None:
        """Show the next or previous document of the list."""
        index = self.listing.index_of(self.document) if self.document else None
        wanted = 0 if index is None else index + step
        if 0 <= wanted < len(self.listing.numbers):
            self.show_document(self.listing.row(wanted).id)
            self.view.setFocus()

    def done(self) -> None:
        """Mark the document done and go on; asks once while claims are incomplete."""
        open_claims = [frame for frame in self.article.frames if frame.head.label == CLAIM and not frame.complete]
        if open_claims and self._confirming_done != self.document:
            self._confirming_done = self.document
            told = self.tr("%n claim(s) lack a speaker or a stance.", "", len(open_claims))
            self.notices.show_words(
                told + " " + self.tr("Press Ctrl+Enter again to mark the document done all the same.")
            )
            self.annotating.point_at(open_claims[0].head.id)
            self.view.scroll_to(open_claims[0].head.start)
            return
        self.notices.hide()
        if self._act(commands.mark_done):
            self.go(1)

    def turn_paragraph(self) -> None:
        """Turn the direction of the paragraph with the caret: automatic, right-to-left, left-to-right."""
        article = self.view.article
        paragraph = article.paragraph_at(self.view.selection.caret)
        following = {None: "rtl", "rtl": "ltr", "ltr": None}[article.overrides.get(paragraph)]
        self._act(lambda session, document: commands.set_direction(session, document, paragraph, following))

    def _act(self, act: Callable[[Session, str], object]) -> bool:
        """Do a command on the document; tell when it cannot be done."""
        if not self.document:
            return False
        try:
            act(self.session, self.document)
        except AnnotatorError as error:
            self._tell(error)
            return False
        return True

    # --- editing

    def _escape(self) -> None:
        if self.finding.is_open:
            self.finding.close()
        else:
            self.annotating.escape()

    def _mark_all_like(self) -> None:
        if not self.finding.open_like():
            self._hint(self.tr("Select some words first, or choose a span."))

    def _tell_marked(self, label: str, count: int) -> None:
        known = self.session.scheme.label(label)
        name = self.session.scheme.say(known.name, language.current()) if known else label
        told = self.tr("%n place(s) marked: {label}. Undo takes all back at once.", "", count)
        self.notices.show_words(told.format(label=language.isolated(name)), passing=True)

    def _keep_fragment(self) -> None:
        if self.view.keep_fragment():
            self._hint(self.tr("Select the next fragment, then press the label's key."))
        else:
            self._hint(self.tr("Select some words first."))

    def _replay(self, act: Callable[[Session], Change | None]) -> None:
        try:
            change = act(self.session)
        except AnnotatorError as error:
            self._tell(error)
            return
        if change is not None and not self.isHidden():
            self._show_place_of(change)

    def _show_place_of(self, change: Change) -> None:
        """Show where undo or redo changed something, and choose what it brought back."""
        spans = [record for record in change.put if isinstance(record, Span)]
        documents = [document for document in change.documents if self.listing.index_of(document) is not None]
        if documents and documents[0] != self.document:
            self.show_document(documents[0])
        if spans and spans[0].document == self.document:
            self.annotating.point_at(spans[0].id)
            self.view.scroll_to(spans[0].start)

    # --- keeping together

    def _take_in(self, change: Change) -> None:
        if self.document in change.documents and not change.everything:
            self._take_over(change)
        self.panel.rows_changed(self.listing.apply(change))
        if change.everything:
            self._show_anew()
        if "document" in change.kinds:
            self.finding.look_anew()  # documents came or went
        self._confirming_done = ""
        self.changed.emit()

    def _show_anew(self) -> None:
        """Show the document as a merge left it; if it went with a merge that was taken back, another one."""
        if self.document and self.listing.holds(self.document):
            self.show_document(self.document)
        else:
            self.show_first()

    def _take_over(self, change: Change) -> None:
        self.view.pointer.let_go_of_start()  # the click was there to choose what has changed
        if "direction" in change.kinds:
            self.view.update_directions(commands.directions(self.session, self.document))
        if change.kinds & {"span", "relation"}:
            mine = self.session.layer
            put = [
                one
                for one in change.put
                if isinstance(one, Span) and one.document == self.document and one.layer == mine
            ]
            self.view.update_spans(put, [one.id for one in change.removed if isinstance(one, Span)])
            self.article.show_work(self.annotating.work, self.session.scheme)
            self.annotating.forget_the_gone()

    def _show_current(self) -> None:
        annotating = self.annotating
        self.article.point_at(annotating.current_frame, annotating.span, annotating.stance)
        span = annotating.current_span
        self.view.hold(span.fragments if span and not annotating.mode else ())
        self.view.pointer.pick_spans(wanted=annotating.mode in ("link", "other"))
        self.shown.refresh()

    def _choose_card(self, head: str) -> None:
        if self.annotating.mode in ("link", "other"):
            self.view.span_clicked.emit([head])
        else:
            self.annotating.point_at(head)

    def _tell(self, error: AnnotatorError) -> None:
        self.notices.show_words(language.error_sentence(error))

    def _hint(self, words: str) -> None:
        if words:
            self.notices.show_words(words, passing=not self.annotating.mode)
        else:
            self.notices.hide()

    # --- keys that mean an act

    def act_on_key(self, event: QKeyEvent) -> bool:
        """Do what a single key means, under any keyboard layout; False when it means nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.annotating.confirm():
            return True
        action = self._actions.of_key(symbol_of(event))
        if action is None or not action.isEnabled():
            return False
        action.trigger()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single keys mean an act wherever on the desk the focus is, unless something there is typed into."""
        if not self.act_on_key(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom.turn(event)
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the current span."""
        if self.annotating.current_span is None and not self.view.selected():
            return
        menu = QMenu(self)
        labels = [f"label.{label.id}" for label in self.session.scheme.labels]
        for name in (
            *labels,
            "",
            "frame.link",
            "frame.unlink",
            "frame.other",
            "span.note",
            "span.details",
            "span.extent",
            "span.like",
            "",
            "edit.copy",
            "edit.delete",
        ):
            menu.addAction(self._actions[name]) if name else menu.addSeparator()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list less room in a small window."""
        self.panel.setFixedWidth(NARROW_PANEL_WIDTH if self.width() < NARROW else PANEL_WIDTH)
        super().resizeEvent(event)
