"""Sending: what this copy recorded and a carrier has not taken yet leaves as segments.

A segment is noted in the project before it is handed over, so that one that was handed over and not noted as carried is
known as the own one, and nothing leaves twice under two names.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import msgspec

from annotator.app.commands.keys import signer
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.carriers.folder import Listing
from annotator.carriers.segment import SUFFIX, Segment
from annotator.exchange.package.archive import write_package
from annotator.exchange.package.parts import Sender
from annotator.storage import devices, segments
from annotator.storage.segments import KnownSegment, SegmentContent

MOST_OPERATIONS = 20_000
"""The most operations of a segment."""


class Carrier(Protocol):
    """Carries segments between the copies of one project. Every method raises AnnotatorError when it cannot."""

    @property
    def place(self) -> str:
        """What the carrier is known by in the project."""

    def listing(self) -> Listing:
        """Return the segments that it has."""

    def path_of(self, segment: Segment) -> Path | None:
        """Return the file of a segment, None while it has not come whole."""

    def put(self, segment: Segment, source: Path) -> None:
        """Take a segment; one that it has is left alone."""


class SendReport(msgspec.Struct, frozen=True):
    """How many segments and operations were sent; `renamed` if another copy of this file had sent under its name."""

    segments: int = 0
    operations: int = 0
    renamed: bool = False


def send(session: Session, carrier: Carrier, task: Task | None = None) -> SendReport:
    """Send what this copy recorded and the carrier does not have.

    Raises AnnotatorError when the carrier or the project fails, Cancelled when the task is stopped; what was sent by
    then stays sent.
    """
    task = task or Task()
    signer(session)  # a key that is made for it is sent too
    own = devices.own_device(session.file)
    there = {one for one in carrier.listing().segments if one.device == own}
    renamed = _give_way(session, carrier.place, there)
    number_older(session)
    sent = operations = 0
    for segment in [*_waiting(session, carrier.place), *_new(session, carrier.place)]:
        task.step(sent, 0, "send")
        _hand_over(session, carrier, segment, there)
        sent += 1
        operations += segment.last - segment.first + 1
    return SendReport(sent, operations, renamed)


def _give_way(session: Session, place: str, there: set[Segment]) -> bool:
    """Take another device if the carrier has segments of this one that this copy does not know; return whether.

    Then another copy of this file is at work, or this file is an older state of itself, restored from a backup. What
    the carrier has not taken from here is numbered anew; what it has is received like anything else.
    """
    known = _own(session, place)
    if there <= {Segment(one.device, one.first, one.digest) for one in known}:
        return False
    file = session.file
    with file.transaction():
        segments.forget_uncarried(file, place)
        devices.take_new_device(file, max((one.last for one in known if one.carried), default=0))
    return True


def number_older(session: Session) -> None:
    """Number what older versions recorded: all of it in the copy of a lead or reviewer, else what one made oneself."""
    person = session.annotator
    sends_all = person is None or person.role != "annotator"
    with session.file.transaction():
        devices.number_older(session.file, None if sends_all else session.author)


def _own(session: Session, place: str) -> list[KnownSegment]:
    own = devices.own_device(session.file)
    return [one for one in segments.known_segments(session.file, place) if one.device == own]


def _waiting(session: Session, place: str) -> list[KnownSegment]:
    """Return the segments that were noted and not carried."""
    return [one for one in _own(session, place) if not one.carried]


def _new(session: Session, place: str) -> Iterator[KnownSegment]:
    """Yield the runs of operations that are in no segment yet, without digests."""
    file = session.file
    own = devices.own_device(file)
    first = max((one.last for one in _own(session, place)), default=0) + 1
    last = devices.last_number(file, devices.own_number(file))
    for begin in range(first, last + 1, MOST_OPERATIONS):
        yield KnownSegment(own, begin, min(begin + MOST_OPERATIONS - 1, last), "", carried=False)


def _hand_over(session: Session, carrier: Carrier, segment: KnownSegment, there: set[Segment]) -> None:
    file, place = session.file, carrier.place
    if Segment(segment.device, segment.first, segment.digest) in there:  # it went before the program was ended
        with file.transaction():
            segments.note_segment(file, place, segment._replace(carried=True))
        return
    with _packed(session, segment) as (path, digest):
        noted = segment._replace(digest=digest)
        with file.transaction():
            if segment.digest and segment.digest != digest:
                segments.forget_segment(file, place, segment)
            segments.note_segment(file, place, noted)
        carrier.put(Segment(noted.device, noted.first, digest), path)
        with file.transaction():
            segments.note_segment(file, place, noted._replace(carried=True))


@contextmanager
def _packed(session: Session, segment: KnownSegment) -> Iterator[tuple[Path, str]]:
    """Write a segment as a package to a file that is gone afterwards; yield its path and SHA-256."""
    file = session.file
    content = SegmentContent(file, devices.own_number(file), segment.first, segment.last)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"segment{SUFFIX}"
        write_package(
            path,
            session.project_id,
            "",
            content.project_operations(),
            content.documents(),
            content.operations(),
            signer=signer(session),
            sender=Sender(segment.device, segment.first, segment.last),
        )
        with path.open("rb") as written:
            digest = file_digest(written, "sha256").hexdigest()
        yield path, digest
