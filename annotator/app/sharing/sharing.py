"""Sharing a project through one place, a folder or a hub: what a pass sends and brings, and what waits."""

from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from annotator.app.session import Session
from annotator.app.sharing.accounts import OutdatedAccount, outdated_accounts
from annotator.app.sharing.asking import NOTHING_AGREED, Asked, Consent
from annotator.app.sharing.parts import BESIDE_WORK
from annotator.app.tasks import Task
from annotator.carriers.folder import FolderCarrier
from annotator.carriers.segment import Segment
from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import require_extra
from annotator.storage import devices, local, segments

if TYPE_CHECKING:
    from annotator.app.merging.report import MergeReport
    from annotator.carriers.hub import Hub


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """What carries a project: a shared folder by its path, or a hub by its address without a password."""

    kind: Literal["folder", "hub"]
    address: str
    since: str = ""
    """When it was chosen (UTC)."""


class Refused(msgspec.Struct, frozen=True):
    """What cannot be used, and why; a file in a shared folder has its path, and the name of whose copy wrote it.

    `name` is "" for a copy of which there is no work here.
    """

    error: AnnotatorError
    path: Path | None = None
    name: str = ""

    @property
    def id(self) -> str:
        """What a file is known by when it is ignored, "" for what is no file."""
        return f"file {self.path.parent.name}/{self.path.name}" if self.path is not None else ""


class SharingReport(msgspec.Struct, frozen=True):
    """What one pass did: how many operations it sent, the reports of what it merged, and what it left.

    `waiting` counts what has not come whole; `refused` says what cannot be used, except `ignored` files; `asked` are
    the merges that wait for a person's word, `declined` those that they refused in this copy, `for_lead` those that a
    lead is asked about. `renamed` if another copy of this file is at work, so that this one took another device. The
    `accounts` of a hub are those that do not fit the team, for a lead.
    """

    sent: int = 0
    merged: "tuple[MergeReport, ...]" = ()
    waiting: int = 0
    refused: tuple[Refused, ...] = ()
    ignored: tuple[Refused, ...] = ()
    asked: tuple[Asked, ...] = ()
    declined: tuple[Asked, ...] = ()
    for_lead: tuple[Asked, ...] = ()
    renamed: bool = False
    accounts: tuple[OutdatedAccount, ...] = ()

    @property
    def questions(self) -> int:
        """How many merges wait for a person's word."""
        return len(self.asked)

    def divided(self, declined: Collection[str]) -> "SharingReport":
        """Return it with its merges that wait where they belong, by the ids of those that were refused."""
        every = (*self.asked, *self.declined, *self.for_lead)
        unusable = (*self.refused, *self.ignored)
        mine = [one for one in every if not one.waits_for_lead]
        return msgspec.structs.replace(
            self,
            asked=tuple(one for one in mine if one.id not in declined),
            declined=tuple(one for one in mine if one.id in declined),
            refused=tuple(one for one in unusable if one.id not in declined),
            ignored=tuple(one for one in unusable if one.id in declined),
            for_lead=tuple(one for one in every if one.waits_for_lead),
        )

    @property
    def received(self) -> int:
        """The number of operations that are new here."""
        return sum(report.new for report in self.merged)


class LastExchange(msgspec.Struct, frozen=True, omit_defaults=True):
    """When this copy last exchanged with a place, last sent something there and received something (UTC); "" for never.

    It is this copy's alone, and in no package.
    """

    exchanged: str = ""
    sent: str = ""
    received: str = ""

    def after(self, report: SharingReport) -> "LastExchange":
        """Return it after a pass that ended just now."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return LastExchange(now, now if report.sent else self.sent, now if report.merged else self.received)


class FolderSharing:
    """Sharing through a folder."""

    def __init__(self, session: Session, root: Path, at_a_time: int = BESIDE_WORK) -> None:
        """Take a folder that is there, and how much is merged in one transaction. Raises AnnotatorError otherwise."""
        from annotator.app.sharing.receiving import Receiver  # not at the start of a window

        self._session = session
        self._carrier = FolderCarrier(root, session.project_id)
        self._receiver = Receiver(session, self._carrier, at_a_time)
        self._seen: dict[str, int] | None = None
        """When the folders of the devices had changed last, as the last pass began to receive."""
        self.place = self._carrier.place

    def has_news(self) -> bool:
        """Whether there is anything to exchange since the last pass, as far as a glance at the folder says.

        A file that was there before, and was written anew since, is not noticed. Raises AnnotatorError when the folder
        or the project fails.
        """
        return self._carrier.moments() != self._seen or unsent(self._session, self.place) > 0

    def step(self, task: Task | None = None, consent: Consent = NOTHING_AGREED) -> SharingReport:
        """Send and receive what there is.

        Merges with questions wait, as far as the person's `consent` does not cover them.

        Raises AnnotatorError when the folder or the project fails, Cancelled when the task is stopped.
        """
        from annotator.app.sharing.sending import send

        sent = send(self._session, self._carrier, task)
        before = self._carrier.moments()
        came = self._receiver.receive(task, consent)
        refused = tuple(self._refused(segment, error) for segment, error in came.refused)
        waiting = len(came.waiting) + sum(one.reason == "waiting" for one in self._carrier.listing().odd)
        self._seen = before
        report = SharingReport(sent.operations, came.merged, waiting, refused, asked=came.asked, renamed=sent.renamed)
        return report.divided(local.declined(self._session.file))

    def _refused(self, segment: Segment, error: AnnotatorError) -> Refused:
        states = devices.device_states(self._session.file)
        author = next((one.author for one in states if one.id == segment.device), "")
        name = self._session.people().layer_name(author) if author else ""
        return Refused(error, self._carrier.path_of(segment), name)

    def close(self) -> None:
        """Nothing stays open."""


class HubSharing:
    """Sharing through a hub. It connects at its first step, and again after an error."""

    def __init__(self, session: Session, url: str, at_a_time: int = BESIDE_WORK) -> None:
        """Take a connection string or URL, with the password if any, and how much is merged in one transaction."""
        require_extra("hub")
        from annotator.carriers.hub_address import place_of

        self._session, self._url, self._at_a_time = session, url, at_a_time
        self._hub: Hub | None = None
        self.place = place_of(url)

    def has_news(self) -> bool:
        """Whether there may be anything to exchange: the hub is asked by each pass."""
        return True

    def step(self, task: Task | None = None, consent: Consent = NOTHING_AGREED) -> SharingReport:
        """Send and receive what there is.

        Merges with questions wait, as far as the person's `consent` does not cover them.

        Raises AnnotatorError when the hub or the project fails, Cancelled when the task is stopped.
        """
        from annotator.app.sharing.by_hub import receive_from_hub, send_to_hub
        from annotator.carriers.hub import Hub

        if self._hub is None:
            self._hub = Hub(self._url, self._session.project_id)
        try:
            sent = send_to_hub(self._session, self._hub, task)
            came = receive_from_hub(self._session, self._hub, task, consent, self._at_a_time)
            accounts = outdated_accounts(self._session, self._hub)
        except AnnotatorError:
            self.close()
            raise
        waiting, refused = len(came.waiting), tuple(map(Refused, came.refused))
        report = SharingReport(
            sent.operations,
            came.merged,
            waiting,
            refused,
            asked=came.asked,
            renamed=sent.renamed,
            accounts=accounts,
        )
        return report.divided(local.declined(self._session.file))

    def close(self) -> None:
        """End the connection."""
        if self._hub is not None:
            self._hub.close()
            self._hub = None


Sharing = FolderSharing | HubSharing


def unsent(session: Session, place: str) -> int:
    """Return how many operations of this copy have not gone to a place."""
    file = session.file
    own = devices.own_device(file)
    carried = [one.last for one in segments.known_segments(file, place) if one.device == own and one.carried]
    return max(devices.last_number(file, devices.own_number(file)) - max(carried, default=0), 0)
