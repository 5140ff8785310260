"""Looking at what a corrected text did to one's annotations: the offer, the panel, and what resolves each place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.revising.places import RevisedPlace
from annotator.ui import language
from annotator.ui.annotate.revised_panel import DROP, EDIT, KEEP, RevisedPanel
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.project.revising.place_rows import fate_name

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk

LONG = 50_000
"""Code points of a text above which it is compared in the background."""


class Looking(QObject):
    """The places of the article on a desk that its annotator has to look at."""

    def __init__(self, desk: "Desk", panel: RevisedPanel, bar: NoticeBar) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panel = panel
        self._bar = bar  # of its own, since other notices come and go with a merge
        self._places: list[RevisedPlace] = []
        self._marking: RevisedPlace | None = None
        self._is_editing = False
        desk.document_shown.connect(self._begin)
        desk.project.changed.connect(self._update)
        desk.annotating.pointed.connect(self._end_editing)
        panel.chosen.connect(self._jump)
        panel.resolved.connect(self._resolve)
        panel.closed.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return not self._panel.isHidden()

    def _find(self) -> list[RevisedPlace]:
        desk, session = self._desk, self._desk.session
        if not desk.document or session.annotator is None:
            return []
        if len(desk.view.article.text) <= LONG or len(commands.carried_chain(session, desk.document)) < 2:
            found = desk.project.do(lambda: commands.revised_places(session, desk.document))
        else:
            found = desk.project.run(
                self.tr("Comparing the texts"), lambda _task: commands.revised_places(session, desk.document)
            )
        return [place for place in found or [] if place.open]

    def _begin(self) -> None:
        """Say that the article shown has such places; the panel stays open for an article that has some."""
        self._marking, self._is_editing = None, False
        self._places = self._find()
        if self.is_open:
            self._refresh()
        else:
            self._offer()

    def _offer(self) -> None:
        """Offer to look at the places, as long as there are any and they are not shown."""
        if self._places and not self.is_open:
            words = self._words(len(self._places))
            self._bar.show_words(words, act=(self.tr("Look"), self.open))
        else:
            self._bar.hide()

    def _words(self, count: int) -> str:
        """Return how many annotations need a look; whose they are, if not one's own."""
        session = self._desk.session
        if session.correcting is None:
            return self.tr("The text of this article was corrected. %n annotation(s) need a look.", "", count)
        name = language.isolated(session.layer_name(session.correcting))
        words = self.tr("The text of this article was corrected. %n annotation(s) of {name} need a look.", "", count)
        return words.format(name=name)

    def open(self) -> None:
        """Show the panel."""
        desk = self._desk
        self._places = self._find()
        if not self._places:
            desk.show_hint(self.tr("No place of this article needs a look."))
            return
        desk.article.show_panel(self._panel, shown=True)
        self._offer()
        self._panel.show_places(self._rows(), 0)
        self._panel.list.setFocus()
        self._jump(0)

    def close(self) -> None:
        """Hide the panel."""
        self._marking, self._is_editing = None, False
        self._desk.article.show_panel(self._panel, shown=False)
        self._offer()
        self._desk.view.setFocus()

    def _rows(self) -> list[tuple[RevisedPlace, str]]:
        return [(place, self._caption(place)) for place in self._places]

    def _caption(self, place: RevisedPlace) -> str:
        scheme = self._desk.session.scheme
        label = scheme.label(place.label)
        name = scheme.say(label.name, language.current()) if label is not None else place.label
        return f"{language.isolated(name)} · {fate_name(place.fate)}"

    def _refresh(self) -> None:
        """Show the places that are left; the panel goes with the last one."""
        row = max(self._panel.row, 0)
        if not self._places:
            self.close()
            self._desk.notices.show_words(
                self.tr("All places of this article are resolved."), kind="success", passing=True
            )
            return
        self._panel.show_places(self._rows(), row)
        if self._panel.list.hasFocus():
            self._jump(self._panel.row)

    def _update(self, change: Change) -> None:
        concerned = change.may_concern(self._desk.document)
        if self.is_open and concerned:
            self._places = self._find()
            self._refresh()
        elif concerned and (self._places or change.everything):
            self._places = self._find()
            self._offer()

    # --- one place

    def _jump(self, _row: int) -> None:
        """Show where a place is; for a lost one, where the words before it are."""
        desk, place = self._desk, self._panel.place()
        if place is None:
            return
        if place.new_fragments:
            desk.stepping.jump_to(place.span)
        else:
            desk.annotating.release()
            desk.view.scroll_to(self._near(place))

    def _near(self, place: RevisedPlace) -> int:
        """Return where a lost span would be: before the first annotation that came after it."""
        found = commands.revised_places(self._desk.session, self._desk.document)
        later = [
            other.new_fragments[0][0]
            for other in found
            if other.new_fragments and other.before == place.before and other.fragments >= place.fragments
        ]
        return min(later, default=len(self._desk.view.article.text))

    def _resolve(self, outcome: str) -> None:
        desk, place = self._desk, self._panel.place()
        if place is None:
            return
        if outcome == EDIT:
            self._edit(place)
        elif outcome == KEEP and place.fate == "lost":
            desk.show_hint(self.tr("These words are gone. Press E to mark others, or Del to drop the annotation."))
        else:
            kept = outcome != DROP
            desk.project.done(lambda: commands.check_place(desk.session, place, "kept" if kept else "dropped"))

    def _edit(self, place: RevisedPlace) -> None:
        """Edit the span in the article, or mark the selected words with a lost one."""
        desk = self._desk
        if place.new_fragments:
            desk.stepping.jump_to(place.span)
            desk.marking.start_extent()
            self._is_editing = True
        elif not self._mark(place):
            self._marking = place
            desk.view.setFocus()
            desk.show_hint(self.tr("Select the words of this annotation, then press Enter. Esc cancels."))

    def _mark(self, place: RevisedPlace) -> bool:
        desk, fragments = self._desk, self._desk.view.selected()
        if not fragments:
            return False
        self._marking = None
        if desk.project.done(lambda: commands.mark_place(desk.session, place, fragments)):
            desk.view.clear_selection()
            desk.show_hint("")
        self._give_keys_back()
        return True

    def _end_editing(self) -> None:
        """Give the keys back to the panel once the extent of the span was set, or left as it was."""
        if self._is_editing and self._desk.annotating.mode != "extent":
            self._is_editing = False
            self._give_keys_back()

    def _give_keys_back(self) -> None:
        if self.is_open:
            self._panel.list.setFocus()

    def confirm(self) -> bool:
        """Mark the selected words with the lost annotation that waits for them; return False when none does."""
        place = self._marking
        return place is not None and self._mark(place)

    def cancel(self) -> bool:
        """Stop waiting for words; return False when nothing waits."""
        waited, self._marking = self._marking is not None, None
        if waited:
            self._desk.show_hint("")
            self._give_keys_back()
        return waited
