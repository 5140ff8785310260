"""The queue of disagreements: gathered between the events of the window, grouped by reason, the weightiest first.

Speakers and cues of unresolved claims come last, since choosing the claim decides on them. Disagreements of a closed
group keep their turn. The resolved ones are in the last group.
"""

import time
from collections.abc import Iterator, Set

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.app.commands.review import Batch
from annotator.app.disagreements import Disagreement, DisagreementFilter
from annotator.compare.differences import REASONS
from annotator.compare.places import Member
from annotator.domain.frames import HEADS
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.open_project import OpenProject
from annotator.ui.review.words import reason_name, resolved_words

FIRST_SLICE_S, SLICE_S, SHOW_EVERY_S = 0.3, 0.02, 0.5
"""The first slice is long enough for an ordinary project, so that the queue is not reordered while it is looked at."""
STALE, RESOLVED = "stale", "resolved"
GROUPS = (STALE, *REASONS)
"""In the order in which they are to be resolved, stale decisions first."""


class Group(msgspec.Struct, frozen=True):
    """The heading of the disagreements of one reason: how many are resolved, and whether the group is open."""

    reason: str
    resolved: int
    all: int
    opened: bool


Row = Group | Disagreement


def group_of(disagreement: Disagreement) -> str:
    """Return the group of a disagreement."""
    return disagreement.reasons[0] if disagreement.state == "open" else disagreement.state


def reason_names(disagreement: Disagreement, scheme: Scheme) -> list[str]:
    """Return the reasons of a disagreement in words, a stale decision first."""
    reasons = (STALE, *disagreement.reasons) if disagreement.state == STALE else disagreement.reasons
    return [reason_name(reason, scheme) for reason in reasons]


def _waits_for(disagreement: Disagreement, unresolved: Set[Member]) -> bool:
    """Whether a speaker or cue belongs to a claim that is still unresolved: choosing the claim takes it along."""
    return not disagreement.labels & set(HEADS) and not unresolved.isdisjoint(disagreement.heads)


class Queue(GradualModel):
    """Rows for groups, and for the disagreements of the open ones."""

    gathered = Signal()
    """More disagreements have been found, the search is complete, or the filter has changed."""

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        super().__init__(parent)
        self._project, self._session = project, project.session
        self._by_document: dict[str, list[Disagreement]] = {}
        self._agreeing: dict[str, list[Disagreement]] = {}
        self._agreed: set[str] = set()
        self._words = ""
        self.filter = DisagreementFilter()
        self._opened: set[str] = set()
        self._portions: Iterator[Batch] = iter(())
        self._shown_at = 0.0
        self.complete = True
        self.unresolved: list[Disagreement] = []
        self.resolved: list[Disagreement] = []
        self._agreeing_shown: list[Disagreement] = []
        self._counts: dict[str, tuple[int, int]] = {}
        self.groups: list[Group] = []
        self._rows: list[Row] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._gather_more)

    # --- gathering

    def gather(self) -> None:
        """Collect all disagreements of the project again."""
        self._by_document, self._agreeing, self.complete, self._shown_at = {}, {}, False, 0.0
        self._agreed = set()
        self._portions = commands.disagreements_in_batches(self._session)
        self._gather_more(FIRST_SLICE_S)

    def _add(self, portion: Batch) -> None:
        self._agreed |= portion.agreed
        for disagreement in portion.disagreements:
            self._by_document.setdefault(disagreement.document, []).append(disagreement)

    def _gather_more(self, slice_s: float = SLICE_S) -> None:
        """Gather for so many seconds, then return to the events of the window; an error ends the gathering."""
        complete = self._project.do(lambda: self._gather_until(time.monotonic() + slice_s))
        if complete is None:
            self._timer.stop()
        elif complete:
            self._finish()
        else:
            self._timer.start()
            if time.monotonic() - self._shown_at > SHOW_EVERY_S:
                self._refresh()
                self._shown_at = time.monotonic()

    def _gather_until(self, end: float) -> bool:
        """Gather until this time; return whether all disagreements are found."""
        for portion in self._portions:
            self._add(portion)
            if time.monotonic() > end:
                return False
        return True

    def _finish(self) -> None:
        self._timer.stop()
        self.complete = True
        self._refresh()

    def update_document(self, document: str) -> None:
        """Find the disagreements of one document again.

        A stale decision on which all layers agree leaves no disagreement once it is made again. It still counts as a
        resolved one.
        """
        before = [*self._by_document.get(document, ()), *self._agreeing.get(document, ())]
        (portion,) = commands.disagreements_in_batches(self._session, document)
        now = portion.disagreements
        self._agreed = self._agreed - {document} | portion.agreed
        present = {disagreement.place.members for disagreement in now}
        self._by_document[document] = now
        self._agreeing[document] = [
            disagreement
            for disagreement in before
            if disagreement.state == STALE and disagreement.place.members not in present
        ]
        self._refresh()

    # --- what is shown

    def filter_by(self, words: str) -> None:
        """Show only disagreements whose quote or title contains these words."""
        self._words = words.casefold()
        self._refresh()

    def set_filter(self, filter_: DisagreementFilter) -> None:
        """Show only the disagreements that a filter lets through."""
        self.filter = filter_
        self._refresh()

    @property
    def is_filtered(self) -> bool:
        """Whether a filter or words to search for are set."""
        return bool(self._words) or self.filter != DisagreementFilter()

    def toggle(self, reason: str) -> None:
        """Open a group, or close it."""
        self._opened ^= {reason}
        self._set_rows()

    def open_for(self, disagreement: Disagreement) -> None:
        """Open the group of a disagreement."""
        if group_of(disagreement) not in self._opened:
            self.toggle(group_of(disagreement))

    def _refresh(self) -> None:
        counts = {reason: [0, 0] for reason in GROUPS}
        self.unresolved, self.resolved = [], []
        self._agreeing_shown = [
            disagreement for own in self._agreeing.values() for disagreement in own if self._matches(disagreement)
        ]
        counts[STALE][0] += len(self._agreeing_shown)
        counts[STALE][1] += len(self._agreeing_shown)
        for disagreement in (disagreement for disagreement in self.found() if self._matches(disagreement)):
            resolved = disagreement.state == "resolved"
            (self.resolved if resolved else self.unresolved).append(disagreement)
            count = counts[disagreement.reasons[0] if resolved else group_of(disagreement)]
            count[0] += resolved
            count[1] += 1
        claims = {part for disagreement in self.unresolved for part in disagreement.place.members}
        self.unresolved.sort(
            key=lambda disagreement: (
                _waits_for(disagreement, claims),
                GROUPS.index(group_of(disagreement)),
                -disagreement.place.weight,
                disagreement.document,
                disagreement.place.start,
            )
        )
        self._counts = {reason: (resolved, all_) for reason, (resolved, all_) in counts.items() if all_}
        self._set_rows()
        self.gathered.emit()

    def _set_rows(self) -> None:
        by_group: dict[str, list[Disagreement]] = {RESOLVED: self.resolved}
        for disagreement in self.unresolved:
            by_group.setdefault(group_of(disagreement), []).append(disagreement)
        self.groups = [
            Group(reason, resolved, all_, reason in self._opened) for reason, (resolved, all_) in self._counts.items()
        ]
        if self.resolved:
            count = len(self.resolved)
            self.groups.append(Group(RESOLVED, count, count, RESOLVED in self._opened))
        self._rows = []
        for group in self.groups:
            self._rows.append(group)
            self._rows += by_group.get(group.reason, ()) if group.opened else ()
        self.list_changed()

    def _matches(self, disagreement: Disagreement) -> bool:
        in_words = (
            not self._words
            or self._words in disagreement.quote.casefold()
            or self._words in disagreement.title.casefold()
        )
        return in_words and self.filter.fits(disagreement)

    def found(self) -> Iterator[Disagreement]:
        """Yield every disagreement found so far, whatever the filter."""
        for found in self._by_document.values():
            yield from found

    def others_in_article(self, disagreement: Disagreement) -> list[Disagreement]:
        """Return the other disagreements of the article."""
        members = disagreement.place.members
        return [
            listed for listed in self._by_document.get(disagreement.document, ()) if listed.place.members != members
        ]

    @property
    def has_work(self) -> bool:
        """Whether a rule may resolve something, whatever the filter; it may as long as not all is known."""
        return not self.complete or bool(self._agreed) or any(one.state != "resolved" for one in self.found())

    @property
    def resolved_count(self) -> int:
        """How many of the disagreements shown are resolved."""
        return len(self.resolved) + len(self._agreeing_shown)

    @property
    def all(self) -> int:
        """How many disagreements the filter lets through."""
        return len(self.unresolved) + self.resolved_count

    def position_of(self, disagreement: Disagreement) -> int:
        """Return how many unresolved disagreements come before this one, or -1 when it is resolved."""
        members = disagreement.place.members
        positions = (number for number, listed in enumerate(self.unresolved) if listed.place.members == members)
        return next(positions, -1)

    def row_of_group(self, reason: str) -> int:
        """Return the row of a group, or -1 when there is none."""
        rows = (row for row, item in enumerate(self._rows) if isinstance(item, Group) and item.reason == reason)
        return next(rows, -1)

    def row_of(self, disagreement: Disagreement) -> int:
        """Return the row of a disagreement, or -1 when none shows it."""
        members = disagreement.place.members
        rows = (
            row
            for row, item in enumerate(self._rows)
            if isinstance(item, Disagreement) and item.place.members == members
        )
        return next(rows, -1)

    # --- rows for Qt

    def total(self) -> int:
        """The number of rows."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row for the delegate; its words, without names of annotators, for screen readers."""
        if not index.isValid() or index.row() >= self.total():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._row_words(row)
        return None

    def reason_name(self, reason: str) -> str:
        """Return the name of a reason."""
        return reason_name(reason, self._session.scheme)

    def _row_words(self, row: Row) -> str:
        if isinstance(row, Group):
            return language.listed((self.reason_name(row.reason), resolved_words(row.resolved, row.all)))
        return language.listed((self.reason_name(row.reasons[0]), row.quote, row.title))
