"""The board of a team: who is assigned which document, and how far everyone is. Times are seconds.

It is read in a few queries and then updated with every change, so that a large project is read once. Documents are
known by row number here.
"""

from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

import msgspec

from annotator.app.changes import Change
from annotator.app.session import Session
from annotator.domain.annotation import Progress, Relation, Span
from annotator.domain.operation import Annotator, Assignment, Offer, Role, Sitting
from annotator.storage import documents, progress, states
from annotator.storage.document_ids import ids_of
from annotator.storage.documents import StatusRow, Summary
from annotator.storage.offers import offers_set

FINISHED = ("done", "skipped")
FEWEST_FOR_PACE = 3
"""The fewest finished documents that a pace is told of."""
MOST_CHANGES = 1000
"""The most records of a change that are taken over one by one."""
HOUR = 3600
KINDS_OF_OFFER = 2
"""What can be decided about suggestions in an assignment: always shown, or never."""

Cell = Literal["", "assigned", "started", "done"]
"""A document and a person: not assigned, or how far the person is with it."""
_UNTOUCHED = StatusRow("todo", flagged=False)


class MemberFigures(msgspec.Struct, frozen=True):
    """A member of the team with what they do.

    `assigned` counts documents assigned to them; `started`, `done` and `flagged` count all documents where they are so
    far, assigned or not, and `own` those that are assigned or that they have begun. `assigned_started` and
    `assigned_done` are of the assigned alone, as the person's own list of documents has them. `pace` is the number of
    documents that they finish in an hour, None before they have finished three. `last_change` is when (UTC, ISO 8601)
    they changed anything, "" for never; `share` is their part of all assignments.
    """

    id: str
    name: str
    role: Role
    assigned: int
    own: int
    started: int
    done: int
    flagged: int
    seconds: int
    pace: float | None
    last_change: str
    share: float
    assigned_started: int
    assigned_done: int


class _Counts(NamedTuple):
    """How many documents of a member are assigned, assigned or begun, started, done and flagged.

    The last two are those of the assigned that are started and done.
    """

    assigned: int
    own: int
    started: int
    done: int
    flagged: int
    assigned_started: int
    assigned_done: int


class CellFilter(NamedTuple):
    """The documents to list: in a language, and with a progress of one member (by id) or of anybody; "" is any.

    The progress is "assigned", "todo" (assigned and not started), "started", "done", "flagged", or "unassigned".
    """

    language: str = ""
    progress: str = ""
    member: str = ""


class TeamBoard:
    """The members of the team, by name, and their documents."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.reload()

    def reload(self) -> None:
        """Read everything again."""
        file = self._session.file
        self.numbers = documents.listed_numbers(file)
        self._listed = frozenset(self.numbers)
        self._assigned = documents.assigned_to_all(file)
        self._statuses = progress.statuses_by_layer(file)
        self._offers = {(annotator, number): offer for annotator, number, offer in offers_set(file)}
        self._seconds = states.time_spent(file)
        self._last_changes = progress.last_changes(file)
        self._counts: dict[str, _Counts] = {}
        self._total: int | None = None
        self._read_people()

    def _read_people(self) -> None:
        people = self._session.annotators()
        self.members = sorted((person for person in people if not person.left), key=lambda person: person.name)
        self._total = None

    # --- figures

    @property
    def has_assignments(self) -> bool:
        """Whether any document is assigned to a member."""
        return self.assignment_count > 0

    @property
    def assignment_count(self) -> int:
        """The number of assignments of the members."""
        if self._total is None:
            self._total = sum(len(self._assigned.get(person.id, ())) for person in self.members)
        return self._total

    def figures(self, member: Annotator) -> MemberFigures:
        """Return the figures of a member; documents are counted again only after a change of theirs."""
        if member.id not in self._counts:
            self._counts[member.id] = self._count(member.id)
        counts, seconds = self._counts[member.id], self._seconds.get(member.id, 0)
        has_pace = counts.done >= FEWEST_FOR_PACE and seconds > 0
        return MemberFigures(
            member.id,
            member.name,
            member.role,
            counts.assigned,
            counts.own,
            counts.started,
            counts.done,
            counts.flagged,
            seconds,
            counts.done * HOUR / seconds if has_pace else None,
            self._last_changes.get(member.id, ""),
            counts.assigned / max(self.assignment_count, 1),
            counts.assigned_started,
            counts.assigned_done,
        )

    def _count(self, member: str) -> "_Counts":
        statuses = self._statuses.get(member, {})
        assigned = self._assigned.get(member, set()) & self._listed
        counted = {number: statuses[number] for number in statuses.keys() & self._listed}
        started = {number for number, row in counted.items() if row.status == "started"}
        done = {number for number, row in counted.items() if row.status in FINISHED}
        return _Counts(
            len(assigned),
            len(assigned | started | done),
            len(started),
            len(done),
            sum(row.flagged for row in counted.values()),
            len(started & assigned),
            len(done & assigned),
        )

    # --- cells

    def cell(self, number: int, member: str) -> Cell:
        """Return how far a member (by id) is with a document."""
        row = self._statuses.get(member, {}).get(number, _UNTOUCHED)
        if row.status in FINISHED:
            return "done"
        if row.status == "started":
            return "started"
        return "assigned" if number in self._assigned.get(member, ()) else ""

    def is_flagged(self, number: int, member: str) -> bool:
        """Whether a member (by id) flagged a document, however far they are with it."""
        return self._statuses.get(member, {}).get(number, _UNTOUCHED).flagged

    def is_assigned(self, number: int, member: str) -> bool:
        """Whether a document is assigned to a member (by id)."""
        return number in self._assigned.get(member, ())

    def offer(self, number: int, member: str) -> Offer:
        """Return whether suggestions are shown to a member (by id) in a document, "" for by the rule."""
        said = self._offers.get((member, number), "")
        return "shown" if said == "shown" else "blind" if said == "blind" else ""

    def offers_set(self) -> set[Offer]:
        """Return what was decided about suggestions in any assignment of the members, beside the rule."""
        members, found = {member.id for member in self.members}, set[Offer]()
        for (member, number), said in self._offers.items():
            if said not in ("", *found) and member in members and self.is_assigned(number, member):
                found.add(self.offer(number, member))
                if len(found) == KINDS_OF_OFFER:
                    break
        return found - {""}

    def is_begun(self, number: int, member: str) -> bool:
        """Whether a member (by id) has begun a document, or finished it."""
        return self._statuses.get(member, {}).get(number, _UNTOUCHED).status != "todo"

    def summaries(self, numbers: Sequence[int]) -> list[Summary]:
        """Return what lists show of documents."""
        return documents.summaries(self._session.file, numbers)

    def ids(self, numbers: Sequence[int]) -> list[str]:
        """Return the ids of documents, in this order."""
        known = ids_of(self._session.file, numbers)
        return [known[number] for number in numbers]

    def languages(self) -> list[str]:
        """Return every language that documents are in."""
        return documents.languages_listed(self._session.file)

    def listed(self, filter_: CellFilter) -> list[int]:
        """Return the documents that pass a filter, in order of import."""
        found: Collection[int] = self._listed
        if filter_.progress:
            ids = [filter_.member] if filter_.member else [person.id for person in self.members]
            found = self._with_progress(filter_.progress, ids)
        if filter_.language:
            in_language = documents.find_listed(self._session.file, "", filter_.language)
            return [number for number in in_language if number in found]
        return list(self.numbers) if found is self._listed else [number for number in self.numbers if number in found]

    def _with_progress(self, wanted: str, ids: list[str]) -> set[int]:
        assigned = [self._assigned.get(id_, set()) for id_ in ids]
        if wanted == "unassigned":
            return set(self._listed).difference(*assigned)
        if wanted == "assigned":
            return set().union(*assigned)
        found: set[int] = set()
        for id_, own in zip(ids, assigned, strict=True):
            statuses = self._statuses.get(id_, {})
            if wanted == "todo":
                found |= {number for number in own if statuses.get(number, _UNTOUCHED).status == "todo"}
            else:
                found |= {number for number, row in statuses.items() if _is(row, wanted)} & self._listed
        return found

    # --- changes

    def apply(self, change: Change) -> bool:
        """Take over a change; return whether it was, and False when the board must be reloaded."""
        kinds = change.kinds
        many = len(change.put) + len(change.removed) > MOST_CHANGES
        if change.everything or change.touched or many or "document" in kinds:
            return False
        records = (*change.put, *change.removed)
        numbers = documents.numbers_of(self._session.file, {record.document for record in records if record.document})
        for is_put, group in ((True, change.put), (False, change.removed)):
            for record in group:
                if isinstance(record, Assignment):
                    self._assign(record, numbers, is_put=is_put)
                elif isinstance(record, Sitting):
                    self._seconds[record.layer] = self._seconds.get(record.layer, 0) + (
                        record.seconds if is_put else -record.seconds
                    )
        touched = {(r.layer, r.document) for r in records if isinstance(r, Span | Relation | Progress)}
        for layer, document in touched:
            self._read_status(layer, numbers[document])
        if change.author and self._session.saved_at is not None:
            self._last_changes[change.author] = self._session.saved_at.isoformat()
        if "annotator" in kinds:
            self._read_people()
        return True

    def _assign(self, record: Assignment, numbers: dict[str, int], *, is_put: bool) -> None:
        annotator = record.annotator or record.id.partition("/")[0]
        own, number = self._assigned.setdefault(annotator, set()), numbers[record.document]
        (own.add if is_put else own.discard)(number)
        self._offers[annotator, number] = record.suggestions if is_put else ""
        self._counts.pop(annotator, None)
        self._total = None

    def _read_status(self, layer: str, number: int) -> None:
        work = states.annotations(self._session.file, number, layer)
        self._counts.pop(layer, None)
        self._statuses.setdefault(layer, {})[number] = StatusRow(work.status, work.progress.flag is not None)


def _is(row: StatusRow, wanted: str) -> bool:
    if wanted == "done":
        return row.status in FINISHED
    return row.flagged if wanted == "flagged" else row.status == wanted
