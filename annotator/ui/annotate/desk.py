"""The desk: document list, article, cards, notices, preview and label bar, and how they work together."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.app.listing import Listing
from annotator.domain.frames import SPEAKER
from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.annotate.act_words import label_name
from annotator.ui.annotate.annotating import PICKING, Annotating
from annotator.ui.annotate.asking import Asking
from annotator.ui.annotate.card_clicks import CardClicks
from annotator.ui.annotate.context_menu import ContextMenu
from annotator.ui.annotate.correcting import CorrectingBar, Corrections
from annotator.ui.annotate.desk_acts import connect_acts
from annotator.ui.annotate.desk_updates import DeskUpdates
from annotator.ui.annotate.document_list import DocumentPanel
from annotator.ui.annotate.editing import Editing
from annotator.ui.annotate.end_hint import EndHint
from annotator.ui.annotate.entry_chip import EntryChip
from annotator.ui.annotate.entry_rows import meant_by
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.annotate.finding import Finding
from annotator.ui.annotate.finishing import Finishing
from annotator.ui.annotate.hits_panel import HitsPanel
from annotator.ui.annotate.identifying import Identifying
from annotator.ui.annotate.label_bar import LabelBar
from annotator.ui.annotate.linking import Linking
from annotator.ui.annotate.list_column import ListColumn
from annotator.ui.annotate.looking import Looking
from annotator.ui.annotate.marking import Marking
from annotator.ui.annotate.places import SteadyView
from annotator.ui.annotate.relating import Relating
from annotator.ui.annotate.repeating import Repeating
from annotator.ui.annotate.replaying import Replaying
from annotator.ui.annotate.revised_panel import RevisedPanel
from annotator.ui.annotate.selection_preview import SelectionPreview
from annotator.ui.annotate.shown_document import ShownDocument
from annotator.ui.annotate.shown_selection import ShownSelection
from annotator.ui.annotate.speaker_picker import SpeakerPicker
from annotator.ui.annotate.stepping import Stepping
from annotator.ui.annotate.suggesting.correcting import Correcting
from annotator.ui.annotate.suggesting.deciding import Deciding
from annotator.ui.annotate.suggesting.keys import SuggestionKeys
from annotator.ui.annotate.suggesting.settings import SuggestionSettings
from annotator.ui.annotate.suggesting.suggesting import Suggesting
from annotator.ui.annotate.thread_signs import ThreadSigns
from annotator.ui.article.article_desk import ArticleDesk
from annotator.ui.guideline.opening import OpeningGuideline
from annotator.ui.guideline.panel import GuidelinePanel
from annotator.ui.history.browsing import Browsing
from annotator.ui.keys import symbol_of
from annotator.ui.modes import ModePage
from annotator.ui.notice_bar import FloatingNotices, NoticeBar
from annotator.ui.open_project import OpenProject
from annotator.ui.theme import Theme
from annotator.ui.zoom import Zoom


class Desk(ModePage):
    """The page on which one person annotates the articles of a project."""

    document_shown = Signal()
    changed = Signal()
    """Something was committed, or another document is shown: counts and saved time have changed."""

    def __init__(self, project: OpenProject, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.project, self.session = project, project.session
        self.actions_by_id, self.theme = actions, theme
        scheme = self.session.scheme
        self.listing = Listing(self.session)
        self.panel = DocumentPanel(self.listing, theme, self)
        self.article = ArticleDesk(theme, self)
        self.view = self.article.view
        self.annotating = Annotating(project, self.view)
        self.zoom = Zoom(actions, self)
        self.notices = NoticeBar(theme, self)
        FloatingNotices(self.notices, self.article.sheet)
        project.show_notices_in(self.notices)
        self.preview = SelectionPreview(theme, scheme, actions["edit.copy"], self)
        self.label_bar = LabelBar(actions, scheme, theme, self)
        self.picker = SpeakerPicker(theme, scheme, self)
        self.relating = Relating(self.annotating, self.picker)
        self.marking = Marking(self.annotating, self.relating)
        self.entry_chip = EntryChip(theme, actions["speaker.accept"], actions["speaker.identify"], self)
        self.preview.put_beside_words(self.entry_chip)
        self.identifying = Identifying(self.annotating, self.picker, self.entry_chip)
        self.linking = Linking(self.annotating, self.picker, self.relating, self.identifying)
        self.stepping = Stepping(self.annotating)
        self.menu = ContextMenu(self.annotating, actions, self)
        self.guideline = GuidelinePanel(theme, scheme, self)
        self.opening_guideline = OpeningGuideline(
            self.annotating, self.guideline, self.article, actions["view.guideline"]
        )
        self.asking = Asking(self.annotating, self)
        self.replaying = Replaying(self)
        self.editing = Editing(self.annotating, self)
        self.end_hint = EndHint(self.annotating, self.notices)
        self.shown = ShownSelection(self.annotating, self.preview, self.label_bar, theme)
        self.find_bar = FindBar(theme, self)
        self.hits = HitsPanel(scheme, actions, theme, self)
        self.article.put_beside(self.hits)
        self.finding = Finding(self.annotating, self.find_bar, self.hits)
        self.revised = RevisedPanel(theme, self)
        self.article.put_beside(self.revised)
        self.revised_bar = NoticeBar(theme, self, "revised")
        self.looking = Looking(self, self.revised, self.revised_bar)
        self._steady = SteadyView(self.annotating)
        self.shown_document = ShownDocument(self)
        self.finishing = Finishing(self)
        self.correcting = CorrectingBar(project, theme)
        self.repeating = Repeating(self, theme)
        self.suggesting = Suggesting(self)
        self.deciding = Deciding(self, self.suggesting)
        self.correcting_suggestion = Correcting(self, self.suggesting, self.deciding)
        self.suggestion_settings = SuggestionSettings(self, self.suggesting)
        SuggestionKeys(self, self.suggesting, self.correcting_suggestion)
        self._lay_out()
        self.corrections = Corrections(self)
        self.history = Browsing(self, theme)
        self._connect()
        DeskUpdates(self)
        self.suggesting.begin()
        self.threads = ThreadSigns(self)

    @property
    def document(self) -> str:
        """The id of the document shown, or ""."""
        return self.annotating.document

    def _lay_out(self) -> None:
        work = QWidget()
        middle = self._middle = QVBoxLayout(work, spacing=0)
        middle.setContentsMargins(0, 0, 0, 0)
        for bar in (self.correcting, self.revised_bar, self.find_bar):
            middle.addWidget(bar)  # over the article alone: the list does not move under the pointer
        middle.addWidget(self.article, 1)
        self.list_column = ListColumn(self.panel, work, self.actions_by_id["view.list"])
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.list_column, 1)
        for name, part, height in (("previewStrip", self.preview, 40), ("labelStrip", self.label_bar, 56)):
            strip = QWidget()
            strip.setObjectName(name)
            strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            strip.setFixedHeight(height)
            inside = QVBoxLayout(strip)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(part)
            whole.addWidget(strip)

    def put_at_head(self, bar: QWidget) -> None:
        """Put a bar over the article, which stays until it is hidden."""
        self._middle.insertWidget(0, bar)

    def _connect(self) -> None:
        show = self.shown_document.show
        self.zoom.changed.connect(self._set_zoom)
        self.panel.chosen.connect(show)
        self.panel.entered.connect(self.view.setFocus)
        self.view.selection_changed.connect(self.shown.refresh)
        self.view.laid_out.connect(self.shown.refresh)
        self.annotating.pointed.connect(self._show_current)
        self.annotating.hinted.connect(self.show_hint)
        self.stepping.came_back.connect(self.shown_document.go_to)
        self.preview.copy_wanted.connect(self.shown.copy)
        self.preview.claim.clicked.connect(lambda: self.stepping.jump_to(self.annotating.head))
        self.finding.shown.connect(lambda shown: self.article.show_panel(self.hits, shown=shown))
        self.finding.documents_found.connect(self.panel.show_hits)
        self.finding.documents_found.connect(lambda _hits: self.changed.emit())
        self.finding.document_wanted.connect(show)
        self.finding.marked.connect(self._show_marked)
        CardClicks(self)
        self.article.cards.entry_name = lambda span: meant_by(self.session.register(), span)
        connect_acts(self, self.actions_by_id)

    # --- editing

    def mark(self, label: str) -> None:
        """Annotate the selection, or change the label of the current span."""
        before = self.annotating.span
        self.marking.mark(label)
        if label == SPEAKER and self.annotating.span != before:
            self.linking.remember_marked(self.annotating.span)

    def escape(self) -> None:
        """Close the find bar, or else leave the mode, the selection or the current claim."""
        if self.finding.is_open and self.annotating.mode not in PICKING:
            self.finding.close()
        elif self.looking.cancel() or self.deciding.release():
            return
        else:
            self.annotating.escape()

    def find_in_article(self) -> None:
        """Open the find bar for the article."""
        self.stepping.leave()
        self.finding.open()

    def find_everywhere(self) -> None:
        """Open the find bar for all articles."""
        self.stepping.leave()
        self.finding.open_everywhere()

    def mark_all_like(self) -> None:
        """Find the words of the selection or the current span elsewhere, to annotate them too."""
        if not self.finding.open_like():
            self.show_hint(self.tr("Select words or a span first."))

    def _show_marked(self, label: str, count: int) -> None:
        words = self.tr("%n place(s) marked: {label}.", "", count)
        self.project.show_done(words.format(label=language.isolated(label_name(self.session.scheme, label))))

    def keep_fragment(self) -> None:
        """Keep the selection as a fragment; the next selection is added to it."""
        if self.view.keep_fragment():
            self.show_hint(self.tr("Select the next fragment, then press the label's key."))
        else:
            self.show_hint(self.tr("Select some words first."))

    # --- the current span and claim

    def _set_zoom(self, factor: float) -> None:
        self.view.set_zoom(factor)
        self._steady.restore_again()

    def _show_current(self) -> None:
        annotating = self.annotating
        self.article.point_at(annotating.current_frame, annotating.span, annotating.relation or annotating.stance)
        self.show_handles()
        self.view.pointer.pick_spans(wanted=annotating.mode in PICKING)
        self.shown.refresh()

    def show_handles(self) -> None:
        """Show handles at the edges of the current span, or else of the claim of the current suggestion."""
        annotating, span = self.annotating, self.annotating.current_span
        suggested = self.suggesting.current if span is None else None
        fragments = span.fragments if span else suggested.frame.claim if suggested else ()
        self.view.show_handles(fragments if not annotating.mode else ())

    def show_hint(self, words: str) -> None:
        """Show a hint; "" hides it."""
        if words:
            self.notices.show_words(words, kind="hint", passing=not self.annotating.mode)
        elif self.notices.kind == "hint":
            self.notices.hide()

    # --- keys

    def act_on_key(self, event: QKeyEvent) -> bool:
        """Do the act of a single key, under any keyboard layout; return False when it has none."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._confirm():
            return True
        if _wants_menu(event):
            self.menu.open_by_keyboard()
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        action = self.actions_by_id.of_key(symbol_of(event), shift=shift)
        if action is None or not action.isEnabled():
            return False
        action.trigger()
        return True

    def _confirm(self) -> bool:
        return (
            self.marking.confirm_extent()
            or self.correcting_suggestion.confirm()
            or self.linking.confirm()
            or self.looking.confirm()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the acts of single keys, wherever the focus is on the desk, except in text fields."""
        if not self.act_on_key(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom.turn(event)
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu for a click in the article, or by keyboard for what is current."""
        viewport = self.view.viewport()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu.open_by_keyboard()
        elif viewport.rect().contains(viewport.mapFromGlobal(event.globalPos())):
            self.menu.open_at(event.globalPos())


def _wants_menu(event: QKeyEvent) -> bool:
    shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift)
