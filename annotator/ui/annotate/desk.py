"""The annotating desk: document list, article, cards, notices, preview and label bar, and how they keep together."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.listing import Listing
from annotator.app.session import Session
from annotator.domain.annotation import Annotations, Span
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import SPEAKER
from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.annotate.act_words import label_name
from annotator.ui.annotate.annotating import PICKING, Annotating
from annotator.ui.annotate.context_menu import ContextMenu
from annotator.ui.annotate.control_warning import first_misleading, warning_of
from annotator.ui.annotate.desk_acts import connect_acts
from annotator.ui.annotate.document_list import DocumentPanel
from annotator.ui.annotate.editing import Editing
from annotator.ui.annotate.end_hint import EndHint
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.annotate.finding import Finding
from annotator.ui.annotate.finishing import Finishing
from annotator.ui.annotate.guideline_panel import GuidelinePanel
from annotator.ui.annotate.hits_panel import HitsPanel
from annotator.ui.annotate.label_bar import LabelBar
from annotator.ui.annotate.linking import Linking
from annotator.ui.annotate.marking import Marking
from annotator.ui.annotate.opening_guideline import OpeningGuideline
from annotator.ui.annotate.places import DeskPlace, SteadyView, current_of, scroll_back
from annotator.ui.annotate.replaying import Replaying
from annotator.ui.annotate.selection_preview import SelectionPreview
from annotator.ui.annotate.shown_selection import ShownSelection
from annotator.ui.annotate.speaker_picker import SpeakerPicker
from annotator.ui.annotate.stepping import Stepping
from annotator.ui.annotate.stopwatch import Stopwatch
from annotator.ui.article.article_desk import ArticleDesk
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.article_view import NOTHING
from annotator.ui.keys import symbol_of
from annotator.ui.notice_bar import FloatingNotices, NoticeBar
from annotator.ui.theme import Theme
from annotator.ui.zoom import Zoom

PANEL_WIDTH, NARROW_PANEL_WIDTH, NARROW = 288, 220, 1200
SMALLEST_PANEL, LARGEST_PANEL, HANDLE = 180, 480, 3
ROOM_FOR_LIST = 920
"""Pixels; in a less wide window the list is hidden until it is asked for."""


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
        FloatingNotices(self.notices, self.view.parentWidget())
        self.preview = SelectionPreview(theme, session.scheme, self)
        self.label_bar = LabelBar(actions, session.scheme, theme, self)
        self.marking = Marking(self.annotating)
        self.picker = SpeakerPicker(theme, session.scheme, self)
        self.linking = Linking(self.annotating, self.picker)
        self.stepping = Stepping(self.annotating)
        self.menu = ContextMenu(self.annotating, actions, self)
        self.guideline = GuidelinePanel(theme, self)
        self.opening_guideline = OpeningGuideline(
            self.annotating, self.guideline, self.article, actions["view.guideline"]
        )
        self.replaying = Replaying(self)
        self.editing = Editing(self.annotating, self)
        self.end_hint = EndHint(self.annotating, self.notices)
        self.shown = ShownSelection(self.annotating, self.preview, self.label_bar, theme)
        self.find_bar = FindBar(theme, self)
        self.hits = HitsPanel(session.scheme, theme, self)
        self.article.put_beside(self.hits)
        self.finding = Finding(self.annotating, self.find_bar, self.hits)
        self._steady = SteadyView(self.annotating)
        self._offers_undo = False
        self._stopwatch = Stopwatch(self.view, self.view.viewport())
        self.finishing = Finishing(self)
        self._list_wanted: bool | None = None
        self._lay_out()
        self._connect()

    @property
    def document(self) -> str:
        """The id of the document that is shown, or ""."""
        return self.annotating.document

    def _lay_out(self) -> None:
        beside = QWidget()
        middle = QVBoxLayout(beside, spacing=0)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self.find_bar)
        middle.addWidget(self.article, 1)
        upper = self.splitter = QSplitter(childrenCollapsible=False, handleWidth=HANDLE)
        upper.addWidget(self.panel)
        upper.addWidget(beside)
        upper.setStretchFactor(1, 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            upper.setContentsMargins(0, 0, 1, 0)  # mirrored, Qt places what it holds a pixel too far right
        self.panel.setMinimumWidth(SMALLEST_PANEL)
        self.panel.setMaximumWidth(LARGEST_PANEL)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(upper, 1)
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
        self.zoom.changed.connect(self._set_zoom)
        self.panel.chosen.connect(self.show_document)
        self.panel.entered.connect(self.view.setFocus)
        self.view.selection_changed.connect(self.shown.refresh)
        self.view.laid_out.connect(self.shown.refresh)
        self.annotating.pointed.connect(self._show_current)
        self.annotating.failed.connect(self._tell)
        self.annotating.hinted.connect(self._hint)
        self.annotating.acted.connect(self.tell_act)
        self.stepping.came_back.connect(self.go_to_place)
        self.preview.copy_wanted.connect(self.shown.copy)
        self.preview.claim.clicked.connect(lambda: self.stepping.jump_to(self.annotating.head))
        self.finding.shown.connect(lambda shown: self.article.show_panel(self.hits, shown=shown))
        self.finding.documents_found.connect(self.panel.show_hits)
        self.finding.documents_found.connect(lambda _hits: self.changed.emit())
        self.finding.document_wanted.connect(self.show_document)
        self.finding.marked.connect(self._tell_marked)
        self._connect_cards()
        connect_acts(self, self._actions)

    def _connect_cards(self) -> None:
        cards = self.article.cards
        cards.chosen.connect(self._choose_card)
        cards.stance_chosen.connect(lambda head, stance: self.annotating.point_at(head, stance=stance))
        cards.speaker_chosen.connect(self._show_speaker)
        cards.menu_wanted.connect(self.menu.open_for_card)
        cards.link_wanted.connect(lambda _head: self.linking.start_link())
        cards.note_wanted.connect(lambda _head: self.editing.edit_note())
        cards.opened.connect(lambda _head: self.editing.edit_details())

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
        self.finishing.forget()
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
            self.act(lambda session, document: commands.note_time(session, document, seconds))

    def _warn_of_controls(self, article: ArticleText) -> None:
        """Tell of the first hidden control that can mislead a reader, with a way to see it."""
        wrong = first_misleading(article)
        if wrong is None:
            self.notices.hide()
        else:
            act = (self.tr("Show"), lambda: self._show_mark(wrong.offset))
            self.notices.show_words(warning_of(wrong, article), act=act)

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
        else:
            self._show_nothing()
        self.view.setFocus()

    def _show_nothing(self) -> None:
        """Show an empty page: there is no document to show."""
        self.annotating.begin("")
        self.view.show_article(ArticleText(NOTHING, {}), self.session.scheme, ())
        self.article.show_work(Annotations(), self.session.scheme)
        self.article.hidden_panel.show_marks([])
        self.panel.show_current("")
        if not self.listing.counts().listed:
            act = (self.tr("Import articles…"), self._import)
            self.notices.show_words(self.tr("No articles yet."), kind="hint", act=act)
        self.changed.emit()

    def _import(self) -> None:
        self._actions["project.import"].trigger()

    def go(self, step: int) -> None:
        """Show the next or previous document of the list."""
        index = self.listing.index_of(self.document) if self.document else None
        wanted = 0 if index is None else index + step
        if 0 <= wanted < len(self.listing.numbers):
            self.show_document(self.listing.row(wanted).id)
            self.view.setFocus()

    def turn_paragraph(self) -> None:
        """Turn the direction of the paragraph with the caret: automatic, right-to-left, left-to-right."""
        article = self.view.article
        paragraph = article.paragraph_at(self.view.selection.caret)
        following = {None: "rtl", "rtl": "ltr", "ltr": None}[article.overrides.get(paragraph)]
        self.act(lambda session, document: commands.set_direction(session, document, paragraph, following))

    def act(self, act: Callable[[Session, str], object]) -> bool:
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

    def mark(self, label: str) -> None:
        """Mark what is selected, or give the current span another label."""
        before = self.annotating.span
        self.marking.mark(label)
        if label == SPEAKER and self.annotating.span != before:
            self.linking.note_marked(self.annotating.span)

    def escape(self) -> None:
        """Leave what is open: the picker, the find bar, the mode, the selection, the current claim."""
        if self.finding.is_open and self.annotating.mode not in PICKING:
            self.finding.close()
        else:
            self.annotating.escape()

    def find(self) -> None:
        """Find in the article."""
        self.stepping.leave()
        self.finding.open()

    def find_everywhere(self) -> None:
        """Find in all articles."""
        self.stepping.leave()
        self.finding.open_everywhere()

    def mark_all_like(self) -> None:
        """Find what has the same words, to be marked."""
        if not self.finding.open_like():
            self._hint(self.tr("Select some words or a span first."))

    def _tell_marked(self, label: str, count: int) -> None:
        told = self.tr("%n place(s) marked: {label}.", "", count)
        self.tell_act(told.format(label=language.isolated(label_name(self.session.scheme, label))))

    def keep_fragment(self) -> None:
        """Keep what is selected as a fragment; the next one comes beside it."""
        if self.view.keep_fragment():
            self._hint(self.tr("Select the next fragment, then press the label's key."))
        else:
            self._hint(self.tr("Select some words first."))

    # --- guideline and places

    def show_guideline(self, *, shown: bool) -> None:
        """Show the guideline beside the work, at the part about the current label; or show it no longer."""
        self.opening_guideline.show_guideline(shown=shown)

    def place(self) -> DeskPlace:
        """Where one is, to be handed over to `go_to_place` after a restart or in another window."""
        return self.stepping.place()

    def go_to_place(self, place: DeskPlace) -> None:
        """Show a place again: its document, what was current there, the words that were in sight, the caret."""
        if place.document != self.document:
            if not self.listing.holds(place.document):
                return
            self.show_document(place.document)
        self.view.selection.move_to(min(place.caret, len(self.view.article.text)))
        self.view.clear_selection()
        self.annotating.come_back_to(current_of(place))
        scroll_back(self.view, min(place.offset, len(self.view.article.text)))
        self.view.setFocus()

    def _set_zoom(self, factor: float) -> None:
        self.view.set_zoom(factor)
        self._steady.restore_again()

    # --- keeping together

    def _take_in(self, change: Change) -> None:
        if self._offers_undo:  # which would undo this change now, and not the one that the notice names
            self.notices.hide()
            self._offers_undo = False
        self.panel.rows_changed(self.listing.apply(change))
        if self.document in change.documents and not change.everything and self.listing.holds(self.document):
            self._take_over(change)
        if change.everything or ("document" in change.kinds and not self.listing.holds(self.document)):
            self._show_anew()
        if "document" in change.kinds:
            self.finding.look_anew()  # documents came or went
        self.finishing.look_at(change)
        self.changed.emit()

    def _show_anew(self) -> None:
        """Show the document as it is now; if it went with a merge or an import that was undone, another one."""
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
        self.view.pointer.pick_spans(wanted=annotating.mode in PICKING)
        self.shown.refresh()

    def _choose_card(self, head: str) -> None:
        if self.annotating.mode in PICKING:
            self.annotating.picked.emit(head)
        else:
            self.stepping.leave()
            self.annotating.point_at(head)

    def _show_speaker(self, head: str, speakers: tuple[str, ...]) -> None:
        """Select a speaker of a card, the next one at each click, and show where that is."""
        if self.annotating.mode in PICKING:
            self.annotating.picked.emit(speakers[0])
            return
        at = speakers.index(self.annotating.span) + 1 if self.annotating.span in speakers else 0
        self.stepping.jump_to(speakers[at % len(speakers)])
        self.annotating.keep_head(head)

    def _tell(self, error: AnnotatorError) -> None:
        self.notices.show_words(language.error_sentence(error))

    def tell_act(self, words: str) -> None:
        """Tell what an act did, with a way to undo it for as long as it is the last one."""
        undo = (self.tr("Undo"), self._actions["edit.undo"].trigger)
        self.notices.show_words(words, kind="success", act=undo)
        self._offers_undo = True

    def _hint(self, words: str) -> None:
        if words:
            self.notices.show_words(words, kind="hint", passing=not self.annotating.mode)
            self._offers_undo = False
        elif self.notices.kind == "hint":
            self.notices.hide()

    # --- keys that mean an act

    def act_on_key(self, event: QKeyEvent) -> bool:
        """Do what a single key means, under any keyboard layout; False when it means nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._confirm():
            return True
        if _wants_menu(event):
            self.menu.open_by_keyboard()
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        action = self._actions.of_key(symbol_of(event), shift=shift)
        if action is None or not action.isEnabled():
            return False
        action.trigger()
        return True

    def _confirm(self) -> bool:
        return self.marking.confirm_extent() or self.linking.confirm()

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
        """What can be done with what is clicked in the article, or by keyboard with what is current."""
        viewport = self.view.viewport()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu.open_by_keyboard()
        elif viewport.rect().contains(viewport.mapFromGlobal(event.globalPos())):
            self.menu.open_at(event.globalPos())

    # --- the list

    def show_list(self, *, shown: bool) -> None:
        """Show the list of articles or hide it, whatever the width of the window."""
        self._list_wanted = shown
        self._settle_list()

    def set_list_width(self, width: int) -> None:
        """Give the list a width in pixels, as the person left it."""
        self.splitter.setSizes([width, max(self.width() - width, 1)])

    def _settle_list(self) -> None:
        """Leave the list out where the article would have too little room beside it, unless it is wanted."""
        roomy = self.width() >= ROOM_FOR_LIST
        shown = roomy if self._list_wanted is None else self._list_wanted
        self.panel.setVisible(shown)
        self._actions["view.list"].setChecked(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list less room in a small window."""
        if event.oldSize().width() < NARROW <= self.width() or self.width() < NARROW <= event.oldSize().width():
            self.set_list_width(NARROW_PANEL_WIDTH if self.width() < NARROW else PANEL_WIDTH)
        if (event.oldSize().width() < ROOM_FOR_LIST) != (self.width() < ROOM_FOR_LIST):
            self._list_wanted = None
        self._settle_list()
        super().resizeEvent(event)


def _wants_menu(event: QKeyEvent) -> bool:
    shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift)
