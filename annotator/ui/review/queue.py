"""The queue of disagreements: gathered between the events of the window, grouped by reason, the weightiest first.

A group can be closed; what waits in it still comes when its turn is there. Settled ones stand in the last group.
"""

import time
from collections.abc import Iterator, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.app.disputes import Dispute, Sought
from annotator.compare.differences import REASONS
from annotator.ui import language
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.open_project import OpenProject
from annotator.ui.review.words import reason_name, settled_words

FIRST_SLICE_S, SLICE_S, SHOW_EVERY_S = 0.3, 0.02, 0.5
"""At first so long that an ordinary project is known at once, and the queue need not be reordered under one's eyes."""
STALE, SETTLED = "stale", "resolved"
GROUPS = (STALE, *REASONS)
"""In the order in which they are to be settled; what was settled once and changed since comes first."""


class Group(msgspec.Struct, frozen=True):
    """The row over the disagreements of one reason: how many of them are settled, and whether they are in sight."""

    reason: str
    settled: int
    all: int
    opened: bool


Row = Group | Dispute


def group_of(one: Dispute) -> str:
    """Return the group in which a disagreement stands."""
    return one.reasons[0] if one.state == "open" else one.state


def reason_names(dispute: Dispute) -> list[str]:
    """Return what a disagreement is about, first whether its decision is stale."""
    reasons = (STALE, *dispute.reasons) if dispute.state == STALE else dispute.reasons
    return [reason_name(reason) for reason in reasons]


def empty_words(queue: "Queue") -> str:
    """Return why there is no disagreement to show."""
    if queue.is_filtered:
        return QCoreApplication.translate("ReviewPage", "No open disagreement matches the filter.")
    if queue.all:
        return QCoreApplication.translate("ReviewPage", "All disagreements are resolved.")
    return QCoreApplication.translate(
        "ReviewPage", "No article has been finished by two annotators yet. Their disagreements will appear here."
    )


class Queue(GradualModel):
    """Groups and the disagreements that wait in the open ones, as rows."""

    gathered = Signal()
    """More disagreements are known, or all of them, or others are sought."""

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        super().__init__(parent)
        self._project, self._session = project, project.session
        self._known: dict[str, list[Dispute]] = {}
        self._agreeing: dict[str, list[Dispute]] = {}
        self._words = ""
        self.sought = Sought()
        self._opened: set[str] = set()
        self._coming: Iterator[list[Dispute]] = iter(())
        self._shown_at = 0.0
        self.complete = True
        self.waiting: list[Dispute] = []
        self._settled: list[Dispute] = []
        self._left: list[Dispute] = []
        self._counts: dict[str, tuple[int, int]] = {}
        self.groups: list[Group] = []
        self._rows: list[Row] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    # --- gathering

    def gather(self) -> None:
        """Look for all disagreements of the project anew."""
        self._known, self._agreeing, self.complete, self._shown_at = {}, {}, False, 0.0
        self._coming = commands.disputes_by_portions(self._session)
        self._go_on(FIRST_SLICE_S)

    def _take(self, portion: list[Dispute]) -> None:
        for dispute in portion:
            self._known.setdefault(dispute.document, []).append(dispute)

    def _go_on(self, slice_s: float = SLICE_S) -> None:
        """Gather for so many seconds, then let the window have its turn; an error ends the gathering."""
        complete = self._project.do(lambda: self._gather_until(time.monotonic() + slice_s))
        if complete is None:
            self._timer.stop()
        elif complete:
            self._done()
        else:
            self._timer.start()
            if time.monotonic() - self._shown_at > SHOW_EVERY_S:
                self._refresh()
                self._shown_at = time.monotonic()

    def _gather_until(self, end: float) -> bool:
        """Gather until this time; return whether all disagreements are known."""
        for portion in self._coming:
            self._take(portion)
            if time.monotonic() > end:
                return False
        return True

    def _done(self) -> None:
        self._timer.stop()
        self.complete = True
        self._refresh()

    def look_again(self, document: str) -> None:
        """Take in what became of one document.

        Where all layers agree and only the gold layer did not, resolving leaves no disagreement behind; it still counts
        as one of those that there were.
        """
        before = [*self._known.get(document, ()), *self._agreeing.get(document, ())]
        now = list(commands.disputes(self._session, document=document))
        there = {one.place.members for one in now}
        self._known[document] = now
        self._agreeing[document] = [one for one in before if one.state == STALE and one.place.members not in there]
        self._refresh()

    # --- what is shown

    def filter_by(self, words: str) -> None:
        """Show only disagreements whose passage or title holds these words."""
        self._words = words.casefold()
        self._refresh()

    def seek(self, sought: Sought) -> None:
        """Show only these disagreements."""
        self.sought = sought
        self._refresh()

    @property
    def is_filtered(self) -> bool:
        """Whether only some disagreements are asked for."""
        return bool(self._words) or self.sought != Sought()

    def toggle(self, reason: str) -> None:
        """Open a group, or close it."""
        self._opened ^= {reason}
        self._set_rows()

    def open_for(self, dispute: Dispute) -> None:
        """Have the group of a disagreement open."""
        if group_of(dispute) not in self._opened:
            self.toggle(group_of(dispute))

    def _refresh(self) -> None:
        counts = {reason: [0, 0] for reason in GROUPS}
        self.waiting, self._settled = [], []
        self._left = [one for own in self._agreeing.values() for one in own if self._fits(one)]
        counts[STALE][0] += len(self._left)
        counts[STALE][1] += len(self._left)
        for one in (one for one in self.known() if self._fits(one)):
            settled = one.state == "resolved"
            (self._settled if settled else self.waiting).append(one)
            count = counts[one.reasons[0] if settled else group_of(one)]
            count[0] += settled
            count[1] += 1
        self.waiting.sort(
            key=lambda one: (GROUPS.index(group_of(one)), -one.place.weight, one.document, one.place.start)
        )
        self._counts = {reason: (settled, all_) for reason, (settled, all_) in counts.items() if all_}
        self._set_rows()
        self.gathered.emit()

    def _set_rows(self) -> None:
        by_group: dict[str, list[Dispute]] = {SETTLED: self._settled}
        for one in self.waiting:
            by_group.setdefault(group_of(one), []).append(one)
        self.groups = [
            Group(reason, settled, all_, reason in self._opened) for reason, (settled, all_) in self._counts.items()
        ]
        if self._settled:
            count = len(self._settled)
            self.groups.append(Group(SETTLED, count, count, SETTLED in self._opened))
        self._rows = []
        for group in self.groups:
            self._rows.append(group)
            self._rows += by_group.get(group.reason, ()) if group.opened else ()
        self.list_changed()

    def _fits(self, one: Dispute) -> bool:
        in_words = not self._words or self._words in one.quote.casefold() or self._words in one.title.casefold()
        return in_words and self.sought.fits(one)

    def known(self) -> Iterator[Dispute]:
        """Yield every disagreement that was found so far, sought or not."""
        for found in self._known.values():
            yield from found

    def others_in_article(self, dispute: Dispute) -> list[Dispute]:
        """Return the other disagreements of the article."""
        return [one for one in self._known.get(dispute.document, ()) if one.place.members != dispute.place.members]

    @property
    def settled(self) -> int:
        """How many of the disagreements sought are settled."""
        return len(self._settled) + len(self._left)

    @property
    def resolved(self) -> Sequence[Dispute]:
        """The disagreements sought that are resolved."""
        return self._settled

    @property
    def all(self) -> int:
        """How many disagreements are sought."""
        return len(self.waiting) + self.settled

    def place_of(self, dispute: Dispute) -> int:
        """Return how many disagreements come before this one, or -1 when it waits no longer."""
        members = dispute.place.members
        return next((number for number, one in enumerate(self.waiting) if one.place.members == members), -1)

    def row_of_group(self, reason: str) -> int:
        """Return the row of a group, or -1 when there is none."""
        found = (row for row, one in enumerate(self._rows) if isinstance(one, Group) and one.reason == reason)
        return next(found, -1)

    def row_of(self, dispute: Dispute) -> int:
        """Return the row of a disagreement, or -1 when none shows it."""
        members = dispute.place.members
        found = (row for row, one in enumerate(self._rows) if isinstance(one, Dispute) and one.place.members == members)
        return next(found, -1)

    # --- rows for Qt

    def total(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row for the delegate; its words for screen readers, which never tell whose they are."""
        if not index.isValid() or index.row() >= self.total():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(row)
        return None

    def _told(self, row: Row) -> str:
        if isinstance(row, Group):
            return language.listed((reason_name(row.reason), settled_words(row.settled, row.all)))
        return language.listed((reason_name(row.reasons[0]), row.quote, row.title))
