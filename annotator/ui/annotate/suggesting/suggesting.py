"""The suggestions on the desk: which are offered, which one is current, and what is done to it.

A suggestion is no annotation: until somebody accepts it, it is in nothing but the picture of the article.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.suggesting.choices import SuggestionChoices, source_of
from annotator.app.suggesting.offering import first_of, offered, resembling
from annotator.domain.frames import CLAIM, CUE, SPEAKER
from annotator.suggest.labelled import LabelledFrame, Suggestion, is_about
from annotator.ui.annotate.suggesting.ahead import Ahead
from annotator.ui.annotate.suggesting.allowance import Allowance
from annotator.ui.annotate.suggesting.bringing import bring_into_sight, first_in_sight
from annotator.ui.annotate.suggesting.completions import Completions
from annotator.ui.annotate.suggesting.learning import Learning
from annotator.ui.annotate.suggesting.requests import Requests
from annotator.ui.annotate.suggesting.shown import Draft, KeptSuggestions, id_of, is_in_register, shown, stance_there
from annotator.ui.article.suggested import Suggested
from annotator.ui.key_map.words import cap

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk

KEEP_MS = 400
COMPLETE = frozenset({CLAIM, SPEAKER, CUE})
"""Labels without which a scheme has no claim frames, and nothing is suggested."""


class Suggesting(QObject):
    """Shows suggestions on a desk."""

    changed = Signal()
    """Another number of them is left, another one is current, or they are switched on or off."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk, self._project, self._session = desk, desk.project, desk.project.session
        self.learning = Learning(self._project)
        self._requests = Requests(self._project, self.learning)
        self.ahead = Ahead(desk, self, self._requests)
        self.choices = commands.suggestion_choices(self._session)
        self.allowance = Allowance(desk)
        self._found: list[Suggestion] = []
        self.has_found = False
        """Whether an answer has come for the article shown."""
        self._completions = Completions(self._requests)
        self._offered: list[Suggestion] = []
        self._current: LabelledFrame | None = None
        self._noted: set[tuple[LabelledFrame, str]] = set()
        self._seen: tuple[list[Suggestion], LabelledFrame | None] | None = None
        """What was shown last; None where nothing was since the article was."""
        self._wanted: LabelledFrame | None = None
        self._draft: Draft | None = None
        """The current suggestion as somebody has corrected it so far."""
        self._wants_first = False
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        labels = {label.id for label in self._session.scheme.offered}
        self._is_possible = labels >= COMPLETE and self._session.annotator is not None
        self._requests.found.connect(self._take)
        self._requests.completed.connect(self._take_completion)
        self.learning.renewed.connect(self._ask)

    def begin(self) -> None:
        """Begin to learn, and to follow the article shown and changes, once the desk shows these."""
        desk = self._desk
        desk.document_shown.connect(self._begin)
        self._project.changed.connect(self._note_change)
        if self._is_possible:
            self.ahead.begin()
            self.learning.begin(source_of(self._session, self.choices))

    def stop(self) -> None:
        """Stop learning and suggesting: the project is about to be closed."""
        if self._keeping.isActive():
            self._keep()
        self.ahead.stop()
        self.learning.stop()
        self._requests.stop()

    # --- what is offered

    @property
    def is_on(self) -> bool:
        """Whether suggestions are possible in this project, and switched on."""
        return self._is_possible and self.choices.shown

    @property
    def is_withheld(self) -> bool:
        """Whether the lead wants no suggestions in the article shown."""
        return self.is_on and bool(self._desk.document) and not self.allowance.by_lead

    @property
    def left(self) -> list[Suggestion]:
        """The suggestions that are shown, in reading order."""
        return self._offered

    @property
    def current(self) -> Suggestion | None:
        """The suggestion that keys act on."""
        return next((one for one in self._offered if one.frame == self._current), None)

    def choose(self, choices: SuggestionChoices) -> None:
        """Keep what somebody chose, and show suggestions accordingly."""
        before, self.choices = self.choices, choices
        self._keeping.start()  # not at each step of a slider
        self._wants_first = self._wants_first or (choices.shown and not before.shown)
        source = source_of(self._session, choices)
        if source != source_of(self._session, before):
            self.learning.begin(source)
        self.ahead.forget()
        self._ask()
        self.refresh()

    def _keep(self) -> None:
        self._keeping.stop()
        self._project.done(lambda: commands.keep_suggestion_choices(self._session, self.choices))

    def _begin(self) -> None:
        """Look for suggestions on another article."""
        self._found, self._current, self._wants_first, self.has_found = [], None, True, False
        self._wanted = self._draft = None
        self._completions.clear()
        self._noted.clear()
        self._seen = None
        self._ask_whether_allowed()

    def _ask_whether_allowed(self) -> None:
        self.allowance.look()
        self._ask()
        self.refresh()

    def _ask(self, _language: str = "") -> None:
        wanted = self.is_on and self.allowance.holds
        self._requests.ask(self._desk.document if wanted else "")

    def _take(self, suggestions: list[Suggestion]) -> None:
        self._found, self.has_found = suggestions, True
        self._completions.ask_for_all(self._desk.annotating.work)
        self.refresh()

    def _note_change(self, change: Change) -> None:
        document = self._desk.document
        if "assignment" in change.kinds:
            self._ask_whether_allowed()
        if not document or not change.may_concern(document):
            return
        if "progress" in change.kinds and self.allowance.note_status():
            self._wants_first = True  # once it is reopened
            self._ask()
            self.refresh()
            self.changed.emit()
        if change.kinds & {"span", "relation"}:
            self._seen = None  # its card may say another stance
            self._complete(change)
            self._ask()
            self.refresh()

    # --- the rest of a frame whose cue or claim is marked

    def _complete(self, change: Change) -> None:
        if self.is_on and self.allowance.holds and change.origin == "act":
            wanted = self._completions.follow(change, self._desk.annotating.work, self._offered)
            self._current = wanted or self._current

    def _take_completion(self, cue: str, found: list[Suggestion]) -> None:
        wanted = self._completions.take(cue, found, self._desk.annotating.work)
        self._current = wanted or self._current
        self.refresh()

    # --- showing

    def refresh(self) -> None:
        """Show what is offered now."""
        self._offered = self._offer() if self.is_on and self.allowance.holds else []
        if self.current is None and self.is_on:  # hidden, it is remembered until it is shown again
            self._current = None
        frames = [one.frame for one in self._offered]
        if (wanted := resembling(self._wanted, frames)) is not None:
            self._wanted, self._wants_first = None, False
            self.point_at(wanted)
        if self._wants_first and frames:
            self._wants_first = False
            self._current = self._current or first_in_sight(self._desk, frames)
        if (self._offered, self._current) != self._seen:
            self._note_shown()
            self._show()

    def _offer(self) -> list[Suggestion]:
        desk, document, work = self._desk, self._desk.document, self._desk.annotating.work
        if not document:
            return []
        completed = self._completions.offered(work)
        sure = offered(self._found, work, self.choices.threshold)
        apart = [one for one in sure if not any(is_about(one.frame, other.frame) for other in completed)]
        some = sorted([*apart, *completed], key=lambda one: (first_of(one.frame), one.frame))
        return desk.project.do(lambda: commands.without_dismissed(self._session, document, some)) or []

    def _note_shown(self) -> None:
        new = [one for one in self._offered if (one.frame, one.stance) not in self._noted]
        if new and not self._project.is_running:
            self._noted.update((one.frame, one.stance) for one in new)
            document = self._desk.document
            self._project.done(lambda: commands.note_shown(self._session, document, new))

    def _show(self) -> None:
        desk, current = self._desk, self.current
        self._seen = self._offered, self._current
        text = desk.view.article.text
        seen = [shown(one, text, self._draft if one is current else None) for one in self._offered]
        desk.view.show_suggestions(seen, id_of(current.frame) if current is not None else "")
        if current is None:
            desk.article.cards.show_suggestion(None, 0, len(seen))
        else:
            number = self._offered.index(current)
            desk.article.cards.suggestion_card.show_keys(*self._keys())
            desk.article.cards.show_suggestion(self._on_card(seen[number], current), number + 1, len(seen))
        desk.show_handles()
        self.changed.emit()

    def _on_card(self, seen: Suggested, current: Suggestion) -> Suggested:
        """Add what is known of the claim and the speaker of the current suggestion already."""
        work, text = self._desk.annotating.work, self._desk.view.article.text
        entry = self.tr("in the register") if is_in_register(self._session, current, text) else ""
        return seen._replace(stance=seen.stance or stance_there(work, current), entry=entry)

    def _keys(self) -> tuple[str, str, str]:
        """Return the keys that accept, edit and dismiss the current suggestion now, "" for none."""
        if self._desk.annotating.mode == "suggestion":
            return cap("Return"), "", ""
        key_of = self._desk.actions_by_id.key_of
        accept, edit, dismiss = (cap(key_of(f"suggestion.{act}")) for act in ("accept", "edit", "dismiss"))
        return accept, edit, dismiss

    def point_at(self, frame: LabelledFrame | None, *, scroll: bool = True) -> None:
        """Make a suggestion current, None for none."""
        self._current = frame
        if frame is not None:
            self._desk.annotating.point_at("")
        self._show()
        if frame is not None and scroll:
            bring_into_sight(self._desk, frame)

    def want(self, frame: LabelledFrame) -> None:
        """Make a suggestion current, or one like it, once it is offered: it was taken back."""
        self._wanted = frame
        self.refresh()

    def drop(self, following: LabelledFrame | None) -> None:
        """Offer a suggestion no more that was dismissed; another one is current."""
        self._current = following
        self.refresh()

    def kept(self) -> KeptSuggestions:
        """Return what is suggested for the article shown, for `go_on_from`."""
        return KeptSuggestions(self._found, self._completions.found, self._current, self._wants_first)

    def go_on_from(self, kept: KeptSuggestions) -> None:
        """Suggest what was suggested for the same article in the view before."""
        self._found, self._completions.found, self._current, self._wants_first = kept
        self.refresh()

    def show_draft(self, draft: Draft | None) -> None:
        """Show the current suggestion as somebody has corrected it so far, None for as it is."""
        self._draft = draft
        self._show()
