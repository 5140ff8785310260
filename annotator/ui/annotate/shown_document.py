"""The document on the desk: showing another one, going to a place, noting the time spent."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Annotations
from annotator.text.direction import Direction
from annotator.ui.annotate.control_warning import first_misleading, warning_of
from annotator.ui.annotate.places import DeskPlace, current_of, scroll_back
from annotator.ui.annotate.repairing import Repairing
from annotator.ui.annotate.stopwatch import Stopwatch
from annotator.ui.article.article_page import NOTHING
from annotator.ui.article.article_text import ArticleText

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk

MAX_LOOKED_AT = 500
"""The rows among which the first unfinished document is searched."""
NEXT_DIRECTION: dict[Direction | None, Direction | None] = {None: "rtl", "rtl": "ltr", "ltr": None}
"""The direction after each; None for the automatic one."""


class ShownDocument(QObject):
    """Shows documents on a desk."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._project = desk.project
        self._repairing = Repairing(desk)
        self._stopwatch = Stopwatch(desk.view, desk.view.viewport())
        self._corrects = ""
        """The id of the document whose text the one shown corrects, "" for none."""

    @property
    def id(self) -> str:
        """The id of the document, or ""."""
        return self._desk.annotating.document

    # --- showing

    def show(self, document: str) -> None:
        """Show a document with the person's own annotations; nothing changes if it cannot be read."""
        loaded = self._project.do(lambda: self._load(document))
        if loaded is None:
            return
        desk, session = self._desk, self._project.session
        article, annotations = loaded
        if document != self.id:
            self.record_time()
        desk.finishing.forget()
        desk.annotating.begin(document)
        desk.view.show_article(article, session.scheme, annotations.spans.values())
        desk.article.show_work(annotations, session.scheme)
        desk.article.hidden_panel.show_marks(article.hidden)
        if not self._repairing.offer(article):
            self._warn_of_controls(article)
        desk.panel.show_current(document)
        desk.finding.refresh()
        desk.document_shown.emit()
        desk.changed.emit()

    def _load(self, document: str) -> tuple[ArticleText, Annotations]:
        session = self._project.session
        article = ArticleText(session.document(document), commands.directions(session, document))
        self._corrects = session.facts(document).replaces
        return article, session.annotations(document)

    def refresh(self) -> None:
        """Refresh list and document, after many changes at once."""
        self._desk.listing.reload()
        self._desk.panel.rows_changed(None)
        if self.id:
            self._show_in_place(self.id)

    def show_again(self) -> None:
        """Refresh the document, show its corrected text or the one it corrected, or the first one if all are gone."""
        newest = commands.newest_text(self._project.session, self.id) if self.id else ""
        here = next((one for one in (newest, self._corrects) if one and self._desk.listing.contains(one)), "")
        if here:
            self._show_in_place(here)
        else:
            self.show_first()

    def _show_in_place(self, document: str) -> None:
        """Show a document, and if that is shown already the same place of it: whoever works there was not asked."""
        if document != self.id:
            self.show(document)
            return
        view, place = self._desk.view, self.place()
        selected, scrolled = tuple(view.selected()), view.verticalScrollBar().value()
        self.show(document)
        self.go_to(place)
        if selected and not self._desk.annotating.span:
            view.select_fragments(selected)
        view.verticalScrollBar().setValue(scrolled)

    def show_first(self) -> None:
        """Show the first unfinished document, or else the first one."""
        listing = self._desk.listing
        rows = range(min(len(listing.numbers), MAX_LOOKED_AT))
        wanted = next((index for index in rows if listing.row(index).status in ("todo", "started")), 0)
        if listing.numbers:
            self.show(listing.row(wanted).id)
        else:
            self._show_empty_page()
        self._desk.view.setFocus()

    def _show_empty_page(self) -> None:
        desk, scheme = self._desk, self._project.session.scheme
        desk.annotating.begin("")
        desk.view.show_article(ArticleText(NOTHING, {}), scheme, ())
        desk.article.show_work(Annotations(), scheme)
        desk.article.hidden_panel.show_marks([])
        desk.panel.show_current("")
        if not desk.listing.counts().listed:
            act = (self.tr("Import articles…"), desk.actions_by_id["project.import"].trigger)
            desk.notices.show_words(self.tr("No articles yet."), kind="hint", act=act)
        desk.changed.emit()

    def go(self, step: int) -> None:
        """Show the next or previous document of the list."""
        listing = self._desk.listing
        index = listing.index_of(self.id) if self.id else None
        wanted = 0 if index is None else index + step
        if 0 <= wanted < len(listing.numbers):
            self.show(listing.row(wanted).id)
            self._desk.view.setFocus()

    # --- places

    def place(self) -> DeskPlace:
        """Return the present place, for `go_to` after a restart or in another window."""
        return self._desk.stepping.place()

    def go_to(self, place: DeskPlace) -> None:
        """Show a place: its document, current span, visible words, caret."""
        view = self._desk.view
        if place.document != self.id:
            if not self._desk.listing.contains(place.document):
                return
            self.show(place.document)
        view.selection.move_to(min(place.caret, len(view.article.text)))
        view.clear_selection()
        self._desk.annotating.restore(current_of(place))
        scroll_back(view, min(place.offset, len(view.article.text)))
        if place.selected:
            view.scroll_to(min(place.selected[0][0], len(view.article.text)))
            if not self._desk.annotating.span:
                view.select_fragments(place.selected)
        view.setFocus()

    # --- acts

    def act(self, act: Callable[[Session, str], object]) -> bool:
        """Run a command on the document; return whether it was done."""
        return bool(self.id) and self._project.done(lambda: act(self._project.session, self.id))

    def turn_paragraph(self) -> None:
        """Change the direction of the paragraph with the caret: automatic, right-to-left, left-to-right."""
        article = self._desk.view.article
        paragraph = article.paragraph_at(self._desk.view.selection.caret)
        following = NEXT_DIRECTION[article.overrides.get(paragraph)]
        self.act(lambda session, document: commands.set_direction(session, document, paragraph, following))

    def record_time(self) -> None:
        """Note the time spent on the document, before another one is shown."""
        seconds = self._stopwatch.take()
        if seconds and self.id:
            self.act(lambda session, document: commands.record_time(session, document, seconds))

    # --- hidden controls

    def _warn_of_controls(self, article: ArticleText) -> None:
        """Warn of the first hidden control that can mislead a reader, with a button to show it."""
        misleading = first_misleading(article)
        if misleading is None:
            self._desk.notices.hide()
        else:
            act = (self.tr("Show"), lambda: self._show_mark(misleading.offset))
            self._desk.notices.show_words(warning_of(misleading, article), act=act)

    def _show_mark(self, offset: int) -> None:
        self._desk.actions_by_id["view.marks"].setChecked(True)
        self._desk.article.show_marks(shown=True)
        self._desk.article.hidden_panel.jumped.emit(offset)
