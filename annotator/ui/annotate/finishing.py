"""Finishing an article: a question about what is missing, the next article, a notice when a finished one changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.document_filter import FINISHED
from annotator.domain.annotation import Span
from annotator.domain.frames import CLAIM, is_complete, unlinked_parts
from annotator.ui.key_map.words import spoken

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk


class Finishing(QObject):
    """Marks the article of a desk as done."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._confirming = ""
        self._question = ""
        self._warned_about = ""

    def forget(self) -> None:
        """Forget questions and notices: another article is shown."""
        self._confirming = self._warned_about = ""

    def done(self) -> None:
        """Mark the article as done and go on to the next unfinished one; ask once if something is missing."""
        desk, scheme = self._desk, self._desk.session.scheme
        claims = (frame for frame in desk.article.frames if frame.head.label == CLAIM)
        incomplete = [frame.head for frame in claims if not is_complete(frame, scheme)]
        unlinked = unlinked_parts(desk.annotating.work, scheme)
        if (incomplete or unlinked) and self._confirming != desk.document:
            self._ask(incomplete, unlinked)
            return
        desk.notices.hide()
        if desk.shown_document.act(commands.mark_done):
            self._show_next()

    def _ask(self, incomplete: list[Span], unlinked: list[Span]) -> None:
        """Say what is missing, and lead to the first of it."""
        desk = self._desk
        self._confirming = desk.document
        words = [self.tr("%n claim(s) need a speaker or a stance.", "", len(incomplete))] if incomplete else []
        words += [self.tr("%n speaker(s) or cue(s) linked to no claim.", "", len(unlinked))] if unlinked else []
        again = self.tr("Press {key} again to mark as done anyway.")
        words.append(again.format(key=spoken(desk.actions_by_id.key_of("document.done"))))
        self._question = " ".join(words)
        desk.notices.show_words(self._question)
        desk.stepping.jump_to((incomplete or unlinked)[0].id)

    def _show_next(self) -> None:
        desk = self._desk
        following = desk.listing.next_open(desk.document)
        if following is None:
            desk.notices.show_words(self.tr("No articles left to do."), kind="success")
            return
        if desk.listing.index_of(following) is None:
            desk.panel.show_all()
            words = self.tr("Everything in the list is done. It shows all articles again.")
            desk.notices.show_words(words, kind="hint", passing=True)
        desk.shown_document.show(following)
        desk.view.setFocus()

    def note_change(self, change: Change) -> None:
        """Show once that a finished article was changed."""
        desk = self._desk
        own = desk.session.correcting is None  # whose correction it is need not reopen what somebody else finished
        changed = change.origin == "act" and change.kinds & {"span", "relation"} and desk.document in change.documents
        if self._confirming and desk.notices.words == self._question:
            desk.notices.hide()  # the question may be outdated
        self._confirming = ""
        if not (changed and own) or self._warned_about == desk.document or desk.annotating.work.status not in FINISHED:
            return
        self._warned_about = desk.document
        reopen = (self.tr("Reopen"), lambda: desk.shown_document.act(commands.reopen))
        desk.notices.show_words(self.tr("This article is marked as done."), act=reopen)
